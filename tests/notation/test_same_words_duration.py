"""Lengths of exams said in other words, their labels as printed."""

import pytest

from mikiwame.notation import read


def _read(printed: str) -> object:
    reading = read("duration", printed)
    return [(part["label"], part["minutes"]) for part in reading["parts"]] if reading["kind"] == "duration" else None


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("級を問わず60分", [(None, 60)]),
        ("13時スタート、14時20分終了", [(None, 80)]),
        ("午前10時に始まり、11時30分に終わります", [(None, 90)]),
        ("試験は1時間半かけて行われます", [(None, 90)]),
        ("3級は45分、2級は70分とそれぞれ定められている", [("3級", 45), ("2級", 70)]),
        # A sum, however it is called, is no part.
        ("筆記は60分、実技は30分、あわせて90分", [("筆記", 60), ("実技", 30)]),
        ("リスニング20分、リーディング55分、通しで75分", [("リスニング", 20), ("リーディング", 55)]),
        ("学科問題が40分間、実務問題が60分間、両方を通して100分間です。", [("学科問題", 40), ("実務問題", 60)]),
        # Each of those named has the length.
        ("学科と実技がそれぞれ40分、足して80分", [("学科", 40), ("実技", 40)]),
        ("学科と実技が40分ずつ、合わせて80分", [("学科", 40), ("実技", 40)]),
        ("試験時間は筆記・面接とも各45分、合計90分", [("筆記", 45), ("面接", 45)]),
        ("所要時間は読解と作文あわせて75分間", [("読解と作文", 75)]),
        ("(2) 衛生管理の法令 10:15~11:05", [("衛生管理の法令", 50)]),
        ("準1級は短答式・1時間40分、3級は択一式と論述式・1時間15分", [("準1級", 100), ("3級", 75)]),
        ("試験時間:9:30~12:00(所定研修修了者は9:50~12:00)", [(None, 150), ("所定研修修了者", 130)]),
    ],
)
def test_lengths_in_other_words_keep_their_printed_labels(printed: str, parts: object) -> None:
    assert _read(printed) == parts


@pytest.mark.parametrize(
    "printed",
    [
        "45分を2コマ",
        "昼食の時間 12:00~13:00",
        "9時に始まり11時に終わる講習",
        "60分と定められていない",
        "学科と実技が40分ずつではない",
        "級を問わず60分というわけではない",
        "筆記40分と実技60分、合わせて90分",
        "他校の試験時間は90分です。",
    ],
)
def test_what_is_no_length_of_the_exam_is_refused(printed: str) -> None:
    assert _read(printed) is None
