"""Scales as expressions: met, not met, between, and unknown."""

import narwhals as nw
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.saying import unfit

from mikiwame.assessment.measures import follow_curve, value_states
from mikiwame.vocabulary.scales import Curve, Scale, read_scale

FEES: Curve = ((4000.0, 1.0), (10000.0, 0.0))
HILL: Curve = ((0.0, 0.0), (10.0, 1.0), (20.0, 0.0))


def measure(curve: Curve, low: float | None, high: float | None) -> tuple[float, float]:
    frame = pl.LazyFrame({"low": [low], "high": [high]}, schema={"low": pl.Float64, "high": pl.Float64})
    row = follow_curve(nw.from_native(frame), curve).select("low", "high").collect().to_native().row(0)
    return float(row[0]), float(row[1])


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (3000, 3000, (1, 1)),  # below the first point
        (10000, 10000, (0, 0)),
        (12000, 12000, (0, 0)),  # beyond the last point
        (7000, 7000, (0.5, 0.5)),  # half way from 4,000 to 10,000
        (5500, 8500, (0.25, 0.75)),  # a range of fees is a range of values, turned round
        (7000, None, (0, 0.5)),  # an open end
        (None, 7000, (0.5, 1)),
    ],
)
def test_a_fee_is_read_off_the_line(low: float | None, high: float | None, expected: tuple[float, float]) -> None:
    assert measure(FEES, low, high) == pytest.approx(expected)


def test_a_corner_inside_the_range_counts() -> None:
    assert measure(HILL, 5, 15) == pytest.approx((0.5, 1))


@given(st.lists(st.integers(-50, 50), min_size=2, max_size=6, unique=True), st.data())
def test_the_interval_holds_every_value_of_the_range(numbers: list[int], data: st.DataObject) -> None:
    values = data.draw(st.lists(st.floats(0, 1), min_size=len(numbers), max_size=len(numbers)))
    curve = tuple(zip(map(float, sorted(numbers)), values, strict=True))
    low, between, high = sorted(data.draw(st.tuples(*[st.floats(-60, 60)] * 3)))

    bottom, top = measure(curve, low, high)

    inside, _ = measure(curve, between, between)
    assert 0 <= bottom <= inside + 1e-9
    assert inside - 1e-9 <= top <= 1


def test_a_state_has_its_value_an_interval_or_a_curve_and_others_none() -> None:
    scale = read_scale({"home": "1", "everywhere": ["0.5", "1"], "halls": [["0", "0"], ["10", "1"]]})
    frame = pl.LazyFrame(
        {"criterion": "where", "state": ["home", "everywhere", "halls", "moon"], "number": [None, None, 4.0, None]},
        schema={"criterion": pl.String, "state": pl.String, "number": pl.Float64},
    )
    valued = value_states(nw.from_native(frame), {"where": scale})

    rows = valued.select("low", "high").collect().to_native().rows()

    assert rows == [(1, 1), (0.5, 1), (pytest.approx(0.4), pytest.approx(0.4)), (None, None)]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ([["2", "0"], ["1", "1"]], "do not rise"),
        ([["1", "nan"]], "no finite number"),
        ([["1", "2", "3"]], "no pair"),
        ({"open": ["0.9", "0.1"]}, "from low to high"),
        ({"exact": [["1", "1"]]}, "openness has no number"),
        ("1", "no scale"),
        ({}, "no scale"),
    ],
)
def test_a_scale_that_makes_no_sense_is_refused(written: object, message: str) -> None:
    with unfit(message):
        read_scale(written)


def test_words_of_openness_make_a_scale_of_openness() -> None:
    scale: Scale = read_scale({"exact": "1", "not_found": "0"})

    assert scale.form == "openness"
