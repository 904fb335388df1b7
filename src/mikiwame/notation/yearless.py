"""Reads days of which a text prints no year: ``4月25日(月)~28日(木)``, ``合格発表 6月17日(金)``.

They are days of one year that the page knows and the text doesn't say, so that they are neither a season of every year
nor a date. A stand-in for the year is put before the first of them, the field's own reader reads the text as if it had
been printed, and the reading gets the days without it.
"""

from collections.abc import Callable
from typing import Final

from mikiwame.notation.calendar import find_days, find_years
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Unreadable, Withheld
from mikiwame.vocabulary.terms import Application, ResultDay, Terms, Yearless

_Read = Terms | Money | Unreadable | Withheld

FIELDS: Final = frozenset(["application", "result_day"])
# No text names it, it is no leap year, and the next is none either.
_STAND_IN: Final = 2001
_MOST_DAYS: Final = 4
_PARTLY_DATED: Final = re.compile("[0-9]{2,4}年|令和|平成|昭和|今年|来年|昨年|前年|毎年|例年|年度")

# "10月10日締切", "締切:10月10日", and not "7月1日から".
_TILL: Final = re.compile(
    "(?:[0-9]日|/[0-9]{1,2})(?:\\([^()]{1,6}\\))?\\s?(?:[0-9]{1,2}(?::[0-9]{2}|時))?\\s?(?:当日)?(?:まで|迄|必着|締|消印|が(?:締|期限)|を?期限)|(?:締め?切り?|期限|期日)(?:日)?\\s?[は:|]?\\s?[0-9]"
)


def read_yearless(text: str, read: Callable[[str], _Read]) -> Application | ResultDay | None:
    """Give what a normalised text tells with days without a year, or None where it has none or isn't read with one."""
    days = find_days(text)
    if not 0 < len(days) <= _MOST_DAYS or any(day.year for day in days):
        return None
    if find_years(text) or _PARTLY_DATED.search(text):
        return None
    told = read(f"{text[: days[0].start]}{_STAND_IN}年{text[days[0].start :]}")
    if told["kind"] == "application":
        return _strip_windows(text, told)
    return _strip_days(told) if told["kind"] == "result" else None


# "一般:4月1日~30日、学生:5月1日~31日": each has days of its own.
_NAMED: Final = re.compile("(?:^|(?<=[\\s、,/]))[^\\s、:0-9]{1,16}(?::|は、?)\\s?(?=[0-9]{1,2}(?:月|/))")


def _strip_windows(text: str, told: Application) -> Application | None:
    if len(told["windows"]) > 1 and any(found.start() for found in _NAMED.finditer(text)):
        return None
    yearless = [_strip(window["from"], window["to"]) for window in told["windows"]]
    if told["deadline"] and not _TILL.search(text):
        return None
    yearless += [_strip(None, told["deadline"])] if told["deadline"] else []
    if not yearless or told["season"] or "of" in told:
        return None
    return {**told, "windows": [], "deadline": None, "yearless": yearless}


def _strip_days(told: ResultDay) -> ResultDay | None:
    if not told["date"] or "of" in told:
        return None
    yearless = _strip(told["date"], told.get("until", told["date"]))
    bare: ResultDay = {
        "kind": "result",
        "after": told["after"],
        "date": None,
        "at_once": told["at_once"],
        "approx": told["approx"],
        "ways": told["ways"],
        "counted_from": told["counted_from"],
    }
    return {**bare, "yearless": yearless}


def _strip(first: str | None, last: str) -> Yearless:
    """The days without their year; the first is None where only the last is told."""
    return {"from": first and first[5:], "to": last[5:]}
