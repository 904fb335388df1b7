"""Pieces of pages that are shown to an editor: no half numbers, no half words."""

import pytest

from mikiwame.reading.placing import AROUND
from mikiwame.words.whole import cut_head, cut_tail

BEFORE = [
    ("1,234人が受験し、そのうち合格した人は次のとおりです。 2025年度 受験者数 1,200人 合格者数", 2, "…受験し"),
    ("試験の結果についてのお知らせです。 2025年度の第2回の試験 受験者数 1,200人 合格者数 697人", 1, "…結果についての"),
    ("Pass rates of the sittings held in 2025 and before: examinees 1,200, passers", 2, "…rates of"),
    ("アルファ検定の受験者数と合格者数は、次の表のとおりです。年度 受験者数 1,200人 合格率", 3, "…検定の"),
]


@pytest.mark.parametrize(("text", "cut", "begins"), BEFORE)
def test_what_stands_before_begins_with_a_whole_word(text: str, cut: int, begins: str) -> None:
    piece = text[cut:]

    assert len(piece) >= AROUND
    assert cut_head(piece).startswith(begins)


AFTER = [
    ("受験者数 1,200人 合格者数 697人 次の年度の試験の受験者数は全部で1,350人", 2, "全部で…"),
    ("受験者数 1,200人 合格者数 697人 次の年度の試験の受験者数は全部で1,350人でした", 1, "全部で…"),
    ("合格者数 697人 合格率 58.1% 次の試験は2026年11月15日に行われ、結果は合格発表", 2, "結果は…"),
    ("of those who sat it passed in the year 2025, as the organiser says", 2, "organiser…"),
]


@pytest.mark.parametrize(("text", "cut", "ends"), AFTER)
def test_what_stands_behind_ends_with_a_whole_word(text: str, cut: int, ends: str) -> None:
    piece = text[:-cut]

    assert len(piece) >= AROUND
    assert cut_tail(piece).endswith(ends)


def test_what_is_shorter_than_what_is_kept_is_whole_already() -> None:
    assert (cut_head("年度 受験者数 1,2"), cut_tail("2人 合格者")) == ("年度 受験者数 1,2", "2人 合格者")


def test_one_long_word_stays() -> None:
    assert cut_head("あ" * AROUND) == "あ" * AROUND
