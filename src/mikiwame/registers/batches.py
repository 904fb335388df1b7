"""Many sheets at a time as typed tables: printed texts read column by column, each fault with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from mikiwame.registers.shapes import SHEETS, TIES, Branch, Leaf, Register
from mikiwame.registers.ties import finish_ties
from mikiwame.registers.values import clean, describe_shape, find_unread, read_column
from mikiwame.registers.walking import Account, Fault, Heap, Walker

COMPLAINTS = "complaints"

COMPLAINT_COLUMNS = {
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
    complaints: list[tuple[str, int, str | None, str, str | None, str, str]] = field(default_factory=list)
    """Rows of ``COMPLAINT_COLUMNS``."""

    def complain(self, file: str, number: str | None, fault: Fault) -> None:
        text = fault.text.strip() if fault.text else None
        self.complaints.append((file, fault.line, number, fault.element, text, fault.code, fault.message))


def make_tables(batch: Batch, walker: Walker) -> dict[str, pl.DataFrame]:
    """The tables of a batch by their names; every table of the register is there, if without rows.

    Faults that are found on the way are added to the batch.
    """
    tables: dict[str, list[pl.DataFrame]] = {}
    for branch in walker.register.branches:
        table = _make_table(branch, walker.find_heap(branch), batch, walker.lines)
        tables.setdefault(branch.table or "", []).append(table)
    _complain_of_order(tables[SHEETS][0], walker.register, batch)
    whole = {name: pl.concat(parts, how="diagonal") for name, parts in tables.items()}
    whole[TIES] = finish_ties(whole[TIES])
    whole[COMPLAINTS] = pl.DataFrame(batch.complaints, schema=COMPLAINT_COLUMNS, orient="row")
    return whole


def _make_table(
    branch: Branch, heap: Heap, batch: Batch, lines: Sequence[Mapping[str, int]]
) -> pl.DataFrame:
    printed = _make_printed(branch, heap)
    values = printed.with_columns(
        read_column(pl.col(f"{key} "), leaf).alias(key) for key, leaf in branch.leaves.items() if leaf.typed
    )
    for key, leaf in branch.leaves.items():
        if leaf.typed:
            _complain_of_unread(values, key, leaf, batch, lines if branch.table == SHEETS else None)
    numbers = pl.Series("number", [head.number for head in batch.heads], pl.String)
    own = values.with_columns(numbers.gather(values["sheet "]))
    fixed = [pl.lit(value).alias(column) for column, value in branch.fixed.items()]
    about = _tell_about(batch) if branch.table == SHEETS else []
    return own.select("number", *about, *fixed, *_list_columns(branch))


def _make_printed(branch: Branch, heap: Heap) -> pl.DataFrame:
    """Cleaned texts under their keys and a blank, which no key has, with ``sheet`` and ``line`` of each row."""
    texts = {
        f"{key} ": pl.Series([row.get(key) for row in heap.rows], dtype=pl.List(pl.String) if leaf.many else pl.String)
        for key, leaf in branch.leaves.items()
    }
    table = pl.DataFrame({**texts, "sheet ": heap.sheets, "line ": heap.lines}, schema_overrides=_PLACES)
    return table.with_columns(
        pl.col(f"{key} ").list.eval(clean(pl.element())).list.drop_nulls() if leaf.many else clean(pl.col(f"{key} "))
        for key, leaf in branch.leaves.items()
    )


_PLACES = {"sheet ": pl.Int64, "line ": pl.Int64}


def _list_columns(branch: Branch) -> list[pl.Expr]:
    """A typed column, and its printed text beside it; of a text alone, the text."""
    found: list[pl.Expr] = []
    for key, leaf in branch.leaves.items():
        if leaf.column == "number":
            continue
        if leaf.typed:
            found.append(pl.col(key).alias(leaf.column))
        found.append(pl.col(f"{key} ").alias(f"{leaf.column}_text" if leaf.typed else leaf.column))
    return found


def _tell_about(batch: Batch) -> list[pl.Series]:
    rows = [
        (head.register, head.file, head.line, head.account.elements, head.account.read, head.account.unknown)
        for head in batch.heads
    ]
    return pl.DataFrame(rows, schema=_ABOUT, orient="row").get_columns()


def _complain_of_unread(
    table: pl.DataFrame, key: str, leaf: Leaf, batch: Batch, lines: Sequence[Mapping[str, int]] | None
) -> None:
    element = key.rpartition("/")[2]
    wrong = table.filter(find_unread(pl.col(f"{key} "), pl.col(key), leaf))
    for sheet, line, text in wrong.select("sheet ", "line ", f"{key} ").iter_rows():
        head = batch.heads[sheet]
        shown = ", ".join(text) if isinstance(text, list) else text
        message = f'<{element}> "{shown}" is not {describe_shape(leaf)}. It is kept as printed, without a value.'
        place = lines[sheet].get(key, line) if lines else line
        batch.complain(head.file, head.number, Fault(place, element, shown, leaf.kind, message))


def _complain_of_order(sheets: pl.DataFrame, register: Register, batch: Batch) -> None:
    """Days of a sheet that cannot both be right. Both are kept, since nothing here tells which is wrong."""
    for early, late in register.in_order:
        wrong = sheets.filter(pl.col(early) > pl.col(late))
        for file, line, number, first, last in wrong.select("file", "line", "number", early, late).iter_rows():
            message = f"{early} is {first} and {late} is {last}, which is earlier. Both are kept as printed."
            batch.complain(file, number, Fault(line, early, str(first), "order", message))
