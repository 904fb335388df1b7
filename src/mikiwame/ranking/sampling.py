"""Draws of the uncertain cells, batch by batch, and the scores that they give under any weights."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from mikiwame.ranking.parallel import multiply
from mikiwame.ranking.performance import Array, Mask, Performance
from mikiwame.ranking.tallies import Places
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

BATCH = 2048
"""Draws at a time: few enough for their scores to stay in the processor's cache."""


@dataclass(frozen=True)
class SampledBatch:
    """Some draws of a table whose uncertain cells alone are drawn; ``above`` (uncertain, draws) counts from ``low``.

    ``cells``: for each criterion with uncertain cells its number, the alternatives, and the rows of ``above``.
    """

    performance: Performance
    cells: Sequence[tuple[int, Places, Places]]
    above: Array

    def __len__(self) -> int:
        return int(self.above.shape[1])

    def score(self, weights: Array) -> Array:
        """The scores (alternatives, draws) under ``weights``, of shape (draws, criteria) or (criteria)."""
        table, drawn = self.performance, _stand_up(weights)
        sure = np.empty((len(table.low), drawn.shape[1]))
        multiply(table.low, drawn, sure)
        scores = sure if drawn.shape[1] == len(self) else np.repeat(sure, len(self), axis=1)
        for criterion, alternatives, rows in self.cells:
            scores[alternatives] += drawn[criterion] * self.above[rows]
        return _share_out(scores, drawn, table.applicable)


@dataclass(frozen=True)
class GivenBatch:
    """Some draws whose every cell was drawn elsewhere: ``cells`` (draws, alternatives, criteria)."""

    cells: Array
    applicable: Mask

    def __len__(self) -> int:
        return len(self.cells)

    def score(self, weights: Array) -> Array:
        """As :meth:`SampledBatch.score`."""
        counted = np.where(self.applicable, self.cells, 0.0)
        scores: Array = (counted @ np.atleast_2d(weights)[..., None])[..., 0].T
        return _share_out(scores, _stand_up(weights), self.applicable)


Batch = SampledBatch | GivenBatch


def _stand_up(weights: Array) -> Array:
    """Weights by column: (criteria, draws), or (criteria, 1) of one vector."""
    return np.ascontiguousarray(np.atleast_2d(weights).T)


def _share_out(scores: Array, weights: Array, applicable: Mask) -> Array:
    """The scores over the weight of the criteria that apply."""
    if applicable.all():
        return scores
    applied = np.empty((len(scores), weights.shape[1]))
    multiply(applicable.astype(np.float64), weights, applied)
    if (applied <= 0).any():
        row = int(np.argwhere((applied <= 0).any(axis=1))[0][0])
        raise MikiwameError(Reason("asked.weightless_row", {"row": str(row)}))
    return scores / applied


@dataclass(frozen=True)
class CellStream:
    """Draws of the uncertain cells from ``generator``: each interval uniform, each discrete cell by its probabilities.

    Each draw takes as many of the generator's numbers as any other, so that any draw can be gone to at once.
    """

    performance: Performance
    generator: np.random.PCG64

    def draw_batches(self, start: int, stop: int) -> Iterator[SampledBatch]:
        """Those of the draws from ``start`` to ``stop``, where ``start`` is a whole number of batches."""
        table = self.performance
        rows, columns = np.nonzero(table.uncertain)
        low, width = table.low[rows, columns], (table.high - table.low)[rows, columns]
        cells = list(zip(rows.tolist(), columns.tolist(), strict=True))
        by_criterion = [(int(one), rows[columns == one], np.flatnonzero(columns == one)) for one in np.unique(columns)]
        chosen = {place: table.discrete[cell] for place, cell in enumerate(cells) if cell in table.discrete}
        generator = self._go_to(start * (len(cells) + len(chosen)))
        for first in range(start, stop, BATCH):
            above = generator.random((min(BATCH, stop - first), len(cells))) * width
            for place, choice in chosen.items():
                values = generator.choice(choice.values, len(above), p=choice.probabilities)
                above[:, place] = values - low[place]
            yield SampledBatch(table, by_criterion, np.ascontiguousarray(above.T))

    def _go_to(self, numbers: int) -> np.random.Generator:
        bits = np.random.PCG64()
        bits.state = self.generator.state
        bits.advance(numbers)
        return np.random.Generator(bits)


def slice_batches(performance: Performance, cells: Array, start: int, stop: int) -> Iterator[GivenBatch]:
    for first in range(start, stop, BATCH):
        yield GivenBatch(cells[first : min(stop, first + BATCH)], performance.applicable)


def read_cells(performance: Performance, cells: ArrayLike) -> Array:
    """:raises MikiwameError: for cells of another shape or that are no finite numbers."""
    given = np.asarray(cells, dtype=np.float64)
    if given.ndim != 3 or given.shape[1:] != performance.low.shape or not len(given):
        expected = f"(draws, {performance.low.shape[0]}, {performance.low.shape[1]})"
        raise MikiwameError(f"The drawn cells have the shape {given.shape}. Give {expected}.")
    wrong = ~np.isfinite(given) & performance.applicable
    if wrong.any():
        draw, row, column = (int(place) for place in np.argwhere(wrong)[0])
        name, criterion = performance.alternatives[row], performance.criteria[column]
        raise MikiwameError(f"{name}, {criterion}: draw {draw} is no finite number. Give one in every drawn cell.")
    counted = given[:, performance.applicable]
    # What does not apply may be anything, and must not stretch the scale by which scores are told apart.
    return np.where(performance.applicable, given, counted.min(initial=np.finfo(np.float64).max))
