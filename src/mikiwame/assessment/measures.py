"""Scales as table expressions: what a fact is worth on a criterion, as an interval within 0..1."""

from collections.abc import Sequence
from itertools import pairwise

import narwhals as nw

from mikiwame.vocabulary.days import MONTH
from mikiwame.vocabulary.expressions import read_off
from mikiwame.vocabulary.scales import Curve, Interval, Scale, is_curve
from mikiwame.vocabulary.tables import Frame


def follow_curve(numbers: Frame, curve: Curve) -> Frame:
    """The table with the lowest and highest value of ``curve`` over the numbers from ``low`` to ``high`` in their
    place; a null is an open end.
    """
    start, end = nw.col("start"), nw.col("end")
    # A curve need not be monotone: a corner inside the range, at which it turns, can be its lowest or highest point.
    turns = {
        f"turn{place}": nw.when((start < number) & (end > number)).then(nw.lit(value))
        for place, (number, value) in enumerate(_list_turns(curve))
    }
    values = ("at_start", "at_end", *turns)
    return (
        numbers.with_columns(start=nw.col("low").fill_null(curve[0][0]), end=nw.col("high").fill_null(curve[-1][0]))
        .with_columns(at_start=_interpolate(curve, start), at_end=_interpolate(curve, end), **turns)
        .with_columns(low=nw.min_horizontal(*values), high=nw.max_horizontal(*values))
        .drop("start", "end", *values)
    )


def _list_turns(curve: Curve) -> list[tuple[float, float]]:
    """The corners from which it does not go on as it came, up or down."""
    return [
        here
        for before, here, after in zip(curve, curve[1:], curve[2:], strict=False)
        if not (before[1] < here[1] < after[1] or before[1] > here[1] > after[1])
    ]


def _interpolate(curve: Curve, number: nw.Expr) -> nw.Expr:
    """The value at ``number``. Each segment is measured from its right corner, so that corners are met exactly."""
    value = nw.lit(curve[-1][1])
    for (left, low), (right, high) in reversed(list(pairwise(curve))):
        slope = (high - low) / (right - left)
        value = nw.when(number <= right).then(high + (number - right) * slope).otherwise(value)
    return nw.when(number <= curve[0][0]).then(nw.lit(curve[0][1])).otherwise(value)


def read_state(scale: Scale, state: nw.Expr, number: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
    """The interval of each state; null for a state that the scale does not name."""
    nothing: nw.Expr = nw.lit(None, dtype=nw.Float64)
    ends = [(name, value) for name, value in scale.states if not is_curve(value)]
    low = read_off(state, {name: float(value[0]) for name, value in ends}, nothing)  # type: ignore[arg-type]
    high = read_off(state, {name: float(value[1]) for name, value in ends}, nothing)  # type: ignore[arg-type]
    for name, value in scale.states:
        if is_curve(value):
            bottom, top = _read_value(value, number)
            low = nw.when(state == name).then(bottom).otherwise(low)
            high = nw.when(state == name).then(top).otherwise(high)
    return low, high


def read_states(scale: Scale, states: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
    """The interval of the best of several states, which stand apart by spaces; null where the scale names none."""
    nothing: nw.Expr = nw.lit(None, dtype=nw.Float64)  # the greatest of a single column is refused by some engines
    lows, highs = [nothing], [nothing]
    for name, value in scale.states:
        bottom, top = _read_value(value, nw.lit(0.0))
        said = states.fill_null("").str.contains(f"(^| ){name}( |$)")
        lows.append(nw.when(said).then(bottom))
        highs.append(nw.when(said).then(top))
    return nw.max_horizontal(*lows), nw.max_horizontal(*highs)


def _read_value(value: Interval | Curve, number: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
    if is_curve(value):
        return _read_point(value, number)  # type: ignore[arg-type]
    low, high = value
    return nw.lit(float(low)), nw.lit(float(high))  # type: ignore[arg-type]


def _read_point(curve: Curve, number: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
    """Both ends of a curve's value at a number; where there is none it may be any."""
    told, values = ~number.is_null(), [value for _, value in curve]
    low, high = (
        nw.when(told).then(_interpolate(curve, number)).otherwise(nw.lit(end)) for end in (min(values), max(values))
    )
    return low, high


def is_recent(within_months: int, today: int) -> nw.Expr:
    """Whether a fact is true of a day, itself known, no more than so many months before today."""
    oldest = today - round(within_months * MONTH)
    return ((nw.col("true_day") >= oldest) & nw.col("dated")).fill_null(False)


def say_openness(
    valueless: Sequence[str] = ("absent",),
    by: Sequence[str] = (),
    within_months: int | None = None,
    today: int = 0,
) -> nw.Expr:
    """How far a fact is published: one of ``scales.DISCLOSURES``, or null where nobody looked or nobody can read it.

    :param by: the kinds of source whose word is asked for, none for anyone's; ``within_months``: how old it may be.
    """
    one_figure = (nw.col("low") == nw.col("high")) | (nw.col("low").is_null() & nw.col("high").is_null())
    return (
        nw.when(nw.col("standing") == "withheld")
        .then(nw.lit("withheld"))
        .when(nw.col("kind").is_in(valueless))
        .then(nw.lit("not_found"))
        .when(nw.col("standing") == "unknown")
        .then(nw.lit(None, dtype=nw.String))
        .when(~nw.col("source_kind").is_in(list(by)) if by else nw.lit(False))
        .then(nw.lit("elsewhere"))
        .when(nw.lit(False) if within_months is None else ~is_recent(within_months, today))
        .then(nw.lit("outdated"))
        .when(one_figure & ~nw.col("approx").fill_null(False))
        .then(nw.lit("exact"))
        .otherwise(nw.lit("rough"))
    )
