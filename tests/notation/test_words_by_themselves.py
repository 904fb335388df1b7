"""Tests words that change a value though no grammar says so: alone in a bracket, a cell, a note, or at the value."""

from typing import Any, cast

import pytest

from mikiwame.notation import read

_VALUES = {
    "exam_fee": "受験料は7,700円",
    "course_cost": "受講料:54,000円",
    "pass_rate": "合格率は45%",
    "examinees": "受験者数は1,234人",
    "passers": "合格者数:321名",
    "duration": "試験時間:90分",
    "schedule": "試験日は6月と11月",
}
_ALONE = ["講座生", "弊社", "当日", "簿記受講者", "全国模試", "補欠", "東京会場組", "減免"]


@pytest.mark.parametrize(("field", "text"), _VALUES.items())
def test_the_values_are_read_alone(field: str, text: str) -> None:
    assert read(field, text)["kind"] != "unreadable"


@pytest.mark.parametrize("word", _ALONE)
@pytest.mark.parametrize(("field", "text"), _VALUES.items())
@pytest.mark.parametrize("form", ["{text}({word})", "{text} | {word} |", "{text}\n※{word}", "【{word}】{text}"])
def test_a_word_alone_that_no_list_knows_leaves_the_value_open(form: str, field: str, text: str, word: str) -> None:
    printed = form.format(text=text, word=word)
    reading = cast("dict[str, Any]", read(field, printed))
    labels = [item["label"] for key in ("amounts", "values", "parts") for item in reading.get(key, ())]
    assert reading["kind"] == "unreadable" or labels == [word]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "受験料 延べ 7,700円"),
        ("exam_fee", "当日受験料は7,700円"),
        ("exam_fee", "受験料は7,700円まで"),
        ("exam_fee", "受験料は追加7,700円"),
        ("course_cost", "受講料は54,000円相当"),
        ("pass_rate", "合格率は講座生70%"),
        ("pass_rate", "合格率(目標)45%"),
        ("pass_rate", "当校の合格率は45%"),
        ("examinees", "受験者数は海外1,234人"),
        ("pass_rate", "4級は96.7%、1級は4.9%(2018年6月まで)"),
        ("exam_fee", "【甲・乙種(製造)】各25,900円\n【甲・乙種(取扱)】【丙種(製造)】各12,000円"),
        ("duration", "専門科目 10:30~12:30(2時間)\n適性科目 13:30~14:30(1時間)\n基礎科目 15:00~16:00(1時間)"),
        ("duration", "午前の試験 10:00~12:00\n(9:45までに着席)\n午後の試験 13:30~15:30\n(13:15までに着席)"),
        ("schedule", "10月19日に行われましたし、来年度は10月18日に行われるだろうと、推測することが可能です。"),
    ],
)
def test_a_word_at_the_value_that_no_label_has_leaves_it_open(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "受験料\n7,700円(税込)"),
        ("exam_fee", "受験料 | 7,700円(クレジットカード・コンビニ払い) |"),
        ("exam_fee", "【旧】7,700円【新】8,800円"),
        ("exam_fee", "8,800円(旧7,700円)"),
        ("exam_fee", "15,800円(収入印紙)"),
        ("exam_fee", "1,000円(中学生以下無料)"),
        ("course_cost", "価格は23,000円 (教科書・免許発行手数料込)"),
        ("pass_rate", "94.4%(前年94.4%)"),
        ("examinees", "351名(前年 368名)"),
        ("duration", "試験は60分マークシート形式(一部記述)です。"),
        ("duration", "60分×2"),
        ("schedule", "2025年12月14日(日)"),
        ("schedule", "【上級】7月の第2日曜日、翌年2月の第3日曜日"),
        ("schedule", "CBT試験は随時受験が可能です"),
        ("venue", "東京(品川会場)、大阪"),
    ],
)
def test_words_that_change_nothing_cost_no_reading(field: str, text: str) -> None:
    assert read(field, text)["kind"] != "unreadable"
