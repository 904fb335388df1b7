"""Which time to apply belongs to which sitting, and which of several sittings is told first.

Sittings and times to apply are joined only by what is printed of both: the name of the sitting (第2回), or its month.
A page that names neither tells one sitting and one time to apply, or nobody can say which belongs to which.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

from mikiwame.answers.rows import ClaimRow, FactRow
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.readings import Schedule
from mikiwame.vocabulary.terms import Application

OF_A_SITTING = ("schedule", "application", "result_day")
"""Fields of which sources tell each sitting by itself."""

LONGEST = timedelta(days=366)
"""Between the last day to apply and the sitting: 第1回 is the name of one sitting of each year."""

_DATED = "dates"
"""The unit of a claim that names single days."""

_OF_CLAIM = ("claim", "text", "period", "state", "low", "high", "approx", "kind", "label", "true_day")
"""What a fact has of the claim that it rests on, where both are of one page and cell."""

_OF_PAGE = ("source", "source_kind", "url", "dated", "day")


@dataclass(frozen=True, slots=True)
class Applying:
    """When one can apply for one sitting: both days included, the first None where only the last is told."""

    opens: date | None
    closes: date
    text: str


def list_beside(claims: Iterable[ClaimRow], own: ClaimRow) -> list[ClaimRow]:
    """The claims that tell other sittings beside ``own``, and itself: of its page, and of other pages of its voice.

    A newer page takes back what an older one said of the same sitting, and of days that had no name.
    """
    of_voice = [one for one in claims if one.cell == own.cell and one.voice == own.voice]
    newest: dict[str | None, int] = {}
    for one in of_voice:
        newest[one.session] = max(one.day, newest.get(one.session, one.day))
    taken = {None, own.session} if own.session else set(newest)
    return [
        one
        for one in of_voice
        if _share_page(one, own) or (one.session not in taken and newest[one.session] == one.day)
    ]


def list_days(claim: ClaimRow) -> list[date]:
    """The days of sittings that a claim on the schedule names."""
    return [date.fromisoformat(day) for day in cast(Schedule, json.loads(claim.reading))["dates"]]


def find_applying(claims: Iterable[ClaimRow], sitting: ClaimRow, day: date) -> Applying | None:
    """The time to apply for the sitting on ``day``, in the words of who names the day; None where they don't tell it.

    :param claims: those of the certification that are known, also of times that are over.
    """
    beside = [one for one in claims if one.unit == _DATED and one.voice == sitting.voice]
    told = [one for one in beside if one.field == "application" and (one.mode, one.grade) in _of(sitting)]
    own = [one for one in told if _is_of(one, sitting, day)] or _find_only(told, beside, sitting)
    newest = max((one.day for one in own), default=0)
    times = [time for one in own if one.day == newest for time in _list_times(one)]
    fitting = [time for time in times if time.closes <= day <= time.closes + LONGEST]
    if not fitting:
        return None
    first = min(fitting, key=lambda time: time.opens or time.closes)
    last = max(fitting, key=lambda time: time.closes)
    return Applying(first.opens, last.closes, last.text)


def prefer_open(rows: Sequence[FactRow], claims: Sequence[ClaimRow], on: date) -> list[FactRow]:
    """The facts, that of the sittings of one voice by the sitting that one can still apply for.

    Weighing tells the newest page, and of it the sitting that comes next. Where the time to apply for it is over and
    another is to come, the other is told; with it the time to apply and the day of the result that belong to it.
    """
    told = {one.claim: one for one in claims}
    sessions: dict[str, str] = {}
    for row in rows:
        own = _find_own(row, told)
        if own and row.field == "schedule" and (name := _find_next(own, claims, on)):
            sessions[own.voice] = name
    return [_turn_to(row, sessions, told, claims, on) for row in rows] if sessions else list(rows)


def _find_own(row: FactRow, told: Mapping[int, ClaimRow]) -> ClaimRow | None:
    """The claim on days of a named sitting that a fact rests on."""
    own = told.get(row.claim) if row.claim is not None else None
    of_days = own is not None and row.field in OF_A_SITTING and row.unit == _DATED
    return own if own and of_days and own.session else None


def _find_next(own: ClaimRow, claims: Sequence[ClaimRow], on: date) -> str | None:
    """The name of the first sitting to come for which the time to apply is not over, as far as anybody tells."""
    coming = sorted(
        (day, one.claim, one) for one in list_beside(claims, own) for day in list_days(one) if one.session and day >= on
    )
    for day, _, one in coming:
        applying = find_applying(claims, one, day)
        if applying is None or applying.closes >= on:
            return one.session
    return None


def _turn_to(
    row: FactRow,
    sessions: Mapping[str, str],
    told: Mapping[int, ClaimRow],
    claims: Iterable[ClaimRow],
    on: date,
) -> FactRow:
    own = _find_own(row, told)
    name = sessions.get(own.voice) if own else None
    if own is None or name in (None, own.session):
        return row
    for one in list_beside(claims, own):
        if one.session == name and not _is_over(one, on):
            taken = {key: getattr(one, key) for key in (*_OF_CLAIM, *_OF_PAGE)}
            return replace(row, **taken, round=one.session, printed=None)
    return row


def _is_over(claim: ClaimRow, on: date) -> bool:
    return claim.until is not None and claim.until < count_days(on)


def _share_page(one: ClaimRow, other: ClaimRow) -> bool:
    return (one.source, one.day) == (other.source, other.day)


def _of(sitting: ClaimRow) -> set[tuple[str | None, str | None]]:
    """Modes and grades that a time to apply for the sitting may name: its own, or none."""
    return {(mode, grade) for mode in (None, sitting.mode) for grade in (None, sitting.grade)}


def _is_of(applying: ClaimRow, sitting: ClaimRow, day: date) -> bool:
    if applying.session or sitting.session:
        return applying.session == sitting.session
    return applying.period == f"{day:%Y-%m}"


def _find_only(told: Sequence[ClaimRow], beside: Iterable[ClaimRow], sitting: ClaimRow) -> list[ClaimRow]:
    """The only time to apply on the page of the only sitting, where neither has a name."""
    times = [one for one in told if _share_page(one, sitting)]
    days = [one for one in beside if one.field == "schedule" and _share_page(one, sitting)]
    nameless = not any(one.session or (one.field == "application" and one.period) for one in (*times, *days))
    return times if len(times) == len(days) == len(list_days(sitting)) == 1 and nameless else []


def _list_times(claim: ClaimRow) -> list[Applying]:
    said = cast(Application, json.loads(claim.reading))
    windows = [(date.fromisoformat(one["from"]), date.fromisoformat(one["to"])) for one in said["windows"]]
    ends = [date.fromisoformat(said["deadline"])] if said["deadline"] else []
    return [
        *(Applying(first, last, claim.text or "") for first, last in windows),
        *(Applying(None, end, claim.text or "") for end in ends),
    ]
