"""A register of many markets as tables: read, ranked in batches of whole markets or on a cluster, and written.

In full in docs/scale.md. The stages are those of ``pipeline.run``, on whatever engine.
"""

from mikiwame.scale.firmness import ASKED, Asked
from mikiwame.scale.ranking import ENGINES, Told, rank_tables
from mikiwame.scale.renewing import Ranked, renew_tables
from mikiwame.scale.runs import MARKS, SUMMARY, WRITTEN
from mikiwame.scale.shapes import OUTPUTS, SHAPES
from mikiwame.scale.stages import rank_markets
from mikiwame.scale.summary import count_ranked, count_unreadable

__all__ = [
    "ASKED",
    "ENGINES",
    "MARKS",
    "OUTPUTS",
    "SHAPES",
    "SUMMARY",
    "WRITTEN",
    "Asked",
    "Ranked",
    "Told",
    "count_ranked",
    "count_unreadable",
    "rank_markets",
    "rank_tables",
    "renew_tables",
]
