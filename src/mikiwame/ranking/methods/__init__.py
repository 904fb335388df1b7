"""The ways to make one score of a certification's findings: a file per method, and its line in ``METHODS``."""

from collections.abc import Mapping

import narwhals as nw

from mikiwame.ranking.methods.method import Method
from mikiwame.ranking.methods.weighted_product import WEIGHTED_PRODUCT
from mikiwame.ranking.methods.weighted_sum import WEIGHTED_SUM
from mikiwame.ranking.policies import Policy

METHODS: Mapping[str, Method] = {one.name: one for one in (WEIGHTED_SUM, WEIGHTED_PRODUCT)}
"""Name -> method, the one that holds unless another is asked for first."""

ADDITIVE = WEIGHTED_SUM.name
"""The method whose scores are sums, on which shares of draws, differences and contributions rest."""


def choose_score(policy: Policy) -> nw.Expr:
    """The score that orders, from the columns that a method gives."""
    middle = (nw.col("low") + nw.col("high")) / 2
    if policy == "worst_case":
        return nw.col("worst")
    if policy == "redistribute":
        return nw.col("known")
    if policy == "exclude":
        return nw.when(nw.col("unknown") == 0).then(middle)
    return middle
