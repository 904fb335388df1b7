"""Study times with the grade, way or condition that they are told of, as it is printed, and the hours a day."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term

Ends = tuple[float, float | None] | None


def _tell(text: str) -> list[tuple[str, Ends, Ends]]:
    reading: Any = read_term("study_time", text)
    assert reading["kind"] == "study", reading
    return [
        (one["label"], *((span["low"], span["high"]) if span else None for span in (one["hours"], one["months"])))
        for one in reading["of"]
    ]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        # The grade that a text names is the time's own.
        (
            "一般的に、簿記2級合格に必要な勉強時間は150〜200時間程度が目安とされています。",
            [("簿記2級", (150, 200), None)],
        ),
        (
            "簿記3級は1〜2ヶ月、簿記2級は3〜6ヶ月の学習期間で合格が可能です。",
            [("簿記3級", None, (1, 2)), ("簿記2級", None, (3, 6))],
        ),
        ("既に2級に合格した人は100時間ほど", [("既に2級に合格した人", (100, 100), None)]),
        # Conditions, as they are printed.
        (
            "簿記3級から簿記2級に進む場合、学習にかかる期間は平均して2〜3ヶ月程度です。",
            [("簿記3級から簿記2級に進む場合", None, (2, 3))],
        ),
        (
            "簿記3級を取得した後、簿記2級の学習を始める際、一般的に必要とされる学習時間は約150時間から200時間程度です。",
            [("簿記3級を取得した後 簿記2級の学習を始める際", (150, 200), None)],
        ),
        ("1. 独学で勉強する場合:400時間(期間は3ヶ月〜1年間)", [("独学で勉強する場合", (400, 400), (3, 12))]),
        ("働きながら学ぶ場合は6ヶ月ほどみておくとよいでしょう。", [("働きながら学ぶ場合", None, (6, 6))]),
        ("基礎がある人の勉強時間は50時間が目安です", [("基礎がある人", (50, 50), None)]),
        # Ways and people of whatever name, where each has its own.
        ("取得期間最短1ヶ月、働きながら2〜4ヶ月", [("最短", None, (1, 1)), ("働きながら", None, (2, 4))]),
        ("短期集中なら1ヶ月、じっくり学ぶなら6ヶ月", [("短期集中", None, (1, 1)), ("じっくり学ぶ", None, (6, 6))]),
        ("医科:3ヶ月、歯科:2ヶ月", [("医科", None, (3, 3)), ("歯科", None, (2, 2))]),
        (
            "必要な勉強時間は、初学者で300時間、2級取得者で200時間程度といわれています。",
            [("初学者", (300, 300), None), ("2級取得者", (200, 200), None)],
        ),
    ],
)
def test_a_time_keeps_what_it_is_told_of(text: str, times: list[tuple[str, Ends, Ends]]) -> None:
    assert _tell(text) == times


def test_the_hours_a_day_stand_beside_the_months() -> None:
    reading: Any = read_term("study_time", "毎日30分の学習で約3か月")
    assert (reading["months"], reading["a_day"]) == ({"low": 3, "high": 3}, {"low": 0.5, "high": 0.5})


@pytest.mark.parametrize(
    "text",
    [
        "平日1時間、休日3時間の勉強で約2ヶ月",
        "勤務時間は80時間",
        "講習時間:52時間。",
        "実技試験については勉強時間は30時間",
        "本来は100時間",
        "毎週5時間の学習で約4か月",
        "統計検定4級のような比較的難易度が低い資格であれば約15時間",
        "私は簿記3級を2ヶ月で取得しました。",
        "2級は3級より100時間多く必要です",
    ],
)
def test_what_is_of_something_else_is_no_study_time(text: str) -> None:
    assert read_term("study_time", text)["kind"] == "unreadable"
