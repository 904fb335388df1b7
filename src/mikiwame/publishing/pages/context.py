"""Where one figure stands among those of its category: the middle, the least and the most."""

from statistics import median
from typing import Any

import polars as pl

from mikiwame.publishing.pages.knowledge import Knowledge

Row = dict[str, Any]

LEAST = 3
"""Figures below which a middle tells nothing."""

COMPARED = ("exam_fee", "course_cost", "pass_rate", "examinees")


def describe_context(known: Knowledge, slug: str, field: str) -> Row | None:
    """``category`` (its title), ``count``, ``middle``, ``low``, ``high``, ``unit``; null where too few are known.

    A published range counts with its middle. What has a figure only for each of its grades or parts is left out, and
    ``graded`` says that there is such a one.
    """
    if field not in COMPARED:
        return None
    category = known.catalogue.certifications[slug].category
    return known.keep(("context", category, field), lambda: _measure(known, category, field))


def _measure(known: Knowledge, category: str, field: str) -> Row | None:
    same = known.comparison.ranking.filter(pl.col("category") == category, pl.col("life") != "ended")
    told = known.comparison.facts.filter(
        pl.col("field") == field,
        ~pl.col("standing").is_in(["unknown", "withheld"]),
        pl.col("low").is_not_null() & pl.col("high").is_not_null(),
        pl.col("unit").is_in(["yen", "percent", "people"]),
    ).join(same.select("certification"), on="certification", how="semi")
    facts = told.filter(pl.col("label").is_null())
    if facts.height < LEAST:
        return None
    lows, highs = facts["low"].to_list(), facts["high"].to_list()
    return {
        "category": known.market.categories[category].title,
        "count": facts.height,
        "middle": median((low + high) / 2 for low, high in zip(lows, highs, strict=True)),
        "low": min(lows),
        "high": max(highs),
        "unit": facts["unit"].item(0),
        "graded": not set(told["certification"]) <= set(facts["certification"]),
    }
