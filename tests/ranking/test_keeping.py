"""How firm an order is comes back from its table as it was, to the last digit and type."""

from dataclasses import fields, is_dataclass

import narwhals as nw
import numpy as np
import polars as pl
import pytest

from mikiwame.ranking import Bounded, Firmness, Limits, measure_firmness
from mikiwame.ranking.keeping import read_firmness, tabulate_firmness

LIMITS = Limits(firm=0.95, leaning=0.75, unknown=1 / 3)

KNOWN, UNKNOWN = (0.4, 0.4, True), (0.0, 1.0, False)


def measure(cells: list[list[tuple[float, float, bool]]], region: Bounded | None = None) -> Firmness:
    rows = [
        (f"alternative {row}", f"criterion {column}", *cell)
        for row, of_one in enumerate(cells)
        for column, cell in enumerate(of_one)
    ]
    columns = ["certification", "criterion", "low", "high", "known"]
    findings = nw.from_native(pl.LazyFrame(rows, schema=columns, orient="row"))
    weights = {f"criterion {column}": 1.0 + column for column in range(len(cells[0]))}
    slugs = [f"alternative {row}" for row in range(len(cells))]
    return measure_firmness(findings, slugs, weights, LIMITS, region, draws=500, seed=3, confidence=False)


def assert_same(one: object, other: object) -> None:
    assert type(one) is type(other)
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        assert one.dtype == other.dtype
        np.testing.assert_array_equal(one, other)
    elif is_dataclass(one):
        for field in fields(one):
            assert_same(getattr(one, field.name), getattr(other, field.name))
    else:
        assert one == other


@pytest.mark.parametrize(
    "cells",
    [
        [[KNOWN]],
        [[KNOWN, UNKNOWN, KNOWN], [(0.1, 0.9, True), KNOWN, KNOWN]],
        [[KNOWN, UNKNOWN], [UNKNOWN, KNOWN]],
        [[UNKNOWN], [KNOWN], [(1.0, 1.0, True)], [KNOWN]],
    ],
)
def test_it_comes_back_as_it_was(cells: list[list[tuple[float, float, bool]]]) -> None:
    measured = measure(cells)
    table = tabulate_firmness(measured)
    assert table is not None

    assert_same(read_firmness(table), measured)


def test_of_other_weights_than_all_there_is_no_table() -> None:
    assert tabulate_firmness(measure([[KNOWN, KNOWN]], Bounded((0.2, 0.2), (0.8, 0.8)))) is None
