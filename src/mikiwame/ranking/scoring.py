"""Findings and weights -> scores."""

from collections.abc import Mapping

import narwhals as nw

from mikiwame.ranking.methods import ADDITIVE, METHODS, choose_score
from mikiwame.ranking.policies import PLACES, Policy
from mikiwame.vocabulary.expressions import read_off
from mikiwame.vocabulary.tables import Frame


def score(findings: Frame, weights: Mapping[str, float], policy: Policy = "interval", method: str = ADDITIVE) -> Frame:
    """The weighted mean of each certification's findings, as an interval and the one number that orders.

    Only the criteria that apply, which have a finding, are weighed; so those that do not give their weight to the rest.

    :param findings: columns of ``tables.FINDINGS``; ``weights``: criterion -> weight above 0.
    :param method: which mean: one of ``methods.METHODS``.
    :return: columns of ``tables.SCORES``; criteria without a weight are left out.
    """
    weighted = findings.filter(nw.col("criterion").is_in(list(weights))).with_columns(
        weight=read_off(nw.col("criterion"), weights)
    )
    return (
        METHODS[method]
        .combine(weighted)
        .select(
            "certification",
            score=choose_score(policy).round(PLACES),
            score_low=nw.col("low").round(PLACES),
            score_high=nw.col("high").round(PLACES),
            unknown_share=(nw.col("unknown") / nw.col("weight")).round(PLACES),
        )
    )
