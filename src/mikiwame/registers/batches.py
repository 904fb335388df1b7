"""Many sheets at a time as typed tables: printed texts read column by column, each fault with its place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

import polars as pl

from mikiwame.registers.shapes import SHEETS, TIES, Branch, Kind, Register
from mikiwame.registers.sheets import shorten
from mikiwame.registers.ties import finish_ties
from mikiwame.registers.values import Value, describe_shape, find_reading, is_silent
from mikiwame.registers.walking import Account, Fault, Walker
from mikiwame.vocabulary.reasons import Reason

COMPLAINTS = "complaints"

_TYPES: Mapping[Kind, type[pl.DataType]] = {
    "text": pl.String,
    "code": pl.String,
    "day": pl.Date,
    "whole": pl.Int64,
    "percent": pl.Float64,
    "flag": pl.Boolean,
    "level": pl.Int64,
    "siret": pl.String,
}

_STORED: Mapping[Kind, type[pl.DataType]] = {**_TYPES, "day": pl.Int32}
"""As :class:`values.Reader` gives them: days are whole numbers since 1970-01-01, and become dates in the tables."""

Say = Callable[[Reason], str]
"""Makes the sentence of a reason, for the table of complaints."""

_COMPLAINT_COLUMNS = {
    "file": pl.String,
    "line": pl.Int64,
    "number": pl.String,
    "element": pl.String,
    "text": pl.String,
    "code": pl.String,
    "message": pl.String,
}

_ABOUT = {
    "register": pl.String,
    "file": pl.String,
    "line": pl.Int64,
    "elements": pl.Int64,
    "read": pl.Int64,
    "unknown": pl.Int64,
}
"""What is told of a sheet beside its texts: where it stands, and the account of its elements."""


@dataclass(slots=True)
class SheetHead:
    """A sheet of the batch: its number and that of its register, where it stands, and its account."""

    number: str
    register: str
    file: str
    line: int
    account: Account


@dataclass(slots=True)
class Batch:
    """Sheets whose rows are in the heaps of a walker, in the same order."""

    heads: list[SheetHead] = field(default_factory=list)
    complaints: list[tuple[str, str | None, Fault]] = field(default_factory=list)
    """File, number of the sheet, and what is wrong there."""

    def complain(self, file: str, number: str | None, fault: Fault) -> None:
        self.complaints.append((file, number, fault))


class TableMaker:
    """Makes the rows of a register's batches into tables."""

    def __init__(self, register: Register, say: Say) -> None:
        self.register = register
        self._say = say

    def make(self, batch: Batch, walker: Walker) -> dict[str, pl.DataFrame]:
        """The tables of a batch by their names; every table of the register is there, if without rows.

        Faults that are found on the way are added to the batch.
        """
        tables: dict[str, list[pl.DataFrame]] = {}
        for branch in self.register.branches:
            table = self._make_table(branch, walker, batch)
            tables.setdefault(branch.table or "", []).append(table)
        _complain_of_order(tables[SHEETS][0], self.register, batch)
        whole = {name: pl.concat(parts, how="diagonal") for name, parts in tables.items()}
        whole[TIES] = finish_ties(whole[TIES])
        whole[COMPLAINTS] = self._tabulate_complaints(batch)
        return whole

    def _tabulate_complaints(self, batch: Batch) -> pl.DataFrame:
        rows = [
            (
                file,
                one.line,
                number,
                one.element,
                one.text.strip() if one.text else None,
                one.code,
                self._say(one.reason),
            )
            for file, number, one in batch.complaints
        ]
        return pl.DataFrame(rows, schema=_COMPLAINT_COLUMNS, orient="row")

    def _make_table(self, branch: Branch, walker: Walker, batch: Batch) -> pl.DataFrame:
        heap = walker.find_heap(branch)
        numbers = pl.Series("number", [head.number for head in batch.heads], pl.String)
        columns = [numbers[pl.Series(heap.sheets, dtype=pl.UInt32)]]
        if branch.table == SHEETS:
            columns += _tell_about(batch)
        columns += [pl.Series(name, [value] * len(heap.sheets), pl.String) for name, value in branch.fixed.items()]
        for key in heap.columns:
            if key != self.register.number:
                columns += self._make_columns(branch, key, walker, batch)
        return pl.DataFrame(columns)

    def _make_columns(self, branch: Branch, key: str, walker: Walker, batch: Batch) -> list[pl.Series]:
        """A typed column with its printed texts beside it; of texts alone, those."""
        leaf, heap = branch.leaves[key], walker.find_heap(branch)
        if leaf.many:
            return self._make_lists(branch, key, walker, batch)
        if key not in heap.readers:
            cells = cast("list[str | None]", heap.columns[key])
            return [pl.Series(leaf.column, [(text.strip() or None) if text else None for text in cells], pl.String)]
        places = pl.Series(heap.columns[key], dtype=pl.UInt32)
        read = heap.readers[key]
        texts = pl.Series(f"{leaf.column}_text", read.texts, pl.String)[places]
        typed = pl.Series(leaf.column, read.said, _STORED[leaf.kind]).cast(_TYPES[leaf.kind])[places]
        if typed.null_count() > texts.null_count():
            for place in (typed.is_null() & texts.is_not_null()).arg_true():
                text = texts[place]
                if not is_silent(text, leaf):
                    _complain_of_unread(batch, walker, branch, place, key, text)
        return [typed, texts]

    def _make_lists(self, branch: Branch, key: str, walker: Walker, batch: Batch) -> list[pl.Series]:
        leaf = branch.leaves[key]
        printed = cast("list[list[str | None] | None]", walker.find_heap(branch).columns[key])
        stripped = [[bare for text in texts if text and (bare := text.strip())] if texts else () for texts in printed]
        texts = _make_list(f"{leaf.column}_text" if leaf.typed else leaf.column, stripped)
        if not leaf.typed:
            return [texts]
        read = find_reading(leaf)
        cells = [[read(text) for text in row] for row in stripped]
        for place, row in enumerate(cells):
            for text, value in zip(stripped[place], row, strict=True):
                if value is None:
                    _complain_of_unread(batch, walker, branch, place, key, text)
        values = _make_list(leaf.column, [[value for value in row if value is not None] for row in cells])
        return [values.cast(pl.List(_TYPES[leaf.kind])), texts]


_BETWEEN = "\x1f"
"""A character that no XML can hold."""


def _make_list(name: str, cells: Sequence[Sequence[Value]]) -> pl.Series:
    """Lists of texts, None for an empty one. Polars parts a text many times as fast as it takes lists of Python's."""
    joined = [_BETWEEN.join(map(str, cell)) if cell else None for cell in cells]
    return pl.Series(name, joined, pl.String).str.split(_BETWEEN)


def _tell_about(batch: Batch) -> list[pl.Series]:
    rows = [
        (head.register, head.file, head.line, head.account.elements, head.account.read, head.account.unknown)
        for head in batch.heads
    ]
    return pl.DataFrame(rows, schema=_ABOUT, orient="row").get_columns()


def _complain_of_unread(batch: Batch, walker: Walker, branch: Branch, place: int, key: str, text: str) -> None:
    heap = walker.find_heap(branch)
    head, element = batch.heads[heap.sheets[place]], key.rpartition("/")[2]
    line = heap.lines[place]
    if branch.table == SHEETS:
        line = walker.lines[place].get(key, line)
    wanted = describe_shape(branch.leaves[key])
    reason = Reason("registers.no_value", {"element": element, "text": shorten(text), "wanted": wanted})
    batch.complain(head.file, head.number, Fault(line, element, text, branch.leaves[key].kind, reason))


def _complain_of_order(sheets: pl.DataFrame, register: Register, batch: Batch) -> None:
    """Days of a sheet that cannot both be right. Both are kept, since nothing here tells which is wrong."""
    for early, late in register.in_order:
        later = sheets[early] > sheets[late]
        wrong = sheets.filter(later) if later.any() else sheets.clear()
        for file, line, number, first, last in wrong.select("file", "line", "number", early, late).iter_rows():
            values = {"early": early, "first": first, "late": late, "last": last}
            batch.complain(file, number, Fault(line, early, str(first), "order", Reason("registers.order", values)))
