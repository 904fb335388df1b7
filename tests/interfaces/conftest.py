"""What the tests of the doors share."""

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
from tests.conftest import SHIPPED, load_shipped

from mikiwame import pipeline
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line import options
from mikiwame.pipeline import Comparison, compare, load
from mikiwame.ranking import ADDITIVE, Policy


@pytest.fixture(autouse=True, scope="session")
def _read_shipped_once() -> Iterator[None]:
    """The shipped catalogue, which no test changes, is read once for all commands; every other one is read anew."""

    def load_shipped_once(folder: Path) -> Catalogue:
        return load_shipped() if folder.resolve() == SHIPPED / "medical-office" else load(folder)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(options, "load", load_shipped_once)
        yield


@pytest.fixture(autouse=True, scope="session")
def _compare_shipped_once() -> Iterator[None]:
    """A question about the shipped catalogue is worked out once, whichever commands ask it."""

    @lru_cache(maxsize=64)
    def compare_shipped(
        on: date, category: str | None, weights: tuple[tuple[str, float], ...], policy: Policy, method: str
    ) -> Comparison:
        return compare(load_shipped(), on, category, dict(weights), policy, method)

    def compare_once(
        catalogue: Catalogue,
        on: date,
        category: str | None = None,
        weights: Mapping[str, float] | None = None,
        policy: Policy = "interval",
        method: str = ADDITIVE,
    ) -> Comparison:
        if catalogue is not load_shipped():
            return compare(catalogue, on, category, weights, policy, method)
        return compare_shipped(on, category, tuple((weights or {}).items()), policy, method)

    with pytest.MonkeyPatch.context() as patch:
        for module in [module for name, module in sys.modules.items() if name.startswith("mikiwame.")]:
            if getattr(module, "compare", None) is compare and module is not pipeline:
                patch.setattr(module, "compare", compare_once)
        yield
