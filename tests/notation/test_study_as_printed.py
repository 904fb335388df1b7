"""Study times of people, ways, grades and courses, with the names that a text prints, and of hours a day."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term

Span = tuple[float, float | None]


def tell(text: str) -> list[tuple[str, Any, Any]]:
    reading: dict[str, Any] = dict(read_term("study_time", text))
    assert reading["kind"] == "study", reading
    assert (reading["hours"], reading["months"]) == (None, None)
    return [(one["label"], give(one["hours"]), give(one["months"])) for one in reading["of"]]


def give(span: dict[str, float] | None) -> tuple[float, float] | None:
    return (span["low"], span["high"]) if span else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("①調剤事務・歯科受付・・・・80時間前後", [("調剤事務・歯科受付", (80, 80), None)]),
        (
            "②まったく経験・知識なし(専門学校など)・・・150時間~",
            [("まったく経験・知識なし(専門学校など)", (150, None), None)],
        ),
        ("有資格者の場合4カ月で修了できます。", [("有資格者", None, (4, 4))]),
        ("すでに3級を取得した人は70時間ほど", [("すでに3級を取得した人", (70, 70), None)]),
        ("下地がある人の学習時間は35時間が目安です", [("下地がある人", (35, 35), None)]),
        ("1. 独学で勉強する場合:400時間(期間は3ヶ月~1年間)", [("独学で勉強する場合", (400, 400), (3, 12))]),
        (
            "結論から言えば、簿記3級は1~2ヶ月、2級は3~6ヶ月の学習期間で合格が可能です。",
            [("簿記3級", None, (1, 2)), ("2級", None, (3, 6))],
        ),
        (
            "一般的に、簿記2級合格に必要な勉強時間は150~200時間程度が目安とされています。",
            [("簿記2級", (150, 200), None)],
        ),
        (
            "甲種・乙種の2種類に分かれており、それぞれ400時間・52時間の講習時間を修了することが義務付けられています。",
            [("甲種", (400, 400), None), ("乙種", (52, 52), None)],
        ),
        ("◆上級 より専門的な講習を受講 講習時間:240時間。", [("上級 講習", (240, 240), None)]),
        ("夜間コースの受講期間は約3ヵ月~6ヵ月。", [("夜間コース", None, (3, 6))]),
        (
            "短大卒の方は2年、高卒の方は4年の学習期間が必要です。",
            [("短大卒", None, (24, 24)), ("高卒", None, (48, 48))],
        ),
    ],
)
def test_who_or_what_a_time_is_for_is_kept_as_printed(text: str, told: list[tuple[str, Any, Any]]) -> None:
    assert tell(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "テキストは3か月、DVDは6か月です。",
        "昼は2時間、夜は3時間です。",
        "実技は30時間、学科は20時間です。",
        "添削は3か月、質問は6か月です。",
        "級・3級の合格に必要な勉強時間は約30~50時間。",
        "受講開始から6か月です。",
        "経験者は1か月とは限りません。",
        "経験者は1か月でした。",
        "初心者は3か月、経験者は人による。",
    ],
)
def test_what_is_no_name_of_who_studies_is_refused(text: str) -> None:
    assert read_term("study_time", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("毎日3時間学習したとして5ヶ月〜6ヶ月ほど必要な計算です。", (3, 3)),
        ("1日30分の学習で約4か月かかります。", (0.5, 0.5)),
        ("標準3ヶ月・1日20〜30分", (20 / 60, 0.5)),
    ],
)
def test_the_time_of_a_day_on_which_months_are_counted_is_told(text: str, day: tuple[float, float]) -> None:
    reading: dict[str, Any] = dict(read_term("study_time", text))
    assert give(reading["a_day"]) == pytest.approx(day)


def test_the_time_of_a_day_is_told_of_those_who_need_it() -> None:
    reading: dict[str, Any] = dict(read_term("study_time", "独学での合格には、1日1~2時間の学習で約3か月が標準的です。"))
    assert give(reading["of"][0]["a_day"]) == (1, 2)
