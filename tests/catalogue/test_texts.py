"""Texts of a market, as they stand or one per language."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.catalogue.said import inspect

from mikiwame.catalogue import check_translations
from mikiwame.pipeline import Comparison, load, weigh_criteria
from mikiwame.vocabulary.texts import say_text
from mikiwame.words import speak
from mikiwame.words.checks import say_complaint

Write = Callable[[str, str], None]

FEE = """
question: {question}
short: {short}
group: 費用
reads: exam_fee
scale: [[0, 1], [9, 0]]
weight: 1
why: 安い
"""


def write_fee(write: Write, question: str = "安いか", short: str = "費用") -> None:
    write("criteria/fee.yaml", FEE.format(question=question, short=short))


def test_a_text_is_itself_in_its_first_language_and_its_translation_in_another(market: Path, write: Write) -> None:
    write_fee(write, "{ja: 安いか, en: Is it cheap?}")

    question = load(market).criteria["fee"].question

    assert question == "安いか"
    assert say_text(question, "ja") == "安いか"
    assert say_text(question, "en") == "Is it cheap?"


def test_a_text_in_one_language_is_said_in_every_other(market: Path, write: Write) -> None:
    write_fee(write)

    assert say_text(load(market).criteria["fee"].question, "en") == "安いか"


def test_the_stages_keep_the_languages_of_a_criterion(market: Path, write: Write) -> None:
    question = "受験料は安くて払いやすいか"
    write("criteria/fee.yaml", FEE.replace("short: {short}\n", "").format(question=f"{{ja: {question}, en: Cheap?}}"))

    fee = next(one for one in weigh_criteria(load(market), {}) if one.slug == "fee")

    assert (fee.short, say_text(fee.short, "en"), say_text(fee.question, "en")) == (question[:8], "Cheap?", "Cheap?")


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        ("\n  ja: 安いか\n  fr: Bon marché ?", ':3: question.fr: "fr" is not a language here. Use: ja, en.'),
        ("{}", ":1: question: The text in `ja`, from which the others are translated, is missing. Add `ja:`."),
        ("\n  en: Cheap?", ":1: question: The text in `ja`, from which the others are translated, is missing. Add"),
        ("\n  ja: 安いか\n  en:", ":3: question.en has no value. Give it one or remove the line."),
        ("\n  ja: 安いか\n  en: [Cheap?]", ":3: question.en should be one text."),
        ("[安いか]", ":1: question should be one text. Write it on one line after the colon."),
        ("", ":1: question has no value. Give it one or remove the line."),
    ],
)
def test_each_fault_of_a_text_is_told_with_its_line_and_remedy(
    market: Path, write: Write, question: str, complaint: str
) -> None:
    write_fee(write, question)

    told = [str(one) for one in inspect(market)[1]]

    assert len(told) == 1
    assert told[0].startswith(f"criteria/fee.yaml{complaint}")


def test_a_heading_has_room_for_a_word_in_each_language(market: Path, write: Write) -> None:
    write_fee(write, short="{ja: 受験料の高さ, en: Cost of the exam}")
    assert load(market).criteria["fee"].short == "受験料の高さ"

    write_fee(write, short="{ja: 受験料の高さ, en: The price of the exam}")
    assert [one.line for one in inspect(market)[1]] == [2]


def test_what_lacks_a_language_of_the_title_is_noted_at_its_line(market: Path, write: Write) -> None:
    assert check_translations(load(market)) == []
    market_file = (market / "market.yaml").read_text(encoding="utf-8")
    write("market.yaml", market_file.replace("title: 点字の資格", "title: {ja: 点字の資格, en: Braille certificates}"))
    write_fee(write, "{ja: 安いか, en: Is it cheap?}")

    notes = check_translations(load(market))

    assert {one.severity for one in notes} == {"note"}
    fee = [str(say_complaint(one, speak("en"))) for one in notes if one.file == "criteria/fee.yaml"]
    assert fee[0] == (
        "criteria/fee.yaml:2: short: there is no text in `en`, which the title of the market has. Write {ja: …, en: …}."
    )
    assert [one.split(": ")[1] for one in fee] == ["short", "group", "why"]
    assert {one.file for one in notes} >= {"market.yaml", "situations.yaml"}


def test_the_shipped_market_says_everything_in_every_language_of_its_title(shipped: Callable[..., Comparison]) -> None:
    catalogue = shipped(date(2026, 11, 22)).catalogue

    assert catalogue.market is not None
    assert set(catalogue.market.title.translations) == {"ja", "en"}
    assert check_translations(catalogue) == []
