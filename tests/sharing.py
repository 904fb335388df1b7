"""What many tests ask of the same texts is worked out once per process: comparisons, and how firm their order is.

Whoever asks the pipeline itself gets what it works out anew; only what stands above it is given what is kept.
"""

import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Generic, TypeVar

import pytest

from mikiwame import pipeline
from mikiwame.catalogue import Catalogue
from mikiwame.pipeline import Comparison, compare, find_firmness
from mikiwame.ranking import ADDITIVE, DRAWS, Firmness, Policy, Region

MOST_KEPT = 64

Found = TypeVar("Found")


class _Kept(OrderedDict[Hashable, Found], Generic[Found]):
    """The answers to the questions asked last."""

    def find(self, asked: Hashable, work: Callable[[], Found]) -> Found:
        if asked not in self:
            self[asked] = work()
        self.move_to_end(asked)
        while len(self) > MOST_KEPT:
            self.popitem(last=False)
        return self[asked]


def share_comparisons(patch: pytest.MonkeyPatch) -> None:
    """Put what keeps its answers in the place of ``compare`` and ``find_firmness`` in every module of the product."""
    read: OrderedDict[int, Catalogue] = OrderedDict()
    numbers = count()
    compared: _Kept[Comparison] = _Kept()
    measured: _Kept[tuple[Comparison, Firmness | None]] = _Kept()

    def number(catalogue: Catalogue) -> int:
        """The same for catalogues of the same texts, wherever they stand."""
        for place, known in reversed(read.items()):
            if known is catalogue or known == catalogue:
                return place
        place = next(numbers)
        read[place] = catalogue
        while len(read) > MOST_KEPT:
            read.popitem(last=False)
        return place

    def compare_once(
        catalogue: Catalogue,
        on: date,
        category: str | None = None,
        weights: Mapping[str, float] | None = None,
        policy: Policy = "interval",
        method: str = ADDITIVE,
    ) -> Comparison:
        asked = (number(catalogue), on, category, tuple((weights or {}).items()), policy, method)
        found = compared.find(asked, lambda: compare(catalogue, on, category, weights, policy, method))
        return replace(found, catalogue=catalogue)

    def find_firmness_once(
        comparison: Comparison,
        region: Region | None = None,
        draws: int = DRAWS,
        seed: int = 0,
        confidence: bool = True,
        category: str | None = None,
    ) -> Firmness | None:
        if region is not None:
            return find_firmness(comparison, region, draws, seed, confidence, category)
        # Kept beside its answer, a comparison has tables whose numbers no other one can have.
        tables = id(comparison.findings), id(comparison.ranking)
        asked = (*tables, comparison.method, tuple(comparison.weights.items()), draws, seed, confidence, category)
        return measured.find(
            asked, lambda: (comparison, find_firmness(comparison, None, draws, seed, confidence, category))
        )[1]

    modules = [module for name, module in sys.modules.items() if name.startswith("mikiwame.")]
    for name, ours, other in (("compare", compare, compare_once), ("find_firmness", find_firmness, find_firmness_once)):
        # Modules that are loaded later take theirs from the pipeline.
        patch.setattr(pipeline, name, other)
        for module in modules:
            if getattr(module, name, None) is ours:
                patch.setattr(module, name, other)
