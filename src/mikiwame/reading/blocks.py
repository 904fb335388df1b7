"""What a page of any format is taken apart into, in the order of print: lines, headings, pairs and tables."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from mikiwame.reading.proposals import Because

Find: TypeAlias = Callable[[], str]
"""Gives the path of a place; called only where the path is wanted, since finding it takes time."""


@dataclass(slots=True, eq=False)
class Line:
    """One printed line, white space levelled; pieces of markup that touch are parted by ``TOUCHING``.

    ``order`` is its number among the lines of the page.
    """

    text: str
    find_path: Find
    strong: bool = False
    item: bool = False
    order: int = 0
    doubt: Because | None = None
    """Why its text may not be read: two engines read it differently."""


@dataclass(slots=True, eq=False)
class Heading:
    level: int
    line: Line


@dataclass(slots=True, eq=False)
class Bound:
    """A container begins or ends; ``firm`` where headings inside say nothing of what comes behind it."""

    opens: bool
    firm: bool


@dataclass(slots=True, eq=False)
class Pair:
    """A term of a definition list, and one of the descriptions that belong to it."""

    terms: list[Line]
    description: "list[Block]"


@dataclass(slots=True, eq=False)
class GridCell:
    """A cell of a table: its upper left slot, how many it covers, and what stands in it."""

    row: int
    column: int
    height: int
    width: int
    head: bool
    blocks: "list[Block]"
    find_path: Find
    picture: str | None = None
    """What the picture in a cell without text is said to show; empty where that is not said."""

    @property
    def lines(self) -> list[Line]:
        return [block for block in self.blocks if isinstance(block, Line)]

    @property
    def plain(self) -> bool:
        """Whether there is nothing in it but lines."""
        return all(isinstance(block, Line | Bound) for block in self.blocks)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(slots=True, eq=False)
class Grid:
    """A table; ``slots`` has for each row and column the cell that covers it."""

    cells: list[GridCell]
    slots: list[list[GridCell | None]]
    caption: str | None = None
    assumed: bool = False
    """Whether the first row is set as one of heads by a form that has no other (Markdown), whatever it is."""

    @property
    def width(self) -> int:
        return max(map(len, self.slots), default=0)


Block: TypeAlias = Line | Heading | Bound | Pair | Grid


@dataclass(slots=True)
class Document:
    """A page taken apart."""

    blocks: list[Block]
    lines: list[Line]
    title: str | None = None
    encoding: str | None = None
    unseen: dict[str, int] = field(default_factory=dict)
    stated: list[tuple[Literal["updated", "published"], str, str, str]] = field(default_factory=list)
    """Days that markup states: what of, the text, its path, and ``time`` or ``structured_data``."""


def walk_headings(blocks: list[Block]) -> Iterator[Heading]:
    """Every heading of some blocks, in the order of print."""
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Pair():
                yield from walk_headings(block.description)
            case Grid():
                for cell in block.cells:
                    yield from walk_headings(cell.blocks)
            case _:
                pass


def walk_lines(blocks: list[Block]) -> Iterator[Line]:
    """Every line of some blocks, in the order of print."""
    for block in blocks:
        match block:
            case Line():
                yield block
            case Heading():
                yield block.line
            case Pair():
                yield from block.terms
                yield from walk_lines(block.description)
            case Grid():
                for cell in block.cells:
                    yield from walk_lines(cell.blocks)
            case _:
                pass


def stands_over_list(blocks: Sequence[Block], place: int) -> bool:
    """Whether what holds a line goes on with something inside: an item of a list with a list of its own."""
    behind = blocks[place + 1] if place + 1 < len(blocks) else None
    return isinstance(behind, Bound) and behind.opens


def find_next_item(blocks: Sequence[Block], place: int) -> Line | None:
    """The item of a list that comes next, where nothing else does before it."""
    behind = (blocks[number] for number in range(place + 1, len(blocks)))
    block = next((block for block in behind if not isinstance(block, Bound)), None)
    return block if isinstance(block, Line) and block.item else None


def stands_over_table(blocks: Sequence[Block], place: int) -> bool:
    """Whether the next block that shows anything is a table."""
    behind = (blocks[number] for number in range(place + 1, len(blocks)))
    return isinstance(next((block for block in behind if not isinstance(block, Bound)), None), Grid)
