"""The facts of one certification as rows, for the pages and answers that do not take typed ones yet."""

from collections.abc import Sequence
from typing import Any

from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison
from mikiwame.words import speak
from mikiwame.words.documents import write_document

Row = dict[str, Any]

_LAST: list[tuple[Comparison, Evidence]] = []


def list_facts(comparison: Comparison, slug: str) -> list[Row]:
    return _write(_open(comparison).list_facts(slug))


def list_announced(comparison: Comparison, slug: str) -> list[Row]:
    return _write(_open(comparison).list_announced(slug))


def list_leading(facts: Sequence[Row]) -> list[Row]:
    """Of each field the strongest fact, or the whole list of grades or audiences that its source gives."""
    leading: list[Row] = []
    for field in dict.fromkeys(row["field"] for row in facts):
        rows = [row for row in facts if row["field"] == field]
        best = max(rows, key=lambda row: (row["strength"] or 0, row["label"] is None))
        leading += [row for row in rows if row is best or (best["label"] and _is_beside(row, best))]
    return leading


def _is_beside(row: Row, best: Row) -> bool:
    return bool(row["label"]) and (row["source"], row["on"]) == (best["source"], best["on"])


def _write(answers: object) -> list[Row]:
    rows: Any = write_document(answers, speak("ja"))
    return [*rows]


def _open(comparison: Comparison) -> Evidence:
    if not (_LAST and _LAST[0][0] is comparison):
        _LAST[:] = [(comparison, Evidence(comparison))]
    return _LAST[0][1]
