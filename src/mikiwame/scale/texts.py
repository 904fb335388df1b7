"""Claims that are texts without values: read as a catalogue's are, markets side by side.

What only a catalogue's files tell is not known of them: misprints, other names of organisations, and what a revision
changed. ``until`` says of a text that it holds no longer.
"""

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context
from typing import cast

import polars as pl

from mikiwame.catalogue.claims import is_first_hand, tabulate_texts
from mikiwame.catalogue.files import Market, Printed, Source, SourceReading
from mikiwame.catalogue.origins import Origin, Place, describe_reading
from mikiwame.catalogue.regimes import Regimes, Turn
from mikiwame.scale.checking import check_texts
from mikiwame.scale.reading import Register, place
from mikiwame.scale.shapes import SHAPES
from mikiwame.vocabulary.complaints import MikiwameError, UnfitError
from mikiwame.vocabulary.days import Day, read_count
from mikiwame.vocabulary.reasons import Reason

IN_ONE_PROCESS = 20_000
"""Texts up to which starting another process costs more than it saves."""

CLAIM_COLUMNS = tuple(name for name in SHAPES["claims"].columns if name != "market")

_Told = tuple[str, str, int, int | None, int | None, int | None, str | None, str | None, str | None, bool | None]
_TOLD = ("source", "source_kind", "read_day", "day", "since", "until", "because", "url", "voice", "confirmed")
"""Columns that tell of a reading of a source, and their types."""


@dataclass(frozen=True)
class TextReader:
    """``pool``: who else reads; None for nobody."""

    pool: Executor | None

    def read(self, sheets: Mapping[str, pl.DataFrame], register: Register, market: Market) -> pl.DataFrame:
        """The claims of whole markets, numbered within each.

        :param sheets: their tables, ``claims`` with the columns of ``shapes.TEXTS``.
        :param market: whose rules they have.
        :return: columns of ``shapes.SHAPES["claims"]``.
        :raises MikiwameError: for a certification, a field or a kind of source that there is not.
        """
        check_texts(sheets, register, market.source_kinds)
        texts, certifications, events = (_split(sheets[name]) for name in ("claims", "certifications", "events"))
        none = sheets["events"].clear()
        jobs = [
            _Job(market, slug, own, certifications[slug], events.get(slug, none)) for slug, own in sorted(texts.items())
        ]
        tables = []
        for job, told in zip(jobs, (self.pool.map if self.pool else map)(_read_market, jobs), strict=True):
            if isinstance(told, _Odd):
                reason = Reason("registers.text_beside", {"because": told.because})
                raise MikiwameError([place(register, "claims", job.texts[told.row : told.row + 1], reason)])
            tables.append(told)
        return pl.concat(tables) if tables else pl.DataFrame(schema=dict(SHAPES["claims"].columns))


@contextmanager
def open_reader(register: Register) -> Iterator[TextReader | None]:
    """Who reads the claims of a register, on all processors; None where they have their values."""
    if not register.unread:
        yield None
    elif register.scan("claims").select(pl.len()).collect().item() <= IN_ONE_PROCESS:
        yield TextReader(None)
    else:
        # A process that is copied while threads of the engine run can stand still for ever.
        with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
            yield TextReader(pool)


def _split(table: pl.DataFrame) -> dict[str, pl.DataFrame]:
    return {str(key[0]): rows for key, rows in table.partition_by("market", as_dict=True).items()}


@dataclass(frozen=True)
class _Job:
    """One market's texts, certifications and ends, and the rules it has."""

    market: Market
    slug: str
    texts: pl.DataFrame
    certifications: pl.DataFrame
    events: pl.DataFrame


@dataclass(frozen=True)
class _Odd:
    """The row of a market's texts beside which stands what cannot be, and why."""

    row: int
    because: Reason | str


def _read_market(job: _Job) -> "pl.DataFrame | _Odd":
    try:
        return tabulate_texts(_place_texts(job)).select(pl.lit(job.slug).alias("market"), *CLAIM_COLUMNS)
    except ValueError as error:
        return _find_odd(job) or _Odd(0, str(error))


def _find_odd(job: _Job) -> "_Odd | None":
    """The first text that cannot be read alone."""
    for row in range(job.texts.height):
        try:
            tabulate_texts(_place_texts(replace(job, texts=job.texts[row : row + 1])))
        except ValueError as error:
            return _Odd(row, error.reason if isinstance(error, UnfitError) else str(error))
    return None


def _place_texts(job: _Job) -> Iterator[tuple[Place, Printed]]:
    rows = job.certifications.select("certification", "strand", "grade").iter_rows()
    named = {slug: (strand, grade) for slug, strand, grade in rows}
    regimes, origins = _find_regimes(job.events), _Origins(job.market)
    sources = job.texts.select(_TOLD).iter_rows()
    texts = job.texts.select("certification", "field", "text", "label", "period", "round").iter_rows()
    for line, (told, (slug, field, text, label, period, sitting)) in enumerate(zip(sources, texts, strict=True), 1):
        origin = origins[cast(_Told, told)]
        first_hand = is_first_hand(job.market, origin.source_kind, field)
        dated = first_hand or told[_TOLD.index("day")] is not None
        whose = slug, *named[slug], regimes.get(slug, _NO_REGIMES)
        said = Printed.model_construct(text=text, label=label, period=period, round=sitting)
        yield Place(origin, *whose, {}, {}, field, first_hand, dated, "", line), said


_NO_REGIMES = Regimes({}, {}, None, {}, ())


def _find_regimes(events: pl.DataFrame) -> dict[str, Regimes]:
    """Certification -> until when it is offered: what is said of an exam ends with it."""
    rows = events.select("certification", "last", "text").sort("last", descending=True).iter_rows()
    return {slug: Regimes({}, {}, Turn(last + 1, text), {}, ()) for slug, last, text in rows}


class _Origins(dict[_Told, Origin]):
    """What holds for all that a reading of a source says; readings are few beside their texts."""

    def __init__(self, market: Market) -> None:
        self._market = market

    def __missing__(self, told: _Told) -> Origin:
        source, kind, read_day, day, since, until, because, url, voice, confirmed = told
        reading = SourceReading.model_construct(
            on=read_count(read_day),
            stated=_name_day(day),
            since=_name_day(since),
            until=None if until is None else read_count(until),
            because=because,
            confirmed="" if confirmed else None,
            says={},
        )
        page = Source.model_construct(title=source, kind=kind, voice=voice, url=url, readings=[reading])
        self[told] = origin = describe_reading(self._market, source, 0, page, reading)
        return origin


def _name_day(count: int | None) -> Day | None:
    if count is None:
        return None
    day: date = read_count(count)
    return Day(day, day, day.isoformat())
