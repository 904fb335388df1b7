"""A JSON Schema per kind of file, made from the models, with which editors complete keys and mark slips as one types.

Files are read with every value as text, editors read numbers and ``true`` as YAML does: both are allowed for here.
"""

import json
from pathlib import Path
from typing import TypeAlias

from pydantic import BaseModel

from mikiwame.catalogue.correction_files import Corrections
from mikiwame.catalogue.desk_file import DeskFile
from mikiwame.catalogue.files import LeftOut, Market
from mikiwame.catalogue.heading_files import HeadingFile
from mikiwame.catalogue.placing import SHELVES
from mikiwame.catalogue.publishers import Site
from mikiwame.catalogue.questions import Questions
from mikiwame.catalogue.situations import Situations

Node: TypeAlias = str | int | float | bool | list["Node"] | dict[str, "Node"] | None

KINDS: dict[str, type[BaseModel]] = {
    "market": Market,
    "situations": Situations,
    "questions": Questions,
    "site": Site,
    "corrections": Corrections,
    "headings": HeadingFile,
    "left_out": LeftOut,
    "desk": DeskFile,
    **SHELVES,
}
"""Name of a schema -> the model of the files that it describes; a shelf's is of each of its files."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def describe(kind: str) -> str:
    """The schema of a kind of file, as text."""
    schema = {"$schema": DIALECT, **_loosen(KINDS[kind].model_json_schema())}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write_schemas(folder: Path) -> None:
    for kind in KINDS:
        (folder / f"{kind}.json").write_text(describe(kind), encoding="utf-8")


def _loosen(schema: dict[str, Node]) -> dict[str, Node]:
    """A schema as it holds for YAML that is read with types, named keys in place of a rule for keys."""
    loose = {key: _loosen_node(value) for key, value in schema.items() if key != "title" or isinstance(value, dict)}
    if loose.get("type") == "string" and "enum" not in loose and "const" not in loose:
        loose["type"] = ["string", "number"]
    if loose.get("const") in ("true", "false"):
        loose = {"enum": [loose["const"], loose["const"] == "true"]}
    names = loose.get("propertyNames")
    if isinstance(names, dict) and isinstance(known := names.get("enum"), list):
        del loose["propertyNames"]
        loose["properties"] = {str(name): loose.get("additionalProperties") for name in known}
        loose["additionalProperties"] = False
    return loose


def _loosen_node(node: Node) -> Node:
    if isinstance(node, dict):
        return _loosen(node)
    return [_loosen_node(one) for one in node] if isinstance(node, list) else node


if __name__ == "__main__":
    write_schemas(Path("catalogue/schemas"))
