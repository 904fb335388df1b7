"""Reads the short texts of those fields that a reader of cells understands whole: each word, or it reads none."""

from collections.abc import Callable
from typing import Final

from mikiwame.notation.cells.books import read_books
from mikiwame.notation.cells.contents import FIRST as CONTENTS_FIRST
from mikiwame.notation.cells.contents import read_contents
from mikiwame.notation.cells.items import LONGEST, TURNED
from mikiwame.notation.cells.marks import FIRST as MARKS_FIRST
from mikiwame.notation.cells.marks import read_marks
from mikiwame.notation.cells.watching import read_watching
from mikiwame.notation.full_marks import complete_marks, counts_people, loses_floor
from mikiwame.notation.normalise import drop_surrogates, normalise
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Terms

_READERS: Final[dict[str, Callable[[str], Terms | None]]] = {
    "exam_content": read_contents,
    "open_book": read_books,
    "passing_mark": read_marks,
    "proctored": read_watching,
}
_FIRST: Final = {"exam_content": CONTENTS_FIRST, "passing_mark": MARKS_FIRST}
"""The fields whose readers of sentences go before those of cells, but for what they would lose."""


_BLANK: Final = re.compile("\\s+(?=\\((?![0-9]{1,2}\\)))")
"""What a page may add before a bracket, but for one that numbers an item."""


def read_cell(field: str, text: str, *, last: bool = False) -> Terms | None:
    """Give what a short printed text says in a field that has such a reader, or None.

    :param last: whether no reader of sentences took the text.
    """
    reader = _READERS.get(field)
    plain = _BLANK.sub("", normalise(drop_surrogates(text))) if reader and len(text) <= LONGEST else ""
    if not reader or not plain or TURNED.search(plain) or (field == "passing_mark" and counts_people(plain)):
        return None
    if field in _FIRST and not last and not _FIRST[field].search(plain):
        return None
    reading = reader(plain)
    if reading and reading["kind"] == "mark" and loses_floor(plain, reading["marks"]):
        return None
    if reading and reading["kind"] == "mark":
        complete_marks(plain, reading["marks"])
    return reading
