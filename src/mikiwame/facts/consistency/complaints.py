"""Evidence -> complaints: what was found, the printed texts with source and day, and the facts to mark."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mikiwame.facts.consistency.evidence import Evidence, Severity
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.reasons import Figure, Reason, Share, Term, Value, join

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
    severity: Severity
    claim: int
    found: tuple[Reason, ...]
    witnesses: tuple[Witness, ...]
    marks: tuple[Mark, ...]


def list_inconsistencies(found: Iterable[Evidence]) -> list[Inconsistency]:
    """One complaint per rule and accused claim, sorted by certification, field, label and rule."""
    return sorted((_describe(group[0].rule, group) for group in _group(found)), key=_place)


def _group(evidence: Iterable[Evidence]) -> Iterable[list[Evidence]]:
    groups: dict[object, list[Evidence]] = {}
    for one in sorted(evidence, key=_order):
        groups.setdefault(one.complaint, []).append(one)
    return groups.values()


def _order(one: Evidence) -> tuple[int, bool, int, float, int]:
    """The accused claim first, then the others by number."""
    return one.claim, one.witness != one.claim, one.witness, one.figure or 0.0, one.place


def _place(one: Inconsistency) -> tuple[str, str, bool, str, str, int]:
    return one.certification, one.field, one.label is not None, one.label or "", one.rule, one.claim


def _describe(rule: str, evidence: list[Evidence]) -> Inconsistency:
    first = evidence[0]
    witnesses = (Witness(one.text, one.witness_field, one.source, read_count(one.day), one.dated) for one in evidence)
    return Inconsistency(
        certification=first.certification,
        field=first.field,
        label=first.label,
        rule=rule,
        severity=first.severity,
        claim=first.claim,
        found=_list_found(rule, evidence),
        witnesses=tuple(dict.fromkeys(witnesses)),
        marks=_mark_facts(rule, evidence),
    )


def _list_found(rule: str, evidence: list[Evidence]) -> tuple[Reason, ...]:
    """What the rules have read, each once; else what a comparison of figures comes to."""
    rates = [Share((one.number or 0.0) / 100, 1) for one in evidence if one.code == "rates-in-text"]
    if rates:
        return (Reason("checks.found-rates-in-text", {"rates": join(rates)}),)
    found: list[Reason] = []
    for one in evidence:
        if one.code is not None and (reason := _read_reason(one.code, one)) not in found:
            found.append(reason)
    return tuple(found) or (_find(rule, evidence[0]),)


def _read_reason(code: str, one: Evidence) -> Reason:
    return Reason(f"checks.found-{code}", _VALUES[code](one))


def _tell_rate(one: Evidence) -> dict[str, Value]:
    return {"rate": Figure(one.number, one.number, "percent")}


def _tell_day(one: Evidence) -> dict[str, Value]:
    return {"day": str(_find_day(one))}


def _tell_weekday(one: Evidence) -> dict[str, Value]:
    printed, true = round(one.number or 0.0), _find_day(one).weekday()
    return {**_tell_day(one), "printed": Term("weekdays", str(printed)), "true": Term("weekdays", str(true))}


def _tell_months(one: Evidence) -> dict[str, Value]:
    return {"months": round(one.number or 0.0), "sittings": one.limit}


def _tell_crowd(one: Evidence) -> dict[str, Value]:
    return {"days": round(one.number or 0.0), "year": str(_find_day(one).year), "sittings": one.limit}


def _find_day(one: Evidence) -> date:
    return read_count(one.found_day or 0)


_VALUES: Mapping[str, Callable[[Evidence], dict[str, Value]]] = {
    "passing-mark": _tell_rate,
    "passing-mark-alone": _tell_rate,
    "weekday": _tell_weekday,
    "months": _tell_months,
    "month": _tell_day,
    "crowd": _tell_crowd,
    "rule": _tell_day,
    "after": _tell_day,
    "late": _tell_day,
}
"""Code of a reason -> what it tells of a piece of evidence."""


def _find(rule: str, first: Evidence) -> Reason:
    if first.figure is not None:
        return Reason("checks.found-rate-misfit", {"rate": Share(first.figure / 100, 1)})
    return Reason(f"checks.found-{rule}", {"label": first.label})


def _mark_facts(rule: str, evidence: list[Evidence]) -> tuple[Mark, ...]:
    """The facts that rest on a false witness, each once; a note marks none but the label that it is about."""
    first = evidence[0]
    if rule == "lonely-label":
        return (Mark(first.certification, first.field, first.label),)
    if first.severity == "note":
        return ()
    every = MARKING[rule] == "all"
    facts = (
        Mark(one.certification, one.witness_field, one.witness_label)
        for one in evidence
        if one.held and (every or one.witness == first.claim)
    )
    return tuple(dict.fromkeys(facts))


def list_marks(complaints: list[Inconsistency]) -> list[Mark]:
    """Every fact that is to be marked, once."""
    marks = {mark for one in complaints for mark in one.marks}
    return sorted(marks, key=lambda mark: (mark.certification, mark.field, mark.label or ""))
