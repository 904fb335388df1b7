"""Plain text and Markdown -> the blocks of a page; a path is the number of a line."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from mikiwame.notation.heading_words import TOUCHING
from mikiwame.reading.blocks import Block, Bound, Document, Find, Grid, GridCell, Heading, Line
from mikiwame.reading.html_blocks import level_line
from mikiwame.vocabulary import patterns as re

_TITLE = re.compile(r"(#{1,6})\s+(.+?)\s*#*")
_RULE_OF_TABLE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,})\s*")
_ITEM = re.compile(r"\s*(?:[-*+]|[0-9]{1,2}[.)])\s+(?=\S)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s\"[^\"]*\")?\)")
_BREAK = re.compile(r"<br\s*/?>|\\$", re.IGNORECASE)
_COLUMNS = re.compile("\t+|[ \u3000]{2,}|\u3000")
_LONGEST_TITLE = 60


def read_text(text: str, encoding: str) -> Document:
    """Take a text apart: titles, pipe tables, columns parted by tabs or wide blanks, lists and lines."""
    document = Document([], [], encoding=encoding)
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    number, inside, indents, items = 0, False, _list_indents(rows), list[int]()
    while number < len(rows):
        blank, indent = not rows[number].strip(), indents[number]
        goes_on = indent is None and not blank and bool(items) and _measure(rows[number]) > items[-1]
        while items and not goes_on and (indent is None or items[-1] >= indent):
            document.blocks.append(Bound(False, True))
            items.pop()
        if blank and (inside == blank) and not items:
            document.blocks.append(Bound(False, False))
            inside = False
        if not blank and not inside:
            document.blocks.append(Bound(True, False))
            inside = True
        if not blank and indent is not None:
            document.blocks.append(Bound(True, True))
            items.append(indent)
        number += 1 if blank else _read_block(document, rows, number)
    document.blocks += [Bound(False, True) for _ in items]
    if inside:
        document.blocks.append(Bound(False, False))
    _name(document)
    return document


def _list_indents(rows: Sequence[str]) -> list[int | None]:
    """How far each item of a list is set in, and a blank line as the item that follows; None of any other line."""
    indents = list[int | None]()
    behind: int | None = None
    for row in reversed(rows):
        if row.strip():
            behind = _measure(row) if _ITEM.match(row) else None
        indents.append(behind)
    return indents[::-1]


def _measure(row: str) -> int:
    plain = row.expandtabs(4)
    return len(plain) - len(plain.lstrip())


def _read_block(document: Document, rows: Sequence[str], start: int) -> int:
    """Read what begins at a line; gives how many lines it takes."""
    row = rows[start]
    behind = rows[start + 1] if start + 1 < len(rows) else ""
    if "|" in row and _RULE_OF_TABLE.fullmatch(behind) and "|" in behind:
        return _read_pipes(document, rows, start, headed=True)
    if row.strip().startswith("|") and behind.strip().startswith("|"):
        return _read_pipes(document, rows, start, headed=False)
    if _ends_alike(row, behind):
        return _read_pipes(document, rows, start, headed=False)
    columns = _read_columns(document, rows, start)
    if columns:
        return columns
    title = _TITLE.fullmatch(row)
    if title:
        document.blocks.append(Heading(len(title[1]), _add_line(document, title[2], start)))
        return 1
    alone = start == 0 or not rows[start - 1].strip()
    if alone and _UNDERLINE.fullmatch(behind) and len(row) <= _LONGEST_TITLE:
        level = 1 if "=" in behind else 2
        document.blocks.append(Heading(level, _add_line(document, row, start)))
        return 2
    if not _UNDERLINE.fullmatch(row):
        document.blocks.append(_add_line(document, row, start))
    return 1


def _add_line(document: Document, row: str, number: int) -> Line:
    item = _ITEM.match(row)
    written = _LINK.sub(r"\1", row[item.end() :] if item else row)
    strong = _STRONG.fullmatch(written.strip())
    text = level_line(_BREAK.sub(" ", _STRONG.sub(rf"{TOUCHING}\2{TOUCHING}", written)))
    line = Line(text, _make_find(number), bool(strong), bool(item), len(document.lines))
    document.lines.append(line)
    return line


def _make_find(number: int) -> Find:
    return lambda: f"line {number + 1}"


def _read_pipes(document: Document, rows: Sequence[str], start: int, *, headed: bool) -> int:
    taken = list(takewhile(lambda row: "|" in row, _list_from(rows, start)))
    body = [(start + place, row) for place, row in enumerate(taken) if not (headed and place == 1)]
    cells = [(number, _split_pipes(row)) for number, row in body]
    document.blocks.append(_make_grid(document, cells, headed=headed))
    return len(taken)


def _ends_alike(row: str, behind: str) -> bool:
    """Whether two lines end with a stroke and are parted into as many columns, two at the least."""
    ended = row.rstrip().endswith("|") and behind.rstrip().endswith("|")
    return ended and len(_split_pipes(row)) == len(_split_pipes(behind)) > 1


def _list_from(rows: Sequence[str], start: int) -> Iterator[str]:
    """Without a copy, which at each of many short tables would take as long as the whole text."""
    return (rows[number] for number in range(start, len(rows)))


def _split_pipes(row: str) -> list[str]:
    parts = row.strip().replace("\\|", "\x00").removeprefix("|").removesuffix("|").split("|")
    return [part.replace("\x00", "|").strip() for part in parts]


def _read_columns(document: Document, rows: Sequence[str], start: int) -> int:
    """Two lines or more that are parted into as many columns: two columns need tabs, blanks may only be wide there."""
    first = _split_columns(rows[start])
    if len(first) < 2 or (len(first) == 2 and "\t" not in rows[start]):
        return 0
    taken = list(takewhile(lambda row: len(_split_columns(row)) == len(first), _list_from(rows, start)))
    if len(taken) < 2:
        return 0
    cells = [(start + place, _split_columns(row)) for place, row in enumerate(taken)]
    document.blocks.append(_make_grid(document, cells, headed=False))
    return len(taken)


def _split_columns(row: str) -> list[str]:
    """By single tabs where there are any, so that an empty cell keeps its place; else by wide blanks."""
    bare = row.strip()
    return [part.strip() for part in bare.split("\t")] if "\t" in bare else _COLUMNS.split(bare)


def _make_grid(document: Document, rows: Sequence[tuple[int, list[str]]], *, headed: bool) -> Grid:
    cells: list[GridCell] = []
    slots: list[list[GridCell | None]] = []
    for place, (number, texts) in enumerate(rows):
        slots.append([])
        for column, text in enumerate(texts):
            blocks: list[Block] = [_add_line(document, text, number)] if text else []
            cell = GridCell(place, column, 1, 1, headed and place == 0, blocks, _make_find(number))
            cells.append(cell)
            slots[-1].append(cell)
    return Grid(cells, slots, assumed=headed)


def _name(document: Document) -> None:
    """The first title, or else the first line where it is short enough for one."""
    titles = [block.line.text for block in document.blocks if isinstance(block, Heading)]
    first = [line.text for line in document.lines[:1] if len(line.text) <= _LONGEST_TITLE]
    document.title = next(iter([*titles, *first]), "").replace(TOUCHING, "") or None
