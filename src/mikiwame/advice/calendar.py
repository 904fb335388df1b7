"""A schedule -> the sittings to come from a day on, and whether one of them comes early enough for a person."""

import calendar
import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice, takewhile
from typing import Literal

from dateutil.rrule import rrulestr

from mikiwame.vocabulary.readings import Schedule

YEARS_AHEAD = 2
"""How far a schedule is carried on. Organisers publish the days of one year: what was a habit this year may hold the
next, and nobody knows for longer."""

Answer = Literal["yes", "no", "perhaps", "cannot_say"]
Ground = Literal["result_by_then", "result_unknown", "result_later", "day_unknown", "held_later", "no_sitting_known"]


@dataclass(frozen=True, order=True)
class Sitting:
    """One sitting between ``first`` and ``last``, both included; ``exact`` says that its day is known.

    Where only the month is known, the two are the ends of that month, or of what is left of it.
    """

    first: date
    last: date
    exact: bool


@dataclass(frozen=True)
class Chance:
    """Whether a certification can be held by a day, on what ground, and the sitting that the answer is about."""

    answer: Answer
    ground: Ground
    sitting: Sitting | None


def list_sittings(schedule: Schedule, on: date, count: int = 6, until: date | None = None) -> tuple[Sitting, ...]:
    """The next sittings from ``on``, earliest first; none where the schedule only tells how many there are a year.

    A printed day stands in place of what the rule or the list of months tells of its month, since a notice of one
    sitting is more particular than the habit. A month that is named and that the rule leaves out has another day, so
    that only the month is known. What is held at any time may be sat in any month, or in any of those named; of a
    season or a window no more is known than that one lies within it.

    :param count: at most so many.
    :param until: the last day that a sitting can be on, where an end is announced.
    """
    end = min(until or date.max, _carry_on(on))
    printed = {date.fromisoformat(day) for day in schedule["dates"]}
    told = {(day.year, day.month) for day in printed}
    exact = [Sitting(day, day, exact=True) for day in printed if on <= day <= end]
    habit = (one for one in _follow_habit(schedule, on, end) if (one.first.year, one.first.month) not in told)
    return tuple(sorted([*exact, *islice(habit, count)])[:count])


def find_earliest(sittings: Sequence[Sitting], by: date, result_days: int | None = None) -> Chance:
    """Whether somebody who passes the next sitting that is left holds the certification by the day ``by``.

    :param sittings: what :func:`list_sittings` gives.
    :param result_days: days from the sitting to its result, where known. Without them the answer is never ``yes``.
    """
    if not sittings:
        return Chance("cannot_say", "no_sitting_known", None)
    if sittings[0].first > by:
        return Chance("no", "held_later", sittings[0])
    if result_days is not None and _count_left(sittings[0].first, by) < result_days:
        return Chance("no", "result_later", sittings[0])
    sure = [one for one in sittings if one.last <= by and is_sure(one)]
    if not sure:
        return Chance("perhaps", "day_unknown", sittings[0])
    if result_days is None:
        return Chance("perhaps", "result_unknown", sure[0])
    if _count_left(sure[0].last, by) < result_days:
        return Chance("perhaps", "day_unknown", sure[0])
    return Chance("yes", "result_by_then", sure[0])


def _carry_on(on: date) -> date:
    """The last day looked at: the end of the same month years ahead, so that every month is whole."""
    year = min(on.year + YEARS_AHEAD, date.max.year)
    return date(year, on.month, calendar.monthrange(year, on.month)[1])


def _follow_habit(schedule: Schedule, on: date, end: date) -> Iterator[Sitting]:
    if schedule["rule"]:
        apart = find_months_apart(schedule)
        return heapq.merge(_follow_rule(schedule["rule"], on, end), _list_months(apart, on, end))
    if schedule["months"]:
        return _list_months(schedule["months"], on, end)
    return _list_months(range(1, 13), on, end) if schedule.get("any_time") else iter(())


def find_months_apart(schedule: Schedule) -> list[int]:
    """The months named that the rule leaves out since they have another day (``毎月第2日曜日(8月は第3日曜日)``)."""
    ruled = re.search("BYMONTH=([0-9,]+)", schedule["rule"] or "")
    kept = set(map(int, ruled[1].split(","))) if ruled else set(range(1, 13))
    return [month for month in schedule["months"] or () if month not in kept]


def _follow_rule(rule: str, on: date, end: date) -> Iterator[Sitting]:
    """The days of an RRULE value. It starts at midnight of ``on``, so that ``on`` itself counts."""
    days = (moment.date() for moment in rrulestr(rule, dtstart=datetime.combine(on, time())))
    return (Sitting(day, day, exact=True) for day in takewhile(lambda day: day <= end, days))


def _list_months(months: Sequence[int], on: date, end: date) -> Iterator[Sitting]:
    for year in range(on.year, end.year + 1):
        for month in sorted(months):
            first, last = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
            if on <= last and first <= end:
                yield Sitting(max(first, on), min(last, end), exact=False)


def is_sure(sitting: Sitting) -> bool:
    """The sitting of a month that has begun may be over; any other is held."""
    return sitting.exact or sitting.first.day == 1


def _count_left(day: date, by: date) -> int:
    return (by - day).days
