"""Asks of a reading of terms what it holds: several values, labels, ends the wrong way round."""

from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary.readings import Money
from mikiwame.vocabulary.terms import Terms


def has_several(reading: Terms | Money) -> bool:
    """Whether parts or grades have values of their own."""
    if reading["kind"] == "content":
        return len(reading["parts"]) > 1
    return reading["kind"] == "mark" and len({mark["label"] for mark in reading["marks"]}) > 1


def list_told_labels(reading: Terms | Money) -> str:
    """The labels of a reading's parts or marks, in one text."""
    named: list[str] = []
    if reading["kind"] == "mark":
        named = [mark["label"] or "" for mark in reading["marks"]]
    elif reading["kind"] == "content":
        named = [part["label"] or "" for part in reading["parts"]]
    elif reading["kind"] == "open_book":
        named = list(reading["parts"])
    return normalise(" ".join(named))


def is_upside_down(value: object) -> bool:
    """Whether anything in the reading has a ``high`` below its ``low``."""
    if isinstance(value, list):
        return any(map(is_upside_down, value))
    if not isinstance(value, dict):
        return False
    low, high = value.get("low"), value.get("high")
    return (low is not None and high is not None and high < low) or any(map(is_upside_down, value.values()))
