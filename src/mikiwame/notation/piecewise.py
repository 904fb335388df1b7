"""Says whether a text is made of known pieces alone, each a small pattern, in time that grows with its length only.

One pattern of them all (``(?:a|b|…)+``) would try every way to cut a text that has one unknown word at its end.
"""

from functools import cached_property
from typing import Final

from mikiwame.vocabulary import patterns as re


class Pieces:
    """Patterns of which a text may be made, given as groups of alternatives (``a|b(?:c|d)|e``)."""

    def __init__(self, *groups: str) -> None:
        self._groups = groups

    def cover(self, text: str) -> bool:
        """Say whether the whole of the text is pieces, one behind another."""
        reached = {0}
        for place in range(len(text)):
            if place in reached:
                reached |= {end for piece in self._pieces if (end := _match(piece, text, place)) > place}
        return len(text) in reached

    @cached_property
    def _pieces(self) -> list[re.Pattern[str]]:
        return [re.compile(piece) for group in self._groups for piece in split_alternatives(group)]


class Words:
    """Words of a text, some of which end within others (``で``, ``での``) and begin again what those have taken.

    Every end of a word is tried, so that none has to be given back; in a row of pieces the longest one counts.
    """

    def __init__(self, words: str, looking_ahead: str = "(?!)") -> None:
        """Take the words as alternatives of one pattern; those that look at what follows them, apart."""
        self._word = re.compile(f"(?:{words})")
        self._looking = re.compile(looking_ahead)

    def cover(self, text: str) -> bool:
        """Say whether the text is words, one behind another, and one at least."""
        reached = {0}
        for place in range(len(text)):
            if place in reached:
                reached.add(_match(self._looking, text, place))
                ends = range(place + 1, min(place + _LONGEST, len(text)) + 1)
                reached |= {end for end in ends if end not in reached and self._word.fullmatch(text, place, end)}
        return bool(text) and len(text) in reached


_LONGEST: Final = 96
"""Letters of the longest word."""


def _match(piece: re.Pattern[str], text: str, place: int) -> int:
    found = piece.match(text, place)
    return found.end() if found else -1


def split_alternatives(group: str) -> list[str]:
    """Give the alternatives of a pattern that stand in no bracket of it."""
    found, piece, depth, place = list[str](), "", 0, 0
    while place < len(group):
        letter = group[place]
        if letter == "\\":
            piece += group[place : place + 2]
            place += 2
            continue
        if letter == "|" and not depth:
            found.append(piece)
            piece = ""
        else:
            depth += (letter in "([") - (letter in ")]")
            piece += letter
        place += 1
    return [*found, piece]
