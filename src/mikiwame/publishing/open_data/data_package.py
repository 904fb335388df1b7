"""What the downloads are, for programs: a Data Package (Frictionless, https://specs.frictionlessdata.io/data-package/)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mikiwame.publishing.open_data.tables import Row
from mikiwame.vocabulary.publishers import Licence

_TYPES = ((bool, "boolean"), (int, "integer"), (float, "number"), (dict, "object"), (list, "array"), (str, "string"))
"""Type of a value -> its name there; a bool is an int too, so it comes first."""


def write_data_package(
    market: str, title: str, tables: Mapping[str, Sequence[Row]], on: date, licence: Licence | None
) -> bytes:
    """The descriptor: one resource per table and the columns of each with their types."""
    terms = [{"name": licence.name, "title": licence.title, "path": licence.url}] if licence else []
    package = {
        "name": market,
        "title": title,
        "profile": "tabular-data-package",
        "version": on.isoformat(),
        **({"licenses": terms} if terms else {}),
        "resources": [_describe(name, rows) for name, rows in tables.items()],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _describe(name: str, rows: Sequence[Row]) -> dict[str, object]:
    names = dict.fromkeys(column for row in rows for column in row)
    fields = [{"name": column, "type": _find_type(row.get(column) for row in rows)} for column in names]
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields},
    }


def _find_type(values: Iterable[object]) -> str:
    """One type that all values of a column have; nothing is no value."""
    found = {word for value in values if value is not None for word in [_name_type(value)]}
    if found == {"integer", "number"}:
        return "number"
    return found.pop() if len(found) == 1 else "any" if found else "string"


def _name_type(value: object) -> str:
    return next((word for kind, word in _TYPES if isinstance(value, kind)), "any")
