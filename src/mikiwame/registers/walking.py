"""A sheet's elements -> rows of printed texts, with every element counted: as read, or as unknown and complained of.

Each sheet is first read in the quick way, which takes rows whole and trusts their form; where it did not meet as many
elements and texts as the sheet has, the sheet is read again in the careful way, which looks at each element by itself
and says what is wrong where.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from mikiwame.registers.shapes import Branch, Leaf, Register
from mikiwame.registers.sheets import Element, find_line, shorten
from mikiwame.vocabulary.reasons import Reason

Printed = str | list[str | None] | None
Row = dict[str, Printed]
"""The texts of a row by the keys of its leaves."""

_count_elements = etree.XPath("count(descendant-or-self::*)")
_count_texts = etree.XPath("count(descendant::text())")
_has_attributes = etree.XPath("boolean(descendant-or-self::*/@*)")
_list_grandchildren = etree.XPath("*/*")

MANY_ROWS = 8
"""Rows from which asking for all their elements at once costs less than asking each row for its own."""


def _count(path: etree.XPath, sheet: Element) -> int:
    found = path(sheet)
    return int(found) if isinstance(found, float) else 0


@dataclass(slots=True)
class Heap:
    """The rows of one kind from many sheets: their texts, their sheets' places in the batch, and their lines."""

    columns: dict[str, list[Printed]]
    """Key of a leaf -> its text in every row."""
    sheets: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def add(self, row: Mapping[str, Printed], sheet: int, line: int) -> None:
        for key, column in self.columns.items():
            column.append(row.get(key))
        self.sheets.append(sheet)
        self.lines.append(line)

    def cut(self, length: int) -> None:
        for column in self.columns.values():
            del column[length:]
        del self.sheets[length:], self.lines[length:]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an element: its line, what it is, and what was done about it."""

    line: int
    element: str
    text: str | None
    code: str
    reason: Reason


@dataclass(slots=True)
class Account:
    """Of a sheet: how many elements it has, and how many of them were read; the others were complained of."""

    elements: int
    read: int

    @property
    def unknown(self) -> int:
        return self.elements - self.read


class Walker:
    """Reads sheets one by one into ``heaps``, which hold rows until :meth:`empty` is called."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.heaps: Mapping[int, Heap] = {}
        self.lines: list[dict[str, int]] = []
        """Of each sheet in the batch: the line of each element whose text is read into a value."""
        self._faults: list[Fault] = []
        self._texts = 0
        self._sheet_row: Row = {}
        self.empty()

    def empty(self) -> None:
        self.heaps = {id(branch): Heap({key: [] for key in branch.leaves}) for branch in self.register.branches}
        self.lines = []

    def find_heap(self, branch: Branch) -> Heap:
        return self.heaps[id(branch)]

    def read(self, sheet: Element) -> tuple[Account, list[Fault]]:
        """Read a sheet into the heaps; :meth:`drop` takes it out again."""
        elements = _count(_count_elements, sheet)
        self._faults = []
        self._begin_sheet()
        if (
            self._is_plain(sheet)
            and self._read_quickly(sheet) + 1 == elements
            and self._texts == _count(_count_texts, sheet)
        ):
            read = elements
        else:
            self.drop(len(self.lines) - 1)
            self._begin_sheet()
            self._check_attributes(sheet)
            read = 1 + self._read_row(sheet, self.register.shape)
        return Account(elements, read), self._faults

    def _is_plain(self, sheet: Element) -> bool:
        """No attributes, of which the forms know none; and nothing stands twice right below the sheet."""
        return not _has_attributes(sheet) and len({element.tag for element in sheet}) == len(sheet)

    def _begin_sheet(self) -> None:
        self.lines.append({})
        self._texts = 0

    def drop(self, sheet: int) -> None:
        """Take out the newest sheet, whose place in the batch is given."""
        for heap in self.heaps.values():
            heap.cut(bisect_left(heap.sheets, sheet))
        del self.lines[sheet:]

    def _keep_row(self, element: Element, branch: Branch, row: Row) -> None:
        self.heaps[id(branch)].add(row, len(self.lines) - 1, find_line(element))

    def _read_quickly(self, sheet: Element) -> int:
        """How many elements below the sheet were read; ``_texts`` is how many of them have a text."""
        row = self._sheet_row = Row()
        read = self._read_below(sheet, self.register.shape, row, "")
        self._keep_row(sheet, self.register.shape, row)
        return read

    def _read_below(self, parent: Element, branch: Branch, row: Row, above: str) -> int:
        read = 0
        for element in parent:
            child = branch.children.get(element.tag)
            if isinstance(child, Leaf):
                read += self._put(row, f"{above}{element.tag!s}", element, child)
            elif child is None:
                continue
            elif child.only_rows:
                read += 1 + self._read_list(element, *child.only_rows)
            elif child.table and child.flat:
                read += self._read_flat_rows([element], child)
            elif child.table:
                own = Row()
                read += 1 + self._read_below(element, child, own, "")
                self._keep_row(element, child, own)
            else:
                read += 1 + self._read_below(element, child, row, f"{above}{element.tag!s}/")
        return read

    def _read_list(self, parent: Element, name: str, branch: Branch) -> int:
        """The rows that an element lists. Where there are many, and all have the same elements in the same order, their
        texts are taken at once, column by column.
        """
        rows = list(parent.iterchildren(name))
        if len(rows) < MANY_ROWS:
            return self._read_flat_rows(rows, branch)
        cells = cast("list[Element]", _list_grandchildren(parent))
        width = len(rows[0])
        tags = [cell.tag for cell in cells]
        pattern = tags[:width]
        if (
            tags != pattern * len(rows)
            or [*map(len, rows)].count(width) != len(rows)
            or len({*pattern} & branch.names) != width
        ):
            return self._read_flat_rows(rows, branch)
        texts = [cell.text for cell in cells]
        heap, none = self.heaps[id(branch)], [None] * len(rows)
        for key, column in heap.columns.items():
            column.extend(texts[pattern.index(key) :: width] if key in pattern else none)
        heap.sheets += [len(self.lines) - 1] * len(rows)
        heap.lines += map(find_line, rows)
        self._texts += len(texts) - texts.count(None)
        return len(rows) * (1 + width)

    def _read_flat_rows(self, elements: Sequence[Element], branch: Branch) -> int:
        """Rows taken whole. What stands twice in a row counts once, and a row with what is not known not at all."""
        heap, known, read = self.heaps[id(branch)], branch.names, 0
        columns = [(column.append, key) for key, column in heap.columns.items()]
        for element in elements:
            texts = {child.tag: child.text for child in element}
            if texts.keys() <= known:
                read += 1 + len(texts)
            self._texts += len(texts) - [*texts.values()].count(None)
            for append, key in columns:
                append(texts.get(key))
        heap.sheets += [len(self.lines) - 1] * len(elements)
        heap.lines += map(find_line, elements)
        return read

    def _put(self, row: Row, key: str, element: Element, leaf: Leaf) -> bool:
        """Put a leaf's text into its row; false where there is one already."""
        text = element.text
        if leaf.many:
            found = row.setdefault(key, [])
            if isinstance(found, list):
                found.append(text)
        elif key in row:
            return False
        else:
            row[key] = text
        if text is not None:
            self._texts += 1
        if leaf.typed and row is self._sheet_row:
            self.lines[-1][key] = find_line(element)
        return True

    def _read_row(self, element: Element, branch: Branch) -> int:
        """In the careful way: how many elements below ``element`` were read into its row and those below it."""
        row: Row = {}
        if branch is self.register.shape:
            self._sheet_row = row
        read = self._read_children(element, branch, row, "")
        self._keep_row(element, branch, row)
        return read

    def _read_children(self, parent: Element, branch: Branch, row: Row, above: str) -> int:
        """In the careful way. ``above``: the path from the row's element to ``parent``."""
        read = 0
        for element in self._check(parent):
            child = branch.children.get(str(element.tag))
            if child is None:
                self._complain(element, "unknown")
            elif isinstance(child, Leaf):
                read += self._read_leaf(element, child, row, f"{above}{element.tag!s}")
            elif child.table:
                read += 1 + self._read_row(element, child)
            else:
                read += 1 + self._read_children(element, child, row, f"{above}{element.tag!s}/")
        return read

    def _read_leaf(self, element: Element, leaf: Leaf, row: Row, key: str) -> bool:
        if len(element):
            self._complain(element, "nested")
            return False
        put = self._put(row, key, element, leaf)
        if not put:
            self._complain(element, "twice")
        return put

    def _check(self, parent: Element) -> Iterator[Element]:
        """The children that may be read; what else stands in ``parent`` is complained of."""
        seen: set[str] = set()
        for text in (parent.text, *(child.tail for child in parent)):
            if text and text.strip():
                self._complain(
                    parent, "text", Reason("registers.text", {"element": str(parent.tag), "text": shorten(text)})
                )
        for child in parent:
            self._check_attributes(child)
            if parent.tag == self.register.sheet and str(child.tag) in seen:
                self._complain(child, "twice")
            else:
                yield child
            seen.add(str(child.tag))

    def _check_attributes(self, element: Element) -> None:
        for name in element.attrib:
            values = {"element": str(element.tag), "name": str(name)}
            self._complain(element, "attribute", Reason("registers.attribute", values))

    def _complain(self, element: Element, code: str, reason: Reason | None = None) -> None:
        tag = str(element.tag)
        told = reason or Reason(f"registers.element-{code}", {"element": tag})
        self._faults.append(Fault(find_line(element), tag, element.text, code, told))
