"""Gives the newest day and year that the pieces of a long text name, and a text without its years."""

from collections.abc import Iterable
from datetime import date
from unicodedata import normalize

from mikiwame.notation.calendar import YEAR, find_days, find_years
from mikiwame.vocabulary import patterns as re

# A cheap look before the real one: a piece without any of these names no year.
_DATED = re.compile(r"(?:19|20)[0-9]{2}|[0-9元]\s?年|令和|平成|R[0-9]")

LONGEST_PIECE = 2000
"""Characters of a piece that are looked at."""


def find_newest(pieces: Iterable[str]) -> tuple[date | None, int | None]:
    """The latest whole day and the latest year; None where none is named."""
    days: list[str] = []
    years: list[int] = []
    for piece in pieces:
        text = normalize("NFKC", piece[:LONGEST_PIECE])
        if _DATED.search(text):
            days += [found for day in find_days(text) if (found := day.name_date())]
            years += [year.value for year in find_years(text)]
    newest = date.fromisoformat(max(days)) if days else None
    return newest, max([*years, newest.year] if newest else years, default=None)


def drop_years(text: str) -> str:
    """The text without the years that it names: what the editions of one page have in common."""
    return YEAR.sub("", normalize("NFKC", text[:LONGEST_PIECE]))
