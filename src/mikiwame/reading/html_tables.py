"""The cells of an HTML table on a grid: row spans, column spans, and the rows of its head and foot."""

from dataclasses import dataclass

from lxml import html

from mikiwame.reading.blocks import GridCell

WIDEST = 100
"""Columns that one cell may span: more than a page can show, and less than would fill the memory."""

MOST_SLOTS = 3_000_000
"""Slots of all tables of a page: some hundred times what the longest printed ones have, and few enough to hold."""


class TooWideError(Exception):
    """The cells of a page span more slots than are held."""


@dataclass(slots=True, eq=False)
class Row:
    """``group`` tells the parts of the table apart: a span of rows ends with its part."""

    element: html.HtmlElement
    group: int
    in_head: bool


@dataclass(slots=True, eq=False)
class Shape:
    """Where one cell lies, before its content is read."""

    element: html.HtmlElement
    row: int
    column: int
    height: int
    width: int
    head: bool
    cell: GridCell | None = None


Slots = list[list[Shape | None]]


def list_rows(table: html.HtmlElement) -> list[Row]:
    """The rows of the table itself, not of tables inside it."""
    rows, group = list[Row](), 0
    for part in table.iterchildren("thead", "tbody", "tfoot", "tr"):
        if part.tag == "tr":
            rows.append(Row(part, group, False))
        else:
            group += 1
            rows += [Row(row, group, part.tag == "thead") for row in part.iterchildren("tr")]
            group += 1
    return rows


def read_caption(table: html.HtmlElement) -> str | None:
    caption = next(iter(table.iterchildren("caption")), None)
    return " ".join(caption.text_content().split()) or None if caption is not None else None


def place_cells(rows: list[Row], room: int = MOST_SLOTS) -> tuple[list[Shape], Slots, int]:
    """Each cell of the rows with its place, which cell covers which slot, and how much of the room is left; as the HTML
    standard forms a table.

    :param room: slots that may be covered, an overlap counting twice.
    :raises TooWideError: before more are.
    """
    shapes, slots = list[Shape](), Slots([[] for _ in rows])
    ends = {row.group: number for number, row in enumerate(rows)}
    for number, row in enumerate(rows):
        column, last = 0, ends[row.group]
        for element in row.element.iterchildren("td", "th"):
            while column < len(slots[number]) and slots[number][column] is not None:
                column += 1
            height = _read_span(element, "rowspan", last - number + 1) or last - number + 1
            width = _read_span(element, "colspan", WIDEST) or 1
            shape = Shape(element, number, column, height, width, row.in_head or element.tag == "th")
            shapes.append(shape)
            room = _cover(slots, shape, room)
            column += width
    return shapes, slots, room


def _cover(slots: Slots, shape: Shape, room: int) -> int:
    end = shape.column + shape.width
    for row in slots[shape.row : shape.row + shape.height]:
        room -= max(end - len(row), shape.width)
        if room < 0:
            raise TooWideError
        row.extend([None] * (end - len(row)))
        for column in range(shape.column, end):
            row[column] = row[column] or shape
    return room


def _read_span(element: html.HtmlElement, name: str, most: int) -> int:
    written = (element.get(name) or "1").strip()
    digits = written[: next((place for place, one in enumerate(written) if not one.isdecimal()), len(written))]
    return min(int(digits), most) if digits and digits.isascii() and len(digits) < 8 else 1
