"""A catalogue -> the table of claims: every published text as what notation reads in it; nothing is left out."""

import json
import re
from collections.abc import Iterator
from datetime import date
from operator import itemgetter
from typing import Any
from urllib.parse import urlsplit

import polars as pl

from mikiwame import notation
from mikiwame.catalogue.files import Market, Printed, Source, SourceReading, Withheld
from mikiwame.catalogue.flattening import EMPTY, flatten
from mikiwame.catalogue.reading import Catalogue
from mikiwame.vocabulary.days import MONTH, count_days
from mikiwame.vocabulary.fields import KINDS, UNITS
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.tables import CLAIMS, make_table

Row = dict[str, Any]

TEACHING = ("course_cost", "school")
"""Fields on which a school speaks of its own."""

_ROUND = re.compile(r"[0-9]{1,3}")
_ROUND_IN_TEXT = re.compile(r"第([0-9]{1,3})回")
_CELL = itemgetter("certification", "field", "label", "unit")
_VALUE = itemgetter("low", "high", "state", "kind")
_CONTENT = ("certification", "field", "label", "earlier", "text", "low", "high", "state", "source", "day", "line")


def tabulate_claims(catalogue: Catalogue) -> pl.DataFrame:
    """Claims of every reading of every source; a text that gives several figures gives several claims.

    They are numbered in the order of what they say, so that neither the order of files nor of lines shows in the table.

    :return: columns of ``tables.CLAIMS``.
    """
    market = catalogue.market
    sources = catalogue.sources.items() if market else ()
    rows = [row for slug, source in sources if market for row in _read_source(catalogue, market, slug, source)]
    rows.sort(key=lambda row: [(row[name] is not None, row[name] or 0) for name in _CONTENT])
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
    """From when a reading is known: since when the page says it holds, or its own day, or the day it was read."""
    if reading.since:
        return min(reading.since.first, reading.on)
    return _find_newest_day(reading)


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
    }


def _name_site(source: Source) -> str:
    """The site of a page; a document without an address is told by its title: a copy of its file is no second voice."""
    return (urlsplit(source.url).hostname or source.url).removeprefix("www.") if source.url else source.title


def _read_text(place: Row, said: Printed | Withheld) -> Iterator[Row]:
    if isinstance(said, Withheld):
        reading: Reading = {"kind": "withheld"}
        printed = Printed(text="非公表")
    else:
        printed = said
        reading = notation.read(place["field"], printed.text + (printed.unit or ""))
    as_json = json.dumps(reading, ensure_ascii=False)
    for values in [{**EMPTY, "kind": "not_applicable"}] if printed.not_applicable else flatten(reading):
        values["label"] = _drop_strand(values["label"] or printed.label, place["strand"])
        values["period"] = values["period"] or printed.period
        if values["kind"] in ("withheld", "absent", "unreadable", "not_applicable"):
            values["unit"] = UNITS.get(KINDS[place["field"]])
        year = int(values["period"]) if values["period"] else None
        text = "" if isinstance(said, Withheld) else printed.text
        yield {
            **place,
            "text": text,
            "year": year,
            "round": printed.round,
            "earlier": -_count_round(printed),
            "reading": as_json,
            **values,
            **_date(place, values),
        }


def _drop_strand(label: str | None, strand: str | None) -> str | None:
    """A label that only names the strand which the certification is needs no naming."""
    if not label or not strand:
        return label
    return label.removeprefix(strand).strip() or None


def _count_round(printed: Printed) -> int:
    """The number of the sitting that a text or its row names (第8回, H29-3, 47): of one page the later counts first."""
    numbers = _ROUND.findall(printed.round or "") or _ROUND_IN_TEXT.findall(printed.text)
    return int("".join(number.zfill(3) for number in numbers[:2])) if numbers else 0


def _date(place: Row, values: Row) -> Row:
    """The day a value is true of: that of the page, but no later than the end of the year the text names."""
    if values["period"] is None:
        return {}
    return {"true_day": min(place["true_day"], count_days(date(int(values["period"]), 12, 31))), "dated": True}
