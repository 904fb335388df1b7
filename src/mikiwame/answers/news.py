"""What came to be known, by the day on which it was entered: the editing of the files, apart from the market's days.

A figure of 2019 that is entered today is today's news. A day of reading that is renewed is none, and neither is what
says again what was known. Each has an identity of its own, made of what it says and not of where it stands, so that
no edit elsewhere changes it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Literal

import polars as pl

from mikiwame.answers.changes import Cell, Happened, Held, describe_event, pick_claims, weigh_by_day
from mikiwame.answers.facts import share
from mikiwame.answers.looks import Statements
from mikiwame.answers.rows import ClaimRow, FactRow, read_rows
from mikiwame.catalogue.files import Event, Printed, Source, Withheld
from mikiwame.facts.weighing import VALUELESS
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import count_days, read_count

Kind = Literal["first", "changed", "late", "event"]


@dataclass(frozen=True, slots=True)
class News:
    """What was ``entered`` on a day: the ``first`` value of its kind, one that ``changed`` what is held true, one that
    does not, or not yet (``late``), or what happened to somebody (``event``).

    ``id``: 24 hexadecimal digits, of certification or organisation, field, qualifiers, value and the day it ``holds``,
    as far as its page tells one.
    """

    id: str
    entered: date
    kind: Kind
    certification: str | None
    name: str
    field: str | None
    label: str | None
    holds: str | None
    before: Held | None
    after: Held | None
    happened: Happened | None
    source: str


@dataclass(frozen=True, slots=True)
class _Entered:
    """A claim with the day on which it came into the files, and the day that its page tells of it."""

    claim: ClaimRow
    day: int
    holds: str | None

    @property
    def cell(self) -> Cell:
        return (self.claim.certification, *self.claim.cell)

    @property
    def meaning(self) -> tuple[object, ...]:
        claim = self.claim
        said = claim.low, claim.high, claim.state
        return said if said != (None, None, None) else (claim.kind, claim.text)

    @property
    def id(self) -> str:
        field, qualified, unit = self.claim.cell
        day = self.holds or read_count(self.day)
        return _digest([self.claim.certification, field, *qualified, unit, self.claim.round, *self.meaning, day])


def list_news(comparison: Comparison) -> list[News]:
    """The newest first; of one day by certification and field, events at its end."""
    told = {one.id: one for one in (*_list_events(comparison), *reversed(list(_list_entered(comparison))))}
    return sorted(told.values(), key=_order)


def _order(one: News) -> tuple[int, bool, str, str, str, str]:
    return -one.entered.toordinal(), one.kind == "event", one.name, one.field or "", one.label or "", one.id


def _list_entered(comparison: Comparison) -> Iterator[News]:
    """The news of claims, the earliest first; what is said twice comes first as it was entered first."""
    claims = pick_claims(comparison)
    entered = {one.claim.claim: one for one in _find_entered(comparison, claims)}
    today = count_days(comparison.on)
    days = pl.DataFrame(
        {"claim": list(entered), "known": [one.day for one in entered.values()]},
        schema={"claim": claims.schema["claim"], "known": pl.Int64},
    )
    # By then nobody knew of a later look at the same page.
    moved = (
        claims.join(days, on="claim")
        .filter(pl.col("known") <= today)
        .with_columns(day=pl.col("known").cast(claims.schema["day"]))
        .with_columns(true_day=pl.min_horizontal("true_day", "day"))
        .drop("known")
    )
    batches = {day: moved.filter(day=day) for day in moved["day"].unique().sort().to_list()}
    asked = {
        day: moved.filter(pl.col("day") <= day).join(batch, on=["certification", "field"], how="semi")
        for day, batch in batches.items()
    }
    before: dict[Cell, FactRow] = {}
    lines = _Lines()
    for (day, batch), after in zip(batches.items(), weigh_by_day(comparison, asked), strict=True):
        fresh = [entered[number] for number in batch["claim"].to_list()]
        yield from _compare(comparison, read_count(day), before, after, entered)
        yield from _find_late(comparison, read_count(day), fresh, lines, {*before, *after} - {*before})
        before |= after


def _compare(
    comparison: Comparison,
    day: date,
    before: Mapping[Cell, FactRow],
    after: Mapping[Cell, FactRow],
    entered: Mapping[int, _Entered],
) -> Iterator[News]:
    """The facts that are held true since a day and were not, or not so, before."""
    for cell, fact in after.items():
        one = entered.get(fact.claim) if fact.claim is not None else None
        was, now = (Held(*share(row), standing=row.standing) if row else None for row in (before.get(cell), fact))
        if one and now and (was is None or was.meaning != now.meaning):
            yield _tell(comparison, one, day, "changed" if was else "first", was, now)


def _find_late(
    comparison: Comparison, day: date, fresh: Iterable[_Entered], lines: "_Lines", first: set[Cell]
) -> Iterator[News]:
    """What was entered and changes nothing that is held true: of a day gone by, or of one to come.

    :param first: cells of which nothing was known; the first value stands for all that was entered of them at once.
    """
    for one in sorted(fresh, key=lambda one: (one.claim.true_day, one.claim.claim)):
        if lines.take(one) and one.cell not in first:
            yield _tell(comparison, one, day, "late", None, Held(*share(one.claim), standing="single"))


class _Lines:
    """Of each cell the values entered so far, by the day they are of."""

    def __init__(self) -> None:
        self._told: dict[Cell, list[tuple[int, tuple[object, ...]]]] = defaultdict(list)

    def take(self, one: _Entered) -> bool:
        """Whether it says something else than what is next to it in time."""
        line, day = self._told[one.cell], one.claim.true_day
        place = bisect_right(line, day, key=lambda told: told[0])
        beside = [meaning for _, meaning in line[max(0, place - 1) : place + 1]]
        line.insert(place, (day, one.meaning))
        return one.meaning not in beside


def _tell(comparison: Comparison, one: _Entered, day: date, kind: Kind, before: Held | None, after: Held) -> News:
    claim = one.claim
    name = comparison.catalogue.certifications[claim.certification].name
    return News(
        one.id, day, kind, claim.certification, name, claim.field, after.label, one.holds, before, after, None,
        claim.source,
    )  # fmt: skip


def _find_entered(comparison: Comparison, claims: pl.DataFrame) -> Iterator[_Entered]:
    """The claims that the files say, each with its day of entry: its own, or its reading's, or that of the reading."""
    statements = Statements(comparison.catalogue)
    for claim in read_rows(claims.filter(~pl.col("kind").is_in(VALUELESS)), ClaimRow):
        statement = statements.find(claim)
        if statement is None:
            continue
        reading = statements.find_reading(statement)
        said = reading.says[statement.certification][statement.field]  # type: ignore[index]
        own = next((one.entered for one in said if one.entered and _read_text(one) == (claim.text or "")), None)
        since = read_count(claim.since).isoformat() if claim.since is not None else None
        stated = reading.since or reading.stated
        holds = claim.period or since or (stated.text if stated else None)
        yield _Entered(claim, count_days(own or reading.entered or reading.on), holds)


def _read_text(said: Printed | Withheld) -> str:
    return said.text if isinstance(said, Printed) else ""


def _list_events(comparison: Comparison) -> Iterator[News]:
    """What happened, or will, entered with its source unless the file says when."""
    files = comparison.catalogue
    compared = set(comparison.ranking["certification"].to_list())
    for slug, one in files.certifications.items():
        for event in one.life if slug in compared else ():
            yield from _tell_event(comparison, event.event, event, one.name, certification=slug)
    for slug, organisation in files.organisations.items():
        for happened in organisation.life:
            yield from _tell_event(comparison, happened.event, happened, organisation.name, organisation=slug)


def _tell_event(
    comparison: Comparison,
    what: str,
    event: Event,
    name: str,
    *,
    certification: str | None = None,
    organisation: str | None = None,
) -> Iterator[News]:
    entered = event.entered or _find_first_entry(comparison.catalogue.sources[event.source])
    if entered > comparison.on:
        return
    happened = describe_event(
        comparison, what, event.on, event.source, name=name, certification=certification, organisation=organisation
    )
    number = _digest([certification, organisation, what, event.on.text])
    yield News(
        number, entered, "event", certification, name, None, None, event.on.text, None, None, happened, event.source
    )


def _find_first_entry(source: Source) -> date:
    return min(reading.entered or reading.on for reading in source.readings)


def _digest(parts: Iterable[object]) -> str:
    told = "\0".join("" if one is None else str(one) for one in parts)
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
