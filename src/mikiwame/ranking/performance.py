"""The cells that a ranking is made of: every alternative's value by every criterion, checked, as arrays."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mikiwame.vocabulary.complaints import MikiwameError

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Cell = tuple[int, int]


@dataclass(frozen=True)
class Choice:
    """A cell that takes one of some values: ``values`` with ``probabilities`` that sum to 1."""

    values: tuple[float, ...]
    probabilities: tuple[float, ...]


@dataclass(frozen=True)
class Performance:
    """Values by row (alternative) and column (criterion), higher is better.

    ``low`` and ``high`` have the shape (alternatives, criteria); they differ where the value is not known exactly.
    ``applicable`` is false where a criterion does not apply to an alternative: the others' weights then share its
    weight. ``discrete`` names the cells that take one of some values instead of any in an interval.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    low: Array
    high: Array
    applicable: Mask
    discrete: Mapping[Cell, Choice]

    @property
    def uncertain(self) -> Mask:
        """The cells whose value is not one number: shape (alternatives, criteria)."""
        uncertain: Mask = (self.low < self.high) & self.applicable
        return uncertain

    def shift(self, by: float) -> "Performance":
        """The same table with every value less by ``by``, which moves all scores alike."""
        choices = {
            cell: Choice(tuple(value - by for value in choice.values), choice.probabilities)
            for cell, choice in self.discrete.items()
        }
        low, high = (np.where(self.applicable, end - by, 0.0) for end in (self.low, self.high))
        return replace(self, low=low, high=high, discrete=choices)


def make_performance(
    low: ArrayLike,
    high: ArrayLike,
    *,
    applicable: ArrayLike | None = None,
    discrete: Mapping[Cell, Mapping[float, float] | Sequence[float]] | None = None,
    alternatives: Sequence[str] = (),
    criteria: Sequence[str] = (),
) -> Performance:
    """Check the cells and name them.

    :param low: shape (alternatives, criteria), any finite numbers; ``high``: the same, nowhere below ``low``.
    :param applicable: the same shape, false where a criterion does not apply; default: all apply.
    :param discrete: (row, column) -> the values that the cell takes, equally often or each with its probability.
    :param alternatives: names of the rows for errors; ``criteria``: of the columns.
    :raises MikiwameError: naming row and column.
    """
    lows, highs = np.array(low, dtype=np.float64), np.array(high, dtype=np.float64)
    if lows.ndim != 2 or lows.shape != highs.shape or 0 in lows.shape:
        raise MikiwameError(
            f"The cells have the shapes {lows.shape} and {highs.shape}. Give low and high as (alternatives, criteria)."
        )
    applies = np.ones(lows.shape, dtype=np.bool_) if applicable is None else np.array(applicable, dtype=np.bool_)
    if applies.shape != lows.shape:
        raise MikiwameError(f"`applicable` has the shape {applies.shape}. Give the cells' shape, {lows.shape}.")
    rows = _name(alternatives, lows.shape[0], "row")
    columns = _name(criteria, lows.shape[1], "column")
    lows[~applies], highs[~applies] = 0.0, 0.0
    choices = {cell: _read_choice(cell, choice, rows, columns) for cell, choice in (discrete or {}).items()}
    for cell, choice in choices.items():
        if not applies[cell]:
            where = f"{rows[cell[0]]}, {columns[cell[1]]}"
            raise MikiwameError(f"{where}: the cell has discrete values, but the criterion does not apply. Remove one.")
        lows[cell], highs[cell] = min(choice.values), max(choice.values)
    made = Performance(rows, columns, lows, highs, applies, choices)
    _check(made)
    return made


def check_findings(performance: Performance) -> None:
    """:raises MikiwameError: naming row and column of the first value outside 0..1."""
    outside = (performance.low < 0) | (performance.high > 1)
    _refuse(performance, outside, "lies outside 0..1. A finding must lie within")


def _name(names: Sequence[str], count: int, kind: str) -> tuple[str, ...]:
    if not names:
        return tuple(f"{kind} {number}" for number in range(count))
    if len(names) != count or len(set(names)) != count:
        raise MikiwameError(f"There are {count} {kind}s and {len(set(names))} different names. Give one for each.")
    return tuple(names)


def _read_choice(
    cell: Cell, choice: Mapping[float, float] | Sequence[float], rows: Sequence[str], columns: Sequence[str]
) -> Choice:
    row, column = cell
    if not (0 <= row < len(rows) and 0 <= column < len(columns)):
        raise MikiwameError(f"`discrete` names the cell {cell}, which is outside the table.")
    where = f"{rows[row]}, {columns[column]}"
    chances = choice if isinstance(choice, Mapping) else {one: n / len(choice) for one, n in Counter(choice).items()}
    values, probabilities = np.array(list(chances), float), np.array(list(chances.values()), float)
    if not (values.size and np.isfinite(values).all() and (probabilities >= 0).all()):
        raise MikiwameError(f"{where}: the discrete values are {chances}. Give finite values with probabilities.")
    if abs(probabilities.sum() - 1) > 1e-9:
        raise MikiwameError(f"{where}: the probabilities sum to {probabilities.sum():g}. They must sum to 1.")
    taken = probabilities > 0
    return Choice(tuple(values[taken]), tuple(probabilities[taken] / probabilities.sum()))


def _check(performance: Performance) -> None:
    low, high = performance.low, performance.high
    _refuse(performance, ~(np.isfinite(low) & np.isfinite(high)), "is no finite number. Give one in")
    _refuse(performance, low > high, "is a reversed interval. Give low <= high in")
    none = ~performance.applicable.any(axis=1)
    if none.any():
        name = performance.alternatives[int(np.argmax(none))]
        raise MikiwameError(f"{name}: no criterion applies. At least one must, or the alternative must be left out.")


def _refuse(performance: Performance, wrong: Mask, problem: str) -> None:
    if not wrong.any():
        return
    row, column = (int(place) for place in np.argwhere(wrong)[0])
    found = f"{performance.low[row, column]:g} to {performance.high[row, column]:g}"
    name, criterion = performance.alternatives[row], performance.criteria[column]
    raise MikiwameError(f"{name}, {criterion}: {found} {problem} row {row}, column {column}.")
