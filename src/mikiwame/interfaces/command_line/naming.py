"""`mikiwame names`: which certification somebody means, however it is written."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.names import FoundName
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_all,
    open_catalogue,
    pick_day,
)
from mikiwame.interfaces.command_line.printing import make_grid, open_console, print_data, print_grid, print_lines
from mikiwame.interfaces.command_line.receipts import ReceiptOption, keep_receipt, refuse_receipt
from mikiwame.notation.examples import NAMES
from mikiwame.words import Words
from mikiwame.words.documents import write_rows

EXAMPLES = (
    *(f"mikiwame names {name}" for name in NAMES[:-1]),
    f"mikiwame names {NAMES[-1]} --format json",
    f"mikiwame names {NAMES[-1]} --all",
)

TextArgument = Annotated[
    str,
    typer.Argument(
        help="A name as you remember it: part of it, abbreviated, in kana or romaji; or a school or organiser.",
        metavar="TEXT",
    ),
]


def names_command(
    text: TextArgument,
    market: MarketOption = DEFAULT_MARKET,
    every: Annotated[bool, typer.Option("--all", help="Look in every market of the catalogue.")] = False,
    receipt: ReceiptOption = None,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Find the certification that a text means, and warn of others with almost the same name."""
    words = open_words()
    files = open_all(catalogue) if every else {market: open_catalogue(catalogue, market)}
    found = {name: Day(one, pick_day(on, one)).names.find(text) for name, one in files.items()}
    refuse_receipt(receipt, {"--all": every})
    if not every:
        keep_receipt(receipt, Day(files[market], pick_day(on, files[market])), words, "names", {"text": text})
    rows = [
        {**({"market": name} if every else {}), **row}
        for name, own in found.items()
        for row in write_rows(own, words, format)
    ]
    if print_data(rows, format):
        return
    console = open_console()
    for name, own in found.items():
        if every:
            console.print(words("markets.in_market", market=name))
        _print_names(console, own, words)


def _print_names(console: Console, found: Sequence[FoundName], words: Words) -> None:
    if not found:
        print_lines(console, [words("names.nothing"), words("names.try_otherwise")])
        return
    columns = (words(f"names.column-{name}") for name in ("slug", "name", "matched", "beware"))
    grid = make_grid(*columns, shares=(None, 2, 2, 4))
    warned = any(row.beware for row in found)
    for row in found:
        beware = words.say(row.beware) if row.beware else words("names.no_twins") if warned else ""
        grid.add_row(row.slug, words.say_value(row.name), _say_matched(row, words), beware)
    print_grid(console, grid)
    console.print()
    if not warned:
        print_lines(console, [words("names.none_alike")])
    print_lines(console, [words("names.way_on", slug=found[0].slug)])


def _say_matched(row: FoundName, words: Words) -> str:
    if row.through is None:
        return row.matched
    through = words(f"names.through-{row.through.leads}", name=row.through.name)
    return words("names.matched_through", matched=row.matched, through=through)
