"""The sheets of a stream one after another, each as an element that is gone when the next is asked for.

Nothing outside the file is read, no document type is accepted and so no entity is ever expanded; the parser's own
limits on depth and length of text stay in force, and ``opening.LONGEST`` bounds what one sheet may take.
"""

from collections.abc import Iterable, Iterator
from typing import cast

from lxml import etree

from mikiwame.registers.opening import LONGEST, SheetTooLongError, Stream, refuse
from mikiwame.registers.shapes import Register
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason, Value, join

_CHUNK = 2**18
"""Bytes that the parser takes at a time."""

Element = etree._Element


def find_line(element: Element) -> int:
    """The line of an element's start; 0 where the parser knows none."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def find_lines(elements: Iterable[Element]) -> list[int]:
    """The same of many."""
    lines = cast("list[int | None]", [element.sourceline for element in elements])
    return [line or 0 for line in lines]


class Told:
    """What stands around the sheets of one stream."""

    def __init__(self, file: str, register: Register) -> None:
        self.file = file
        self.register = register
        self.version: str | None = None
        self.complaints: list[tuple[int, Reason]] = []
        """Lines, and what is wrong there."""

    def take(self, element: Element) -> None:
        """What stands beside the sheets; the version is told by the first element of its name, before any sheet."""
        text = (element.text or "").strip()
        if element.tag == self.register.version and self.version is None and not len(element):
            self.version = text
            if text not in self.register.versions:
                known = join(list(self.register.versions), "and")
                told = Reason("registers.version", {"version": text, "known": known})
                self._complain(element, told if text else Reason("registers.no_version", {"known": known}))
        elif element.tag != self.register.sheet:
            self._complain(element, Reason("registers.beside", {"element": str(element.tag)}))
        self.check_text(element, element.tail)

    def check_text(self, element: Element, text: str | None) -> None:
        if text and text.strip():
            self._complain(element, Reason("registers.outside", {"text": shorten(text)}))

    def _complain(self, element: Element, reason: Reason) -> None:
        self.complaints.append((find_line(element), reason))


def read_sheets(stream: Stream, told: Told) -> Iterator[Element]:
    """Each sheet of a stream.

    :param told: filled with what the file says of itself, and with complaints of what stands beside the sheets.
    :raises MikiwameError: where the file is not sound XML, not of this register, or has a document type.
    """
    number = ""
    parser = etree.iterparse(
        stream,
        events=("start", "end"),
        tag=(told.register.root, told.register.sheet),
        remove_blank_text=True,
        remove_comments=True,
        remove_pis=True,
        resolve_entities=False,
        chunk_size=_CHUNK,
    )
    try:
        for sheet in _list_sheets(parser, told):
            yield sheet
            number = sheet.findtext(told.register.number) or number
            stream.end_sheet()
    except SheetTooLongError:
        raise refuse(told.file, _tell_after(Reason("registers.no_end", {"most": LONGEST}), number)) from None
    except etree.XMLSyntaxError as error:
        raise _refuse_unsound(told.file, parser.error_log, error, number) from None


def _list_sheets(parser: "etree.iterparse[tuple[str, Element]]", told: Told) -> Iterator[Element]:
    root: Element | None = None
    for event, element in parser:
        if root is None:
            _check_root(told.file, element, told.register)
            root = element
            told.check_text(root, root.text)
        elif event == "end" and element.tag == told.register.sheet and element.getparent() is root:
            yield element
            element.clear(keep_tail=True)
            _drop_before(element, told)
    if root is None:
        _check_root(told.file, parser.root, told.register)
    else:
        for element in root:
            told.take(element)


def _drop_before(sheet: Element, told: Told) -> None:
    """Let go of what is read, except the sheet itself, on which the parser may still hang its next text."""
    root = sheet.getparent()
    while root is not None and root[0] is not sheet:
        told.take(root[0])
        del root[0]


def _check_root(file: str, root: Element, register: Register) -> None:
    """:raises MikiwameError: when it is another element, or a document type stands before it."""
    while (above := root.getparent()) is not None:
        root = above
    if root.getroottree().docinfo.internalDTD is not None:
        raise refuse(file, Reason("registers.document_type"), 1)
    if root.tag != register.root:
        values: dict[str, Value] = {"found": str(root.tag), "wanted": register.root, "register": register.name}
        raise refuse(file, Reason("registers.other_root", values), find_line(root))


def _tell_after(reason: Reason, number: str) -> Reason:
    """Of what stopped the reading: after which sheet it did."""
    return Reason("registers.after", {"number": shorten(number), "fault": reason}) if number else reason


def _refuse_unsound(
    file: str, log: Iterable[etree._LogEntry], error: etree.XMLSyntaxError, number: str
) -> MikiwameError:
    """What the parser noted first; its error alone tells at times only that nothing came of it."""
    noted = next(iter(log), None)
    message, line = (noted.message, noted.line) if noted else (error.msg or "", error.lineno or 0)
    what = message.strip().removesuffix(", use XML_PARSE_HUGE option").removesuffix(", try XML_PARSE_HUGE")
    return refuse(file, _tell_after(Reason("registers.broken", {"because": what}), number), line)


def shorten(text: str) -> str:
    """A text on one line, cut where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"
