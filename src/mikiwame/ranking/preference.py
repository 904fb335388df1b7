"""What holds for certain: score intervals, best and worst ranks, and preference under all that is admitted.

Nothing here is sampled. Necessary and possible preference are those of robust ordinal regression (Greco, Mousseau and
Słowiński 2008) over a region of weights and intervals of values; a linear function over the region takes its least
value at a vertex.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mikiwame.ranking.performance import Array, Mask, Performance
from mikiwame.ranking.weights import Region, normalise_weights
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

LEVEL = 1e-9
"""Scores no further apart are level: far above the noise of adding, far below any difference that means something."""


HALVINGS = 60
"""After these an interval is as narrow as its numbers can tell."""


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
        raise MikiwameError(Reason("asked.weightless", {"name": name}))
    return ScoreRange(table.low @ shares / applied, table.high @ shares / applied)


def range_ranks(scores: ScoreRange, among: Mask | None = None) -> tuple[Array, Array]:
    """The certain best and worst rank of each (alternatives): no values within the intervals put it outside.

    Best is one behind those whose least score is above its greatest, worst one behind all whose greatest is above its
    least. Each bound is reached, as the cells of different alternatives do not hang together.

    :param among: those that take places (alternatives), by default all; the others' ranks are NaN.
    """
    placed = np.ones(len(scores.low), dtype=np.bool_) if among is None else among
    below = scores.low[None, :] > scores.high[:, None] + LEVEL
    above = scores.high[None, :] > scores.low[:, None] + LEVEL
    np.fill_diagonal(above, False)
    best, worst = (np.where(placed, 1.0 + (ahead & placed).sum(axis=1), np.nan) for ahead in (below, above))
    return best, worst


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
    if table.applicable.all():
        for row in range(count):
            least[row] = region.minimise(table.low[row] - table.high)
        return least
    # Bounded by each alone, but where the same criteria apply to both.
    lows = np.array([_minimise_mean(region, low, applies) for low, applies in _pair_up(table.low, table)])
    highs = np.array([_minimise_mean(region, -high, applies) for high, applies in _pair_up(table.high, table)])
    least[...] = lows[:, None] + highs[None, :]
    for row in range(count):
        alike = np.flatnonzero((table.applicable == table.applicable[row]).all(axis=1))
        least[row, alike] = _minimise_alike(table, region, row, alike)
    return least


def _pair_up(values: Array, table: Performance) -> Iterator[tuple[Array, Mask]]:
    return zip(values, table.applicable, strict=True)


def _minimise_alike(table: Performance, region: Region, row: int, others: NDArray[np.intp]) -> Array:
    """Of the same sign as the least difference of the scores: both are sums over the same criteria's weights."""
    applies = table.applicable[row]
    return region.minimise(np.where(applies, table.low[row] - table.high[others], 0.0))


def _minimise_mean(region: Region, values: Array, applies: Mask) -> float:
    """The least weighted mean of ``values`` over the criteria that apply, found by halving.

    It is at least ``mean`` where the least sum of weight times (value - mean) is at least 0, which is linear.
    """
    low, high = float(values[applies].min()), float(values[applies].max())
    for _ in range(HALVINGS):
        mean = (low + high) / 2
        if float(region.minimise(np.where(applies, values - mean, 0.0))) >= 0:
            low = mean
        else:
            high = mean
    return low
