"""All tables as one workbook for spreadsheets: days are days, yen are numbers, and no text is taken for a formula."""

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, cast

from mikiwame.publishing.open_data.dataset import TABLES, Dataset
from mikiwame.publishing.open_data.exporting import DataFile, Export
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason, Value
from mikiwame.words.documents import ColumnType, Document, Json

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767
"""Characters that a cell of a spreadsheet holds."""

LEFT_OUT: tuple[ColumnType, ...] = ("array", "object", "any")
"""Columns whose values are no single ones; they stand in JSON."""

WIDTH, WIDEST = 12, 60
"""Letters that a column shows: at least, and at most."""

YEN = '"¥"#,##0'

_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


def write_workbook(data: Dataset, _: str) -> bytes:
    """One sheet says what this is, then one per table; the same catalogue and day give the same bytes."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    with Workbook(content, _PLAIN) as book:
        made = datetime.combine(data.on, time(), UTC).replace(tzinfo=None)
        book.set_properties({"title": data.title, "author": data.name, "comments": data.digest, "created": made})
        _write_about(book, data)
        for name in TABLES:
            _Sheet(book, name, data.list_rows(name)).write()
    return content.getvalue()


def _write_about(book: "Workbook", data: Dataset) -> None:
    words, publisher = data.words, data.publisher
    licence = f"{publisher.licence.title} {publisher.licence.url}" if publisher.licence else None
    undeclared = words("data.export_undeclared")
    sheet = book.add_worksheet(words("data.sheet_about"))
    told = {
        "title": data.title,
        "day": data.on.isoformat(),
        "catalogue": data.digest,
        "publisher": data.name,
        "licence": licence or undeclared,
        "attribution": publisher.attribution or undeclared,
        "left_out": words("data.sheet_left_out_text"),
    }
    for number, (name, text) in enumerate(told.items()):
        sheet.write_string(number, 0, words(f"data.sheet_{name}"))
        sheet.write_string(number, 1, text)
    sheet.set_column(0, 0, WIDTH)
    sheet.set_column(1, 1, WIDEST)


class _Sheet:
    """One table as a sheet, its first row with the names of the columns."""

    def __init__(self, book: "Workbook", name: str, rows: Sequence[Document]) -> None:
        self._name, self._rows = name, rows
        self._sheet: Worksheet = book.add_worksheet(name)
        self._columns = {column: kind for column, kind in TABLES[name].columns.items() if kind not in LEFT_OUT}
        self._day: Format = book.add_format({"num_format": "yyyy-mm-dd"})
        self._yen: Format = book.add_format({"num_format": YEN})
        self._head: Format = book.add_format({"bold": True})

    def write(self) -> None:
        for place, (column, kind) in enumerate(self._columns.items()):
            self._sheet.write_string(0, place, column, self._head)
            for number, row in enumerate(self._rows, start=1):
                yen = column in ("low", "high") and row.get("unit") == "yen"
                self._write(number, place, row.get(column), kind, self._yen if yen else None)
            widest = max((len(str(row.get(column) or "")) for row in self._rows), default=0)
            self._sheet.set_column(place, place, min(max(WIDTH, len(column), widest), WIDEST))
        self._sheet.freeze_panes(1, 1)
        if self._rows:
            self._sheet.autofilter(0, 0, len(self._rows), len(self._columns) - 1)

    def _write(self, row: int, place: int, value: Json, kind: ColumnType, shape: "Format | None") -> None:
        if value is None:
            return
        if kind == "date":
            day = datetime.combine(date.fromisoformat(str(value)), time())
            self._sheet.write_datetime(row, place, day, self._day)
        elif kind == "boolean":
            self._sheet.write_boolean(row, place, bool(value))
        elif kind in ("integer", "number"):
            self._sheet.write_number(row, place, cast(float, value), shape)
        else:
            self._write_text(row, place, str(value))

    def _write_text(self, row: int, place: int, text: str) -> None:
        if len(text) > LONGEST:
            values: dict[str, Value] = {"sheet": self._name, "row": row, "count": len(text), "most": LONGEST}
            raise MikiwameError(Reason("asked.cell_too_long", values))
        self._sheet.write_string(row, place, text)


EXPORT = Export(
    "xlsx",
    (DataFile("tables.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_workbook),),
    place=2,
)
