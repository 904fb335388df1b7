"""What a score is made of, where two scores differ, and what would change their order: exact, by plain algebra.

Shapes: one entry per criterion. Weights are raw, at least 0 and of any sum; each certification shares them among the
criteria that apply to it, so its score is ``sum(w * v) / sum(w)`` over those. Scores and contributions have the unit of
the findings (0..1, or whatever finite numbers the cells hold).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import copysign, sqrt
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mikiwame.ranking.performance import make_performance
from mikiwame.ranking.weights import normalise_weights
from mikiwame.vocabulary.complaints import MikiwameError

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

LEVEL = 5e-10
"""Scores are compared to nine decimals: two that differ by less are level."""

_NOISE = 1e-9
"""The part of a weight below which what is left of it is a rounding error of the algebra, not a weight."""

_REACH = 1e9
"""Times the sum of the weights: one weight changed by more leaves the rest less than scores are compared to."""


@dataclass(frozen=True)
class Cells:
    """One certification's findings. ``low`` and ``high`` are 0 where a criterion does not apply."""

    low: Array
    high: Array
    applicable: Mask
    known: Mask

    @property
    def middle(self) -> Array:
        middle: Array = (self.low + self.high) / 2
        return middle


@dataclass(frozen=True)
class Contributions:
    """``shares`` of the weight sum to 1; ``low`` and ``high`` sum to the score's ends."""

    shares: Array
    low: Array
    high: Array
    score_low: float
    score_high: float

    @property
    def score(self) -> float:
        return (self.score_low + self.score_high) / 2


@dataclass(frozen=True)
class Width:
    """The ``total`` width of a score and the parts of it from cells not known and from known ones that span."""

    total: float
    unknown: float
    spanning: float

    @property
    def unknown_part(self) -> float:
        """0..1; 0 where the score has no width."""
        return self.unknown / self.total if self.total > 0 else 0.0


@dataclass(frozen=True)
class Difference:
    """One score minus another: by criterion, and in all, which is their sum."""

    low: Array
    middle: Array
    high: Array
    total_low: float
    total_middle: float
    total_high: float


@dataclass(frozen=True)
class WeightChange:
    """The raw weight of the criterion with this index goes from ``before`` to ``after``, where two scores are level."""

    criterion: int
    before: float
    after: float


@dataclass(frozen=True)
class UnknownCell:
    """A cell not known: its ``width`` in terms of the score, and the ``part`` (0..1) of the score's width it makes."""

    criterion: int
    width: float
    part: float


@dataclass(frozen=True)
class Figure:
    """A cell not known of one of a pair. ``flips_at``: the value that makes the pair level, None if there is none.

    Where the cell is of the one ahead, the other leads below that value; where it is of the one behind, above it.
    """

    of: Literal["ahead", "behind"]
    cell: UnknownCell
    flips_at: float | None


def take_cells(
    low: ArrayLike,
    high: ArrayLike,
    applicable: ArrayLike | None = None,
    known: ArrayLike | None = None,
    criteria: Sequence[str] = (),
) -> Cells:
    """Check one certification's findings; by default every criterion applies and every cell is known.

    :raises MikiwameError: naming the column of a number that is not finite or of a reversed interval.
    """
    mask = None if applicable is None else [np.asarray(applicable)]
    made = make_performance([np.asarray(low)], [np.asarray(high)], applicable=mask, criteria=criteria)
    knows = np.ones(made.low.shape[1], dtype=np.bool_) if known is None else np.array(known, dtype=np.bool_)
    if knows.shape != made.low[0].shape:
        raise MikiwameError(f"`known` has the shape {knows.shape}. Give the cells' shape, {made.low[0].shape}.")
    return Cells(made.low[0], made.high[0], made.applicable[0], knows)


def share_weights(weights: ArrayLike, cells: Cells) -> Array:
    """Each criterion's share of the weight of those that apply: sums to 1, 0 where one does not apply.

    :raises MikiwameError: for weights that are none, are too many or too few, or are all 0 where criteria apply.
    """
    normalise_weights(weights)
    raw = np.asarray(weights, dtype=np.float64)
    if raw.shape != cells.low.shape:
        raise MikiwameError(f"Weights have the shape {raw.shape}. Give the cells' shape, {cells.low.shape}.")
    applied: Array = np.where(cells.applicable, raw, 0.0)
    if applied.sum() <= 0:
        raise MikiwameError("All criteria that apply have the weight 0. Give at least one of them a weight above 0.")
    shares: Array = applied / applied.sum()
    return shares


def split_score(weights: ArrayLike, cells: Cells) -> Contributions:
    """What each criterion contributes to the score.

    :raises MikiwameError: as ``share_weights``.
    """
    shares = share_weights(weights, cells)
    low, high = shares * cells.low, shares * cells.high
    return Contributions(shares, low, high, float(low.sum()), float(high.sum()))


def split_width(weights: ArrayLike, cells: Cells) -> Width:
    """How much of the score's width rests on cells that are not known.

    :raises MikiwameError: as ``share_weights``.
    """
    widths = share_weights(weights, cells) * (cells.high - cells.low)
    unknown, spanning = float(widths[~cells.known].sum()), float(widths[cells.known].sum())
    return Width(unknown + spanning, unknown, spanning)


def subtract_scores(weights: ArrayLike, own: Cells, other: Cells) -> Difference:
    """``own`` minus ``other``, criterion by criterion, each with its own shares of the weight.

    :raises MikiwameError: as ``share_weights``.
    """
    mine, theirs = split_score(weights, own), split_score(weights, other)
    low, high = mine.low - theirs.high, mine.high - theirs.low
    middle = (low + high) / 2
    return Difference(low, middle, high, float(low.sum()), float(middle.sum()), float(high.sum()))


def find_flip_weight(weights: ArrayLike, ahead: Cells, behind: Cells) -> WeightChange | None:
    """The smallest change of one raw weight, the others kept, beyond which the one behind leads by the middles.

    :return: where the two are level; None where no single weight turns the order, or the two are level already.
    :raises MikiwameError: as ``share_weights``, and when ``ahead`` is behind.
    """
    raw = np.asarray(weights, dtype=np.float64)
    lead = _measure_lead(weights, ahead, behind)
    if lead < LEVEL:
        return None
    changes = [
        WeightChange(criterion, float(raw[criterion]), float(raw[criterion] + change))
        for criterion in range(raw.size)
        for change in _solve_change(raw, ahead, behind, criterion)
    ]
    farthest = _REACH * float(raw.sum())
    possible = [change for change in changes if _NOISE * change.before < change.after < farthest]
    return min(possible, key=lambda change: abs(change.after - change.before), default=None)


def _measure_lead(weights: ArrayLike, ahead: Cells, behind: Cells) -> float:
    lead = split_score(weights, ahead).score - split_score(weights, behind).score
    if lead < -LEVEL:
        raise MikiwameError(
            "The certification given as ahead is behind by its score. Give the two the other way round."
        )
    return lead


def _solve_change(raw: Array, ahead: Cells, behind: Cells, criterion: int) -> list[float]:
    """The changes ``d`` of one weight at which the lead turns.

    With ``N`` the weighted sum, ``D`` the weight that applies, ``v`` the value and ``m`` 1 where the criterion applies,
    the two are level where ``(N_A + d v_A) (D_B + d m_B) = (N_B + d v_B) (D_A + d m_A)``.
    """
    # Where a criterion does not apply, the value is 0.
    sum_ahead, sum_behind = (float(raw @ cells.middle) for cells in (ahead, behind))
    total_ahead, total_behind = (float(raw @ cells.applicable) for cells in (ahead, behind))
    value_ahead, value_behind = (float(cells.middle[criterion]) for cells in (ahead, behind))
    is_ahead, is_behind = (float(cells.applicable[criterion]) for cells in (ahead, behind))
    if np.array_equal(ahead.applicable, behind.applicable):
        # The totals are then the same factor on both sides, and without it the equation is a line.
        square, line, lead = 0.0, value_ahead - value_behind, sum_ahead - sum_behind
    else:
        square = value_ahead * is_behind - value_behind * is_ahead
        line = sum_ahead * is_behind + value_ahead * total_behind - sum_behind * is_ahead - value_behind * total_ahead
        lead = sum_ahead * total_behind - sum_behind * total_ahead
    roots = _solve_quadratic(square, line, lead)
    return [root for root in roots if (2 * square * root + line) * root < 0]


def _solve_quadratic(square: float, line: float, constant: float) -> list[float]:
    """The real roots at which ``square x² + line x + constant`` changes its sign, without loss by cancellation."""
    if square == 0:
        return [-constant / line] if line else []
    discriminant = line * line - 4 * square * constant
    if discriminant <= 0:
        return []
    stable = -(line + copysign(sqrt(discriminant), line)) / 2
    return [stable / square, constant / stable]


def rank_unknown_cells(weights: ArrayLike, cells: Cells) -> tuple[UnknownCell, ...]:
    """The cells not known that make the score wider, the widest first.

    :raises MikiwameError: as ``share_weights``.
    """
    widths = share_weights(weights, cells) * (cells.high - cells.low)
    total = float(widths.sum())
    found = [
        UnknownCell(int(criterion), float(widths[criterion]), float(widths[criterion]) / total)
        for criterion in np.flatnonzero(~cells.known & (widths > 0))
    ]
    return tuple(sorted(found, key=lambda cell: -cell.width))


def list_figures(weights: ArrayLike, ahead: Cells, behind: Cells) -> tuple[Figure, ...]:
    """The cells not known of a pair, the widest first, each with the value that makes the pair level.

    All other cells stay at their middles.

    :raises MikiwameError: as ``share_weights``, and when ``ahead`` is behind.
    """
    lead = max(_measure_lead(weights, ahead, behind), 0.0)
    shares_ahead, shares_behind = share_weights(weights, ahead), share_weights(weights, behind)
    figures = []
    for cell in rank_unknown_cells(weights, ahead):
        least = float(ahead.middle[cell.criterion]) - lead / float(shares_ahead[cell.criterion])
        figures.append(Figure("ahead", cell, least if least > ahead.low[cell.criterion] else None))
    for cell in rank_unknown_cells(weights, behind):
        most = float(behind.middle[cell.criterion]) + lead / float(shares_behind[cell.criterion])
        figures.append(Figure("behind", cell, most if most < behind.high[cell.criterion] else None))
    return tuple(sorted(figures, key=lambda figure: -figure.cell.width))


def choose_most_worth(figures: Sequence[Figure]) -> Figure | None:
    """The figure most worth finding out: the widest of those that can turn the order, else the widest of all."""
    return max(figures, key=lambda figure: (figure.flips_at is not None, figure.cell.width), default=None)
