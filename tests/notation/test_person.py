"""Ordinary answers, as people type them, are read."""

from datetime import date
from pathlib import Path

import pytest
from tests.saying import refused

from mikiwame.catalogue import read_conversation
from mikiwame.notation.person import read_choice, read_typed

ASKED = read_conversation(Path(__file__).parents[2] / "catalogue" / "medical-office")


@pytest.mark.parametrize(
    ("item", "text", "expected"),
    [
        ("age", "25", "20s"),
        ("age", "19歳", "under-20"),
        ("age", "20", "20s"),
        ("age", "49", "40s"),
        ("age", "50", "50-or-over"),
        ("age", "３０代", "30s"),
        ("age", "60代", "50-or-over"),
        ("experience", "なし", "none"),
        ("experience", "none", "none"),
        ("experience", "未経験", "none"),
        ("study", "どくがく", "self"),
        ("study", "ドクガク", "self"),
        ("computers", "にがて", "uneasy"),
        ("place", "おきなわ", "沖縄県"),
        ("place", "オキナワ", "沖縄県"),
        ("place", "沖繩", "沖縄県"),
        ("place", "とうきょう", "東京都"),
        ("place", "きょうと", "京都府"),
        ("budget", "１万円", 10_000),
        ("budget", "5万", 50_000),
        ("budget", "1万5千円", 15_000),
        ("budget", "二十五万円", 250_000),
        ("budget", "３０，０００円まで", 30_000),
        ("by", "2027年3月", date(2027, 3, 31)),
        ("by", "２０２７／３／５", date(2027, 3, 5)),
        ("by", "2027年3月5日まで", date(2027, 3, 5)),
        ("in_view", "なし", None),
        ("aim", "わからない", None),
        ("aim", "Insurance claims work", "claims"),
        ("situation", "Job hunting", "looking"),
        ("place", "Tokyo", "東京都"),
        ("study", "by myself", "self"),
        ("budget", "30,000 yen", 30_000),
        ("in_view", "not sure", None),
    ],
)
def test_an_ordinary_answer_is_read(item: str, text: str, expected: object) -> None:
    assert read_typed(ASKED, item, text) == expected


@pytest.mark.parametrize(("text", "expected"), [("2", "20s"), ("５", "50-or-over"), ("25", "20s"), ("40代", "40s")])
def test_beside_numbered_labels_a_digit_is_a_number_and_two_are_years(text: str, expected: str) -> None:
    assert read_choice(ASKED, "age", text) == expected


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("age", "9"),
        ("age", "130"),
        ("age", "6"),
        ("budget", "1.5"),
        ("budget", "円"),
        ("by", "2027年13月"),
        ("aim", "?"),
    ],
)
def test_what_is_no_answer_is_refused(item: str, text: str) -> None:
    with refused(item):
        read_choice(ASKED, item, text)
