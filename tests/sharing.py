"""What many tests ask of the same texts is worked out once per process: their claims, comparisons, how firm their order
is, and what of them cannot all be right.

"""

import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Generic, TypeVar

import polars as pl
import pytest

from mikiwame import catalogue as files
from mikiwame import pipeline
from mikiwame.catalogue import Catalogue, tabulate_claims
from mikiwame.facts import Inconsistency
from mikiwame.pipeline import Comparison, compare, find_firmness, find_inconsistencies
from mikiwame.ranking import ADDITIVE, DRAWS, Firmness, Policy, Region

MOST_KEPT = 64

Found = TypeVar("Found")


class _Kept(OrderedDict[Hashable, Found], Generic[Found]):
    """What was asked for last."""

    def find(self, asked: Hashable, work: Callable[[], Found]) -> Found:
        if asked not in self:
            self[asked] = work()
        self.move_to_end(asked)
        while len(self) > MOST_KEPT:
            self.popitem(last=False)
        return self[asked]


class Shared:
    """Answers as the pipeline gives them; while it is ``off``, nothing kept is given and nothing is kept."""

    def __init__(self) -> None:
        self.off = False
        self._numbers = count()
        self._read: _Kept[Catalogue] = _Kept()
        self._compared: _Kept[Comparison] = _Kept()
        self._measured: _Kept[tuple[Comparison, Firmness | None]] = _Kept()
        self._tabulated: _Kept[pl.DataFrame] = _Kept()
        self._misfits: _Kept[tuple[Comparison, list[Inconsistency]]] = _Kept()

    def tabulate_claims(self, catalogue: Catalogue) -> pl.DataFrame:
        if self.off or catalogue.claims is not None:
            return tabulate_claims(catalogue)
        return self._tabulated.find(self._number(catalogue), lambda: tabulate_claims(catalogue))

    def compare(
        self,
        catalogue: Catalogue,
        on: date,
        category: str | None = None,
        weights: Mapping[str, float] | None = None,
        policy: Policy = "interval",
        method: str = ADDITIVE,
        claims: pl.DataFrame | None = None,
    ) -> Comparison:
        if self.off:
            return compare(catalogue, on, category, weights, policy, method, claims)
        asked = (self._number(catalogue), on, category, tuple((weights or {}).items()), policy, method)
        found = self._compared.find(asked, lambda: compare(catalogue, on, category, weights, policy, method, claims))
        return replace(found, catalogue=catalogue)

    def find_firmness(
        self,
        comparison: Comparison,
        region: Region | None = None,
        draws: int = DRAWS,
        seed: int = 0,
        confidence: bool = True,
        category: str | None = None,
    ) -> Firmness | None:
        if self.off or region is not None:
            return find_firmness(comparison, region, draws, seed, confidence, category)
        # Kept beside its answer, a comparison has tables whose numbers no other one can have.
        tables = id(comparison.findings), id(comparison.ranking)
        weighed = comparison.method, tuple(comparison.weights.items())
        return self._measured.find(
            (tables, weighed, draws, seed, confidence, category),
            lambda: (comparison, find_firmness(comparison, None, draws, seed, confidence, category)),
        )[1]

    def find_inconsistencies(self, comparison: Comparison) -> list[Inconsistency]:
        if self.off:
            return find_inconsistencies(comparison)
        asked = id(comparison.claims), id(comparison.facts), id(comparison.events), comparison.on
        return list(self._misfits.find(asked, lambda: (comparison, find_inconsistencies(comparison)))[1])

    def _number(self, catalogue: Catalogue) -> Hashable:
        """The same for catalogues of the same texts, wherever they stand."""
        for number, known in reversed(self._read.items()):
            if _say_the_same(known, catalogue):
                return number
        number = next(self._numbers)
        self._read.find(number, lambda: catalogue)
        return number


def _say_the_same(one: Catalogue, other: Catalogue) -> bool:
    """Texts tell by their digest, and are looked at one by one only where a catalogue was changed since it was read."""
    if one.read_as and other.read_as:
        return (one.slug, one.read_as) == (other.slug, other.read_as)
    return one is other or one == other


def share_comparisons(patch: pytest.MonkeyPatch) -> Shared:
    """Put what keeps its answers in the place of what works them out, in every module of the product."""
    shared = Shared()
    modules = [module for name, module in sys.modules.items() if name.startswith("mikiwame.")]
    for room, ours in (
        (pipeline, compare),
        (pipeline, find_firmness),
        (pipeline, find_inconsistencies),
        (files, tabulate_claims),
    ):
        name = ours.__name__
        # Modules that are loaded later take theirs from the room.
        patch.setattr(room, name, getattr(shared, name))
        for module in modules:
            if getattr(module, name, None) is ours:
                patch.setattr(module, name, getattr(shared, name))
    return shared
