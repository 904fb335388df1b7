"""HTML -> the blocks of a page, as readers see them: what is hidden, struck out or a script is counted, not read."""

from functools import partial
from typing import TypeAlias

from lxml import etree, html

from mikiwame.notation.heading_words import TOUCHING, is_footnote
from mikiwame.reading.blocks import Block, Bound, Document, Find, Grid, GridCell, Heading, Line, Pair
from mikiwame.reading.html_styles import StrikingStyles
from mikiwame.reading.html_tables import MOST_SLOTS, TooWideError, list_rows, place_cells, read_caption
from mikiwame.reading.proposals import Because
from mikiwame.reading.stated_days import STATING, list_stated
from mikiwame.vocabulary import patterns as re

Element: TypeAlias = html.HtmlElement


def _list_tags(words: str) -> frozenset[str]:
    return frozenset(words.split())


_UNREAD = _list_tags(
    "script style template noscript select textarea button iframe object embed svg math canvas audio video head "
    "datalist frameset input map"
)
_STRUCK = _list_tags("del s strike")
_FIRM = _list_tags("section article aside nav main header footer li td th dd form fieldset details figure")
_LOOSE = _list_tags(
    "div p ul ol menu dir center blockquote pre address hgroup dt tr tbody thead tfoot caption figcaption body html "
    "colgroup search dialog frame noframes plaintext listing xmp"
)
_TITLES = {f"h{level}": level for level in range(1, 7)} | {"summary": 7, "legend": 7}
_STRONG = _list_tags("b strong th dt")
_SEAMED = _list_tags("b strong span em label dfn font u mark i a small big time data bdi")
_PRINTED = _list_tags("pre listing plaintext xmp")
"""Elements whose lines end where the source's do."""

_RUBY = _list_tags("rt rp")
_SPACES = re.compile("[ \t\r\n\f\v\u3000]+")
_SEAMS = re.compile(f" ?{TOUCHING}[{TOUCHING} ]*")
_HIDDEN = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

_CUT_OFF = ("ERR_RESOURCE_LIMIT", "ERR_INTERNAL_ERROR", "ERR_NO_MEMORY", "ERR_NAME_TOO_LONG")
"""Faults at which the parser leaves out what comes behind."""

_DEEPEST = 150
"""Elements within elements whose structure is still followed; below that only their text is taken."""

_DEEPER = 3
"""What a table or list of definitions counts beside its cell: as many calls lie between one cell and the next."""


def read_html(text: str, encoding: str) -> Document | Because:
    """Take a page apart; a reason where it has no element, more of them within each other than the parser follows, or
    cells that span more than is held.
    """
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    data = text.replace("\x00", "\ufffd").encode("utf-8", "replace")
    root: Element | None = etree.fromstring(data, parser) if data.strip() else None
    if any(error.type_name in _CUT_OFF for error in parser.error_log):
        return Because(code="reading.too_deep")
    if root is None:
        return Because(code="reading.empty_page")
    document = Document([], [], encoding=encoding)
    walker = _Walker(document, root.getroottree(), StrikingStyles(root))
    title = root.find(".//title")
    document.title = level_line(title.text or "").replace(TOUCHING, "") or None if title is not None else None
    document.stated = list_stated(root)
    body = root.find("body")
    try:
        walker.read_inside(root if body is None else body)
    except TooWideError:
        return Because(code="reading.too_wide", values={"most": MOST_SLOTS})
    walker.end_line()
    return document


def level_line(text: str) -> str:
    """One line of print: blanks levelled, the seams of markup left where no blank is."""
    levelled = _SPACES.sub(" ", text)
    if TOUCHING in levelled:
        levelled = _SEAMS.sub(lambda seam: " " if " " in seam.group() else TOUCHING, levelled)
    return levelled.strip(" \x1f")


class _Walker:
    """Goes through the elements in the order of print and writes the blocks."""

    def __init__(self, document: Document, tree: "etree._ElementTree", styles: StrikingStyles) -> None:
        self._document = document
        self._styles = styles
        self._get_path = tree.getpath
        self._blocks: list[Block] = document.blocks
        self._buffer: list[str] = []
        self._strong = self._strong_letters = self._depth = self._items = self._printed = 0
        self._room = MOST_SLOTS
        self._block: Element | None = None
        self._picture: str | None = None

    def read_inside(self, element: Element) -> None:
        if self._depth > _DEEPEST:
            self._add("".join(map(str, element.itertext())))
            return
        self._depth += 1
        self._add(element.text)
        for child in element:
            self._visit(child)
            self._add(child.tail)
        self._depth -= 1

    def end_line(self) -> None:
        if not self._buffer:
            return
        text = level_line("".join(self._buffer))
        letters, self._strong_letters = self._strong_letters, 0
        self._buffer.clear()
        if text:
            strong = letters >= len(text.replace(TOUCHING, "").replace(" ", ""))
            line = Line(text, self._find_block(), strong, self._items > 0, len(self._document.lines))
            self._document.lines.append(line)
            self._blocks.append(line)

    def _find_block(self) -> Find:
        block = self._block
        return (lambda: "/") if block is None else partial(self._get_path, block)

    def _add(self, text: str | None) -> None:
        if text and self._printed and "\n" in text:
            first, *others = text.split("\n")
            self._add(first)
            for line in others:
                self.end_line()
                self._add(line)
        elif text:
            self._buffer.append(text)
            if self._strong:
                self._strong_letters += len("".join(text.split()))

    def _visit(self, element: Element) -> None:
        tag = element.tag
        if not isinstance(tag, str):
            self._count("comment")
        elif tag in _UNREAD:
            if element.get("type") not in STATING:
                self._count(tag)
        elif tag in _STRUCK:
            self._count("struck")
        elif element.attrib and self._is_hidden(element):
            self._count("hidden")
        elif element.attrib and self._styles.strikes(element):
            self._count("struck")
        elif tag in ("br", "hr"):
            self.end_line()
        elif tag == "img":
            self._picture = element.get("alt") or self._picture or ""
        else:
            self._visit_shown(element, tag)

    def _visit_shown(self, element: Element, tag: str) -> None:
        if tag == "table":
            self._visit_table(element)
        elif tag == "dl":
            self._visit_definitions(element)
        elif tag in _TITLES:
            self._visit_title(element, _TITLES[tag])
        elif tag in _FIRM or tag in _LOOSE:
            self._visit_container(element, tag)
        elif tag in _RUBY or (tag == "sup" and is_footnote("".join(map(str, element.itertext())))):
            self._count("footnote" if tag == "sup" else "ruby")
        else:
            self._visit_inline(element, tag)

    def _visit_inline(self, element: Element, tag: str) -> None:
        seam, strong = TOUCHING if tag in _SEAMED else "", tag in _STRONG
        self._buffer.append(seam)
        self._strong += strong
        self.read_inside(element)
        self._strong -= strong
        self._buffer.append(seam)

    def _visit_container(self, element: Element, tag: str) -> None:
        self.end_line()
        outer, self._block, firm = self._block, element, tag in _FIRM
        self._blocks.append(Bound(True, firm))
        self._items += tag == "li"
        self._printed += tag in _PRINTED
        self.read_inside(element)
        self.end_line()
        self._items -= tag == "li"
        self._printed -= tag in _PRINTED
        self._blocks.append(Bound(False, firm))
        self._block = outer

    def _collect(self, element: Element) -> list[Block]:
        """The blocks inside an element, apart from those around it."""
        self.end_line()
        outer, self._block, kept, self._blocks = self._block, element, self._blocks, []
        strong, self._strong = self._strong, 0
        self._depth += _DEEPER
        self.read_inside(element)
        self._depth -= _DEEPER
        self.end_line()
        found, self._blocks, self._block, self._strong = self._blocks, kept, outer, strong
        return found

    def _visit_title(self, element: Element, level: int) -> None:
        inside = self._collect(element)
        lines = [block for block in inside if isinstance(block, Line)]
        if lines:
            lines[0].text = " ".join(line.text for line in lines)
            self._blocks.append(Heading(level, lines[0]))
        self._blocks += [block for block in inside if not isinstance(block, Line | Bound)]

    def _visit_definitions(self, element: Element) -> None:
        """Terms and descriptions, also where each pair has a <div> of its own."""
        self.end_line()
        pair = Pair([], [])
        for child in element.iterchildren("dt", "dd", "div"):
            for one in child.iterchildren("dt", "dd") if child.tag == "div" else (child,):
                if self._is_hidden(one) or self._styles.strikes(one):
                    self._count("hidden" if self._is_hidden(one) else "struck")
                    continue
                if one.tag == "dt" and pair.description:
                    self._blocks.append(pair)
                    pair = Pair([], [])
                found = self._collect(one)
                if one.tag == "dt":
                    pair.terms += [block for block in found if isinstance(block, Line)]
                    pair.terms += [block.line for block in found if isinstance(block, Heading)]
                else:
                    pair.description += [Bound(True, True), *found, Bound(False, True)]
        self._blocks.append(pair)

    def _visit_table(self, element: Element) -> None:
        self.end_line()
        rows = [row for row in list_rows(element) if not self._is_hidden(row.element)]
        shapes, slots, self._room = place_cells(rows, self._room)
        cells = {shape.element: self._read_cell(shape.element) for shape in shapes}
        for shape in shapes:
            blocks, picture = cells[shape.element]
            find = partial(self._get_path, shape.element)
            shape.cell = GridCell(shape.row, shape.column, shape.height, shape.width, shape.head, blocks, find, picture)
        made = [shape.cell for shape in shapes if shape.cell]
        grid = Grid(made, [[shape.cell if shape else None for shape in row] for row in slots], read_caption(element))
        self._blocks += _lay_out(grid)

    def _read_cell(self, element: Element) -> tuple[list[Block], str | None]:
        self._picture = None
        if self._is_hidden(element) or self._styles.strikes(element):
            self._count("hidden" if self._is_hidden(element) else "struck")
            return [], None
        return self._collect(element), self._picture

    def _is_hidden(self, element: Element) -> bool:
        return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))

    def _count(self, kind: str) -> None:
        self._document.unseen[kind] = self._document.unseen.get(kind, 0) + 1


def _is_of_labels(grid: Grid) -> bool:
    """Whether each row begins with a plain cell that is marked as a head, so that a table inside another cell is what
    that row is of.
    """
    first = [row[0] for row in grid.slots if row]
    return len(first) > 1 and all(cell and cell.head and cell.plain and cell.text for cell in first)


def _lay_out(grid: Grid) -> list[Block]:
    """The table itself; or, where it only lays out a page in boxes, what stands in them."""
    boxes = any(isinstance(block, Grid | Heading) for cell in grid.cells for block in cell.blocks)
    headed = any(cell.head for cell in grid.cells)
    if boxes and grid.width > 1 and _is_of_labels(grid):
        return [grid]
    if (grid.width > 1 or headed) and not boxes:
        return [grid]
    firm = grid.width > 1
    return [block for cell in grid.cells for block in (Bound(True, firm), *cell.blocks, Bound(False, firm))]
