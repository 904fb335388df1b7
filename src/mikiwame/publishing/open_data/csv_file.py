"""A table as CSV (RFC 4180), for spreadsheets too: no cell is taken for a formula, and a mark tells the encoding."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

MARK = "\ufeff"
"""Before UTF-8 text; without it spreadsheets take Japanese for another encoding."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet takes a text for a formula and may run it; an apostrophe before it keeps it a text."""


def write_csv(rows: Sequence[Mapping[str, Any]]) -> bytes:
    """The table for a spreadsheet: as :func:`say_csv` with CRLF as RFC 4180 has it, in UTF-8 with a mark."""
    return (MARK + say_csv(rows, "\r\n")).encode("utf-8")


def say_csv(rows: Sequence[Mapping[str, Any]], line_end: str = "\n") -> str:
    """One line a row under one line of names; lists and objects are JSON in their cell, what is not known is empty.

    A text that a spreadsheet would take for a formula has an apostrophe before it; numbers stay numbers.
    """
    text = io.StringIO()
    names = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.writer(text, lineterminator=line_end)
    writer.writerow(_flatten_all(names))
    writer.writerows(_flatten_all(row.get(name) for name in names) for row in rows)
    return text.getvalue()


def _flatten_all(values: Iterable[object]) -> list[object]:
    return [_flatten(value) for value in values]


def _flatten(value: object) -> object:
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
