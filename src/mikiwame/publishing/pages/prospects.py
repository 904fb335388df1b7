"""What lies ahead of somebody who takes a certification: what it costs to pass, and the next sittings."""

from dataclasses import dataclass, replace
from datetime import date

from mikiwame.answers.calendar import Occurrence
from mikiwame.answers.cost_shapes import CostTerm, StudyCost
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.vocabulary.reasons import Figure
from mikiwame.words import Words

SITTINGS = 6
"""Sittings shown: half a year of a monthly exam."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One price as it is worked out."""

    label: str | None
    words: str


@dataclass(frozen=True, slots=True)
class TermView:
    """One part of the sum; ``sum`` is the sum in words where its condition holds."""

    name: str
    sign: str
    because: str
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
    """One way of study: its sum, every term as it is worked out, and what is not known."""

    title: str
    possible: bool
    amount: str | None
    words: str
    untaxed: bool
    terms: tuple[TermView, ...]
    conditional: tuple[TermView, ...]
    unknown: tuple[UnknownView, ...]


def describe_costs(known: Knowledge, slug: str, citations: Citations, words: Words) -> list[CostView]:
    """The cost by each way of study."""
    return [describe_cost(study, citations, words) for study in known.cost(slug).study]


def describe_cost(study: StudyCost, citations: Citations, words: Words) -> CostView:
    return CostView(
        title=words.term("studies", study.study),
        possible=study.possible,
        amount=words.say_value(study.once.amount) if study.once else None,
        words=words.say(study.words),
        untaxed=any(term.tax for term in study.terms),
        terms=tuple(_describe_term(term, citations, words) for term in study.terms),
        conditional=tuple(_describe_term(term, citations, words, term.once_sum) for term in study.conditional),
        unknown=tuple(UnknownView(words.say_value(one.name), words.say(one.because)) for one in study.unknown),
    )


def _describe_term(term: CostTerm, citations: Citations, words: Words, total: Figure | None = None) -> TermView:
    doubted = (one for one in term.sources if one.doubt.values)
    doubts = dict.fromkeys(words("cost.doubt", what=one.what, doubt=one.doubt) for one in doubted)
    return TermView(
        name=words.say_value(term.name),
        sign=term.sign,
        because=words.say(term.because),
        choices=tuple(ChoiceView(one.label, words.say(one.words)) for one in term.choices),
        doubts=tuple(doubts),
        numbers=tuple(dict.fromkeys(citations.cite(one.source) for one in term.sources)),
        sum=words.say_value(total) or None,
    )


@dataclass(frozen=True, slots=True)
class SittingView:
    """One sitting to come, in words; or why none is known."""

    label: str | None
    when: str | None
    may_be_over: bool
    basis: str | None
    because: str | None
    text: str | None
    doubts: str
    standing: str
    on: date | None
    finer: tuple[str, ...]
    deadline: str
    number: int | None
    ended: bool


def describe_sittings(known: Knowledge, slug: str, citations: Citations, words: Words) -> list[SittingView]:
    """The next sittings as days in words, each with what it rests on; or one that says why none is known."""
    ended = known.schedules.timetables.has_ended(slug)
    return [describe_sitting(one, citations, words, ended) for one in known.calendar(slug, SITTINGS)]


def describe_next_sitting(known: Knowledge, slug: str, citations: Citations, words: Words) -> SittingView:
    """The first of the next sittings; where it may be over, its ``when`` names the first that one can count on too."""
    first, *others = describe_sittings(known, slug, citations, words)
    if not first.may_be_over:
        return first
    same = (one for one in others if one.label == first.label and one.when and not one.may_be_over)
    sure = next(same, None)
    return replace(first, when=words("calendar.sure", first=first.when, sure=sure.when)) if sure else first


def describe_sitting(one: Occurrence, citations: Citations, words: Words, ended: bool) -> SittingView:
    when = words.say_value(one.when) or None
    return SittingView(
        label=one.label,
        when=words("calendar.over", when=when) if one.may_be_over else when,
        may_be_over=one.may_be_over,
        basis=words(f"calendar.bases-{one.basis}") if one.basis else None,
        because=words.say(one.because) if one.because else None,
        text=one.text,
        doubts=words.say_value(one.doubts),
        standing=words.term("standings", one.standing) if one.standing else "",
        on=one.on,
        finer=tuple(words.say(each) for each in one.finer),
        deadline=words.say(one.deadline_because),
        number=citations.cite(one.source) if one.source else None,
        ended=ended,
    )
