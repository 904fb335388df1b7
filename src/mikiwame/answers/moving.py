"""How often figures of a field move: learnt from what the sources of a market have printed over the years."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from mikiwame.answers.rows import ClaimRow

YEAR = 365.25

PRIOR_YEARS = 4.0
"""Years of watching that the mean over all fields counts for, in the rate of one field."""


@dataclass(frozen=True, slots=True)
class Pace:
    """``rate``: moves per year; ``moves`` were seen in ``years``, added over all certifications."""

    rate: float
    moves: int
    years: float

    def find_chance(self, days: int) -> float:
        """That a figure has moved in so many days, where moves come evenly: 1 - exp(-rate × years)."""
        return -math.expm1(-self.rate * max(days, 0) / YEAR)


class Paces:
    """The pace of each field; one of which nothing was seen twice has the mean of all."""

    def __init__(self, seen: Mapping[str, tuple[int, float]]) -> None:
        moves, years = (sum(part) for part in zip(*seen.values(), strict=True)) if seen else (0, 0.0)
        # One move more and a year more than were seen: never is no lesson of a few years.
        self._mean = (moves + 1) / (years + 1)
        self._seen = seen

    def of(self, field: str) -> Pace:
        moves, years = self._seen.get(field, (0, 0.0))
        return Pace((moves + PRIOR_YEARS * self._mean) / (years + PRIOR_YEARS), moves, years)


def learn_paces(claims: Iterable[ClaimRow]) -> Paces:
    """Moves and years of each field, from the days on which a cell was told.

    Between two days on which it was told, a cell has moved where the later one has no value of the earlier. Only dated
    claims with a value count: an undated page tells no day of its own.
    """
    told: dict[tuple[str, object], list[ClaimRow]] = defaultdict(list)
    for claim in claims:
        if claim.dated and (claim.low is not None or claim.high is not None or claim.state is not None):
            told[claim.certification, claim.cell].append(claim)
    moves: dict[str, int] = defaultdict(int)
    years: dict[str, float] = defaultdict(float)
    for (_, cell), own in told.items():
        field = cell[0]  # type: ignore[index]
        days = [
            (day, {(one.low, one.high, one.state) for one in same})
            for day, same in groupby(sorted(own, key=lambda one: one.true_day), key=lambda one: one.true_day)
        ]
        for (day, values), (later, others) in pairwise(days):
            moves[field] += not values & others
            years[field] += (later - day) / YEAR
    return Paces({field: (moves[field], years[field]) for field in years})
