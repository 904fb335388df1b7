"""Reads the short texts of those fields that a reader of cells understands whole: each word, or it reads none."""

from collections.abc import Callable
from typing import Final

from mikiwame.notation.normalise import drop_surrogates, normalise
from mikiwame.notation.plain_books import read_plain_books
from mikiwame.notation.plain_items import LONGEST, TURNED
from mikiwame.notation.plain_watching import read_plain_watching
from mikiwame.vocabulary.terms import Terms

_READERS: Final[dict[str, Callable[[str], Terms | None]]] = {
    "open_book": read_plain_books,
    "proctored": read_plain_watching,
}


def read_plain_term(field: str, text: str) -> Terms | None:
    """Give what a short printed text says in a field that has such a reader, or None."""
    reader = _READERS.get(field)
    plain = normalise(drop_surrogates(text)) if reader and len(text) <= LONGEST else ""
    return reader(plain) if reader and plain and not TURNED.search(plain) else None
