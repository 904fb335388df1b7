"""Where one figure stands among those of its category: the middle, the least and the most."""

from dataclasses import dataclass
from statistics import median

import polars as pl

from mikiwame.pipeline import Comparison

LEAST = 3
"""Figures below which a middle tells nothing."""

COMPARED = ("exam_fee", "course_cost", "pass_rate", "examinees")


@dataclass(frozen=True, slots=True)
class Context:
    """``graded``: whether some of the category have a figure only for each grade or part, which is left out."""

    category: str
    count: int
    middle: float
    low: float
    high: float
    unit: str
    graded: bool


def find_context(comparison: Comparison, category: str, field: str) -> Context | None:
    """None where too few figures are known. A published range counts with its middle."""
    if field not in COMPARED:
        return None
    same = comparison.ranking.filter(pl.col("category") == category, pl.col("life") != "ended")
    told = comparison.facts.filter(
        pl.col("field") == field,
        ~pl.col("standing").is_in(["unknown", "withheld", "suspended"]),
        pl.col("low").is_not_null() & pl.col("high").is_not_null(),
        pl.col("unit").is_in(["yen", "percent", "people"]),
    ).join(same.select("certification"), on="certification", how="semi")
    facts = told.filter(pl.col("general"))
    if facts.height < LEAST:
        return None
    lows, highs = facts["low"].to_list(), facts["high"].to_list()
    return Context(
        category=comparison.market.categories[category].title,
        count=facts.height,
        middle=median((low + high) / 2 for low, high in zip(lows, highs, strict=True)),
        low=min(lows),
        high=max(highs),
        unit=facts["unit"].item(0),
        graded=not set(told["certification"]) <= set(facts["certification"]),
    )
