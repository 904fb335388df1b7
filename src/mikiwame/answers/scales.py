"""Scales, and where they pass a value, as reasons: points, states and numbers that the room of words puts in order."""

from collections.abc import Sequence
from math import inf

from mikiwame.assessment.thresholds import LEAST, Span, Threshold, find_unit, round_inwards
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.reasons import Figure, Reason, Term, join
from mikiwame.vocabulary.scales import Curve, is_curve


def describe_scale(criterion: Criterion) -> Reason:
    """A scale with units and which way is better: ``合格率30%以下で満点、50%で満点の90%、100%以上で0点``."""
    points = join(list_scale(criterion))
    if criterion.scale.form == "number":
        return Reason("scale.of_field", {"field": Term("fields", criterion.reads[0]), "points": points})
    return Reason("scale.points", {"points": points})


def list_scale(criterion: Criterion) -> tuple[Reason, ...]:
    """The points or states of a scale, one after the other."""
    scale = criterion.scale
    if scale.form == "number":
        return tuple(_describe_curve(scale.curve, find_unit(criterion)))
    group = "openness" if scale.form == "openness" else "states"
    described: list[Reason] = []
    for state, value in scale.states:
        if is_curve(value):
            described += _describe_curve(value, state)  # type: ignore[arg-type]
        else:
            low, high = value
            described.append(_describe_state(Term(group, state), low, high))  # type: ignore[arg-type]
    return tuple(described)


def _describe_state(state: Term, low: float, high: float) -> Reason:
    if low == high:
        return Reason("scale.state", {"state": state, "worth": _describe_worth(low)})
    return Reason("scale.state_range", {"state": state, "low": _describe_worth(low), "high": _describe_worth(high)})


def _describe_curve(curve: Curve, unit: str) -> list[Reason]:
    """A part for each point; beyond the first and the last the value stays, where there is any number beyond."""
    most = 100 if unit == "percent" else inf
    described = []
    for number, value in curve:
        code = "scale.point"
        if number == curve[0][0] and number > LEAST.get(unit, 0):
            code = "scale.point_below"
        elif number == curve[-1][0] and number < most:
            code = "scale.point_above"
        described.append(Reason(code, {"number": _count(number, unit), "worth": _describe_worth(value)}))
    return described


def _describe_worth(value: float) -> Reason:
    if value in (0.0, 1.0):
        return Reason("scale.worth-full" if value else "scale.worth-none")
    percent = float(f"{100 * value:.3g}")
    return Reason("scale.worth-part", {"share": Figure(percent, percent, "percent")})


def _count(number: float, unit: str) -> Reason:
    return Reason(f"scale.number-{unit}", {"number": int(number) if number == int(number) else number})


def describe_threshold(threshold: Threshold) -> Reason | None:
    """What a field would have to say; None where nothing leads there. Figures are rounded so that it stays true."""
    states = [Reason("scale.quoted", {"state": Term("states", state)}) for state in threshold.states]
    spans = [_describe_span(span, threshold.unit) for span in threshold.ranges if threshold.unit is not None]
    return _offer([*states, *(span for span in spans if span)])


def _offer(choices: Sequence[Reason]) -> Reason | None:
    """One of the choices, or another."""
    offered: Reason | None = None
    for one in choices:
        offered = one if offered is None else Reason("scale.or", {"first": offered, "second": one})
    return offered


def _describe_span(span: Span, unit: str) -> Reason | None:
    ends = round_inwards(span, unit)
    if ends is None:
        return None
    low, high = ends
    if unit == "percent":
        return _describe_rates(low, high or 0)
    if high is None:
        return Reason("scale.span-from", {"number": _count(low, unit)})
    if low == high:
        return _count(low, unit)
    if low == LEAST.get(unit, 0):
        return Reason("scale.span-up_to", {"number": _count(high, unit)})
    return Reason("scale.span-within", {"low": _count(low, unit), "high": _count(high, unit)})


def _describe_rates(low: float, high: float) -> Reason:
    first, last = _count(low, "percent"), _count(high, "percent")
    if low > 0 and high < 100:
        return Reason("scale.rate-within", {"low": first, "high": last})
    if low > 0:
        return Reason("scale.rate-above", {"number": first})
    return Reason("scale.rate-below", {"number": last}) if high < 100 else Reason("scale.rate-any")
