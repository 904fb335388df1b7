"""Refuses a reading that cannot be what any text means: the last look at each, whatever reader made it."""

import unicodedata
from operator import itemgetter

from mikiwame.notation.absence import quote, refuse
from mikiwame.vocabulary.readings import Reading


def refuse_unsound(reading: Reading, printed: str) -> Reading:
    """Give the reading as it is, or the refusal of one with a range upside down or a label that is no word."""
    for label, low, high in _list_ranges(reading):
        if low is not None and high is not None and low > high:
            return refuse(f"{quote(printed)} has a range that ends below its beginning.")
        if not _is_word(label):
            return refuse(f'{quote(printed)} has "{label}" in the place of a label, which is no word.')
    return reading


Range = tuple[str | None, float | None, float | None]


def _list_ranges(reading: Reading) -> list[Range]:
    """The label and both ends of every figure."""
    if reading["kind"] == "money":
        return [_RANGE(price) for price in (*reading["amounts"], *reading.get("changes", ()))]
    if reading["kind"] == "rate" or reading["kind"] == "people":
        return [_RANGE(value) for value in reading["values"]]
    if reading["kind"] == "duration":
        return [(part["label"], part["minutes"], part["minutes"]) for part in reading["parts"]]
    return []


_RANGE = itemgetter("label", "low", "high")


def _is_word(label: str | None) -> bool:
    """A label has a letter: a time, a price or a list number that stands before a figure names nothing."""
    return label is None or any(letter.isalpha() for letter in unicodedata.normalize("NFKC", label))
