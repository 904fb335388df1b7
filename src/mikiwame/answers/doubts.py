"""Why a fact is not known, or not to be relied on."""

from collections.abc import Mapping

from mikiwame.answers.rows import FactRow
from mikiwame.facts.weighing import VALUELESS
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.fields import Field
from mikiwame.vocabulary.reasons import Reason, Term


def find_doubt(row: FactRow, freshness: Mapping[Field, int]) -> Reason | None:
    """Why a fact is not known, old, or of unknown age; None for a sound one."""
    if row.standing == "withheld":
        return Reason("facts.withheld")
    if row.standing == "unknown":
        return find_unknown(row.kind, row.text)
    if row.stale and row.true_day is not None:
        months = {str(field): limit for field, limit in freshness.items()}[row.field]
        day = read_count(row.true_day)
        return Reason("facts.stale", {"day": day, "field": Term("fields", row.field), "months": months})
    if row.source and not row.dated:
        return Reason("facts.undated")
    return None


def find_unknown(kind: str | None, text: str | None) -> Reason:
    """Why there is no value: what the source prints in place of one, or that no source says anything."""
    known = kind if kind in VALUELESS else "none"
    return Reason(f"terms.unknown_claims-{known}", {"text": text} if known != "none" else {})
