"""Gives the rule of RFC 5545 by which an exam falls on a weekday of a numbered week."""

import re

from mikiwame.notation.months import EVERY_MONTH

_DAYS = {"月": "MO", "火": "TU", "水": "WE", "木": "TH", "金": "FR", "土": "SA", "日": "SU"}
_ORDER = "月火水木金土日"
_ORDINAL = re.compile(
    r"(?P<weeks>(?:(?:第\s?[1-5]\s?週?"
    r"|最終週?)\s?(?:(?:[月火水木金土日]曜?日?)?\s?[、,・/と&]\s?(?:第\s?)?[1-5]\s?週?(?=[^回年月日]"
    r"|[月火水木金土日]曜|日曜)\s?){0,4})の?\s?)"
    r"[(]?(?P<days>[月火水木金土日](?:曜日?|(?=[)]))|土日|土・日)日?[)]?"
    r"(?P<after>\s?の?\s?翌日(?:の?\s?[(]?[月火水木金土日]曜日?[)]?)?)?"
)
_EITHER = re.compile(r"第\s?[1-5]\s?(?:[月火水木金土日]曜日?)?\s?(?:または|又は|もしくは|か)\s?第\s?[1-5]")
_LAST_WEEK = 4


def find_rule(text: str, months: tuple[int, ...] | None) -> str | None:
    """Give the RRULE value, or None where the text names no weekday of a numbered week, or several unlike ones."""
    if _EITHER.search(text):
        return None
    rules = {_make_rule(match, months) for match in _ORDINAL.finditer(text)}
    return rules.pop() if len(rules) == 1 else None


def _make_rule(match: re.Match[str], months: tuple[int, ...] | None) -> str | None:
    weeks = [-1 if "最終" in match["weeks"] else 0, *map(int, re.findall("[1-5]", match["weeks"]))]
    numbered = [week for week in weeks if week]
    days = [letter for letter in match["days"].replace("曜日", "").replace("曜", "") if letter in _DAYS]
    by_month = f"BYMONTH={','.join(map(str, months))};" if months and months != EVERY_MONTH else ""
    if match["after"]:
        shifted = _shift_day(numbered, days)
        return f"FREQ=MONTHLY;{by_month}{shifted}" if shifted else None
    by_day = ",".join(f"{week}{_DAYS[day]}" for week in numbered for day in days)
    return f"FREQ=MONTHLY;{by_month}BYDAY={by_day}"


def _shift_day(weeks: list[int], days: list[str]) -> str | None:
    """The day after the fourth Saturday is the Sunday that falls on one of the 23rd to the 29th."""
    if len(weeks) != 1 or len(days) != 1 or not 1 <= weeks[0] <= _LAST_WEEK:
        return None
    first = 7 * (weeks[0] - 1) + 2
    next_day = _ORDER[(_ORDER.index(days[0]) + 1) % len(_ORDER)]
    return f"BYDAY={_DAYS[next_day]};BYMONTHDAY={','.join(str(first + step) for step in range(7))}"
