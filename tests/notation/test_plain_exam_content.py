"""What an exam asks, in the few words of a cell: parts by name, each with its form and number of questions."""

from typing import Any

import pytest

from mikiwame.notation import read


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("法規25問・設備15問・計算10問", [("法規", [], 25), ("設備", [], 15), ("計算", [], 10)]),
        ("一次試験:択一式40問", [("一次試験", ["choice"], 40)]),
        ("午前80問、午後70問(5肢択一)", [("午前", ["choice"], 80), ("午後", ["choice"], 70)]),
        ("刑法/憲法/行政法", [("刑法", [], None), ("憲法", [], None), ("行政法", [], None)]),
        ("基本の型2種と組手", [("基本の型2種", [], None), ("組手", [], None)]),
        ("準1級以上は実技あり", [("準1級以上 実技", [], None)]),
        ("3科目・各20問", [("各科目", [], 20)]),
    ],
)
def test_parts_by_name(text: str, parts: list[tuple[str | None, list[str], int | None]]) -> None:
    reading: Any = read("exam_content", text)
    assert [(one["label"], one["forms"], one["questions"]) for one in reading["parts"]] == parts


@pytest.mark.parametrize(
    "text", ["初学者にもやさしい内容です。", "出題範囲はこちら(PDF)", "受験者の6割が男性です", "試験時間は60分です。"]
)
def test_what_is_asked_stays_untold(text: str) -> None:
    assert read("exam_content", text)["kind"] == "text"
