"""Answers to a few questions -> the first files of a catalogue, market, source, certification or organisation."""

import json
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files as resources
from pathlib import Path
from typing import Literal, get_args

from mikiwame.catalogue.files import Form, Market, Role
from mikiwame.catalogue.placing import SHELVES, list_known_keys
from mikiwame.catalogue.quoting import quote
from mikiwame.catalogue.reading import Catalogue, is_slug
from mikiwame.catalogue.schemas import KINDS, describe
from mikiwame.catalogue.tree import read_tree
from mikiwame.catalogue.validation import validate
from mikiwame.vocabulary.complaints import Complaint, MikiwameError, OutputError
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.reasons import Reason

Kind = Literal["catalogue", "market", "source", "certification", "organisation"]
KINDS_TO_BEGIN: tuple[Kind, ...] = get_args(Kind)

SHELF_OF: Mapping[Kind, str] = {
    "source": "sources",
    "certification": "certifications",
    "organisation": "organisations",
}

SOURCE_KINDS = "organiser, reviewer, school, comparison"


@dataclass(frozen=True, slots=True)
class Item:
    """A question. ``default``: the answer where none is given; None must be answered, and an empty one says nothing.

    ``choices``: what the answer may be; None: anything. ``many``: whether it may be several, with commas between.
    """

    key: str
    default: str | None = None
    choices: tuple[str, ...] | None = None
    many: bool = False

    def check(self, answer: str) -> str:
        """:raises MikiwameError: for an answer that is no choice, or none where one is needed."""
        text = answer.strip()
        if not text and self.default is None:
            raise MikiwameError(Reason("asked.answer_needed", {"item": self.key}))
        said = [one.strip() for one in text.split(",")] if self.many else [text]
        wrong = [one for one in said if one and self.choices is not None and one not in self.choices]
        if wrong:
            values = {"item": self.key, "answer": wrong[0]}
            if not self.choices:
                raise MikiwameError(Reason("asked.answer_not_there", values))
            raise MikiwameError(Reason("asked.answer_unknown", {**values, "known": ", ".join(self.choices)}))
        return text


def list_items(kind: Kind, catalogue: Catalogue | None, on: date) -> tuple[Item, ...]:
    """What is asked for a new file.

    :param catalogue: the market that it is for; None for a market itself.
    :param on: the day that a page is read.
    """
    if kind == "market":
        return (
            Item("title"),
            Item("title_en", ""),
            Item("category", "basic"),
            Item("category_title", ""),
            Item("source_kinds", SOURCE_KINDS, many=True),
            Item("timezone", "Asia/Tokyo"),
        )
    if kind == "organisation":
        return (
            Item("name"),
            Item("form", "unknown", get_args(Form)),
            Item("roles", "organiser", get_args(Role), many=True),
            Item("web", ""),
        )
    if kind == "catalogue" or catalogue is None or catalogue.market is None:
        return ()
    if kind == "certification":
        categories = tuple(catalogue.market.categories)
        return (
            Item("name"),
            Item("category", catalogue.market.beginners, categories),
            Item("organisers", "", tuple(catalogue.organisations), many=True),
        )
    return (
        Item("title"),
        Item("kind", next(iter(catalogue.market.source_kinds)), tuple(catalogue.market.source_kinds)),
        Item("url", ""),
        Item("on", on.isoformat()),
        Item("certification", None, tuple(catalogue.certifications)),
        Item("field", "exam_fee", tuple(FIELDS)),
        Item("text"),
    )


def begin(kind: Kind, name: str, answers: Mapping[str, str]) -> dict[str, str]:
    """Path below the market (for a market or catalogue: below its folder) -> the text of the file.

    :raises MikiwameError: for a name that is no slug.
    """
    if kind == "catalogue":
        return _begin_catalogue()
    if not is_slug(name):
        raise MikiwameError(Reason("form.no_slug", {"text": name}))
    if kind == "market":
        return _begin_market(answers)
    write = {"source": _write_source, "certification": _write_certification, "organisation": _write_organisation}
    shelf = SHELF_OF[kind]
    return {f"{shelf}/{name}.yaml": _point(f"../../schemas/{shelf}.json") + write[kind](answers)}


def _begin_catalogue() -> dict[str, str]:
    """A repository of one's own: its checks, its settings for editors, and the schemas."""
    starters = resources("mikiwame.catalogue") / "starters" / "repository"
    named = {"gitignore": ".gitignore", "github/workflows/catalogue.yml": ".github/workflows/catalogue.yml"}
    names = ("README.md", "requirements.txt", *named)
    begun = {named.get(name, name): (starters / name).read_text("utf-8") for name in names}
    begun[".vscode/settings.json"] = _write_settings()
    return begun | {f"catalogue/{name}": text for name, text in list_schemas().items()}


def list_schemas() -> dict[str, str]:
    """Path in a folder of markets -> the schema of a kind of file."""
    return {f"schemas/{kind}.json": describe(kind) for kind in KINDS}


def _write_settings() -> str:
    """Which schema is for which files, as Visual Studio Code with its YAML extension takes it."""
    where = {kind: f"{kind}/*.yaml" if kind in SHELVES else f"{kind}.yaml" for kind in KINDS}
    paired = {f"./catalogue/schemas/{kind}.json": f"catalogue/*/{path}" for kind, path in where.items()}
    return json.dumps({"yaml.schemas": paired}, indent=2) + "\n"


def _begin_market(answers: Mapping[str, str]) -> dict[str, str]:
    starters = resources("mikiwame.catalogue") / "starters" / "criteria"
    criteria = {
        f"criteria/{one.name}": _point("../../schemas/criteria.json") + one.read_text("utf-8")
        for one in sorted(starters.iterdir(), key=lambda one: one.name)
    }
    return {"market.yaml": _point("../schemas/market.json") + _write_market(answers), **criteria}


def _point(schema: str) -> str:
    """The line by which editors of any make find the schema of a file."""
    return f"# yaml-language-server: $schema={schema}\n"


def _write_market(answers: Mapping[str, str]) -> str:
    title, english = quote(answers["title"], flow=True), answers["title_en"]
    told = f"{{ja: {title}, en: {quote(english, flow=True)}}}" if english else quote(answers["title"], flow=False)
    category, named = answers["category"], answers["category_title"] or answers["title"]
    kinds = ", ".join(one.strip() for one in answers["source_kinds"].split(","))
    return (
        f"title: {told}\ntimezone: {answers['timezone']}\n"
        f"beginners: {category}             # the category from which a beginner takes the first one\n"
        f"recommend_at_most: 2\ncategories:\n  {category}: {{title: {quote(named, flow=True)}}}\n"
        f"source_kinds: [{kinds}]   # whose word counts for more, first to last\n"
        "freshness: {exam_fee: 12, course_cost: 12, pass_rate: 24, schedule: 12}   # months until a figure is old\n"
    )


def _write_certification(answers: Mapping[str, str]) -> str:
    organisers = ", ".join(_split(answers["organisers"]))
    return f"name: {quote(answers['name'], flow=False)}\ncategory: {answers['category']}\norganisers: [{organisers}]\n"


def _write_organisation(answers: Mapping[str, str]) -> str:
    web = f"web: {answers['web']}\n" if answers["web"] else ""
    roles = ", ".join(_split(answers["roles"]))
    return f"name: {quote(answers['name'], flow=False)}\nform: {answers['form']}\n{web}roles: [{roles}]\n"


def _write_source(answers: Mapping[str, str]) -> str:
    url = f"url: {answers['url']}\n" if answers["url"] else ""
    return (
        f"title: {quote(answers['title'], flow=False)}\nkind: {answers['kind']}\n{url}readings:\n"
        f"  - on: {answers['on']}   # the day you read the page\n    says:\n      {answers['certification']}:\n"
        f"        {answers['field']}: {quote(answers['text'], flow=False)}   # as the page prints it\n"
    )


def _split(text: str) -> list[str]:
    return [one.strip() for one in text.split(",") if one.strip()]


def write_begun(begun: Mapping[str, str], folder: Path) -> list[Path]:
    """Write the files below ``folder``, all or none.

    :raises MikiwameError: where one is there already, or where an answer makes a file that cannot be read.
    :raises OutputError: when the disk does not take them.
    """
    there = [folder / name for name in begun if (folder / name).exists()]
    if there:
        raise MikiwameError([Complaint.of(str(there[0]), 0, "error", Reason("files.there_already"))])
    faults = [fault for name, text in begun.items() for fault in _find_faults(name, text)]
    if faults:
        raise MikiwameError(faults)
    written: list[Path] = []
    try:
        for name, text in begun.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            with (folder / name).open("x", encoding="utf-8") as file:
                written.append(folder / name)
                file.write(text)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        reason = Reason("files.folder_unwritable", {"because": error.strerror})
        raise OutputError([Complaint.of(str(error.filename or folder), 0, "error", reason)]) from None
    return written


def _find_faults(name: str, text: str) -> Iterable[Complaint]:
    """What the reader would object to, before anything is written."""
    shelf = name.split("/", maxsplit=1)[0]
    model = Market if name == "market.yaml" else SHELVES.get(shelf) if name.endswith(".yaml") else None
    if model is None:
        return
    with tempfile.TemporaryDirectory(prefix="mikiwame-") as beside:
        path = Path(beside) / "file.yaml"
        path.write_text(text, encoding="utf-8")
        tree = read_tree(path, name, list_known_keys())
        validate(tree, model)
    yield from tree.complaints
