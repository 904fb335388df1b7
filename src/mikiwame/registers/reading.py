"""Files of a register -> its tables in a folder, and how much of what was read. Memory does not grow with the files.

What does grow, by a few bytes each: the numbers of sheets, and the organisations that they name.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from mikiwame.registers.batches import Batch, Say, SheetHead, TableMaker
from mikiwame.registers.opening import Stream, Tell, open_parts, read_safely
from mikiwame.registers.parts import Write
from mikiwame.registers.shapes import SHEETS, TIES, Register
from mikiwame.registers.sheets import Element, Told, find_line, read_sheets, shorten
from mikiwame.registers.ties import TIE_KINDS, Tally
from mikiwame.registers.walking import Fault, Walker
from mikiwame.vocabulary.complaints import Complaint, MikiwameError, Severity, tell_plainly
from mikiwame.vocabulary.reasons import Reason

BATCH = 16 * 2**20
"""Bytes of sheets that are made into tables at a time."""

SHOWN = 20
"""Complaints that are kept to be shown; the others are counted, and all of them are in their table."""


@dataclass(slots=True)
class FileRead:
    """A file that was read: its XML in bytes, the version of its form, and its sheets."""

    file: str
    size: int
    version: str | None
    sheets: int


@dataclass(slots=True)
class Outcome:
    """What was read: ``rows`` of each table, sheets by register and status, ties by kind and state, complaints."""

    files: list[FileRead] = field(default_factory=list)
    rows: Counter[str] = field(default_factory=Counter)
    sheets: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    ties: Counter[tuple[str | None, str | None]] = field(default_factory=Counter)
    complaints: Counter[str] = field(default_factory=Counter)
    shown: list[Complaint] = field(default_factory=list)
    left_out: int = 0
    """Sheets without a number, with one that is none, or with one that another sheet has."""
    elements: int = 0
    read: int = 0
    """Of ``elements``, how many were read; each other one is complained of."""


def read_register(
    paths: Sequence[Path],
    register: Register,
    write: Write,
    progress: Tell,
    *,
    say: Say = tell_plainly,
    strict: bool = False,
) -> Outcome:
    """Read every sheet of the files, and give the tables part by part to ``write``.

    :param progress: told of the bytes read so far of all files together, as they lie on the disk.
    :param say: makes the sentences of the table of complaints.
    :raises MikiwameError: where a file can't be read to its end, or, when ``strict``, at the first complaints.
    """
    return _Reader(register, write, progress, say, strict=strict).read_all(paths)


class _Reader:
    def __init__(self, register: Register, write: Write, progress: Tell, say: Say, *, strict: bool) -> None:
        self.register, self.write, self.progress, self.strict = register, write, progress, strict
        self.walker, self.maker = Walker(register), TableMaker(register, say)
        self.batch = Batch()
        self.tally = Tally()
        self.places: dict[str, str] = {}
        """Of each number: where its sheet stands."""
        self.outcome = Outcome()

    def read_all(self, paths: Sequence[Path]) -> Outcome:
        before = 0
        for path in paths:
            with read_safely(str(path)):
                size = path.stat().st_size
            for file, stream in open_parts(path):
                self._read_part(file, stream, before)
            before += size
            self.progress(before)
        self._flush()
        organisations = self.tally.list_organisations()
        self.outcome.rows["organisations"] = organisations.height
        self.write("organisations", organisations)
        return self.outcome

    def _read_part(self, file: str, stream: Stream, before: int) -> None:
        told, sheets, flushed = Told(file, self.register), 0, 0
        for sheet in read_sheets(stream, told):
            self._read_sheet(file, sheet)
            sheets += 1
            if stream.size - flushed > BATCH:
                flushed = stream.size
                self._flush()
                self.progress(before + stream.place)
        for line, reason in told.complaints:
            self.batch.complain(file, None, Fault(line, self.register.root, None, "around", reason))
        self.outcome.files.append(FileRead(file, stream.size, told.version, sheets))

    def _read_sheet(self, file: str, sheet: Element) -> None:
        line = find_line(sheet)
        account, faults = self.walker.read(sheet)
        number = (sheet.findtext(self.register.number) or "").strip()
        matched = self.register.number_pattern.fullmatch(number)
        for fault in [*faults, *self._find_number_faults(number, line, known=matched is not None)]:
            self.batch.complain(file, number or None, fault)
        if matched is None or number in self.places:
            self.walker.drop(len(self.batch.heads))
            self.outcome.left_out += 1
            return
        self.places[number] = f"{file}:{line}"
        self.batch.heads.append(SheetHead(number, matched["register"], file, line, account))

    def _find_number_faults(self, number: str, line: int, *, known: bool) -> Iterator[Fault]:
        name = self.register.number
        if not number:
            yield Fault(line, name, None, "no_number", Reason("registers.no_number", {"element": name}))
        elif not known:
            reason = Reason("registers.bad_number", {"element": name, "number": shorten(number)})
            yield Fault(line, name, number, "bad_number", reason)
        elif number in self.places:
            reason = Reason("registers.same_number", {"number": number, "place": self.places[number]})
            yield Fault(line, name, number, "same_number", reason)

    def _flush(self) -> None:
        tables = self.maker.make(self.batch, self.walker)
        self._take_complaints(self.batch.complaints)
        for name, table in tables.items():
            self.outcome.rows[name] += table.height
            self.write(name, table)
        self._count(tables)
        self.tally.add(tables[TIES])
        self.batch = Batch()
        self.walker.empty()

    def _count(self, tables: dict[str, pl.DataFrame]) -> None:
        outcome, sheets = self.outcome, tables[SHEETS]
        for register, status, count in sheets.group_by("register", "status").len().iter_rows():
            outcome.sheets[register, status] += count
        for *meant, state, count in tables[TIES].group_by(*TIE_KINDS, "state").len().iter_rows():
            outcome.ties.update(
                {(kind, state): count for kind, is_meant in zip(TIE_KINDS, meant, strict=True) if is_meant}
            )
        outcome.elements += int(sheets["elements"].sum())
        outcome.read += int(sheets["read"].sum())

    def _take_complaints(self, found: Sequence[tuple[str, str | None, Fault]]) -> None:
        """:raises MikiwameError: when there are any and it must be strict."""
        self.outcome.shown += [_complain(*one) for one in found[: SHOWN - len(self.outcome.shown)]]
        self.outcome.complaints.update(fault.code for _, _, fault in found)
        if self.strict and found:
            raise MikiwameError(self.outcome.shown)


def _complain(file: str, number: str | None, fault: Fault) -> Complaint:
    severity: Severity = "error" if fault.code in ("no_number", "bad_number", "same_number") else "warning"
    reason = Reason("registers.of_sheet", {"number": number, "fault": fault.reason}) if number else fault.reason
    return Complaint.of(file, fault.line, severity, reason)
