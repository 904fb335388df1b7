"""Refuses a reading that cannot be what any text means: the last look at each, whatever reader made it."""

import unicodedata
from operator import itemgetter

from mikiwame.notation.absence import refuse
from mikiwame.vocabulary.readings import Reading


def refuse_unsound(reading: Reading, printed: str) -> Reading:
    """Give the reading as it is, or the refusal of one with a range upside down or a label that is no word."""
    for label, low, high in _list_ranges(reading):
        if low is not None and high is not None and low > high:
            return refuse("reversed", printed)
        if label is not None and not _is_word(label):
            return refuse("label", printed, word=label)
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


def _is_word(label: str) -> bool:
    """A label has a letter: a time, a price or a list number that stands before a figure names nothing."""
    return any(letter.isalpha() for letter in unicodedata.normalize("NFKC", label))
