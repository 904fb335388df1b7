"""The weighted geometric mean: what is weak by one criterion is only partly made good by another.

The product of the findings, each to the power of its share of the weight (Bridgman 1922; Miller and Starr 1969). It
needs findings above 0, or a single 0 would outweigh all else; so a finding counts as at least ``LEAST``, as zeros are
replaced before geometric means in the inequality-adjusted Human Development Index. The product grows with each
finding: the two ends of the findings give the two ends of the score.
"""

import narwhals as nw

from mikiwame.ranking.methods.method import Method
from mikiwame.vocabulary.tables import Frame

LEAST = 0.01
"""What a finding of 0 counts as: one point of a hundred."""


def combine(weighted: Frame) -> Frame:
    """As :class:`Combine` says."""
    known, weight, nothing = nw.col("known"), nw.col("weight"), nw.lit(0.0)
    low, high = (_take_log(nw.col(end)) * weight for end in ("low", "high"))
    middle = _take_log((nw.col("low") + nw.col("high")) / 2) * weight
    sums = (
        weighted.select(
            "certification",
            "weight",
            low=low,
            high=high,
            unknown=nw.when(known).then(nothing).otherwise(weight),
            worst=nw.when(known).then(middle).otherwise(low),
            known=nw.when(known).then(middle).otherwise(nothing),
        )
        .group_by("certification")
        .agg(nw.col("low", "high", "unknown", "weight", "worst", "known").sum())
    )
    return sums.select(
        "certification",
        "weight",
        "unknown",
        low=(nw.col("low") / weight).exp(),
        high=(nw.col("high") / weight).exp(),
        worst=(nw.col("worst") / weight).exp(),
        known=nw.when(nw.col("unknown") < weight).then((nw.col("known") / (weight - nw.col("unknown"))).exp()),
    )


def _take_log(finding: nw.Expr) -> nw.Expr:
    return nw.when(finding > LEAST).then(finding).otherwise(nw.lit(LEAST)).log()


WEIGHTED_PRODUCT = Method("product", "multiplied, by which a weakness is hard to make up for", combine)
