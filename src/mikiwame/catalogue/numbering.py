"""What claims have in common, as whole numbers: their cell, scope, statement and voice, so that stages group by them."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from mikiwame.vocabulary.tables import QUALIFIERS, SCOPE

Row = dict[str, Any]

VALUELESS = ("absent", "unreadable", "not_applicable", "withheld", "elsewhere")

_GROUP = itemgetter("certification", "field", "unit")
_SCOPE = itemgetter("certification", "field", "unit", *SCOPE)
_CELL = itemgetter("certification", "field", "unit", *QUALIFIERS)
_LABELLED = itemgetter("grade", "part", "other")
_VALUE = itemgetter("low", "high", "state", "kind", "tax")


def number_claims(rows: Sequence[Row]) -> None:
    """Give each row its numbers, in the order in which the rows stand, and what its statement lists."""
    numbers: dict[str, dict[Hashable, int]] = defaultdict(dict)
    for place, row in enumerate(rows):
        row["claim"] = place
        cell = _number(numbers["cell"], _CELL(row))
        row["cell"], row["scope"] = cell, _number(numbers["scope"], _SCOPE(row))
        row["group"] = _number(numbers["group"], _GROUP(row))
        row["value"] = _number(numbers["value"], _VALUE(row))
        row["voice_number"] = _number(numbers["voice"], row["voice"])
        row["cell_voice"] = _number(numbers["cell_voice"], (cell, row["voice"]))
        row["statement"] = _number(numbers["statement"], (row["reading_place"], row["certification"], row["field"]))
    _describe_statements(rows)


def _number(numbers: dict[Hashable, int], key: Hashable) -> int:
    return numbers.setdefault(key, len(numbers))


def _describe_statements(rows: Iterable[Row]) -> None:
    statements: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in rows:
        statements[row["statement"], row["group"]].append(row)
    for statement in statements.values():
        _describe_statement(statement)


def _describe_statement(statement: Sequence[Row]) -> None:
    """A statement is whole in a scope where it lists two or more of its grades and parts, or speaks of all at once."""
    valued = [row for row in statement if row["kind"] not in VALUELESS]
    scopes: dict[int, list[Row]] = defaultdict(list)
    for row in valued:
        scopes[row["scope"]].append(row)
    for row in statement:
        beside = scopes.get(row["scope"], [])
        labels = {_LABELLED(one) for one in beside}
        row["whole"] = len(labels) > 1 or (None, None, None) in labels
        row["parted"] = len(scopes) > 1
        row["total"] = _add_up(beside) if row["unit"] == "minutes" else None


def _add_up(beside: Iterable[Mapping[str, Any]]) -> float | None:
    """The minutes of all parts; None where one is unlimited. Of several grades the first, whose parts are one exam."""
    rows = list(beside)
    if any(row["low"] is None for row in rows):
        return None
    first = {row["grade"]: None for row in rows}
    return sum(row["low"] for row in rows if row["grade"] == next(iter(first)))
