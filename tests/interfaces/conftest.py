"""What the tests of the doors share."""

import sys
from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from tests.conftest import SHIPPED, load_shipped

from mikiwame import pipeline
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line import options
from mikiwame.pipeline import Comparison, compare, load
from mikiwame.ranking import ADDITIVE, Policy

MOST_KEPT = 64
"""Comparisons that are kept."""


@pytest.fixture(autouse=True, scope="session")
def _read_shipped_once() -> Iterator[None]:
    """The shipped catalogue, which no test changes, is read once for all commands; every other one is read anew."""

    def load_shipped_once(folder: Path, *, begun: bool = False) -> Catalogue:
        return load_shipped() if folder.resolve() == SHIPPED / "medical-office" else load(folder, begun=begun)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(options, "load", load_shipped_once)
        yield


@pytest.fixture(autouse=True, scope="session")
def _compare_once() -> Iterator[None]:
    """A question about a catalogue that was read once is worked out once, whichever commands ask it."""

    kept: dict[Hashable, Comparison] = {}

    def compare_once(
        catalogue: Catalogue,
        on: date,
        category: str | None = None,
        weights: Mapping[str, float] | None = None,
        policy: Policy = "interval",
        method: str = ADDITIVE,
        claims: pl.DataFrame | None = None,
    ) -> Comparison:
        # The claims are those of the catalogue, whoever has tabulated them.
        asked = (id(catalogue), on, category, tuple((weights or {}).items()), policy, method)
        # What is kept holds the catalogue, so that no other one can have its number.
        if asked not in kept:
            if len(kept) >= MOST_KEPT:
                kept.clear()
            kept[asked] = compare(catalogue, on, category, weights, policy, method, claims)
        return kept[asked]

    with pytest.MonkeyPatch.context() as patch:
        for module in [module for name, module in sys.modules.items() if name.startswith("mikiwame.")]:
            if getattr(module, "compare", None) is compare and module is not pipeline:
                patch.setattr(module, "compare", compare_once)
        yield
