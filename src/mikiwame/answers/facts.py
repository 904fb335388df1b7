"""What is known of one certification: its facts with how each stands, or every claim behind them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from dataclasses import field as set_field
from datetime import date
from functools import cached_property
from typing import TypeVar

from mikiwame.answers.announced import Announced, Json, announce
from mikiwame.answers.applying import prefer_open
from mikiwame.answers.claims import Claims
from mikiwame.answers.doubts import find_doubt
from mikiwame.answers.kept import find_inconsistencies
from mikiwame.answers.rows import Cell, ClaimRow, FactRow, HeldRow, Printed
from mikiwame.answers.silences import explain_silence
from mikiwame.facts import Inconsistency
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.qualifiers import Mode
from mikiwame.vocabulary.reasons import Figure, Reason, join

Shown = TypeVar("Shown")

Shared = tuple[
    str, str | None, str | None, str | None, str | None, str | None, str | None, str | None, str | None,
    float | None, float | None, str | None, str | None, bool | None, str | None, str | None, str | None,
    str | None, str | None, str | None, str | None, str | None, bool | None, date | None,
]  # fmt: skip
"""The fields of :class:`Published`."""

_HELD_IN: dict[str, Mode] = {"home": "home", "halls": "hall"}
"""The state of a venue -> the mode of an exam held there."""

_ORDER: dict[str, int] = {name: number for number, name in enumerate([*FIELDS, "independence"])}


@dataclass(frozen=True, slots=True)
class Published:
    """A value that a source prints, with the source and the day of it."""

    field: str
    label: str | None
    """As printed."""
    grade: str | None
    part: str | None
    mode: str | None = set_field(metadata={"reads": "held_in"})
    audience: str | None
    population: str | None
    strand: str | None
    other: str | None
    """What no vocabulary knows of the label."""
    low: float | None
    high: float | None
    unit: str | None
    state: str | None
    approx: bool | None
    period: str | None
    round: str | None
    """The sitting that it is of, which is not a year."""
    tax: str | None
    """``excluded`` or ``mixed``: tax is not in the amount, or not in all; None: as printed."""
    text: str | None
    """As printed."""
    kind: str | None
    source: str | None
    source_kind: str | None
    url: str | None
    dated: bool | None
    on: date | None

    @property
    def cell(self) -> Cell:
        qualified = self.grade, self.part, self.mode, self.audience, self.population, self.strand, self.other
        return self.field, qualified, self.unit

    @property
    def held_in(self) -> str | None:
        """The mode that its label names, or that a venue names by itself."""
        return self.mode or (_HELD_IN.get(self.state or "") if self.field == "venue" else None)

    @property
    def figure(self) -> Figure | None:
        """The value in figures, where it has any."""
        if self.low is None and self.high is None:
            return None
        return Figure(self.low, self.high, self.unit, self.tax)


@dataclass(frozen=True, slots=True)
class Other(Published):
    """A claim that says something else than a fact, or says it too."""

    since: date | None
    until: date | None
    because_until: str | None
    """Why an editor ended it."""


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What a source prints that waits for an editor's word: no fact and no score rests on it."""

    text: str | None
    value: Json
    source: str
    on: date
    dated: bool
    rule: str
    because: Reason


@dataclass(frozen=True, slots=True)
class Fact(Published):
    """What is held true of one field, label and unit, or why nothing is."""

    value: Json
    because: Reason | None
    """Why it is not known, old, or of unknown age; None for a sound one."""
    standing: str
    """agreed, single, disputed, suspended, withheld or unknown"""
    agreeing: int | None
    """How many independent sources give the value; None where it is not taken from sources."""
    tied: bool
    """Whether nothing decides between its values, which ``low`` and ``high`` span."""
    stale: bool
    printed: str | None
    """What stands in the source where ``text`` mends a misprinted name."""
    regime: date | None
    """From when the exam is held as it says, where a revision before it is known."""
    general: bool
    """Whether it is of the whole exam and of anyone."""
    strength: int | None
    claim: int | None
    others: tuple[Other, ...]
    """Claims that say something else, or say it too."""
    announced: tuple[Announced, ...]
    """What is to take its place, each from its day."""
    held_back: tuple[HeldBack, ...]
    inconsistent: tuple[Reason, ...]
    """What else is said that it cannot be right together with, one for each rule that found it."""
    gone: date | None
    """Since when its page is known to be no more: it is no less true, but nobody can look it up there."""

    def __repr__(self) -> str:
        return f"<Fact {' '.join(filter(None, (self.field, self.label)))}: {self.text!r}, {self.standing}>"

    @property
    def known(self) -> bool:
        return self.standing not in ("withheld", "unknown")

    @property
    def doubts(self) -> tuple[Reason, ...]:
        """What a reader should know beside a figure: that it is old, undated, disputed or undecided."""
        holds = {
            "stale": self.stale,
            "undated": bool(self.source) and not self.dated,
            "tied": self.tied,
            "suspended": self.standing == "suspended",
            "disputed": self.standing == "disputed" and not self.tied,
            "gone": self.gone is not None,
        }
        return tuple(Reason(f"facts.doubt-{name}") for name, so in holds.items() if so)


@dataclass(frozen=True, slots=True)
class Claim(Published):
    """One claim, with the standing of the fact that it is for or against, and the place it stands in."""

    standing: str
    agreeing: int | None
    """How many independent sources give its value: 0 where all that gave it say otherwise by now, None where it has no
    value or does not hold on the day."""
    stale: bool
    held: bool
    """Whether a fact rests on it."""
    others: tuple[Other, ...]
    held_back: tuple[HeldBack, ...]
    reading: str
    """As JSON."""
    file: str
    line: int
    since: date | None
    until: date | None
    because_until: str | None


class Evidence:
    """The facts and claims of a comparison, certification by certification, each worked out once."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.claims = Claims(comparison)
        self._facts: dict[str, tuple[Fact, ...]] = {}

    def list_facts(self, slug: str) -> tuple[Fact, ...]:
        """One for each cell that has a fact, in the order of the fields."""
        if slug not in self._facts:
            self._facts[slug] = self._find_facts(slug)
        return self._facts[slug]

    def list_field(self, slug: str, field: str) -> tuple[Fact, ...]:
        """The facts of one field; where there is none, one that is unknown and says why."""
        told = tuple(fact for fact in self.list_facts(slug) if fact.field == field)
        return told or (self._describe(_make_silent(slug, field), self.claims.list_held(slug)),)

    def _find_facts(self, slug: str) -> tuple[Fact, ...]:
        held = self.claims.list_held(slug)
        told = [row for row in self.claims.list_facts(slug) if row.claim is not None or row.standing == "unknown"]
        rows = sorted(prefer_open(told, self.claims.list_known(slug), self.comparison.on), key=_order)
        facts = [self._describe(row, held) for row in rows]
        announced = _place(facts, [(one.cell, announce(one)) for one in self.claims.list_announced(slug)])
        waiting = _place(facts, [(one.cell, describe_held(one)) for one in held])
        return tuple(
            replace(fact, announced=tuple(announced.get(place, ())), held_back=tuple(waiting.get(place, ())))
            if place in announced or place in waiting
            else fact
            for place, fact in enumerate(facts)
        )

    def _describe(self, row: FactRow, held: Sequence[HeldRow]) -> Fact:
        known = self.claims.list_known(row.certification)
        waiting = {one.claim for one in held}
        claim = next((one for one in known if one.claim == row.claim), None)
        today = count_days(self.comparison.on)
        others = [
            _describe_other(one)
            for one in self.claims.list_of_cell(row.certification, row.cell)
            if one.claim not in waiting and one.claim != row.claim and (one.since is None or one.since <= today)
        ]
        return Fact(
            *share(row),
            value=json.loads(claim.reading) if claim else None,
            because=self._find_reason(row, known, held),
            standing=row.standing,
            agreeing=self.claims.count_agreeing(row.claim),
            tied=row.tied,
            stale=row.stale,
            printed=row.printed,
            regime=_read_day(row.regime),
            general=row.general,
            strength=row.strength,
            claim=row.claim,
            others=tuple(others),
            announced=(),
            held_back=(),
            inconsistent=self._misfits.get((row.certification, row.field, row.label), ()),
            gone=self._find_gone(row.source),
        )

    def _find_gone(self, source: str | None) -> date | None:
        told = self.comparison.catalogue.sources.get(source or "")
        return told.gone.on if told and told.gone and told.gone.on <= self.comparison.on else None

    def _find_reason(self, row: FactRow, known: Sequence[ClaimRow], held: Sequence[HeldRow]) -> Reason | None:
        """Why a fact is not known, where values of it are: they wait, hold no longer, or not yet."""
        if row.standing == "unknown" and row.claim is None:
            return explain_silence(row.field, known, held, count_days(self.comparison.on))
        return find_doubt(row, self.comparison.market.freshness)

    def list_announced(self, slug: str) -> list[Announced]:
        """What is to hold from a later day, by field and day; what several say alike once, by the weightiest."""
        return [announce(claim) for claim in self.claims.list_announced(slug)]

    def list_claims(self, slug: str) -> list[Claim]:
        """Each claim known on the day, with the file and line it stands in."""
        rows = self.claims.list_facts(slug)
        standings = {row.cell: (row.standing, row.stale) for row in rows}
        resting = {row.claim for row in rows}
        waiting = {row.claim: (describe_held(row),) for row in self.claims.list_held(slug)}
        return [
            Claim(
                *share(claim),
                standing=standings.get(claim.cell, ("unknown", False))[0],
                agreeing=self.claims.count_agreeing(claim.claim),
                stale=standings.get(claim.cell, ("unknown", False))[1],
                held=claim.claim in resting,
                others=(),
                held_back=waiting.get(claim.claim, ()),
                reading=claim.reading,
                file=claim.file,
                line=claim.line,
                since=_read_day(claim.since),
                until=_read_day(claim.until),
                because_until=_say_why_over(claim),
            )
            for claim in sorted(self.claims.list_known(slug), key=_order)
        ]

    def number_claims(self, slug: str) -> list[int]:
        """The number of each claim of :meth:`list_claims`, by which a fact names the one that it rests on."""
        return [claim.claim for claim in sorted(self.claims.list_known(slug), key=_order)]

    @cached_property
    def _misfits(self) -> dict[tuple[str, str, str | None], tuple[Reason, ...]]:
        """Of each certification, field and label, a reason for each rule by which it cannot be right with others."""
        marked: dict[tuple[str, str, str | None], dict[str, Reason]] = {}
        for one in self.inconsistencies:
            for mark in one.marks:
                of_one = marked.setdefault((one.certification, mark.field, mark.label), {})
                of_one.setdefault(one.rule, Reason(f"misfits.{one.rule.replace('-', '_')}", {"found": join(one.found)}))
        return {place: tuple(reasons.values()) for place, reasons in marked.items()}

    @cached_property
    def inconsistencies(self) -> list[Inconsistency]:
        """What the claims and facts cannot all be right in."""
        return find_inconsistencies(self.comparison)


def _place(facts: Sequence[Fact], said: Iterable[tuple[Cell, Shown]]) -> dict[int, list[Shown]]:
    """Each by the number of the fact that it is of, else of the first of its field; of no fact it is nowhere told."""
    placed: dict[int, list[Shown]] = {}
    for cell, one in said:
        of_field = [number for number, fact in enumerate(facts) if fact.field == cell[0]]
        own = [number for number in of_field if facts[number].cell == cell]
        for number in (own or of_field)[:1]:
            placed.setdefault(number, []).append(one)
    return placed


def _make_silent(slug: str, field: str) -> FactRow:
    """The row of a field that no source tells of."""
    said = dict.fromkeys(one.name for one in fields(FactRow))
    told = {"certification": slug, "field": field, "standing": "unknown"}
    return FactRow(**said | told | {"general": True, "tied": False, "stale": False, "dated": False})  # type: ignore[arg-type]


def _order(row: FactRow | ClaimRow) -> tuple[int, bool, int]:
    return _ORDER[row.field], row.label is not None, row.claim or 0


def share(row: Printed) -> Shared:
    """What a claim or fact has in common with every published value, in the order of its fields."""
    return (
        *(row.field, row.label, row.grade, row.part, row.mode, row.audience, row.population, row.strand, row.other),
        *(row.low, row.high, row.unit, row.state, row.approx, row.period, row.round, row.tax, row.text),
        *(row.kind, row.source, row.source_kind, row.url, row.dated),
        _read_day(row.day),
    )


def _describe_other(claim: ClaimRow) -> Other:
    return Other(*share(claim), _read_day(claim.since), _read_day(claim.until), _say_why_over(claim))


def _read_day(count: int | None) -> date | None:
    return None if count is None else read_count(count)


def _say_why_over(claim: ClaimRow) -> str | None:
    """Why an editor ended it, in the editor's words."""
    return claim.because if claim.until else None


def describe_held(row: HeldRow) -> HeldBack:
    on = read_count(row.day)
    return HeldBack(row.text, json.loads(row.reading), row.source, on, row.dated, row.rule, explain_held(row))


def explain_held(row: HeldRow) -> Reason:
    """Why it waits, by the rule that found it, with what the others give."""
    if row.least is None or row.greatest is None:
        return Reason(f"held.{row.rule}", {"others": ""})
    ends = round(row.least, 1), round(row.greatest, 1)
    return Reason(f"held.{row.rule}", {"others": Figure(*ends, row.unit)})
