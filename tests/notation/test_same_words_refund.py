"""Money back in the words of many pages: read as in the words that the readers know, with its conditions as printed."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


def tell(text: str) -> tuple[bool | None, float | None, list[tuple[str, str]]]:
    """Whether money comes back, how much of it, and on what conditions."""
    reading: dict[str, Any] = dict(read_term("refund", text))
    assert reading["kind"] == "refund"
    return reading["offered"], reading["share"], [(one["code"], one["quote"]) for one in reading["conditions"]]


@pytest.mark.parametrize(
    ("text", "share", "clause"),
    [
        ("試験に受からなかったときは、学費が全額戻ってきます。", 100, "試験に受からなかったときは"),
        ("検定に落ちてしまった方には、授業料の半額をお返しします", 50, "検定に落ちてしまった方には"),
        ("受からなければ全額お返しします", 100, "受からなければ全額お返しします"),
        ("合格に届かなかった場合、受講料の40%が戻ります", 40, "合格に届かなかった場合"),
        ("不合格だったときは、学費が無条件で戻る", None, "不合格だったときは"),
    ],
)
def test_what_comes_back_to_those_who_fail(text: str, share: float | None, clause: str) -> None:
    assert tell(text) == (True, share, [("failed", clause)])


@pytest.mark.parametrize(
    "text",
    [
        "いったん納められた検定料は、どんな事情があってもお戻ししません。",
        "受験料の払い戻しには応じかねますので、ご承知おきください。",
        "お申込み後の取り消し、払い戻し、受験地やコースの変更は承っておりません",
        "検定料は返しません。次回への持ち越しも認められません。",
        "受験手数料の返還は行わないものとします",
        "通販のため、クーリング・オフ(決められた日数のうちなら契約をやめられる制度)は適用されません。",
        "集中クラスは途中で解約することができません。",
    ],
)
def test_a_flat_denial_is_read_in_any_words(text: str) -> None:
    assert tell(text) == (False, None, [])


def test_but_where_the_organiser_calls_it_off() -> None:
    reading: dict[str, Any] = dict(read_term("refund", "検定料は、当会が検定を取りやめた場合を除き返金できません"))
    assert reading["offered"] is False
    assert [(one["code"], one["quote"]) for one in reading["unless"]] == [
        ("called_off", "当会が検定を取りやめた場合を除き")
    ]


@pytest.mark.parametrize(
    ("text", "code", "clause"),
    [
        ("教本の封を切ると返金は受けられなくなる", "unopened", "教本の封を切ると返金は受けられなくなる"),
        ("教材を開封後の返金はできません", "unopened", "教材を開封後の返金はできません"),
        ("開封した場合は返金できません", "unopened", "開封した場合は返金できません"),
        ("試験を欠席された場合の返金はいたしません", "sat_exam", "試験を欠席された場合の返金はいたしません"),
        ("添削課題をもれなく提出し終えていること", "corrections_done", "添削課題をもれなく提出し終えていること"),
        ("課題の得点率が平均65%以上に達していること", "corrections_score", "課題の得点率が平均65%以上に達していること"),
    ],
)
def test_what_is_denied_in_one_case_is_a_condition(text: str, code: str, clause: str) -> None:
    assert tell(text) == (None, None, [(code, clause)])


def test_within_how_many_days() -> None:
    reading: dict[str, Any] = dict(read_term("refund", "購入から12日を経過したときは、会費の返金には応じません。"))
    assert (reading["offered"], reading["within"]) == (None, {"low": 12, "high": 12, "unit": "days"})
    reading = dict(read_term("refund", "教本のお届けから6日以内なら、返品を承ります。"))
    assert (reading["offered"], reading["within"]) == (True, {"low": 6, "high": 6, "unit": "days"})
    assert [one["code"] for one in reading["conditions"]] == ["returned"]


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("遅刻した方には返金しません", "遅刻した方"),
        ("お子様の場合は返金できません", "お子様の場合"),
        ("受講開始前なら学費をお返しします", "受講開始前"),
    ],
)
def test_what_holds_in_one_case_is_told_of_it(text: str, case: str) -> None:
    reading: dict[str, Any] = dict(read_term("refund", text))
    assert (reading["offered"], [one["label"] for one in reading["of"]]) == (None, [case])


@pytest.mark.parametrize(
    "text",
    [
        "学習期間終了後は返金できません",
        "受講開始後は返金に応じかねます",
        "返金期限を過ぎた後の返金には応じかねます",
        "前日までのキャンセルは全額返金",
        "未受講分の学費を返金します",
        "通信教育の中には、学費が全額戻る制度を設けたコースも見られます。",
        "「不合格なら全額返金」のコースがあります",
        "この場合、受験料のお返しや次回への振替はいたしません。",
        "現金での払い戻しは行っておりません。",
        "2級の受講料は返金できません",
    ],
)
def test_a_case_that_is_lost_makes_it_unreadable(text: str) -> None:
    assert read_term("refund", text)["kind"] == "unreadable"
