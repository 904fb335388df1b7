"""The rules of timetables in words: the part of RFC 5545's RRULE that notation writes. None is shown as it is written.

``FREQ=MONTHLY;BYDAY=2SA,4SA`` is 第2土曜日・第4土曜日; what is not of that part is said to be set days, and no more.
"""

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta

from mikiwame.words import formats
from mikiwame.words.speaking import Words

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKS = frozenset((-1, 1, 2, 3, 4, 5))
_WEEKDAY = re.compile("(?P<week>-?[1-5])?(?P<day>" + "|".join(_DAYS) + ")")
_A_WEEK = 7
_COMMON_YEAR = 2026
_EVERY_MONTH = tuple(range(1, 13))


def say_rule(rule: str, words: Words, months: Collection[int] = ()) -> str:
    """The rule in words; its months are left out where they are those that are said beside it already."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    said = _say_days(parts, words)
    ruled = _read_numbers(parts.pop("BYMONTH", "")) or _EVERY_MONTH
    if not said:
        return words("readings.rule-other")
    if "BYYEARDAY" in parts or set(ruled) == set(months):
        return said
    if set(ruled) == set(_EVERY_MONTH):
        return words("readings.rule-monthly", days=said)
    named = words.list([words("readings.month", month=month) for month in ruled])
    return words("readings.rule-in_months", days=said, months=named)


def _say_days(parts: dict[str, str], words: Words) -> str:
    """The days of a rule; empty where it has a part that has no words."""
    keys = set(parts) - {"BYMONTH"}
    weekdays = [_WEEKDAY.fullmatch(one) for one in parts.get("BYDAY", "").split(",")]
    told = [(int(one["week"] or 0), one["day"]) for one in weekdays if one]
    if not told or len(told) < len(weekdays):
        return ""
    if parts.get("FREQ") == "MONTHLY" and keys == {"FREQ", "BYDAY"} and all(week in _WEEKS for week, _ in told):
        named = [words("readings.rule-week", week=week, day=_name_day(day, words)) for week, day in told]
        return words.list(named, "terms" if words.language == "ja" else "and")
    if len(told) > 1 or told[0][0]:
        return ""
    if parts.get("FREQ") == "MONTHLY" and keys == {"FREQ", "BYDAY", "BYMONTHDAY"}:
        return _say_span(_read_numbers(parts["BYMONTHDAY"]), _name_day(told[0][1], words), words)
    if parts.get("FREQ") == "YEARLY" and keys == {"FREQ", "BYDAY", "BYYEARDAY"}:
        return _say_spans_of_year(_read_numbers(parts["BYYEARDAY"]), _name_day(told[0][1], words), words)
    return ""


def _read_numbers(listed: str) -> tuple[int, ...]:
    return tuple(int(one) for one in listed.split(",") if re.fullmatch("-?[0-9]{1,3}", one))


def _say_span(numbers: Sequence[int], day: str, words: Words) -> str:
    """``SU`` of ``23,24,…,29`` is the Sunday from the 23rd to the 29th."""
    if list(numbers) != list(range(numbers[0], numbers[0] + _A_WEEK)) if numbers else True:
        return ""
    return words("readings.rule-span", day=day, first=numbers[0], last=numbers[-1])


def _say_spans_of_year(numbers: Sequence[int], day: str, words: Words) -> str:
    """Seven days of the year each, counted from its start or its end; those of a common year are said."""
    days = [_find_day(number) for number in numbers]
    weeks = [days[start : start + _A_WEEK] for start in range(0, len(days), _A_WEEK)]
    if not days or any(week != [week[0] + timedelta(step) for step in range(_A_WEEK)] for week in weeks):
        return ""
    ends = [(words.day_of_year(week[0]), words.day_of_year(week[-1])) for week in weeks]
    return words.list([words("readings.rule-span_of_year", day=day, first=first, last=last) for first, last in ends])


def _find_day(number: int) -> date:
    """``-1`` is 31 December."""
    start = date(_COMMON_YEAR - 1, 12, 31) if number > 0 else date(_COMMON_YEAR + 1, 1, 1)
    return start + timedelta(number)


def _name_day(day: str, words: Words) -> str:
    return formats.say_weekday(_DAYS.index(day), words.language)
