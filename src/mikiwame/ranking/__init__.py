"""Findings and weights -> scores, order, recommendation, and how firm the order is.

``measure_robustness`` is the function on plain arrays for anybody's table; docs/robustness.md tells its shapes.
"""

from mikiwame.ranking.firmness import (
    WORDS,
    Firmness,
    Limits,
    Word,
    measure_firmness,
    name_pair,
    tabulate_performance,
)
from mikiwame.ranking.methods import ADDITIVE, METHODS
from mikiwame.ranking.policies import PLACES, POLICIES, Policy
from mikiwame.ranking.preference import Preference, find_preference
from mikiwame.ranking.recommending import recommend
from mikiwame.ranking.robustness import DRAWS, Robustness, measure_robustness
from mikiwame.ranking.scoring import score
from mikiwame.ranking.weights import Bounded, Ordinal, Region, Simplex, order_weights, spread_around

__all__ = [
    "ADDITIVE",
    "DRAWS",
    "METHODS",
    "PLACES",
    "POLICIES",
    "WORDS",
    "Bounded",
    "Firmness",
    "Limits",
    "Ordinal",
    "Policy",
    "Preference",
    "Region",
    "Robustness",
    "Simplex",
    "Word",
    "find_preference",
    "measure_firmness",
    "measure_robustness",
    "name_pair",
    "order_weights",
    "recommend",
    "score",
    "spread_around",
    "tabulate_performance",
]
