"""Regular expressions as in ``re``, but compiled when they are first used.

Compiling the hundreds that read published texts takes longer than most commands take for all else, and most commands
use few of them. A module imports this one as ``re``.
"""

import re
from re import ASCII, IGNORECASE, MULTILINE, Match, Pattern, findall, fullmatch, match, search, split, sub
from typing import Any, cast

__all__ = [
    "ASCII",
    "IGNORECASE",
    "MULTILINE",
    "Match",
    "Pattern",
    "compile",
    "findall",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

_METHODS = ("finditer", "findall", "fullmatch", "groupindex", "groups", "match", "search", "split", "sub", "subn")


class _Waiting:
    """Passes for the compiled pattern and becomes it at the first call, so that later ones cost nothing more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # whatever the pattern has by that name
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001  # as it is called in re
    """A pattern whose fault, if it has one, shows at its first use."""
    return cast(Pattern[str], _Waiting(pattern, flags))
