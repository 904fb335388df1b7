"""The names of a market in the spelling in which they are looked up, and what they are made of."""

from collections.abc import Iterable, Mapping

from mikiwame.notation.heading_words import drop_trade_marks
from mikiwame.notation.spelling import level

SHORTEST_TOLD = 3
"""Letters of the shortest part of a name that may stand for it where the rest is above."""

Graded = dict[str, dict[str, tuple[str, ...]]]
"""A name without its grade -> grade -> slugs."""


def level_name(text: str, *, blanks: bool = False) -> str:
    plain = drop_trade_marks(text)
    return " ".join(level(word) for word in plain.split()) if blanks else level(plain)


def list_parts(names: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """What a name begins or ends with -> names, each with its rest."""
    parts: dict[str, list[tuple[str, str]]] = {}
    for key in names:
        for cut in range(SHORTEST_TOLD, len(key) - SHORTEST_TOLD + 1):
            parts.setdefault(key[-cut:], []).append((key, key[:-cut]))
            parts.setdefault(key[:cut], []).append((key, key[cut:]))
    return parts


def is_family(stem: str, of: Mapping[str, tuple[str, ...]], names: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a name without its grade is one: several have it, and it stands within no other's name."""
    slugs = {slug for some in of.values() for slug in some}
    return len(of) > 1 and all(slugs >= set(some) for name, some in names.items() if stem in name)


def put_longest_first(names: Graded) -> Graded:
    return dict(sorted(names.items(), key=lambda one: (-len(one[0]), one[0])))
