"""Findings and weights -> scores."""

from collections.abc import Mapping

import narwhals as nw

from mikiwame.vocabulary.tables import Frame

PLACES = 9
"""Decimals to which scores are compared: far below any real difference, far above the noise of the adding order."""


def score(findings: Frame, weights: Mapping[str, float]) -> Frame:
    """The weighted mean of each certification's findings, as an interval and its middle.

    :param findings: columns of ``tables.FINDINGS``; ``weights``: criterion -> weight above 0.
    :return: columns of ``tables.SCORES``; criteria without a weight are left out.
    """
    weighted = findings.filter(nw.col("criterion").is_in(list(weights))).with_columns(weight=_weigh(weights))
    total = nw.col("weight").sum()
    sums = weighted.with_columns(
        low=nw.col("low") * nw.col("weight"),
        high=nw.col("high") * nw.col("weight"),
        unknown=nw.when(nw.col("known")).then(nw.lit(0.0)).otherwise(nw.col("weight")),
    )
    return (
        sums.group_by("certification")
        .agg(nw.col("low").sum(), nw.col("high").sum(), nw.col("unknown").sum(), total)
        .select(
            "certification",
            score=((nw.col("low") + nw.col("high")) / (nw.col("weight") * 2)).round(PLACES),
            score_low=(nw.col("low") / nw.col("weight")).round(PLACES),
            score_high=(nw.col("high") / nw.col("weight")).round(PLACES),
            unknown_share=(nw.col("unknown") / nw.col("weight")).round(PLACES),
        )
    )


def _weigh(weights: Mapping[str, float]) -> nw.Expr:
    weight: nw.Expr = nw.lit(0.0)
    for criterion, value in weights.items():
        weight = nw.when(nw.col("criterion") == criterion).then(nw.lit(float(value))).otherwise(weight)
    return weight
