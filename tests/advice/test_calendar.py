"""The sittings to come of each form of schedule, and by when one comes.

Weekdays are counted from 2026-11-22, a Sunday: 1 November 2026 is a Sunday (21 days before), 1 December a Tuesday
(30 days later, 30 = 4 weeks + 2), 1 January 2027 a Friday (31 = 4 weeks + 3), 1 February a Monday, 1 March a Monday
(28 days), 1 May a Saturday (31 + 30 = 61 days after 1 March, 8 weeks + 5).
"""

import calendar
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mikiwame import notation
from mikiwame.advice.calendar import YEARS_AHEAD, Sitting, find_earliest, list_sittings
from mikiwame.vocabulary.readings import Schedule

ON = date(2026, 11, 22)
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def make_schedule(**values: Any) -> Schedule:
    nothing: Any = {"kind": "schedule", "per_year": None, "months": None, "dates": [], "rule": None}
    schedule: Schedule = nothing | values
    return schedule


def read_schedule(text: str) -> Schedule:
    reading = notation.read("schedule", text)
    assert reading["kind"] == "schedule"
    return reading


def list_first_days(text: str, on: date = ON, count: int = 3, until: date | None = None) -> list[str]:
    """The first days of the sittings of a printed text."""
    return [one.first.isoformat() for one in list_sittings(read_schedule(text), on, count, until)]


def test_the_sunday_after_the_fourth_saturday_of_odd_months() -> None:
    # Saturdays of November 2026: 7, 14, 21, 28, so Sunday 29. January 2027: 2, 9, 16, 23, so 24. March: 6, 13, 20, 27.
    assert list_first_days("奇数月の第4土曜翌日の日曜日") == ["2026-11-29", "2027-01-24", "2027-03-28"]


def test_the_day_after_the_fourth_saturday_may_be_the_first_of_march() -> None:
    # Saturdays of February 2026: 7, 14, 21, 28, so Sunday 1 March; of March: 7, 14, 21, 28, so Sunday 29.
    days = list_first_days("毎月第4土曜翌日の日曜日", on=date(2026, 2, 1))
    assert days == ["2026-03-01", "2026-03-29", "2026-04-26"]


def test_a_month_that_the_rule_leaves_out_is_known_as_a_month() -> None:
    # Sundays of July 2027: 4, 11. September: 5, 12. In August the exam is on another day than the second Sunday.
    sittings = list_sittings(read_schedule("毎月第2日曜日(8月は第3日曜日)"), date(2027, 7, 1), 3)
    assert [(one.first.isoformat(), one.exact) for one in sittings] == [
        ("2027-07-11", True),
        ("2027-08-01", False),
        ("2027-09-12", True),
    ]


@pytest.mark.parametrize("printed", ["例年8月下旬から12月中旬", "2027年5月1日~7月31日", "不定期"])
def test_of_a_season_a_window_and_an_irregular_exam_no_sitting_is_made_up(printed: str) -> None:
    assert list_first_days(printed) == []


def test_the_fourth_sunday_on_the_day_itself_counts() -> None:
    # Sundays of November 2026: 1, 8, 15, 22. December: 6, 13, 20, 27. January 2027: 3, 10, 17, 24.
    assert list_first_days("毎月第4日曜日") == ["2026-11-22", "2026-12-27", "2027-01-24"]


def test_the_fourth_saturday_of_odd_months_over_the_end_of_the_year() -> None:
    # As above; May 2027 begins on a Saturday: 1, 8, 15, 22.
    assert list_first_days("奇数月の第4土曜日", count=4) == ["2026-11-28", "2027-01-23", "2027-03-27", "2027-05-22"]


def test_a_fifth_sunday_is_left_out_of_months_that_have_none() -> None:
    # November 2026 begins on a Sunday: 29 is the fifth. December and February have four; January: 3+28 = 31.
    assert list_first_days("毎月第5日曜日")[:2] == ["2026-11-29", "2027-01-31"]


def test_the_day_after_the_fourth_saturday_can_be_the_29th_of_a_leap_february() -> None:
    # 1 February 2032 is a Sunday, so that its Saturdays are 7, 14, 21 and 28; 2032 is a leap year.
    assert date(2032, 2, 1).weekday() == CODES.index("SU")
    assert list_first_days("2月の第4土曜翌日の日曜日", date(2032, 1, 1), 1) == ["2032-02-29"]


def test_a_printed_day_to_come_is_a_sitting_and_a_past_one_is_none() -> None:
    schedule = make_schedule(dates=["2026-11-21", "2026-11-22", "2027-03-14"])

    assert list_sittings(schedule, ON) == (
        Sitting(ON, ON, exact=True),
        Sitting(date(2027, 3, 14), date(2027, 3, 14), exact=True),
    )


def test_a_month_without_a_day_is_the_whole_month_and_no_false_day() -> None:
    assert list_sittings(make_schedule(per_year=2, months=[2, 6]), ON, 3) == (
        Sitting(date(2027, 2, 1), date(2027, 2, 28), exact=False),
        Sitting(date(2027, 6, 1), date(2027, 6, 30), exact=False),
        Sitting(date(2028, 2, 1), date(2028, 2, 29), exact=False),
    )


def test_of_a_month_that_has_begun_only_the_rest_is_left() -> None:
    assert list_sittings(make_schedule(months=[11]), ON, 1) == (Sitting(ON, date(2026, 11, 30), exact=False),)


def test_what_can_be_sat_at_any_time_is_in_every_month() -> None:
    assert list_first_days("随時") == ["2026-11-22", "2026-12-01", "2027-01-01"]
    assert list_first_days("随時", date.max) == ["9999-12-31"]


def test_a_number_a_year_gives_no_sitting() -> None:
    assert list_sittings(make_schedule(per_year=3), ON) == ()


def test_past_days_alone_give_no_sitting() -> None:
    assert list_sittings(make_schedule(dates=["2024-08-25"]), ON) == ()


def test_a_printed_day_stands_in_place_of_its_month() -> None:
    schedule = make_schedule(per_year=2, months=[6, 12], dates=["2026-12-13"])

    assert [(one.first, one.exact) for one in list_sittings(schedule, ON, 2)] == [
        (date(2026, 12, 13), True),
        (date(2027, 6, 1), False),
    ]


def test_a_month_whose_printed_day_is_past_is_over() -> None:
    schedule = make_schedule(per_year=2, months=[6, 11], dates=["2026-11-14"])

    assert list_sittings(schedule, ON, 1)[0].first == date(2027, 6, 1)


def test_the_last_sitting_bounds_the_days_of_a_rule() -> None:
    assert list_first_days("毎月第4日曜日", count=9, until=date(2026, 12, 27)) == ["2026-11-22", "2026-12-27"]


def test_the_last_sitting_bounds_months() -> None:
    sittings = list_sittings(make_schedule(months=[7, 12]), ON, until=date(2026, 12, 14))

    assert sittings == (Sitting(date(2026, 12, 1), date(2026, 12, 14), exact=False),)


def test_after_the_last_sitting_there_is_none() -> None:
    assert list_sittings(make_schedule(months=[7, 12]), ON, until=date(2025, 12, 14)) == ()


@pytest.mark.parametrize("values", [{"months": [12]}, {"rule": "FREQ=MONTHLY;BYDAY=4FR"}, {}])
def test_the_end_of_the_calendar_is_no_fault(values: dict[str, Any]) -> None:
    assert all(one.last <= date.max for one in list_sittings(make_schedule(**values), date(9999, 12, 1)))


def walk_days(weeks: list[int], weekday: int, months: list[int], on: date) -> list[date]:
    """Plain reference: look at each day; ``-1`` is the last such weekday of its month."""
    days = []
    for step in range(365 * YEARS_AHEAD):
        day = on + timedelta(days=step)
        week = (day.day - 1) // 7 + 1
        is_last = day.day + 7 > calendar.monthrange(day.year, day.month)[1]
        if day.month in months and day.weekday() == weekday and (week in weeks or (is_last and -1 in weeks)):
            days.append(day)
    return days


months_of_year = st.lists(st.integers(1, 12), min_size=1, max_size=12, unique=True)


@given(
    st.lists(st.sampled_from([-1, 1, 2, 3, 4, 5]), min_size=1, max_size=3, unique=True),
    st.integers(0, 6),
    months_of_year,
    st.dates(date(1999, 1, 1), date(2100, 12, 31)),
)
def test_every_day_of_a_rule_is_one_that_a_walk_day_by_day_finds(
    weeks: list[int], weekday: int, months: list[int], on: date
) -> None:
    by_day = ",".join(f"{week}{CODES[weekday]}" for week in weeks)
    rule = f"FREQ=MONTHLY;BYMONTH={','.join(map(str, months))};BYDAY={by_day}"

    sittings = list_sittings(make_schedule(rule=rule, months=months), on, 6)

    # The walk ends a little before the horizon, so that a rare fifth week may be found by the rule alone.
    walked = walk_days(weeks, weekday, months, on)[:6]
    assert [one.first for one in sittings][: len(walked)] == walked
    assert all(one.exact and one.first == one.last for one in sittings)


@given(st.integers(0, 6), st.integers(1, 4), st.dates(date(1999, 1, 1), date(2100, 12, 31)))
def test_the_day_after_a_numbered_weekday_is_the_next_day_of_the_walk(weekday: int, week: int, on: date) -> None:
    text = f"毎月第{week}{'月火水木金土日'[weekday]}曜日の翌日"
    walked = walk_days([week], weekday, [*range(1, 13)], on - timedelta(days=1))

    assert list_first_days(text, on, 6) == [(day + timedelta(days=1)).isoformat() for day in walked[:6]]


@given(months_of_year, st.dates(date(1999, 1, 1), date(2100, 12, 31)), st.integers(1, 20))
def test_months_come_in_order_none_left_out_none_before_the_day(months: list[int], on: date, count: int) -> None:
    sittings = list_sittings(make_schedule(months=months), on, count)

    horizon = date(on.year + YEARS_AHEAD, on.month, 28)
    later = (on + timedelta(days=step) for step in range(1, (horizon - on).days))
    expected = [day for day in (on, *(day for day in later if day.day == 1)) if day.month in months]
    assert [one.first for one in sittings] == expected[:count]
    assert all(one.last.day == calendar.monthrange(one.last.year, one.last.month)[1] for one in sittings)


EXACT = Sitting(date(2026, 11, 29), date(2026, 11, 29), exact=True)
REST_OF_NOVEMBER = Sitting(ON, date(2026, 11, 30), exact=False)
DECEMBER = Sitting(date(2026, 12, 1), date(2026, 12, 31), exact=False)


@pytest.mark.parametrize(
    ("sittings", "by", "answer", "ground"),
    [
        ((EXACT,), date(2026, 11, 28), "no", "held_later"),
        ((EXACT,), date(2026, 11, 29), "perhaps", "result_unknown"),
        ((DECEMBER,), date(2026, 12, 30), "perhaps", "day_unknown"),
        ((DECEMBER,), date(2026, 12, 31), "perhaps", "result_unknown"),
        ((REST_OF_NOVEMBER,), date(2027, 5, 1), "perhaps", "day_unknown"),
        ((REST_OF_NOVEMBER, DECEMBER), date(2027, 5, 1), "perhaps", "result_unknown"),
        ((), date(2027, 5, 1), "cannot_say", "no_sitting_known"),
    ],
)
def test_without_a_day_of_results_nobody_is_told_yes(
    sittings: tuple[Sitting, ...], by: date, answer: str, ground: str
) -> None:
    chance = find_earliest(sittings, by)

    assert (chance.answer, chance.ground) == (answer, ground)


@pytest.mark.parametrize(
    ("sittings", "by", "answer", "ground"),
    [
        # 29 November and 30 days is 29 December.
        ((EXACT,), date(2026, 12, 29), "yes", "result_by_then"),
        ((EXACT,), date(2026, 12, 28), "no", "result_later"),
        # Held on 1 December it is told on 31 December, held on 31 December on 30 January.
        ((DECEMBER,), date(2026, 12, 30), "no", "result_later"),
        ((DECEMBER,), date(2027, 1, 29), "perhaps", "day_unknown"),
        ((DECEMBER,), date(2027, 1, 30), "yes", "result_by_then"),
    ],
)
def test_with_results_after_thirty_days(sittings: tuple[Sitting, ...], by: date, answer: str, ground: str) -> None:
    chance = find_earliest(sittings, by, result_days=30)

    assert (chance.answer, chance.ground) == (answer, ground)
