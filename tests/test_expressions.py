"""Expressions that the process of tests makes once: only what is written alike is one."""

import math

import narwhals as nw
import polars as pl
import pytest
from tests import expressions
from tests.expressions import Expressions

COLUMN = nw.col("a")
WRITTEN = {
    "whole": (nw.lit(1), pl.Int32, 1),
    "broken": (nw.lit(1.0), pl.Float64, 1.0),
    "truth": (nw.lit(True), pl.Boolean, True),
    "zero": (nw.lit(0.0), pl.Float64, 0.0),
    "below zero": (nw.lit(-0.0), pl.Float64, -0.0),
    "text": (nw.lit("a"), pl.String, "a"),
    "column": (COLUMN, pl.Int64, 2),
    "sum": (COLUMN + 1, pl.Int64, 3),
    "product": (COLUMN * 1, pl.Int64, 2),
    "one of two": (COLUMN.is_in([1, 2]), pl.Boolean, True),
    "one of one": (COLUMN.is_in([1]), pl.Boolean, False),
    "cast": (COLUMN.cast(nw.Float64), pl.Float64, 2.0),
    "cast otherwise": (COLUMN.cast(nw.String()), pl.String, "2"),
    "chosen": (nw.when(COLUMN > 1).then(nw.lit(5)), pl.Int32, 5),
    "left": (nw.when(COLUMN > 2).then(nw.lit(5)), pl.Int32, None),
}


@pytest.mark.parametrize("most", [expressions.MOST_KEPT, 3])
def test_what_is_written_unlike_is_made_unlike(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Also where all is forgotten time and again."""
    monkeypatch.setattr(expressions, "MOST_KEPT", most)
    Expressions().share(monkeypatch)
    frame = nw.from_native(pl.LazyFrame({"a": [2]}))

    for _ in range(2):
        for name, (written, kind, value) in WRITTEN.items():
            made = frame.select(one=written).collect().to_native()["one"]
            assert (made.dtype, made.to_list()) == (kind, [value]), name
            if isinstance(value, float):
                assert math.copysign(1, made[0]) == math.copysign(1, value), name
