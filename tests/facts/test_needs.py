"""A look at the claims leaves out rules that find nothing, and no other: of part of a market the answer is the same."""

from collections.abc import Callable
from datetime import date
from random import Random

import narwhals as nw
import polars as pl
import pytest

from mikiwame.facts import check_consistency, hold_back
from mikiwame.pipeline import POLARS, Comparison
from mikiwame.vocabulary.tables import Frame

ON = date(2026, 11, 22)


def lift(table: pl.DataFrame) -> Frame:
    return nw.from_native(table.lazy())


def spoil(claims: pl.DataFrame, random: Random) -> pl.DataFrame:
    """Some claims of a market, now and then with a figure ten times too large or a day a century too early."""
    some = claims.sample(random.choice([20, 200, 1000]), seed=random.randrange(10**6))
    if random.random() < 0.5:
        some = some.filter(pl.col("certification").is_in(some["certification"].unique().sort().to_list()[:6]))
    slipped = pl.Series([random.random() < 0.1 for _ in range(some.height)], dtype=pl.Boolean)
    return some.with_columns(
        *(pl.when(slipped).then(pl.col(name) * 10).otherwise(pl.col(name)).alias(name) for name in ("low", "high")),
        year=pl.when(slipped).then(pl.col("year") - 100).otherwise(pl.col("year")),
    )


@pytest.mark.parametrize("seed", range(12))
def test_a_look_changes_no_answer(shipped: Callable[..., Comparison], seed: int) -> None:
    comparison = shipped(ON)
    claims = spoil(comparison.claims, Random(seed))
    facts = comparison.facts.filter(pl.col("claim").is_in(claims["claim"].to_list()))
    held = [hold_back(lift(claims), ON, POLARS.keep, look=look).collect().rows() for look in (None, POLARS.look)]
    tables = lift(claims), lift(facts), lift(comparison.events)

    assert sorted(held[0]) == sorted(held[1])
    assert check_consistency(*tables, ON, POLARS.keep, POLARS.look) == check_consistency(*tables, ON, POLARS.keep)
