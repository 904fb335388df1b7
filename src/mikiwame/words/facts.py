"""What is known of a certification, as readers see it: a value, the doubts about it, and where it is said."""

from datetime import date

from mikiwame.answers.announced import FIGURES
from mikiwame.answers.facts import Fact, Published
from mikiwame.answers.history import PastValue
from mikiwame.vocabulary.reasons import Figure, PartDay, Term
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.words.speaking import Words

LONGEST_PRINTED = 24
"""Characters up to which a figure is shown as it was printed; of more, the figure alone, and the print below it."""


def say_printed(said: Published | PastValue, words: Words) -> str:
    """The text as printed, with a word on tax where the amount is without it."""
    if said.text is None:
        return words("facts.withheld")
    return words("formats.taxed", figure=said.text, tax=Term("taxes", said.tax)) if said.tax else said.text


def say_value(fact: Published, words: Words, *, shares_text: bool = False) -> str:
    """The value as printed; in our own words where it is one of few states, and as a figure where the print is long,
    names its own field, tells several values at once, or is of another language than the reader's.

    :param shares_text: whether other facts of the same field rest on the same text.
    """
    if fact.state and words.knows(f"states.{fact.state}"):
        return words(f"states.{fact.state}")
    text = fact.text or ""
    named = [words.term("fields", fact.field), *([fact.label] if fact.label else [])]
    foreign = words.language != LANGUAGES[0]
    clumsy = foreign or len(text) > LONGEST_PRINTED or shares_text or any(name in text for name in named)
    if not (clumsy and fact.figure and fact.unit in FIGURES and fact.unit != "yen/month"):
        return say_printed(fact, words) if text else ""
    return say_figure(fact.figure, words, about=bool(fact.approx), period=fact.period)


def say_figure(figure: Figure, words: Words, *, about: bool = False, period: str | None = None) -> str:
    """A figure with what is known of it: that it is a rough one, and its year."""
    said = words.figure(figure)
    said = words("facts.about", figure=said) if about else said
    return words("facts.of_period", figure=said, period=PartDay(period)) if period else said


def say_doubts(fact: Fact, words: Words) -> str:
    """What a reader should know beside a figure: that it is old, undated or disputed; empty for a sound one."""
    return words.list([words.say(doubt) for doubt in fact.doubts], "terms")


def say_source_kind(kind: str, words: Words) -> str:
    return words.term("source_kinds", kind)


def cite(source: str | None, on: date | None, words: Words, *, dated: bool) -> str:
    """The slug of a source and the day of it."""
    return f"[{source} {on if dated else words('facts.doubt-undated')}]"
