"""How firm the order of each category is under the weights that a reader chooses: all of it from the same draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from mikiwame.answers.firmness import Above
from mikiwame.answers.ranking import Place
from mikiwame.pipeline import AROUND, Comparison
from mikiwame.ranking import (
    Limits,
    Preference,
    Robustness,
    find_preference,
    measure_robustness,
    name_pair,
    spread_around,
    tabulate_performance,
)
from mikiwame.vocabulary.complaints import MikiwameError

DRAWS = 10_000
"""As the browser draws; standard errors of at most half a per cent."""


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
    market = comparison.market
    scored = comparison.ranking.filter(pl.col("life") != "ended", pl.col("score_low").is_not_null())
    drawn = {}
    for category in places:
        slugs = scored.filter(pl.col("category") == category)["certification"].to_list()
        found = _draw(comparison, slugs) if slugs else None
        if found:
            drawn[category] = found
    first = {}
    for category, (indices, _) in drawn.items():
        if len(indices.alternatives) > places[category]:
            shares = indices.acceptability[:, : places[category]].sum(axis=1)
            first |= dict(zip(indices.alternatives, map(float, shares), strict=True))
    limits = Limits(market.firmness.firm, market.firmness.leaning, market.unknown_limit)
    return Chances(first, limits, drawn)


def _draw(comparison: Comparison, slugs: Sequence[str]) -> tuple[Robustness, Preference] | None:
    """None where the weights leave too little room to draw from."""
    rows = comparison.findings.filter(pl.col("certification").is_in(slugs))
    weights = comparison.weights
    table, region = tabulate_performance(rows, slugs, list(weights)), spread_around(list(weights.values()), AROUND)
    try:
        indices = measure_robustness(
            table.low,
            table.high,
            weights=region,
            applicable=table.applicable,
            alternatives=table.alternatives,
            criteria=table.criteria,
            draws=DRAWS,
            confidence=False,
        )
    except MikiwameError:
        return None
    return indices, find_preference(table, region)
