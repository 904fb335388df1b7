"""What claims have in common, as whole numbers that stages group by: their cell, scope, statement and voice."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from operator import itemgetter

from mikiwame.vocabulary.tables import QUALIFIED, SCOPE, ClaimRow, Numbers

NUMBERLESS: Numbers = {
    "claim": 0,
    "cell": 0,
    "scope": 0,
    "group": 0,
    "statement": 0,
    "whole": False,
    "parted": False,
    "total": None,
    "value": 0,
    "voice_number": 0,
    "cell_voice": 0,
}
"""What stands in a row until all rows are there."""

STANDING_BESIDE = ("yen", "yen/month", "per_year", "dates")
"""Units of one field that answer two questions; points and percent of a passing mark answer the same one."""

VALUELESS = ("absent", "unreadable", "not_applicable", "withheld", "elsewhere")

_GROUP = itemgetter("certification", "field")
_SCOPE = itemgetter("certification", "field", *SCOPE)
_CELL = itemgetter("certification", "field", "unit", *QUALIFIED)
_VALUE = itemgetter("low", "high", "state", "kind", "tax")
_STATEMENT = itemgetter("source", "read_day", "day", "certification", "field")
_LABELS = itemgetter("grade", "part", "other")

_UNLABELLED = (None, None, None)


def number_claims(rows: Sequence[ClaimRow]) -> None:
    """Give each row its numbers, in the order in which the rows stand, and say what its statement lists."""
    cells, scopes, groups, statements, values, voices, cell_voices = (_Numbers() for _ in range(7))
    for place, row in enumerate(rows):
        row["claim"] = place
        row["cell"] = cells[_CELL(row)]
        row["scope"] = scopes[_SCOPE(row), row["unit"] if row["unit"] in STANDING_BESIDE else None]
        row["group"] = groups[_GROUP(row)]
        row["statement"] = statements[_STATEMENT(row)]
        row["value"] = values[_VALUE(row)]
        row["voice_number"] = voices[row["voice"]]
        row["cell_voice"] = cell_voices[row["cell"], row["voice"]]
    told: dict[tuple[int, int], list[ClaimRow]] = defaultdict(list)
    for row in rows:
        told[row["statement"], row["group"]].append(row)
    for statement in told.values():
        _describe_statement(statement)


class _Numbers(dict[Hashable, int]):
    """Counts the keys that it is asked for: the first is 0."""

    def __missing__(self, key: Hashable) -> int:
        self[key] = number = len(self)
        return number


def _describe_statement(statement: Sequence[ClaimRow]) -> None:
    """A statement is whole in a scope where it lists two or more of its grades and parts, or speaks of all at once."""
    scopes: dict[int, list[ClaimRow]] = defaultdict(list)
    for row in statement:
        if row["kind"] not in VALUELESS:
            scopes[row["scope"]].append(row)
    for row in statement:
        beside = scopes.get(row["scope"], [])
        labels = {_LABELS(one) for one in beside}
        row["whole"] = len(labels) > 1 or _UNLABELLED in labels
        row["parted"] = len(scopes) > 1
        row["total"] = _add_up(beside) if row["unit"] == "minutes" else None


def _add_up(beside: Iterable[ClaimRow]) -> float | None:
    """The minutes of all parts of one grade; None where grades differ or one part has no limit."""
    totals: dict[str | None, float] = defaultdict(float)
    for row in beside:
        if row["low"] is None:
            return None
        totals[row["grade"]] += row["low"]
    return next(iter(totals.values())) if len(set(totals.values())) == 1 else None
