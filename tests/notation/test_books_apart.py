"""In which part, grade or way to sit books may be used, with the name that a text prints."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


@pytest.mark.parametrize(
    ("text", "allowed", "parts", "denied"),
    [
        (
            "領域Aについては資料の持込みが許されています。 但し領域Bは持ち込みはできません。",
            "partly",
            ["領域A"],
            ["領域B"],
        ),
        ("【予備試験】 参考書を見ながらの受験は禁止です。", "partly", [], ["予備試験"]),
        ("オンライン検定の場合、手元にテキストを置かないでください。", "partly", [], ["オンライン検定"]),
        (
            "在宅受験となれば、テキストを見ながら受験することが出来ますので、難易度はぐんと下がります。",
            "partly",
            ["在宅受験"],
            [],
        ),
        ("会場試験 ※問題集・ノートの持込OK", "partly", ["会場試験"], []),
        ("会場受験ではテキストの持ち込みはできません。", "partly", [], ["会場受験"]),
        ("医療事務(レセプト作成の理解)※ノート持込可", "partly", ["医療事務(レセプト作成の理解)"], []),
        ("1級はテキストの持ち込みができません。", "partly", [], ["1級"]),
        ("なお、試験時には他の試験で認められているような資料の持ち込みはできません。", "no", [], []),
        ("●持込:教科書、メモ等の書類", "yes", [], []),
        ("テキストや定規などの用具は、会場に持ち込めます。", "yes", [], []),
        ("試験方式 | 在宅受験(テキスト参照可)", "yes", [], []),
        ("会場試験の場合でも、ノートなどの資料を持ち込んで確認しながら受験できます。", "yes", [], []),
    ],
)
def test_books_are_allowed_or_not_where_a_text_says(
    text: str, allowed: str, parts: list[str], denied: list[str]
) -> None:
    reading: dict[str, Any] = dict(read_term("open_book", text))
    told = (reading.get("allowed"), reading.get("parts"), reading.get("denied", []))
    assert told == (allowed, parts, denied)


@pytest.mark.parametrize(
    "text",
    [
        "スクールでは教材を見ながら学習できます。",
        "■持ち込み:電卓のみ",
        "持ち込み:参考書は不可",
        "不合格の場合はテキストを見て復習できます。",
    ],
)
def test_what_is_no_word_on_books_in_the_exam_is_refused(text: str) -> None:
    assert read_term("open_book", text)["kind"] == "unreadable"
