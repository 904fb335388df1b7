"""Days of sittings that do not fit their weekday, the months and number stated, a monthly rule or the last sitting.

A schedule that some source states and that a day fits is enough: schedules change over the years.
"""

from collections.abc import Callable
from dataclasses import dataclass

import narwhals as nw

from mikiwame.facts.consistency.evidence import COMPLAINT, accuse, call_all
from mikiwame.vocabulary.tables import Frame

_PLACES = 1_000
"""More than there are days in any text: reasons of one rule stand together."""


@dataclass(frozen=True)
class Sittings:
    """What the rules look at.

    ``schedules``: ``evidence.COMPLAINT``, ``source``, ``low``, ``unit`` and the day on which it was ``said``;
    ``dates``: the same with a row per day that a schedule names; ``particulars``: columns of ``PARTICULARS``.
    """

    schedules: Frame
    dates: Frame
    particulars: Frame


def take_sittings(told: Frame, particulars: Frame, keep: Callable[[Frame], Frame]) -> Sittings:
    """The schedules of the claims and the days that they name, which every rule reads."""
    schedules = told.filter((nw.col("field") == "schedule") & (nw.col("kind") == "schedule"))
    schedules = keep(schedules.select(*COMPLAINT, "source", "low", "unit", said="day"))
    of_dates = particulars.filter(nw.col("what") == "date")
    dates = of_dates.select("claim", "place", "day", "month", "month_day", "year")
    return Sittings(schedules, keep(schedules.join(dates, on="claim", how="inner")), particulars)


def find_weekday_misfits(sittings: Sittings) -> Frame:
    """Days with another weekday than the one printed behind them."""
    printed = sittings.particulars.filter(nw.col("what") == "weekday").select(
        "claim", "month_day", weekday="number", asked="place"
    )
    named = sittings.dates.join(printed, on=["claim", "month_day"], how="inner")
    fits = named.filter((nw.col("day") + _THURSDAY) % _WEEK == nw.col("weekday")).select("claim", "asked")
    odd = named.join(fits, on=["claim", "asked"], how="anti")
    odd = odd.with_columns(first=nw.col("place").min().over("claim", "asked")).filter(
        nw.col("place") == nw.col("first")
    )
    return accuse(odd, code=nw.lit("weekday"), found_day="day", number="weekday", place="asked")


_WEEK, _THURSDAY = 7, 3
"""Mondays are counted from 0, and 1970-01-01 was a Thursday."""


def find_number_misfits(sittings: Sittings) -> Frame:
    """Fewer sittings a year than months named in the same text; more may fall in one month."""
    months = sittings.particulars.filter(nw.col("what") == "month").group_by("claim").agg(months=nw.len())
    odd = sittings.schedules.join(months, on="claim", how="inner").filter(nw.col("low") < nw.col("months"))
    return accuse(odd, code=nw.lit("months"), number="months", limit="low", place=nw.lit(_PLACES))


def find_month_misfits(sittings: Sittings) -> Frame:
    """Days in a month that no source of the certification states."""
    months = sittings.particulars.filter(nw.col("what") == "month").select("claim", "month")
    stated = sittings.schedules.select("certification", "claim").join(months, on="claim", how="inner")
    of_some = sittings.dates.join(stated.select("certification").unique(), on="certification", how="inner")
    odd = _take_first(of_some.join(stated, on=["certification", "month"], how="anti"))
    found = accuse(odd, code=nw.lit("month"), found_day="day", place=nw.lit(2 * _PLACES))
    return call_all(found, stated.select("certification", other="claim").unique(), on="certification")


def find_crowds(sittings: Sittings) -> Frame:
    """More days in one calendar year on one page than any source states sittings a year."""
    schedules = sittings.schedules
    stating = schedules.filter(nw.col("unit") == "per_year", ~nw.col("low").is_null())
    most = stating.group_by("certification").agg(most=nw.col("low").max())
    page = ["certification", "source", "year"]
    dates = sittings.dates.join(most, on="certification", how="inner")
    # Of a day that several texts of the page name the last one is called.
    named = dates.with_columns(
        order=nw.col("claim") * _PLACES + nw.col("place"), last=nw.col("claim").max().over(*page, "day")
    )
    days = named.group_by(*page, "day", "most", "last").agg(order=nw.col("order").min())
    counted = days.with_columns(days=nw.len().over(page), first=nw.col("order").min().over(page))
    crowded = counted.filter(nw.col("days") > nw.col("most"))
    first = crowded.filter(nw.col("order") == nw.col("first")).with_columns(claim=nw.col("last"))
    accused = first.join(schedules.select("claim", "field", "label"), on="claim", how="inner")
    told_days: dict[str, nw.Expr | str] = {
        "number": "days",
        "limit": "most",
        "found_day": "day",
        "place": 3 * _PLACES + nw.col("first"),
    }
    of_page = accuse(accused, *page[1:], code=nw.lit("crowd"), **told_days)
    called = call_all(of_page, crowded.select(*page, other="last").unique(), on=page)
    others = call_all(of_page, stating.select("certification", other="claim"), on="certification")
    return nw.concat([called, others]).drop("source", "year").unique()


def find_rule_misfits(sittings: Sittings) -> Frame:
    """Days on which no rule of the certification falls."""
    keys = sittings.particulars.filter(nw.col("what") == "rule_key").select("claim", "key", rule_month="month")
    ruled = sittings.schedules.select("certification", "claim").join(keys, on="claim", how="inner")
    ruling = ruled.select("certification", other="claim").unique()
    dates = sittings.dates.join(ruling.select("certification").unique(), on="certification", how="inner")
    of_day = sittings.particulars.filter(nw.col("what") == "date_key").select("claim", "place", "key")
    keyed = dates.join(of_day, on=["claim", "place"], how="inner")
    of_rule = ruled.select("certification", "key", "rule_month")
    falls = keyed.join(of_rule, on=["certification", "key"], how="inner").filter(
        nw.col("rule_month").is_null() | (nw.col("rule_month") == nw.col("month"))
    )
    odd = _take_first(dates.join(falls, on=["claim", "place"], how="anti"))
    found = accuse(odd, code=nw.lit("rule"), found_day="day", place=nw.lit(10**15))
    return call_all(found, ruling, on="certification")


def find_status_misfits(sittings: Sittings, events: Frame) -> Frame:
    """Sittings after the last one, and pages of a later day that still speak of sittings in the present.

    A day after the end is a warning; that pages are not kept up is a note, one per certification.
    """
    ends = events.group_by("certification").agg(end=nw.col("last").min())
    after = sittings.dates.join(ends, on="certification", how="inner").filter(nw.col("day") > nw.col("end"))
    ended = after.select(*COMPLAINT, "end").unique()
    said: dict[str, nw.Expr | str] = {"found_day": "end", "place": nw.lit(0)}
    warned = accuse(ended, code=nw.lit("after"), severity=nw.lit("warning"), **said)
    speaking = sittings.schedules.join(ends, on="certification", how="inner")
    late = speaking.filter(nw.col("said") > nw.col("end"), ~nw.col("low").is_null()).join(ended, on="claim", how="anti")
    first = late.with_columns(first=nw.col("claim").min().over("certification")).filter(
        nw.col("claim") == nw.col("first")
    )
    noted = accuse(first, code=nw.lit("late"), severity=nw.lit("note"), **said)
    return nw.concat([warned, call_all(noted, late.select("certification", other="claim"), on="certification")])


def _take_first(odd: Frame) -> Frame:
    """Of each claim the first of its days."""
    return odd.with_columns(first=nw.col("place").min().over("claim")).filter(nw.col("place") == nw.col("first"))
