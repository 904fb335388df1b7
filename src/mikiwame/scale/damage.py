"""Which file of a register cannot be read, and which row of it, after the engine has given up on one of them.

The engine tells neither. Files are looked through once more, which is done only where the run has failed already.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl

from mikiwame.scale.reading import DAYS, Register, scan_printed, take_days, tell_unread
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

ROWS_AT_ONCE = 250_000

_WANTED = {pl.Int64: "whole", pl.Float64: "number", pl.Boolean: "flag"}


@contextmanager
def naming_damage(register: Register) -> Iterator[None]:
    """:raises MikiwameError: with the file and, where values of a text file are at fault, the row, for what the engine
    could not read within.
    """
    try:
        yield
    except pl.exceptions.PolarsError:
        faults = [
            fault
            for name, files in register.files.items()
            for path in files
            for fault in _find_values(register, name, path) or _find_damage(register, name, path)
        ]
        if not faults:
            raise
        raise MikiwameError(faults) from None


def _find_damage(register: Register, name: str, path: Path) -> list[Complaint]:
    """The file as it is read, all of it."""
    try:
        for _ in register.scan(name, [path]).collect_batches(chunk_size=ROWS_AT_ONCE):
            pass
    except pl.exceptions.PolarsError as error:
        return [Complaint.of(str(path), 0, "error", tell_unread(path, error))]
    return []


def _find_values(register: Register, name: str, path: Path) -> list[Complaint]:
    """The first row of each column whose printed value is not of the column's type; none of Parquet."""
    shape = register.shape(name)
    try:
        rows = scan_printed(path, shape)
        if rows is None:
            return []
        there = [one for one in shape.columns if one in rows.collect_schema()]
        return [fault for one in there for fault in _find_value(path, rows, one, shape.columns[one])]
    except pl.exceptions.PolarsError:
        return []


def _find_value(path: Path, rows: pl.LazyFrame, column: str, kind: type[pl.DataType]) -> list[Complaint]:
    if kind == pl.String:
        return []
    printed = pl.col(column)
    if column in DAYS:
        read = take_days(column, strict=False)
    elif kind == pl.Boolean:
        read = pl.when(printed.str.to_lowercase().is_in(["true", "false"])).then(1)
    else:
        read = printed.cast(kind, strict=False)
    wrong = printed.is_not_null() & read.is_null()
    found = rows.with_row_index("row", 1).filter(wrong).select("row", column).head(1).collect()
    if not found.height:
        return []
    row, told = found.row(0)
    if column in DAYS:
        return [_complain(path, "registers.no_day", row, column=column, found=told)]
    return [_complain(path, "registers.no_value_of_type", row, column=column, found=told, wanted=_WANTED[kind])]


def _complain(path: Path, code: str, row: int = 0, **values: str) -> Complaint:
    return Complaint.of(str(path), row, "error", Reason(code, values))
