"""A catalogue -> the table of claims: every published text as what notation reads in it; nothing is left out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple, TypedDict, cast
from urllib.parse import urlsplit

import polars as pl

from mikiwame import notation
from mikiwame.catalogue.files import Market, Printed, Source, SourceReading, Withheld
from mikiwame.catalogue.flattening import Value, flatten
from mikiwame.catalogue.reading import Catalogue
from mikiwame.catalogue.remembering import READINGS
from mikiwame.notation.days import read_day
from mikiwame.notation.grades import names_grade
from mikiwame.notation.sittings import count_sitting
from mikiwame.vocabulary.days import MONTH, count_days
from mikiwame.vocabulary.fields import KINDS, UNITS, Field
from mikiwame.vocabulary.readings import Clues, Reading
from mikiwame.vocabulary.tables import CLAIMS, ClaimRow, make_table

TEACHING = ("course_cost", "school")
"""Fields on which a school speaks of its own."""

READINGS_KEPT = 16_384
"""Texts whose reading is remembered: a site and a server tabulate one catalogue for many days and questions."""

_CELL = itemgetter("certification", "field", "label", "unit")
_VALUE = itemgetter("low", "high", "state", "kind", "tax")
_CONTENT = itemgetter("text", "low", "high", "state", "source", "day", "line")


@dataclass(frozen=True, slots=True)
class _Origin:
    """What holds for all that one reading of one source says. Days are counts of days."""

    source: str
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
class _Place:
    """Where a text stands: under which field of which certification, in which line."""

    origin: _Origin
    certification: str
    strand: str | None
    field: Field
    first_hand: bool
    dated: bool
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class _Days:
    """From when and how long a value holds, and the day it is true of, as counts of days."""

    since: int | None
    until: int | None
    true_day: int
    dated: bool


def tabulate_claims(catalogue: Catalogue) -> pl.DataFrame:
    """Claims of every reading of every source; a text that gives several figures gives several claims.

    They are numbered in the order of what they say, so that neither the order of files nor of lines shows in the table.

    :return: columns of ``tables.CLAIMS``.
    """
    market = catalogue.market
    sources = catalogue.sources.items() if market else ()
    told = [one for slug, source in sources if market for one in _read_source(catalogue, market, slug, source)]
    rows = [row for _, row in sorted(told, key=_order)]
    cells: dict[object, int] = {}
    values: dict[object, int] = {}
    voices: dict[object, int] = {}
    speakers: dict[str, int] = {}
    for number, row in enumerate(rows):
        row["claim"] = number
        row["cell"] = cells.setdefault(_CELL(row), len(cells))
        row["value"] = values.setdefault(_VALUE(row), len(values))
        row["voice_number"] = speakers.setdefault(row["voice"], len(speakers))
        row["cell_voice"] = voices.setdefault((row["cell"], row["voice"]), len(voices))
    return make_table(CLAIMS, rows)


def _order(told: tuple[int, ClaimRow]) -> list[tuple[object, ...]]:
    """By what a claim says, of one label the later sitting first; what is not said comes before what is."""
    sitting, row = told
    content = (row["certification"], row["field"], row["label"], -sitting, *_CONTENT(row))
    return [() if part is None else (part,) for part in content]


def find_own_day(reading: SourceReading) -> date:
    """From when a reading is known: since when the page says it holds, or its own day, or the day it was read.

    What a page announces is known before it holds.
    """
    if reading.since and reading.since.first <= reading.on:
        return reading.since.first
    return _find_newest_day(reading)


def _find_first_day(reading: SourceReading) -> date | None:
    """The first day on which a reading holds; a page dated after it was read speaks of a day to come."""
    named = [reading.since.first] if reading.since else []
    if reading.stated and reading.stated.first > reading.on:
        named.append(reading.stated.first)
    return max(named, default=None)


def _find_newest_day(reading: SourceReading) -> date:
    """The day that the page gives itself, but no later than the day it was read; else the day it was read."""
    return min(reading.stated.last, reading.on) if reading.stated else reading.on


def _read_source(catalogue: Catalogue, market: Market, slug: str, source: Source) -> Iterator[tuple[int, ClaimRow]]:
    """The claims of a source, each behind the number of the sitting that it speaks of."""
    file = f"sources/{slug}.yaml"
    for index, reading in enumerate(source.readings):
        origin = _describe_reading(market, slug, source, reading)
        for certification, fields in reading.says.items():
            strand = catalogue.certifications[certification].strand
            for field, texts in fields.items():
                line = catalogue.find_line(file, ("readings", index, "says", certification, field))
                first_hand = source.kind in market.first_hand or (source.kind == "school" and field in TEACHING)
                dated = first_hand or reading.stated is not None
                place = _Place(origin, certification, strand, field, first_hand, dated, file, line)
                for text in texts:
                    sitting = count_sitting(text.round, text.text if isinstance(text, Printed) else "")
                    yield from ((sitting, row) for row in _read_text(place, text))


def _describe_reading(market: Market, slug: str, source: Source, reading: SourceReading) -> _Origin:
    return _Origin(
        source=slug,
        source_kind=source.kind,
        head_start=round(market.source_kinds[source.kind] * MONTH),
        voice=source.publisher or source.voice or _name_site(source),
        url=source.url,
        day=count_days(find_own_day(reading)),
        true_day=count_days(_find_newest_day(reading)),
        read_day=count_days(reading.on),
        since=_count(_find_first_day(reading)),
        until=_count(reading.until),
        because=reading.because,
        confirmed=reading.confirmed is not None,
    )


def _count(day: date | None) -> int | None:
    return count_days(day) if day else None


def _name_site(source: Source) -> str:
    """The site of a page; a document without an address is told by its title: a copy of its file is no second voice."""
    return (urlsplit(source.url).hostname or source.url).removeprefix("www.") if source.url else source.title


def _read_text(place: _Place, said: Printed | Withheld) -> Iterator[ClaimRow]:
    text = None if isinstance(said, Withheld) else said.text + (said.unit or "")
    read = _read(place.field, text)
    not_applicable = isinstance(said, Printed) and said.not_applicable
    for value in (Value("not_applicable"),) if not_applicable else read.values:
        yield _make_row(place, said, read, value)


class _Read(NamedTuple):
    """A text as notation reads it: the reading and the clues as JSON, and the values."""

    reading: str
    clues: str | None
    values: tuple[Value, ...]


@lru_cache(maxsize=READINGS_KEPT)
def _read(field: str, text: str | None) -> _Read:
    """A text of None is withheld."""
    told: _Told = {"reading": {"kind": "withheld"}, "clues": {}} if text is None else _read_once(field, text)
    clues = _write_json(told["clues"]) if told["clues"] else None
    return _Read(_write_json(told["reading"]), clues, tuple(flatten(told["reading"])))


class _Told(TypedDict):
    """What notation finds in a text, as JSON can hold it."""

    reading: Reading
    clues: Clues


def _read_once(field: str, text: str) -> _Told:
    """What notation finds in a text, or found in it in an earlier run."""
    key = f"{field} {text}"
    recalled = READINGS.recall(key)
    if recalled is not None:
        return cast(_Told, recalled)
    told: _Told = {"reading": notation.read(field, text), "clues": notation.read_clues(field, text)}
    READINGS.keep(key, told)
    return told


def _write_json(value: Reading | Clues) -> str:
    return json.dumps(value, ensure_ascii=False)


def _make_row(place: _Place, said: Printed | Withheld, read: _Read, value: Value) -> ClaimRow:
    """A claim without its numbers, which only the whole table gives."""
    origin = place.origin
    period = value.period or said.period
    valued = value.kind not in ("withheld", "absent", "unreadable", "not_applicable")
    label = _drop_strand(value.label or said.label, place.strand)
    days = _date(place, said, value, period)
    return {
        "claim": 0,
        "cell": 0,
        "value": 0,
        "certification": place.certification,
        "field": place.field,
        "label": label,
        "graded": names_grade(label),
        "kind": value.kind,
        "low": value.low,
        "high": value.high,
        "unit": value.unit if valued else UNITS.get(KINDS[place.field]),
        "state": value.state,
        "approx": value.approx,
        "period": period,
        "year": int(period[:4]) if period else None,
        "round": said.round,
        "reading": read.reading,
        "clues": read.clues,
        "text": said.text if isinstance(said, Printed) else "",
        "source": origin.source,
        "source_kind": origin.source_kind,
        "head_start": origin.head_start,
        "voice": origin.voice,
        "voice_number": 0,
        "cell_voice": 0,
        "first_hand": place.first_hand,
        "dated": days.dated,
        "url": origin.url,
        "day": origin.day,
        "true_day": days.true_day,
        "read_day": origin.read_day,
        "since": days.since,
        "until": days.until,
        # The editor's own word on a text goes before that on its reading.
        "because": said.because if said.until else origin.because,
        "tax": value.tax,
        "confirmed": origin.confirmed or said.confirmed is not None,
        "file": place.file,
        "line": place.line,
    }


def _drop_strand(label: str | None, strand: str | None) -> str | None:
    """A label that only names the strand which the certification is needs no naming."""
    if not label or not strand:
        return label
    return label.removeprefix(strand).strip() or None


def _date(place: _Place, said: Printed | Withheld, value: Value, period: str | None) -> _Days:
    """A text that names a day or a year dates itself."""
    origin = place.origin
    named = _count(_read_iso(value.since))
    since = origin.since if named is None else named
    ends = [_count(_read_iso(value.until)), _count(said.until) if said.until else origin.until]
    until = min((end for end in ends if end is not None), default=None)
    announced = since is not None and since > origin.day
    first_known = since if announced else named if not place.dated else None
    last_known = [count_days(read_day(period).last)] if period else []
    true_day = origin.true_day if first_known is None else first_known
    return _Days(
        since=since,
        until=until,
        true_day=min([true_day, *last_known, *([until] if until is not None else [])]),
        dated=bool(place.dated or announced or period or value.since or value.until),
    )


def _read_iso(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
