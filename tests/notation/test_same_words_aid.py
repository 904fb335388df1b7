"""Aid in the words of many pages: read as in the words that the readers know, with its conditions as printed."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term

SHARES = [
    ("学費の3割が国から還付されます", 30, None),
    ("負担した授業料の25%(15万円が限度)を受け取れます", 25, 150_000),
    ("ハローワークより、納めた受講料の30%が戻ってきます。", 30, None),
    ("もらえる額:受講料の35%(12万円まで)", 35, 120_000),
    ("15%(8万円を超える場合は8万円)", 15, 80_000),
    ("つまり、かかった費用の半額を国が補助してくれる、大変ありがたい制度なのです。", 50, None),
    ("還付額は授業料の1割で、6万円が上限となります", 10, 60_000),
]


@pytest.mark.parametrize(("text", "share", "cap"), SHARES)
def test_how_much_is_paid_is_read_in_any_words(text: str, share: float, cap: int | None) -> None:
    assert read_term("aid", text) == {
        "kind": "aid",
        "training": None,
        "share": share,
        "cap": cap,
        "amount": None,
        "conditions": [],
    }


def list_conditions(text: str) -> list[tuple[str, float | None, str]]:
    reading: dict[str, Any] = dict(read_term("aid", text))
    return [(one["code"], one["number"], one["quote"]) for one in reading["conditions"]]


def test_conditions_are_quoted_in_the_words_that_are_printed() -> None:
    text = "要件に合う方が厚労大臣の指定を受けたコースを学び終えると、納めた学費の30%(18万円まで)を受け取れます。"
    said = "要件に合う方が厚労大臣の指定を受けたコースを学び終えると"
    assert list_conditions(text) == [("designated", None, said), ("finished", None, said)]
    reading: dict[str, Any] = dict(read_term("aid", text))
    assert (reading["share"], reading["cap"]) == (30, 180_000)


def test_years_of_insurance_are_a_condition_in_any_words() -> None:
    text = "雇用保険に合わせて2年以上入っていた人"
    assert list_conditions(text) == [("insured", 2, text)]


def test_whoever_ends_a_course_has_finished_it() -> None:
    text = "当講座を終えた方に、学費の15%が給付されます"
    assert list_conditions(text) == [("finished", None, "当講座を終えた方に")]


def test_a_condition_of_another_kind_is_kept_in_its_own_words() -> None:
    text = "給付を受けるには、期限までに全課題を出し終えていることが求められます。"
    assert list_conditions(text) == [("other", None, text.rstrip("。"))]


def test_below_what_fee_nothing_is_paid() -> None:
    reading: dict[str, Any] = dict(read_term("aid", "納めた学費が3,000円以下のときは、給付を受けられません。"))
    assert (reading["floor"], reading["share"]) == (3000, None)


@pytest.mark.parametrize(
    "text",
    [
        "学費の30%は自己負担となります",
        "この制度で学費が実質6割になります",
        "受講料の15%を当校が負担します",
        "企業が受講料の40%を補助する場合もあります",
        "受講料から15%が差し引かれます",
        "学費の15%以上が支給されます",
        "全課程を修了し、修了試験に合格した方に15%を支給",
        "2025年4月以降に開講した講座は45%支給されます",
        "条件しだいで受講料の60%まで給付されることもあります",
        "総合コースに限り15%が支給されます",
        "夜間コース:35%給付",
        "給付額が6,000円以下になるときは受け取れません",
    ],
)
def test_what_is_paid_otherwise_or_to_some_is_no_share(text: str) -> None:
    assert read_term("aid", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("受講前に届け出た方に限り45%が戻ります", "受講前に届け出た方"),
        ("合格した人には学費の15%が給付されます", "合格した人"),
        ("会社員なら学費の15%が戻ります", "会社員"),
    ],
)
def test_a_share_of_some_is_told_of_them(text: str, whom: str) -> None:
    reading: dict[str, Any] = dict(read_term("aid", text))
    assert (reading["share"], [one["label"] for one in reading["of"]]) == (None, [whom])
