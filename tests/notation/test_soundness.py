"""Readings that no text can mean are refused, whatever made them."""

import pytest

from mikiwame.notation import read
from mikiwame.notation.soundness import refuse_unsound
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.texts import Language
from mikiwame.words.unread import read as explain


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


@pytest.mark.parametrize(
    ("printed", "word", "letter", "digit"),
    [
        ("9,9OO円（税込）", "9,9OO", "O", "0"),
        ("9,O00円", "9,O00", "O", "0"),
        ("9,9oo円", "9,9oo", "o", "0"),
        ("l,000円", "l,000", "l", "1"),
        ("I,000円", "I,000", "I", "1"),
        ("5I,000円", "5I,000", "I", "1"),
        ("1級 l,000円、2級 5,000円", "l,000", "l", "1"),
        ("1級 5,000円、2級 9,9OO円", "9,9OO", "O", "0"),
        ("¥9,9OO", "9,9OO", "O", "0"),
        ("JPY 9,9OO", "9,9OO", "O", "0"),
        ("9,9OO", "9,9OO", "O", "0"),
    ],
)
def test_a_letter_among_the_digits_of_a_price_is_named(printed: str, word: str, letter: str, digit: str) -> None:
    reading = read("exam_fee", printed)

    assert reading["kind"] == "unreadable"
    assert reading["reason"]["code"] == "unreadable.letter"
    told = reading["reason"]["values"]
    assert (told["word"], told["letter"], told["digit"]) == (word, letter, digit)


@pytest.mark.parametrize(
    ("printed", "word", "group"),
    [
        ("9,90円", "9,90", "90"),
        ("9，90円", "9,90", "90"),
        ("9.90円", "9.90", "90"),
        ("12,34円(税込)", "12,34", "34"),
        ("1,0000円", "1,0000", "0000"),
        ("1234,567円", "1234,567", "1234"),
        ("0,900円", "0,900", "0"),
        ("9,900,円", "9,900,", ","),
        ("9,90~9,900円", "9,90", "90"),
        ("¥9,90", "9,90", "90"),
        ("1級 9,900円、2級 8,80円", "8,80", "80"),
        ("受験料 9,90円（団体 5,000円）", "9,90", "90"),
        ("8,800,5円", "8,800,5", "5"),
    ],
)
def test_digits_of_a_price_that_are_not_parted_by_three_are_named(printed: str, word: str, group: str) -> None:
    reading = read("exam_fee", printed)

    assert reading["kind"] == "unreadable"
    assert reading["reason"]["code"] == "unreadable.group"
    assert (reading["reason"]["values"]["word"], reading["reason"]["values"]["group"]) == (word, group)


@pytest.mark.parametrize(
    ("printed", "low"),
    [
        ("9,900円（税込）", 9900),
        ("8.800円", 8800),
        ("12,345,000円", 12_345_000),
        ("5,000.00円", 5000),
        ("1.5万円", 15_000),
        ("1万2,000円", 12_000),
        ("レベルI5,000円", 5000),
        ("Excel 2,000円", 2000),
        ("0円", 0),
        ("¥9,900", 9900),
        ("2027.4.1~8,800円", 8800),
    ],
)
def test_letters_beside_a_price_and_right_groups_are_read_as_ever(printed: str, low: int) -> None:
    reading = read("exam_fee", printed)

    assert reading["kind"] == "money"
    assert reading["amounts"][0]["low"] == low


@pytest.mark.parametrize(
    ("language", "printed", "said"),
    [
        ("ja", "9,9OO円", "「9,9OO」は、数字の「0」のところに英字の「O」が入っています"),
        ("en", "9,9OO円", '"9,9OO" in "9,9OO円" has the letter O in place of the digit 0'),
        ("ja", "9,90円", "「9,90」は、「90」のところの桁が合いません"),
        ("en", "9,90円", '"9,90" in "9,90円" can be no amount, because of "90"'),
    ],
)
def test_a_slip_of_the_keyboard_is_told_in_words(language: Language, printed: str, said: str) -> None:
    reading = explain("exam_fee", printed, language)

    assert reading["kind"] == "unreadable"
    assert said in reading["because"]


def test_roman_numerals_before_an_amount_are_no_digits() -> None:
    length = read("duration", "学科60分・実技Ⅰ50分・実技Ⅱ70分")
    price = read("exam_fee", "レベルⅡ5,000円")

    assert length["kind"] == "duration"
    assert [(part["label"], part["minutes"]) for part in length["parts"]] == [
        ("学科", 60),
        ("実技Ⅰ", 50),
        ("実技Ⅱ", 70),
    ]
    assert price["kind"] == "money"
    assert [amount["low"] for amount in price["amounts"]] == [5000]
