"""A catalogue -> the table of claims: every published text as what notation reads in it; nothing is left out."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import polars as pl

from mikiwame import notation
from mikiwame.catalogue.files import Source, SourceReading, Withheld
from mikiwame.catalogue.reading import Catalogue
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.readings import Reading, Venue
from mikiwame.vocabulary.tables import CLAIMS, make_table

Row = dict[str, Any]

PREFECTURES = 47


def tabulate_claims(catalogue: Catalogue) -> pl.DataFrame:
    """Claims of every reading of every source, in the order of files and lines.

    A text that gives several figures gives several claims. :return: columns of ``tables.CLAIMS``.
    """
    rows = [row for slug, source in sorted(catalogue.sources.items()) for row in _read_source(catalogue, slug, source)]
    return make_table(CLAIMS, ({"claim": number, **row} for number, row in enumerate(rows)))


def find_own_day(reading: SourceReading) -> date:
    """The day that the page gives itself, but no later than the day it was read; else the day it was read."""
    return min(reading.stated.last, reading.on) if reading.stated else reading.on


def _read_source(catalogue: Catalogue, slug: str, source: Source) -> Iterator[Row]:
    file = f"sources/{slug}.yaml"
    for index, reading in enumerate(source.readings):
        about = _describe_reading(catalogue, slug, source, reading)
        for certification, fields in reading.says.items():
            for field, texts in fields.items():
                line = catalogue.find_line(file, ("readings", index, "says", certification, field))
                place = {**about, "certification": certification, "field": field, "file": file, "line": line}
                for text in texts:
                    yield from _read_text(place, text)


def _describe_reading(catalogue: Catalogue, slug: str, source: Source, reading: SourceReading) -> Row:
    kinds = catalogue.market.source_kinds if catalogue.market else []
    return {
        "source": slug,
        "source_kind": source.kind,
        "authority": kinds.index(source.kind),
        "voice": source.publisher or slug,
        "url": source.url,
        "day": count_days(find_own_day(reading)),
        "read_day": count_days(reading.on),
    }


def _read_text(place: Row, text: str | Withheld) -> Iterator[Row]:
    printed = "" if isinstance(text, Withheld) else text
    reading: Reading = {"kind": "withheld"} if isinstance(text, Withheld) else notation.read(place["field"], printed)
    as_json = json.dumps(reading, ensure_ascii=False)
    for values in flatten(reading):
        yield {**place, "text": printed, "reading": as_json, **values}


EMPTY: Row = dict.fromkeys(("label", "low", "high", "unit", "state", "period"), None) | {"approx": False}


def flatten(reading: Reading) -> list[Row]:
    """The values of one reading as rows of claims: ``kind, label, low, high, unit, state, approx, period``."""
    kind = reading["kind"]
    # The kind is asked of the reading itself each time: that is how the type checker tells one shape from another.
    if reading["kind"] == "money":
        return [_row(kind, amount, unit=_MONEY_UNITS[amount["per"]]) for amount in reading["amounts"]]
    if reading["kind"] == "rate":
        return [_row(kind, value, unit="percent") for value in reading["values"]]
    if reading["kind"] == "people":
        return [_row(kind, value, unit="people") for value in reading["values"]]
    if reading["kind"] == "duration":
        return _flatten_duration(reading["parts"], reading["unlimited"])
    if reading["kind"] == "schedule":
        return [_row(kind, {"low": reading["per_year"], "high": reading["per_year"]}, unit="per_year")]
    if reading["kind"] == "venue":
        return [_row(kind, _place_of(reading))]
    if reading["kind"] == "eligibility":
        return [_row(kind, {"state": reading["state"]})]
    return [_row("absent" if reading.get("absent") else kind, {})]


_MONEY_UNITS = {"once": "yen", "month": "yen/month"}


def _row(kind: str, values: Mapping[str, Any], unit: str | None = None) -> Row:
    known = {name: values[name] for name in EMPTY if name in values}
    return {**EMPTY, "kind": kind, "unit": unit, **{name: _as_float(name, value) for name, value in known.items()}}


def _as_float(name: str, value: Any) -> Any:
    return float(value) if name in ("low", "high") and value is not None else value


def _flatten_duration(parts: Iterable[Mapping[str, Any]], unlimited: bool) -> list[Row]:
    if unlimited:
        return [_row("duration", {"state": "unlimited"}, unit="minutes")]
    timed = ({"label": part["label"], "low": part["minutes"], "high": part["minutes"]} for part in parts)
    return [_row("duration", part, unit="minutes") for part in timed]


def _place_of(venue: Venue) -> Row:
    """The most open place that a venue names, as a state; for halls ``low`` is their number."""
    prefectures = venue["prefectures"] or 0
    if venue["home"]:
        return {"state": "home"}
    if prefectures >= PREFECTURES:
        return {"state": "everywhere"}
    halls = venue["halls"] or venue["prefectures"]
    return {"state": "halls", "low": halls, "high": halls}
