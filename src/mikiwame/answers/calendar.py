"""When each certification can be sat, from which source, and by when it could be held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from mikiwame.advice.calendar import Answer, Chance, Sitting, find_earliest, is_sure
from mikiwame.answers.applying import Applying
from mikiwame.answers.facts import Evidence, Fact
from mikiwame.answers.timetables import Basis, Timetable, Timetables, is_closed, read_claim
from mikiwame.notation.applications import mentions_application, names_some_day
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.reasons import Listed, PartDay, Reason, Term, Value, join

if TYPE_CHECKING:
    from mikiwame.answers.appointments import Appointments

COUNT = 6
"""Sittings listed of one certification where nobody asks for more: half a year of a monthly exam."""

MONTHS_AHEAD = 6
"""Months shown where all certifications stand together: what somebody who starts to learn now would plan for."""

MANY = 1000
"""More sittings than any schedule has in ``MONTHS_AHEAD`` months."""

_UNDATED = Reason("facts.doubt-undated")


@dataclass(frozen=True, slots=True)
class EndSource:
    """A source that tells of the end of an exam."""

    source: str
    title: str
    url: str | None


@dataclass(frozen=True)
class Occurrence:
    """One sitting to come and what it rests on; or, without days, why none is known.

    Where only the month is known, ``first`` and ``last`` are its ends, or the ends of what is left of it.
    """

    slug: str
    name: str
    label: str | None
    first: date | None
    last: date | None
    exact: bool
    weekday: Term | None
    basis: Basis | None
    because: Reason | None
    text: str | None
    source: str | None
    url: str | None
    on: date | None
    """The source's own day."""
    standing: str | None
    source_title: str | None
    doubts: Listed
    finer: tuple[Reason, ...]
    """What other pages print of the day, where only the month holds."""
    other_trade: bool
    """Whether it is kept beside the others and compared with none of them."""
    mode: str | None
    """The way of sitting whose timetable it is, where each has its own."""
    ending: tuple[EndSource, ...]
    """Who says that the exam has ended, where it has."""
    round: str | None
    """The name of the sitting, where its source gives it one."""
    opens: date | None
    deadline: date | None
    """The first and the last day on which one can apply for this sitting, where the source of its day tells."""
    closed: bool
    """Whether it is too late to apply, as far as that tells."""
    deadline_because: Reason
    may_be_over: bool
    """Whether it is a month that has begun; what is held at any time is never over."""

    @property
    def dated(self) -> bool:
        return _UNDATED not in self.doubts.values

    @property
    def when(self) -> Value:
        """The day with its weekday, or the month; None without a sitting."""
        return tell_when(self.first, self.exact) if self.first else None


@dataclass(frozen=True)
class _Asked:
    by: date
    answer: Answer
    ground: str
    """As ``advice.calendar.Ground`` has it, or ``ended``."""


@dataclass(frozen=True)
class Prospect(Occurrence, _Asked):
    """Whether a certification could be held by a day: the earliest sitting, and in ``because`` the answer."""


class Schedules:
    """When the certifications of a comparison can be sat."""

    def __init__(self, comparison: Comparison, evidence: Evidence) -> None:
        self._comparison = comparison
        self._evidence = evidence
        self.timetables = Timetables(comparison, evidence)

    @cached_property
    def appointments(self) -> Appointments:
        """What of them has a day, for calendars."""
        from mikiwame.answers.appointments import Appointments

        return Appointments(self._comparison, self._evidence, self.timetables, self.explain_deadline)

    def list_occurrences(self, slug: str | None = None, count: int = COUNT) -> list[Occurrence]:
        """The sittings to come, by day; of all that have not ended where no ``slug`` is given.

        Of one certification they are the next ``count``; of all of them those of this month and the ``MONTHS_AHEAD``
        after it, and of one that has none in that time the next. What has no known sitting stands at the end and says
        why.
        """
        found = [
            self._describe(one, table, sitting)
            for one in ([slug] if slug else self.timetables.list_running())
            for table in self.timetables.read(one, count if slug else MANY)
            for sitting in (self._pick(table, whole=slug is not None) or (None,))
        ]
        return sorted(found, key=_order)

    def list_prospects(self, by: date, slug: str | None = None) -> list[Prospect]:
        """Whether each certification, or one, could be held by the day ``by``: the earliest sitting and what is not
        known. No source tells on which day the result comes, so that nobody is told ``yes``.
        """
        found = [
            self._judge(one, table, by)
            for one in ([slug] if slug else self.timetables.list_running())
            for table in self.timetables.read(one, COUNT)
        ]
        return sorted(found, key=_order)

    def _judge(self, slug: str, table: Timetable, by: date) -> Prospect:
        chance = self._find_chance(table, by)
        ended = self.timetables.has_ended(slug)
        told = vars(self._describe(slug, table, chance.sitting))
        because = table.because or _explain_chance(table, chance, by)
        answer: Answer = "no" if ended else chance.answer
        return Prospect(by, answer, "ended" if ended else chance.ground, **told | {"because": because})

    def _find_chance(self, table: Timetable, by: date) -> Chance:
        """Nobody can still apply on the day of a sitting, so that day is left out, and what is closed before its day;
        随時 needs no wait for a month.
        """
        coming = [
            one for one in table.list_open(self._comparison.on) if not (one.exact and one.first == self._comparison.on)
        ]
        if coming and table.find_basis(coming[0]) == "any_time":
            return Chance("perhaps", "result_unknown", coming[0])
        return find_earliest(coming, by)

    def _pick(self, table: Timetable, *, whole: bool) -> tuple[Sitting, ...]:
        if whole:
            return table.sittings
        on = self._comparison.on
        near = tuple(one for one in table.sittings if _count_months(on, one.first) <= MONTHS_AHEAD)
        return near or table.sittings[:1]

    def _describe(self, slug: str, table: Timetable, sitting: Sitting | None) -> Occurrence:
        fact, applying = table.find_fact(sitting), table.find_applying(sitting)
        source = self._comparison.catalogue.sources.get(fact.source or "") if fact else None
        return Occurrence(
            slug=slug,
            name=self._comparison.catalogue.certifications[slug].name,
            label=table.label,
            first=sitting.first if sitting else None,
            last=sitting.last if sitting else None,
            exact=bool(sitting and sitting.exact),
            weekday=_tell_weekday(sitting.first) if sitting and sitting.exact else None,
            basis=table.find_basis(sitting) if sitting else None,
            because=None if sitting else table.because,
            mode=fact.mode if fact else None,
            text=fact.text if fact else None,
            source=fact.source if fact else None,
            url=fact.url if fact else None,
            on=fact.on if fact else None,
            standing=fact.standing if fact else None,
            source_title=source.title if source else None,
            doubts=list_fact_doubts(fact),
            finer=self._list_finer(slug, table, sitting),
            other_trade=self._is_of_other_trade(slug),
            ending=self._list_ending(slug),
            round=fact.round if fact and sitting else None,
            opens=applying.opens if applying else None,
            deadline=applying.closes if applying else None,
            closed=is_closed(applying, self._comparison.on),
            deadline_because=_tell_applying(applying, self._comparison.on)
            if applying
            else self.explain_deadline(slug, fact),
            may_be_over=bool(sitting and table.find_basis(sitting) == "month" and not is_sure(sitting)),
        )

    def _list_finer(self, slug: str, table: Timetable, sitting: Sitting | None) -> tuple[Reason, ...]:
        if sitting is None or sitting.exact:
            return ()
        said = (claim for claim in self.timetables.list_claims(slug, table.label) if claim.dated)
        newest_first = sorted(said, key=lambda claim: (-claim.day, claim.claim))
        finer = {
            (claim.text, claim.source, read_count(claim.day).isoformat()): None
            for claim in newest_first
            if read_claim(claim)["rule"]
        }
        return tuple(
            Reason("calendar.printed", {"text": text, "source": source, "day": on}) for text, source, on in finer
        )

    def _is_of_other_trade(self, slug: str) -> bool:
        category = self._comparison.catalogue.certifications[slug].category
        return bool(self._comparison.market.categories[category].other_trade)

    def _list_ending(self, slug: str) -> tuple[EndSource, ...]:
        if not self.timetables.has_ended(slug):
            return ()
        told = self._comparison.events.filter(certification=slug)["source"].drop_nulls()
        files = self._comparison.catalogue.sources
        return tuple(EndSource(one, files[one].title, files[one].url) for one in dict.fromkeys(told))

    def explain_deadline(self, slug: str, fact: Fact | None) -> Reason:
        """Days of application are not read out of a text; where one is printed, the reader is shown the text."""
        printed = [Reason("facts.quoted", {"text": text}) for text in self._list_application_texts(slug, fact)]
        if printed:
            return Reason("calendar.deadline_printed", {"texts": join(printed, "sentences")})
        return Reason("calendar.deadline_silent")

    def _list_application_texts(self, slug: str, fact: Fact | None) -> Iterator[str]:
        if fact and fact.text and mentions_application(fact.text):
            yield fact.text
        for row in self._evidence.claims.list_facts(slug):
            if row.field == "application" and row.text and names_some_day(row.text):
                yield row.text


def pick_next(found: Sequence[Occurrence]) -> Occurrence:
    """The first for which one can still apply; the first of all where nothing is told of that, or all are closed."""
    return next((one for one in found if one.first and not one.closed), found[0])


def _tell_applying(applying: Applying, on: date) -> Reason:
    ends: dict[str, Value] = {"opens": applying.opens, "closes": applying.closes}
    if is_closed(applying, on):
        return Reason("calendar.deadline_over", ends)
    return Reason("calendar.deadline_window" if applying.opens else "calendar.deadline_day", ends)


def tell_when(first: date, exact: bool) -> Value:
    """The day with its weekday, or the month where only that is known."""
    if exact:
        return Reason("calendar.day", {"day": first, "weekday": _tell_weekday(first)})
    return PartDay(f"{first:%Y-%m}")


def _tell_weekday(day: date) -> Term:
    return Term("weekdays", str(day.weekday()))


def _count_months(on: date, day: date) -> int:
    return (day.year - on.year) * 12 + day.month - on.month


def _order(one: Occurrence) -> tuple[bool, date, bool, str, str]:
    return one.first is None, one.first or date.max, not one.exact, one.slug, one.label or ""


def list_fact_doubts(fact: Fact | None) -> Listed:
    """That the fact is old, undated or disputed."""
    if fact is None:
        return join([])
    holds = {
        "stale": fact.stale,
        "undated": bool(fact.source) and not fact.dated,
        "disputed": fact.standing == "disputed",
    }
    return join([Reason(f"facts.doubt-{name}") for name, so in holds.items() if so], "terms")


def _explain_chance(table: Timetable, chance: Chance, by: date) -> Reason:
    if chance.sitting is None:
        return Reason("calendar.chance_none")
    when = tell_when(chance.sitting.first, chance.sitting.exact)
    if table.find_basis(chance.sitting) == "any_time":
        return Reason("calendar.chance_any_time", {"until": by})
    if chance.ground == "day_unknown" and not is_sure(chance.sitting):
        return Reason("calendar.chance_begun", {"when": when})
    return Reason(f"calendar.chance_{chance.ground}", {"when": when, "until": by})
