"""Marks that pass, said in other words than the readers know, and texts in which those words say something else."""

import pytest

from mikiwame.notation.terms import read_term

_Mark = tuple[str | None, bool, float, str, int | None]


def _marks(text: str) -> list[_Mark] | str:
    reading = read_term("passing_mark", text)
    if reading["kind"] != "mark":
        return reading["kind"]
    return [(mark["label"], mark["each"], mark["low"], mark["unit"], mark["of"]) for mark in reading["marks"]]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("合否の線引きは55点です。", [(None, False, 55, "points", None)]),
        ("満点160点のうち96点以上を取れば合格です。", [(None, False, 96, "points", 160)]),
        ("160点満点のうち、96点を超えれば合格。", [(None, False, 96, "points", 160)]),
        ("得点率65%以上の方を合格者とします。", [(None, False, 65, "percent", None)]),
        ("45%以上の正解をもって合格とし、得点調整は行いません。", [(None, False, 45, "percent", None)]),
        ("30問出題され、24問正解で合格です。", [(None, False, 24, "questions", 30)]),
        ("全60問のうち42問以上正解すると合格です。", [(None, False, 42, "questions", 60)]),
        ("どのセクションも55%以上の正解で合格", [(None, True, 55, "percent", None)]),
        ("1科目あたり55点以上を取れば合格です。", [(None, True, 55, "points", None)]),
        (
            "どの分野も3割を下回らず、全体で7割以上",
            [(None, True, 30, "percent", None), (None, False, 70, "percent", None)],
        ),
        (
            "総得点が65点以上で、かつ35点を下回る科目が1つもないこと",
            [(None, False, 65, "points", None), (None, True, 35, "points", None)],
        ),
        (
            "4科目すべてで満点の35%以上、さらに総得点が満点の55%以上であること",
            [(None, True, 35, "percent", None), (None, False, 55, "percent", None)],
        ),
        ("自宅受験:およそ75%以上の点を取れば合格です。", [("自宅受験", False, 75, "percent", None)]),
        (
            "会場受験:(1) 実技試験/入力・各集計課題ごとに35%以上を得点し、かつ、3題合わせて満点の55%以上"
            " (2) 学科試験/65%以上",
            [
                ("会場受験 実技", True, 35, "percent", None),
                ("会場受験 実技", False, 55, "percent", None),
                ("会場受験 学科", False, 65, "percent", None),
            ],
        ),
    ],
)
def test_a_mark_in_other_words_is_read(text: str, marks: list[_Mark]) -> None:
    assert _marks(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "65%以上(出題の難しさで多少上下します)",
        "合格ラインは回によって変わりますが、おおむね65%です。",
        "75点以上 ※出題の入れ替えなどに伴い変わる場合があります。",
    ],
)
def test_a_mark_that_varies_is_read_as_one_that_does(text: str) -> None:
    reading = read_term("passing_mark", text)
    assert reading["kind"] == "mark"
    assert reading["adjusted"]


@pytest.mark.parametrize(
    "text",
    [
        "どの科目も55点以上で合格",
        "どちらの試験でも55点以上を取ること",
        "両科目55点以上で合格",
        "個々の科目で55点以上を取れば合格です。",
        "科目単位で55点以上が合格基準です。",
        "あらゆる分野で55点以上",
        "各段位とも55点以上",
        "各コース55点以上",
    ],
)
def test_a_mark_of_any_or_both_is_one_of_each(text: str) -> None:
    assert _marks(text) == [(None, True, 55, "points", None)]


def test_both_parts_of_the_full_marks_are_told_apart() -> None:
    assert _marks("学科、実技とも満点の55%が合格基準です。") == [("学科・実技", True, 55, "percent", None)]
    assert _marks("学科(80点満点)で48点以上、実技(80点満点)で56点以上") == [
        ("学科", False, 48, "points", 80),
        ("実技", False, 56, "points", 80),
    ]
    assert _marks("学科65点以上、実技(80点満点)で56点以上") == [
        ("学科", False, 65, "points", None),
        ("実技", False, 56, "points", 80),
    ]


def test_full_marks_that_parts_share_out_are_no_marks_of_theirs() -> None:
    assert _marks("選択40点・記述20点の60点満点で、45点以上が合格です。") == [(None, False, 45, "points", 60)]
    assert _marks("学科60点と実技40点の100点満点で、合格は65点以上") == [(None, False, 65, "points", 100)]


def test_what_one_does_in_a_part_is_no_name_of_it() -> None:
    assert _marks("3級 伝票3枚、元帳1枚を記入 65%以上の正答で合格") == [("3級", False, 65, "percent", None)]
    assert _marks("合否の境目は、学科・実技いずれも65%以上") == [("学科・実技", True, 65, "percent", None)]


def test_another_way_to_sit_is_not_under_the_first() -> None:
    assert _marks("CBT方式は65点以上、筆記方式は55点以上") == [
        ("CBT方式", False, 65, "points", None),
        ("筆記方式", False, 55, "points", None),
    ]
    assert _marks("CBT試験は65点以上、口述は55点以上") == "unreadable"


def test_two_parts_with_the_same_mark_are_two_marks() -> None:
    assert _marks("英語65点以上、数学65点以上") == [
        ("英語", False, 65, "points", None),
        ("数学", False, 65, "points", None),
    ]
    assert _marks("応用問題65%以上") == [("応用問題", False, 65, "percent", None)]
    assert _marks("合格ラインは65点。65点以上で合格です。") == [(None, False, 65, "points", None)]


def test_ways_to_sit_are_all_named_and_forms_in_brackets_are_none() -> None:
    assert _marks("オンライン受験・会場受験いずれも正解率65%以上") == [
        ("オンライン受験・会場受験", True, 65, "percent", None)
    ]
    assert _marks("学科(マークシート)55点以上、実技(面接)65点以上") == [
        ("学科", False, 55, "points", None),
        ("実技", False, 65, "points", None),
    ]


def test_a_hedge_is_kept() -> None:
    reading = read_term("passing_mark", "だいたい65%が合格ラインです。")
    assert reading["kind"] == "mark"
    assert reading["marks"][0]["approx"]


@pytest.mark.parametrize(
    "text",
    [
        "65%ほど答えられれば合格が見えてきます。",
        "65%取れれば余裕で合格です。",
        "65%正解できれば合格圏に入ります。",
        "75%以上の得点を目指しましょう。",
        "20点以内の減点なら合格",
        "誤答は6問までで合格",
        "2級以上は75点、3級は65点",
        "各級とも、筆記と実技の合計が130点以上",
        "第8回から65点以上に変更",
        "1科目は120点満点で、どの科目の得点も75点以上の",
        "合格基準は55点以上、かつ",
        "7割弱で合格",
        "記述は部分点があり、全体で55点以上",
        "合格65点以上、優秀85点以上",
        "一次試験(筆記) 75点以上 65点以上",
    ],
)
def test_hopes_losses_and_halves_of_sentences_are_no_marks(text: str) -> None:
    assert _marks(text) == "unreadable"
