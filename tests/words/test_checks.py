"""What the editor's desk says, in each language."""

from dataclasses import replace
from datetime import date

import pytest

from mikiwame.answers.desk import Note
from mikiwame.facts import Inconsistency
from mikiwame.facts.consistency import RULES as CONSISTENCY
from mikiwame.facts.consistency import Witness
from mikiwame.facts.gate import RULES
from mikiwame.vocabulary.reasons import Figure, Reason, Share
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import speak
from mikiwame.words.checks import CITED, say_inconsistency, say_note

WITNESS = Witness("34.7% (514人)", "pass_rate", "guide", date(2026, 6, 1), dated=True)
FOUND = Reason("checks.found-rate-misfit", {"rate": Share(0.3357, 1)})
MISFIT = Inconsistency("alpha", "pass_rate", None, "rate-misfit", "warning", 2, (FOUND,), (WITNESS,), ())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES)
def test_every_rule_that_holds_back_has_its_words(rule: str, language: Language) -> None:
    said = speak(language).say(Reason(f"held.{rule}", {"others": Figure(5_000.0, 8_800.0, "yen")}))

    assert said
    assert "{" not in said


def test_the_words_give_what_the_others_say() -> None:
    said = speak("en").say(Reason("held.jump", {"others": Figure(50_000.0, 1_234_567.0, "people")}))

    assert "50,000–1,234,567 people" in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", CONSISTENCY)
def test_every_rule_of_consistency_has_its_words(rule: str, language: Language) -> None:
    words = speak(language)

    assert say_inconsistency(replace(MISFIT, rule=rule), words)
    assert words.say(Reason(f"misfits.{rule.replace('-', '_')}"))


def test_a_complaint_tells_what_was_found_where_and_what_to_do() -> None:
    assert say_inconsistency(MISFIT, speak("en")) == (
        "pass_rate of alpha: passers / examinees is 33.6%, not the printed pass rate: "
        '"34.7% (514人)" (pass_rate, guide, 2026-06-01). '
        "Read the page again; if it prints this, look for the organiser's numbers."
    )


def test_a_complaint_shows_a_few_texts_and_counts_the_others() -> None:
    many = tuple(replace(WITNESS, source=f"guide-{number}") for number in range(CITED + 2))

    said = say_inconsistency(replace(MISFIT, witnesses=many), speak("en"))

    assert "guide-3" in said
    assert "guide-4" not in said
    assert "and 2 more" in said


def test_what_is_undated_says_when_it_was_read() -> None:
    late = Reason("checks.found-late", {"day": "2026-03-31"})
    undated = replace(
        MISFIT, rule="status-misfit", severity="note", found=(late,), witnesses=(replace(WITNESS, dated=False),)
    )

    said = say_note(Note("sources/guide.yaml", 3, "note", undated), speak("en"))

    assert said.message.startswith("pass_rate of alpha: pages read after the last sitting of 2026-03-31")
    assert "read 2026-06-01" in said.message
    assert "Do not take these pages for news" in said.message
