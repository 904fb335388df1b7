"""Gives the years and the days that a text names, of the Western calendar whichever calendar it prints."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from mikiwame.vocabulary import patterns as re

# 年度, the Japanese fiscal and school year, runs from April to March.
FIRST_FISCAL_MONTH = 4

_ERA_STARTS = {"令": 2018, "R": 2018, "平": 1988, "H": 1988, "昭": 1925, "S": 1925}
_ERA_YEAR = r"(?:令和|平成|昭和|(?<![A-Za-z])[RHS])\s?+(?:[0-9]{1,2}+(?![0-9])|元)"
# "土曜日,2026年9月" has a year behind its comma, "1,2026" has none.
_WESTERN = r"(?<![0-9])(?<![0-9][.,])(?:19|20)[0-9]{2}(?![0-9])"
_OTHER_CALENDAR = rf"(?:\s?\(\s?(?:{_ERA_YEAR}|{_WESTERN})\s?年?度?\s?\))"
# A year without 年 counts only where something sets it apart: a bracket, a colon, a column, a date behind it.
_SET_APART = r"(?=\s?[):|/.]|\s(?![0-9,]*\s?(?:人|名|円))|-[0-9]{1,2}-)"
YEAR = re.compile(
    rf"(?:(?P<western>{_WESTERN}){_OTHER_CALENDAR}?\s?(?:年度?|{_SET_APART}|(?<=\)))"
    rf"|(?P<era>{_ERA_YEAR})(?:{_OTHER_CALENDAR})?(?:\s?年度?|(?=[./][0-9]|\s?[):|]|\s)|(?<=\))))"
    rf"{_OTHER_CALENDAR}?"
)
"""A year as printed, with its 年 or 年度 and the other calendar's year in brackets."""

SESSION = re.compile(r"第\s?[0-9]{1,4}+\s?回")

_SIGN = r"\s?[/.-]\s?"
_DAY_TOKEN = re.compile(
    rf"(?P<numeric>(?:{_WESTERN}|{_ERA_YEAR}){_SIGN}[0-9]{{1,2}}{_SIGN}[0-9]{{1,2}}(?![0-9]))"
    r"|(?P<month>(?<![0-9])[0-9]{1,2})\s?月\s?(?P<day>[0-9]{1,2})\s?日"
    r"|(?P<slashed>(?<![0-9/])[0-9]{1,2}/[0-9]{1,2})(?![0-9/%]|\s?(?:円|人|名|割|点|時|分|月))"
    r"|(?P<later_day>(?<![0-9月年第])[0-9]{1,2})\s?日(?![間前以曜])"
)


@dataclass(frozen=True)
class Year:
    """A year and where it stands; ``fiscal`` for a 年度, which runs from April."""

    value: int
    start: int
    end: int
    fiscal: bool


@dataclass(frozen=True)
class Day:
    """A day and where it stands; ``year`` is None where the text gives none."""

    year: int | None
    month: int
    day: int
    start: int
    end: int

    def name_date(self) -> str | None:
        """Give the ISO 8601 date, or None where the year is missing or there is no such day."""
        try:
            return date(self.year, self.month, self.day).isoformat() if self.year else None
        except ValueError:
            return None


def find_years(text: str) -> list[Year]:
    """Give the years of a normalised text in their order."""
    return [Year(_read_year(match), *match.span(), "年度" in match.group()) for match in YEAR.finditer(text)]


def _read_year(match: re.Match[str]) -> int:
    return int(match["western"]) if match["western"] else _count_year(match["era"])


def _count_year(printed: str) -> int:
    digits = re.sub("[^0-9]", "", printed) or "1"
    return _ERA_STARTS.get(printed[0], 0) + int(digits)


def find_days(text: str) -> list[Day]:
    """Give the days of a normalised text in their order, each with the year that stands before it."""
    years, days = find_years(text), list[Day]()
    for match in _DAY_TOKEN.finditer(text):
        day = _read_day(match, days[-1] if days else None)
        if day and _exists(day):
            days.append(_date_day(day, years, days[-1] if days else None))
    return days


def _read_day(match: re.Match[str], before: Day | None) -> Day | None:
    if match["numeric"]:
        year, month, day = re.split(_SIGN, match["numeric"])
        return Day(_count_year(year), int(month), int(day), *match.span())
    if match["month"]:
        return Day(None, int(match["month"]), int(match["day"]), *match.span())
    if match["slashed"]:
        month, day = match["slashed"].split("/")
        return Day(None, int(month), int(day), *match.span())
    return (
        replace(before, year=None, day=int(match["later_day"]), start=match.start(), end=match.end())
        if before
        else None
    )


def _exists(day: Day) -> bool:
    in_leap_year = replace(day, year=2000)
    return in_leap_year.name_date() is not None


def find_impossible_day(text: str) -> str | None:
    """Give the first day as printed that no calendar has (``2月30日``, ``2026年2月29日``), or None."""
    printed = (match for match in _DAY_TOKEN.finditer(text) if match["numeric"] or match["month"])
    missing = [match for match in printed if (day := _read_day(match, None)) and not _exists(day)]
    dated = [day for day in find_days(text) if day.year and day.name_date() is None]
    places = [*(match.span() for match in missing), *((day.start, day.end) for day in dated)]
    return text[slice(*min(places))] if places else None


def _date_day(day: Day, years: list[Year], before: Day | None) -> Day:
    """A year holds for every day behind it; a smaller month than the day before's is the year after."""
    if day.year:
        return day
    standing = bisect_right(years, day.start, key=attrgetter("end"))
    last = years[standing - 1] if standing else None
    if before and before.year and (not last or before.start >= last.end):
        return replace(day, year=before.year + (day.month < before.month))
    if not last:
        return day
    return replace(day, year=last.value + (last.fiscal and day.month < FIRST_FISCAL_MONTH))
