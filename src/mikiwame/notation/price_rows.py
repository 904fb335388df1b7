"""Gives the labels of prices that a page prints as a table: a line of labels over a line of as many figures."""

import re
from collections.abc import Sequence

from mikiwame.notation.labels import Labels, name_labels

_NOTHING: Labels = (None,)
_BETWEEN = re.compile(r"[\s|、/]*")
_CELLS = re.compile(r"\s*\|\s*|\s+")


def label_row(befores: Sequence[str]) -> list[Labels] | None:
    """``1級 2級 3級 7,000円 5,000円 3,000円``: give each figure the word over it, where there are as many of both."""
    if len(befores) < 2 or not all(_BETWEEN.fullmatch(before) for before in befores[1:]):
        return None
    cells = [cell for cell in _CELLS.split(befores[0].strip(" |:")) if cell]
    named = [name_labels(cell) for cell in cells]
    over = named[-len(befores) :]
    ahead = named[: -len(befores)]
    if len(over) < len(befores) or any(len(names) > 1 or names == _NOTHING for names in over):
        return None
    return None if (ahead and ahead[-1] != _NOTHING) or len(set(over)) < len(over) else over
