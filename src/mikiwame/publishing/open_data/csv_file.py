"""A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a mark, or they take Japanese for another encoding."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

MARK = "\ufeff"

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet takes a text for a formula and may run it; an apostrophe before it keeps it a text."""


def write_csv(rows: Sequence[dict[str, Any]]) -> bytes:
    """One line a row under one line of names; lists and objects are JSON in their cell, what is not known is empty."""
    text = io.StringIO()
    names = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(text, names, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _flatten(value) for name, value in row.items()} for row in rows)
    return (MARK + text.getvalue()).encode("utf-8")


def _flatten(value: object) -> object:
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
