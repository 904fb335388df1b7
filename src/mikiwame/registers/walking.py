"""A sheet's elements -> rows of printed texts, with every element counted: as read, or as unknown and complained of.

Each sheet is first read in the quick way, which takes rows whole and trusts their form; where its count of elements
is not that of the sheet, or the sheet holds anything but elements and their texts, it is read again in the careful
way, which looks at each element by itself and says what is wrong where.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from mikiwame.registers.shapes import Branch, Leaf, Register
from mikiwame.registers.sheets import Element, shorten

Printed = str | None | list[str | None]
Row = dict[str, Printed]

_count = etree.XPath("count(descendant-or-self::*)")

_is_plain = etree.XPath(
    "not(@* or */@* or */*/@* or */*/*/@* or */*/*/*/@* or */*/*/*/*/@*"
    " or text() or *[*]/text() or */*[*]/text() or */*/*[*]/text() or */*/*/*[*]/text())"
)
"""Without attributes, and without text beside elements. Steps from child to child are several times as fast as any
search among all descendants; what lies deeper than any element of the form is found by the count."""


_TWICE = ("twice", "stands twice where it may stand once. The first is kept.")


@dataclass(slots=True)
class Heap:
    """The rows of one kind from many sheets: their texts, their sheets' places in the batch, and their lines."""

    rows: list[Row] = field(default_factory=list)
    sheets: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def cut(self, length: int) -> None:
        del self.rows[length:], self.sheets[length:], self.lines[length:]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an element: its line, what it is, and what was done about it."""

    line: int
    element: str
    text: str | None
    code: str
    message: str


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
        self._careful = False
        self.empty()

    def empty(self) -> None:
        self.heaps = {id(branch): Heap() for branch in self.register.branches}
        self.lines = []

    def find_heap(self, branch: Branch) -> Heap:
        return self.heaps[id(branch)]

    def read(self, sheet: Element) -> tuple[Account, list[Fault]]:
        """Read a sheet into the heaps; :meth:`drop` takes it out again."""
        elements, plain = int(_count(sheet)), bool(_is_plain(sheet)) and len({one.tag for one in sheet}) == len(sheet)
        account = Account(elements, self._read_all(sheet, careful=not plain))
        if plain and account.unknown:
            self.drop(len(self.lines) - 1)
            account = Account(elements, self._read_all(sheet, careful=True))
        return account, self._faults

    def drop(self, sheet: int) -> None:
        """Take out the newest sheet, whose place in the batch is given."""
        for heap in self.heaps.values():
            heap.cut(bisect_left(heap.sheets, sheet))
        del self.lines[sheet:]

    def _read_all(self, sheet: Element, *, careful: bool) -> int:
        self._careful, self._faults = careful, []
        self.lines.append({})
        if careful:
            self._check_attributes(sheet)
        row = self._begin_row(sheet, self.register.shape)
        return 1 + self._read_children(sheet, self.register.shape, row, "")

    def _begin_row(self, element: Element, branch: Branch) -> Row:
        row: Row = {}
        self._keep(branch, row, element)
        return row

    def _keep(self, branch: Branch, row: Row, element: Element) -> None:
        heap = self.heaps[id(branch)]
        heap.rows.append(row)
        heap.sheets.append(len(self.lines) - 1)
        heap.lines.append(element.sourceline or 0)

    def _read_children(self, parent: Element, branch: Branch, row: Row, above: str) -> int:
        """How many elements below ``parent`` were read. ``above``: the path from the row's element to ``parent``."""
        if branch.only_rows and not self._careful:
            return self._read_flat_rows(parent, *branch.only_rows)
        read = 0
        for element in self._check(parent) if self._careful else parent:
            child = branch.children.get(str(element.tag))
            if child is None:
                self._complain(element, "unknown", "is not known here. It is not read, nor what is in it.")
            elif isinstance(child, Leaf):
                read += self._read_leaf(element, child, row, above)
            elif child.table:
                read += 1 + self._read_children(element, child, self._begin_row(element, child), "")
            else:
                read += 1 + self._read_children(element, child, row, f"{above}{element.tag}/")
        return read

    def _read_flat_rows(self, parent: Element, name: str, branch: Branch) -> int:
        """Rows taken whole. What stands twice in a row counts once, and what is no row not at all, which tells."""
        heap, known, read = self.heaps[id(branch)], branch.names, 0
        rows, lines = heap.rows, heap.lines
        before = len(rows)
        for element in parent.iterchildren(name):
            row: Row = {str(child.tag): child.text for child in element}
            if known.issuperset(row):
                read += 1 + len(row)
            rows.append(row)
            lines.append(element.sourceline or 0)
        heap.sheets += [len(self.lines) - 1] * (len(rows) - before)
        return read

    def _read_leaf(self, element: Element, leaf: Leaf, row: Row, above: str) -> int:
        key = above + str(element.tag)
        if self._careful and len(element):
            self._complain(element, "nested", "holds further elements, so its text is not whole. It is not read.")
            return 0
        if leaf.typed and row is self.heaps[id(self.register.shape)].rows[-1]:
            self.lines[-1][key] = element.sourceline or 0
        if leaf.many:
            found = row.setdefault(key, [])
            if isinstance(found, list):
                found.append(element.text)
        elif key in row:
            self._complain(element, *_TWICE)
            return 0
        else:
            row[key] = element.text
        return 1

    def _check(self, parent: Element) -> Iterator[Element]:
        """The children that may be read; what else stands in ``parent`` is complained of."""
        seen: set[str] = set()
        for text in (parent.text, *(child.tail for child in parent)):
            if text and text.strip():
                told = f'has the text "{shorten(text)}" beside its elements, which is not read.'
                self._complain(parent, "text", told)
        for child in parent:
            self._check_attributes(child)
            if parent.tag == self.register.sheet and str(child.tag) in seen:
                self._complain(child, *_TWICE)
            else:
                yield child
            seen.add(str(child.tag))

    def _check_attributes(self, element: Element) -> None:
        for name in element.keys():
            told = f"has the attribute {name}, which is not known and not read."
            self._complain(element, "attribute", told)

    def _complain(self, element: Element, code: str, message: str) -> None:
        line = element.sourceline or 0
        self._faults.append(Fault(line, str(element.tag), element.text, code, f"<{element.tag}> {message}"))
