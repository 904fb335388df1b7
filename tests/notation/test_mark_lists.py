"""Marks of each grade, part or whole, whatever they are called; and what leaves open which of them a figure is of."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term

Told = tuple[str | None, float, str, int | None, bool]


def _tell(text: str) -> list[Told]:
    reading: Any = read_term("passing_mark", text)
    assert reading["kind"] == "mark", reading
    return [(one["label"], one["low"], one["unit"], one["of"], one["each"]) for one in reading["marks"]]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        # Names that no vocabulary has, and what is between a grade and its mark.
        ("レベル1:60% レベル2:65%", [("レベル1", 60, "percent", None, False), ("レベル2", 65, "percent", None, False)]),
        ("「接遇」「計算」それぞれ60点以上で合格", [("接遇・計算", 60, "points", None, True)]),
        (
            "3級 会計点数1枚、レセプト1枚作成 70%以上正答にて合格 2級 外来カルテ2枚 80%以上正答にて合格",
            [("3級", 70, "percent", None, False), ("2級", 80, "percent", None, False)],
        ),
        ("II種の合格基準は120点中80点以上です", [("II種", 80, "points", 120, False)]),
        ("合格点は、課題1(基礎分野を含む)・課題2、各70%以上の正答。", [("課題1・課題2", 70, "percent", None, True)]),
        (
            "医療事務の検定は実技と学科があり、それぞれ70%以上の得点で合格となります。",
            [("実技・学科", 70, "percent", None, True)],
        ),
        # Full marks: of spans of grades, of each, in a bracket behind, of points, of questions.
        (
            "1~6級が300点満点、7~10級が200点満点 1~3級は240点、4~6級は210点、10級60点以上が合格。",
            [
                ("1~3級", 240, "points", 300, False),
                ("4~6級", 210, "points", 300, False),
                ("10級", 60, "points", 200, False),
            ],
        ),
        (
            "学科 60/100点以上 実技 70/100点以上",
            [("学科", 60, "points", 100, False), ("実技", 70, "points", 100, False)],
        ),
        (
            "学科試験:15問中11問以上の正答 実技試験:70%以上",
            [("学科", 11, "questions", 15, False), ("実技", 70, "percent", None, False)],
        ),
        ("50問中35問以上正解", [(None, 35, "questions", 50, False)]),
        ("配点100点のうち70点以上", [(None, 70, "points", 100, False)]),
        # A sum of questions is of the part they are in, one of areas of all; how many points each gives is no mark.
        (
            "実技は各問題ごとに50%以上の得点を取り、なおかつ3問の合計で70%以上 の得点を取ることです。",
            [("実技", 50, "percent", None, True), ("実技", 70, "percent", None, False)],
        ),
        (
            "I種:①選択問題 100点②論述問題 50点。①②の得点の合計が105点以上。ただし、論述問題の得点が25点以上",
            [("I種", 105, "points", None, False), ("I種 論述問題", 25, "points", None, False)],
        ),
        # One more mark, of a grade or of some subjects.
        (
            "得点75点以上(但し、2級に限り各科目の得点が45%未満の場合は不合格)",
            [(None, 75, "points", None, False), ("2級", 45, "percent", None, True)],
        ),
        (
            "「選択式試験」●総得点25点以上かつ各科目3点以上"
            "(ただし、健康保険法は1点以上、国民年金法及び厚生年金法は2点以上)"
            " 「択一式試験」●総得点48点以上かつ全科目4点以上",
            [
                ("選択式試験", 25, "points", None, False),
                ("選択式試験", 3, "points", None, True),
                ("選択式試験 健康保険法", 1, "points", None, False),
                ("選択式試験 国民年金法及び厚生年金法", 2, "points", None, False),
                ("択一式試験", 48, "points", None, False),
                ("択一式試験", 4, "points", None, True),
            ],
        ),
    ],
)
def test_each_mark_keeps_what_it_is_of(text: str, marks: list[Told]) -> None:
    assert _tell(text) == marks


def test_a_minimum_of_each_subject_that_is_not_told_is_said_to_be_there() -> None:
    reading: Any = read_term("passing_mark", "65%程度の得点(科目ごとに足切りあり)")
    assert reading["floors"] is True
    assert [(one["low"], one["approx"]) for one in reading["marks"]] == [(65, True)]


@pytest.mark.parametrize(
    "text",
    [
        "CBT試験は70%以上、筆記試験は60%以上",
        "50%及び55%以上の得点",
        "当初の得点は70点以上",
        "他校では70%以上",
        "70%以上※条件があります",
        "筆記試験70%以上、面接試験はA判定以上",
        "非公開(70%程度と言われています)",
        "500点中350点(7割) | 7割以上+二次審査 | — |",
        "選択+記述計84点以上かつ記述20点以上/120点",
        "総得点60%以上、かつ各科目の基準点以上",
        "80%以上の正解(40問中30問)",
    ],
)
def test_what_leaves_open_what_a_mark_is_of_is_refused(text: str) -> None:
    assert read_term("passing_mark", text)["kind"] == "unreadable"
