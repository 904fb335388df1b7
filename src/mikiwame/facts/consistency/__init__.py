"""Claims and facts of one certification held against each other -> complaints where they cannot all be right.

Each rule is a small unit of its own, a table operation that runs on any engine. Nothing is corrected here: a complaint
names the claims, and the facts that rest on them are to be marked.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date

import narwhals as nw
import polars as pl

from mikiwame.facts.collecting import collect_rows
from mikiwame.facts.consistency.complaints import Inconsistency, Mark, Witness, list_inconsistencies, list_marks
from mikiwame.facts.consistency.evidence import EVIDENCE, Evidence, Severity, cite_witnesses, gather_evidence
from mikiwame.facts.consistency.figures import find_contradictions, find_outlying_examinees, take_several
from mikiwame.facts.consistency.labels import find_differing_sets, find_lonely_labels, find_mixed_grades
from mikiwame.facts.consistency.needs import find_missing
from mikiwame.facts.consistency.particulars import (
    PARTICULARS,
    UnfitJsonError,
    list_particulars,
    tabulate_particulars,
)
from mikiwame.facts.consistency.rates import (
    find_rate_misfits,
    find_rate_misfits_in_text,
    find_rates_that_are_passing_marks,
    take_counted,
)
from mikiwame.facts.consistency.sittings import (
    Sittings,
    find_crowds,
    find_month_misfits,
    find_number_misfits,
    find_rule_misfits,
    find_status_misfits,
    find_weekday_misfits,
    take_sittings,
)
from mikiwame.facts.force import is_in_force
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.tables import Frame, Look, compute, make_table

__all__ = [
    "EVIDENCE",
    "PARTICULARS",
    "RULES",
    "Inconsistency",
    "Mark",
    "UnfitJsonError",
    "Witness",
    "check_consistency",
    "find_evidence",
    "gather_misfits",
    "list_marks",
    "list_particulars",
    "tabulate_particulars",
    "tell_misfits",
]

TABLE_RULES: dict[Callable[[Frame], Frame], tuple[str, Severity]] = {
    find_rate_misfits: ("rate-misfit", "warning"),
    find_mixed_grades: ("mixed-grades", "warning"),
    find_differing_sets: ("mixed-grades", "warning"),
    find_lonely_labels: ("lonely-label", "note"),
    find_outlying_examinees: ("examinees-outlier", "warning"),
    find_contradictions: ("contradiction", "warning"),
}
"""Rule that compares figures -> its slug and usual severity."""

NARROWED: dict[Callable[[Frame], Frame], Callable[[Frame], Frame]] = {
    find_rate_misfits: take_counted,
    find_contradictions: take_several,
}
"""Rule -> the claims that it looks at, which it reads several times."""

TEXT_RULES: dict[Callable[[Frame, Frame], Frame], str] = {
    find_rate_misfits_in_text: "rate-misfit",
    find_rates_that_are_passing_marks: "rate-is-passing-mark",
}
"""Rule that looks into texts, at their particulars -> its slug."""

SITTING_RULES: dict[Callable[[Sittings], Frame], str] = {
    find_weekday_misfits: "schedule-misfit",
    find_number_misfits: "schedule-misfit",
    find_month_misfits: "schedule-misfit",
    find_crowds: "schedule-misfit",
    find_rule_misfits: "schedule-misfit",
}
"""Rule that looks at schedules and the days that they name -> its slug."""

OF_ENDS = "status-misfit"

WARNING: Severity = "warning"

NEEDS: Mapping[Callable[..., Frame], str] = {
    find_rate_misfits: "passers",
    find_mixed_grades: "grades",
    find_differing_sets: "grades",
    find_lonely_labels: "labels",
    find_outlying_examinees: "examinees",
    find_contradictions: "several",
    **dict.fromkeys((*TEXT_RULES, *SITTING_RULES), "particulars"),
    find_status_misfits: "events",
}
"""What a rule finds nothing without, as ``consistency.needs`` has it."""

RULES = sorted(
    {slug for slug, _ in TABLE_RULES.values()} | set(TEXT_RULES.values()) | set(SITTING_RULES.values()) | {OF_ENDS}
)


def check_consistency(
    claims: Frame,
    facts: Frame,
    events: Frame,
    on: date,
    keep: Callable[[Frame], Frame] = lambda frame: frame,
    look: Look | None = None,
) -> list[Inconsistency]:
    """Everything that cannot all be right in what was said by the day ``on``; parameters as :func:`gather_misfits`."""
    return tell_misfits(gather_misfits(claims, facts, events, on, keep, look))


def gather_misfits(
    claims: Frame,
    facts: Frame,
    events: Frame,
    on: date,
    keep: Callable[[Frame], Frame],
    look: Look | None = None,
) -> pl.DataFrame:
    """The same as a table, from which :func:`tell_misfits` tells the complaints.

    :param claims: columns of ``tables.CLAIMS``; ``facts``: of ``tables.FACTS``; ``events``: of ``tables.EVENTS``, all
        of Polars. Claims and events of a later day than ``on`` are not looked at.
    :param keep: has the engine work out now what every rule reads; ``look``: reads a row now: then what nothing gives
        cause for is left out.
    :return: the fields of ``Evidence`` as columns.
    """
    told = keep(_mark_held(claims.filter(is_in_force(on)), facts))
    native: pl.LazyFrame = claims.to_native()
    particulars = nw.from_native(tabulate_particulars(native).lazy())
    found = _find_all(told, particulars, events, on, keep, look)
    return compute(cite_witnesses(found, told))


def tell_misfits(found: pl.DataFrame) -> list[Inconsistency]:
    """What :func:`gather_misfits` found, as complaints."""
    return list_inconsistencies(collect_rows(nw.from_native(found.lazy()), Evidence))


def find_evidence(claims: Frame, particulars: Frame, events: Frame, on: date, keep: Callable[[Frame], Frame]) -> Frame:
    """The same as :func:`check_consistency` as a table of any engine, a row per complaint and witness.

    :param particulars: columns of ``PARTICULARS``.
    :return: columns of ``EVIDENCE``.
    """
    return _find_all(claims.filter(is_in_force(on)), particulars, events, on, keep)


def _find_all(
    told: Frame,
    particulars: Frame,
    events: Frame,
    on: date,
    keep: Callable[[Frame], Frame],
    look: Look | None = None,
) -> Frame:
    known = events.filter(nw.col("day") <= count_days(on))
    missing = find_missing(told, particulars, known, look) if look else frozenset()
    tables = {rule: of for rule, of in TABLE_RULES.items() if NEEDS[rule] not in missing}
    seen = {rule: keep(NARROWED[rule](told)) if rule in NARROWED else told for rule in tables}
    found = [(rule(seen[rule]), slug, severity) for rule, (slug, severity) in tables.items()]
    if "particulars" not in missing:
        found += [(read(told, particulars), slug, WARNING) for read, slug in TEXT_RULES.items()]
    if not {"particulars", "events"} <= missing:
        found += _find_at_sittings(take_sittings(told, particulars, keep), known, missing)
    if missing:
        # In the place of those left out, whose columns the others may not have.
        found.append((nw.from_native(make_table(EVIDENCE, []).lazy()), OF_ENDS, WARNING))
    return gather_evidence(found)


def _find_at_sittings(sittings: Sittings, events: Frame, missing: Collection[str]) -> list[tuple[Frame, str, Severity]]:
    found: list[tuple[Frame, str, Severity]] = []
    if "particulars" not in missing:
        found += [(read(sittings), slug, WARNING) for read, slug in SITTING_RULES.items()]
    if "events" not in missing:
        found.append((find_status_misfits(sittings, events), OF_ENDS, WARNING))
    return found


def _mark_held(told: Frame, facts: Frame) -> Frame:
    """Claims with ``held``: whether a fact rests on them."""
    resting = facts.filter(~nw.col("claim").is_null()).select("claim", held=nw.lit(True)).unique()
    return told.join(resting, on="claim", how="left").with_columns(nw.col("held").fill_null(False))
