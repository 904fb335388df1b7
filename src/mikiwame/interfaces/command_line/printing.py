"""Answers on a terminal: tables that keep to the width, JSON and CSV that keep to the contract."""

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells
from rich.console import Console, HighlighterType, JustifyMethod, OverflowMethod
from rich.style import Style, StyleType
from rich.table import Column, Table
from rich.text import Text

from mikiwame.interfaces.command_line.columns import Need, share_room
from mikiwame.interfaces.command_line.streams import write_output
from mikiwame.publishing import open_data
from mikiwame.words.breaking import CLOSING, OPENING, split_unbroken
from mikiwame.words.documents import Json

PLAIN_WIDTH = 80
"""Columns when the output is no terminal, so that a pipe or a file gets what a small terminal shows."""


LEAST_WIDTH = 40
"""Columns that every answer is laid out for at the least; a narrower terminal breaks the lines itself."""

GAP = 2
"""Columns between the cells of a table."""

NARROW = 72
"""Below so many columns a table is printed row by row, or its names would have no room beside the figures."""


_DRIVING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters by which a text would drive the terminal or turn the order of what stands beside it."""


class CleanConsole(Console):
    """A console on which no text of a page or file drives the terminal."""

    def render_str(
        self,
        text: str,
        *,
        style: str | Style = "",
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        emoji: bool | None = None,
        markup: bool | None = None,
        highlight: bool | None = None,
        highlighter: HighlighterType | None = None,
    ) -> Text:
        return super().render_str(
            drop_driving(text),
            style=style,
            justify=justify,
            overflow=overflow,
            emoji=emoji,
            markup=markup,
            highlight=highlight,
            highlighter=highlighter,
        )


def drop_driving(text: str) -> str:
    """A text without control characters; its lines and tabs stay."""
    return _DRIVING.sub("", text)


def open_console() -> Console:
    """A console as wide as the terminal, or as ``COLUMNS`` says; plain where the output is no terminal."""
    told = sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal()
    width = max(Console().width, LEAST_WIDTH) if told else PLAIN_WIDTH
    return CleanConsole(width=width, highlight=False, emoji=False, markup=False)


def is_narrow(console: Console) -> bool:
    return console.width < NARROW


def print_grid(console: Console, grid: Table) -> None:
    """The table without its empty columns; row by row where its words and numbers have no room beside one another.

    Row by row, each row is its first cell, and the others stand below it by their names.
    """
    columns = [_Column(one, [drop_driving(str(cell)) for cell in one.cells]) for one in grid.columns]
    columns = [one for one in columns if any(cell.strip() for cell in one.cells)]
    room = console.width - GAP * (len(columns) - 1)
    widths = None if is_narrow(console) else share_room([one.need for one in columns], room, full=grid.expand)
    if widths is None:
        _print_rows_alone(console, grid, columns)
        return
    laid = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), show_header=grid.show_header)
    for one, width in zip(columns, widths, strict=True):
        laid.add_column(_wrap_cell(one.heading, width), width=width, no_wrap=True, header_style=one.column.header_style)
    for number, row in enumerate(grid.rows):
        cells = (_wrap_cell(one.cells[number], width) for one, width in zip(columns, widths, strict=True))
        laid.add_row(*cells, style=row.style)
    console.print(laid)


@dataclass(frozen=True)
class _Column:
    column: Column
    cells: Sequence[str]

    @property
    def heading(self) -> str:
        return drop_driving(str(self.column.header))

    @property
    def need(self) -> Need:
        lines = [line for cell in (self.heading, *self.cells) for line in cell.split("\n")]
        unbroken = max(
            _measure_indent(line) + max(map(cell_len, split_unbroken(line.strip())), default=0) for line in lines
        )
        return Need(unbroken, max(map(cell_len, lines)), self.column.ratio)


def _measure_indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _wrap_cell(cell: str, width: int) -> str:
    """The cell in lines of ``width``; what goes down from a line that is set in is set in as well."""
    wrapped = []
    for line in cell.split("\n"):
        indent = _measure_indent(line) if line.strip() else 0
        wrapped += [" " * indent + part for part in wrap_japanese(line[indent:], width - indent)]
    return "\n".join(wrapped)


def _print_rows_alone(console: Console, grid: Table, columns: Sequence[_Column]) -> None:
    for number, row in enumerate(grid.rows):
        for place, one in enumerate(columns):
            for line in _say_cell(one.heading.replace("\n", ""), one.cells[number]):
                _print_part(console, line, "  " if place else "", row.style)


def _say_cell(heading: str, cell: str) -> list[str]:
    first, *more = cell.strip().split("\n")
    if not first:
        return []
    return [f"{heading}: {first}" if heading else first, *more]


def _print_part(console: Console, line: str, indent: str, style: StyleType | None) -> None:
    for part in wrap_japanese(line, console.width - len(indent)):
        console.print(indent + part, style=style, soft_wrap=True)


def print_data(answer: Json | Sequence[Mapping[str, Json]], format: str) -> bool:
    """Print the answer as data when that is asked for; false when a table is, which is the caller's to draw."""
    if format == "json":
        print_json(answer)
    elif format != "table":
        rows = answer if isinstance(answer, list) else [answer]
        print_rows([row for row in rows if isinstance(row, Mapping)], format)
    return format != "table"


def print_json(answer: object) -> None:
    print(json.dumps(answer, ensure_ascii=False, indent=2))


def print_rows(rows: Sequence[Mapping[str, Json]], format: str) -> None:
    """Rows in one of the formats of ``open_data``: ``csv-bom``, for spreadsheets, has the bytes of a download."""
    write_output(open_data.find_format(format).write(open_data.Table(rows)))


def make_grid(*columns: str, shares: Sequence[int | None] = ()) -> Table:
    """A table without lines, whose width differs between terminals; ``shares`` divide the free space."""
    grid = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), show_header=any(columns))
    for number, heading in enumerate(columns):
        share = shares[number] if number < len(shares) else None
        grid.add_column(heading, ratio=share, overflow="fold", header_style="bold underline")
    if any(shares):
        grid.expand = True
    return grid


def print_lines(console: Console, lines: Iterable[str], indent: str = "", style: StyleType = "") -> None:
    """Text wrapped at any character, as Japanese is, but never within a Latin word or a number with its unit."""
    for line in lines:
        for part in wrap_japanese(drop_driving(line), console.width - cell_len(indent)):
            console.print(indent + part, style=style, soft_wrap=True)


def print_heading(console: Console, text: str) -> None:
    """A heading in bold; what two spaces set off, such as its day, begins a line where one line is too short."""
    print_lines(console, [text] if cell_len(text) <= console.width else text.split("  "), style="bold")


def wrap_japanese(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` columns, a double-width character counting two; only what is longer is cut.

    A Latin word stays whole, and so does a number with its unit.
    """
    width = max(width, 2)  # one character of double width: with less room the text would be gone
    lines: list[list[str]] = [[]]
    held = 0
    for word in _split_words(text, width):
        own = cell_len(word)
        if lines[-1] and held + own > width:
            lines.append(_carry_over(lines[-1], word, width))
            held = sum(map(cell_len, lines[-1]))
        lines[-1].append(word)
        held += own
    return ["".join(line).strip() for line in lines]


def _carry_over(line: list[str], word: str, width: int) -> list[str]:
    """What goes down with a ``word`` that may not begin a line, or an opening mark; nothing where it fills the line."""
    start = len(line)
    while start > 1 and ([*line, word][start][0] in CLOSING or line[start - 1][-1] in OPENING):
        start -= 1
    carried = line[start:]
    if sum(map(cell_len, [*carried, word])) > width:
        return []
    del line[start:]
    return carried


def _split_words(text: str, width: int) -> Iterable[str]:
    for word in split_unbroken(text):
        yield from [word] if cell_len(word) <= width else chop_cells(word, width)
