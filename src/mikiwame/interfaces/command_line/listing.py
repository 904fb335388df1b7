"""`mikiwame facts`: what is known of one certification, each figure with its source, its day and who says otherwise."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from rich.console import Console

from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    SlugArgument,
    open_catalogue,
    pick_day,
)
from mikiwame.interfaces.command_line.printing import make_grid, open_console, print_csv, print_json
from mikiwame.pipeline import compare
from mikiwame.publishing.evidence import list_claims, list_facts
from mikiwame.publishing.naming import resolve_certification
from mikiwame.publishing.words import STANDINGS, UNKNOWN_CLAIMS, name_field, write_day

Row = dict[str, Any]

EXAMPLES = (
    "mikiwame facts SLUG",
    "mikiwame facts SLUG --all --format csv",
    "mikiwame facts SLUG --on 2025-11-15",
)


def facts_command(
    name: SlugArgument,
    all_claims: Annotated[bool, typer.Option("--all", help="Every claim, not only those that hold.")] = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show what is known of one certification, with source and day, or every claim behind it."""
    files = open_catalogue(catalogue, market)
    slug = resolve_certification(files, name)
    comparison = compare(files, pick_day(on))
    rows = list_claims(comparison, slug) if all_claims else list_facts(comparison, slug)
    if format == "json":
        print_json(rows)
    elif format == "csv":
        print_csv(rows)
    else:
        console = open_console()
        console.print(f"{files.certifications[slug].name}  {write_day(comparison.on)}現在", style="bold")
        _print_facts(console, rows)


def _print_facts(console: Console, rows: Sequence[Row]) -> None:
    grid = make_grid("項目", "値(出典の表記のまま)", "状態", "出典", shares=(None, 1, None, None))
    shown: set[tuple[str, str]] = set()
    for row in rows:
        # One printed text can give several values (a fee for each grade); it is shown once.
        if (row["field"], row["text"]) in shown and row["text"]:
            continue
        shown.add((row["field"], row["text"]))
        standing = STANDINGS[row["standing"]] + ("(古い)" if row["stale"] else "")
        source = f"{row['source']} {row['on']}" if row["source"] else "なし"
        grid.add_row(name_field(row["field"]), _write_value(row), standing, source.replace(" ", "\n", 1))
    console.print(grid)


def _write_value(row: Row) -> str:
    """The printed text; for what is not known the reason, never a dash."""
    if row["standing"] == "unknown":
        kind = row["kind"] if row["kind"] in UNKNOWN_CLAIMS else None
        return f"不明({UNKNOWN_CLAIMS[kind].format(text=row['text'])})"
    if row["standing"] == "withheld":
        return "主催団体が公表していない"
    others = dict.fromkeys(other["text"] for other in row["others"] if other["text"] != row["text"])
    return f"{row['text']}" + (f"\n  ほかに: {'、'.join(others)}" if others else "")
