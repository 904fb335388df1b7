"""What cannot be, whatever the others say: a rate of 120 %, results of a year to come, a page read in 1905, a fee of 0
beside prices.
"""

from collections.abc import Sequence
from datetime import date

import narwhals as nw

from mikiwame.facts.gate.figures import hand_on
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.tables import Frame

EARLIEST = 1950
"""No certification of a market like these is older, so an earlier year is a slip (1926 for 2026)."""

AHEAD = 2
"""Years ahead of the reading for which a price or a timetable may be announced. Results are never ahead."""

RESULTS = ("rate", "people")

ALWAYS = 100.0


def find_impossible_rates(figures: Frame, _apart: Sequence[str] = ()) -> Frame:
    """More than all of them passed, or fewer than none."""
    beyond = (nw.col("low") < 0.0) | (nw.col("high") > ALWAYS)
    return hand_on(figures.filter((nw.col("kind") == "rate") & beyond))


def find_years_out_of_time(told: Frame, _apart: Sequence[str] = ()) -> Frame:
    """A figure of a year that the page cannot know: results after the year it was read, anything years ahead or long
    before there were such certifications.

    The year of the reading is the measure, not the day asked: a result of 2035 that was read in 2026 is no more likely
    when it is looked at in 2036.
    """
    year = nw.col("year")
    # Days of different years are told apart without a calendar: the first day of year n is known for each n.
    ahead = nw.when(nw.col("kind").is_in(RESULTS)).then(nw.lit(0)).otherwise(nw.lit(AHEAD))
    too_late = (year - ahead - 1970) * _YEAR >= nw.col("read_day") + 1.0
    return hand_on(told.filter(~year.is_null(), too_late | (year < EARLIEST)))


_YEAR = 365.2425


def find_days_out_of_time(told: Frame, _apart: Sequence[str] = ()) -> Frame:
    """What is said to have been read, printed or in force before there were such certifications, or to come into force
    further ahead than anybody announces.
    """
    first = count_days(date(EARLIEST, 1, 1))
    before = (nw.col("day") < first) | (nw.col("read_day") < first) | (nw.col("until") < first).fill_null(False)
    ahead = (nw.col("since") > nw.col("read_day") + round((AHEAD + 1) * _YEAR)).fill_null(False)
    return hand_on(told.filter(before | ahead))


def find_dates_out_of_time(told: Frame, _apart: Sequence[str] = ()) -> Frame:
    """A sitting more than ``AHEAD`` years after the page was read, or before there were such certifications.

    The state of such a claim is its days in their order (``2026-09-26 2026-11-28``), so that the first and the last say
    all. A month counts as a twelfth of a year: what is left of the limit does not lie on a day.
    """
    dates = told.filter(nw.col("kind") == "schedule", nw.col("unit") == "dates", ~nw.col("state").is_null())
    first, last = nw.col("state").str.head(_ISO), nw.col("state").str.tail(_ISO)
    too_late = _count_roughly(last) > nw.col("read_day") + AHEAD * _YEAR
    return hand_on(dates.filter(too_late | (_read_year(first) < EARLIEST)))


_ISO = len("2026-09-26")


def _read_year(day: nw.Expr) -> nw.Expr:
    return day.str.slice(0, 4).cast(nw.Int64)


def _count_roughly(day: nw.Expr) -> nw.Expr:
    """Days since 1970 of an ISO day, right to about two days, on any engine without a calendar."""
    months, days = (day.str.slice(start, 2).cast(nw.Int64) for start in (5, 8))
    return (_read_year(day) - 1970 + (months - 1) / 12.0) * _YEAR + days


def find_free_beside_priced(figures: Frame, _apart: Sequence[str] = ()) -> Frame:
    """An exam or course without a price, while others name one for the same: 0円 is what an empty field prints."""
    prices = figures.filter(nw.col("kind") == "money")
    same = prices.with_columns(
        price=nw.when(nw.col("low") > 0.0).then(nw.col("low")).min().over("cell"),
        highest=nw.when(nw.col("low") > 0.0).then(nw.col("high")).max().over("cell"),
    )
    free = same.filter(nw.col("low") <= 0.0, ~nw.col("price").is_null())
    return free.select("claim", least="price", greatest="highest")
