"""A text as somebody typed it -> the names it may mean, best first."""

from dataclasses import dataclass

from mikiwame.names.likeness import Name, NameIndex, measure
from mikiwame.notation.spelling import list_readings

FLOOR = 0.45
"""Least similarity of a row. In tests/names/names_cases.jsonl what is meant has 0.5 or more, other exams 0.14."""

BEHIND = 0.35
"""What lies further behind the best than this only shares everyday words with it."""


@dataclass(frozen=True, slots=True)
class Found:
    """The name of one entry that is nearest to a text; ``similarity`` 1 is the same name in any spelling."""

    similarity: float
    name: Name


def rank_names(index: NameIndex, text: str) -> list[Found]:
    """The nearest name of each entry, the most similar first."""
    readings = list_readings(text)
    best: dict[str, Found] = {}
    for name in index.names:
        alike = max(measure(index, reading, name) for reading in readings)
        if name.slug not in best or alike > best[name.slug].similarity:
            best[name.slug] = Found(alike, name)
    return sorted(best.values(), key=lambda one: (-one.similarity, one.name.slug))


def list_holders(index: NameIndex, text: str) -> list[str]:
    """The entries that have the whole text within a name, and each grade that the text has: 簿記 is of many."""
    read = [one for one in list_readings(text) if one.letters]
    held = (
        name.slug
        for name in index.names
        if any(one.letters in name.spelling.letters and one.grades <= name.spelling.grades for one in read)
    )
    return list(dict.fromkeys(held))


def find_near(index: NameIndex, text: str, best: float = 0.0) -> list[Found]:
    """Those names that a text may mean at all; empty when nothing is near, or for no letters.

    :param best: the similarity of what was found elsewhere, if that is more than any here.
    """
    found = rank_names(index, text)
    top = max([best, *(one.similarity for one in found[:1])])
    return [one for one in found if one.similarity >= max(FLOOR, top - BEHIND)]
