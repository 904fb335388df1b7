"""A sheet's elements -> rows of printed texts, with every element counted: as read, or as unknown and complained of.

Each sheet is first read in the quick way, which takes rows whole and trusts their form; where it did not meet as many
elements and texts as the sheet has, the sheet is read again in the careful way, which looks at each element by itself
and says what is wrong where.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from mikiwame.registers.shapes import Branch, Leaf, Register
from mikiwame.registers.sheets import Element, find_line, find_lines, shorten
from mikiwame.registers.values import Reader
from mikiwame.vocabulary.reasons import Reason

Printed = str | list[str | None] | None
Row = dict[str, Printed]
"""The texts of a row by the keys of its leaves."""

_list_elements = etree.XPath("descendant::*")
_count_texts = etree.XPath("count(descendant::text())")
_has_attributes = etree.XPath("boolean(descendant-or-self::*/@*)")

_NOWHERE = -1


Cell = Printed | int
"""Of a leaf that is read into a value, the place in its reader; of any other its text, or all of them."""


@dataclass(slots=True)
class Heap:
    """The rows of one kind from many sheets: their cells, their sheets' places in the batch, and their lines."""

    columns: dict[str, list[Cell]]
    """Key of a leaf -> its cell in every row."""
    readers: Mapping[str, Reader]
    """By the keys of the leaves that have one. Texts are few beside their cells, and are let go of at once."""
    sheets: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def list_columns(self) -> list[tuple[list[Cell], Callable[[str | None], int] | None]]:
        """Each column with what makes a cell of a text, where it is not the text itself."""
        readers = self.readers
        return [(cells, readers[key].__getitem__ if key in readers else None) for key, cells in self.columns.items()]

    def add(self, row: Mapping[str, Printed], sheet: int, line: int) -> None:
        for key, column in self.columns.items():
            text = row.get(key)
            column.append(self.readers[key][text] if key in self.readers and not isinstance(text, list) else text)
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


@dataclass(frozen=True, slots=True)
class _Flat:
    """Elements in the order in which they begin, each with its tag, its text, and how many children it has: that tells
    of each whose child it is.
    """

    elements: list[Element]
    tags: list[str]
    texts: list[str | None]
    widths: list[int]


def _flatten(elements: list[Element]) -> _Flat:
    tags, texts = [element.tag for element in elements], [element.text for element in elements]
    return _Flat(elements, tags, texts, [*map(len, elements)])


class _OddError(Exception):
    """Something in a sheet is not as it mostly is: it must be read with care."""


class Walker:
    """Reads sheets one by one into ``heaps``, which hold rows until :meth:`empty` is called."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._readers = {
            id(branch): {key: Reader(leaf) for key, leaf in branch.leaves.items() if leaf.typed and not leaf.many}
            for branch in register.branches
        }
        self.heaps: Mapping[int, Heap] = {}
        self.lines: list[dict[str, int]] = []
        """Of each sheet in the batch: the line of each element whose text is read into a value."""
        self._faults: list[Fault] = []
        self._sheet_row: Row = {}
        self._orders: Mapping[int, dict[tuple[str, ...], Sequence[int]]] = {
            id(branch): {} for branch in register.branches
        }
        """Of each kind of row: the elements of one -> its order. There are as many as its few elements can stand in."""
        self.empty()

    def empty(self) -> None:
        for readers in self._readers.values():
            for reader in readers.values():
                reader.forget_many()
        self.heaps = {
            id(branch): Heap({key: [] for key in branch.leaves}, self._readers[id(branch)])
            for branch in self.register.branches
        }
        self._columns = {place: heap.list_columns() for place, heap in self.heaps.items()}
        self.lines = []

    def find_heap(self, branch: Branch) -> Heap:
        return self.heaps[id(branch)]

    def read(self, sheet: Element) -> tuple[Account, list[Fault]]:
        """Read a sheet into the heaps; :meth:`drop` takes it out again."""
        below = cast("list[Element]", _list_elements(sheet))
        elements = 1 + len(below)
        self._faults = []
        self.lines.append({})
        if self._is_read_quickly(sheet, below):
            return Account(elements, elements), self._faults
        self.drop(len(self.lines) - 1)
        self.lines.append({})
        self._check_attributes(sheet)
        read = 1 + self._read_row(sheet, self.register.shape)
        return Account(elements, read), self._faults

    def drop(self, sheet: int) -> None:
        """Take out the newest sheet, whose place in the batch is given."""
        for heap in self.heaps.values():
            heap.cut(bisect_left(heap.sheets, sheet))
        del self.lines[sheet:]

    def _keep_row(self, element: Element, branch: Branch, row: Row) -> None:
        self.heaps[id(branch)].add(row, len(self.lines) - 1, find_line(element))

    def _is_read_quickly(self, sheet: Element, below: list[Element]) -> bool:
        """Whether the sheet is as the form has it, and every element and text of it was read. No form knows attributes.

        :param below: all elements in it, in the order in which they begin.
        """
        flat = _flatten(below)
        row = self._sheet_row = Row()
        if _has_attributes(sheet) or len({element.tag for element in sheet}) < len(sheet):
            return False
        try:
            end = self._read_below(flat, 0, len(sheet), self.register.shape, row)
        except _OddError:
            return False
        self._keep_row(sheet, self.register.shape, row)
        # Where a leaf holds elements, the walk has come less far than there are elements.
        return end == len(below) and len(below) - flat.texts.count(None) == _count_texts(sheet)

    def _read_below(self, flat: _Flat, place: int, count: int, branch: Branch, row: Row, above: str = "") -> int:
        """The place after the last of ``count`` elements side by side, of which the first is at ``place``.

        :param above: the path from the row's element to them.
        :raises _OddError: where an element is unknown there, or stands twice, or has a text and should have none.
        """
        children, tags, texts, widths = branch.children, flat.tags, flat.texts, flat.widths
        lines = self.lines[-1] if row is self._sheet_row else None
        for _ in range(count):
            tag = tags[place]
            child = children.get(tag)
            if isinstance(child, Leaf):
                key = above + tag
                if child.many:
                    self._put(row, key, flat.elements[place], child, texts[place])
                elif key in row:
                    raise _OddError
                else:
                    row[key] = texts[place]
                    if lines is not None and child.typed:
                        lines[key] = find_line(flat.elements[place])
                place += 1
            elif child is None or texts[place] is not None:
                raise _OddError
            elif child.only_rows:
                place = self._read_rows(flat, place + 1, widths[place], *child.only_rows)
            elif child.table and child.flat:
                place = self._read_rows(flat, place, 1, tag, child)
            elif child.table:
                element, own = flat.elements[place], Row()
                place = self._read_below(flat, place + 1, widths[place], child, own)
                self._keep_row(element, child, own)
            else:
                place = self._read_below(flat, place + 1, widths[place], child, row, f"{above}{tag}/")
        return place

    def _read_rows(self, flat: _Flat, place: int, count: int, name: str, branch: Branch) -> int:
        """Rows of leaves alone. Where all have the same elements in the same order, as they mostly do, their texts are
        taken column by column.
        """
        heap = self.heaps[id(branch)]
        heap.sheets += [len(self.lines) - 1] * count
        if count > 1 and (end := self._read_alike(flat, place, count, name, branch)):
            return end
        tags, texts, columns, orders = flat.tags, flat.texts, self._columns[id(branch)], self._orders[id(branch)]
        for _ in range(count):
            first = place + 1
            end = first + flat.widths[place]
            if tags[place] != name or texts[place] is not None:
                raise _OddError
            order = orders.get((*tags[first:end],)) or self._find_order(tags[first:end], branch)
            cells = [*texts[first:end], None]
            for (column, read), cell in zip(columns, order, strict=True):
                column.append(read(cells[cell]) if read else cells[cell])
            heap.lines.append(find_line(flat.elements[place]))
            place = end
        return place

    def _read_alike(self, flat: _Flat, place: int, count: int, name: str, branch: Branch) -> int:
        """Rows that all have the same elements in the same order; 0, and nothing read, where they have not."""
        size = 1 + flat.widths[place]
        end = place + count * size
        tags = flat.tags[place : place + size]
        if (
            flat.widths[place:end:size].count(size - 1) < count
            or flat.tags[place:end] != tags * count
            or flat.texts[place:end:size].count(None) < count
            or tags[0] != name
        ):
            return 0
        columns, none = self._columns[id(branch)], [None] * count
        for (column, read), cell in zip(columns, self._find_order(tags[1:], branch), strict=True):
            texts = none if cell == _NOWHERE else flat.texts[place + 1 + cell : end : size]
            column.extend(map(read, texts) if read else texts)
        self.heaps[id(branch)].lines += find_lines(flat.elements[place:end:size])
        return end

    def _find_order(self, tags: Sequence[str], branch: Branch) -> Sequence[int]:
        """Of each column of the heap: where its element stands among those of a row.

        :raises _OddError: where one is unknown, or stands twice.
        """
        if len({*tags} & branch.names) < len(tags):
            raise _OddError
        places = {tag: place for place, tag in enumerate(tags)}
        order = self._orders[id(branch)][*tags,] = [places.get(name, _NOWHERE) for name in branch.leaves]
        return order

    def _put(self, row: Row, key: str, element: Element, leaf: Leaf, text: str | None) -> bool:
        """Put a leaf's text into its row; false where there is one already."""
        if leaf.many:
            found = row.setdefault(key, [])
            if isinstance(found, list):
                found.append(text)
        elif key in row:
            return False
        else:
            row[key] = text
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
        put = self._put(row, key, element, leaf, element.text)
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
