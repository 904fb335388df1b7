"""The figures that the rules of the gate compare, and what a rule hands on."""

import narwhals as nw
import polars as pl

from mikiwame.vocabulary.tables import Columns, Frame

HELD: Columns = {
    "claim": pl.Int64,
    "rule": pl.String,
    "least": pl.Float64,  # what the others give, in the unit of the claim; null where the claim is impossible by itself
    "greatest": pl.Float64,
}
"""Columns of the table of what is held back."""

FACTOR = 3.0
"""Fees rise by tenths and numbers of people by halves. Three times is a digit too many, or another thing."""

OPEN = 10.0
"""How far an open end reaches: 5万人以上 may be 50万人, but 1円以上 says nothing of 8,800円."""

COMPARED = ("money", "rate", "people", "duration", "schedule")
"""Kinds whose figures differ by little from one voice and year to the next."""


def take_figures(told: Frame) -> Frame:
    """The claims with a figure in a unit; ``low`` and ``high`` are both numbers, an open end ``OPEN`` times away."""
    numbers = ~(nw.col("low").is_null() & nw.col("high").is_null())
    return told.filter(nw.col("kind").is_in(COMPARED), ~nw.col("unit").is_null(), numbers).with_columns(
        low=nw.when(nw.col("low").is_null()).then(nw.col("high") / OPEN).otherwise(nw.col("low")),
        high=nw.when(nw.col("high").is_null()).then(nw.col("low") * OPEN).otherwise(nw.col("high")),
    )


def hand_on(found: Frame) -> Frame:
    """Claims that are impossible by themselves: no others are called."""
    return found.select("claim", least=nw.lit(None, dtype=nw.Float64()), greatest=nw.lit(None, dtype=nw.Float64()))
