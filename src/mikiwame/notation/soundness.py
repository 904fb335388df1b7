"""Refuses a reading that cannot be what any text means: the last look at each, whatever reader made it."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from mikiwame.notation.absence import quote, refuse
from mikiwame.vocabulary.readings import Reading

_LISTS = ("amounts", "values", "parts", "changes")


def refuse_unsound(reading: Reading, printed: str) -> Reading:
    """Give the reading as it is, or the refusal of one with a range upside down or a label that is no word."""
    listed: Mapping[str, Any] = reading
    values: list[Mapping[str, Any]] = [value for name in _LISTS for value in _take(listed, name)]
    for value in values:
        if _is_upside_down(value.get("low"), value.get("high")):
            return refuse(f"{quote(printed)} has a range that ends below its beginning.")
        if not _is_word(value.get("label")):
            return refuse(f'{quote(printed)} has "{value["label"]}" in the place of a label, which is no word.')
    return reading


def _take(reading: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] = reading.get(name, ())
    return found


def _is_upside_down(low: float | None, high: float | None) -> bool:
    return low is not None and high is not None and low > high


def _is_word(label: str | None) -> bool:
    """A label has a letter: a time, a price or a list number that stands before a figure names nothing."""
    return label is None or any(letter.isalpha() for letter in unicodedata.normalize("NFKC", label))
