"""Says a text in the words that the readers know, and finds its own words again: ``restate(field, text)``.

Pages say one thing in many words: one applies by 出願, 申込 or お手続き, through ウェブ, ネット or インターネット. A
reader that had to list all of them in each of its patterns would know them in some and miss them in others. So the
words that are the same in a field stand in one list (``synonyms``), and a text that no reader takes is said again
with the word that they know. What of a reading stands for the text, its labels and quotes, is given as printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeVar, cast

from mikiwame.notation.synonyms import SAME
from mikiwame.vocabulary import patterns as re

_JOINTS: Final = (" ", "・")
"""What stands between the pieces of a label: names under one another, and beside one another."""
_NAMES: Final = frozenset(["label", "quote", "title", "subject"])
"""The keys of readings that hold words of the text."""
_LISTS_OF_NAMES: Final = frozenset(["parts", "denied"])
"""The keys that hold lists of such words, where they are no lists of values."""

Told = TypeVar("Told", bound=Mapping[str, object])


@dataclass(frozen=True)
class Restated:
    """A text in other words; each of its letters stands for the letters ``[start, end)`` of what was printed."""

    text: str
    printed: str
    origins: tuple[tuple[int, int], ...]

    def find_printed(self, piece: str) -> str | None:
        """Give what is printed where ``piece`` stands in the restated text, or None where it doesn't stand there."""
        place = self.text.find(piece) if piece else -1
        if place < 0:
            return None
        own = self.origins[place : place + len(piece)]
        return self.printed[own[0][0] : own[-1][1]].strip()

    def find_name(self, label: str) -> str | None:
        """As ``find_printed`` of a label, which may be a list of pieces or one that stands in the printed text."""
        if label in self.printed and label in self.text:
            return label
        whole = self.find_printed(label)
        joint = next((one for one in _JOINTS if one in label), None)
        if whole is not None or joint is None:
            return whole
        pieces = [self.find_name(piece) for piece in label.split(joint)]
        named = [piece for piece in pieces if piece]
        return joint.join(named) if len(named) == len(pieces) else None


def restate(field: str, text: str) -> Restated | None:
    """Give a normalised text in the words that the readers of ``field`` know, or None where it has no other ones."""
    said, origins = text, [(place, place + 1) for place in range(len(text))]
    for pattern, same in SAME.get(field, ()):
        said, origins = _put(pattern, same, said, origins)
    return Restated(said, text, tuple(origins)) if said != text else None


def _put(
    pattern: re.Pattern[str], same: str, said: str, origins: list[tuple[int, int]]
) -> tuple[str, list[tuple[int, int]]]:
    """Put ``same``, which may name groups, in place of each match; what it puts stands for all that was matched."""
    if not pattern.search(said):
        return said, origins
    letters: list[str] = []
    own: list[tuple[int, int]] = []
    done = 0
    for match in pattern.finditer(said):
        start, end = match.span()
        if start == end:
            continue
        put = match.expand(same)
        letters += [said[done:start], put]
        own += origins[done:start]
        own += [(origins[start][0], origins[end - 1][1])] * len(put)
        done = end
    return "".join([*letters, said[done:]]), own + origins[done:]


def name_as_printed(reading: Told, said: Restated) -> Told | None:
    """Give a reading of a restated text with the words that were printed, or None where one of them is not found."""
    named = _name(reading, said)
    return cast(Told, named) if named is not None else None


def _name(value: object, said: Restated, key: str = "") -> object:
    if isinstance(value, str):
        return said.find_name(value) if value and (key in _NAMES or key in _LISTS_OF_NAMES) else value
    if isinstance(value, list):
        named = [_name(one, said, key) for one in value]
        return None if any(one is None for one in named) else named
    if isinstance(value, Mapping):
        told = {name: _name(one, said, name) for name, one in value.items()}
        return None if any(one is None and value[name] is not None for name, one in told.items()) else told
    return value
