"""The next sittings of a certification, as a page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mikiwame.answers.calendar import Occurrence, pick_next
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.vocabulary.reasons import Term
from mikiwame.words import Words
from mikiwame.words.facts import say_timetable
from mikiwame.words.sittings import say_applying, say_when

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
    applying: str
    """When one can apply for this very sitting; empty where its source doesn't tell."""
    finer: tuple[str, ...]
    deadline: str
    number: int | None
    ended: bool


def describe_sittings(known: Knowledge, slug: str, citations: Citations, words: Words) -> list[SittingView]:
    """The next sittings as days in words, each with what it rests on; or one that says why none is known."""
    ended = known.schedules.timetables.has_ended(slug)
    return [describe_sitting(one, citations, words, ended) for one in known.calendar(slug, SITTINGS)]


def describe_next_sitting(known: Knowledge, slug: str, citations: Citations, words: Words) -> SittingView:
    """The first of the next sittings; where it may be over, its ``when`` names the first that one can count on too.

    Where one way to sit is open at any time, it comes before the days of the others.
    """
    sittings, views = known.calendar(slug, SITTINGS), describe_sittings(known, slug, citations, words)
    first = sittings.index(pick_next(sittings))
    sittings, views = sittings[first:], views[first:]
    for view, sitting in zip(views, sittings, strict=True):
        if sitting.basis == "any_time":
            return replace(view, when=words("calendar.at_any_time"))
    return replace(views[0], when=say_next(sittings, words)) if views[0].may_be_over else views[0]


def say_next(sittings: Sequence[Occurrence], words: Words) -> str:
    """When the next one is; where that may be over, the first that one can count on. Empty where none is known."""
    first = pick_next(sittings)
    if first.basis == "any_time":
        return words("calendar.at_any_time")
    when = words.say_value(first.when)
    if not first.may_be_over or first.first is None:
        return when
    same = (one for one in sittings if one.label == first.label and one.when and not one.may_be_over)
    sure = next(same, None)
    if sure is None:
        return words("calendar.over", when=when)
    return words("calendar.sure", first=when, month=Term("months", str(first.first.month)), sure=sure.when)


def describe_sitting(one: Occurrence, citations: Citations, words: Words, ended: bool) -> SittingView:
    return SittingView(
        label=say_timetable(one.label, one.mode, words),
        when=say_when(one, words) or None,
        may_be_over=one.may_be_over,
        basis=words(f"calendar.bases-{one.basis}") if one.basis else None,
        because=words.say(one.because) if one.because else None,
        text=one.text,
        doubts=words.say_value(one.doubts),
        standing=words.term("standings", one.standing) if one.standing else "",
        on=one.on,
        applying=say_applying(one, words),
        finer=tuple(words.say(each) for each in one.finer),
        deadline=words.say(one.deadline_because),
        number=citations.cite(one.source) if one.source else None,
        ended=ended,
    )
