"""Regular expressions as in ``re``, but compiled when they are first used.

Compiling the hundreds that read published texts takes longer than most commands take for all else, and most commands
use few of them. A module imports this one as ``re``.
"""

import re
import sys
from re import ASCII, IGNORECASE, MULTILINE, Match, Pattern, escape, findall, fullmatch, match, search, split, sub
from typing import Any, cast

__all__ = [
    "ASCII",
    "IGNORECASE",
    "MULTILINE",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

_METHODS = ("finditer", "findall", "fullmatch", "groupindex", "groups", "match", "search", "split", "sub", "subn")


_LOSES_ITS_PLACE = sys.version_info < (3, 11, 5)
"""Whether ``(…)*+`` matches what it should not: CPython's issue 106052. Atomic groups are right on every version."""

_POSSESSIVE = re.compile(r"([*+?]|\{[0-9]*,?[0-9]*\})\+")


def spell_atomic(pattern: str) -> str:
    """The pattern with each group that gives nothing back (``(…)*+``) as an atomic one (``(?>(…)*)``)."""
    made: list[str] = []
    opened: list[int] = []
    place = 0
    while place < len(pattern):
        token = _TOKEN.match(pattern, place)
        told = token.group() if token else pattern[place]
        place += len(told)
        made.append(told)
        if told == "(":
            opened.append(len(made) - 1)
        elif told == ")" and opened:
            start = opened.pop()
            repeated = _POSSESSIVE.match(pattern, place)
            if repeated:
                place = repeated.end()
                made[start:] = ["(?>", *made[start:], repeated[1], ")"]
    return "".join(made)


_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
"""What holds no group though it may have its letters: an escaped letter, a set of letters."""


class _Waiting:
    """Passes for the compiled pattern and becomes it at the first call, so that later ones cost nothing more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # whatever the pattern has by that name
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(spell_atomic(self.pattern) if _LOSES_ITS_PLACE else self.pattern, self.flags)
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001  # as it is called in re
    """A pattern whose fault, if it has one, shows at its first use."""
    return cast(Pattern[str], _Waiting(pattern, flags))
