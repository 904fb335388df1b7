"""Reads what the first reader of a field gives up, by readers that give each figure of a text its place."""

from collections.abc import Callable

from mikiwame.notation.aid_terms import read_aid_terms
from mikiwame.notation.book_prices import read_book_prices
from mikiwame.notation.law_days import read_law_day
from mikiwame.notation.narrowing_heads import find_narrowing_head
from mikiwame.notation.other_matters import find_other_matter
from mikiwame.notation.restrictions import find_restriction
from mikiwame.notation.retake_limits import read_retake_limits
from mikiwame.notation.told_apart import find_scope
from mikiwame.vocabulary.terms import Terms

READERS: dict[str, Callable[[str], Terms | None]] = {
    "aid": read_aid_terms,
    "retake": read_retake_limits,
    "materials": read_book_prices,
    "based_on": read_law_day,
}
"""Field -> its second reader."""


def read_in_full(field: str, text: str) -> Terms | None:
    """Give what a normalised text tells, or None where it is kept to some, of another matter, or not read in full."""
    reading = READERS[field](text) if field in READERS else None
    return None if reading is None or _find_narrowing(field, text) else reading


def _find_narrowing(field: str, text: str) -> str | None:
    return (
        find_narrowing_head(field, text)
        or find_scope(field, text)
        or find_other_matter(field, text, "")
        or find_restriction(field, text, "")
    )
