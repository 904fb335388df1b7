"""Where on a scale a finding passes a value: the inverse of ``measures``, in the figures or states of the field."""

from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, inf

from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.fields import KINDS, UNITS
from mikiwame.vocabulary.scales import Curve, is_curve

_EXACT = 6
"""Decimals of a crossing that are no rounding error of the machine, in any unit."""

LEAST = {"per_year": 1, "halls": 1}
"""The smallest number of a unit that there is; 0 of the others."""


@dataclass(frozen=True, slots=True)
class Span:
    """Numbers between two others, both exclusive; None is an open end."""

    above: float | None
    below: float | None


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a field would have to say; ``ranges`` and ``states`` are empty where nothing leads there."""

    unit: str | None
    ranges: tuple[Span, ...]
    states: tuple[str, ...]
    """Those whose whole interval lies there."""


def find_threshold(criterion: Criterion, value: float, *, below: bool) -> Threshold | None:
    """What the field would have to say for a finding strictly ``below`` (else above) ``value``; None for openness."""
    scale = criterion.scale
    if scale.form == "openness":
        return None
    if scale.form == "number":
        return _make_threshold(find_unit(criterion), list_ranges(scale.curve, value, below=below), ())
    curves: dict[str, Curve] = {state: points for state, points in scale.states if is_curve(points)}  # type: ignore[misc]
    states = tuple(
        state
        for state, ends in scale.states
        if not is_curve(ends) and (ends[1] < value if below else ends[0] > value)  # type: ignore[operator]
    )
    ranges = [one for curve in curves.values() for one in list_ranges(curve, value, below=below)]
    return _make_threshold(next(iter(curves), None), ranges, states)


def find_unit(criterion: Criterion) -> str:
    """The unit of the numbers on the scale of a criterion that reads one field."""
    return UNITS[{str(field): kind for field, kind in KINDS.items()}[criterion.reads[0]]]


def _make_threshold(unit: str | None, ranges: list[Span], states: tuple[str, ...]) -> Threshold:
    return Threshold(unit, tuple(one for one in ranges if unit and round_inwards(one, unit)), states)


def list_ranges(curve: Curve, value: float, *, below: bool) -> list[Span]:
    """The open ranges of numbers whose value on ``curve`` lies strictly below (else above) ``value``."""
    # Imported here: to tell a scale takes no arrays.
    import numpy as np

    numbers, values = np.array(curve, dtype=np.float64).T
    crossings = [number for number, height in curve if height == value]
    for (left, low), (right, high) in pairwise(curve):
        if (low - value) * (high - value) < 0:
            crossings.append(left + (value - low) / (high - low) * (right - left))
    edges = [-inf, *sorted(crossings), inf]
    return [
        Span(None if left == -inf else left, None if right == inf else right)
        for left, right in pairwise(edges)
        if (np.interp(_choose_inside(left, right), numbers, values) < value) == below
        and np.interp(_choose_inside(left, right), numbers, values) != value
    ]


def _choose_inside(left: float, right: float) -> float:
    if left == -inf:
        return 0.0 if right == inf else right - 1
    return left + 1 if right == inf else (left + right) / 2


def round_inwards(span: Span, unit: str) -> tuple[float, float | None] | None:
    """The least and greatest number of a unit in the range, to what is said of it; None where there is none.

    Whole numbers are both included, and None is no greatest. Of a rate, to one decimal, neither is, but 0 and 100.
    """
    if unit == "percent":
        low, high = (0 if span.above is None else span.above), (100 if span.below is None else span.below)
        start, end = ceil(round(low * 10, _EXACT)) / 10, floor(round(high * 10, _EXACT)) / 10
        return (start, end) if start < end else None
    least = LEAST.get(unit, 0)
    first = least if span.above is None else max(floor(round(span.above, _EXACT)) + 1, least)
    if span.below is None:
        return first, None
    last = ceil(round(span.below, _EXACT)) - 1
    return (first, last) if last >= first else None
