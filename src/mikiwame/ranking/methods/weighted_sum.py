"""The weighted arithmetic mean: what is weak by one criterion can be made good by another, point for point."""

import narwhals as nw

from mikiwame.ranking.methods.method import Method
from mikiwame.vocabulary.tables import Frame


def combine(weighted: Frame) -> Frame:
    """As :class:`Combine` says."""
    known, weight, nothing = nw.col("known"), nw.col("weight"), nw.lit(0.0)
    sums = (
        weighted.with_columns(
            low=nw.col("low") * weight,
            high=nw.col("high") * weight,
            unknown=nw.when(known).then(nothing).otherwise(weight),
        )
        .with_columns(
            known_middle=nw.when(known).then((nw.col("low") + nw.col("high")) / 2).otherwise(nothing),
            unknown_low=nw.when(known).then(nothing).otherwise(nw.col("low")),
        )
        .group_by("certification")
        .agg(nw.col("low", "high", "unknown", "weight", "known_middle", "unknown_low").sum())
    )
    return sums.select(
        "certification",
        "weight",
        "unknown",
        low=nw.col("low") / weight,
        high=nw.col("high") / weight,
        worst=(nw.col("known_middle") + nw.col("unknown_low")) / weight,
        known=nw.when(nw.col("unknown") < weight).then(nw.col("known_middle") / (weight - nw.col("unknown"))),
    )


WEIGHTED_SUM = Method("sum", "added up", combine)
