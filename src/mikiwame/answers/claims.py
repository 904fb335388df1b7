"""The claims and facts behind a comparison as typed rows, by certification: what is known, held back, announced."""

from collections.abc import Iterable
from functools import cached_property

import narwhals as nw
import polars as pl

from mikiwame.answers.rows import Cell, ClaimRow, FactRow, Grouped, HeldRow, read_rows
from mikiwame.facts import count_agreeing, is_announced, is_in_force, is_known
from mikiwame.facts.weighing import VALUELESS
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.tables import compute

_PLACES: dict[str, int] = {field: number for number, field in enumerate(FIELDS)}


class Claims:
    """The claims and facts of a comparison; each table is read once."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._by_cell: dict[str, dict[Cell, list[ClaimRow]]] = {}

    def list_facts(self, slug: str) -> list[FactRow]:
        return self._facts.take(slug)

    def list_known(self, slug: str) -> list[ClaimRow]:
        """The claims that are known on the day: those that hold, are announced or have ended."""
        return self._known.take(slug)

    def list_of_cell(self, slug: str, cell: Cell) -> list[ClaimRow]:
        """Those of :meth:`list_known` that are for or against one fact."""
        if slug not in self._by_cell:
            grouped: dict[Cell, list[ClaimRow]] = {}
            for one in self.list_known(slug):
                grouped.setdefault(one.cell, []).append(one)
            self._by_cell[slug] = grouped
        return self._by_cell[slug].get(cell, [])

    def count_agreeing(self, claim: int | None) -> int | None:
        """How many independent voices have its value for their word; None where it has none, or none on the day."""
        return None if claim is None else self._agreeing.get(claim)

    def list_held(self, slug: str) -> list[HeldRow]:
        """The claims that reach no fact until an editor confirms them, by number."""
        return self._held.take(slug)

    def list_every_held(self) -> list[HeldRow]:
        return sorted(self._held.take_all(), key=lambda row: row.claim)

    def list_announced(self, slug: str) -> list[ClaimRow]:
        """What is to hold from a later day, by field and day; what several say alike once, by the weightiest."""
        once: dict[tuple[object, ...], ClaimRow] = {}
        for one in sorted(self._announced.take(slug), key=lambda one: (-one.head_start, -one.day, one.claim)):
            same = one.field, one.label, one.unit, one.low, one.high, one.state, one.kind, one.since
            once.setdefault(same, one)
        return sorted(once.values(), key=_order_announced)

    def list_in_force(self, fields: Iterable[str]) -> list[ClaimRow]:
        """The claims on ``fields`` that are known, hold on the day and are not held back."""
        wanted = self._comparison.let_through.filter(pl.col("field").is_in(list(fields)))
        return read_rows(_filter(wanted, is_in_force(self._comparison.on)), ClaimRow)

    @cached_property
    def _facts(self) -> Grouped[FactRow]:
        return Grouped(self._comparison.facts, FactRow)

    @cached_property
    def _agreeing(self) -> dict[int, int]:
        counted = compute(count_agreeing(nw.from_native(self._comparison.let_through.lazy()), self._comparison.on))
        return dict(counted.select("claim", "agreeing").rows())

    @cached_property
    def _known(self) -> Grouped[ClaimRow]:
        return Grouped(_filter(self._comparison.claims, is_known(self._comparison.on)), ClaimRow)

    @cached_property
    def _held(self) -> Grouped[HeldRow]:
        bands = self._comparison.held_back.select("claim", "rule", "least", "greatest")
        return Grouped(bands.join(self._comparison.claims, on="claim", how="inner").sort("claim"), HeldRow)

    @cached_property
    def _announced(self) -> Grouped[ClaimRow]:
        on = self._comparison.on
        never = (nw.col("until") < nw.col("since")).fill_null(False)
        ahead = ~nw.col("kind").is_in(VALUELESS) & is_announced(on) & is_known(on) & ~never
        return Grouped(_filter(self._comparison.let_through, ahead), ClaimRow)


def _filter(claims: pl.DataFrame, when: nw.Expr) -> pl.DataFrame:
    """The claims for which a rule of ``facts.force`` holds."""
    return nw.from_native(claims).filter(when).to_native()


def _order_announced(claim: ClaimRow) -> tuple[int, int, str, int]:
    return _PLACES[claim.field], claim.since or 0, claim.label or "", claim.claim
