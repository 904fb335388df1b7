"""The findings of one certification as rows, for the pages and answers that do not take typed ones yet."""

from dataclasses import asdict
from typing import Any

from mikiwame.answers.explanation import Explanations
from mikiwame.pipeline import Comparison
from mikiwame.ranking.differences import Cells
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.words import speak
from mikiwame.words.documents import write_document

Row = dict[str, Any]

_KINDS = ("company", "general_foundation", "public_foundation", "general_association", "public_association")

FORMS = {form: speak("ja").term("forms", form) for form in (*_KINDS, "npo", "society", "brand", "unknown")}

_LAST: list[Explanations] = []


def explain(comparison: Comparison, slug: str) -> list[Row]:
    """One row per criterion, with the keys of :class:`mikiwame.answers.explanation.Finding`."""
    rows: Any = write_document(_open(comparison).explain(slug), speak("ja"))
    return [*rows]


def take_findings(comparison: Comparison, slug: str) -> Cells:
    return _open(comparison).take_findings(slug)


def list_read_facts(comparison: Comparison, slug: str, criterion: Criterion) -> list[Row]:
    return [asdict(fact) for fact in _open(comparison).list_read_facts(slug, criterion)]


def _open(comparison: Comparison) -> Explanations:
    if not (_LAST and _LAST[0].comparison is comparison):
        _LAST[:] = [Explanations(comparison)]
    return _LAST[0]
