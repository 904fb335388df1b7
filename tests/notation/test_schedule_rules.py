"""Weekdays of numbered weeks: the rule gives every day and no other, and its number of days a year is the number."""

import calendar
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.rrule import rrulestr

from mikiwame.notation import read

WEEKDAYS = "月火水木金土日"
FIRST, LAST = 2000, 2040
MONTHS = {"毎月": range(1, 13), "2月": [2], "偶数月": range(2, 13, 2), "奇数月": range(1, 12, 2), "1月と12月": [1, 12]}


def list_truth(months: Any, week: int, weekday: int, offset: int) -> set[date]:
    """The days by going through a calendar, week by week."""
    days = set()
    for year in range(FIRST - 1, LAST + 1):
        for month in months:
            length = calendar.monthrange(year, month)[1]
            named = [day for day in (date(year, month, one + 1) for one in range(length)) if day.weekday() == weekday]
            days.add((named[-1] if week == 0 else named[week - 1]) + timedelta(days=offset))
    return {day for day in days if FIRST <= day.year < LAST}


def list_days(rule: str) -> set[date]:
    written = f"DTSTART:{FIRST}0101T000000\nRRULE:{rule};UNTIL={LAST - 1}1231T000000"
    return {moment.date() for moment in rrulestr(written)}


@pytest.mark.parametrize("months", MONTHS)
@pytest.mark.parametrize("week", range(5))
@pytest.mark.parametrize(("words", "offset"), [("", 0), ("の翌日", 1), ("の前日", -1)])
def test_a_rule_gives_every_day_of_forty_years_and_no_other(months: str, week: int, words: str, offset: int) -> None:
    for weekday in range(7):
        named = f"第{week}" if week else "最終"
        reading: Any = read("schedule", f"{months}の{named}{WEEKDAYS[weekday]}曜日{words}")
        assert list_days(reading["rule"]) == list_truth(MONTHS[months], week, weekday, offset)


def test_the_day_after_the_fourth_saturday_keeps_a_february_that_ends_on_it() -> None:
    reading: Any = read("schedule", "毎月第4土曜翌日の日曜日")
    assert date(2026, 3, 1) in list_days(reading["rule"])
    assert date(2032, 2, 29) in list_days(reading["rule"])


@pytest.mark.parametrize(
    ("printed", "per_year", "rule"),
    [
        ("毎月第1・第3日曜日", 24, "FREQ=MONTHLY;BYDAY=1SU,3SU"),
        ("毎月第2・4土曜日", 24, "FREQ=MONTHLY;BYDAY=2SA,4SA"),
        ("毎月第2土曜日・第4日曜日", 24, "FREQ=MONTHLY;BYDAY=2SA,4SU"),
        ("毎月第5土曜日", None, "FREQ=MONTHLY;BYDAY=5SA"),
        ("毎月第2土日", None, "FREQ=MONTHLY;BYDAY=2SA,2SU"),
        ("6月・10月の第1・第3日曜日", 4, "FREQ=MONTHLY;BYMONTH=6,10;BYDAY=1SU,3SU"),
        ("毎月第2日曜日(8月を除く)", 11, "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=2SU"),
        ("毎月第2日曜日 ※8月を除く", 11, "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=2SU"),
        ("毎月第2日曜日(8月は第3日曜日)", 12, "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=2SU"),
        ("偶数月(8月を除く)の第2日曜日", 5, "FREQ=MONTHLY;BYMONTH=2,4,6,10,12;BYDAY=2SU"),
        ("毎月第1日曜日(祝日の場合は翌週)", 12, None),
        ("毎月第3日曜日頃", 12, None),
        ("毎月第1~第4日曜日", None, None),
        ("6月第1・第3日曜日、11月第2日曜日", None, None),
        ("年2回 第2日曜日", 2, None),
        ("毎月1日・15日", 24, None),
        ("毎月2回(8月を除く)", 22, None),
        ("4~12月 月2回", 18, None),
        ("8月を除く毎週土曜日", None, None),
    ],
)
def test_the_number_of_sittings_is_reckoned_from_the_rule(printed: str, per_year: int | None, rule: str | None) -> None:
    reading: Any = read("schedule", printed)
    assert (reading["per_year"], reading["rule"]) == (per_year, rule)


def test_a_weekday_without_months_is_no_rule() -> None:
    assert read("schedule", "第4土曜日")["kind"] == "unreadable"
