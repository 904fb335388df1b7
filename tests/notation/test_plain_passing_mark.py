"""How one passes, in the few words of a cell: whose mark it is, of how many points, and what is no mark at all."""

from typing import Any

import pytest

from mikiwame.notation import read


def list_marks(text: str) -> list[tuple[str | None, float, str, int | None]]:
    reading: Any = read("passing_mark", text)
    return [(one["label"], one["low"], one["unit"], one["of"]) for one in reading["marks"]]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("第30回:合格点 72点、第31回:合格点 70点", [("第30回", 72, "points", None), ("第31回", 70, "points", None)]),
        ("第7回 33点/50点", [("第7回", 33, "points", 50)]),
        ("令和5年度の合格点:41点(60点満点)", [("令和5年度", 41, "points", 60)]),
        ("65点以上(2026年度より)", [("2026年度より", 65, "points", None)]),
        ("2025年3月まで6割、4月以降は7割", [("2025年3月まで", 60, "percent", None), ("4月以降", 70, "percent", None)]),
        ("前半50点、後半40点(各80点満点)", [("前半", 50, "points", 80), ("後半", 40, "points", 80)]),
        (
            "文法15/40 聴解15/40 総合60/120",
            [("文法", 15, "points", 40), ("聴解", 15, "points", 40), (None, 60, "points", 120)],
        ),
        ("スコア640以上(900点満点)", [(None, 640, "points", 900)]),
        ("1級 80点 | 2級 75点", [("1級", 80, "points", None), ("2級", 75, "points", None)]),
        (
            "2級:70%以上 3級:70%以上 簿記初級:70%以上",
            [("2級", 70, "percent", None), ("3級", 70, "percent", None), ("簿記初級", 70, "percent", None)],
        ),
        ("修了試験60点以上", [("修了試験", 60, "points", None)]),
        ("卒業課題の平均が65点以上で修了", [("卒業課題の平均", 65, "points", None)]),
        ("図形問題を除き60%", [("図形問題を除き", 60, "percent", None)]),
        ("60点未満は不合格", [(None, 60, "points", None)]),
    ],
)
def test_marks_keep_whose_they_are(text: str, marks: list[tuple[str | None, float, str, int | None]]) -> None:
    assert list_marks(text) == marks


@pytest.mark.parametrize(
    ("text", "marks", "conditions"),
    [
        ("一次:90点以上(150点満点)、二次:B評価", [("一次", 90, "points", 150)], ["二次:B評価"]),
        ("全5回の課題提出と修了試験6割", [("修了試験", 60, "percent", None)], ["全5回の課題提出"]),
        ("五択65%以上+小論文C以上", [("五択", 65, "percent", None)], ["小論文C以上"]),
        ("必須問題は全問正解、選択問題は5割", [("選択問題", 50, "percent", None)], ["必須問題は全問正解"]),
        (
            "得点率60%以上(ただし論文が0点の場合は不合格)",
            [(None, 60, "percent", None)],
            ["ただし論文が0点の場合は不合格"],
        ),
        ("相対評価(上位20%)", [], ["相対評価(上位20%)"]),
        ("減点20点以内", [], ["減点20点以内"]),
        ("5分間で300字以上、誤字率3%以内", [], ["5分間で300字以上", "誤字率3%以内"]),
        ("審査員5名のうち3名以上の合格判定", [], ["審査員5名のうち3名以上の合格判定"]),
        ("600点以上でレベル3、800点以上でレベル4", [], ["600点以上でレベル3", "800点以上でレベル4"]),
        ("全体の2/3以上", [], ["全体の2/3以上"]),
        ("合否判定なし(スコア表示)", [], ["合否判定なし(スコア表示)"]),
    ],
)
def test_what_is_no_mark_is_a_condition_as_printed(
    text: str, marks: list[tuple[str | None, float, str, int | None]], conditions: list[str]
) -> None:
    reading: Any = read("passing_mark", text)
    assert (list_marks(text), reading["conditions"]) == (marks, conditions)


def test_floors_of_each_subject() -> None:
    told: Any = read("passing_mark", "合計150点以上。ただし1科目でも40点未満があれば不合格")
    assert [(one["low"], one["each"]) for one in told["marks"]] == [(150, False), (40, True)]
    untold: Any = read("passing_mark", "合計点の7割以上。ただし1科目でも基準点を下回る場合は不合格")
    assert untold["floors"] is True
    assert untold["remarks"] == ["ただし1科目でも基準点を下回る場合は不合格"]


def test_how_one_loses_points_and_who_decides_is_a_remark() -> None:
    told: Any = read("passing_mark", "実技試験は持ち点100点からの減点方式で60点以上")
    assert (told["marks"][0]["of"], told["remarks"]) == (100, ["持ち点100点からの減点方式"])
    told = read("passing_mark", "正答率60%前後を目安に、毎回委員会で決定")
    assert (told["marks"][0]["approx"], told["remarks"]) == (True, ["毎回委員会で決定"])


@pytest.mark.parametrize(
    "text",
    [
        "合格率30%",
        "合格者の平均点は78点",
        "受験者平均62点",
        "目標は80点",
        "8割取れば安心",
        "昨年は68点",
        "前回の合格点は62点",
        "60点以上または80点以上",
        "配点:1問2点×40問",
        "筆記試験合格者のみ実技の合否を判定",
        "努力次第で誰でも合格できます。",
        "2018年度まで60点",
    ],
)
def test_how_one_passes_stays_untold(text: str) -> None:
    assert read("passing_mark", text)["kind"] == "text"
