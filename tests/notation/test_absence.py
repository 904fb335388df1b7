"""Texts that hold no value: absent, withheld, or longer than any value."""

import pytest

from mikiwame import read
from mikiwame.notation.normalise import LONGEST_TEXT

READ_FIELDS = ["exam_fee", "pass_rate", "examinees", "passers", "duration", "schedule", "venue", "eligibility"]


@pytest.mark.parametrize("field", READ_FIELDS)
@pytest.mark.parametrize("printed", ["不明", "?", "？", "―", "ー", "-", "未定", "(不明)"])
def test_a_source_s_own_mark_for_nothing_is_absent(field: str, printed: str) -> None:
    reading = read(field, printed)
    assert reading["kind"] == "unreadable"
    assert reading.get("absent") is True


@pytest.mark.parametrize("field", READ_FIELDS)
@pytest.mark.parametrize("printed", ["", "  ", "\u3000\n"])
def test_an_empty_text_is_no_mark_of_the_source(field: str, printed: str) -> None:
    empty = {"code": "unreadable.empty", "values": {}}

    assert read(field, printed) == {"kind": "unreadable", "because": "The text is empty.", "reason": empty}


@pytest.mark.parametrize("printed", ["1級:?円 2級:?円", "受験料は不明です"])
def test_a_mark_in_the_place_of_each_value_is_absent(printed: str) -> None:
    assert read("exam_fee", printed).get("absent") is True


@pytest.mark.parametrize("field", READ_FIELDS)
@pytest.mark.parametrize(
    "printed", ["非公開", "公表されていません", "公式サイトに掲載はありません", "公表はされていませんが"]
)
def test_what_the_organiser_does_not_publish_is_withheld(field: str, printed: str) -> None:
    assert read(field, printed) == {"kind": "withheld"}


def test_a_value_beside_the_word_for_withheld_is_read() -> None:
    assert read("pass_rate", "公表されていませんが、約60%と言われています")["kind"] == "rate"


def test_an_unknown_field_is_unreadable() -> None:
    unknown = {"code": "unreadable.no_field", "values": {"word": "price"}}

    assert read("price", "8,800円") == {
        "kind": "unreadable",
        "because": 'There is no field "price".',
        "reason": unknown,
    }


def test_a_text_longer_than_any_value_is_unreadable_with_that_reason() -> None:
    reading = read("exam_fee", "8,800円" + " " * LONGEST_TEXT)
    assert reading["kind"] == "unreadable"
    assert f"{LONGEST_TEXT:,} characters" in reading["because"]


def test_a_field_of_text_keeps_what_is_printed() -> None:
    assert read("organiser", "一般財団法人　Ａ協会Ⓡ") == {"kind": "text", "text": "一般財団法人　Ａ協会Ⓡ"}
    assert read("exam_content", "あ" * 5000) == {"kind": "text", "text": "あ" * 5000}


def test_a_lone_surrogate_comes_back_as_the_replacement_character() -> None:
    assert read("organiser", "A\ud800B") == {"kind": "text", "text": "A\ufffdB"}
