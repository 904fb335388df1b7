"""What a text tells besides its value, and the days that a reading names, as rows that stages can join.

The readings and clues of claims are JSON, which no engine reads alike; here they become a table of plain columns.
"""

import json
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import TypedDict

import polars as pl

from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.tables import list_columns


class Particular(TypedDict):
    """One of them, without the claim that it is of."""

    what: str  # people, mark, weekday, month, date, date_key or rule_key
    place: int  # among those of its kind in its text
    number: float | None  # persons; percent of a mark; a weekday, 0 for Monday; a month
    day: int | None  # of a date, since 1970
    month_day: int | None  # of a date, or of a printed weekday
    month: int | None  # of a date and its keys; of a rule's key null where it holds in every month
    year: int | None  # of a date and its keys
    key: str | None  # by which a day falls on a rule


_COLUMNS = list_columns(Particular)
PARTICULARS = {"claim": pl.Int64, **_COLUMNS}

_SCHEDULED = pl.col("field") == "schedule", pl.col("kind") == "schedule"
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def tabulate_particulars(claims: pl.LazyFrame, *keys: str) -> pl.DataFrame:
    """The particulars of claims; each pair of a reading and clues is looked into once.

    :param claims: ``claim``, ``field``, ``kind``, ``reading``, ``clues`` and ``keys``, columns to be carried along.
    :return: the keys and columns of ``PARTICULARS``.
    """
    scheduled = pl.all_horizontal(*_SCHEDULED)
    told = claims.select(*keys, "claim", "clues", reading=pl.when(scheduled).then("reading"))
    known = told.filter(~pl.all_horizontal(pl.col("clues", "reading").is_null())).collect()
    texts = known.select("reading", "clues").unique().with_row_index("text")
    rows = [
        {"text": number, **row}
        for number, reading, clues in texts.iter_rows()
        for row in list_particulars(reading, clues)
    ]
    found = pl.DataFrame(rows, schema={"text": pl.UInt32, **_COLUMNS}, orient="row")
    numbered = known.join(texts, on=["reading", "clues"], nulls_equal=True).select(*keys, "claim", "text")
    return numbered.join(found, on="text").select(*keys, *PARTICULARS)


class UnfitJsonError(ValueError):
    """A reading or clues that are not as notation writes them."""


def list_particulars(reading: str | None, clues: str | None) -> list[Particular]:
    """Of one claim: of its clues, and of the reading of a schedule.

    :raises UnfitJsonError: where they are not as notation writes them.
    """
    try:
        rows = [] if clues is None else list(_list_clues(clues))
        return rows if reading is None else [*rows, *_list_sittings(reading)]
    except (ValueError, TypeError, KeyError, AttributeError, LookupError) as error:
        raise UnfitJsonError from error


def _tell(what: str, place: int, number: float | None = None, **told: int | str | None) -> Particular:
    row = {"what": what, "place": place, "number": number, "day": None, "month_day": None, "month": None}
    row |= {"year": None, "key": None}
    return row | told  # type: ignore[return-value]


def _list_clues(clues: str) -> Iterator[Particular]:
    told = json.loads(clues)
    for what, name in (("people", "people"), ("mark", "marks")):
        for place, number in enumerate(told.get(name, [])):
            yield _tell(what, place, float(number))
    for place, (month_day, weekday) in enumerate(told.get("weekdays", [])):
        yield _tell("weekday", place, float(weekday), month_day=month_day)


def _list_sittings(reading: str) -> Iterator[Particular]:
    told = json.loads(reading)
    for place, month in enumerate(told.get("months") or ()):
        yield _tell("month", place, float(month), month=month)
    for place, iso in enumerate(told.get("dates") or ()):
        day = date.fromisoformat(iso)
        known = {"day": count_days(day), "month_day": day.day, "month": day.month, "year": day.year}
        yield _tell("date", place, **known)
        for key in list_day_keys(day):
            yield _tell("date_key", place, key=key, **known)
    for place, (month, key) in enumerate(list_rule_keys(told["rule"]) if told.get("rule") else ()):
        yield _tell("rule_key", place, month=month, key=key)


def list_day_keys(day: date) -> list[str]:
    """Every way in which a rule can name the day: which of its weekday in the month, and by number in month or year."""
    weekday, length = _WEEKDAYS[day.weekday()], monthrange(day.year, day.month)[1]
    of_year, last = day.timetuple().tm_yday, date(day.year, 12, 31).timetuple().tm_yday
    which = f"{(day.day - 1) // 7 + 1}{weekday}", f"-{(length - day.day) // 7 + 1}{weekday}"
    in_month = f"{weekday} {day.day} of the month", f"{weekday} {day.day - length - 1} of the month"
    return [*which, *in_month, f"{weekday} {of_year} of the year", f"{weekday} {of_year - last - 1} of the year"]


@lru_cache(maxsize=4096)
def list_rule_keys(rule: str) -> list[tuple[int | None, str]]:
    """The keys of the days on which a rule of RFC 5545 falls, each with its month where it has one.

    :raises ValueError: for a rule of a form that no reading of a schedule has.
    """
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    days, months = parts.pop("BYDAY").split(","), parts.pop("BYMONTH", "").split(",")
    of_month, of_year = parts.pop("BYMONTHDAY", ""), parts.pop("BYYEARDAY", "")
    numbered = [f"{number} of the month" for number in of_month.split(",") if number]
    numbered += [f"{number} of the year" for number in of_year.split(",") if number]
    if parts.pop("FREQ") not in ("MONTHLY", "YEARLY") or parts or (of_month and of_year):
        raise ValueError(rule)
    keys = [f"{day} {number}" for day in days for number in numbered] if numbered else _number_weekdays(days)
    return [(int(month) if month else None, key) for month in months for key in keys]


def _number_weekdays(days: list[str]) -> list[str]:
    return [key for day in days for key in ([f"{week}{day}" for week in range(1, 6)] if day in _WEEKDAYS else [day])]
