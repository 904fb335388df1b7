"""A catalogue -> the table of claims: every published text as what notation reads in it; nothing is left out."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple, TypedDict, cast

import polars as pl

from mikiwame import notation
from mikiwame.catalogue.dating import date_value
from mikiwame.catalogue.files import Market, Printed, Source, Withheld
from mikiwame.catalogue.flattening import flatten, list_parts
from mikiwame.catalogue.labels import (
    correct,
    drop_grade,
    drop_strand,
    find_finer_period,
    find_meant,
    find_period,
    find_round,
    is_of_other_grade,
    join_labels,
)
from mikiwame.catalogue.numbering import NUMBERLESS, number_claims
from mikiwame.catalogue.observations import derive_rates
from mikiwame.catalogue.origins import Place, describe_reading
from mikiwame.catalogue.reading import Catalogue
from mikiwame.catalogue.regimes import Regimes, find_regimes
from mikiwame.catalogue.remembering import READINGS
from mikiwame.catalogue.values import Value
from mikiwame.notation.grades import names_grade
from mikiwame.notation.qualifiers import ANYONE, JOINED
from mikiwame.notation.sittings import count_sitting
from mikiwame.vocabulary.fields import KINDS, READ, UNITS, Field
from mikiwame.vocabulary.qualifiers import Qualifiers
from mikiwame.vocabulary.readings import Clues, Reading
from mikiwame.vocabulary.tables import CLAIMS, ClaimRow, Qualified, Sourced, make_table

TEACHING = ("course_cost", "school")
"""Fields on which a school speaks of its own."""

READINGS_KEPT = 16_384
"""Texts whose reading is remembered: a site and a server tabulate one catalogue for many days and questions."""

NAMING = ("organiser", "school")
"""Fields that name an organisation, of which the one that is meant is shown."""

OBSERVED = ("rate", "people")
"""Kinds of value that are counted, anew in each period."""

_CONTENT = itemgetter("text", "low", "high", "state", "source", "day", "line")


@dataclass(frozen=True, slots=True)
class _Known:
    """What the catalogue says beside its sources: the regimes of each certification, misprint -> what is meant, and
    every name of each organisation -> its own.
    """

    regimes: Mapping[str, Regimes]
    misprints: Mapping[str, str]
    names: Mapping[str, str]


def tabulate_claims(catalogue: Catalogue) -> pl.DataFrame:
    """Claims of every reading of every source, as :func:`tabulate_texts` has them."""
    if catalogue.claims is not None:
        return catalogue.claims
    market = catalogue.market
    sources = catalogue.sources.items() if market else ()
    known = _Known(find_regimes(catalogue), _list_misprints(catalogue), _list_names(catalogue))
    return tabulate_texts(
        text for slug, source in sources if market for text in _list_texts(catalogue, market, slug, source, known)
    )


def tabulate_texts(texts: Iterable[tuple[Place, Printed | Withheld]]) -> pl.DataFrame:
    """Claims of every text of a market, with where it stands; a text that gives several figures gives several claims.

    They are numbered in the order of what they say, so that neither the order of files nor of lines shows in the table.

    :return: columns of ``tables.CLAIMS``.
    """
    told = [one for place, said in texts for one in _read_said(place, said)]
    rows = [row for _, row in sorted([*told, *derive_rates(told)], key=_order)]
    number_claims(rows)
    return make_table(CLAIMS, rows)


def _order(told: tuple[int, ClaimRow]) -> list[tuple[object, ...]]:
    """By what a claim says, of one label the later sitting first; what is not said comes before what is.

    Of several marks of one part the highest comes first: whoever passes reaches them all. Of days that pass the
    earliest comes first: of those that have not passed it is the next.
    """
    sitting, row = told
    if row["unit"] == "dates" and row["until"] is not None:
        sitting = -row["until"]
    mark = -(row["low"] or 0) if row["kind"] == "mark" else 0
    content = (row["certification"], row["field"], row["label"], -sitting, mark, *_CONTENT(row))
    return [() if part is None else (part,) for part in content]


def _list_misprints(catalogue: Catalogue) -> dict[str, str]:
    return {wrong: right for one in catalogue.organisations.values() for wrong, right in one.misprints.items()}


def _list_names(catalogue: Catalogue) -> dict[str, str]:
    files = catalogue.organisations.values()
    return {name: one.name for one in files for name in (one.name, *one.aliases)}


def _list_texts(
    catalogue: Catalogue, market: Market, slug: str, source: Source, known: _Known
) -> Iterator[tuple[Place, Printed | Withheld]]:
    """The texts of a source."""
    file = f"sources/{slug}.yaml"
    for index, reading in enumerate(source.readings):
        origin = describe_reading(market, slug, index, source, reading)
        for certification, fields in reading.says.items():
            own, regimes = catalogue.certifications[certification], known.regimes[certification]
            for field, texts in fields.items():
                line = catalogue.find_line(file, ("readings", index, "says", certification, field))
                first_hand = is_first_hand(market, source.kind, field)
                dated = first_hand or reading.stated is not None
                whose = certification, own.strand, own.grade, regimes, known.misprints, known.names
                place = Place(origin, *whose, field, first_hand, dated, file, line)
                yield from ((place, text) for text in texts)


def is_first_hand(market: Market, kind: str, field: Field) -> bool:
    """Whether a kind of source speaks for itself of a field."""
    return kind in market.first_hand or (kind == "school" and field in TEACHING)


def _read_said(place: Place, said: Printed | Withheld) -> Iterator[tuple[int, ClaimRow]]:
    """The claims of a text, each behind the number of the sitting that it speaks of."""
    sitting = count_sitting(said.round, said.text if isinstance(said, Printed) else "")
    return ((sitting, one) for row in _read_text(place, said) for one in _place_rows(row))


def _read_text(place: Place, said: Printed | Withheld) -> Iterator[ClaimRow]:
    text = None if isinstance(said, Withheld) else said.text + (said.unit or "")
    read = _read(place.field, text)
    not_applicable = isinstance(said, Printed) and said.not_applicable
    if not_applicable:
        yield _make_row(place, said, read, Value("not_applicable"))
        return
    for value, reading in zip(read.values, read.readings, strict=True):
        yield _make_row(place, said, read._replace(reading=reading), value)


class _Read(NamedTuple):
    """A text as notation reads it: the reading and the clues as JSON, the values, each with what is read of it alone,
    and the way of sitting on whose condition it speaks.
    """

    reading: str
    clues: str | None
    values: tuple[Value, ...]
    readings: tuple[str, ...]
    condition: str | None


@lru_cache(maxsize=READINGS_KEPT)
def _read(field: str, text: str | None) -> _Read:
    """A text of None is withheld."""
    told: _Told = {"reading": {"kind": "withheld"}, "clues": {}} if text is None else _read_once(field, text)
    clues = _write_json(told["clues"]) if told["clues"] else None
    condition = notation.find_condition(field, text or "")
    parts = [(value, _write_json(part)) for part in list_parts(told["reading"]) for value in flatten(part)]
    values, readings = tuple(value for value, _ in parts), tuple(reading for _, reading in parts)
    return _Read(_write_json(told["reading"]), clues, values, readings, condition)


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


def _make_row(place: Place, said: Printed | Withheld, read: _Read, value: Value) -> ClaimRow:
    """A claim without its numbers, which only the whole table gives."""
    origin = place.origin
    text = said.text if isinstance(said, Printed) else ""
    valued = value.kind not in ("withheld", "absent", "unreadable", "not_applicable")
    printed = _name(read, drop_strand(join_labels(place.field, value.label, said.label), place.strand))
    unit = value.unit if valued else UNITS.get(KINDS[place.field])
    sorted_out = notation.sort_label(place.field, printed)
    label = drop_grade(printed, place.grade, sorted_out)
    period = _find_period(place, said, read, value, sorted_out)
    session = said.round or find_round(text, sorted_out)
    observed = KINDS[place.field] in OBSERVED
    days = date_value(place, said, value, period)
    return {
        **NUMBERLESS,
        **_cite(place),
        **_qualify(place, sorted_out, unit),
        "certification": place.certification,
        "field": place.field,
        # The sitting stands in a column of its own.
        "label": None if value.label and label == session else label,
        "graded": names_grade(label),
        "kind": "elsewhere" if valued and is_of_other_grade(place.grade, sorted_out) else value.kind,
        "low": value.low,
        "high": value.high,
        "unit": unit,
        "state": value.state,
        "approx": value.approx,
        "period": period,
        "year": int(period[:4]) if period else None,
        "round": said.round,
        "session": session,
        "reading": read.reading,
        "clues": read.clues,
        "text": text,
        "means": _say_meant(place, text),
        # What an organiser counts is of the day of its page.
        "typical": observed and not (place.first_hand or period or session),
        "observed": observed,
        "dated": days.dated,
        "true_day": days.true_day,
        "since": days.since,
        "until": days.until,
        "because": days.because,
        "regime": days.regime,
        "suspended": place.regimes.find_suspension(sorted_out.mode),
        "tax": value.tax,
        "confirmed": origin.confirmed or said.confirmed is not None,
    }


def _find_period(
    place: Place, said: Printed | Withheld, read: _Read, value: Value, sorted_out: Qualifiers
) -> str | None:
    """The period of the reading, finer where its month is told too; else that of the row, the label or the text."""
    text = said.text if isinstance(said, Printed) else ""
    if value.period is None:
        return said.period or find_period(place.field, text, sorted_out)
    alone = [one.period for one in read.values].count(value.period) == 1
    return find_finer_period(value.period, said.period, text if alone else "")


def _say_meant(place: Place, text: str) -> str | None:
    if place.field in READ:
        return None
    return correct(text, place.misprints) or (find_meant(text, place.names) if place.field in NAMING else None)


def _name(read: _Read, label: str | None) -> str | None:
    """The label, behind the way of sitting on whose condition the text speaks."""
    condition = read.condition
    if condition is None or condition in (label or ""):
        return label
    return f"{condition} {label}" if label else condition


def _cite(place: Place) -> Sourced:
    origin = place.origin
    return {
        "source": origin.source,
        "source_kind": origin.source_kind,
        "head_start": origin.head_start,
        "voice": origin.voice,
        "first_hand": place.first_hand,
        "url": origin.url,
        "day": origin.day,
        "read_day": origin.read_day,
        "file": place.file,
        "line": place.line,
    }


def _qualify(place: Place, told: Qualifiers, unit: str | None) -> Qualified:
    """What a figure is of; what is for anyone, of the certification's strand or of all parts needs no naming."""
    together = KINDS[place.field] in ("duration", "mark") and told.part is not None and JOINED in told.part
    return {
        # What is said of several grades, of which it is one, is said of it.
        "grade": told.grade if not place.grade or is_of_other_grade(place.grade, told) else None,
        "part": None if together else told.part,
        "mode": told.mode,
        "audience": None if told.audience == ANYONE else told.audience,
        "population": told.population,
        "strand": None if told.strand == place.strand else told.strand,
        "other": told.other,
    }


def _place_rows(row: ClaimRow) -> Iterator[ClaimRow]:
    """The row under its field; a price of something else than the field asks for stands under what it is of too."""
    field = notation.find_field(row["field"], row["label"], row["unit"])
    if field == row["field"]:
        yield row
        return
    yield {**row, "kind": "elsewhere"}
    if field:
        yield {**row, "field": field, "part": None, "other": None}
