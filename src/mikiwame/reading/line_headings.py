"""Lines that stand as headings without being marked up as such."""

from collections.abc import Callable

from mikiwame.notation.announcing import find_broken_off
from mikiwame.notation.heading_words import announces, is_aside
from mikiwame.notation.naming import is_grade
from mikiwame.notation.page_warnings import is_sentence
from mikiwame.notation.sittings import name_sitting, names_a_day
from mikiwame.reading.blocks import Line
from mikiwame.reading.dictionary import Dictionary, Meaning
from mikiwame.reading.open_headings import Open
from mikiwame.vocabulary.fields import KINDS

LONGEST_TITLE = 30
"""Characters of a line that stands as a heading without being marked up as one."""

_TOLD_BELOW = frozenset(("money", "rate", "people", "duration", "schedule", "application", "result", "mark"))
"""Kinds of fields whose figures a sentence may say are below it."""


def names_field(plain: str, dictionary: Dictionary) -> bool:
    """Whether a line right over a table says of which field it is, whether or not every word is understood."""
    if len(plain) > LONGEST_TITLE or is_sentence(plain) or is_aside(plain):
        return False
    return bool(dictionary.look_up(plain).fields)


def tells_sitting_or_grade(word: str) -> bool:
    """Whether a word over days says of whose or of which sitting they are, and is no day itself: 1級, 第131回."""
    return is_grade(word) or (name_sitting(word) is not None and not names_a_day(word))


def is_name(plain: str, meant: Meaning, dictionary: Dictionary) -> bool:
    """Whether a line or term looks like the name of a certification: what follows is that one's."""
    if meant.known or meant.generic or (is_sentence(plain) and not announces(plain)):
        return False
    return dictionary.ends_like_a_name(plain)


def find_spoken(line: Line, plain: str, dictionary: Dictionary, is_qualifier: Callable[[str], bool]) -> str | None:
    """What a sentence that breaks off says that the lines below are of: 気になる合格率ですが、"""
    head = None if line.item else find_broken_off(plain)
    meant = dictionary.look_up(head) if head else None
    if head is None or meant is None or len(meant.fields) != 1 or meant.something_else:
        return None
    return head if KINDS[meant.fields[0]] in _TOLD_BELOW and all(map(is_qualifier, meant.words)) else None


def drop_spoken(opened: list[Open], line: Line, plain: str) -> None:
    """What a sentence opened ends with the next sentence, other than one that goes on with figures of it."""
    if line.item or not is_sentence(plain):
        return
    figures = any(map(str.isdecimal, plain))
    opened[:] = [one for one in opened if not one.spoken or (figures and not one.used)]
