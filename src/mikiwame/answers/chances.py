"""How firm the order of each category is under the weights that a reader chooses: all of it from the same draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from mikiwame.answers.firmness import Above
from mikiwame.answers.ranking import Place
from mikiwame.catalogue import Market
from mikiwame.pipeline import AROUND, MEASURED, Comparison
from mikiwame.ranking import (
    Limits,
    Preference,
    Region,
    Robustness,
    find_preference,
    measure_robustness,
    name_pair,
    spread_around,
    tabulate_performance,
)
from mikiwame.vocabulary.complaints import MikiwameError

Array = NDArray[np.float64]

DRAWS = 10_000
"""As the browser draws; standard errors of at most half a per cent."""

SEED = 1


@dataclass(frozen=True)
class Chances:
    """``first``: certification -> the share of draws in which it has one of the first places of its category.

    Categories with no more certifications than first places have none to lose.
    """

    first: Mapping[str, float]
    limits: Limits
    _drawn: Mapping[str, tuple[Robustness, Preference]]

    def judge_above(self, upper: Place, lower: Place) -> Above | None:
        """How firm it is that ``upper`` is above ``lower``; None for two that are not in one category."""
        indices, preference = self._drawn.get(upper.category, (None, None))
        if indices is None or preference is None or not {upper.slug, lower.slug} <= set(indices.alternatives):
            return None
        one, two = (indices.alternatives.index(place.slug) for place in (upper, lower))
        share, necessary = float(indices.pairwise[one, two]), preference.necessary
        sayable = max(upper.unknown_share, lower.unknown_share) <= self.limits.unknown
        certain = bool(necessary[one, two] or necessary[two, one])
        word = name_pair(max(share, 1 - share), certain, sayable, self.limits)
        return Above(upper.name, lower.name, word, bool(necessary[one, two]), share)


def find_chances(comparison: Comparison, places: Mapping[str, int]) -> Chances:
    """Draw from half of each weight of the comparison to twice as much, and every unknown value.

    :param places: category -> how many places count as its first.
    """
    market, region = comparison.market, spread_around(list(comparison.weights.values()), AROUND)
    try:
        vectors = region.draw(np.random.default_rng(SEED), DRAWS)
    except MikiwameError:
        # The weights leave too little room to draw from.
        return Chances({}, _read_limits(market), {})
    scored = comparison.ranking.filter(pl.col("life") != "ended", pl.col("score_low").is_not_null())
    drawn = {}
    for category in places:
        own = scored.filter(pl.col("category") == category)
        if len(own) > MEASURED:
            own = own.sort("rank", "score", "certification", descending=[False, True, False], nulls_last=True)
        slugs = own["certification"].head(MEASURED).to_list()
        if slugs:
            drawn[category] = _measure(comparison, slugs, region, vectors)
    first: dict[str, float] = {}
    for category, (indices, _) in drawn.items():
        if len(indices.alternatives) > places[category]:
            shares = indices.acceptability[:, : places[category]].sum(axis=1)
            first |= dict(zip(indices.alternatives, map(float, shares), strict=True))
    return Chances(first, _read_limits(market), drawn)


def _read_limits(market: Market) -> Limits:
    return Limits(market.firmness.firm, market.firmness.leaning, market.unknown_limit)


def _measure(
    comparison: Comparison, slugs: Sequence[str], region: Region, vectors: Array
) -> tuple[Robustness, Preference]:
    rows = comparison.findings.filter(pl.col("certification").is_in(slugs))
    table = tabulate_performance(rows, slugs, list(comparison.weights))
    indices = measure_robustness(
        table.low,
        table.high,
        weights=vectors,
        applicable=table.applicable,
        alternatives=table.alternatives,
        criteria=table.criteria,
        seed=SEED,
        confidence=False,
    )
    return indices, find_preference(table, region)
