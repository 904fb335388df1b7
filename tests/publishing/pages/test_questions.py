"""What people ask of a market: each question has an answer with its source, what is known, or whom to ask."""

from collections.abc import Callable
from typing import Any

import pytest

from mikiwame.publishing.pages import Site
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.questions import describe_question, list_faq
from mikiwame.words import speak

Read = Callable[[bytes], Any]
Build = Callable[..., Site]
Write = Callable[[str, str], None]

RECOMMENDED = ("medical-office-practitioner", "medical-clerk")
ASKED = """
    questions:
      fee:
        ask: {ja: いくら？, en: How much?}
        answer: {ja: 次のとおりです。, en: As follows.}
        field: exam_fee
        first: "true"
      home:
        ask: {ja: 家で受けられる？, en: At home?}
        answer: {ja: 手引きにあります。, en: See the guide.}
        source: guide
        see: names
    """


@pytest.mark.parametrize(
    ("prefix", "asked", "answered"), [("", "いくら？", "次のとおりです。"), ("/en", "How much?", "As")]
)
def test_a_market_answers_its_own_questions_in_each_language(
    build: Build, write: Write, read: Read, prefix: str, asked: str, answered: str
) -> None:
    write("questions.yaml", ASKED)

    page = read(build().render(f"{prefix}/questions").body)
    assert asked in page.text
    assert answered in page.text
    assert f"{prefix}/names" in page.links
    assert "https://example.org/guide" in page.links


def test_a_question_of_a_field_gives_what_is_known_of_the_recommended(build: Build, write: Write, read: Read) -> None:
    write("questions.yaml", ASKED)
    site = build()

    text = "".join(read(site.render("/questions").body).text.split())
    assert [place.slug for place in site.known.beginners_ranking.recommended] == ["alpha"]
    assert "アルファ検定:5,000円出典1" in text


def test_a_question_that_comes_first_stands_on_the_front_page_too(build: Build, write: Write, read: Read) -> None:
    write("questions.yaml", ASKED)

    text = read(build().render("/").body).text
    assert "いくら？" in text
    assert "家で受けられる？" not in text


def test_a_market_without_questions_has_no_such_page(build: Build) -> None:
    site = build()

    assert "/questions" not in site.list_paths()
    assert b"/questions" not in site.render("/").body


def test_search_engines_are_told_every_question_with_its_answer(build: Build, write: Write) -> None:
    write("questions.yaml", ASKED)

    assert list_faq(build().known, speak("en")) == (("How much?", "As follows."), ("At home?", "See the guide."))


def test_the_shipped_market_answers_the_twenty_questions_that_people_ask(site: Site, read: Read) -> None:
    """Each with a source, what is known of the recommended, what to ask a school, or the page that tells more."""
    asked = site.known.catalogue.asked
    page = read(site.render("/questions").body)

    assert len(asked) >= 20
    assert page.count("h2") == len(asked) + 1
    assert all(one.source or one.field or one.advice or one.see for one in asked.values())


def test_a_question_about_several_things_names_each_and_whom_to_ask_for_what_is_lacking(site: Site) -> None:
    """Of the clerk's exam place, length (written 50, practical 70 minutes) and proctoring are known; of the
    practitioner's no source tells who watches.
    """
    known = describe_question(site.known, "exam-day", Citations(site.known.catalogue), speak("ja")).known
    lacking, whole = (next(one for one in known if one.slug == slug) for slug in RECOMMENDED)

    assert whole.values == "試験場所（自宅）、試験時間（学科は50分、実技は70分）、試験中の監督（監督あり）"
    assert whole.official is None
    assert lacking.values.endswith("試験中の監督（不明）")
    assert lacking.official == "https://iryou-shikaku.jp/"
