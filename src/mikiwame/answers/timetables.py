"""The facts on how one certification is held -> its timetables: the habit, the single days, the sittings to come."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Literal, cast

import polars as pl

from mikiwame.advice.calendar import Sitting, list_sittings
from mikiwame.answers.applying import Applying, find_applying, list_beside, list_days
from mikiwame.answers.facts import Evidence, Fact
from mikiwame.answers.ranking import find_end
from mikiwame.answers.rows import ClaimRow
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.ages import LONG_AGO
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.readings import Schedule
from mikiwame.vocabulary.reasons import Reason

Basis = Literal["printed", "rule", "month", "any_time"]
"""How a sitting is known: its day is printed, counted from a rule, only its month is known, or nobody has to wait."""

_NOTHING: Schedule = {"kind": "schedule", "per_year": None, "months": None, "dates": [], "rule": None}

_HABITS = ("per_year", "months", "rule", "any_time", "season")


@dataclass(frozen=True, slots=True)
class Timetable:
    """What is known of the sittings of one certification, or of one grade of it (``label``).

    ``habit`` is the fact that tells how it is held as a rule, ``notice`` the one that names single days; ``sittings``
    are those to come, and where there are none ``because`` says why. ``named`` has the claim that names a day, and
    ``applying`` when one can apply for the sitting of that day, where its source tells.
    """

    label: str | None
    habit: Fact | None
    notice: Fact | None
    schedule: Schedule
    sittings: tuple[Sitting, ...]
    because: Reason | None
    named: Mapping[date, ClaimRow]
    applying: Mapping[date, Applying]

    def find_applying(self, sitting: Sitting | None) -> Applying | None:
        """When one can apply for a sitting, where the source of its day tells."""
        return self.applying.get(sitting.first) if sitting and self._is_printed(sitting) else None

    def list_open(self, on: date) -> tuple[Sitting, ...]:
        """The sittings for which the time to apply is not over, as far as sources tell."""
        return tuple(one for one in self.sittings if not is_closed(self.find_applying(one), on))

    def find_basis(self, sitting: Sitting) -> Basis:
        if sitting.exact:
            return "printed" if self._is_printed(sitting) else "rule"
        return "any_time" if self.schedule.get("any_time") else "month"

    def find_fact(self, sitting: Sitting | None) -> Fact | None:
        """The fact that tells of a sitting; of none, the one that might have."""
        if sitting and self.notice and self._is_printed(sitting):
            return _cite_claim(self.notice, self.named[sitting.first])
        return self.habit or self.notice

    def _is_printed(self, sitting: Sitting) -> bool:
        return sitting.exact and sitting.first.isoformat() in self.schedule["dates"]


class Timetables:
    """The timetables of a comparison. The claims on schedules are read once."""

    def __init__(self, comparison: Comparison, evidence: Evidence) -> None:
        self._comparison = comparison
        self._evidence = evidence
        in_force = evidence.claims.list_in_force(["schedule"])
        self._claims = [claim for claim in in_force if claim.kind == "schedule"]
        lives = comparison.ranking.select("certification", "life", "ends").rows()
        self._lives: dict[str, tuple[str, int | None]] = {slug: (life, ends) for slug, life, ends in lives}

    def read(self, slug: str, count: int) -> list[Timetable]:
        """One timetable for the certification and one for each grade that a source tells of by itself."""
        facts = [fact for fact in self._evidence.list_facts(slug) if fact.field == "schedule"]
        known = [fact for fact in facts if isinstance(fact.value, dict) and fact.value.get("kind") == "schedule"]
        if not known:
            unknown = Reason("calendar.unknown", {"because": facts[0].because if facts else None})
            because = self.find_past_end(slug) or self._find_last_day(slug) or unknown
            return [Timetable(None, None, None, _NOTHING, (), because, {}, {})]
        grouped = groupby(sorted(known, key=lambda fact: fact.label or ""), key=lambda fact: fact.label)
        return [self._read_one(slug, label, list(group), count) for label, group in grouped]

    def _find_last_day(self, slug: str) -> Reason | None:
        """That the days of sittings which sources name are over; None where none names a day."""
        named = [claim for claim in self._evidence.claims.list_known(slug) if claim.unit == "dates"]
        ends = [claim.until for claim in named if claim.field == "schedule" and claim.until is not None]
        return Reason("calendar.days_over", {"day": read_count(max(ends))}) if ends else None

    def list_claims(self, slug: str, label: str | None) -> list[ClaimRow]:
        """The claims in force on the schedule of one certification or grade."""
        return [claim for claim in self._claims if (claim.certification, claim.label) == (slug, label)]

    def find_past_end(self, slug: str) -> Reason | None:
        """That a certification has ended; None for one that has not."""
        return find_end(self._comparison, slug) if self.has_ended(slug) else None

    def has_ended(self, slug: str) -> bool:
        return self._lives[slug][0] == "ended"

    def list_running(self) -> list[str]:
        """The certifications of the comparison that have not ended."""
        return sorted(self._comparison.ranking.filter(pl.col("life") != "ended")["certification"])

    def _read_one(self, slug: str, label: str | None, facts: Sequence[Fact], count: int) -> Timetable:
        by_strength = sorted(facts, key=lambda fact: fact.strength or 0, reverse=True)
        habits = [fact for fact in by_strength if _tells_habit(_read_schedule(fact))]
        habit = next((fact for fact in habits if not self._is_of_long_ago(fact)), None)
        notice = next((fact for fact in by_strength if _tells_days(_read_schedule(fact))), None)
        said = habit or notice
        named = self._list_days(slug, notice)
        days = sorted(day.isoformat() for day in named)
        schedule: Schedule = {**(_read_schedule(said) if said else _NOTHING), "dates": days}
        on = self._comparison.on
        ends = [end for end in (self._find_end(slug), _find_turn(habit)) if end]
        sittings = list_sittings(schedule, on, count, min(ends, default=None))
        gap = _find_gap(said, schedule) if said or not habits else _tell_long_ago(habits[0])
        because = None if sittings else self.find_past_end(slug) or gap
        known = self._evidence.claims.list_known(slug)
        times = {day: find_applying(known, claim, day) for day, claim in named.items()}
        applying = {day: time for day, time in times.items() if time}
        return Timetable(label, habit, notice, schedule, sittings, because, named, applying)

    def _is_of_long_ago(self, fact: Fact) -> bool:
        """Whether it is too old to tell of sittings to come."""
        return fact.on is not None and (self._comparison.on - fact.on).days > LONG_AGO

    def _list_days(self, slug: str, notice: Fact | None) -> dict[date, ClaimRow]:
        """Every day that the page of the ``notice`` names, and other pages of its voice of other sittings, each with
        the claim that names it: a page gives its sittings one per line.
        """
        if notice is None or notice.on is None:
            return {}
        said, page = self.list_claims(slug, notice.label), (notice.source, count_days(notice.on))
        own = [one for one in said if (one.source, one.day) == page]
        beside = {one.claim: one for each in own for one in (each, *list_beside(said, each))}
        return {day: claim for claim in reversed(beside.values()) for day in list_days(claim)}

    def _find_end(self, slug: str) -> date | None:
        ends = self._lives[slug][1]
        return None if ends is None else read_count(ends)


def _cite_claim(notice: Fact, claim: ClaimRow) -> Fact:
    """The fact as the claim that names another day of its timetable prints it."""
    return replace(
        notice,
        value=json.loads(claim.reading),
        on=read_count(claim.day),
        dated=claim.dated,
        round=claim.session,
        claim=claim.claim,
        text=claim.text,
        source=claim.source,
        source_kind=claim.source_kind,
        url=claim.url,
    )


def is_closed(applying: Applying | None, on: date) -> bool:
    """Whether the time to apply is over on the day ``on``."""
    return applying is not None and applying.closes < on


def read_claim(claim: ClaimRow) -> Schedule:
    """The reading of a claim on the schedule."""
    return cast(Schedule, json.loads(claim.reading))


def _read_schedule(fact: Fact) -> Schedule:
    return cast(Schedule, fact.value)


def _find_turn(habit: Fact | None) -> date | None:
    """The last day of a timetable in whose place another one is announced."""
    begins = [one.since for one in habit.announced] if habit else []
    return min(begins) - timedelta(days=1) if begins else None


def _tell_long_ago(fact: Fact) -> Reason:
    return Reason("calendar.unknown", {"because": Reason("facts.long_ago", {"day": fact.on})})


def _tells_habit(schedule: Schedule) -> bool:
    return any(schedule.get(name) for name in _HABITS) or not _tells_days(schedule)


def _tells_days(schedule: Schedule) -> bool:
    return bool(schedule["dates"] or schedule.get("windows"))


def _find_gap(fact: Fact | None, schedule: Schedule) -> Reason:
    """Why a fact gives no sitting to come."""
    text = fact.text if fact else ""
    if schedule["dates"] and not (schedule["per_year"] or schedule["months"] or schedule["rule"]):
        return Reason("calendar.days_over", {"day": date.fromisoformat(schedule["dates"][-1])})
    if schedule.get("season") or schedule.get("windows"):
        return Reason("calendar.some_day_within", {"text": text})
    if schedule["months"] or schedule["rule"]:
        return Reason("calendar.no_such_day", {"text": text})
    return Reason("calendar.no_month", {"text": text})
