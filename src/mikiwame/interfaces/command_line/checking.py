"""`mikiwame check`: the editor's desk: every fault of a catalogue in one run, and how each text was read."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from mikiwame.catalogue import find_market
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    find_shipped_catalogue,
    pick_day,
    show_work,
)
from mikiwame.interfaces.command_line.printing import open_console, print_data, print_lines
from mikiwame.pipeline import compare, inspect
from mikiwame.publishing.editing import list_doubts, list_next, list_readings, list_unreadable
from mikiwame.vocabulary.complaints import SEVERITIES, Complaint, MikiwameError

EXAMPLES = (
    "mikiwame check",
    "mikiwame check --readings",
    "mikiwame check --catalogue my-markets --market dental-office --format json",
)


def check_command(
    readings: Annotated[bool, typer.Option("--readings", help="Also show how each text was read.")] = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Check every file of a market. Exit status 1 when anything must be mended."""
    folder = find_market(catalogue or find_shipped_catalogue(), market)
    with show_work("Checking the catalogue …"):
        complaints = _inspect_all(folder, readings, on)
    errors = [complaint for complaint in complaints if complaint.severity == "error"]
    if not print_data([vars(complaint) for complaint in complaints], format):
        _print_complaints([complaint for complaint in complaints if complaint not in errors], len(errors), folder)
    if errors:
        raise MikiwameError(errors)


def _inspect_all(folder: Path, readings: bool, on: date | None) -> list[Complaint]:
    """Faults of the files; when there are none, what is unreadable, doubtful, and worth looking up next."""
    files, complaints = inspect(folder)
    if any(complaint.severity == "error" for complaint in complaints):
        return complaints
    shown = list_readings(files) if readings else []
    comparison = compare(files, pick_day(on, files))
    desk = complaints + list_unreadable(files) + list_doubts(comparison) + shown
    return sorted(desk, key=_order) + list_next(comparison)


def _order(complaint: Complaint) -> tuple[int, Complaint]:
    """The worst first, then by place."""
    return SEVERITIES.index(complaint.severity), complaint


def _print_complaints(complaints: Sequence[Complaint], errors: int, folder: Path) -> None:
    console = open_console()
    print_lines(console, map(str, complaints))
    counts = {severity: sum(one.severity == severity for one in complaints) for severity in ("warning", "note")}
    said = ", ".join(f"{count} {severity}{'s' * (count != 1)}" for severity, count in counts.items() if count)
    faults = f"{errors} to mend, listed below" if errors else "nothing to mend"
    print_lines(console, [f"{folder.name}: checked; {faults}{'; ' * bool(said)}{said}."])
