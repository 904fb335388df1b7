"""Readings that no text can mean are refused, whatever made them."""

import pytest

from mikiwame.notation import read
from mikiwame.notation.soundness import refuse_unsound
from mikiwame.vocabulary.readings import Reading


def make_rate(label: str | None, low: float, high: float) -> Reading:
    return {
        "kind": "rate",
        "values": [{"label": label, "low": low, "high": high, "approx": False, "period": None}],
    }


@pytest.mark.parametrize("label", [None, "1級", "Ⅰ", "準1級・2級", "上級"])
def test_a_sound_reading_stays(label: str | None) -> None:
    assert refuse_unsound(make_rate(label, 40.0, 60.0), "…") == make_rate(label, 40.0, 60.0)


@pytest.mark.parametrize("label", ["", "30", "00", "・", "1-2"])
def test_a_label_without_a_letter_is_none(label: str) -> None:
    assert refuse_unsound(make_rate(label, 40.0, 60.0), "13:30 40%")["kind"] == "unreadable"


def test_a_range_upside_down_is_refused() -> None:
    assert refuse_unsound(make_rate(None, 60.0, 40.0), "60~40%")["kind"] == "unreadable"
    assert read("pass_rate", "合格率は8億%以上")["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("exam_fee", "-5,000円"),
        ("exam_fee", "▲5,000円"),
        ("exam_fee", "受験料: −5,000円"),
        ("exam_fee", "8,800円(団体 -500円)"),
        ("examinees", "-500人"),
        ("duration", "-90分"),
        ("pass_rate", "76.7% (1022年)"),
        ("pass_rate", "76.7% (2112年度)"),
        ("pass_rate", "76.7% (令和135年度)"),
        ("schedule", "1022年12月14日"),
        ("eligibility", "150歳以上"),
    ],
)
def test_what_no_page_can_mean_is_refused(field: str, printed: str) -> None:
    assert read(field, printed)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("exam_fee", "- 5,000円"),
        ("exam_fee", "1級 - 5,000円"),
        ("exam_fee", "3,000円-5,000円"),
        ("exam_fee", "3,000円 -5,000円"),
        ("pass_rate", "71.2%(前年比 -2.5%)"),
        ("pass_rate", "76.7% (2022年)"),
        ("eligibility", "100歳以下"),
    ],
)
def test_a_dash_of_a_list_or_range_a_difference_and_a_great_age_are_read(field: str, printed: str) -> None:
    assert read(field, printed)["kind"] != "unreadable"
