"""When each certification can be sat, from which source, and by when it could be held."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any, Literal

import polars as pl

from mikiwame.advice.calendar import Chance, Sitting, find_earliest, is_sure, list_sittings
from mikiwame.pipeline import Comparison
from mikiwame.publishing.evidence import list_facts
from mikiwame.publishing.known_claims import list_claims_in_force
from mikiwame.publishing.ranking import say_state
from mikiwame.publishing.words import write_day, write_doubt
from mikiwame.vocabulary.days import count_days, read_count

Row = dict[str, Any]

COUNT = 6
"""Sittings listed of one certification where nobody asks for more: half a year of a monthly exam."""

MONTHS_AHEAD = 6
"""Months shown where all certifications stand together: what somebody who starts to learn now would plan for."""

MANY = 1000
"""More sittings than any schedule has in ``MONTHS_AHEAD`` months."""

WEEKDAYS = "月火水木金土日"

Basis = Literal["printed", "rule", "month", "any_time"]

BASES: dict[Basis, str] = {
    "printed": "出典にある日",
    "rule": "出典の決まりから数えた日",
    "month": "月だけがわかる",
    "any_time": "いつでも受けられる",
}

OVER = "(済んだかも)"
"""Behind a month that has begun, where no source tells the day."""

_NOTHING: Row = {"per_year": None, "months": None, "dates": [], "rule": None}
_APPLICATION = re.compile("願書|申込|申し込み|出願|受付|締切|締め切り")
_SOME_DAY = re.compile(r"[0-9]+\s?月")


@dataclass(frozen=True)
class Timetable:
    """What is known of the sittings of one certification, or of one grade of it (``label``).

    ``habit`` is the fact that tells how it is held as a rule, ``notice`` the one that names single days; ``sittings``
    are those to come, and where there are none ``because`` says why.
    """

    label: str | None
    habit: Row | None
    notice: Row | None
    schedule: Row
    sittings: tuple[Sitting, ...]
    because: str | None


def list_calendar(comparison: Comparison, slug: str | None = None, count: int = COUNT) -> list[Row]:
    """The sittings to come, by day; of all that have not ended where no ``slug`` is given.

    Of one certification they are the next ``count``; of all of them those of this month and the ``MONTHS_AHEAD`` after
    it, and of one that has none in that time the next. What has no known sitting is a row at the end that says why.

    :return: ``slug, name, label, first, last, exact, weekday, basis, because, text, source, source_title, url, on,
        standing, doubts, finer, ending, deadline, deadline_because``: days are ISO days, ``on`` is the source's own
        day, ``doubts`` are words, empty for a sound fact, ``finer`` is what other pages print of the day where only the
        month holds, ``ending`` are the sources of an end that has come, and ``deadline`` is null, for the reason
        beside it.
    """
    rows = [
        _write_row(comparison, one, table, sitting)
        for one in ([slug] if slug else list_running(comparison))
        for table in read_timetables(comparison, one, count if slug else MANY)
        for sitting in (_pick(comparison, table, whole=slug is not None) or (None,))
    ]
    return sorted(rows, key=_order)


def list_chances(comparison: Comparison, by: date, slug: str | None = None) -> list[Row]:
    """Whether each certification, or one, could be held by the day ``by``: the earliest sitting and what is not known.

    No source tells on which day the result comes, so that nobody is told ``yes``.

    :return: the columns of :func:`list_calendar` with ``by``, ``answer`` (``yes``, ``no``, ``perhaps``, ``cannot_say``)
        and ``ground`` before them; ``because`` says the answer in words.
    """
    rows = []
    for one in [slug] if slug else list_running(comparison):
        for table in read_timetables(comparison, one, COUNT):
            chance = _find_chance(comparison, table, by)
            row = _write_row(comparison, one, table, chance.sitting)
            rows.append(
                {"by": by.isoformat(), "answer": chance.answer, "ground": chance.ground, **row}
                | {"because": table.because or _say_chance(table, chance, by)}
                | ({"answer": "no", "ground": "ended"} if has_ended(comparison, one) else {})
            )
    return sorted(rows, key=_order)


def _find_chance(comparison: Comparison, table: Timetable, by: date) -> Chance:
    """Nobody can still apply on the day of a sitting, so that day is left out; 随時 needs no wait for a month."""
    coming = [one for one in table.sittings if not (one.exact and one.first == comparison.on)]
    if coming and find_basis(table, coming[0]) == "any_time":
        return Chance("perhaps", "result_unknown", coming[0])
    return find_earliest(coming, by)


def list_running(comparison: Comparison) -> list[str]:
    """The certifications of a comparison that have not ended."""
    return sorted(comparison.ranking.filter(pl.col("life") != "ended")["certification"])


def read_timetables(comparison: Comparison, slug: str, count: int) -> list[Timetable]:
    """One timetable for the certification and one for each grade that a source tells of by itself."""
    facts = [fact for fact in list_facts(comparison, slug) if fact["field"] == "schedule"]
    known = [fact for fact in facts if (fact["value"] or {}).get("kind") == "schedule"]
    if not known:
        reason = facts[0]["because"] if facts else None
        return [Timetable(None, None, None, _NOTHING, (), _say_end(comparison, slug) or f"日程は不明({reason})")]
    grouped = groupby(sorted(known, key=lambda fact: fact["label"] or ""), key=lambda fact: fact["label"])
    return [_read_timetable(comparison, slug, label, list(rows), count) for label, rows in grouped]


def _read_timetable(comparison: Comparison, slug: str, label: str | None, facts: list[Row], count: int) -> Timetable:
    by_strength = sorted(facts, key=lambda fact: fact["strength"] or 0, reverse=True)
    habit = next((fact for fact in by_strength if _tells_habit(fact)), None)
    notice = next((fact for fact in by_strength if _tells_days(fact)), None)
    said = (habit or notice or {"value": _NOTHING})["value"]
    schedule = {**said, "dates": _list_days(comparison, slug, notice)}
    ends = [end for end in (_find_end(comparison, slug), _find_turn(habit)) if end]
    sittings = list_sittings(schedule, comparison.on, count, min(ends, default=None))
    because = None if sittings else _say_end(comparison, slug) or _say_gap(habit or notice, schedule)
    return Timetable(label, habit, notice, schedule, sittings, because)


def _find_turn(habit: Row | None) -> date | None:
    """The last day of a timetable in whose place another one is announced."""
    begins = [date.fromisoformat(one["from"]) for one in (habit or {}).get("announced", ())]
    return min(begins) - timedelta(days=1) if begins else None


def _tells_habit(fact: Row) -> bool:
    value = fact["value"]
    habits = ("per_year", "months", "rule", "any_time", "season")
    return any(value.get(name) for name in habits) or not (value["dates"] or value.get("windows"))


def _tells_days(fact: Row) -> bool:
    return bool(fact["value"]["dates"] or fact["value"].get("windows"))


def _list_days(comparison: Comparison, slug: str, notice: Row | None) -> list[str]:
    """Every day that the page of the ``notice`` names on its day: a page gives its sittings one a line."""
    if notice is None:
        return []
    said = list_claims_in_force(
        comparison,
        _is_schedule(slug, notice["label"])
        & (pl.col("source") == notice["source"])
        & (pl.col("day") == count_days(date.fromisoformat(notice["on"]))),
    )
    return sorted({day for claim in said for day in json.loads(claim["reading"])["dates"]})


def _is_schedule(slug: str, label: str | None) -> pl.Expr:
    of = (pl.col("certification") == slug) & (pl.col("field") == "schedule") & (pl.col("kind") == "schedule")
    return of & pl.col("label").eq_missing(pl.lit(label))


def _find_end(comparison: Comparison, slug: str) -> date | None:
    ends = comparison.ranking.filter(certification=slug)["ends"].item()
    return None if ends is None else read_count(ends)


def has_ended(comparison: Comparison, slug: str) -> bool:
    return bool(comparison.ranking.filter(certification=slug)["life"].item() == "ended")


def _say_end(comparison: Comparison, slug: str) -> str | None:
    return say_state(comparison, slug).strip("()") if has_ended(comparison, slug) else None


def _cite_ending(comparison: Comparison, slug: str) -> list[Row]:
    """The sources that tell of the end, where it has come: ``source, title, url``."""
    if not has_ended(comparison, slug):
        return []
    told = comparison.events.filter(certification=slug)["source"].drop_nulls()
    files = comparison.catalogue.sources
    return [{"source": one, "title": files[one].title, "url": files[one].url} for one in dict.fromkeys(told)]


def _say_gap(fact: Row | None, schedule: Row) -> str:
    """Why a fact gives no sitting to come."""
    text = fact["text"] if fact else ""
    if schedule["dates"] and not (schedule["per_year"] or schedule["months"] or schedule["rule"]):
        return f"出典にある試験日は{write_day(date.fromisoformat(schedule['dates'][-1]))}までで、次の日程はわからない"
    if schedule.get("season") or schedule.get("windows"):
        return f"出典は「{text}」とだけ記し、その間のどの日かはわからない"
    if schedule["months"] or schedule["rule"]:
        return f"「{text}」にあたる日が、この先に見つからない"
    return f"出典は「{text}」とだけ記し、月も日もわからない"


def _pick(comparison: Comparison, table: Timetable, *, whole: bool) -> tuple[Sitting, ...]:
    if whole:
        return table.sittings
    near = tuple(one for one in table.sittings if _count_months(comparison.on, one.first) <= MONTHS_AHEAD)
    return near or table.sittings[:1]


def _count_months(on: date, day: date) -> int:
    return (day.year - on.year) * 12 + day.month - on.month


def _order(row: Row) -> tuple[bool, str, bool, str, str]:
    return row["first"] is None, row["first"] or "", not row["exact"], row["slug"], row["label"] or ""


def _write_row(comparison: Comparison, slug: str, table: Timetable, sitting: Sitting | None) -> Row:
    fact = _find_fact(table, sitting)
    return {
        "slug": slug,
        "name": comparison.catalogue.certifications[slug].name,
        "label": table.label,
        **_write_days(table, sitting),
        "because": None if sitting else table.because,
        **_write_source(comparison, fact),
        "finer": _list_finer(comparison, slug, table, sitting),
        "ending": _cite_ending(comparison, slug),
        "deadline": None,
        "deadline_because": _say_deadline(comparison, slug, fact),
    }


def _list_finer(comparison: Comparison, slug: str, table: Timetable, sitting: Sitting | None) -> list[str]:
    """What dated pages print of the day, where the fact that holds only tells the month."""
    if sitting is None or sitting.exact:
        return []
    said = list_claims_in_force(comparison, _is_schedule(slug, table.label) & pl.col("dated"))
    newest_first = sorted(said, key=lambda claim: (-claim["day"], claim["claim"]))
    return list(dict.fromkeys(_cite(claim) for claim in newest_first if json.loads(claim["reading"])["rule"]))


def _cite(claim: Row) -> str:
    return f"「{claim['text']}」[{claim['source']} {read_count(claim['day']).isoformat()}]"


def _find_fact(table: Timetable, sitting: Sitting | None) -> Row | None:
    """The fact that tells of a sitting; of none, the one that might have."""
    if sitting and _is_printed(table, sitting):
        return table.notice
    return table.habit or table.notice


def _is_printed(table: Timetable, sitting: Sitting) -> bool:
    return sitting.exact and sitting.first.isoformat() in table.schedule["dates"]


def _write_days(table: Timetable, sitting: Sitting | None) -> Row:
    if sitting is None:
        return {"first": None, "last": None, "exact": False, "weekday": None, "basis": None}
    return {
        "first": sitting.first.isoformat(),
        "last": sitting.last.isoformat(),
        "exact": sitting.exact,
        "weekday": WEEKDAYS[sitting.first.weekday()] if sitting.exact else None,
        "basis": find_basis(table, sitting),
    }


def find_basis(table: Timetable, sitting: Sitting) -> Basis:
    if sitting.exact:
        return "printed" if _is_printed(table, sitting) else "rule"
    return "any_time" if table.schedule.get("any_time") else "month"


def _write_source(comparison: Comparison, fact: Row | None) -> Row:
    names = ("text", "source", "url", "on", "standing")
    source = comparison.catalogue.sources.get(fact["source"] or "") if fact else None
    return {
        **{name: fact[name] if fact else None for name in names},
        "source_title": source.title if source else None,
        "doubts": write_doubt(fact) if fact else "",
    }


def _say_deadline(comparison: Comparison, slug: str, fact: Row | None) -> str:
    """Nobody reads days of application out of a text; where one is printed the reader is shown it."""
    printed = list(_list_application_texts(comparison, slug, fact))
    if printed:
        return f"申込みについて出典に「{'」「'.join(printed)}」とある。どの回のものかは主催団体に確かめる"
    return "申込みの締切は、どの出典にも記載がない"


def _list_application_texts(comparison: Comparison, slug: str, fact: Row | None) -> Iterator[str]:
    if fact and _APPLICATION.search(fact["text"]):
        yield fact["text"]
    facts = comparison.facts.filter(certification=slug, field="application").drop_nulls("text")
    yield from (text for text in facts["text"] if _SOME_DAY.search(text))


def _say_chance(table: Timetable, chance: Chance, by: date) -> str:
    if chance.sitting is None:
        return "今日のほかに、この先の試験はわからない"
    when, until = write_when(chance.sitting), write_day(by)
    held = "随時受けられる" if find_basis(table, chance.sitting) == "any_time" else f"{when}に試験がある"
    words = {
        "result_unknown": f"{held}。申込みが間に合うか、合否が{until}までにわかるかは不明",
        "day_unknown": f"{when}に試験があるが、日がわからず、{until}までに受けられるか不明",
        "held_later": f"次の試験は{when}で、{until}より後",
    }
    if chance.ground == "day_unknown" and not is_sure(chance.sitting):
        return f"{when}の試験がこれからか、もう済んだかは、日がわからず不明"
    return words[chance.ground]


def may_be_over(row: Row) -> bool:
    """Whether a row of :func:`list_calendar` is a month that has begun; what is held at any time is never over."""
    if row["basis"] != "month":
        return False
    first, last = date.fromisoformat(row["first"]), date.fromisoformat(row["last"])
    return not is_sure(Sitting(first, last, row["exact"]))


def write_when(sitting: Sitting) -> str:
    """``2026年11月29日(日)``, or ``2026年12月`` where only the month is known."""
    first = sitting.first
    if sitting.exact:
        return f"{write_day(first)}({WEEKDAYS[first.weekday()]})"
    return f"{first.year}年{first.month}月"
