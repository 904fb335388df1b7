"""The next sittings of a certification, as a page shows them."""

from dataclasses import dataclass, replace
from datetime import date

from mikiwame.answers.calendar import Occurrence
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.words import Words
from mikiwame.words.facts import say_timetable

SITTINGS = 6
"""Sittings shown: half a year of a monthly exam."""


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
        label=say_timetable(one.label, one.mode, words),
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
