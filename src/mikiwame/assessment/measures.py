"""Scales as table expressions: what a fact is worth on a criterion, as an interval within 0..1."""

from collections.abc import Mapping, Sequence
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


def value_states(told: Frame, scales: Mapping[str, Scale]) -> Frame:
    """The table with ``low`` and ``high``: the interval of each state on the scale of its criterion.

    :param told: columns ``criterion``, ``state`` and ``number``, beside any others; ``scales``: by criterion.
    :return: null for a state that the scale does not name. A state with a curve is worth what the curve has at the
        number; where there is none it may be any.
    """
    named = {f"{one} {state}": value for one, scale in scales.items() for state, value in scale.states}
    ends = {name: _find_ends(value) for name, value in named.items()}
    key, number = nw.concat_str("criterion", "state", separator=" "), nw.col("number")
    point: nw.Expr = nw.lit(None, dtype=nw.Float64)
    for name, value in named.items():
        if is_curve(value):
            on_curve = (nw.col("key") == name) & ~number.is_null()
            point = nw.when(on_curve).then(_interpolate(value, number)).otherwise(point)  # type: ignore[arg-type]
    low = read_off(nw.col("key"), {name: low for name, (low, _) in ends.items()})
    high = read_off(nw.col("key"), {name: high for name, (_, high) in ends.items()})
    valued = told.with_columns(key=key).with_columns(point=point, low=low, high=high)
    return valued.with_columns(low=nw.coalesce("point", "low"), high=nw.coalesce("point", "high")).drop("key", "point")


def _find_ends(value: Interval | Curve) -> Interval:
    """The least and greatest that a state can be worth."""
    if is_curve(value):
        heights = [height for _, height in value]  # type: ignore[misc]
        return min(heights), max(heights)
    return value  # type: ignore[return-value]


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
