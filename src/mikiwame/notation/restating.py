"""Says a text in the words that the readers know, and finds its own words again: ``restate(field, text)``.

Pages say one thing in many words: one applies by 出願, 申込 or お手続き, through ウェブ, ネット or インターネット. A
reader that had to list all of them in each of its patterns would know them in some and miss them in others. So the
words that are the same in a field stand in one list (``synonyms``), and a text that no reader takes is said again
with the word that they know. What of a reading stands for the text, its labels and quotes, is given as printed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeVar, cast

from mikiwame.notation.synonyms import FIRST, SAME
from mikiwame.vocabulary import patterns as re

_JOINTS: Final = (" ", "・")
"""What joins the names of a label: those under which it stands, and several of which the same is told."""
_GROUP: Final = re.compile(r"\\g<([a-z0-9]+)>|\\([1-9])")
"""A group in what is put, as ``\\g<month>`` or ``\\1``."""
_NAMES: Final = frozenset(["label", "quote", "title"])
"""The keys of readings that hold words of the text."""
_LISTS_OF_NAMES: Final = frozenset(["parts", "denied", "excepting"])
"""The keys that hold lists of such words, where they are no lists of values."""

Told = TypeVar("Told", bound=Mapping[str, object])


@dataclass(frozen=True)
class Restated:
    """A text in other words; each of its letters stands for the letters ``[start, end)`` of what was printed."""

    text: str
    printed: str
    origins: tuple[tuple[int, int], ...]

    def find_printed(self, piece: str) -> str | None:
        """Give what is printed where ``piece`` stands in the restated text; None where that is nothing, or differs."""
        places = [found.start() for found in re.compile(re.escape(piece)).finditer(self.text)] if piece else []
        printed = {self._cut(place, place + len(piece)) for place in places}
        return printed.pop() if len(printed) == 1 else None

    def _cut(self, first: int, behind: int) -> str:
        start, end = self.origins[first][0], self.origins[behind - 1][1]
        # A bracket of which only the inside was put is closed again.
        opened = self.printed.count("(", start, end) > self.printed.count(")", start, end)
        return self.printed[start : end + (opened and self.printed[end : end + 1] == ")")].strip()

    def find_name(self, label: str) -> str | None:
        """As ``find_printed`` of a label, which may be a list of pieces or one that stands in the printed text."""
        if label in self.printed and label in self.text:
            return label
        whole = self.find_printed(label)
        joint = next((one for one in _JOINTS if one in label), None)
        if whole is not None:
            return whole
        if joint is None:
            # "実技II" is spelt 実技2.
            stem = label.rstrip("0123456789")
            return label if stem and stem != label and stem in self.printed and stem in self.text else None
        pieces = [self.find_name(piece) for piece in label.split(joint)]
        named = [piece for piece in pieces if piece]
        return joint.join(named) if len(named) == len(pieces) else None


# Blanks that a page puts at brackets, behind commas and stops and before a unit part no words; "(2)" begins an item.
_NO_GAP: Final = re.compile(
    r"\s+(?=[)、。]|\((?![0-9]{1,2}\)))|(?<=[※)])\s+(?=\()|(?<=[(、。])\s+|(?<=\))\s+(?=[ぁ-ん、。]|方式|形式|式)|(?<=[0-9])\s+(?=[%点問分円人名年月日回級種科分])"
)


def restate(field: str, text: str) -> Restated | None:
    """Give a normalised text in the words that the readers of ``field`` know, or None where it has no other ones."""
    said, origins = text, [(place, place + 1) for place in range(len(text))]
    if field in SAME:
        said, origins = _put(_NO_GAP, "", said, origins)
    for pattern, same in SAME.get(field, ()):
        if pattern.search(said):
            said, origins = _put(pattern, same, said, origins)
    return Restated(said, text, tuple(origins)) if said != text else None


def says_first(field: str, text: str) -> bool:
    """Whether a normalised text is read in the known words before it is read in its own."""
    return field in FIRST and bool(FIRST[field].search(text))


def _put(
    pattern: re.Pattern[str], same: str, said: str, origins: list[tuple[int, int]]
) -> tuple[str, list[tuple[int, int]]]:
    """Put ``same`` in place of each match; what it puts stands for all that was matched, and a group for itself."""
    letters: list[str] = []
    own: list[tuple[int, int]] = []
    done = 0
    for match in pattern.finditer(said):
        start, end = match.span()
        if start == end:
            continue
        letters.append(said[done:start])
        own += origins[done:start]
        for piece, group in _take_apart(same):
            letters.append(piece)
            own += [(origins[start][0], origins[end - 1][1])] * len(piece)
            if group is not None and match[group]:
                letters.append(match[group])
                own += origins[match.start(group) : match.end(group)]
        done = end
    return ("".join([*letters, said[done:]]), own + origins[done:]) if done else (said, origins)


@cache
def _take_apart(same: str) -> tuple[tuple[str, str | int | None], ...]:
    """What is put as pieces, each with the group that comes behind it."""
    pieces: list[tuple[str, str | int | None]] = []
    done = 0
    for group in _GROUP.finditer(same):
        name = group[1] or group[2]
        pieces.append((same[done : group.start()], int(name) if name.isdigit() else name))
        done = group.end()
    return (*pieces, (same[done:], None))


def name_as_printed(reading: Told, said: Restated) -> Told | None:
    """Give a reading of a restated text with the words that were printed, or None where one of them is not found."""
    named = _name(reading, said)
    return cast(Told, named) if named is not None else None


FILLED: Final = frozenset(["application", "result_day"])
"""The fields of which a text tells several things at once, so that a reader may take one and miss another's word."""
_TOLD_NOTHING: Final[Sequence[object]] = (None, False, [])


def is_fuller(restated: Mapping[str, object], reading: Mapping[str, object]) -> bool:
    """Whether the reading of a restated text has all that the first one has, and more."""
    if "of" in restated and "of" not in reading:
        # Whose it is, which the first reader has lost.
        return True
    if restated.keys() - reading.keys() or reading.keys() - restated.keys() or "of" in restated:
        return False
    more = False
    for key, told in restated.items():
        known = reading[key]
        if told == known:
            continue
        whole = isinstance(told, list) and isinstance(known, list) and all(one in told for one in known)
        if not whole and known not in _TOLD_NOTHING:
            return False
        more = True
    return more


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
