"""What holds for certain: score intervals, best and worst ranks, and preference under all that is admitted.

Nothing here is sampled. Necessary and possible preference are those of robust ordinal regression (Greco, Mousseau and
Słowiński 2008) over a region of weights and intervals of values; a linear function over the region takes its least
value at a vertex.
"""

from dataclasses import dataclass

import numpy as np

from mikiwame.ranking.performance import Array, Mask, Performance
from mikiwame.ranking.weights import Region, normalise_weights
from mikiwame.vocabulary.complaints import MikiwameError

LEVEL = 1e-9
"""Scores no further apart are level: far above the noise of adding, far below any difference that means something."""


@dataclass(frozen=True)
class ScoreRange:
    """``low`` and ``high`` (alternatives): the scores that the cells' intervals allow under one vector of weights."""

    low: Array
    high: Array


@dataclass(frozen=True)
class Preference:
    """[i, j]: ``necessary`` (i is level with or above j whatever holds, and above somewhere), ``possible`` (somewhere).

    Both have the shape (alternatives, alternatives).
    """

    necessary: Mask
    possible: Mask


def range_scores(table: Performance, weights: Array) -> ScoreRange:
    """The score of each alternative at its least and its greatest, over the weight of the criteria that apply.

    :param weights: shape (criteria), at least 0, of any sum above 0.
    :raises MikiwameError: for other weights, or where no criterion with weight applies.
    """
    shares = normalise_weights(weights, table.criteria)
    applied = table.applicable @ shares
    if (applied <= 0).any():
        name = table.alternatives[int(np.argmin(applied))]
        raise MikiwameError(f"{name}: all weight lies on criteria that do not apply to it. Weigh one that does.")
    return ScoreRange(table.low @ shares / applied, table.high @ shares / applied)


def range_ranks(scores: ScoreRange) -> tuple[Array, Array]:
    """The certain best and worst rank of each (alternatives): no values within the intervals put it outside.

    Best is one behind those whose least score is above its greatest, worst one behind all whose greatest is above its
    least. Each bound is reached, as the cells of different alternatives do not hang together.
    """
    best = 1 + (scores.low[None, :] > scores.high[:, None] + LEVEL).sum(axis=1)
    above = scores.high[None, :] > scores.low[:, None] + LEVEL
    np.fill_diagonal(above, False)
    return best, 1 + above.sum(axis=1)


def find_preference(table: Performance, region: Region) -> Preference:
    """Necessary and possible preference of every pair.

    Exact where the same criteria apply to both. Where they differ, the difference of the scores is no linear function
    of the weights: then each score is bounded by itself, so that ``necessary`` still never claims too much, nor does
    ``possible`` deny too much.
    """
    least = _find_least(table, region)
    np.fill_diagonal(least, 0.0)
    greatest = -least.T
    necessary = (least >= -LEVEL) & (greatest > LEVEL)
    possible = greatest > LEVEL
    return Preference(necessary, possible)


def _find_least(table: Performance, region: Region) -> Array:
    """[i, j]: the least difference of the score of i over that of j, or a bound below it."""
    count = len(table.low)
    least = np.empty((count, count))
    for row in range(count):
        least[row] = region.minimise(table.low[row] - table.high)
        mixed = (table.applicable != table.applicable[row]).any(axis=1)
        partly = ~table.applicable[row].all() & ~mixed
        for other in np.flatnonzero(mixed | partly):
            least[row, other] = _bound_difference(table, region, row, int(other), mixed[other])
    return least


def _bound_difference(table: Performance, region: Region, row: int, other: int, mixed: bool) -> float:
    if not mixed:
        difference = table.low[row] - table.high[other]
        return _minimise_ratio(region, difference, table.applicable[row])
    own = _minimise_ratio(region, table.low[row], table.applicable[row])
    return own + _minimise_ratio(region, -table.high[other], table.applicable[other])


def _minimise_ratio(region: Region, values: Array, applies: Mask) -> float:
    """The least weighted mean of ``values`` over the criteria that apply, found by halving.

    It is at least ``ratio`` where the least sum of weight times (value - ratio) is at least 0, which is linear.
    """
    low, high = float(values[applies].min()), float(values[applies].max())
    while high - low > LEVEL / 100:
        ratio = (low + high) / 2
        if float(region.minimise(np.where(applies, values - ratio, 0.0))) >= 0:
            low = ratio
        else:
            high = ratio
    return low
