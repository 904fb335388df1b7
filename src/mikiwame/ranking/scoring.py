"""Findings and weights -> scores."""

from collections.abc import Mapping
from typing import Literal, get_args

import narwhals as nw

from mikiwame.vocabulary.tables import Frame

PLACES = 9
"""Decimals to which scores are compared: far below any real difference, far above the noise of the adding order."""

Policy = Literal["interval", "worst_case", "redistribute", "exclude"]
"""What not knowing does to the score that orders.

``interval``: the middle of what is possible. ``worst_case``: the least that is possible. ``redistribute``: the weight
of what is not known goes to what is. ``exclude``: a certification of which anything is not known has no score. The two
ends of the range stay the same under each. One ranking has one policy.
"""

POLICIES: tuple[Policy, ...] = get_args(Policy)


def score(findings: Frame, weights: Mapping[str, float], policy: Policy = "interval") -> Frame:
    """The weighted mean of each certification's findings, as an interval and the one number that orders.

    Only the criteria that apply, which have a finding, are weighed; so those that do not give their weight to the rest.

    :param findings: columns of ``tables.FINDINGS``; ``weights``: criterion -> weight above 0.
    :return: columns of ``tables.SCORES``; criteria without a weight are left out.
    """
    weighted = findings.filter(nw.col("criterion").is_in(list(weights))).with_columns(weight=_weigh(weights))
    unknown = nw.when(nw.col("known")).then(nw.lit(0.0)).otherwise(nw.col("weight"))
    sums = (
        weighted.with_columns(
            low=nw.col("low") * nw.col("weight"), high=nw.col("high") * nw.col("weight"), unknown=unknown
        )
        .with_columns(
            known_middle=nw.when(nw.col("known")).then((nw.col("low") + nw.col("high")) / 2).otherwise(nw.lit(0.0)),
            unknown_low=nw.when(nw.col("known")).then(nw.lit(0.0)).otherwise(nw.col("low")),
        )
        .group_by("certification")
        .agg(nw.col("low", "high", "unknown", "weight", "known_middle", "unknown_low").sum())
    )
    return sums.select(
        "certification",
        score=_apply(policy).round(PLACES),
        score_low=(nw.col("low") / nw.col("weight")).round(PLACES),
        score_high=(nw.col("high") / nw.col("weight")).round(PLACES),
        unknown_share=(nw.col("unknown") / nw.col("weight")).round(PLACES),
    )


def _apply(policy: Policy) -> nw.Expr:
    weight, unknown = nw.col("weight"), nw.col("unknown")
    middle = (nw.col("low") + nw.col("high")) / (weight * 2)
    known = unknown < weight
    if policy == "worst_case":
        return (nw.col("known_middle") + nw.col("unknown_low")) / weight
    if policy == "redistribute":
        return nw.when(known).then(nw.col("known_middle") / (weight - unknown))
    if policy == "exclude":
        return nw.when(unknown == 0).then(middle)
    return middle


def _weigh(weights: Mapping[str, float]) -> nw.Expr:
    weight: nw.Expr = nw.lit(0.0)
    for criterion, value in weights.items():
        weight = nw.when(nw.col("criterion") == criterion).then(nw.lit(float(value))).otherwise(weight)
    return weight
