"""`mikiwame names`: which certification somebody means, however it is written."""

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
    open_catalogue,
    pick_day,
)
from mikiwame.interfaces.command_line.printing import make_grid, open_console, print_data, print_grid, print_lines
from mikiwame.pipeline import compare
from mikiwame.publishing.naming import find_names

Row = dict[str, Any]

EXAMPLES = ("mikiwame names めでぃかるくらーく", "mikiwame names 医療事務技能認定 --format json")

_NOTHING_FOUND = (
    "この名前に近い資格は見つかりません。",
    "読みがなでなく漢字で、または名前の一部(「技能審査」など)で探すか、mikiwame compare の一覧から選んでください。",
)

TextArgument = Annotated[
    str, typer.Argument(help="A name as you remember it: part of it, abbreviated, in kana.", metavar="TEXT")
]


def names_command(
    text: TextArgument,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Find the certification that a text means, and warn of others with almost the same name."""
    files = open_catalogue(catalogue, market)
    rows = find_names(compare(files, pick_day(on, files)), text)
    if print_data(rows, format):
        return
    _print_names(open_console(), rows)


def _print_names(console: Console, rows: Sequence[Row]) -> None:
    if not rows:
        print_lines(console, _NOTHING_FOUND)
        return
    grid = make_grid("資格", "名前", "一致した名前", "注意", shares=(2, 2, 2, 4))
    for row in rows:
        grid.add_row(row["slug"], row["name"], row["matched"], row["beware"] or "似た名前はありません")
    print_grid(console, grid)
    console.print()
    print_lines(console, [f"詳しくは mikiwame explain {rows[0]['slug']} で見られます。"])
