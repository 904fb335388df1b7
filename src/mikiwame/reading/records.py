"""Lines that say whose the labels and figures are that follow: (1級)試験科目 …, 級数:3級."""

from collections.abc import Sequence
from dataclasses import replace

from mikiwame.notation.heading_words import list_labels, part_bracket
from mikiwame.notation.naming import is_class
from mikiwame.reading.blocks import Line
from mikiwame.reading.dictionary import Dictionary
from mikiwame.vocabulary.fields import KINDS

_WORDED = frozenset(("content", "text"))
"""Kinds of fields whose labels may stand before a grade alone, which is none of their values: 級数・科目:3級."""


def begin_record(line: Line, dictionary: Dictionary) -> tuple[str, Line | None] | None:
    """The grade that a line gives for those behind it, and what else it says; None where it is no such line."""
    lead, rest = part_bracket(line.text)
    if rest and is_class(lead) and _begins_with_label(rest, dictionary):
        return lead, replace(line, text=rest)
    for label, value, sure in list_labels(line.text):
        if sure and is_class(value.strip()):
            meant = dictionary.look_up(label)
            named = meant.names_rows or any(_is_row_word(word, dictionary) for word in meant.words)
            return (value.strip(), None) if named and {KINDS[field] for field in meant.fields} <= _WORDED else None
    return None


def _begins_with_label(text: str, dictionary: Dictionary) -> bool:
    meant = (dictionary.look_up(label) for label, value, _ in list_labels(text) if value.strip())
    return any(one.known and not one.words for one in meant)


def _is_row_word(word: str, dictionary: Dictionary) -> bool:
    return dictionary.look_up(word).names_rows


def list_labelled(lines: Sequence[str]) -> list[tuple[str, str]]:
    """The grade in front of each line and what stands behind it; nothing where a line has none."""
    parted = [part_bracket(line) for line in lines]
    parted = [
        told if told[1] else next(((label, value) for label, value, sure in list_labels(line) if sure), ("", ""))
        for told, line in zip(parted, lines, strict=True)
    ]
    return parted if all(value and is_class(label) for label, value in parted) else []
