"""Gives the labels of prices that a page prints as a table: a line of labels over a line of as many figures."""

from collections.abc import Sequence

from mikiwame.notation.labels import Labels, name_labels
from mikiwame.vocabulary import patterns as re

_NOTHING: Labels = (None,)
_BETWEEN = re.compile(r"[\s|、/]*")
# "1級 | 2級 受験料 | 7,000円 | 5,000円": the head of the line of figures.
_HEAD_OF_LINE = re.compile(r"[^0-9]{0,6}(?:料金?|費用?|価格|金額)(?:\([^()]{0,8}\))?:?")
_CELLS = re.compile(r"\s*\|\s*|\s+")


def label_row(befores: Sequence[str]) -> list[Labels] | None:
    """``1級 2級 3級 7,000円 5,000円 3,000円``: give each figure the word over it, where there are as many of both."""
    if len(befores) < 2 or not all(_is_same_line(before, befores[0]) for before in befores[1:]):
        return None
    cells = [cell for cell in _CELLS.split(befores[0].strip(" |:")) if cell]
    if cells and _HEAD_OF_LINE.fullmatch(cells[-1]):
        cells.pop()
    named = [name_labels(cell) for cell in cells]
    over = named[-len(befores) :]
    ahead = named[: -len(befores)]
    if len(over) < len(befores) or any(len(names) > 1 or names == _NOTHING for names in over):
        return None
    return None if (ahead and ahead[-1] != _NOTHING) or len(set(over)) < len(over) else over


def _is_same_line(before: str, opening: str) -> bool:
    """Nothing but a bar between two figures leaves the second with the words before the first."""
    return before == opening or bool(_BETWEEN.fullmatch(before))
