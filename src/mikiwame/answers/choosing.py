"""Which of two certifications to take for what: where the findings differ enough to matter, and where they do not."""

from collections.abc import Iterable
from dataclasses import dataclass

from mikiwame.answers.difference import Contrast, Difference

ENOUGH = 0.1
"""Of a criterion's scale: what differs by less is nothing to choose by."""

MOST = 3
"""Reasons named for one side: the weightiest."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The criteria, weightiest first, by which one is surely better and those by which the two are as good as level.

    What is not known of one of them is in none of the three.
    """

    own: tuple[str, ...]
    other: tuple[str, ...]
    level: tuple[str, ...]


def choose_by(difference: Difference) -> Choice:
    known = [row for row in difference.rows if row.own_known and row.other_known]
    return Choice(
        own=_name(row for row in known if row.better == "own" and _find_gap(row) >= ENOUGH),
        other=_name(row for row in known if row.better == "other" and _find_gap(row) >= ENOUGH),
        level=tuple(row.criterion for row in known if row.better not in (None, "open") and _find_gap(row) < ENOUGH),
    )


def _name(rows: Iterable[Contrast]) -> tuple[str, ...]:
    heaviest = sorted(rows, key=lambda row: -max(row.share, row.other_share) * _find_gap(row))
    return tuple(row.criterion for row in heaviest[:MOST])


def _find_gap(row: Contrast) -> float:
    """How far the findings lie apart at the least, 0..1; all of the scale where one is not asked of both."""
    if row.own is None or row.other is None:
        return 1.0
    return max(row.own[0] - row.other[1], row.other[0] - row.own[1], 0.0)
