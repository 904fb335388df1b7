"""A table as CSV (RFC 4180), for programs and for spreadsheets; in neither is a cell taken for a formula."""

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from mikiwame.publishing.open_data.tables import Row, Table, TableFormat

MARK = "\ufeff"
"""Before UTF-8 text; without it spreadsheets take Japanese for another encoding."""

_FORMULA = (*"=+-@\t\r\n",)
"""With these a spreadsheet takes a text for a formula and may run it, in Japan with their full-width forms too; an
apostrophe before it keeps it a text (https://owasp.org/www-community/attacks/CSV_Injection)."""


def write_csv(table: Table) -> bytes:
    """The table for programs: UTF-8 without a mark, lines as Unix ends them."""
    return say_csv(table.rows).encode("utf-8")


def write_spreadsheet(table: Table, columns: Sequence[str] = ()) -> bytes:
    """The table for a spreadsheet: lines as RFC 4180 ends them, in UTF-8 with a mark."""
    return (MARK + say_csv(table.rows, "\r\n", columns)).encode("utf-8")


def say_csv(rows: Sequence[Row], line_end: str = "\n", columns: Sequence[str] = ()) -> str:
    """One line per row under one line of names; lists and objects are JSON in their cell, what is not known is empty.

    :param columns: the names, also where there is no row; left out: those of the rows.

    A text that a spreadsheet would take for a formula has an apostrophe before it; numbers stay numbers. It has one
    for programs too: whatever is saved as CSV is sooner or later opened in a spreadsheet.
    """
    text = io.StringIO()
    names = [*columns] or list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.writer(text, lineterminator=line_end)
    writer.writerow(_flatten_all(names))
    writer.writerows(_flatten_all(row.get(name) for name in names) for row in rows)
    return text.getvalue()


def _flatten_all(values: Iterable[object]) -> list[object]:
    return [_flatten(value) for value in values]


def _flatten(value: object) -> object:
    if isinstance(value, str):
        return f"'{value}" if _begins_formula(value[:1]) else value
    if isinstance(value, (list, dict)):
        return _JSON.encode(value)
    return str(value).lower() if isinstance(value, bool) else value


_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


@cache
def _begins_formula(first: str) -> bool:
    return unicodedata.normalize("NFKC", first) in _FORMULA


CSV = TableFormat("csv", "text/csv; charset=utf-8", write_csv)
SPREADSHEET = TableFormat("csv-bom", "text/csv; charset=utf-8", write_spreadsheet, "csv")
