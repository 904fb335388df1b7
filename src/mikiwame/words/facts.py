"""What is known of a certification, as readers see it: a value, the doubts about it, and where it is said."""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, cast

from mikiwame.answers.announced import FIGURES
from mikiwame.answers.facts import Claim, Fact, Published
from mikiwame.facts.weighing import VALUELESS
from mikiwame.vocabulary.reasons import Figure, PartDay, Term
from mikiwame.vocabulary.scales import DERIVED
from mikiwame.vocabulary.terms import Terms
from mikiwame.words.exam import TERMS, say_mode, say_terms
from mikiwame.words.narrowing import narrow_reading
from mikiwame.words.printed import is_foreign, say_printed_label, say_schedule
from mikiwame.words.speaking import Words

if TYPE_CHECKING:
    from mikiwame.answers.changes import Held
    from mikiwame.answers.history import PastValue

COUNTED = ("percent", "people")
"""Units of what is counted at one sitting, which the whole year differs from."""

LONGEST_PRINTED = 24
"""Characters up to which a figure is shown as it was printed; of more, the figure alone, and the print below it."""

_BARE = re.compile(r"[\d,.，．]+")
"""A number without a word of what it counts."""

_RUN_ON = re.compile(r"\d\d[人名%円％][\d,.]+[人名%円％]")
"""Cells of a row without anything between them: 15,855人15,615人12,357人79.1%, and not the price 1人1,000円."""


def say_printed(said: "Published | PastValue", words: Words) -> str:
    """The text as printed, with a word on tax where the amount is without it, and on a rate that is worked out."""
    if said.text is None:
        return words("facts.withheld")
    if said.state == DERIVED and said.figure:
        return words("facts.derived", figure=said.figure, text=said.text)
    return words("formats.taxed", figure=said.text, tax=Term("taxes", said.tax)) if said.tax else said.text


def say_value(fact: Published, words: Words, *, shares_text: bool = False) -> str:
    """The value, with the sitting that it is of where its year had others.

    :param shares_text: whether other facts of the same field rest on the same text.
    """
    if fact.state == DERIVED:
        return say_printed(fact, words)
    said = say_own_words(fact, words) or _say_printed_or_figure(fact, words, shares_text=shares_text)
    sitting = say_sitting(fact, words)
    return words("facts.of_sitting", value=said, sitting=sitting) if said and sitting else said


def say_dated_value(fact: Fact, words: Words) -> str:
    """As :func:`say_value`; a rate whose print tells neither its year nor its sitting, as a figure with its year."""
    said = say_value(fact, words)
    told = fact.period is None or fact.period[:4] in said or fact.round or fact.state == DERIVED
    if told or fact.figure is None or fact.unit != "percent":
        return said
    return say_figure(fact.figure, words, about=bool(fact.approx), period=fact.period)


def say_held(fact: "Held", words: Words) -> str:
    """A value with what it was told of: one figure of a text that tells several, else the text."""
    return words("changes.withheld") if fact.standing == "withheld" else say_value(fact, words)


def say_own_words(fact: Published, words: Words) -> str:
    """What is one of few states, or told by a reading of terms, in our own words; empty for anything else."""
    if isinstance(fact, Fact) and fact.kind in TERMS:
        return _say_tied(fact, words) if fact.tied and fact.figure else say_terms(narrow_reading(fact), words)
    return words(f"states.{fact.state}") if fact.state and words.knows(f"states.{fact.state}") else ""


def say_read_terms(said: Fact | Claim, words: Words) -> str:
    """All that its text tells of terms, in our own words, and to readers of another language than the print's the state
    that it tells; the figure where the cells of a row run into one another; empty where it tells of none.
    """
    if said.kind not in TERMS and _RUN_ON.search(said.text or ""):
        return say_value(said, words)
    if said.kind not in TERMS:
        return say_own_words(said, words) if is_foreign(words) else ""
    reading = said.value if isinstance(said, Fact) else json.loads(said.reading)
    return say_terms(cast(Terms, reading), words)


def _say_tied(fact: Fact, words: Words) -> str:
    """All that its sources give, between which nothing decides."""
    said = words.figure(Figure(fact.low, fact.high, fact.unit))
    return words("formats.at_least", figure=said) if fact.kind == "mark" else said


def _say_printed_or_figure(fact: Published, words: Words, *, shares_text: bool) -> str:
    """The value as printed; as a figure where the print is long, names its own field, tells several values at once, is
    a bare number whose unit stands in the head of its column, runs cells of a row into one another, or is of another
    language than the reader's.
    """
    text = fact.text or ""
    foreign = is_foreign(words)
    if foreign and (told := _say_foreign(fact, words)):
        return told
    named = [words.term("fields", fact.field), *([fact.label] if fact.label else [])]
    named += [fact.round] if fact.round and fact.unit in COUNTED else []
    clumsy = foreign or len(text) > LONGEST_PRINTED or shares_text or any(name in text for name in named)
    clumsy = clumsy or bool(_BARE.fullmatch(text) or _RUN_ON.search(text))
    if not (clumsy and fact.figure and fact.unit in FIGURES and (foreign or fact.unit != "yen/month")):
        return say_printed(fact, words) if text else ""
    return say_figure(fact.figure, words, about=bool(fact.approx), period=fact.period)


def _say_foreign(fact: Published, words: Words) -> str:
    """What the reading of a timetable or of a number of halls tells; empty for anything else."""
    if fact.kind == "venue" and fact.low is not None:
        return words("facts.halls", count=int(fact.low))
    if fact.field != "schedule":
        return ""
    reading = fact.value if isinstance(fact, Fact) else json.loads(fact.reading) if isinstance(fact, Claim) else None
    return say_schedule(cast(Mapping[str, object] | None, reading), words)


def say_sitting(fact: Published, words: Words) -> str:
    """``第62回の1回分`` of what is counted at a sitting, else ``第62回``; empty where the print tells it."""
    number = "".join(re.findall("[0-9]+", fact.round or ""))
    if not fact.round or (fact.round in (fact.text or "") and fact.unit not in COUNTED):
        return ""
    said = words("facts.sitting", number=number) if number else fact.round
    return words("facts.one_sitting", sitting=said) if fact.unit in COUNTED else said


def say_label(fact: Published, words: Words) -> str | None:
    """What it is true of: the printed label, in which a way of sitting or learning is said in the reader's language."""
    if not fact.mode:
        return say_printed_label(fact.label, words)
    told = (fact.grade, fact.part, fact.audience, fact.population, fact.strand, fact.other)
    rest = [say_printed_label(one, words) for one in told]
    return words.list([say_mode(fact.mode, words), *(one for one in rest if one)])


def say_timetable(label: str | None, mode: str | None, words: Words) -> str | None:
    """Of which grade or way of sitting a timetable is."""
    return say_mode(mode, words) if mode else say_printed_label(label, words)


def say_figure(figure: Figure, words: Words, *, about: bool = False, period: str | None = None) -> str:
    """A figure with what is known of it: that it is a rough one, and its year."""
    said = words.figure(figure)
    said = words("facts.about", figure=said) if about else said
    return words("facts.of_period", figure=said, period=PartDay(period)) if period else said


def say_doubts(fact: Fact, words: Words) -> str:
    """What a reader should know beside a figure: that it is old, undated or disputed; empty for a sound one."""
    return words.list([words.say(doubt) for doubt in fact.doubts], "terms")


def say_standing(said: Fact | Claim, words: Words) -> str:
    """How it stands; where no source speaks against it, how many independent ones give this value."""
    if said.standing not in ("agreed", "single") or (said.agreeing is None and isinstance(said, Fact)):
        return words.term("standings", said.standing)
    if said.agreeing is None:
        return words.term("standings", "unknown") if said.kind in VALUELESS else words("facts.not_on_this_day")
    return words("facts.agreeing", count=said.agreeing)


def say_source_kind(kind: str, words: Words) -> str:
    return words.term("source_kinds", kind)


def cite(source: str | None, on: date | None, words: Words, *, dated: bool) -> str:
    """The slug of a source and the day of it."""
    return f"[{source} {on if dated else words('facts.doubt-undated')}]"
