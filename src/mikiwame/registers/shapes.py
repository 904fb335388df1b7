"""How a register's files are built: which element holds which column of which table, and of what kind.

A register is a module with a ``Register``; nothing else in this room knows one register from another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from mikiwame.vocabulary import patterns as re

Kind = Literal["text", "day", "whole", "percent", "flag", "level", "siret", "code"]
"""What a printed text is read into: a date, a whole number, a share in percent, yes or no, a level of the European
framework, the number of an establishment, or one of the codes that the leaf declares. A text stays as printed."""

SHEETS = "sheets"
"""The table with one row per sheet."""

TIES = "ties"
"""The table of what organisations are to sheets. Its columns ``siret``, ``name`` and ``tie`` are worked with: the
code in ``tie`` holds the words of ``ties.TIE_KINDS`` that are meant."""


@dataclass(frozen=True)
class Leaf:
    """An element that holds one text."""

    column: str
    kind: Kind = "text"
    codes: Mapping[str, str | None] = field(default_factory=dict)
    """Printed text -> code. None for a text that says that there is no value."""
    many: bool = False
    """It may stand several times in a row, whose column is a list then."""

    @cached_property
    def typed(self) -> bool:
        return self.kind != "text"


@dataclass(frozen=True)
class Branch:
    """An element that holds others; with ``table`` each element of this name begins a row of it."""

    children: Mapping[str, "Leaf | Branch"]
    table: str | None = None
    fixed: Mapping[str, str] = field(default_factory=dict)
    """Columns of the row that its place alone tells, such as the scheme of a code."""

    @cached_property
    def leaves(self) -> Mapping[str, Leaf]:
        """The leaves of a row by the key under which the reader keeps their texts: element names joined by ``/``."""
        return dict(_list_leaves(self, ""))

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(self.children)

    @cached_property
    def flat(self) -> bool:
        """Every child is a leaf that stands at most once, so that a row is read in one go."""
        return all(isinstance(child, Leaf) and not child.many for child in self.children.values())

    @cached_property
    def only_rows(self) -> "tuple[str, Branch] | None":
        """The one kind of row that the element lists, with its name, where it holds nothing else and rows are flat."""
        if len(self.children) != 1:
            return None
        name, child = next(iter(self.children.items()))
        return (name, child) if isinstance(child, Branch) and child.table and child.flat else None


def _list_leaves(branch: Branch, above: str) -> list[tuple[str, Leaf]]:
    found: list[tuple[str, Leaf]] = []
    for name, child in branch.children.items():
        if isinstance(child, Leaf):
            found.append((above + name, child))
        elif child.table is None:
            found += _list_leaves(child, f"{above}{name}/")
    return found


@dataclass(frozen=True)
class Register:
    """A kind of register."""

    name: str
    root: str
    version: str
    """The element below the root that tells the version of the form."""
    versions: Sequence[str]
    """Those that this shape was declared for."""
    sheet: str
    number: str
    """The element of a sheet that holds its number."""
    numbers: str
    """What a number looks like: a pattern with the register's own name in the group ``register``."""
    shape: Branch
    in_order: Sequence[tuple[str, str]] = ()
    """Pairs of columns of the sheets, the first of which holds no later day than the second."""

    @cached_property
    def number_pattern(self) -> "re.Pattern[str]":
        return re.compile(self.numbers)

    @cached_property
    def branches(self) -> Sequence[Branch]:
        """Every kind of row, the sheet's first."""
        return list(_list_rows(self.shape))


def _list_rows(branch: Branch) -> list[Branch]:
    below = [found for child in branch.children.values() if isinstance(child, Branch) for found in _list_rows(child)]
    return [branch, *below] if branch.table else below
