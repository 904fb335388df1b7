"""What is admitted of the weights: regions of the simplex that can be drawn from and searched, both exactly.

Every region gives draws that are uniform on it, and the least value of a linear function over it (which a vertex of the
region takes, so that no sampling is needed). Shapes: a weight vector has one entry per criterion, each at least 0, and
sums to 1.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mikiwame.vocabulary.complaints import MikiwameError

Array = NDArray[np.float64]

MOST_PROPOSALS = 100_000_000
"""Proposals that a draw between bounds may take: more is longer than anybody waits."""

_BATCH, _TRIAL = 65536, 4096
"""Proposals at a time at the most, and those by which the ways to propose are compared."""

_TELLING = 20
"""Proposals kept that tell how often a way keeps one."""

_MORE = 1.05
"""Proposals made over those that are needed on the average, so that one round mostly does."""

_WHOLE = 1e-12
"""Weights that add up to 1 as nearly as this are shares as they are."""

_ROOM = 1e-9
"""How far bounds may miss each other by rounding."""


class Region(Protocol):
    """A set of admissible weight vectors."""

    @property
    def size(self) -> int:
        """The number of criteria."""

    def draw(self, generator: np.random.Generator, draws: int) -> Array:
        """Weight vectors, uniform on the region: shape (draws, criteria)."""

    def minimise(self, differences: Array) -> Array:
        """The least ``w @ d`` over the region for each ``d``: shape (..., criteria) -> (...)."""


@dataclass(frozen=True)
class Simplex:
    """All weight vectors: nothing is said of what matters. Draws are Dirichlet(1, …, 1)."""

    size: int

    def draw(self, generator: np.random.Generator, draws: int) -> Array:
        return generator.dirichlet(np.ones(self.size), draws)

    def minimise(self, differences: Array) -> Array:
        least: Array = differences.min(axis=-1)
        return least


@dataclass(frozen=True)
class Ordinal:
    """Only which criteria matter more: each group at least as much as the next, nothing said within a group.

    :param groups: the criteria's columns, the most important group first; together each column once.
    """

    groups: tuple[tuple[int, ...], ...]

    def __post_init__(self) -> None:
        if not all(isinstance(group, tuple | list) for group in self.groups):
            raise MikiwameError(f"An order of weights is made of groups, but got {self.groups}. Write ((0,), (1, 2)).")
        columns = sorted(column for group in self.groups for column in group)
        if columns != list(range(len(columns))) or not columns or not all(self.groups):
            raise MikiwameError(f"An order of weights must name each criterion once. Got columns {columns}.")

    @property
    def size(self) -> int:
        return sum(map(len, self.groups))

    def draw(self, generator: np.random.Generator, draws: int) -> Array:
        """Sorted Dirichlet draws, each group's share of the order shuffled within the group."""
        ordered = -np.sort(-generator.dirichlet(np.ones(self.size), draws), axis=1)
        weights, start = np.empty_like(ordered), 0
        for group in self.groups:
            part = ordered[:, start : start + len(group)]
            weights[:, group] = generator.permuted(part, axis=1)
            start += len(group)
        return weights

    def minimise(self, differences: Array) -> Array:
        """The vertices are equal weights on the groups before and some of the next; the least have the least ``d``."""
        columns = [np.sort(differences[..., list(group)], axis=-1) for group in self.groups]
        sums = np.cumsum(np.concatenate(columns, axis=-1), axis=-1)
        means: Array = sums / np.arange(1, self.size + 1)
        least: Array = means.min(axis=-1)
        return least

    def find_centroid(self) -> Array:
        """The mean of the region: for a full order the rank order centroid weights (Barron & Barrett 1996)."""
        places = np.arange(1, self.size + 1)
        by_place = np.cumsum((1 / places)[::-1])[::-1] / self.size
        centre, start = np.empty(self.size), 0
        for group in self.groups:
            centre[list(group)] = by_place[start : start + len(group)].mean()
            start += len(group)
        return centre


@dataclass(frozen=True)
class Bounded:
    """Each weight between its least and greatest share.

    :raises MikiwameError: when no weights that sum to 1 keep to the bounds.
    """

    least: tuple[float, ...]
    greatest: tuple[float, ...]

    def __post_init__(self) -> None:
        least, greatest = np.array(self.least), np.array(self.greatest)
        if least.shape != greatest.shape or not least.size:
            raise MikiwameError("Bounds of weights need one least and one greatest share for each criterion.")
        wrong = np.flatnonzero(~((least >= 0) & (least <= greatest) & np.isfinite(greatest)))
        if wrong.size:
            column = int(wrong[0])
            found = f"{self.least[column]:g} to {self.greatest[column]:g}"
            raise MikiwameError(f"Weight bounds of column {column} are {found}. Give 0 <= least <= greatest.")
        if least.sum() > 1 + _ROOM or greatest.sum() < 1 - _ROOM:
            found = f"{least.sum():g} to {greatest.sum():g}"
            raise MikiwameError(f"No weights that sum to 1 keep to the bounds: they sum to {found}.")

    @property
    def size(self) -> int:
        return len(self.least)

    def draw(self, generator: np.random.Generator, draws: int) -> Array:
        """Proposals that are uniform on a larger body, those outside the bounds thrown away: no chain, no bias.

        :raises MikiwameError: when too few of the proposals fall within the bounds.
        """
        least, greatest = np.array(self.least), np.array(self.greatest)
        free = greatest - least > _ROOM
        weights = np.tile(least, (draws, 1))
        left = 1 - least[~free].sum()
        if free.sum() < 2 or min(greatest[free].sum() - left, left - least[free].sum()) <= _ROOM:
            return np.tile(self._find_point(), (draws, 1))
        weights[:, free] = _draw_between(least[free] / left, greatest[free] / left, generator, draws) * left
        return weights

    def _find_point(self) -> Array:
        """The one point of a region without room."""
        least, greatest = np.array(self.least), np.array(self.greatest)
        room = greatest - least
        point: Array = least + room * ((1 - least.sum()) / room.sum() if room.sum() > 0 else 0.0)
        return point

    def minimise(self, differences: Array) -> Array:
        """Every weight at its least, and what is left to 1 given to the least differences first."""
        least, greatest = np.array(self.least), np.array(self.greatest)
        order = np.argsort(differences, axis=-1, kind="stable")
        ordered = np.take_along_axis(differences, order, axis=-1)
        room = (greatest - least)[order]
        before = np.cumsum(room, axis=-1) - room
        given = np.clip(1 - least.sum() - before, 0, room)
        value: Array = differences @ least + (given * ordered).sum(axis=-1)
        return value


def _draw_between(least: Array, greatest: Array, generator: np.random.Generator, draws: int) -> Array:
    """Uniform on the simplex between bounds, each of which leaves room."""
    propose, share = _choose_proposal(least, greatest, generator)
    if share * MOST_PROPOSALS < draws:
        raise MikiwameError("The bounds of the weights leave too little room to draw from. Widen some of them.")
    kept, count = [], 0
    while count < draws:
        proposed = min(_BATCH, int((draws - count) / share * _MORE) + _TRIAL)
        kept.append(propose(least, greatest, generator, proposed))
        count += len(kept[-1])
    return np.concatenate(kept)[:draws]


def _choose_proposal(least: Array, greatest: Array, generator: np.random.Generator) -> tuple["Propose", float]:
    """The way that keeps most of what it proposes, and which share; a few tries tell, where they keep anything."""
    for tried in (_TRIAL, _BATCH):
        shares = [len(propose(least, greatest, generator, tried)) / tried for propose in PROPOSALS]
        if max(shares) * tried >= _TELLING:
            break
    best = max(shares)
    return PROPOSALS[shares.index(best)], best


def _propose_simplex(least: Array, greatest: Array, generator: np.random.Generator, draws: int) -> Array:
    """Uniform on the simplex above the least shares; those below the greatest are kept."""
    weights: Array = least + (1 - least.sum()) * generator.dirichlet(np.ones(len(least)), draws)
    return weights[(weights <= greatest).all(axis=1)]


def _propose_from_above(least: Array, greatest: Array, generator: np.random.Generator, draws: int) -> Array:
    """Uniform on the simplex below the greatest shares, turned about; those above the least are kept."""
    weights: Array = greatest - (greatest.sum() - 1) * generator.dirichlet(np.ones(len(least)), draws)
    return weights[(weights >= least).all(axis=1)]


def _propose_box(least: Array, greatest: Array, generator: np.random.Generator, draws: int) -> Array:
    """Uniform on the box of all criteria but the widest, which takes what is left to 1; kept within its bounds."""
    widest = int(np.argmax(greatest - least))
    weights: Array = generator.uniform(least, greatest, (draws, len(least)))
    weights[:, widest] += 1 - weights.sum(axis=1)
    kept = (weights[:, widest] >= least[widest]) & (weights[:, widest] <= greatest[widest])
    return np.compress(kept, weights, axis=0)


def _propose_narrow_box(least: Array, greatest: Array, generator: np.random.Generator, draws: int) -> Array:
    """The narrower half from its box and the rest a simplex over what is left, as often as that simplex is large.

    The simplex of m shares over a rest r has the volume r^(m - 1), relative to which a draw of the box is kept.
    """
    order = np.argsort(greatest - least)
    narrow, wide = order[: len(order) // 2], order[len(order) // 2 :]
    weights = np.empty((draws, len(least)))
    weights[:, narrow] = generator.uniform(least[narrow], greatest[narrow], (draws, len(narrow)))
    room = 1 - least[wide].sum() - weights[:, narrow].sum(axis=1)
    most = 1 - least.sum()
    kept = (room > 0) & (generator.random(draws) < np.clip(room / most, 0, 1) ** (len(wide) - 1))
    weights[:, wide] = least[wide] + room[:, None] * generator.dirichlet(np.ones(len(wide)), draws)
    kept &= (weights[:, wide] <= greatest[wide]).all(axis=1)
    return np.compress(kept, weights, axis=0)


Propose = Callable[[Array, Array, np.random.Generator, int], Array]

PROPOSALS: tuple[Propose, ...] = (_propose_simplex, _propose_from_above, _propose_box, _propose_narrow_box)
"""The ways to draw between bounds; the one that keeps most is taken."""


def spread_around(weights: ArrayLike, factor: float) -> Bounded:
    """The region around given weights: each share from its ``factor``-th part to ``factor`` times as much.

    :param weights: shape (criteria), at least 0, of any sum above 0; ``factor``: at least 1.
    :raises MikiwameError: for weights or a factor outside these.
    """
    if not 1 <= factor < np.inf:
        raise MikiwameError(f"The factor around the weights is {factor:g}. Give a finite number of 1 or more.")
    shares = normalise_weights(weights)
    return Bounded(tuple(shares / factor), tuple(np.minimum(shares * factor, 1.0)))


def fix_weights(weights: ArrayLike) -> Bounded:
    """The region of one vector only."""
    return spread_around(weights, 1.0)


def order_weights(importance: Mapping[str, float], criteria: Sequence[str]) -> Ordinal:
    """The order that weights imply and no more: criteria of equal weight are one group.

    :raises MikiwameError: for a criterion without a weight, a weight that is none, or an unknown criterion.
    """
    unknown = [criterion for criterion in importance if criterion not in criteria]
    if unknown:
        raise MikiwameError(f'There is no criterion "{unknown[0]}" to order. Use: {", ".join(criteria)}.')
    missing = [criterion for criterion in criteria if criterion not in importance]
    if missing:
        raise MikiwameError(f'The order of weights does not place the criterion "{missing[0]}".')
    wrong = [criterion for criterion in criteria if not 0 <= importance[criterion] < np.inf]
    if wrong:
        raise MikiwameError(f'"{wrong[0]}": {importance[wrong[0]]:g} is no weight. Give a number of 0 or more.')
    levels = sorted({importance[criterion] for criterion in criteria}, reverse=True)
    return Ordinal(
        tuple(tuple(column for column, one in enumerate(criteria) if importance[one] == level) for level in levels)
    )


def normalise_weights(weights: ArrayLike, criteria: Sequence[str] = ()) -> Array:
    """Weights as shares: shape (criteria) or (draws, criteria), every row summing to 1.

    :raises MikiwameError: naming row and column, for an empty, negative, infinite or missing weight or a row of zeros.
    """
    given = np.asarray(weights, dtype=np.float64)
    if given.ndim not in (1, 2) or not given.shape[-1]:
        raise MikiwameError(f"Weights have the shape {given.shape}. Give (criteria) or (draws, criteria).")
    rows = np.atleast_2d(given)
    with np.errstate(over="ignore", invalid="ignore"):
        sums = rows @ np.ones(rows.shape[1])
    if not (rows.min(initial=0.0) >= 0 and np.isfinite(sums).all() and sums.min(initial=1.0) > 0):
        _refuse_weights(rows, sums, criteria)
    if np.abs(sums - 1).max(initial=0.0) <= _WHOLE:
        return given
    shares: Array = (rows / sums[:, None]).reshape(given.shape)
    return shares


def _refuse_weights(rows: Array, sums: Array, criteria: Sequence[str]) -> NoReturn:
    wrong = ~(np.isfinite(rows) & (rows >= 0))
    if wrong.any():
        row, column = (int(place) for place in np.argwhere(wrong)[0])
        name, found = criteria[column] if column < len(criteria) else f"column {column}", rows[row, column]
        raise MikiwameError(f"Weights row {row}, {name}: {found:g} is no weight. Give a number of 0 or more.")
    if not np.isfinite(sums).all():
        row = int(np.argmin(np.isfinite(sums)))
        raise MikiwameError(f"Weights row {row}: the weights add up to no finite number. Give smaller ones.")
    raise MikiwameError(f"Weights row {int(np.argmin(sums))}: all weights are 0. Give at least one above 0.")
