"""`mikiwame markets`: the markets of a catalogue, and the organisations that are in more than one of them."""

from collections.abc import Sequence

from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.markets import MarketCard, SharedOrganisation, describe_market, list_shared
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    open_all,
    pick_day,
)
from mikiwame.interfaces.command_line.printing import make_grid, open_console, print_data, print_grid, print_lines
from mikiwame.words import Words
from mikiwame.words.documents import write_rows

EXAMPLES = (
    "mikiwame markets",
    "mikiwame markets --lang en --format json",
    "mikiwame markets --catalogue my-markets",
)


def markets_command(catalogue: CatalogueOption = None, on: DayOption = None, format: FormatOption = "table") -> None:
    """List the markets, each with what it holds and recommends; a market is chosen by --market on other commands."""
    files, words = open_all(catalogue), open_words()
    days = {market: Day(one, pick_day(on, one)) for market, one in files.items()}
    cards = [describe_market(market, day) for market, day in days.items()]
    if print_data(write_rows(cards, words, format), format):
        return
    console = open_console()
    _print_markets(console, cards, words)
    _print_shared(console, list_shared(days), words)


def _print_markets(console: Console, cards: Sequence[MarketCard], words: Words) -> None:
    columns = [words(f"markets.column-{name}") for name in ("market", "title", "holds", "recommended")]
    grid = make_grid(*columns, shares=(2, 3, 3, 4))
    for card in cards:
        holds = words("markets.holds", certifications=card.certifications, sources=card.sources)
        names = words.list(card.recommended) if card.recommended else words("markets.none_recommended")
        marked = f"{card.market}*" if card.market == DEFAULT_MARKET else card.market
        grid.add_row(marked, words.say_value(card.title), holds, names)
    print_grid(console, grid)
    if any(card.market == DEFAULT_MARKET for card in cards):
        print_lines(console, [words("markets.default")])


def _print_shared(console: Console, shared: Sequence[SharedOrganisation], words: Words) -> None:
    if not shared:
        return
    console.print()
    console.print(words("markets.shared"), style="bold")
    for one in shared:
        print_lines(console, [words("markets.organisation", name=one.name)])
        told = [words("markets.held", name=held.name, market=held.market) for held in one.holds]
        print_lines(console, [f"  {line}" for line in told])
