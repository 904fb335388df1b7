"""What a rule hands on: a complaint as evidence, one piece per claim that bears witness to it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

import narwhals as nw

from mikiwame.facts.collecting import collect_rows
from mikiwame.vocabulary.readings import Clues
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.tables import Frame

Severity = Literal["warning", "note"]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as the rules see it that read claims one by one, in the columns of ``tables.CLAIMS``."""

    certification: str
    field: str
    label: str | None
    claim: int
    kind: str
    low: float | None
    high: float | None
    unit: str | None
    reading: str
    clues: str | None
    voice: str
    text: str
    source: str
    day: int
    dated: bool
    held: bool
    """A fact rests on the claim."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim that bears witness to a complaint, behind what the complaint points at."""

    certification: str
    field: str
    label: str | None
    claim: int
    """The accused: one of the witnesses too."""
    severity: Severity
    figure: float | None
    """What the printed figure should be, where that can be worked out."""
    witness: int
    witness_field: str
    witness_label: str | None
    held: bool
    """A fact rests on the witness."""
    text: str
    source: str
    day: int
    dated: bool
    found: Reason | None = None
    """Where the rule itself reads the text."""

    @property
    def complaint(self) -> tuple[str, str, str | None, int, Severity]:
        """What is the same in all the evidence of one complaint."""
        return self.certification, self.field, self.label, self.claim, self.severity


COMPLAINT = ["certification", "field", "label", "claim"]
"""What a rule says of a complaint itself; beside it ``severity`` and ``figure``, where it has them."""

CITED = ["held", "text", "source", "day", "dated"]

PLACE = ["certification", "source", "day", "read_day", "same_label", "same_period", "same_round"]
"""One row of one page on one day, once :func:`fill_keys` has made its columns joinable."""


def fill_keys(claims: Frame) -> Frame:
    """Claims with ``same_label``, ``same_period`` and ``same_round``: "none given" joins with "none given"."""
    return claims.with_columns(
        same_label=nw.col("label").fill_null(""),
        same_period=nw.col("period").fill_null(""),
        same_round=nw.col("round").fill_null(""),
    )


def call_witnesses(found: Frame, *columns: str) -> Frame:
    """A row for each complaint and each of the ``columns`` that hold the number of a witness."""
    complaint = [*COMPLAINT, *(name for name in ("severity", "figure") if name in found.collect_schema())]
    return nw.concat([found.select(*complaint, witness=column) for column in columns]).unique()


def cite_witnesses(found: Frame, told: Frame, severity: Severity) -> list[Evidence]:
    """The complaints of a table with what each witness says; ``severity`` where the rule does not give one itself."""
    given = found.collect_schema()
    columns = {name: nw.col(name) for name in ("severity", "figure") if name in given}
    usual = {"severity": nw.lit(severity), "figure": nw.lit(None, dtype=nw.Float64())}
    said = told.select(*CITED, witness="claim", witness_field="field", witness_label="label")
    return collect_rows(found.with_columns(**usual | columns).join(said, on="witness", how="inner"), Evidence)


def accuse(accused: Told, witnesses: Iterable[Told], found: Reason, severity: Severity = "warning") -> list[Evidence]:
    """One complaint that was found by reading texts: the accused claim first."""
    called = {one.claim: one for one in (accused, *witnesses)}
    return [_cite(accused, witness, found, severity) for witness in called.values()]


def _cite(accused: Told, witness: Told, found: Reason, severity: Severity) -> Evidence:
    return Evidence(
        certification=accused.certification,
        field=accused.field,
        label=accused.label,
        claim=accused.claim,
        severity=severity,
        figure=None,
        witness=witness.claim,
        witness_field=witness.field,
        witness_label=witness.label,
        held=witness.held,
        text=witness.text,
        source=witness.source,
        day=witness.day,
        dated=witness.dated,
        found=found,
    )


def list_told(frame: Frame) -> list[Told]:
    """The claims of a narrowed table, by their number: from here on they are read one by one."""
    return sorted(collect_rows(frame, Told), key=attrgetter("claim"))


def group_told(told: Iterable[Told]) -> list[list[Told]]:
    """The claims of each certification."""
    groups: dict[str, list[Told]] = {}
    for one in told:
        groups.setdefault(one.certification, []).append(one)
    return list(groups.values())


def open_clues(told: Told) -> Clues:
    clues: Clues = json.loads(told.clues) if told.clues else {}
    return clues
