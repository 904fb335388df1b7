"""The ways to make one score of a certification's findings: a file per method, and its line in ``METHODS``."""

from collections.abc import Mapping
from typing import Protocol

import narwhals as nw

from mikiwame.ranking.methods import weighted_product, weighted_sum
from mikiwame.ranking.policies import Policy
from mikiwame.vocabulary.tables import Frame


class Combine(Protocol):
    def __call__(self, weighted: Frame) -> Frame:
        """The two ends of each score, and what the policies choose from.

        :param weighted: columns of ``tables.FINDINGS`` and ``weight``, above 0.
        :return: one row per certification: ``certification``, ``low`` and ``high``, the ends, 0 to 1; ``worst``, with
            the middle of each known finding and the least of the others; ``known``, of the known findings alone (null
            for none); ``weight`` and ``unknown``, the sums of all weights and of those of unknown findings.
        """


METHODS: Mapping[str, Combine] = {
    "sum": weighted_sum.combine,
    "product": weighted_product.combine,
}
"""Name -> method. Each grows with every finding: a higher finding never lowers a score."""

ADDITIVE = "sum"
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
