"""The years, months and days of short texts, with or without 年 behind a year."""

from datetime import date
from typing import Final

from mikiwame.vocabulary import patterns as re

WHEN: Final = (
    "(?P<when>(?P<year>(?:19|20)[0-9]{2}|(?:令和|平成|(?<![A-Za-z])[RH])\\s?(?:[0-9]{1,2}|"
    "元))\\s?(?P<fiscal>年度|年)?(?:(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>3[01]|"
    "[12][0-9]|0?[1-9])日)?)?)(?![0-9])"
)
"""A year, or a month or day of one. The month needs 年 before it."""
_ERAS: Final = {"令": 2018, "R": 2018, "平": 1988, "H": 1988}


def write_year(found: re.Match[str]) -> int:
    printed = found["year"]
    if printed[0] not in _ERAS:
        return int(printed)
    digits = "".join(letter for letter in printed if letter.isdecimal())
    return _ERAS[printed[0]] + int(digits or 1)


def write_month(found: re.Match[str]) -> str | None:
    """``2024-06``, or ``2024`` where no month is printed; None where a month stands behind a bare year."""
    if not found["month"]:
        return str(write_year(found))
    return f"{write_year(found)}-{int(found['month']):02}" if found["fiscal"] == "年" else None


def write_day(found: re.Match[str]) -> str | None:
    """``2024-06-01``; None where there is no such day or none is printed."""
    if not found["day"] or found["fiscal"] != "年":
        return None
    try:
        return date(write_year(found), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return None
