"""Certifications side by side: place, score and figures as rows of a table, and which of the rows differ."""

from collections.abc import Iterable
from typing import Any

from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.words import write_points
from mikiwame.words import speak
from mikiwame.words.documents import write_document

Row = dict[str, Any]


def tabulate_side(rows: Iterable[Row]) -> Row | None:
    """Rows of the comparison as columns: ``columns`` and, one a field, ``rows`` with ``name, cells, same``.

    Null for fewer than two.
    """
    columns = list(rows)
    if len(columns) < 2:
        return None
    lines = [[row["figures"][number] for row in columns] for number in range(len(columns[0]["figures"]))]
    return {
        "columns": columns,
        "rows": [{"name": line[0]["name"], "cells": line, "same": _is_same(line)} for line in lines],
    }


def _is_same(cells: list[Row]) -> bool:
    """Whether the values are the same to the letter; what is not known is like nothing."""
    written = [[(value["label"], value["text"]) for value in cell["values"]] for cell in cells]
    return bool(written[0]) and all(one == written[0] for one in written)


def explain_pair(known: Knowledge, one: str, two: str, citations: Citations) -> Row:
    """``words``: the difference and what would change it, in sentences; ``rows``: the criteria by their effect."""
    answer: Any = write_document(known.explain_against(one, two), speak("ja"))
    questions = {finding.criterion: finding.question for finding in known.explain(one)}
    return {
        "words": answer["words"],
        "rows": [_write_row(row, questions[row["criterion"]], citations) for row in answer["rows"]],
    }


def _write_row(row: Row, question: str, citations: Citations) -> Row:
    return {
        "question": question,
        "ahead": {"own": 0, "other": 1}.get(row["better"]),
        "sides": [
            _write_side(row["own"], row["own_points"], row["because"]),
            _write_side(row["other"], row["other_points"], row["other_because"]),
        ],
        "numbers": [citations.cite(source["source"]) for source in row["sources"]],
    }


def _write_side(finding: list[float] | None, points: list[float], because: str) -> Row:
    return {"points": None if finding is None else write_points(*points), "because": because}
