"""The patterns that read texts, each on a long row of what one of its loops repeats: no text may take them for ever.

A loop whose words can be cut in two ways (``(?:で|での|の)+``) tries all ways to cut a text that ends in a strange
letter: twice as many with each word. Real texts are too short to show it; a row of its own words shows it at once.
"""

import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from random import Random
from re import _constants as codes
from re import _parser as parser
from typing import Any, NamedTuple

from tests.fuzz.target import Input

import mikiwame.notation
import mikiwame.reading

ROOMS = (mikiwame.notation, mikiwame.reading)
"""Where texts of strangers are held against patterns."""

LENGTH = 120
"""Letters of a row, about: a loop of two ways has long gone beyond all time, and one of n² steps takes none."""

MANY = 8
"""Times that a loop may go round to be one."""

STRANGE = "〓"
"""A letter that no pattern names, on which a match of the whole fails."""

DEPTH = 4
"""How far in tables of a module patterns are looked for."""

_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)
_ALL_REPEATS = (*_REPEATS, codes.POSSESSIVE_REPEAT)
_LETTERS = (codes.LITERAL, codes.NOT_LITERAL, codes.IN, codes.ANY)
_Tree = list[tuple[Any, Any]]


class _Loop(NamedTuple):
    """What stands before a loop, what it repeats, and what stands behind it."""

    before: list[_Tree]
    repeated: _Tree
    behind: _Tree


class Patterns:
    """One input is ``[name, place, text]``: a name of a module, and which of the patterns under it."""

    name = "patterns"

    def __init__(self) -> None:
        self.patterns = {
            (name, place): pattern
            for room in ROOMS
            for name, found in _find_named(room.__name__, room.__path__)
            for place, pattern in enumerate(found)
        }
        self._compiled: dict[tuple[str, int], re.Pattern[str]] = {}

    @cached_property
    def loops(self) -> list[tuple[str, int, _Loop]]:
        """Every loop of words, that of a pattern which several names share only once."""
        seen = set[tuple[str, int]]()
        found = list[tuple[str, int, _Loop]]()
        for (name, place), pattern in self.patterns.items():
            if pattern not in seen:
                seen.add(pattern)
                tree = list(parser.parse(*pattern))
                found += [(name, place, loop) for loop in _find_loops(tree, []) if not _is_letter(loop.repeated)]
        return found

    def make(self, random: Random) -> Input:
        name, place, loop = random.choice(self.loops)
        before = "".join(_make_text(random, tree) for tree in loop.before)
        unit = "".join(_make_text(random, loop.repeated) for _ in range(random.choice((1, 1, 2, 3))))
        behind = _make_text(random, loop.behind) if random.random() < 0.5 else ""
        row = unit * max(2, min(LENGTH // 3, LENGTH // max(len(unit), 1)))
        return [name, place, before + row + behind + STRANGE]

    def run(self, made: Input) -> None:
        """Only time is asked for here. A pattern that is no more there asks for none."""
        name, place, text = made
        if (name, place) not in self._compiled:
            if (name, place) not in self.patterns:
                return
            self._compiled[name, place] = re.compile(*self.patterns[name, place])
        pattern = self._compiled[name, place]
        pattern.search(text)
        pattern.fullmatch(text)


def _find_named(name: str, paths: Iterable[str]) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """The patterns of each name in each module of a package, as ``(pattern, flags)``."""
    for module in sorted(one.name for one in pkgutil.walk_packages(paths, f"{name}.")):
        for own, value in vars(import_module(module)).items():
            found = list(_list_patterns(value, DEPTH))
            if found and not own.startswith("__"):
                yield f"{module}.{own}", found


def _list_patterns(value: object, depth: int) -> Iterator[tuple[str, int]]:
    """Patterns as they are written: one that waits to be compiled has both of what it is made of, too."""
    pattern, flags = getattr(value, "pattern", None), getattr(value, "flags", None)
    if isinstance(pattern, str) and isinstance(flags, int):
        yield pattern, flags
    elif depth and isinstance(value, Mapping):
        for one in value.values():
            yield from _list_patterns(one, depth - 1)
    elif depth and isinstance(value, list | tuple):
        for one in value:
            yield from _list_patterns(one, depth - 1)


def _is_letter(tree: _Tree) -> bool:
    return len(tree) == 1 and tree[0][0] in _LETTERS


def _find_loops(tree: _Tree, before: list[_Tree]) -> Iterator[_Loop]:
    for place, (code, told) in enumerate(tree):
        ahead = [*before, tree[:place]]
        if code in _REPEATS and told[1] >= MANY:
            yield _Loop(ahead, list(told[2]), tree[place + 1 :])
        for inner in _list_inner(code, told):
            yield from _find_loops(inner, ahead)


def _list_inner(code: Any, told: Any) -> list[_Tree]:
    """What stands inside a part of a pattern that matches letters: alternatives, or one whole."""
    if code is codes.BRANCH:
        return [list(one) for one in told[1]]
    if code is codes.SUBPATTERN:
        return [list(told[3])]
    if code is codes.ATOMIC_GROUP:
        return [list(told)]
    return [list(told[2])] if code in _ALL_REPEATS else []


def _make_text(random: Random, tree: _Tree) -> str:
    """A text that a pattern matches, but for what it looks at and does not take."""
    return "".join(_make_part(random, code, told) for code, told in tree)


def _make_part(random: Random, code: Any, told: Any) -> str:
    if code is codes.LITERAL:
        return chr(told)
    if code is codes.IN:
        return _choose_letter(random, told)
    if code in _LETTERS:
        return random.choice("あ字")
    inner = _list_inner(code, told)
    if not inner:
        return ""
    times = 1
    if code in _ALL_REPEATS:
        least, most = int(told[0]), int(told[1])
        times = min(random.choice((least, min(least + 1, most), max(least, min(most, 2)))), MANY)
    return "".join(_make_text(random, random.choice(inner)) for _ in range(times))


def _choose_letter(random: Random, told: Any) -> str:
    """A letter of a set; of one that is told by what it is not, one that few sets name."""
    if told[0][0] is codes.NEGATE:
        return random.choice("字アa1")
    code, letter = random.choice(told)
    if code is codes.LITERAL:
        return chr(letter)
    if code is codes.RANGE:
        first, last = letter
        return chr(random.choice((first, last, (first + last) // 2)))
    return " " if letter is codes.CATEGORY_SPACE else "1"
