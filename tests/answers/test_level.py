"""Advice that names one certification says where the comparison cannot tell it from the next."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mikiwame.answers import Day
from mikiwame.pipeline import load
from mikiwame.vocabulary.persons import Person
from mikiwame.words import speak

Write = Callable[[str, str], None]

RULE = """
when: {experience: none}
say: 経験がなければ検討してよいでしょう。
stance: consider
categories: [basic]
strength: moderate
source: guide
"""

RATE = """
question: 受かりやすいか
group: 易しさ
matter: 易しさ
reads: pass_rate
scale: [[0, 0], [100, 1]]
weight: 1
why: 受かりやすいほどよい
"""


def advise(market: Path, budget: int | None = None) -> tuple[str, str]:
    """The verdict, and its sentence."""
    advice = Day(load(market), date(2026, 7, 1)).advise(Person(experience="none", budget=budget))
    return advice.verdict, speak("ja").say(advice.sentence)


def write_figures(write: Write, alpha: str, beta: str) -> None:
    write("advice/consider.yaml", RULE)
    write("criteria/rate.yaml", RATE)
    write(
        "sources/guide.yaml",
        f"""
        title: 資格の手引き
        kind: comparison
        url: https://example.org/guide
        readings:
          - on: 2026-06-01
            says:
              alpha: {{{alpha}, eligibility: なし}}
              beta: {{{beta}, eligibility: なし}}
        """,
    )


def test_the_next_that_is_even_is_named_in_the_sentence(write: Write, market: Path) -> None:
    """One is dearer, the other harder: which is better hangs on the weights alone."""
    write_figures(write, "exam_fee: 6500円, pass_rate: 90%", "exam_fee: 4000円, pass_rate: 40%")

    assert advise(market) == (
        "take",
        "取るなら「アルファ検定」です。「アルファ検定」と次の「ベータ検定」の順は「ほぼ同じ」で、"
        "大切さの置き方や不明な値しだいで入れかわります。",
    )


@pytest.mark.parametrize("beta", ["exam_fee: 9000円, pass_rate: 40%", "exam_fee: 7000円, pass_rate: 40%"])
def test_one_that_is_worse_whatever_matters_is_not(beta: str, write: Write, market: Path) -> None:
    write_figures(write, "exam_fee: 7000円, pass_rate: 90%", beta)

    assert advise(market) == ("take", "取るなら「アルファ検定」です。")


def test_one_that_the_persons_limits_rule_out_is_not(write: Write, market: Path) -> None:
    write_figures(write, "exam_fee: 4000円, pass_rate: 55%", "exam_fee: 7000円, pass_rate: 90%")

    assert "ほぼ同じ" in advise(market)[1]
    assert advise(market, budget=5000) == ("take", "取るなら「アルファ検定」です。")
