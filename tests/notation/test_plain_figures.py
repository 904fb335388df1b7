"""A figure that says nothing but itself is read at once, to the same value as by the readers of whole texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mikiwame.notation.plain_figures import read_plain
from mikiwame.notation.reading import read_field, read_whole


@given(st.sampled_from(("examinees", "passers")), st.integers(1, 9_999_999), st.sampled_from("人名"), st.booleans())
def test_counts_of_persons_are_read_alike(field: str, count: int, unit: str, grouped: bool) -> None:
    text = f"{count:,}{unit}" if grouped else f"{count}{unit}"

    assert read_plain(field, text) in (None, read_whole(field, text))


@given(st.integers(100, 9_999), st.integers(0, 2))
def test_rates_are_read_alike(hundredths: int, places: int) -> None:
    text = f"{hundredths / 100:.{places}f}%"

    assert read_plain("pass_rate", text) in (None, read_whole("pass_rate", text))


@given(st.integers(100, 999_999), st.booleans())
def test_fees_are_read_alike(yen: int, grouped: bool) -> None:
    text = f"{yen:,}円" if grouped else f"{yen}円"

    assert read_plain("exam_fee", text) in (None, read_whole("exam_fee", text))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("examinees", "0人"),
        ("examinees", "12,34人"),
        ("examinees", "約100人"),
        ("examinees", "100%"),
        ("pass_rate", "100%"),
        ("pass_rate", "07.5%"),
        ("pass_rate", "7.512%"),
        ("exam_fee", "99円"),
        ("exam_fee", "12,34円"),
        ("exam_fee", "8,800円(税込)"),
        ("course_cost", "8,800円"),
    ],
)
def test_anything_else_is_left_to_the_readers_of_whole_texts(field: str, text: str) -> None:
    assert read_plain(field, text) is None


def test_a_plain_figure_is_a_reading() -> None:
    assert read_field("passers", "1,234名") == {
        "kind": "people",
        "values": [{"label": None, "low": 1234, "high": 1234, "approx": False, "period": None}],
    }
