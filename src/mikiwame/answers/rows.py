"""Rows of a table as typed values, so that nothing above the tables reads them by the names of columns."""

from dataclasses import dataclass, fields
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar

import polars as pl

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Shape = TypeVar("Shape", bound="DataclassInstance")


def read_rows(table: pl.DataFrame, shape: type[Shape]) -> list[Shape]:
    """Each row as a ``shape``: a dataclass whose fields are columns of the table."""
    columns = [one.name for one in fields(shape)]
    return [shape(*row) for row in table.select(columns).rows()]


class Grouped(Generic[Shape]):
    """The rows of each certification, in their order, read as ``shape`` when they are first asked for.

    Of a market of thousands a page asks for a few.
    """

    def __init__(self, table: pl.DataFrame, shape: "type[Shape]") -> None:
        """:param table: has a column ``certification``."""
        numbered = table.select("certification", row=pl.int_range(pl.len()))
        grouped = numbered.group_by("certification", maintain_order=True).agg("row", count=pl.len())
        # Those of one beside each other: a slice of a table costs next to nothing.
        ordered = table.select(*dict.fromkeys(one.name for one in fields(shape)))
        self._shape, self._table = shape, ordered[grouped["row"].explode(empty_as_null=True)]
        slugs, counts = grouped["certification"].to_list(), grouped["count"].to_list()
        ends = accumulate(counts)
        self._places = {slug: (end - count, count) for slug, count, end in zip(slugs, counts, ends, strict=True)}
        self._read: dict[str, list[Shape]] = {}

    def take(self, slug: str) -> "list[Shape]":
        """Empty for a certification without rows."""
        if slug not in self._read:
            start, count = self._places.get(slug, (0, 0))
            self._read[slug] = [self._shape(*row) for row in self._table.slice(start, count).rows()]
        return self._read[slug]

    def take_all(self) -> "list[Shape]":
        """Those of every certification."""
        return [row for slug in self._places for row in self.take(slug)]


Qualified = tuple[str | None, ...]

Cell = tuple[str, Qualified, str | None]
"""Field, qualifiers and unit."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What claims and facts have in common: a value that a source prints, and where. Days are counts of days."""

    certification: str
    field: str
    label: str | None
    grade: str | None
    part: str | None
    mode: str | None
    audience: str | None
    population: str | None
    strand: str | None
    other: str | None
    low: float | None
    high: float | None
    unit: str | None
    state: str | None
    approx: bool | None
    period: str | None
    round: str | None
    tax: str | None
    text: str | None
    kind: str | None
    source: str | None
    source_kind: str | None
    url: str | None
    dated: bool | None
    day: int | None

    @property
    def cell(self) -> Cell:
        """What a fact is of, and a claim for or against: days of single sittings stand beside the sittings a year."""
        qualified = self.grade, self.part, self.mode, self.audience, self.population, self.strand, self.other
        return self.field, qualified, self.unit


@dataclass(frozen=True, slots=True)
class ClaimRow(Printed):
    """A row of ``tables.CLAIMS``."""

    claim: int
    kind: str
    source: str
    source_kind: str
    dated: bool
    day: int
    reading: str
    voice: str
    session: str | None
    head_start: int
    true_day: int
    since: int | None
    until: int | None
    because: str | None
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class FactRow(Printed):
    """A row of ``tables.FACTS``."""

    general: bool
    standing: str
    tied: bool
    stale: bool
    claim: int | None
    true_day: int | None
    regime: int | None
    printed: str | None
    strength: int | None


@dataclass(frozen=True, slots=True)
class HeldRow(ClaimRow):
    """A claim that is held back, with the rule that found it and the values that it was compared with."""

    rule: str
    least: float | None
    greatest: float | None
