"""A workbook of claims -> its rows as text, or complaints with the cell of each.

What is taken is what a person sees in the cell. Where the two may differ (a formula, a number shown as a share, a date
in a column of texts, what is hidden or struck out) the cell is refused, since nobody can tell which was printed.
"""

import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Protocol

from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

LARGEST = 50_000_000
"""Bytes of a workbook when unpacked: a million rows, and far less than what a hostile file unpacks to."""

PLAIN = ("General", "@", "0")
"""Formats of numbers that show a whole number or a short one as it is."""

LONGEST_NUMBER = 11
"""Characters of a number that a cell shows; of longer ones it shows another."""

DAYS = ("as_of", "stated")
"""The headings below which a date is a date."""


class Font(Protocol):
    strike: bool | None


class Cell(Protocol):
    """A cell of a sheet, as far as it is looked at."""

    coordinate: str
    value: object
    data_type: str
    number_format: str
    font: Font


def read_workbook(path: Path, headings: Mapping[str, str]) -> Iterator[tuple[str, int, dict[str, str]]]:
    """File and sheet, line, and heading -> text of each row of every sheet.

    :param headings: those that a sheet may have; each sheet has them in its first line, and needs one at the least.
    :raises MikiwameError: with every cell that cannot be read rightly.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    _check_size(path)
    try:
        book = load_workbook(path, data_only=False)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise _refuse(path.name, Reason("workbooks.unreadable", {"because": str(error)})) from None
    faults: list[Complaint] = []
    told: list[tuple[str, int, dict[str, str]]] = []
    for sheet in book.worksheets:
        place = f"{path.name}:{sheet.title}"
        rows = [list(row) for row in sheet.iter_rows()]
        if not any(cell.value is not None for row in rows for cell in row):
            continue
        faults += _find_faults(place, sheet)
        read = _Sheet(place, rows, headings)
        told += read.list_rows()
        faults += read.faults
    if faults:
        raise MikiwameError(faults)
    return iter(told)


def _check_size(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as packed:
            size = sum(one.file_size for one in packed.infolist())
    except (OSError, zipfile.BadZipFile):
        raise _refuse(path.name, Reason("workbooks.no_workbook")) from None
    if size > LARGEST:
        raise _refuse(path.name, Reason("workbooks.too_large", {"size": size, "most": LARGEST}))


def _refuse(file: str, reason: Reason) -> MikiwameError:
    return MikiwameError([Complaint.of(file, 0, "error", reason)])


class Dimension(Protocol):
    hidden: bool


class Sheet(Protocol):
    """A sheet, as far as it is looked at."""

    @property
    def merged_cells(self) -> object: ...

    @property
    def sheet_state(self) -> str: ...

    @property
    def row_dimensions(self) -> Mapping[int, Dimension]: ...

    @property
    def column_dimensions(self) -> Mapping[str, Dimension]: ...


def _find_faults(place: str, sheet: Sheet) -> Iterator[Complaint]:
    """What a person does not see, or sees in more cells than the file has it in."""
    if sheet.sheet_state != "visible":
        yield Complaint.of(place, 0, "error", Reason("workbooks.hidden_sheet"))
    for merged in str(sheet.merged_cells).split():
        yield Complaint.of(place, 0, "error", Reason("workbooks.merged", {"cells": merged}))
    for number, row in sheet.row_dimensions.items():
        if row.hidden:
            yield Complaint.of(place, number, "error", Reason("workbooks.hidden_row", {"number": number}))
    for letters, column in sheet.column_dimensions.items():
        if column.hidden:
            yield Complaint.of(place, 0, "error", Reason("workbooks.hidden_column", {"letters": letters}))


class _Sheet:
    """The rows of one sheet under the headings of its first line."""

    def __init__(self, place: str, rows: list[list[Cell]], headings: Mapping[str, str]) -> None:
        self._place, self._rows = place, rows
        self.faults: list[Complaint] = []
        self._names = [str(cell.value).strip() if cell.value is not None else "" for cell in rows[0]]
        known = [name for name in self._names if name in headings]
        if not known:
            reason = Reason("workbooks.no_headings", {"headings": ", ".join(headings)})
            self.faults.append(Complaint.of(place, 1, "error", reason))
        self._keys = set(known)
        for name in sorted({name for name in known if known.count(name) > 1}):
            self.faults.append(Complaint.of(place, 1, "error", Reason("workbooks.heading_twice", {"name": name})))

    def list_rows(self) -> Iterator[tuple[str, int, dict[str, str]]]:
        """Rows without a value in any column are none."""
        for line, row in enumerate(self._rows[1:], start=2):
            cells = {name: cell for name, cell in zip(self._names, row, strict=False) if name in self._keys}
            told = {name: self._read(line, name, cell) for name, cell in cells.items() if cell.value is not None}
            if told:
                yield self._place, line, told

    def _read(self, line: int, name: str, cell: Cell) -> str:
        value = cell.value
        fault = _find_fault(cell, name)
        if fault:
            reason = Reason("workbooks.at", {"cell": cell.coordinate, "fault": fault})
            self.faults.append(Complaint.of(self._place, line, "error", reason))
        return value.date().isoformat() if isinstance(value, datetime) else str(value)


def _find_fault(cell: Cell, name: str) -> Reason | None:
    """Why what is in the cell may not be what a person sees there; None where it is."""
    value = cell.value
    if cell.font.strike:
        return Reason("workbooks.struck_out")
    if cell.data_type == "f" or not isinstance(value, str | int | float | date | time):
        return Reason("workbooks.formula")
    if cell.data_type == "e":
        return Reason("workbooks.error", {"value": str(value)})
    if isinstance(value, bool):
        return Reason("workbooks.truth_value")
    if isinstance(value, date | time):
        whole = isinstance(value, datetime) and value.time() == time()
        return None if name in DAYS and whole else Reason("workbooks.date")
    if isinstance(value, int | float):
        return _find_fault_of_number(value, cell.number_format)
    return None


def _find_fault_of_number(value: float, shape: str) -> Reason | None:
    whole = isinstance(value, int) or float(value).is_integer()
    if shape not in PLAIN or (shape == "0" and not whole):
        return Reason("workbooks.shown_otherwise", {"value": str(value), "shape": shape})
    if len(str(value)) > LONGEST_NUMBER:
        return Reason("workbooks.long_number", {"value": str(value)})
    return None
