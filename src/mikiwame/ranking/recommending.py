"""Scores -> who is ranked, who qualifies for a recommendation to a beginner, and who is recommended."""

from collections.abc import Sequence
from typing import Literal

import narwhals as nw

from mikiwame.vocabulary.tables import Frame


def recommend(
    scores: Frame, beginners: str, at_most: int, unknown_limit: float = 1.0, apart: Sequence[str] = ()
) -> Frame:
    """Adds ``rank``, ``place`` and ``recommended``.

    ``rank`` is the place by score among those that have not ended and of which enough is known (null for the others:
    they have an interval and no place). ``place`` is the place among those that qualify: ranked, running, in the
    category ``beginners``, open to self-study; null for the others. Recommended are the places up to ``at_most``, but
    never part of a tie: a tie that would exceed it is left out whole.

    :param scores: columns of ``tables.SCORES`` and ``category``, ``life`` and ``eligibility`` (a state or null).
    :param unknown_limit: the share of the weight that may rest on what is not known.
    :param apart: columns that part one market from another, where there are several: each has an order of its own.
    """
    ranked = (nw.col("life") != "ended") & (nw.col("unknown_share") <= unknown_limit) & ~nw.col("score").is_null()
    qualifies = (
        (nw.col("life") == "running")
        & (nw.col("category") == beginners)
        & (nw.col("eligibility").fill_null("") == "open")
    )
    judged = scores.with_columns(
        rank_of=nw.when(ranked).then(nw.col("score")),
        place_of=nw.when(ranked & qualifies).then(nw.col("score")),
    )
    last_of_tie = _rank("place_of", "max", apart)
    return judged.with_columns(
        rank=_rank("rank_of", "min", apart).cast(nw.Int64),
        place=_rank("place_of", "min", apart).cast(nw.Int64),
        recommended=(last_of_tie <= at_most).fill_null(False),
    ).drop("rank_of", "place_of")


def _rank(name: str, tied: Literal["min", "max"], apart: Sequence[str]) -> nw.Expr:
    ranked = nw.col(name).rank(tied, descending=True)
    return ranked.over(apart) if apart else ranked
