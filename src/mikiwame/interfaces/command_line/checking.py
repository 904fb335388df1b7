"""`mikiwame check`: the editor's desk: every fault of a catalogue in one run, and how each text was read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mikiwame.answers.day import Day
from mikiwame.answers.desk import OTHER, ReadText, list_readings, list_unreadable
from mikiwame.answers.visits import Visit, Visits
from mikiwame.catalogue import check_days, check_translations
from mikiwame.interfaces.command_line.checked_files import is_named, pick_files
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    pick_day,
    show_work,
)
from mikiwame.interfaces.command_line.printing import open_console, print_data, print_lines, wrap_japanese
from mikiwame.pipeline import inspect
from mikiwame.vocabulary.complaints import SEVERITIES, Complaint
from mikiwame.vocabulary.readings import Reading
from mikiwame.words import Words
from mikiwame.words.checks import say_complaint, say_note
from mikiwame.words.documents import Document, write_rows
from mikiwame.words.readings import say_read
from mikiwame.words.visits import say_visit_in_short

VISITS, WARNINGS = 5, 8
"""Pages and warnings that are shown of all there are, so that the whole fits on one screen."""

_WEIGHTIEST = (
    "held_back",
    "inconsistent",
    "disputed",
    "unreadable",
    "announced",
    "stale",
    "unconfirmed",
    "next",
    OTHER,
)
"""Kinds of finding, what needs an editor most first."""

EXAMPLES = (
    "mikiwame check",
    "mikiwame check --all --lang en",
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
    visits: Sequence[Visit] = ()
    """What to look at next; empty where files were named or an error stands in the way."""
    kinds: Mapping[Complaint, str] = field(default_factory=dict)
    """What a finding is about, the ones that could turn a recommendation first."""

    def list_weightiest(self) -> list[Complaint]:
        """The warnings, what needs an editor most first."""
        places = {one: place for place, one in enumerate(self.kinds)}
        warnings = [one for one in self.findings if one.severity == "warning"]
        return sorted(warnings, key=lambda one: (_WEIGHTIEST.index(self.kinds.get(one, OTHER)), places.get(one, 0)))

    def count(self, severity: str) -> int:
        return sum(one.severity == severity for one in self.findings)


def check_command(
    files: FilesArgument = None,
    readings: Annotated[bool, typer.Option("--readings", help="Also show how each text was read.")] = False,
    every: Annotated[
        bool, typer.Option("--all", help="Show every finding whole. Default: the weightiest, a line each.")
    ] = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Check every file of a market, or the files named. Exit status 1 when anything must be mended.

    Without files, what matters most comes first, a line each, and the rest is counted; data formats hold all of it.
    """
    folder, names = pick_files(files or (), catalogue, market)
    with show_work("checking"):
        report = _inspect_all(folder, names, readings or bool(names), on, open_words())
    for error in report.findings:
        if error.severity == "error":
            typer.echo(str(error), err=True)
    rows = [*report.findings, *(_write_reading(one, report.words) for one in report.readings)]
    if not print_data([_write_row(row, report.words, format) for row in rows], format):
        _print_report(report, folder, short=not (every or names or readings))
    if report.count("error"):
        raise typer.Exit(1)


def _write_row(row: Complaint, words: Words, format: str) -> Document:
    """As data; its reason as a code with values only in JSON, and its sentence once, in ``message``."""
    left_out = {"because"} if format in ("json", "jsonl") else {"because", "reason"}
    return {key: one for key, one in write_rows([row], words)[0].items() if key not in left_out}


def _inspect_all(folder: Path, names: Sequence[str], readings: bool, on: date | None, words: Words) -> Report:
    """Faults of the files; when there are none anywhere, what is unreadable, doubtful, and worth looking up next."""
    files, told = inspect(folder)
    complaints = [say_complaint(one, words) for one in told]
    errors = [one for one in complaints if one.severity == "error"]
    kinds: Mapping[Complaint, str] = {}
    following: list[Complaint] = []
    visits: list[Visit] = []
    if not errors:
        day = Day(files, pick_day(on, files))
        desk = day.editing
        complaints += [say_complaint(one, words) for one in check_days(files, day.on) + check_translations(files)]
        visiting = Visits(day)
        notes = [*list_unreadable(files), *visiting.weigh(desk.list_doubts()), *desk.list_announced()]
        complaints += [say_note(one, words) for one in notes]
        worth = desk.list_next()
        following = [say_note(one, words) for one in worth]
        kinds = {say_note(one, words): one.kind for one in [*notes, *worth]}
        visits = [] if names else visiting.list_visits()
    findings = [one for one in [*sorted(complaints, key=_order), *following] if is_named(one.file, names)]
    shown = list_readings(files, lambda file: is_named(file, names)) if readings else []
    checked = sum(is_named(file, names) for file in files.trees)
    elsewhere = sum(not is_named(one.file, names) for one in errors)
    return Report(findings, shown, words, checked, elsewhere, visits, kinds)


def _order(complaint: Complaint) -> tuple[int, Complaint]:
    """The worst first, then by place."""
    return SEVERITIES.index(complaint.severity), complaint


def _print_report(report: Report, folder: Path, *, short: bool) -> None:
    console = open_console()
    if short:
        _print_short(console, report)
    else:
        print_lines(console, (str(one) for one in report.findings if one.severity != "error"))
    _print_readings(console, report.readings, report.words)
    print_lines(console, ["", *_summarise(report, folder)])


def _print_short(console: Console, report: Report) -> None:
    """The pages to look at, the weightiest warnings, a line each, and how much there is of everything else."""
    words = report.words
    if report.visits:
        console.print(words("checks.visits"), style="bold")
        for number, visit in enumerate(report.visits[:VISITS], 1):
            for line in say_visit_in_short(visit, number, words):
                _print_line(console, line)
    warnings = report.list_weightiest()
    weightiest = warnings[:WARNINGS]
    if weightiest:
        console.print()
        console.print(words("checks.warnings", shown=len(weightiest), count=len(warnings)), style="bold")
        for one in weightiest:
            _print_line(console, f"  {one.file}:{one.line}")
            _print_line(console, f"     {one.message}")
    shown = {one for one in report.findings if one.severity == "error"} | set(weightiest)
    rest = Counter(report.kinds.get(one, OTHER) for one in report.findings if one not in shown)
    counted = [words(f"checks.count-{kind}", count=rest[kind]) for kind in _WEIGHTIEST if rest[kind]]
    if counted:
        print_lines(console, ["", words("checks.rest", counts=words.list(counted))])


def _print_line(console: Console, text: str) -> None:
    """On one line, cut where the console ends."""
    flat = " ".join(text.split())
    indent = " " * (len(text) - len(text.lstrip()))
    lines = wrap_japanese(flat, console.width - len(indent) - 1)
    print_lines(console, [lines[0] + "…" if len(lines) > 1 else flat], indent)


def _write_reading(read: ReadText, words: Words) -> ReadComplaint:
    message = words("checks.read", field=read.field, certification=read.certification, said=say_read(read, words))
    return ReadComplaint(read.file, read.line, "note", message, read.certification, read.field, read.text, read.reading)


def _print_readings(console: Console, readings: Sequence[ReadText], words: Words) -> None:
    """A head for each certification of a file, and a line for each text: where it stands, the field, what was read."""
    head = None
    for read in readings:
        if head != (head := (read.file, read.certification)):
            print_lines(console, ["", words("checks.how_read", file=read.file, certification=read.certification)])
        line = Complaint(words("checks.line", line=read.line), 0, "note", f"{read.field} {say_read(read, words)}")
        print_lines(console, [str(line)], indent="  ")


def _summarise(report: Report, folder: Path) -> list[str]:
    """The last lines: how many of what, and what to do with it."""
    words = report.words
    counts = words.list([words(f"checks.number-{severity}", count=report.count(severity)) for severity in SEVERITIES])
    lines = [words("checks.checked", files=report.checked, market=folder.resolve().name, counts=counts)]
    if report.readings:
        lines.append(words("checks.texts_read", count=len(report.readings)))
    if report.count("error"):
        lines.append(words("checks.errors_first"))
    if report.elsewhere:
        lines.append(words("checks.elsewhere", count=report.elsewhere))
    return lines
