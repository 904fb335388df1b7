"""Many words as one pattern that costs no more the more words there are: a tree of their letters."""

from collections.abc import Iterable
from re import escape

from mikiwame.notation.heading_words import loosen_spellings

_SPELT_OTHERWISE = ("受験", "申込")
"""What pages spell in several ways; a step of the tree each, so that ``loosen_spellings`` finds them whole."""

_END = ""
_NEVER = "(?!)"


class _Tree(dict[str, "_Tree"]):
    """The ways on from some letters; ``_END`` where a word may end there."""


def join_words(words: Iterable[str]) -> str:
    """A pattern of the longest of some folded headings that stands at a place, in every spelling."""
    root = _Tree()
    for word in words:
        tree = root
        for step in _list_steps(word):
            tree = tree.setdefault(step, _Tree())
        if tree is not root:
            tree[_END] = _Tree()
    return _write(root) if root else _NEVER


def _list_steps(word: str) -> Iterable[str]:
    place = 0
    while place < len(word):
        step = next((one for one in _SPELT_OTHERWISE if word.startswith(one, place)), word[place])
        yield step
        place += len(step)


def _write(tree: _Tree) -> str:
    ways = [loosen_spellings(escape(step)) + _write(on) for step, on in sorted(tree.items()) if step != _END]
    if not ways:
        return ""
    whole = ways[0] if len(ways) == 1 and _END not in tree else f"(?:{'|'.join(ways)})"
    return f"{whole}?" if _END in tree else whole
