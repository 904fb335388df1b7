"""`mikiwame calibrate`: which weights agree best with a reviewer's stars, and which stars no weights can explain."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from rich.console import Console

from mikiwame.answers.names import pick_category
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    CategoryOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_day,
    show_work,
)
from mikiwame.interfaces.command_line.printing import (
    make_grid,
    open_console,
    print_csv,
    print_grid,
    print_json,
    print_lines,
)
from mikiwame.pipeline import Comparison, compare
from mikiwame.publishing.words import write_day

Row = dict[str, Any]

EXAMPLES = ("mikiwame calibrate", "mikiwame calibrate --category general --format json")


def calibrate_command(
    reviewer: Annotated[
        str | None, typer.Option(help="Whose stars, where several reviewers give some.", metavar="SLUG")
    ] = None,
    category: CategoryOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Find the weights that agree best with a reviewer's stars, how wide they are, and what they cannot explain.

    JSON is one object with everything; CSV has one line a criterion with its weights.
    """
    # The solver takes half a second to load, which no other command should wait for.
    from mikiwame.publishing.calibration import calibrate_reviewer, list_weights, write_verdict

    files = open_catalogue(catalogue, market)
    comparison = compare(files, pick_day(on, files), pick_category(files, category))
    with show_work("Seeking weights …"):
        answer = calibrate_reviewer(comparison, reviewer)
    weights = list_weights(comparison, answer)
    if format == "json":
        print_json(answer)
    elif format != "table":
        print_csv(weights, format)
    else:
        _print_calibration(open_console(), comparison, answer, weights, write_verdict(comparison, answer))


def _print_calibration(
    console: Console, comparison: Comparison, answer: Row, weights: Sequence[Row], verdict: Sequence[str]
) -> None:
    count = f"{len(answer['rated'])}件の星に最も合う重み"
    console.print(f"{answer['reviewer']}  {count}  {write_day(comparison.on)}現在の事実で", style="bold")
    print_lines(console, verdict[:1])
    console.print()
    _print_weights(console, weights)
    _print_unexplained(console, comparison, answer)
    console.print()
    print_lines(console, verdict[1:])


def _print_weights(console: Console, weights: Sequence[Row]) -> None:
    grid = make_grid("基準", "最も合う重み", "その幅", "ほぼ合う幅", "標準の重み", shares=(1, None, None, None, None))
    for row in weights:
        spans = (_write_span(row[low], row[high]) for low, high in (("low", "high"), ("nearly_low", "nearly_high")))
        grid.add_row(row["short"], f"{row['weight']:.0%}", *spans, f"{row['declared']:.0%}")
    print_grid(console, grid)
    legend = "その幅は、同じだけよく合う重みの範囲。ほぼ合う幅は、ずれの合計が5%まで増えてよいとした範囲。"
    print_lines(console, [legend], "  ")


def _write_span(low: float, high: float) -> str:
    ends = dict.fromkeys((f"{low:.0%}", f"{high:.0%}"))
    return "~".join(ends)


def _print_unexplained(console: Console, comparison: Comparison, answer: Row) -> None:
    if not answer["unexplained"]:
        return
    console.print()
    choice = "はずす数が最も少ない一つの選び方" if answer["fewest"] else "はずす一つの選び方"
    console.print(f"同時には説明できない星({choice})", style="bold")
    for row in answer["unexplained"]:
        name = comparison.catalogue.certifications[row["slug"]].name
        print_lines(console, [f"{name} {row['slug']}: {row['printed']}"])
        print_lines(console, [row["because"]], "  ")
