"""Evidence -> complaints: what was found, the printed texts with source and day, and the facts to mark."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mikiwame.facts.consistency.evidence import COMPLAINT, Row
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.reasons import Reason, Share

MARKING = {
    "rate-misfit": "all",
    "rate-is-passing-mark": "accused",
    "mixed-grades": "all",
    "schedule-misfit": "accused",
    "status-misfit": "accused",
    "examinees-outlier": "all",
    "contradiction": "all",
}
"""Which facts a complaint marks: those that rest on any of its witnesses, or on the accused claim alone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A fact that is to be marked as inconsistent; a label of None stands for none."""

    certification: str
    field: str
    label: str | None


@dataclass(frozen=True, slots=True)
class Witness:
    """A printed text that cannot be right together with the others; None is what is not published."""

    text: str | None
    field: str
    source: str
    day: date
    dated: bool


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """What cannot all be right, with the claim that it points at, the accused text first."""

    certification: str
    field: str
    label: str | None
    rule: str
    severity: Literal["warning", "note"]
    claim: int
    found: tuple[Reason, ...]
    witnesses: tuple[Witness, ...]
    marks: tuple[Mark, ...]


def list_inconsistencies(rows: list[Row]) -> list[Inconsistency]:
    """One complaint per rule and accused claim, sorted by certification, field, label and rule.

    :param rows: with the columns of ``evidence.EVIDENCE``.
    """
    grouped: dict[tuple[object, ...], list[Row]] = {}
    for row in sorted(rows, key=_order):
        grouped.setdefault((row["rule"], *(row[name] for name in COMPLAINT), row["severity"]), []).append(row)
    return sorted(map(_describe, grouped.values()), key=_place)


def _order(row: Row) -> tuple[object, ...]:
    """The accused claim first, then the others by number."""
    return row["claim"], row["witness"] != row["claim"], row["witness"], row["figure"] or 0.0


def _place(one: Inconsistency) -> tuple[str, str, bool, str, str, int]:
    return one.certification, one.field, one.label is not None, one.label or "", one.rule, one.claim


def _describe(rows: list[Row]) -> Inconsistency:
    first = rows[0]
    found: list[Reason] = []
    for row in rows:
        if row["found"] is not None and row["found"] not in found:
            found.append(row["found"])
    witnesses = (
        Witness(row["text"], row["witness_field"], row["source"], read_count(row["day"]), row["dated"]) for row in rows
    )
    return Inconsistency(
        certification=first["certification"],
        field=first["field"],
        label=first["label"],
        rule=first["rule"],
        severity=first["severity"],
        claim=first["claim"],
        found=tuple(found) or (_find(first),),
        witnesses=tuple(dict.fromkeys(witnesses)),
        marks=_mark_facts(rows),
    )


def _find(row: Row) -> Reason:
    """What a rule found that does not say it itself."""
    if row["rule"] == "rate-misfit":
        return Reason("checks.found-rate-misfit", {"rate": Share(row["figure"] / 100, 1)})
    return Reason(f"checks.found-{row['rule']}", {"label": row["label"]})


def _mark_facts(rows: list[Row]) -> tuple[Mark, ...]:
    """The facts that rest on a false witness, each once; a note marks none but the label that it is about."""
    first = rows[0]
    if first["rule"] == "lonely-label":
        return (Mark(first["certification"], first["field"], first["label"]),)
    if first["severity"] == "note":
        return ()
    every = MARKING[first["rule"]] == "all"
    facts = (
        Mark(row["certification"], row["witness_field"], row["witness_label"])
        for row in rows
        if row["held"] and (every or row["witness"] == first["claim"])
    )
    return tuple(dict.fromkeys(facts))


def list_marks(complaints: list[Inconsistency]) -> list[Mark]:
    """Every fact that is to be marked, once."""
    marks = {mark for one in complaints for mark in one.marks}
    return sorted(marks, key=lambda mark: (mark.certification, mark.field, mark.label or ""))
