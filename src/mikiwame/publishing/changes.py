"""What changed in a catalogue, day by day: values in the place of others, what came to be known, what happened."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import narwhals as nw
import polars as pl

from mikiwame.answers.ties import list_ties
from mikiwame.catalogue.files import Event
from mikiwame.facts import weigh_claims
from mikiwame.pipeline import ASKED, Comparison
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.fields import FIELDS

Row = dict[str, Any]
Cell = tuple[str, str, str | None, str | None]
"""Certification, field, label and unit: what a fact is of."""

_VALUE = ("low", "high", "state", "kind")
"""Facts that are alike in these say the same, however it is printed."""


def list_changes(comparison: Comparison) -> list[Row]:
    """One row a day on which something changed, the newest first.

    The day of a reading is the one from which the comparison knows it: the day that its page tells, else the day it was
    read. On each such day the facts are weighed from what is known by then and held against those of the day before.

    :return: ``day`` (ISO), ``readings`` (slugs of the sources), ``changed`` (``certification, field, label, before,
        after``, the last two facts), ``first`` (facts of which nothing was known before), ``ties`` (of ``list_ties``),
        ``events`` (rows of :func:`list_events`).
    """
    days: dict[str, Row] = defaultdict(lambda: {"readings": [], "changed": [], "first": [], "ties": [], "events": []})
    for day, part in _list_readings(comparison):
        days[read_count(day).isoformat()] |= part
    first = min(days, default="")
    for tie in list_ties(comparison):
        days[tie.on.isoformat()]["ties"].append(tie)
    for event in list_events(comparison):
        if not event["ahead"] and event["day"] >= first:
            days[event["day"]]["events"].append(event)
    return [{"day": day} | days[day] for day in sorted(days, reverse=True)]


def list_events(comparison: Comparison) -> list[Row]:
    """What happened to certifications and organisations, or will, of which a source is known; the earliest first.

    :return: ``day`` (ISO, the last that the event can mean), ``when`` (as written), ``event``, ``certification`` or
        ``organisation`` (the other null), ``name``, ``source``, ``ahead`` (after the day of the comparison).
    """
    files = comparison.catalogue
    compared = set(comparison.ranking["certification"].to_list())
    rows = [
        _write_event(comparison, event, certification=slug, name=file.name)
        for slug, file in files.certifications.items()
        for event in file.life
        if slug in compared and _is_known(comparison, event)
    ]
    rows += [
        _write_event(comparison, event, organisation=slug, name=file.name)
        for slug, file in files.organisations.items()
        for event in file.life
        if _is_known(comparison, event)
    ]
    return sorted(rows, key=lambda row: (row["day"], row["name"], row["event"]))


def _write_event(
    comparison: Comparison,
    event: Any,
    *,
    name: str,
    certification: str | None = None,
    organisation: str | None = None,
) -> Row:
    return {
        "day": event.on.last.isoformat(),
        "when": event.on.text,
        "event": event.event,
        "certification": certification,
        "organisation": organisation,
        "name": name,
        "source": event.source,
        "ahead": event.on.last > comparison.on,
    }


def _is_known(comparison: Comparison, event: Event) -> bool:
    readings = comparison.catalogue.sources[event.source].readings
    return min(reading.on for reading in readings) <= comparison.on


def _list_readings(comparison: Comparison) -> Iterator[tuple[int, Row]]:
    """Each day on which something was read, began as announced or was over, in order, with what it changed."""
    today = count_days(comparison.on)
    claims = comparison.let_through.filter(
        pl.col("day") <= today, pl.col("field").is_in([str(field) for field in ASKED])
    ).with_columns(over=pl.col("until") + 1)
    before: dict[Cell, Row] = {}
    days = {day for name in ("day", *_TURNS) for day in claims[name].drop_nulls().to_list() if day <= today}
    for day in sorted(days):
        touched = claims.filter(pl.any_horizontal(pl.col(name).eq_missing(day) for name in ("day", *_TURNS)))
        asked = claims.filter(pl.col("day") <= day).join(touched, on=["certification", "field"], how="semi")
        after = _weigh(comparison, asked, day)
        readings = sorted(set(touched.filter(day=day)["source"].to_list()))
        yield day, {"readings": readings, **_compare(before, after)}
        before |= after


_TURNS = ("since", "over")
"""The days of a claim, beside the one from which it is known, on which facts change: it begins, it is over."""


def _weigh(comparison: Comparison, claims: pl.DataFrame, day: int) -> dict[Cell, Row]:
    """The facts that hold by ``day``, of what ``claims`` speak of."""
    weighed = weigh_claims(nw.from_native(claims.lazy()), read_count(day), comparison.market.freshness)
    rows = weighed.collect().to_native().iter_rows(named=True)
    return {(row["certification"], row["field"], row["label"], row["unit"]): row for row in rows}


def _compare(before: dict[Cell, Row], after: dict[Cell, Row]) -> Row:
    cells = sorted(after, key=_order)
    return {
        "changed": [
            {**_name_cell(cell), "before": before[cell], "after": after[cell]}
            for cell in cells
            if cell in before and any(before[cell][name] != after[cell][name] for name in _VALUE)
        ],
        "first": [after[cell] for cell in cells if cell not in before],
    }


_PLACES: dict[str, int] = {field: number for number, field in enumerate(FIELDS)}


def _order(cell: Cell) -> tuple[str, int, str, str]:
    certification, field, label, unit = cell
    return certification, _PLACES[field], label or "", unit or ""


def _name_cell(cell: Cell) -> Row:
    return dict(zip(("certification", "field", "label"), cell, strict=False))
