"""A pile of claims as somebody collected them (JSON lines, CSV or XLSX) -> rows, or complaints with file and line."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mikiwame.catalogue.decoding import read_text
from mikiwame.notation.days import read_day
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.reasons import Reason

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "key": ("certification", "slug", "id"),
    "name": ("credential", "name", "certification_name"),
    "field": ("field",),
    "text": ("raw", "text", "value"),
    "url": ("source_url", "url"),
    "kind": ("source_kind", "kind"),
    "stated": ("as_of", "stated"),
    "note": ("note", "notes"),
}
"""What a row may tell -> the headings under which it may stand, the first that is there."""


@dataclass(frozen=True, slots=True)
class Collected:
    """One claim. ``key`` is the collector's own sign for the certification; ``stated`` the day that the page gives;
    ``decided``: a person has said which certification its name is of.
    """

    place: str
    key: str | None
    name: str
    field: str
    text: str
    url: str | None
    kind: str
    stated: str | None
    note: str | None
    decided: bool = False


def read_heap(path: Path) -> list[Collected]:
    """Every row of a file; ``.csv`` and ``.xlsx`` are read with a heading, all else as JSON lines.

    :raises MikiwameError: with every row that cannot be read, so that none is lost in silence.
    """
    if path.suffix.lower() == ".xlsx":
        # Loaded only here: hardly anyone drafts from a workbook.
        from mikiwame.catalogue.workbooks import read_workbook

        read = [_take(sheet, line, row) for sheet, line, row in read_workbook(path, list_headings())]
    else:
        read = [_take(path.name, line, row) for line, row in _read_text(path)]
    faults = [one for one in read if isinstance(one, Complaint)]
    if faults:
        raise MikiwameError(faults)
    return [one for one in read if isinstance(one, Collected)]


def list_headings() -> dict[str, str]:
    """Heading -> what a row may tell under it."""
    return {heading: name for name, headings in HEADINGS.items() for heading in headings}


def _read_text(path: Path) -> Iterator[tuple[int, object]]:
    text = read_text(path)
    if not isinstance(text, str):
        raise MikiwameError([Complaint.of(str(path), text[0], "error", text[1])])
    return _read_csv(text) if path.suffix.lower() == ".csv" else _read_lines(text)


def _read_csv(text: str) -> Iterator[tuple[int, object]]:
    # Whole, and not line by line: a quoted cell may hold a break, which is part of what was printed.
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""))
    for row in reader:
        yield reader.line_num, row


def _read_lines(text: str) -> Iterator[tuple[int, object]]:
    for line, row in enumerate(text.split("\n"), start=1):
        if row.strip():
            try:
                yield line, json.loads(row)
            except ValueError:
                yield line, None


def _take(file: str, line: int, row: object) -> Collected | Complaint:
    if not isinstance(row, dict):
        return Complaint.of(file, line, "error", Reason("workbooks.no_object"))
    told = {name: _find(row, headings) for name, headings in HEADINGS.items()}
    key, name, field, text = (told[one] for one in ("key", "name", "field", "text"))
    if not (name or key) or not field or not text:
        return Complaint.of(file, line, "error", Reason("workbooks.incomplete"))
    if field not in FIELDS:
        reason = Reason("asked.no_field", {"field": field, "known": ", ".join(FIELDS)})
        return Complaint.of(file, line, "error", reason)
    stated = told["stated"] if told["stated"] and _is_day(told["stated"]) else None
    note = told["note"] if stated == told["stated"] else "; ".join(filter(None, (told["stated"], told["note"])))
    kind = told["kind"] or "media"
    return Collected(f"{file}:{line}", key, name or key or "", field, text, told["url"], kind, stated, note)


def _find(row: Mapping[str, object], headings: tuple[str, ...]) -> str | None:
    found = (row[one] for one in headings if row.get(one) not in (None, ""))
    return next((" ".join(str(one).split()) for one in found), None)


def _is_day(text: str) -> bool:
    try:
        read_day(text)
    except ValueError:
        return False
    return True
