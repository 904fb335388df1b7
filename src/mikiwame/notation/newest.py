"""Gives the newest day and year that the pieces of a long text name, and a text without its years."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from mikiwame.notation.calendar import YEAR, find_days, find_years
from mikiwame.vocabulary import patterns as re

# A cheap look before the real one: a piece without any of these names no year.
_DATED = re.compile(r"[\d元]\s?年|(?:19|20)[0-9]{2}|[２2][０0][０-９0-9]{2}|令和|平成|R[0-9]")

LONGEST_PIECE = 2000
"""Characters of a piece that are looked at."""


@dataclass(frozen=True, slots=True)
class Newest:
    """The latest whole day, the latest that is not to come, and the latest year; None where none is named."""

    day: date | None
    past: date | None
    year: int | None


def find_newest(pieces: Iterable[str], today: date) -> Newest:
    """The latest that the pieces name."""
    days: list[date] = []
    years: list[int] = []
    for piece in pieces:
        if _DATED.search(piece):
            text = normalize("NFKC", piece[:LONGEST_PIECE])
            days += [date.fromisoformat(found) for day in find_days(text) if (found := day.name_date())]
            years += [year.value for year in find_years(text)]
    years += [day.year for day in days]
    past = (day for day in days if day <= today)
    return Newest(max(days, default=None), max(past, default=None), max(years, default=None))


def find_newest_year(text: str) -> int | None:
    """The latest year that a text names."""
    return max((year.value for year in find_years(normalize("NFKC", text[:LONGEST_PIECE]))), default=None)


def drop_years(text: str) -> str:
    """The text without the years that it names: what the editions of one page have in common."""
    return YEAR.sub("", normalize("NFKC", text[:LONGEST_PIECE]))
