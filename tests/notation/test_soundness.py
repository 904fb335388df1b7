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
