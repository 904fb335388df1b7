"""Claims and facts of one certification held against each other -> complaints where they cannot all be right.

Each rule is a small unit of its own. Rules that compare figures are table operations and run on any engine; rules that
read texts narrow the table first and then read what is left row by row. Nothing is corrected here: a complaint names
the claims, and the facts that rest on them are to be marked.
"""

from collections.abc import Callable, Iterator
from datetime import date

import narwhals as nw

from mikiwame.facts.consistency.complaints import Inconsistency, Mark, Witness, list_inconsistencies, list_marks
from mikiwame.facts.consistency.evidence import Evidence, Severity, cite_witnesses
from mikiwame.facts.consistency.figures import find_contradictions, find_outlying_examinees
from mikiwame.facts.consistency.labels import find_differing_sets, find_lonely_labels, find_mixed_grades
from mikiwame.facts.consistency.rates import (
    find_rate_misfits,
    find_rate_misfits_in_text,
    find_rates_that_are_passing_marks,
)
from mikiwame.facts.consistency.sittings import find_schedule_misfits, find_status_misfits
from mikiwame.facts.force import is_in_force
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.tables import Frame

__all__ = ["RULES", "Inconsistency", "Mark", "Witness", "check_consistency", "list_marks"]

TABLE_RULES: dict[Callable[[Frame], Frame], tuple[str, Severity]] = {
    find_rate_misfits: ("rate-misfit", "warning"),
    find_mixed_grades: ("mixed-grades", "warning"),
    find_differing_sets: ("mixed-grades", "warning"),
    find_lonely_labels: ("lonely-label", "note"),
    find_outlying_examinees: ("examinees-outlier", "warning"),
    find_contradictions: ("contradiction", "warning"),
}
"""Rule -> its slug and usual severity."""

TEXT_RULES: dict[Callable[[Frame, Frame], Iterator[Evidence]], str] = {
    find_rate_misfits_in_text: "rate-misfit",
    find_rates_that_are_passing_marks: "rate-is-passing-mark",
    find_schedule_misfits: "schedule-misfit",
    find_status_misfits: "status-misfit",
}
"""Rule -> its slug; these give the severity themselves."""

RULES = sorted({slug for slug, _ in TABLE_RULES.values()} | set(TEXT_RULES.values()))


def check_consistency(
    claims: Frame, facts: Frame, events: Frame, on: date, keep: Callable[[Frame], Frame] = lambda frame: frame
) -> list[Inconsistency]:
    """Everything that cannot all be right in what was said by the day ``on``.

    :param claims: columns of ``tables.CLAIMS``; ``facts``: of ``tables.FACTS``; ``events``: of ``tables.EVENTS``.
        Claims and events of a later day than ``on`` are not looked at.
    :param keep: has the engine work out now what every rule reads.
    """
    today = count_days(on)
    told = keep(_mark_held(claims.filter(is_in_force(on)), facts))
    known = events.filter(nw.col("day") <= today)
    found: dict[str, list[Evidence]] = {slug: [] for slug in RULES}
    for compare, (slug, severity) in TABLE_RULES.items():
        found[slug] += cite_witnesses(compare(told), told, severity)
    for read, slug in TEXT_RULES.items():
        found[slug] += read(told, known)
    return list_inconsistencies(found)


def _mark_held(told: Frame, facts: Frame) -> Frame:
    """Claims with ``held``: whether a fact rests on them."""
    resting = facts.filter(~nw.col("claim").is_null()).select("claim", held=nw.lit(True)).unique()
    return told.join(resting, on="claim", how="left").with_columns(nw.col("held").fill_null(False))
