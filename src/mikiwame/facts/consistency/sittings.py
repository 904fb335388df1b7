"""Days of sittings that do not fit their weekday, the months and number stated, a monthly rule or the last sitting."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import narwhals as nw
from dateutil.rrule import rrulestr

from mikiwame.facts.collecting import collect_rows
from mikiwame.facts.consistency.evidence import Evidence, Told, accuse, group_told, list_told, open_clues
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.reasons import Reason, Term
from mikiwame.vocabulary.tables import Frame


def find_schedule_misfits(told: Frame, _events: Frame) -> Iterator[Evidence]:
    """Days of sittings against their printed weekday and against what any source states of months, number and rule.

    A schedule that some source states and that a day fits is enough: schedules change over the years.
    """
    schedules = told.filter(nw.col("field") == "schedule", nw.col("kind") == "schedule")
    dated, of_months = (nw.col("reading").str.contains(part, literal=True) for part in ('"dates": ["', '"months": ['))
    asked = schedules.filter(dated | of_months).select("certification").unique()
    for rows in group_told(list_told(schedules.join(asked, on="certification", how="semi"))):
        for find in (
            _find_weekday_misfits,
            _find_number_misfits,
            _find_month_misfits,
            _find_crowds,
            _find_rule_misfits,
        ):
            yield from find(rows)


def list_dates(row: Told) -> list[date]:
    """The days that a schedule names."""
    return [date.fromisoformat(day) for day in json.loads(row.reading)["dates"]]


def _find_weekday_misfits(rows: list[Told]) -> Iterator[Evidence]:
    for row in rows:
        dates = list_dates(row)
        for number, weekday in open_clues(row).get("weekdays", []):
            named = [day for day in dates if day.day == number]
            if named and not any(day.weekday() == weekday for day in named):
                yield from accuse(row, [], _tell_weekday(named[0], weekday))


def _tell_weekday(day: date, printed: int) -> Reason:
    weekdays = {"printed": Term("weekdays", str(printed)), "true": Term("weekdays", str(day.weekday()))}
    return Reason("checks.found-weekday", {"day": str(day), **weekdays})


def _find_number_misfits(rows: list[Told]) -> Iterator[Evidence]:
    """Fewer sittings a year than months named in the same text; more may fall in one month."""
    for row in rows:
        months = json.loads(row.reading)["months"]
        if months and row.low is not None and row.low < len(months):
            yield from accuse(row, [], Reason("checks.found-months", {"months": len(months), "sittings": row.low}))


def _find_month_misfits(rows: list[Told]) -> Iterator[Evidence]:
    stated = [(row, json.loads(row.reading)["months"]) for row in rows]
    stating = [row for row, months in stated if months]
    known = {month for _, months in stated for month in months or ()}
    for row in rows:
        odd = [day for day in list_dates(row) if known and day.month not in known]
        if odd:
            yield from accuse(row, stating, Reason("checks.found-month", {"day": str(odd[0])}))


def _find_crowds(rows: list[Told]) -> Iterator[Evidence]:
    """More days in one calendar year on one page than any source states sittings a year."""
    stated = [(row, row.low) for row in rows if row.unit == "per_year" and row.low is not None]
    most = max((low for _, low in stated), default=None)
    dated: dict[tuple[str, int], dict[date, Told]] = {}
    for row in rows:
        for day in list_dates(row):
            dated.setdefault((row.source, day.year), {})[day] = row
    for (_, year), days in dated.items():
        if most is not None and len(days) > most:
            accused, *others = days.values()
            found = Reason("checks.found-crowd", {"days": len(days), "year": str(year), "sittings": most})
            yield from accuse(accused, [*others, *(row for row, _ in stated)], found)


def _find_rule_misfits(rows: list[Told]) -> Iterator[Evidence]:
    ruled = [(row, json.loads(row.reading)["rule"]) for row in rows]
    ruling = [(row, rule) for row, rule in ruled if rule]
    for row in rows:
        odd = [day for day in list_dates(row) if ruling and not any(falls_on(day, rule) for _, rule in ruling)]
        if odd:
            yield from accuse(row, [one for one, _ in ruling], Reason("checks.found-rule", {"day": str(odd[0])}))


def falls_on(day: date, rule: str) -> bool:
    """Whether ``day`` is one of the days of an RFC 5545 rule that repeats every month."""
    start = f"{day:%Y%m}01T000000"
    return any(one.date() == day for one in rrulestr(f"DTSTART:{start}\nRRULE:{rule};UNTIL={day:%Y%m%d}T000000"))


def find_status_misfits(told: Frame, events: Frame) -> Iterator[Evidence]:
    """Sittings after the last one, and pages of a later day that still speak of sittings in the present.

    A day after the end is a warning; that pages are not kept up is a note, one per certification.
    """
    ends = {one.certification: one.end for one in collect_rows(_find_ends(events), _End)}
    schedules = told.filter(nw.col("field") == "schedule", nw.col("kind") == "schedule")
    for rows in group_told(list_told(schedules.filter(nw.col("certification").is_in(sorted(ends))))):
        end = ends[rows[0].certification]
        after = [row for row in rows if any(count_days(day) > end for day in list_dates(row))]
        for row in after:
            yield from accuse(row, [], Reason("checks.found-after", {"day": str(read_count(end))}))
        late = [row for row in rows if row.day > end and row.low is not None and row not in after]
        if late:
            found = Reason("checks.found-late", {"day": str(read_count(end))})
            yield from accuse(late[0], late[1:], found, severity="note")


@dataclass(frozen=True, slots=True)
class _End:
    certification: str
    end: int


def _find_ends(events: Frame) -> Frame:
    return events.group_by("certification").agg(end=nw.col("last").min())
