"""What a text says beside its value, in a bracket, behind ※ or as a clause of its own, is kept as printed."""

from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.remarked import Cut, list_cuts
from mikiwame.words import speak
from mikiwame.words.readings import say_reading


def _read(field: str, text: str) -> dict[str, Any]:
    return dict(read(field, text))


@pytest.mark.parametrize(
    ("field", "alone", "text", "remarks"),
    [
        ("exam_content", "学科40問", "学科40問(うち計算10問)", ["うち計算10問"]),
        ("study_time", "6か月", "6か月（最短3か月）", ["最短3か月"]),
        ("open_book", "持ち込み可", "持ち込み可(通信機器を除く)", ["通信機器を除く"]),
        ("passing_mark", "3科目とも60%以上", "3科目とも60%以上 ※総合点では判定しません", ["総合点では判定しません"]),
        ("mode", "自宅で受験", "自宅で受験(タブレット不可)", ["タブレット不可"]),
        ("duration", "120分", "120分(点字受験は180分)", ["点字受験は180分"]),
        ("exam_fee", "1級:12,000円", "1級:12,000円(写真代800円は別途)", ["写真代800円は別途"]),
        ("subscription", "月額1,980円", "月額1,980円(年払いは19,800円)", ["年払いは19,800円"]),
    ],
)
def test_what_stands_apart_is_kept_in_its_own_words(field: str, alone: str, text: str, remarks: list[str]) -> None:
    assert _read(field, text) == {**_read(field, alone), "remarks": remarks}


@pytest.mark.parametrize(
    ("field", "text"),
    [
        # Whose or of what the value is.
        ("duration", "90分(2日目)"),
        ("mode", "CBT方式(2級のみ)"),
        ("exam_fee", "受験料(2科目):9,900円"),
        ("certificate_fee", "認定証発行料 2,200円(任意)"),
        # That it is not so, not any more, or nobody knows.
        ("passing_mark", "70点以上(諸説あり)"),
        ("passing_mark", "70点以上(昨年まで)"),
        ("open_book", "持ち込み可(現在は異なります)"),
        ("exam_fee", "8,800円(団体 -500円)"),
        # Another value of the same, with no name.
        ("passing_mark", "70点以上(80点)"),
        ("study_time", "100時間(150時間)"),
        # More of the same: each must be read.
        ("exam_content", "読解40問、聴解を含めて全部で70問"),
        ("application", "ウェブで申込、または書店で願書をもらい郵送"),
        # How often, where and how many: an exception makes another number.
        ("schedule", "毎月第2日曜日(8月は第1日曜日)"),
        ("venue", "全国47都道府県(島根を除く)"),
        ("passers", "3,206人(科目合格者を含む)"),
        # Who may sit is what all of the words ask together.
        ("eligibility", "なし(実務経験3年以上)"),
    ],
)
def test_what_could_make_another_value_is_no_remark(field: str, text: str) -> None:
    assert "remarks" not in _read(field, text)


def test_a_bracket_before_its_figure_is_a_name_and_each_bracket_is_tried() -> None:
    assert [cut.rest for cut in list_cuts("受験料(一般)5,000円")] == []
    assert list(list_cuts("50問(うち10問は英語)(択一)")) == [
        Cut("50問(うち10問は英語)", ("択一",)),
        Cut("50問(択一)", ("うち10問は英語",)),
        Cut("50問", ("うち10問は英語", "択一")),
    ]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("ja", "120分（「点字受験は180分」）"), ("en", "120 minutes (“点字受験は180分”)")],
)
def test_a_remark_is_said_beside_the_value(lang: str, said: str) -> None:
    assert say_reading(read("duration", "120分(点字受験は180分)"), speak(lang)) == said
