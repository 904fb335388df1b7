"""What lies ahead of somebody who takes a certification: what it costs to pass, and the next sittings."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from mikiwame.answers.cost import CostTerm, StudyCost
from mikiwame.publishing.calendar import BASES, OVER, list_calendar, may_be_over
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.words import STANDINGS, write_day
from mikiwame.vocabulary.reasons import Figure
from mikiwame.words import Words, speak

Row = dict[str, Any]

JAPANESE = speak("ja")

SITTINGS = 6
"""Sittings shown: half a year of a monthly exam."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One price as it is reckoned."""

    label: str | None
    words: str


@dataclass(frozen=True, slots=True)
class TermView:
    """One part of the sum; ``sum`` is the sum in words where its condition holds."""

    name: str
    sign: str
    because: str
    condition: str | None
    choices: tuple[ChoiceView, ...]
    doubts: tuple[str, ...]
    numbers: tuple[int, ...]
    sum: str | None = None


@dataclass(frozen=True, slots=True)
class UnknownView:
    name: str
    because: str


@dataclass(frozen=True, slots=True)
class CostView:
    """One way of study: its sum, every term as it is reckoned, and what is not known."""

    title: str
    possible: bool
    amount: str | None
    words: str
    untaxed: bool
    terms: tuple[TermView, ...]
    conditional: tuple[TermView, ...]
    unknown: tuple[UnknownView, ...]


def describe_costs(known: Knowledge, slug: str, citations: Citations, words: Words = JAPANESE) -> list[CostView]:
    """The cost by each way of study."""
    return [describe_cost(study, citations, words) for study in known.cost(slug).study]


def describe_cost(study: StudyCost, citations: Citations, words: Words = JAPANESE) -> CostView:
    return CostView(
        title=words.term("studies", study.study),
        possible=study.possible,
        amount=words.say_value(study.amount) or None,
        words=words.say(study.words),
        untaxed=any(term.tax for term in study.terms),
        terms=tuple(_describe_term(term, citations, words) for term in study.terms),
        conditional=tuple(_describe_term(term, citations, words, term.sum) for term in study.conditional),
        unknown=tuple(UnknownView(words.say_value(one.name), words.say(one.because)) for one in study.unknown),
    )


def _describe_term(term: CostTerm, citations: Citations, words: Words, total: Figure | None = None) -> TermView:
    doubted = (one for one in term.sources if one.doubt.values)
    doubts = dict.fromkeys(words("cost.doubt", what=one.what, doubt=one.doubt) for one in doubted)
    return TermView(
        name=words.say_value(term.name),
        sign=term.sign,
        because=words.say(term.because),
        condition=term.condition,
        choices=tuple(ChoiceView(one.label, words.say(one.words)) for one in term.choices),
        doubts=tuple(doubts),
        numbers=tuple(dict.fromkeys(citations.cite(one.source) for one in term.sources)),
        sum=words.say_value(total) or None,
    )


def describe_sittings(known: Knowledge, slug: str, citations: Citations) -> list[Row]:
    """The next sittings as days in words, each with what it rests on; or a row that says why none is known."""
    rows = known.keep(("sittings", slug), lambda: list_calendar(known.comparison, slug, SITTINGS))
    ended = known.ranked[slug]["life"] == "ended"
    return [describe_sitting(row, citations) | {"ended": ended} for row in rows]


def describe_next_sitting(known: Knowledge, slug: str, citations: Citations) -> Row:
    """The first of the next sittings; where it may be over, its ``when`` names the first that one can count on too."""
    rows = describe_sittings(known, slug, citations)
    if not rows[0]["may_be_over"]:
        return rows[0]
    same = (row for row in rows if row["label"] == rows[0]["label"] and row["when"] and not row["may_be_over"])
    sure = next(same, None)
    return rows[0] | ({"when": f"{rows[0]['when']}、確実なのは{sure['when']}"} if sure else {})


def describe_sitting(row: Row, citations: Citations) -> Row:
    return {
        "label": row["label"],
        "when": _say_days(row),
        "may_be_over": may_be_over(row),
        "basis": BASES[row["basis"]] if row["basis"] else None,
        "because": row["because"],
        "text": row["text"],
        "doubts": row["doubts"],
        "standing": STANDINGS.get(row["standing"], ""),
        "on": row["on"],
        "finer": row["finer"],
        "deadline": row["deadline_because"],
        "number": citations.cite(row["source"]) if row["source"] else None,
    }


def _say_days(row: Row) -> str | None:
    """``2027年1月24日(日)`` or, where only the month is known, ``2027年1月``."""
    if row["first"] is None:
        return None
    first = date.fromisoformat(row["first"])
    if row["exact"]:
        return f"{write_day(first)}({row['weekday']})" if row["weekday"] else write_day(first)
    last = date.fromisoformat(row["last"])
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year}年{first.month}月" + (OVER if may_be_over(row) else "")
    return f"{write_day(first)}から{write_day(last)}まで"
