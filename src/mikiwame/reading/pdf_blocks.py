"""PDF -> the blocks of a page, by two engines that must read the same: else the text is refused, with its picture."""

import hashlib
import io
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pdfplumber
import pypdfium2

from mikiwame.notation.printed_letters import spell_out_radicals, squeeze
from mikiwame.reading.blocks import Block, Document, Find, Grid, GridCell, Heading, Line
from mikiwame.reading.proposals import Because

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the upper left corner of the page."""

MOST_PAGES = 100

_BLANK = 0.25
_TITLE = 1.25
"""Letters so much taller than those of most lines make a heading."""

_FULL = 1.8
"""A line that ends less than so many heights of letters before the edge of its cell is full."""

logging.getLogger("pdfminer").setLevel(logging.ERROR)
# Its warnings are of fonts, whose letters the second engine checks.

_MARGIN = 4
"""Points around a place in its picture."""

_SCALE = 3


@dataclass(slots=True, eq=False)
class _Word:
    text: str
    box: Box

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]


def read_pdf(content: bytes, pictures: Path | None) -> Document | Because:
    """Take a PDF apart; a reason where it is broken, locked, too long or holds no text.

    :param pictures: the folder for pictures of what the engines read differently; None draws none.
    """
    try:
        with pdfplumber.open(io.BytesIO(content)) as plumbed, pypdfium2.PdfDocument(content) as other:
            if len(plumbed.pages) > MOST_PAGES:
                return Because(code="reading.too_many_pages", values={"pages": len(plumbed.pages), "most": MOST_PAGES})
            document = Document([], [])
            stem = hashlib.sha256(content).hexdigest()[:12]
            for number, page in enumerate(plumbed.pages):
                _PageReader(document, page, other[number], number, pictures, stem).read()
    except Exception as error:  # both engines raise whatever a broken file makes them stumble over
        return Because(code="reading.broken_pdf", values={"error": type(error).__name__})
    if not document.lines:
        return Because(code="reading.no_text")
    titles = [block.line.text for block in document.blocks if isinstance(block, Heading)]
    document.title = next(iter([*titles, *(line.text for line in document.lines[:1])]), None)
    return document


class _PageReader:
    """One page: its tables as grids, all else as lines, from top to bottom."""

    def __init__(
        self,
        document: Document,
        page: "Page",
        other: pypdfium2.PdfPage,
        number: int,
        pictures: Path | None,
        stem: str,
    ) -> None:
        self._document, self._page, self._number = document, page, number
        self._other, self._text = other, other.get_textpage()
        self._pictures, self._stem = pictures, stem
        self._letters = _list_letters(self._text, other.get_height())
        words = page.extract_words(x_tolerance_ratio=0.15, keep_blank_chars=False)
        self._words = [
            _Word(spell_out_radicals(one["text"]), (one["x0"], one["top"], one["x1"], one["bottom"])) for one in words
        ]
        self._height = median([word.height for word in self._words]) if self._words else 0.0

    def read(self) -> None:
        tables = [table for table in self._page.find_tables() if len(table.cells) > 1]
        inside = [word for word in self._words if any(_holds(table.bbox, word.box) for table in tables)]
        free = [word for word in self._words if word not in inside]
        parts: list[tuple[float, list[_Word] | Table]] = [(_find_top(row), row) for row in _group_rows(free)]
        parts += [(table.bbox[1], table) for table in tables]
        for _, part in sorted(parts, key=lambda one: one[0]):
            self._document.blocks.append(self._read_row(part) if isinstance(part, list) else self._read_table(part))

    def _read_row(self, row: list[_Word]) -> Block:
        line = self._add_line(row, _surround(row))
        tall = max(word.height for word in row) >= _TITLE * self._height
        return Heading(2, line) if tall and len(line.text) <= 60 else line

    def _add_line(self, words: Sequence[_Word], box: Box) -> Line:
        text = _join_words(words)
        line = Line(text, self._make_find(box), order=len(self._document.lines))
        again = "".join(letter for letter, spot in self._letters if _holds(box, spot))
        if squeeze(text) != squeeze(again):
            picture = self._draw(box)
            line.doubt = Because(code="reading.engines_differ", values={"other": again, "picture": picture or "none"})
        self._document.lines.append(line)
        return line

    def _make_find(self, box: Box) -> Find:
        return lambda: f"page {self._number + 1} box {' '.join(f'{one:.1f}' for one in box)}"

    def _draw(self, box: Box) -> str | None:
        """A picture of the place, cut out of the page as the second engine draws it."""
        if self._pictures is None:
            return None
        self._pictures.mkdir(parents=True, exist_ok=True)
        image = self._other.render(scale=_SCALE).to_pil()
        left, top, right, bottom = box
        cut = (left - _MARGIN, top - _MARGIN, right + _MARGIN, bottom + _MARGIN)
        path = self._pictures / f"{self._stem}-{self._number + 1}-{len(self._document.lines)}.png"
        edges = tuple(max(0, round(one * _SCALE)) for one in cut)
        image.crop((edges[0], edges[1], min(edges[2], image.width), min(edges[3], image.height))).save(path)
        return str(path)

    def _read_table(self, table: "Table") -> Grid:
        boxes = [(float(one[0]), float(one[1]), float(one[2]), float(one[3])) for one in table.cells]
        lefts, tops = _list_edges(box[0] for box in boxes), _list_edges(box[1] for box in boxes)
        cells = [self._read_cell(box, lefts, tops) for box in sorted(boxes, key=lambda box: (box[1], box[0]))]
        slots: list[list[GridCell | None]] = [[None] * len(lefts) for _ in tops]
        for cell in cells:
            for row in slots[cell.row : cell.row + cell.height]:
                row[cell.column : cell.column + cell.width] = [cell] * cell.width
        return Grid(cells, slots)

    def _read_cell(self, box: Box, lefts: Sequence[float], tops: Sequence[float]) -> GridCell:
        words = [word for word in self._words if _holds(box, word.box)]
        rows = _join_wrapped(_group_rows(words), box)
        blocks: list[Block] = [self._add_line(row, _surround(row)) for row in rows]
        column, row = _find_edge(lefts, box[0]), _find_edge(tops, box[1])
        width = max(1, sum(left < box[2] - 1 for left in lefts) - column)
        height = max(1, sum(top < box[3] - 1 for top in tops) - row)
        return GridCell(row, column, height, width, False, blocks, self._make_find(box))


def _list_letters(text: pypdfium2.PdfTextPage, height: float) -> list[tuple[str, Box]]:
    """Each letter as the second engine has it, with the box that its line gives it."""
    letters = text.get_text_range()
    if len(letters) != text.count_chars():
        letters = "".join(text.get_text_range(place, 1) or " " for place in range(text.count_chars()))
    boxes = (text.get_charbox(place, loose=True) for place in range(text.count_chars()))
    return [
        (letter, (left, height - top, right, height - bottom))
        for letter, (left, bottom, right, top) in zip(letters, boxes, strict=False)
    ]


def _join_wrapped(rows: list[list[_Word]], box: Box) -> list[list[_Word]]:
    """The lines of a cell, of which those that fill its width go on in the next."""
    joined: list[list[_Word]] = []
    full = False
    for row in rows:
        if full:
            joined[-1] += row
        else:
            joined.append(list(row))
        full = row[-1].box[2] > box[2] - _FULL * row[-1].height
    return joined


def _list_edges(places: Iterable[float]) -> list[float]:
    """The different places among some, of which those less than a point apart are one."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > 1:
            edges.append(place)
    return edges


def _find_edge(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda number: abs(edges[number] - place))


def _holds(outer: Box, inner: Box) -> bool:
    """Whether the middle of one box lies in the other."""
    across, down = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= across <= outer[2] and outer[1] <= down <= outer[3]


def _find_top(row: Sequence[_Word]) -> float:
    return min(word.box[1] for word in row)


def _surround(words: Sequence[_Word]) -> Box:
    boxes = [word.box for word in words]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _group_rows(words: Iterable[_Word]) -> list[list[_Word]]:
    """Words whose middles lie within each other's heights, from left to right."""
    rows: list[list[_Word]] = []
    for word in sorted(words, key=lambda one: (one.box[1] + one.box[3]) / 2):
        middle = (word.box[1] + word.box[3]) / 2
        if rows and rows[-1][0].box[1] <= middle <= rows[-1][0].box[3]:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda one: one.box[0]) for row in rows]


def _join_words(words: Sequence[_Word]) -> str:
    """Words with a blank where the page has a gap."""
    text = ""
    for place, word in enumerate(words):
        # A word behind the end of a full line stands to its left.
        gap = word.box[0] - words[place - 1].box[2] if place else 0.0
        text += " " * (gap > _BLANK * word.height) + word.text
    return text
