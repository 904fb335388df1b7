"""Scales: how good an answer is, from 0 to 1, as data, so that a figure and its explanation have one origin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import Literal

from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.reasons import Reason

Interval = tuple[float, float]
Point = tuple[float, float]
Curve = tuple[Point, ...]
"""Points ``(number, value)`` with rising numbers, joined by straight lines and flat beyond the ends."""

STATES: dict[str, tuple[str, ...]] = {
    "eligibility": ("open", "de_facto_course", "course_required", "experience", "other"),
    "venue": ("home", "everywhere", "halls"),
    "schedule": ("any_time", "per_year"),
    "independence": (
        "integrated",
        "own_course",
        "required_course",
        "company_with_school",
        "nonprofit_with_school",
        "no_tie_found",
    ),
    "exam_content": (
        "made",
        "checked",
        "by_hand",
        "documents",
        "computer",
        "essay",
        "written",
        "typed",
        "fill-in",
        "choice",
    ),
    "application": ("any_time", "web", "post", "in-person", "shop", "school"),
    "open_book": ("yes", "partly", "no"),
    "proctored": ("yes", "no"),
}
"""Field -> the states that its facts can have."""

DERIVED = "derived"
"""The state of a rate that no source prints, and that follows from two counts of one source."""

LISTED = frozenset({"exam_content", "application"})
"""Fields whose facts have several states at once, of each part or way: the best of them counts."""

COUNTED: dict[str, str] = {"venue": "halls", "schedule": "per_year"}
"""Field -> the state that has a number, so that a scale may give it points in place of one value."""

NUMBERED = frozenset({"schedule"})
"""Fields with states whose scale may also be plain points; a fact without a number is then not known."""

DISCLOSURES = ("exact", "rough", "outdated", "elsewhere", "withheld", "not_found")
"""How far a field is published, from best to worst.

``outdated``: of longer ago than the criterion asks for; ``elsewhere``: told by others than it asks for.
"""


@dataclass(frozen=True)
class Scale:
    """One of three forms: ``number`` (a curve), ``state`` (a value, interval or curve a state), ``openness``."""

    form: Literal["number", "state", "openness"]
    curve: Curve = ()
    states: tuple[tuple[str, Interval | Curve], ...] = ()

    def check_fits(self, field: str) -> None:
        """:raises UnfitError: when facts of ``field`` have no such numbers or states."""
        if self.form == "number" and field == "duration":
            raise UnfitError(Reason("form.scale_of_lengths", {"field": field}))
        if self.form == "number" and field in STATES and field not in NUMBERED:
            raise UnfitError(Reason("form.scale_of_states", {"field": field}))
        if self.form != "state":
            return
        if field not in STATES:
            raise UnfitError(Reason("form.scale_of_numbers", {"field": field}))
        for state, value in self.states:
            if state not in STATES[field]:
                raise UnfitError(
                    Reason("form.no_state", {"state": state, "field": field, "known": ", ".join(STATES[field])})
                )
            if is_curve(value) and state != COUNTED.get(field):
                raise UnfitError(_refuse_points(field, state))


def _refuse_points(field: str, state: str) -> Reason:
    counted = COUNTED.get(field)
    if counted:
        return Reason("form.points_of_other_state", {"field": field, "counted": counted, "state": state})
    return Reason("form.points_of_state", {"field": field, "state": state})


def is_curve(value: Interval | Curve) -> bool:
    return isinstance(value[0], tuple)


def read_scale(written: object) -> Scale:
    """Read a scale as files write it, all numbers being text.

    :raises UnfitError: when it is none of the three forms, leaves 0 to 1, or its numbers do not rise.
    """
    if isinstance(written, Mapping) and written:
        states = tuple((str(state), _read_value(value)) for state, value in written.items())
        openness = all(state in DISCLOSURES for state, _ in states)
        if openness and any(is_curve(value) for _, value in states):
            raise UnfitError(Reason("form.points_of_openness"))
        return Scale("openness" if openness else "state", states=states)
    if isinstance(written, Sequence) and not isinstance(written, str) and written:
        return Scale("number", curve=_read_curve(written))
    raise UnfitError(Reason("form.no_scale"))


def _read_value(written: object) -> Interval | Curve:
    if isinstance(written, Sequence) and not isinstance(written, str):
        if written and isinstance(written[0], list):
            return _read_curve(written)
        low, high = _read_pair(written)
    else:
        low = high = _read_number(written)
    if not 0 <= low <= high <= 1:
        raise UnfitError(Reason("form.no_share", {"low": f"{low:g}", "high": f"{high:g}"}))
    return low, high


def _read_curve(written: Sequence[object]) -> Curve:
    points = tuple(_read_pair(point) for point in written)
    numbers = [number for number, _ in points]
    if any(right <= left for left, right in pairwise(numbers)):
        raise UnfitError(Reason("form.points_not_rising"))
    for _, value in points:
        if not 0 <= value <= 1:
            raise UnfitError(Reason("form.no_value_of_scale", {"value": f"{value:g}"}))
    return points


def _read_pair(written: object) -> tuple[float, float]:
    if not isinstance(written, Sequence) or isinstance(written, str) or len(written) != 2:
        raise UnfitError(Reason("form.no_pair", {"text": str(written)}))
    return _read_number(written[0]), _read_number(written[1])


def _read_number(written: object) -> float:
    try:
        number = float(str(written))
    except ValueError:
        raise UnfitError(Reason("form.no_number", {"text": str(written)})) from None
    if not isfinite(number):
        raise UnfitError(Reason("form.no_finite_number", {"text": str(written)}))
    return number
