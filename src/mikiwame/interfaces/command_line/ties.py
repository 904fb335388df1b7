"""`mikiwame ties`: who stands behind whom, each tie with its source, and which organisations one hand holds."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.cells import cell_len, set_cell_size
from rich.console import Console

from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_day,
)
from mikiwame.interfaces.command_line.printing import (
    is_narrow,
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_lines,
    wrap_japanese,
)
from mikiwame.pipeline import compare
from mikiwame.publishing.explanation import FORMS
from mikiwame.publishing.pictures import draw_ties, write_picture
from mikiwame.publishing.ties import count_groups, list_ties
from mikiwame.publishing.words import write_day

Row = dict[str, Any]

EXAMPLES = (
    "mikiwame ties",
    "mikiwame ties --picture ties.svg",
    "mikiwame ties --format csv",
)

GAPS = 8
"""Columns between the cells and before the first."""


def ties_command(
    picture: Annotated[
        Path | None, typer.Option("--picture", help="Draw the ties into this file too.", metavar="FILE.svg")
    ] = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show which organisations teach, place, run or own for which organisers, and who says so."""
    files = open_catalogue(catalogue, market)
    comparison = compare(files, pick_day(on, files))
    rows = list_ties(comparison)
    if picture:
        write_picture(picture, draw_ties(open_words(), comparison))
    if print_data(rows, format):
        return
    console = open_console()
    console.print(f"{comparison.market.title}  団体のつながり  {write_day(comparison.on)}現在", style="bold")
    _print_ties(console, rows)
    _print_groups(console, count_groups(comparison))
    _print_sources(console, rows)


def _print_ties(console: Console, rows: Sequence[Row]) -> None:
    """Below each organisation its ties, all certifications of one tie and one source on a line."""
    if not rows:
        print_lines(console, ["つながりの出典は見つかっていない。"])
    source_width = max((cell_len(row["source"]) for row in rows), default=0)
    tie_width = max((cell_len(row["tie_name"]) for row in rows), default=0)
    room = console.width - (2 if is_narrow(console) else source_width + tie_width + GAPS)
    for own in _gather(rows, "organisation").values():
        console.print()
        form = FORMS[own[0]["form"]]
        print_lines(console, [f"{own[0]['organisation_name']}({form})"])
        grid = make_grid("", "", "", shares=(None, 1, None))
        for same in _gather(own, "tie", "to", "source", "on").values():
            tie, other, source = _write_tie(same, room)
            grid.add_row(set_cell_size(tie, tie_width + 2), other, set_cell_size(source, source_width))
            grid.add_row("", "", same[0]["on"])
        print_grid(console, grid)


def _write_tie(same: Sequence[Row], room: int) -> tuple[str, str, str]:
    tie = same[0]
    named = [row for row in same if row["certification"]]
    count = f" {len(named)}件" if named else ""
    other = f"→ {tie['to_name']}{count}"
    return f"  {tie['tie_name']}", "\n".join(wrap_japanese(other, room)), tie["source"]


def _gather(rows: Iterable[Row], *names: str) -> dict[Any, list[Row]]:
    """Rows that are alike in the columns named, in the order of the first of each."""
    alike: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        alike[tuple(row[name] for name in names)].append(row)
    return alike


def _print_groups(console: Console, groups: Sequence[Row]) -> None:
    """The groups of several members; the rest is only counted."""
    joined = [group for group in groups if len(group["members"]) > 1]
    console.print()
    console.print("運営・所有・同じ住所でつながる団体", style="bold")
    for group in joined:
        counts = group["certifications"]
        said = f"{'、'.join(group['names'])}: 主催{counts['organises']}件、講座{counts['teaches_for']}件"
        print_lines(console, [f"{said} [{', '.join(group['sources'])}]"], "  ")
    if not joined:
        print_lines(console, ["そのような出典は見つかっていない。"], "  ")


def _print_sources(console: Console, rows: Sequence[Row]) -> None:
    console.print()
    for slug, row in sorted({row["source"]: row for row in rows}.items()):
        print_lines(console, [f"[{slug}] {row['title']} {row['url'] or ''}".rstrip()])
