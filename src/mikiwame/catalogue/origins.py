"""Where a text stands: its source and reading, its certification and field, and whose word of which day it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from mikiwame.catalogue.files import Market, Source, SourceReading
from mikiwame.catalogue.regimes import Regimes
from mikiwame.vocabulary.days import MONTH, count_days
from mikiwame.vocabulary.fields import Field


@dataclass(frozen=True, slots=True)
class Origin:
    """What holds for all that one reading of one source says. Days are counts of days."""

    source: str
    reading: int
    """Its place among those of the source."""
    source_kind: str
    head_start: int
    voice: str
    url: str | None
    day: int
    true_day: int
    read_day: int
    since: int | None
    until: int | None
    because: str | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: under which field of which certification, in which line."""

    origin: Origin
    certification: str
    strand: str | None
    grade: str | None
    regimes: Regimes
    misprints: Mapping[str, str]
    names: Mapping[str, str]
    field: Field
    first_hand: bool
    dated: bool
    file: str
    line: int


def find_own_day(reading: SourceReading) -> date:
    """From when a reading is known: its page's own day, or the day it was read; since when it holds, if that is before.

    What a page announces is known before it holds, from the day of the page on.
    """
    newest = _find_newest_day(reading)
    return min(newest, reading.since.first) if reading.since else newest


def _find_first_day(reading: SourceReading) -> date | None:
    """The first day on which a reading holds; a page dated after it was read speaks of a day to come."""
    named = [reading.since.first] if reading.since else []
    if reading.stated and reading.stated.first > reading.on:
        named.append(reading.stated.first)
    return max(named, default=None)


def _find_newest_day(reading: SourceReading) -> date:
    """The day that the page gives itself, but no later than the day it was read; else the day it was read."""
    return min(reading.stated.last, reading.on) if reading.stated else reading.on


def describe_reading(market: Market, slug: str, index: int, source: Source, reading: SourceReading) -> Origin:
    """What holds for all that the reading says."""
    return Origin(
        source=slug,
        reading=index,
        source_kind=source.kind,
        head_start=round(market.source_kinds[source.kind] * MONTH),
        voice=source.publisher or source.voice or _name_site(source),
        url=source.url,
        day=count_days(find_own_day(reading)),
        true_day=count_days(_find_newest_day(reading)),
        read_day=count_days(reading.on),
        since=count(_find_first_day(reading)),
        until=count(reading.until),
        because=reading.because,
        confirmed=reading.confirmed is not None,
    )


def count(day: date | None) -> int | None:
    """A day as a count of days; None for none."""
    return count_days(day) if day else None


def _name_site(source: Source) -> str:
    """The site of a page; a document without an address is told by its title: a copy of its file is no second voice."""
    return (urlsplit(source.url).hostname or source.url).removeprefix("www.") if source.url else source.title
