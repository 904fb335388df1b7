"""The headings that hold at a place of a page, and which of them end where another line stands as one."""

from dataclasses import dataclass

from mikiwame.notation.heading_words import find_mark
from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re

_BRACKETS = re.compile(r"\([^()]*\)")
PSEUDO = 7
"""The level of a line that stands as a heading: below every real one."""

REAL = ("real", "band")
"""Roles of what only the structure of the page ends."""


@dataclass(slots=True)
class Open:
    """A heading that holds for what comes; ``role`` of a line that stands as one: a field's, a qualifier's, other."""

    level: int
    text: str
    depth: int
    role: str = "real"
    used: bool = False
    passes: bool = False
    """Whether it is all that an item of a list says, so that it may stand over the items behind it."""

    spoken: bool = False
    """Whether a sentence opened it, which ends with the next sentence."""

    listed: bool = False
    """Whether it stands over the items behind it, and ends with their list."""


def drop_brackets(text: str) -> str:
    """A line without what stands in brackets."""
    return _BRACKETS.sub("", normalise(text))


def close_line(opened: list[Open], role: str, text: str = "") -> None:
    """End the last line that stands as a heading of a role, with all that was opened since. A qualifier under a mark of
    its own (□1次試験) stands within those under other marks (●1級).
    """
    start = max((place for place, one in enumerate(opened) if one.role in REAL), default=-1) + 1
    same = [place for place in range(start, len(opened)) if opened[place].role == role]
    marks = [find_mark(opened[place].text) for place in same]
    mark = find_mark(text) if role == "label" else None
    if mark and all(marks):
        same = [place for place, other in zip(same, marks, strict=True) if other == mark]
    if same:
        del opened[same[0] :]
