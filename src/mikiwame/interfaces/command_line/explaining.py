"""`mikiwame explain`: why one certification has its score, criterion by criterion."""

from collections.abc import Sequence
from typing import Any

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
from mikiwame.interfaces.command_line.printing import make_grid, open_console, print_data, print_lines
from mikiwame.pipeline import compare
from mikiwame.publishing.explanation import explain
from mikiwame.publishing.naming import resolve_certification
from mikiwame.publishing.words import write_day

Row = dict[str, Any]

EXAMPLES = ("mikiwame explain SLUG", "mikiwame explain SLUG --format json")


def explain_command(
    name: SlugArgument,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show how each criterion judges one certification, from which facts, and with which weight."""
    files = open_catalogue(catalogue, market)
    slug = resolve_certification(files, name)
    comparison = compare(files, pick_day(on))
    rows = explain(comparison, slug)
    if print_data(rows, format):
        return
    console = open_console()
    console.print(f"{files.certifications[slug].name}  {write_day(comparison.on)}現在", style="bold")
    _print_findings(console, rows)


def _print_findings(console: Console, rows: Sequence[Row]) -> None:
    grid = make_grid("基準", "値", "重み", "なぜ", shares=(3, None, None, 6))
    for row in rows:
        value = f"{row['low']:.2f}" if row["low"] == row["high"] else f"{row['low']:.2f}~{row['high']:.2f}"
        cited = " ".join(dict.fromkeys(f"[{source['source']}]" for source in row["sources"]))
        grid.add_row(row["question"], value, f"{row['weight']:g}", f"{row['because']} {cited}\n尺度: {row['scale']}")
    console.print(grid)
    total = sum(row["weight"] for row in rows)
    low, high = (100 * sum(row[end] * row["weight"] for row in rows) / total for end in ("low", "high"))
    score = f"{low:.0f}点" if round(low) == round(high) else f"{low:.0f}~{high:.0f}点"
    console.print()
    print_lines(console, [f"合計は重みつきの平均で{score}(0~100点)。値は0が最も悪く1が最も良い。"])
    sources = {source["source"]: source for row in rows for source in row["sources"]}
    for slug, source in sorted(sources.items()):
        print_lines(console, [f"[{slug}] {source['title']}({source['on']}) {source['url'] or ''}".rstrip()])
