"""`mikiwame calibrate`: which weights agree best with a reviewer's stars, and which stars no weights can explain."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.names import pick_category
from mikiwame.interfaces.command_line.language import open_words
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
    print_grid,
    print_heading,
    print_json,
    print_lines,
    print_rows,
)
from mikiwame.words import Words
from mikiwame.words.documents import write_document, write_rows

if TYPE_CHECKING:
    from mikiwame.answers.calibration import CalibratedWeight, ReviewerCalibration

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

    JSON is one object with everything; CSV has one line per criterion with its weights.
    """
    # The solver takes half a second to load, which no other command should wait for.
    from mikiwame.answers.calibration import calibrate_reviewer, list_weights
    from mikiwame.words.calibration import say_verdict

    files, words = open_catalogue(catalogue, market), open_words()
    comparison = Day(files, pick_day(on, files)).tabulate(pick_category(files, category, words.language))
    with show_work("seeking_weights"):
        answer = calibrate_reviewer(comparison, reviewer)
    weights = list_weights(comparison, answer)
    if format == "json":
        print_json(write_document(answer, words))
    elif format != "table":
        print_rows(write_rows(weights, words, format), format)
    else:
        console, verdict = open_console(), say_verdict(answer, weights, words)
        count = len(answer.rated)
        heading = words("calibration.heading", reviewer=answer.reviewer, count=count, day=comparison.on)
        print_heading(console, heading)
        print_lines(console, verdict[:1])
        console.print()
        _print_weights(console, weights, words)
        _print_unexplained(console, answer, words)
        console.print()
        print_lines(console, verdict[1:])


def _print_weights(console: Console, weights: "Sequence[CalibratedWeight]", words: Words) -> None:
    names = ("criterion", "weight", "width", "nearly", "declared")
    grid = make_grid(*(words(f"calibration.column-{name}") for name in names), shares=(1, None, None, None, None))
    for one in weights:
        spans = [_write_span(*ends, words) for ends in ((one.low, one.high), (one.nearly_low, one.nearly_high))]
        grid.add_row(words.say_value(one.short), words.share(one.weight), *spans, words.share(one.declared))
    print_grid(console, grid)
    print_lines(console, [words("calibration.legend")], "  ")


def _write_span(low: float, high: float, words: Words) -> str:
    first, last = words.share(low), words.share(high)
    return first if first == last else words("calibration.span", low=first, high=last)


def _print_unexplained(console: Console, answer: "ReviewerCalibration", words: Words) -> None:
    if not answer.unexplained:
        return
    console.print()
    console.print(words(f"calibration.aside-{'fewest' if answer.fewest else 'one'}"), style="bold")
    for one in answer.unexplained:
        print_lines(console, [f"{one.name} {one.slug}: {one.printed}"])
        print_lines(console, [words.say(one.because)], "  ")
