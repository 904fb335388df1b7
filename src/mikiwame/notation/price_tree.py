"""Gives the labels of prices that a page prints as a tree: ``一般受験:└10,000円ソフトあり└7,700円ソフトなし``."""

from collections.abc import Sequence

from mikiwame.notation.figures import Placed, Surroundings, look_around
from mikiwame.notation.labels import read_labels
from mikiwame.vocabulary import patterns as re

_TREE = re.compile("[└├]")
_LEAF = re.compile(r"([^\s、。:(└├0-9]{1,8}?(?:なし|あり|付き?|のみ)|[^\s、。:(└├0-9]{1,12}(?=$|[\s、。└├]))")
_HEADING = re.compile(r"([^\s、。:└├]{1,12})[::]\s?[└├]")


def label_tree(text: str, placed: Sequence[Placed]) -> dict[int, str]:
    """Give the place of each figure behind └ with its label: the heading of the branch and its own word."""
    labels: dict[int, str] = {}
    if not _TREE.search(text):
        return labels
    heading = ""
    for thing, around in zip(placed, look_around(text, placed), strict=True):
        found = _HEADING.search(around.before)
        if found:
            leaf = _LEAF.match(found[1])
            heading = found[1][leaf.end() :] if leaf and leaf.end() < len(found[1]) else found[1]
        if _TREE.search(around.before):
            labels[thing.start] = _join_tree(heading, around)
        elif re.search(r":\s?$", around.before):
            labels[thing.start] = _strip_leaf(around.before)
    return labels


def _join_tree(heading: str, around: Surroundings) -> str:
    leaf = _LEAF.match(around.after.strip())
    own = leaf[1] if leaf else (read_labels(around.before.rsplit("└", 1)[-1], loose=True)[0] or "")
    return f"{heading} {own}".strip()


def _strip_leaf(before: str) -> str:
    leaf = _LEAF.match(before.strip())
    words = before.strip()[leaf.end() :] if leaf else before
    return words.strip(" :└├、")
