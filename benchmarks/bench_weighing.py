"""Weighing claims against the least that any weighing must do: a plain Polars group-by-max over the same frame.

Prints the ratio at 100,000 and at 1,000,000 claims, made from the shipped ones by giving them to new certifications.
"""

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

import narwhals as nw
import polars as pl

from benchmarks.measuring import Row, measure
from mikiwame.catalogue import tabulate_claims
from mikiwame.facts import weigh_claims
from mikiwame.pipeline import load
from mikiwame.vocabulary.fields import Field

MARKET = Path(__file__).parents[1] / "catalogue" / "medical-office"
DAY = date(2026, 11, 22)
SIZES = (100_000, 1_000_000)
NUMBERED = ("cell", "cell_voice", "scope", "group", "statement")
"""Numbers of claims that are of one certification, so that copies of it have their own."""


def multiply(claims: pl.DataFrame, size: int) -> pl.DataFrame:
    """``size`` claims: the shipped ones over and over, each time of other certifications."""
    times = -(-size // claims.height)
    copies = claims.join(pl.DataFrame({"copy": range(times)}), how="cross").head(size)
    named = pl.format("{}-{}", "certification", "copy")
    numbers = [(pl.col("copy") * claims.height + pl.col(name)).alias(name) for name in NUMBERED]
    return copies.with_columns(named.alias("certification"), *numbers, claim=pl.int_range(pl.len())).drop("copy")


def main() -> None:
    """Print one line per size. Both plans are made before; how long ours takes to make does not grow and is printed."""
    catalogue = load(MARKET)
    market = catalogue.market
    assert market is not None
    shipped = tabulate_claims(catalogue)
    for size in SIZES:
        claims = multiply(shipped, size).lazy()
        ours, theirs = plan_weighing(claims, market.freshness), plan_group_by(claims)
        weighed, plain = measure(ours.collect, theirs.collect)
        [planned] = measure(partial(plan_weighing, claims, market.freshness))
        Row(
            f"weighing {size:,} claims",
            f"{weighed:.3f} s, and {planned:.3f} s to make the plan",
            f"Polars {pl.__version__} group-by-max: {plain:.3f} s",
            f"{weighed / plain:.1f} times as long",
        ).report()


def plan_weighing(claims: pl.LazyFrame, freshness: Mapping[Field, int]) -> pl.LazyFrame:
    plan: pl.LazyFrame = weigh_claims(nw.from_native(claims), DAY, freshness).to_native()
    return plan


def plan_group_by(claims: pl.LazyFrame) -> pl.LazyFrame:
    return claims.group_by("certification", "field", "label").agg(pl.col("day").max())


if __name__ == "__main__":
    main()
