"""Where on a scale a finding passes a value, in the figures or states of the field, as data and in words."""

from itertools import pairwise
from math import ceil, floor, inf
from typing import Any

import numpy as np

from mikiwame.publishing.words import STATES, name_field
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.fields import KINDS, UNITS
from mikiwame.vocabulary.scales import Curve, is_curve

Row = dict[str, Any]
Range = tuple[float | None, float | None]

COUNTED = {
    "yen": ("", "円"),
    "people": ("", "人"),
    "minutes": ("", "分"),
    "per_year": ("年に", "回"),
    "halls": ("会場", "か所"),
}
"""Units of whole numbers, with what stands before and after the number."""

_EXACT = 6
"""Decimals of a crossing that are no rounding error of the machine, in any unit."""

_LEAST = {"per_year": 1, "halls": 1}
"""The smallest number of a unit that there is; 0 of the others."""


def say_scale(criterion: Criterion) -> str:
    """A scale in words, with units and which way is better: ``合格率30%以下で満点、50%で満点の90%、100%以上で0点``."""
    named = name_field(criterion.reads[0]) if criterion.scale.form == "number" else ""
    return named + "、".join(list_scale(criterion))


def list_scale(criterion: Criterion) -> list[str]:
    """The points or states of a scale in words, one after the other: ``30%以下で満点``, ``「自宅」は満点``."""
    scale = criterion.scale
    if scale.form == "number":
        kind = {str(field): kind for field, kind in KINDS.items()}[criterion.reads[0]]
        return _say_curve(scale.curve, UNITS[kind])
    said: list[str] = []
    for state, value in scale.states:
        if is_curve(value):
            said += _say_curve(value, state)  # type: ignore[arg-type]
        else:
            said.append(f"「{STATES[state]}」は{'から'.join(dict.fromkeys(map(_say_share, value)))}")  # type: ignore[arg-type]
    return said


def _say_curve(curve: Curve, unit: str) -> list[str]:
    """A part for each point; beyond the first and the last the value stays, where there is any number beyond."""
    before, after = COUNTED.get(unit, ("", "%"))
    return [
        f"{before}{number:,.10g}{after}{_say_beyond(curve, number, unit)}で{_say_share(value)}"
        for number, value in curve
    ]


def _say_beyond(curve: Curve, number: float, unit: str) -> str:
    least, most = _LEAST.get(unit, 0), inf if unit in COUNTED else 100
    if number == curve[0][0] and number > least:
        return "以下"
    return "以上" if number == curve[-1][0] and number < most else ""


def _say_share(value: float) -> str:
    return {0.0: "0点", 1.0: "満点"}.get(value, f"満点の{100 * value:.3g}%")


def read_threshold(criterion: Criterion, value: float, *, below: bool) -> Row | None:
    """What the field would have to say for a finding strictly ``below`` (else above) ``value``; null for openness.

    :return: ``unit``, ``ranges`` (each ``above`` and ``below``, both exclusive, null for an open end), and the
        ``states`` whose whole interval lies there. ``ranges`` and ``states`` are empty where nothing leads there.
    """
    scale = criterion.scale
    if scale.form == "openness":
        return None
    if scale.form == "number":
        kind = {str(field): kind for field, kind in KINDS.items()}[criterion.reads[0]]
        return _write_threshold(UNITS[kind], list_ranges(scale.curve, value, below=below), [])
    curves: dict[str, Curve] = {state: points for state, points in scale.states if is_curve(points)}  # type: ignore[misc]
    states = [
        state
        for state, ends in scale.states
        if not is_curve(ends) and (ends[1] < value if below else ends[0] > value)  # type: ignore[operator]
    ]
    ranges = [one for curve in curves.values() for one in list_ranges(curve, value, below=below)]
    return _write_threshold(next(iter(curves), None), ranges, states)


def _write_threshold(unit: str | None, ranges: list[Range], states: list[str]) -> Row:
    possible = [one for one in ranges if unit and _say_range(one, unit)]
    return {"unit": unit, "ranges": [{"above": low, "below": high} for low, high in possible], "states": states}


def list_ranges(curve: Curve, value: float, *, below: bool) -> list[Range]:
    """The open ranges of numbers whose value on ``curve`` lies strictly below (else above) ``value``."""
    numbers, values = np.array(curve, dtype=np.float64).T
    crossings = [number for number, height in curve if height == value]
    for (left, low), (right, high) in pairwise(curve):
        if (low - value) * (high - value) < 0:
            crossings.append(left + (value - low) / (high - low) * (right - left))
    edges = [-inf, *sorted(crossings), inf]
    return [
        (None if left == -inf else left, None if right == inf else right)
        for left, right in pairwise(edges)
        if (np.interp(_choose_inside(left, right), numbers, values) < value) == below
        and np.interp(_choose_inside(left, right), numbers, values) != value
    ]


def _choose_inside(left: float, right: float) -> float:
    if left == -inf:
        return 0.0 if right == inf else right - 1
    return left + 1 if right == inf else (left + right) / 2


def say_threshold(name: str, threshold: Row) -> str:
    """``合格率が85%より高い``; empty where nothing leads there. Figures are rounded so that the words stay true."""
    unit = threshold["unit"]
    ranges = [_say_range((one["above"], one["below"]), unit) for one in threshold["ranges"]]
    states = [f"「{STATES[state]}」" for state in threshold["states"]]
    said = "か、".join([*states, *ranges])
    return f"{name}が{said}" if said else ""


def _say_range(numbers: Range, unit: str) -> str:
    """A range in words; empty where no possible number lies in it."""
    low, high = numbers
    if unit not in COUNTED:
        return _say_percent(0 if low is None else low, 100 if high is None else high)
    least, (before, after) = _LEAST.get(unit, 0), COUNTED[unit]
    start = least if low is None else max(floor(round(low, _EXACT)) + 1, least)
    end = None if high is None else ceil(round(high, _EXACT)) - 1
    if end is None:
        return f"{before}{start:,}{after}以上"
    if end <= start:
        return f"{before}{end:,}{after}" if end == start else ""
    return f"{before}{start:,}{after}以上" * (start > least) + f"{before}{end:,}{after}以下"


def _say_percent(low: float, high: float) -> str:
    """To one decimal, rounded into the range; empty where no such rate of 0 to 100 lies there."""
    start, end = ceil(round(low * 10, _EXACT)) / 10, floor(round(high * 10, _EXACT)) / 10
    if start >= end:
        return ""
    said = [f"{start:g}%より高"] * (start > 0) + [f"{end:g}%より低"] * (end < 100)
    return "く".join(said) + "い" if said else "0%以上"
