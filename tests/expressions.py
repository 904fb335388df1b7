"""What a stage asks of each column is written anew for every table, and to make Polars' expressions of it takes half of
a comparison of small tables. The same expression is made once per process; what it works on is never kept.
"""

from collections.abc import Hashable
from datetime import date
from itertools import count
from typing import Any

import narwhals as nw
import pytest

PLAIN = frozenset((str, int, bool, type(None), date))
TYPES = nw.Boolean | nw.String | nw.Int64 | nw.Float64
"""Types of columns that have nothing to them but their name."""

MAKE = "_to_compliant_expr"
POLARS = "PolarsNamespace"
"""What narwhals calls them; under other names nothing is shared."""

MOST_KEPT = 50_000


class UnfitError(Exception):
    """For what may be something else the next time."""


class Expressions:
    """The expressions of Polars by what is written of them, down to the type of each number in it."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {}
        self._made: dict[int, Any] = {}
        # A number is never given twice, so that none can be taken for what it stood for before all was forgotten.
        self._count = count()
        self._make = getattr(nw.Expr, MAKE, None)

    def share(self, patch: pytest.MonkeyPatch) -> None:
        """Have narwhals make each expression once, in every comparison of this process."""

        def make(written: nw.Expr, namespace: Any) -> Any:
            return self.make(written, namespace)

        if self._make is not None:
            patch.setattr(nw.Expr, MAKE, make)

    def make(self, written: nw.Expr, namespace: Any) -> Any:
        assert self._make is not None
        if type(namespace).__name__ != POLARS:
            return self._make(written, namespace)
        try:
            number = self._number(written)
        except UnfitError:
            return self._make(written, namespace)
        if number not in self._made:
            if len(self._numbers) > MOST_KEPT:
                self._numbers.clear()
                self._made.clear()
                number = self._number(written)
            self._made[number] = self._make(written, namespace)
        return self._made[number]

    def _number(self, written: nw.Expr) -> int:
        """The same for whatever is written alike."""
        told = tuple(
            (
                *(node.kind, node.name, node.str_as_lit, node.allow_multi_output),
                tuple([self._mark(one) for one in node.exprs]),
                tuple([(name, self._mark(value)) for name, value in node.kwargs.items()]),
            )
            for node in written._nodes
        )
        return self._numbers.setdefault(told, next(self._count))

    def _mark(self, value: Any) -> Hashable:
        """:raises UnfitError: for what does not tell all that it holds."""
        kind = type(value)
        if kind in PLAIN:
            return kind, value
        if isinstance(value, nw.Expr):
            return kind, self._number(value)
        if kind is float:
            return float, repr(value)
        if kind in (list, tuple):
            return kind, *[self._mark(one) for one in value]
        if isinstance(value, type):
            return type, value
        if isinstance(value, TYPES):
            return TYPES, kind
        raise UnfitError
