"""What changed in a catalogue, day by day: values in the place of others, what came to be known, what happened."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

import narwhals as nw
import polars as pl

from mikiwame.answers.facts import Published, share
from mikiwame.answers.rows import FactRow, Qualified, read_rows
from mikiwame.answers.ties import Tie, list_ties
from mikiwame.facts import weigh_claims
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import Day, count_days, read_count
from mikiwame.vocabulary.fields import ASKED, FIELDS
from mikiwame.vocabulary.reasons import PartDay, Reason
from mikiwame.vocabulary.tables import work_out

Cell = tuple[str, str, Qualified, str | None]
"""Certification, field, qualifiers and unit: what a fact is of."""


@dataclass(frozen=True, slots=True)
class Held(Published):
    """What was held true on a day."""

    standing: str

    @property
    def meaning(self) -> tuple[float | None, float | None, str | None, str | None]:
        """Facts that are alike in this say the same, however it is printed."""
        return self.low, self.high, self.state, self.kind


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact that took the place of another."""

    certification: str
    name: str
    field: str
    label: str | None
    before: Held
    after: Held


@dataclass(frozen=True, slots=True)
class Learnt:
    """The fields of a certification of which nothing was known before."""

    certification: str
    name: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """What happened to a certification or an organisation, or will; ``day`` is the last that the event can mean."""

    day: date
    when: str
    event: str
    certification: str | None
    organisation: str | None
    name: str
    source: str
    ahead: bool
    """Whether it is after the day of the comparison."""

    @property
    def says(self) -> Reason:
        return Reason(f"changes.events-{self.event}-{'2' if self.ahead else '1'}", {"when": PartDay(self.when)})


@dataclass(frozen=True, slots=True)
class ChangeDay:
    """A day on which something changed; ``readings`` are the slugs of the sources that were read on it."""

    day: date
    readings: tuple[str, ...]
    changed: tuple[Changed, ...]
    first: tuple[Learnt, ...]
    ties: tuple[Tie, ...]
    events: tuple[Happened, ...]


@dataclass(slots=True)
class _Collected:
    readings: list[str] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    first: list[Learnt] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    events: list[Happened] = field(default_factory=list)


def list_changes(comparison: Comparison) -> list[ChangeDay]:
    """The days on which something changed, the newest first.

    The day of a reading is the one from which the comparison knows it: the day that its page tells, else the day it was
    read. On each such day the facts are weighed from what is known by then and held against those of the day before.
    """
    days = defaultdict(_Collected, _list_readings(comparison))
    first = min(days, default=date.min)
    for tie in list_ties(comparison):
        days[tie.on].ties.append(tie)
    for event in list_events(comparison):
        if not event.ahead and event.day >= first:
            days[event.day].events.append(event)
    return [_close(day, days[day]) for day in sorted(days, reverse=True)]


def _close(day: date, one: _Collected) -> ChangeDay:
    parts = (tuple(part) for part in (one.changed, one.first, one.ties, one.events))
    return ChangeDay(day, tuple(one.readings), *parts)  # type: ignore[arg-type]


def list_events(comparison: Comparison) -> list[Happened]:
    """What happened to certifications and organisations, or will, of which a source is known; the earliest first."""
    files = comparison.catalogue
    compared = set(comparison.ranking["certification"].to_list())
    events = [
        describe_event(comparison, event.event, event.on, event.source, name=file.name, certification=slug)
        for slug, file in files.certifications.items()
        for event in file.life
        if slug in compared and _is_known(comparison, event.source)
    ]
    events += [
        describe_event(comparison, event.event, event.on, event.source, name=file.name, organisation=slug)
        for slug, file in files.organisations.items()
        for event in file.life
        if _is_known(comparison, event.source)
    ]
    return sorted(events, key=lambda one: (one.day, one.name, one.event))


def describe_event(
    comparison: Comparison,
    event: str,
    on: Day,
    source: str,
    *,
    name: str,
    certification: str | None = None,
    organisation: str | None = None,
) -> Happened:
    ahead = on.last > comparison.on
    return Happened(on.last, on.text, event, certification, organisation, name, source, ahead)


def _is_known(comparison: Comparison, source: str) -> bool:
    readings = comparison.catalogue.sources[source].readings
    return min(reading.on for reading in readings) <= comparison.on


def _list_readings(comparison: Comparison) -> Iterator[tuple[date, _Collected]]:
    """Each day on which something was read, began as announced or was over, in order, with what it changed."""
    today = count_days(comparison.on)
    claims = pick_claims(comparison).with_columns(over=pl.col("until") + 1)
    before: dict[Cell, FactRow] = {}
    days = sorted({day for name in ("day", *_TURNS) for day in claims[name].drop_nulls().to_list() if day <= today})
    touched = {day: claims.filter(pl.any_horizontal(pl.col(name).eq_missing(day) for name in _DAYS)) for day in days}
    asked = {
        day: claims.filter(pl.col("day") <= day).join(touched[day], on=["certification", "field"], how="semi")
        for day in days
    }
    for day, after in zip(days, weigh_by_day(comparison, asked), strict=True):
        readings = sorted(set(touched[day].filter(day=day)["source"].to_list()))
        yield read_count(day), _compare(comparison, before, after, readings)
        before |= after


_TURNS = ("since", "over")
"""The days of a claim, beside the one from which it is known, on which facts change: it begins, it is over."""

_DAYS = ("day", *_TURNS)

_COUNTED = ("day", "true_day", "since", "until", "suspended")
"""Columns of claims that count days."""

_NUMBERED = ("cell", "cell_voice", "scope", "group")
"""Columns of claims that number what belongs together."""


def pick_claims(comparison: Comparison) -> pl.DataFrame:
    """The claims known on the day of which changes are told."""
    known = pl.col("day") <= count_days(comparison.on)
    return comparison.let_through.filter(known, pl.col("field").is_in([str(field) for field in ASKED]))


def weigh_by_day(comparison: Comparison, asked: Mapping[int, pl.DataFrame]) -> list[dict[Cell, FactRow]]:
    """The facts that hold by each day, of what its claims speak of, in the order of the days.

    All are weighed at once: weighing knows days only by how far apart they are, and so the claims of every day are
    moved to today, each day's in cells of its own.
    """
    if not asked:
        return []
    today = count_days(comparison.on)
    stacked = (
        pl.concat(
            table.with_columns(turn=pl.lit(turn, pl.Int64), moved=pl.lit(today - day, pl.Int64))
            for turn, (day, table) in enumerate(asked.items())
        )
        .sort("turn", "claim")
        .with_columns(told=pl.col("claim"), claim=pl.int_range(pl.len(), dtype=pl.Int64))
    )
    apart = stacked.with_columns(
        *(pl.col(name) + pl.col("moved") for name in _COUNTED),
        *(pl.col(name) + pl.col("turn") * (pl.col(name).max() + 1) for name in _NUMBERED),
    )
    weighed = weigh_claims(nw.from_native(apart.lazy()), comparison.on, comparison.market.freshness)
    back = stacked.lazy().select("claim", "told", "turn", "moved")
    facts = (
        weighed.to_native()
        .join(back, on="claim")
        .with_columns(
            *(pl.col(name) - pl.col("moved") for name in ("day", "true_day", "strength")), claim=pl.col("told")
        )
    )
    found: list[dict[Cell, FactRow]] = [{} for _ in asked]
    table = work_out(facts)
    for turn, row in zip(table["turn"].to_list(), read_rows(table, FactRow), strict=True):
        found[turn][(row.certification, *row.cell)] = row
    return found


def _compare(
    comparison: Comparison, before: Mapping[Cell, FactRow], after: Mapping[Cell, FactRow], readings: list[str]
) -> _Collected:
    cells = sorted(after, key=_order)
    changed = [_describe_change(comparison, before[cell], after[cell]) for cell in cells if cell in before]
    fresh = [cell for cell in cells if cell not in before]
    first = [
        Learnt(slug, _name(comparison, slug), tuple(dict.fromkeys(cell[1] for cell in learnt)))
        for slug, learnt in groupby(fresh, key=lambda cell: cell[0])
    ]
    turned = [one for one in changed if one.before.meaning != one.after.meaning]
    return _Collected(readings=readings, changed=turned, first=first)


def _describe_change(comparison: Comparison, before: FactRow, after: FactRow) -> Changed:
    slug = after.certification
    held = (Held(*share(row), standing=row.standing) for row in (before, after))
    return Changed(slug, _name(comparison, slug), after.field, after.label, *held)


def _name(comparison: Comparison, slug: str) -> str:
    return comparison.catalogue.certifications[slug].name


_PLACES: dict[str, int] = {name: number for number, name in enumerate(FIELDS)}


def _order(cell: Cell) -> tuple[str, int, tuple[str, ...], str]:
    certification, name, qualified, unit = cell
    return certification, _PLACES[name], tuple(one or "" for one in qualified), unit or ""
