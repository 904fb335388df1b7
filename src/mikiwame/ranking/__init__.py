"""Findings and weights -> scores, order and recommendation."""

from mikiwame.ranking.recommending import recommend
from mikiwame.ranking.scoring import score

__all__ = ["recommend", "score"]
