"""A catalogue -> the table of claims: every published text as what notation reads in it; nothing is left out."""

import json
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any, cast
from urllib.parse import urlsplit

import polars as pl

from mikiwame import notation
from mikiwame.catalogue.files import Market, Printed, Source, SourceReading, Withheld
from mikiwame.catalogue.flattening import EMPTY, flatten
from mikiwame.catalogue.reading import Catalogue
from mikiwame.catalogue.remembering import READINGS
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.days import MONTH, count_days, read_day
from mikiwame.vocabulary.fields import KINDS, UNITS
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.tables import CLAIMS, make_table

Row = dict[str, Any]

TEACHING = ("course_cost", "school")
"""Fields on which a school speaks of its own."""

READINGS_KEPT = 16_384
"""Texts whose reading is remembered: a site and a server tabulate one catalogue for many days and questions."""

_ROUND = re.compile(r"[0-9]{1,3}")
_ROUND_IN_TEXT = re.compile(r"第([0-9]{1,3})回")
_CELL = itemgetter("certification", "field", "label", "unit")
_VALUE = itemgetter("low", "high", "state", "kind", "tax")
_CONTENT = ("certification", "field", "label", "earlier", "text", "low", "high", "state", "source", "day", "line")


def tabulate_claims(catalogue: Catalogue) -> pl.DataFrame:
    """Claims of every reading of every source; a text that gives several figures gives several claims.

    They are numbered in the order of what they say, so that neither the order of files nor of lines shows in the table.

    :return: columns of ``tables.CLAIMS``.
    """
    market = catalogue.market
    sources = catalogue.sources.items() if market else ()
    rows = [row for slug, source in sources if market for row in _read_source(catalogue, market, slug, source)]
    rows.sort(key=lambda row: [() if row[name] is None else (row[name],) for name in _CONTENT])
    cells: dict[Any, int] = {}
    values: dict[Any, int] = {}
    voices: dict[Any, int] = {}
    speakers: dict[str, int] = {}
    for number, row in enumerate(rows):
        row["claim"] = number
        row["cell"] = cells.setdefault(_CELL(row), len(cells))
        row["value"] = values.setdefault(_VALUE(row), len(values))
        row["voice_number"] = speakers.setdefault(row["voice"], len(speakers))
        row["cell_voice"] = voices.setdefault((row["cell"], row["voice"]), len(voices))
    return make_table(CLAIMS, ({name: row[name] for name in CLAIMS} for row in rows))


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


def _read_source(catalogue: Catalogue, market: Market, slug: str, source: Source) -> Iterator[Row]:
    file = f"sources/{slug}.yaml"
    for index, reading in enumerate(source.readings):
        about = _describe_reading(market, slug, source, reading)
        for certification, fields in reading.says.items():
            for field, texts in fields.items():
                line = catalogue.find_line(file, ("readings", index, "says", certification, field))
                first_hand = source.kind in market.first_hand or (source.kind == "school" and field in TEACHING)
                place = {**about, "certification": certification, "field": field, "file": file, "line": line}
                place["strand"] = catalogue.certifications[certification].strand
                place["first_hand"] = first_hand
                place["dated"] = first_hand or reading.stated is not None
                for text in texts:
                    yield from _read_text(place, text)


def _describe_reading(market: Market, slug: str, source: Source, reading: SourceReading) -> Row:
    return {
        "source": slug,
        "source_kind": source.kind,
        "head_start": round(market.source_kinds[source.kind] * MONTH),
        "voice": source.publisher or source.voice or _name_site(source),
        "url": source.url,
        "day": count_days(find_own_day(reading)),
        "true_day": count_days(_find_newest_day(reading)),
        "read_day": count_days(reading.on),
        "since": _count(_find_first_day(reading)),
        "until": _count(reading.until),
        "because": reading.because,
        "confirmed": reading.confirmed is not None,
    }


def _count(day: date | None) -> int | None:
    return count_days(day) if day else None


def _name_site(source: Source) -> str:
    """The site of a page; a document without an address is told by its title: a copy of its file is no second voice."""
    return (urlsplit(source.url).hostname or source.url).removeprefix("www.") if source.url else source.title


def _read_text(place: Row, said: Printed | Withheld) -> Iterator[Row]:
    as_json, read = _read(place["field"], None if isinstance(said, Withheld) else said.text + (said.unit or ""))
    not_applicable = isinstance(said, Printed) and said.not_applicable
    for one in [{**EMPTY, "kind": "not_applicable"}] if not_applicable else read:
        values = dict(one)
        values["label"] = _drop_strand(values["label"] or said.label, place["strand"])
        values["period"] = values["period"] or said.period
        if values["kind"] in ("withheld", "absent", "unreadable", "not_applicable"):
            values["unit"] = UNITS.get(KINDS[place["field"]])
        yield {
            **place,
            "text": said.text if isinstance(said, Printed) else "",
            "year": int(values["period"][:4]) if values["period"] else None,
            "round": said.round,
            "earlier": -_count_round(said),
            "reading": as_json,
            **values,
            **_judge(place, said),
            **_date(place, said, values),
        }


@lru_cache(maxsize=READINGS_KEPT)
def _read(field: str, text: str | None) -> tuple[str, list[Row]]:
    """A reading as JSON and as rows that nobody may change, null being withheld."""
    reading: Reading = {"kind": "withheld"} if text is None else _read_text_once(field, text)
    return json.dumps(reading, ensure_ascii=False), flatten(reading)


def _read_text_once(field: str, text: str) -> Reading:
    """What notation reads in a text, or read in it in an earlier run."""
    key = f"{field} {text}"
    recalled = READINGS.recall(key)
    if recalled is not None:
        return cast(Reading, recalled)
    reading = notation.read(field, text)
    READINGS.keep(key, reading)
    return reading


def _drop_strand(label: str | None, strand: str | None) -> str | None:
    """A label that only names the strand which the certification is needs no naming."""
    if not label or not strand:
        return label
    return label.removeprefix(strand).strip() or None


def _count_round(said: Printed | Withheld) -> int:
    """The number of the sitting that a text or its row names (第8回, H29-3, 47): of one page the later counts first."""
    numbers = _ROUND.findall(said.round or "")
    if not numbers and isinstance(said, Printed):
        numbers = _ROUND_IN_TEXT.findall(said.text)
    return int("".join(number.zfill(3) for number in numbers[:2])) if numbers else 0


def _judge(place: Row, said: Printed | Withheld) -> Row:
    """The editor's own word: on a text it goes before that on its reading."""
    because = said.because if said.until else place["because"]
    return {"because": because, "confirmed": place["confirmed"] or said.confirmed is not None}


def _date(place: Row, said: Printed | Withheld, values: Row) -> Row:
    """From when and how long a value holds, and the day it is true of; a text that names a day or year dates itself."""
    named = _count(_read_iso(values["since"]))
    since = place["since"] if named is None else named
    ends = [_count(_read_iso(values["until"])), _count(said.until) if said.until else place["until"]]
    until = min((end for end in ends if end is not None), default=None)
    announced = since is not None and since > place["day"]
    first_known = since if announced else named if not place["dated"] else None
    last_known = [count_days(read_day(values["period"]).last)] if values["period"] else []
    true_day = place["true_day"] if first_known is None else first_known
    return {
        "since": since,
        "until": until,
        "true_day": min([true_day, *last_known, *([until] if until is not None else [])]),
        "dated": bool(place["dated"] or announced or values["period"] or values["since"] or values["until"]),
    }


def _read_iso(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
