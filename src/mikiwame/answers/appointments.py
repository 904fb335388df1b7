"""What a person would put into a calendar for one certification: sittings, times to apply, deadlines, days of results.

Only what has a day: a month, a season or "about" is no entry. Each has an identity that does not change with its day,
so that a calendar renews the entry that it has, and a number that grows with what the catalogue learns.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Literal, NotRequired, TypedDict, cast

from dateutil.relativedelta import relativedelta

from mikiwame.advice.calendar import Sitting, list_sittings
from mikiwame.answers.calendar import list_fact_doubts
from mikiwame.answers.facts import Evidence, Fact
from mikiwame.answers.rows import ClaimRow
from mikiwame.answers.timetables import Timetable, Timetables, read_claim
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.identifiers import identify
from mikiwame.vocabulary.reasons import Listed, Reason, join
from mikiwame.vocabulary.terms import Application, ResultDay, Time, take_application, take_result
from mikiwame.vocabulary.windows import Window

Kind = Literal["sitting", "held_within", "applying", "deadline", "result"]

MONTHS_AHEAD = 13
"""A year and the month in which somebody looks: what organisers publish, and hardly anyone plans for longer."""

MANY = 1000
"""More sittings than any schedule has in two years."""

TURNING = ("schedule", "application", "result_day")
"""Fields whose claims change a calendar."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """``first`` and ``last`` are both included. ``because`` says how the days are known."""

    id: str
    slug: str
    name: str
    kind: Kind
    label: str | None
    mode: str | None
    first: date
    last: date
    because: Reason
    doubts: Listed
    """That the fact is old, undated or disputed."""
    text: str | None
    """As printed."""
    source: str
    source_title: str
    source_kind: str
    url: str | None
    on: date | None
    dated: bool
    deadline_because: Reason | None
    """Of a sitting: what is printed of when to apply, or that nothing is."""
    withdrawn: bool
    """Whether its source named the day before, and names it no more."""
    revision: int
    """Grows with every reading and every turn of what the calendar rests on."""
    changed: date
    """The day of the last of these."""


class Appointments:
    """The appointments of a comparison, certification by certification."""

    def __init__(
        self,
        comparison: Comparison,
        evidence: Evidence,
        timetables: Timetables,
        explain_deadline: Callable[[str, Fact | None], Reason],
    ) -> None:
        self._comparison, self._evidence, self._timetables = comparison, evidence, timetables
        self._explain_deadline = explain_deadline
        self._on = comparison.on

    def list_of(self, slug: str, count: int = MANY) -> tuple[Appointment, ...]:
        """What is to come and what is under way, the earliest first; at most ``count`` sittings.

        :raises KeyError: for the slug of no certification.
        """
        if self._timetables.has_ended(slug):
            return ()
        sittings = sorted(self._list_sittings(slug), key=_order)[:count]
        around = [*self._list_windows(slug), *self._list_around(slug, sittings)]
        if any(one.kind in ("applying", "deadline") for one in around):
            sittings = [replace(one, deadline_because=None) for one in sittings]
        others = [one for one in (*around, *self._list_results(slug)) if self._is_ahead(one)]
        coming = _keep_each_once([*sittings, *others])
        ids = {one.id for one in coming}
        withdrawn = _keep_each_once(one for one in self._list_withdrawn(slug) if one.id not in ids)
        return tuple(sorted([*coming, *withdrawn], key=_order))

    def _is_ahead(self, one: Appointment) -> bool:
        return one.last >= self._on and one.first <= self._end

    @property
    def _end(self) -> date:
        return self._on + relativedelta(months=MONTHS_AHEAD)

    def _list_sittings(self, slug: str) -> Iterator[Appointment]:
        for table in self._timetables.read(slug, MANY):
            often = _count_by_month(table, self._on)
            for sitting in table.sittings:
                fact = table.find_fact(sitting)
                if sitting.exact and sitting.first <= self._end and fact is not None:
                    basis = Reason(f"calendar.bases-{table.find_basis(sitting)}")
                    which = _name_sitting(sitting.first, often)
                    yield self._make(slug, "sitting", fact, (sitting.first, sitting.first), basis, which)

    def _list_windows(self, slug: str) -> Iterator[Appointment]:
        """Spans whose ends a source prints."""
        printed = Reason("calendar.bases-printed")
        for fact in self._list_facts(slug, "schedule"):
            for which, ends in _name_windows(_read(fact).get("windows") or ()):
                yield self._make(slug, "held_within", fact, ends, printed, which)
        for fact in self._list_facts(slug, "application"):
            said = take_application(cast(Application, fact.value), fact.label)
            for which, ends in _name_windows(said["windows"]):
                yield self._make(slug, "applying", fact, ends, printed, which)
            if said["deadline"]:
                day = date.fromisoformat(said["deadline"])
                yield self._make(slug, "deadline", fact, (day, day), printed, f"{day:%Y-%m}")

    def _list_around(self, slug: str, sittings: Sequence[Appointment]) -> Iterator[Appointment]:
        """Times to apply that a source counts back from the day of the exam."""
        for fact in self._list_facts(slug, "application"):
            said = take_application(cast(Application, fact.value), fact.label)
            for sitting in sittings:
                if fact.mode in (None, sitting.mode):
                    yield from self._count_back(slug, fact, said, sitting)

    def _count_back(self, slug: str, fact: Fact, said: Application, sitting: Appointment) -> Iterator[Appointment]:
        opens, closes = (_subtract(sitting.first, said[end]) for end in ("opens", "closes"))
        if closes is None or (said["opens"] is not None and opens is None):
            return
        because = Reason("calendar.bases-counted_back", {"day": sitting.first, "basis": sitting.because})
        own = self._make(slug, "applying", fact, (opens or closes, closes), because, sitting.id)
        doubts = join(
            [*own.doubts.values, *(one for one in sitting.doubts.values if one not in own.doubts.values)], "terms"
        )
        yield replace(own, kind="applying" if opens else "deadline", label=sitting.label, doubts=doubts)

    def _list_results(self, slug: str) -> Iterator[Appointment]:
        for fact in self._list_facts(slug, "result_day"):
            said = take_result(cast(ResultDay, fact.value), fact.label)
            if said["date"] and not said["approx"]:
                day = date.fromisoformat(said["date"])
                ends = (day, date.fromisoformat(said.get("until", said["date"])))
                yield self._make(slug, "result", fact, ends, Reason("calendar.bases-printed"), f"{day:%Y-%m}")

    def _list_withdrawn(self, slug: str) -> Iterator[Appointment]:
        """Days to come that the source of a timetable named on an earlier day, and no timetable has any more; with the
        times to apply for them.
        """
        days = list(self._list_days_before(slug))
        for one in (*days, *self._list_around(slug, days)):
            yield replace(one, withdrawn=True, deadline_because=None)

    def _list_days_before(self, slug: str) -> Iterator[Appointment]:
        for table in self._timetables.read(slug, MANY):
            notice = table.notice
            if notice is None or notice.on is None:
                continue
            for claim in self._list_earlier(slug, notice):
                days = [date.fromisoformat(day) for day in read_claim(claim)["dates"]]
                often = Counter(f"{day:%Y-%m}" for day in days)
                for day in days:
                    if day >= self._on:
                        basis, which = Reason("calendar.bases-withdrawn"), _name_sitting(day, often)
                        yield self._make(slug, "sitting", notice, (day, day), basis, which)

    def _list_earlier(self, slug: str, notice: Fact) -> list[ClaimRow]:
        day = count_days(notice.on or self._on)
        said = (one for one in self._evidence.claims.list_known(slug) if one.kind == "schedule")
        return [one for one in said if (one.source, one.label) == (notice.source, notice.label) and one.day < day]

    def _list_facts(self, slug: str, field: str) -> list[Fact]:
        """What is known of the field and was read: of each fact all that its page says on its day, a line each."""
        kind = {"result_day": "result"}.get(field, field)
        facts = (fact for fact in self._evidence.list_facts(slug) if fact.field == field and fact.known)
        said = (
            replace(fact, value=json.loads(claim.reading), text=claim.text)
            for fact in facts
            for claim in self._in_force.get(slug, ())
            if claim.field == field and claim.kind == kind and _is_beside(claim, fact)
        )
        once = {(fact.label, fact.text): fact for fact in said}
        return list(once.values())

    @cached_property
    def _in_force(self) -> dict[str, list[ClaimRow]]:
        claims: dict[str, list[ClaimRow]] = {}
        for one in self._evidence.claims.list_in_force(TURNING):
            claims.setdefault(one.certification, []).append(one)
        return claims

    def _make(
        self, slug: str, kind: Kind, fact: Fact, days: tuple[date, date], because: Reason, which: str
    ) -> Appointment:
        """:param which: what tells it from others of its kind, and stays when its day moves."""
        source = self._comparison.catalogue.sources[fact.source or ""]
        revision, changed = self._find_revision(slug)
        return Appointment(
            id=identify("event", self._comparison.catalogue.slug, slug, kind, fact.label, which),
            slug=slug,
            name=self._comparison.catalogue.certifications[slug].name,
            kind=kind,
            label=fact.label,
            mode=fact.mode,
            first=days[0],
            last=days[1],
            because=because,
            doubts=list_fact_doubts(fact),
            text=fact.text,
            source=fact.source or "",
            source_title=source.title,
            source_kind=source.kind,
            url=fact.url,
            on=fact.on,
            dated=bool(fact.dated),
            deadline_because=self._explain_deadline(slug, fact) if kind == "sitting" else None,
            withdrawn=False,
            revision=revision,
            changed=changed,
        )

    def _find_revision(self, slug: str) -> tuple[int, date]:
        """The day of the newest turn, and within it how many claims are known: both only grow as claims are added."""
        today = count_days(self._on)
        claims = [one for one in self._evidence.claims.list_known(slug) if one.field in TURNING]
        turns = (day for one in claims for day in (one.day, one.since, None if one.until is None else one.until + 1))
        newest = max((day for day in turns if day is not None and day <= today), default=0)
        return newest * MANY + min(len(claims), MANY - 1), read_count(newest)


class _Windowed(TypedDict):
    windows: NotRequired[list[Window]]


def _read(fact: Fact) -> _Windowed:
    return cast(_Windowed, fact.value)


def _is_beside(claim: ClaimRow, fact: Fact) -> bool:
    """Whether the page of a fact says the claim too."""
    return fact.on is not None and (claim.source, claim.label, claim.day) == (
        fact.source,
        fact.label,
        count_days(fact.on),
    )


def _name_windows(windows: Sequence[Window]) -> Iterator[tuple[str, tuple[date, date]]]:
    """Each with the month in which it begins, or its day where another begins in that month too."""
    ends = [(date.fromisoformat(one["from"]), date.fromisoformat(one["to"])) for one in windows]
    often = Counter(f"{first:%Y-%m}" for first, _ in ends)
    for first, last in ends:
        yield _name_sitting(first, often), (first, last)


def _subtract(day: date, time: Time | None) -> date | None:
    """The day so long before; None where the time is not one whole number of days, weeks or months."""
    if time is None or time["low"] != time["high"] or not float(time["low"]).is_integer():
        return None
    count = int(time["low"])
    match time["unit"]:
        case "days":
            return day - timedelta(days=count)
        case "weeks":
            return day - timedelta(weeks=count)
        case "months":
            return day - relativedelta(months=count)
    return None


def _count_by_month(table: Timetable, on: date) -> Counter[str]:
    """Month -> the sittings in it, those that are over too, so that a sitting keeps its name until its day."""
    days: list[Sitting] = list(list_sittings(table.schedule, on.replace(day=1), MANY))
    return Counter(f"{one.first:%Y-%m}" for one in days if one.exact)


def _name_sitting(day: date, often: Counter[str]) -> str:
    """The month, where it has one sitting; else its day."""
    month = f"{day:%Y-%m}"
    return month if often[month] <= 1 else day.isoformat()


def _keep_each_once(told: Iterable[Appointment]) -> list[Appointment]:
    """The first of each identity."""
    once: dict[str, Appointment] = {}
    for one in told:
        once.setdefault(one.id, one)
    return list(once.values())


def _order(one: Appointment) -> tuple[date, date, str, str, str]:
    return one.first, one.last, one.kind, one.label or "", one.id
