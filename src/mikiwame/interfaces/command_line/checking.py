"""`mikiwame check`: the editor's desk: every fault of a catalogue in one run, and how each text was read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mikiwame.answers.desk import Desk, ReadText, list_readings, list_unreadable
from mikiwame.catalogue import check_days, check_translations
from mikiwame.interfaces.command_line.checked_files import is_named, pick_files
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    pick_day,
    show_work,
)
from mikiwame.interfaces.command_line.printing import open_console, print_data, print_lines
from mikiwame.pipeline import compare, inspect
from mikiwame.vocabulary.complaints import SEVERITIES, Complaint
from mikiwame.vocabulary.readings import Reading
from mikiwame.words import Words, speak
from mikiwame.words.checks import say_note
from mikiwame.words.documents import write_document
from mikiwame.words.readings import say_read

EXAMPLES = (
    "mikiwame check",
    "mikiwame check sources/article-2025.yaml",
    "mikiwame check catalogue/medical-office/sources/*.yaml --format json",
    "mikiwame check --readings",
    "mikiwame check --catalogue my-markets --market dental-office --format json",
)

FilesArgument = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Show only what is found in these files, and how each of their texts was read. Default: every file.",
        metavar="[FILE]...",
        show_default=False,
    ),
]


@dataclass(frozen=True, order=True)
class ReadComplaint(Complaint):
    """How one published text was read, as a note at its line."""

    certification: str
    field: str
    text: str
    reading: Reading


@dataclass(frozen=True)
class Report:
    """What was found in the files asked for, the worst first; ``elsewhere`` counts the errors of other files."""

    findings: Sequence[Complaint]
    readings: Sequence[ReadText]
    words: Words
    checked: int
    elsewhere: int

    def count(self, severity: str) -> int:
        return sum(one.severity == severity for one in self.findings)


def check_command(
    files: FilesArgument = None,
    readings: Annotated[bool, typer.Option("--readings", help="Also show how each text was read.")] = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Check every file of a market, or the files named. Exit status 1 when anything must be mended."""
    folder, names = pick_files(files or (), catalogue, market)
    with show_work("Checking the catalogue …"):
        report = _inspect_all(folder, names, readings or bool(names), on, speak("en"))
    for error in report.findings:
        if error.severity == "error":
            typer.echo(str(error), err=True)
    rows = [*report.findings, *(_write_reading(one, report.words) for one in report.readings)]
    if not print_data(
        [document for row in rows if isinstance(document := write_document(row, report.words), dict)], format
    ):
        _print_report(report, folder)
    if report.count("error"):
        raise typer.Exit(1)


def _inspect_all(folder: Path, names: Sequence[str], readings: bool, on: date | None, words: Words) -> Report:
    """Faults of the files; when there are none anywhere, what is unreadable, doubtful, and worth looking up next."""
    files, complaints = inspect(folder)
    errors = [one for one in complaints if one.severity == "error"]
    following: list[Complaint] = []
    if not errors:
        comparison = compare(files, pick_day(on, files))
        desk = Desk(comparison)
        notes = [*list_unreadable(files), *desk.list_doubts(), *desk.list_announced()]
        complaints = complaints + check_days(files, comparison.on) + check_translations(files)
        complaints += [say_note(one, words) for one in notes]
        following = [say_note(one, words) for one in desk.list_next()]
    findings = [one for one in [*sorted(complaints, key=_order), *following] if is_named(one.file, names)]
    shown = list_readings(files, lambda file: is_named(file, names)) if readings else []
    checked = sum(is_named(file, names) for file in files.trees)
    return Report(findings, shown, words, checked, sum(not is_named(one.file, names) for one in errors))


def _order(complaint: Complaint) -> tuple[int, Complaint]:
    """The worst first, then by place."""
    return SEVERITIES.index(complaint.severity), complaint


def _print_report(report: Report, folder: Path) -> None:
    console = open_console()
    print_lines(console, (str(one) for one in report.findings if one.severity != "error"))
    _print_readings(console, report.readings, report.words)
    print_lines(console, ["", *_summarise(report, folder)])


def _write_reading(read: ReadText, words: Words) -> ReadComplaint:
    message = words("checks.read", field=read.field, certification=read.certification, said=say_read(read, words))
    return ReadComplaint(read.file, read.line, "note", message, read.certification, read.field, read.text, read.reading)


def _print_readings(console: Console, readings: Sequence[ReadText], words: Words) -> None:
    """A head for each certification of a file, and a line for each text: where it stands, the field, what was read."""
    head = None
    for read in readings:
        if head != (head := (read.file, read.certification)):
            print_lines(console, ["", f"{read.file}: how each text of {read.certification} was read"])
        line = Complaint(f"line {read.line}", 0, "note", f"{read.field} {say_read(read, words)}")
        print_lines(console, [str(line)], indent="  ")


def _summarise(report: Report, folder: Path) -> list[str]:
    """The last lines: how many of what, and what to do with it."""
    counts = ", ".join(_count(report.count(severity), severity) for severity in SEVERITIES)
    of = f"{_count(report.checked, 'file')} of {folder.resolve().name}"
    read = f"; {_count(len(report.readings), 'text')} read" if report.readings else ""
    lines = [f"Checked {of}: {counts}{read}."]
    if report.count("error"):
        lines.append("Mend the errors first: until then no command answers, and doubts and readings are not all shown.")
    if report.elsewhere:
        lines.append(
            f"Other files have {_count(report.elsewhere, 'error')}, so that doubts could not be looked for here. "
            "Run `mikiwame check` to see them."
        )
    return lines


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'s' * (number != 1)}"
