"""Where a scale passes a value, in figures and states, and the words for it."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mikiwame.answers.scales import describe_threshold
from mikiwame.assessment.thresholds import Threshold, find_threshold, list_ranges
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.scales import Curve, read_scale
from mikiwame.words import speak

HARD = [["30", "1"], ["50", "0.9"], ["100", "0"]]


def make_criterion(field: str, scale: Any) -> Criterion:
    return Criterion("one", "問い", "短く", "群", (field,), read_scale(scale), (0, 1), 1, "訳", None)


def read_curve_plainly(curve: Curve, number: float) -> float:
    """The value at a number, by going along the points."""
    if number <= curve[0][0]:
        return curve[0][1]
    for (left, low), (right, high) in pairwise(curve):
        if number <= right:
            return low + (high - low) * (number - left) / (right - left)
    return curve[-1][1]


@given(
    st.lists(st.integers(0, 10), min_size=1, max_size=6),
    st.floats(0.01, 0.99),
    st.booleans(),
    st.floats(-2, 8),
)
def test_a_number_lies_in_the_ranges_when_its_value_lies_on_that_side(
    heights: list[int], value: float, below: bool, number: float
) -> None:
    curve = tuple((float(place), height / 10) for place, height in enumerate(heights))
    reached = read_curve_plainly(curve, number)
    if abs(reached - value) < 1e-9:
        return

    ranges = list_ranges(curve, value, below=below)

    inside = any(
        (one.above is None or number > one.above) and (one.below is None or number < one.below) for one in ranges
    )
    assert inside == ((reached < value) == below)


@pytest.mark.parametrize(
    ("field", "scale", "value", "below", "words"),
    [
        # 100 - 50 × 0.45 / 0.9 = 75
        ("pass_rate", HARD, 0.45, True, "率が75%より高い"),
        ("pass_rate", HARD, 0.45, False, "率が75%より低い"),
        # 0.95 halfway from 30 to 50; 0.93 at 44
        ("pass_rate", HARD, 0.93, False, "率が44%より低い"),
        # 100 - 50 × 0.1 / 0.9 = 94.444…, rounded into the range
        ("pass_rate", HARD, 0.1, True, "率が94.5%より高い"),
        ("pass_rate", HARD, 0.1, False, "率が94.4%より低い"),
        # 15,000 - 12,000 × 0.3 = 11,400, which itself makes level
        ("exam_fee", [["3000", "1"], ["15000", "0"]], 0.3, True, "率が11,401円以上"),
        ("exam_fee", [["3000", "1"], ["15000", "0"]], 0.3, False, "率が11,399円以下"),
        ("schedule", [["1", "0"], ["2", "0.3"], ["12", "1"]], 0.1, True, "率が年に1回"),
        ("schedule", [["1", "0"], ["2", "0.3"], ["12", "1"]], 0.1, False, "率が年に2回以上"),
        # A hill: best at 2, worth less on both sides
        ("schedule", [["1", "0"], ["6", "1"], ["11", "0"]], 0.5, False, "率が年に4回以上年に8回以下"),
        ("schedule", [["1", "0"], ["6", "1"], ["11", "0"]], 0.5, True, "率が年に3回以下か、年に9回以上"),
        ("eligibility", {"open": "1", "experience": "0.5", "course_required": "0"}, 0.6, False, "率が「だれでも」"),
        (
            "eligibility",
            {"open": "1", "experience": "0.5", "course_required": "0"},
            0.6,
            True,
            "率が「実務経験が必要」か、「講座が必要」",
        ),
        ("eligibility", {"open": "1", "other": ["0.2", "0.9"], "course_required": "0"}, 0.6, False, "率が「だれでも」"),
        ("venue", {"home": "1", "halls": [["1", "0"], ["11", "0.5"]]}, 0.3, False, "率が「自宅」か、会場8か所以上"),
        ("venue", {"home": "1", "halls": [["1", "0"], ["11", "0.5"]]}, 0.6, False, "率が「自宅」"),
        ("venue", {"home": "1", "everywhere": "1"}, 0.6, True, ""),
    ],
)
def test_a_threshold_is_said_in_the_units_of_the_field(
    field: str, scale: Any, value: float, below: bool, words: str
) -> None:
    threshold = find_threshold(make_criterion(field, scale), value, below=below)

    assert threshold is not None
    said = describe_threshold(threshold)
    assert (speak("ja")("scale.threshold", field="率", said=said) if said else "") == words


def test_a_range_without_a_possible_figure_is_left_out() -> None:
    # Between one and two sittings a year there is nothing.
    hill = [["1", "0"], ["1.5", "1"], ["2", "0"]]

    threshold = find_threshold(make_criterion("schedule", hill), 0.5, below=False)

    assert threshold == Threshold("per_year", (), ())


def test_openness_has_no_one_figure() -> None:
    assert find_threshold(make_criterion("exam_fee", {"exact": "1", "not_found": "0"}), 0.5, below=True) is None
