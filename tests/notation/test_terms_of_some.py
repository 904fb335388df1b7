"""What a text says of some candidates, of one part or of papers is no value of the field; what says the same is."""

import pytest

from mikiwame.notation.terms import read_term


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("study_time", "介護中の方は8か月を目安に勉強"),
        ("exam_content", "税務会計部門では論述問題が出題される。"),
        ("exam_content", "応用分野では択一式の問題が出る。"),
        ("exam_content", "労務管理編では論述式の問題が出る。"),
        ("exam_content", "第1問は穴埋め問題です。"),
        ("application", "受験願書は主要な書店で購入できます。"),
        ("application", "申し込み方法は、まず、検定案内(願書)を書店で購入します。"),
        ("application", "試験案内(申込書付)は書店で受け取ってください。"),
        ("application", "パンフレットを書店でもらって、申込みをします。"),
        ("mode", "検定の注意点を会場にて受検者に配付"),
    ],
)
def test_of_some_or_of_papers_is_no_value(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"


def test_full_marks_of_the_sum_are_none_of_a_part() -> None:
    reading = read_term("passing_mark", "合計250点満点のうち、筆記50点以上かつ全体で160点以上")
    assert reading["kind"] == "mark"
    assert [(mark["label"], mark["low"], mark["of"]) for mark in reading["marks"]] == [
        ("筆記", 50, None),
        (None, 160, 250),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "3級から5級まであり、満点の65%以上の正解で合格となります",
        "得点率65%以上で合格(合格率はおよそ4割)",
    ],
)
def test_grades_there_are_and_a_rate_in_a_bracket_change_no_mark(text: str) -> None:
    reading = read_term("passing_mark", text)
    assert reading["kind"] == "mark"
    assert [(mark["label"], mark["low"], mark["unit"]) for mark in reading["marks"]] == [(None, 65, "percent")]


def test_a_mark_of_each_grade_is_none_of_all() -> None:
    assert read_term("passing_mark", "2級から4級まであり、4級は満点の60%以上で合格")["kind"] == "unreadable"


@pytest.mark.parametrize(
    "text",
    [
        "受験料の返還および試験日の延期・変更などは認められません。",
        "返金・受験級の変更等はお受けできません。",
        "検定料の払い戻しや受験級の変更は認めておりません。",
    ],
)
def test_a_refund_denied_in_a_list_is_denied(text: str) -> None:
    reading = read_term("refund", text)
    assert reading["kind"] == "refund"
    assert reading["offered"] is False


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("インターネット受付。 検定管理システムより検定申込・合否確認・履歴確認などを行います。", ["web"]),
        ("公式HP内「受験Web申込み」より、受験級をクレジットカード決済にて、ご購入ください。", ["web"]),
        ("協会に願書を請求して必要事項を記入後、検定料を添えて協会に郵送する方法です。", ["post"]),
        ("申込用紙は書店で入手し、郵便でお申し込みください。", ["post"]),
    ],
)
def test_what_is_done_beside_applying_takes_no_way_away(text: str, ways: list[str]) -> None:
    reading = read_term("application", text)
    assert reading["kind"] == "application"
    assert reading["ways"] == ways


def test_who_failed_may_sit_again_after_a_wait() -> None:
    reading = read_term("retake", "その場で結果がわかるうえ、落ちたとしても最短5日後に再受験が可能です。")
    assert reading["kind"] == "retake"
    assert reading["wait"] is not None
    assert (reading["wait"]["low"], reading["wait"]["unit"]) == (5, "days")


def test_a_name_said_in_full_changes_nothing() -> None:
    reading = read_term("upkeep", "PR検定士(パブリック・リレーションズ検定士)には更新の制度がありません。")
    assert reading["kind"] == "upkeep"
    assert reading["renewal"] is False


def test_advice_on_how_to_study_changes_nothing() -> None:
    reading = read_term("open_book", "テキストやノートの持込が許可されているため、実技の勉強をしておけば良いでしょう。")
    assert reading["kind"] == "open_book"
    assert reading["allowed"] == "yes"
