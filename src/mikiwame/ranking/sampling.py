"""Draws of the uncertain cells, batch by batch, and the scores that they give under any weights."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from mikiwame.ranking.performance import Array, Mask, Performance
from mikiwame.vocabulary.complaints import MikiwameError

BATCH = 2048
"""Draws at a time: few enough for their scores to stay in the processor's cache."""


@dataclass(frozen=True)
class SampledBatch:
    """Some draws of a table whose uncertain cells alone are drawn; ``above`` (draws, uncertain) counts from ``low``."""

    performance: Performance
    above: Array

    def __len__(self) -> int:
        return len(self.above)

    def score(self, weights: Array) -> Array:
        """The scores (draws, alternatives) under ``weights``, of shape (draws, criteria) or (criteria)."""
        table = self.performance
        rows, columns = np.nonzero(table.uncertain)
        sure: Array = np.atleast_2d(weights) @ table.low.T
        scores = sure if len(sure) == len(self) else np.repeat(sure, len(self), axis=0)
        if rows.size:
            starts = np.flatnonzero(np.diff(rows, prepend=-1))
            scores[:, rows[starts]] += np.add.reduceat(weights[..., columns] * self.above, starts, axis=1)
        return _share_out(scores, weights, table.applicable)


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
        scores: Array = (counted @ np.atleast_2d(weights)[..., None])[..., 0]
        return _share_out(scores, weights, self.applicable)


Batch = SampledBatch | GivenBatch


def _share_out(scores: Array, weights: Array, applicable: Mask) -> Array:
    """The scores over the weight of the criteria that apply."""
    if applicable.all():
        return scores
    applied = np.atleast_2d(weights) @ applicable.T
    if (applied <= 0).any():
        row = int(np.argwhere(applied <= 0)[0][1])
        raise MikiwameError(f"Row {row}: all weight lies on criteria that do not apply to it. Weigh one that does.")
    return scores / applied


def draw_batches(performance: Performance, generator: np.random.Generator, draws: int) -> Iterator[SampledBatch]:
    """Each interval uniform, each discrete cell by its probabilities, every cell by itself."""
    rows, columns = np.nonzero(performance.uncertain)
    low, width = performance.low[rows, columns], (performance.high - performance.low)[rows, columns]
    for start in range(0, draws, BATCH):
        above = generator.random((min(BATCH, draws - start), rows.size)) * width
        for place, cell in enumerate(zip(rows.tolist(), columns.tolist(), strict=True)):
            if cell in performance.discrete:
                choice = performance.discrete[cell]
                chosen = generator.choice(choice.values, len(above), p=choice.probabilities)
                above[:, place] = chosen - low[place]
        yield SampledBatch(performance, above)


def slice_batches(performance: Performance, cells: Array) -> Iterator[GivenBatch]:
    for start in range(0, len(cells), BATCH):
        yield GivenBatch(cells[start : start + BATCH], performance.applicable)


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
    return given
