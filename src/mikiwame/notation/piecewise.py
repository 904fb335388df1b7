"""Says whether a text is made of known pieces alone, each a small pattern, in time that grows with its length only.

One pattern of them all (``(?:a|b|…)+``) would try every way to cut a text that has one unknown word at its end.
"""

from functools import cached_property

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
