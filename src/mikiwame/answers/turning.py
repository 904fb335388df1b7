"""Which figures a recommendation hangs on: how often something else is recommended if one finding is another."""

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from mikiwame.pipeline import Comparison
from mikiwame.ranking import PLACES

DRAWS = 400
"""Draws of everything that is not known; a share is then right within 0.025 in two cases of three."""

SEED = 0

ASKS_WHO = "eligibility"
"""The field that decides by itself: who may not sit it is recommended to no beginner."""

Turning = dict[tuple[str, str], float]
"""Certification and criterion -> the share of draws in which another finding makes another recommendation, 0 to 1."""

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Board:
    """Running certifications of the beginners' category (rows) by criteria (columns).

    ``low`` and ``high`` are findings, 0 to 1, and 0 where a criterion does not apply, whose ``weight`` is 0; weights
    of a row add up to 1. ``is_open``: whether anyone may sit it.
    """

    slugs: tuple[str, ...]
    criteria: tuple[str, ...]
    low: Numbers
    high: Numbers
    known: Flags
    weight: Numbers
    is_open: Numbers


def find_turning(comparison: Comparison) -> Turning:
    """For each running certification of the beginners' category and each criterion that applies to it.

    In each draw what is not known is given the finding of another certification of which the criterion is known, any
    of them alike, or where none is, any value of its range. Then one finding at a time is given another such value,
    and we look whether its certification comes to be recommended or ceases to be. Not knowing much keeps none out
    here: what is not known yet may be read tomorrow.
    """
    board = _lay_out(comparison)
    if len(board.slugs) == 0:
        return {}
    random = np.random.default_rng(SEED)
    shape = DRAWS, *board.low.shape
    drawn, other = (_draw(board, random, shape) for _ in range(2))
    findings = np.where(board.known, (board.low + board.high) / 2, drawn)
    scores = np.round((findings * board.weight).sum(axis=2), PLACES)
    is_open = _draw_open(board.is_open, random)
    limit = _find_limits(np.where(is_open, scores, -np.inf), comparison.market.recommend_at_most)
    above = scores > limit
    moved = np.round(scores[:, :, None] + (other - findings) * board.weight, PLACES)
    shares = (((moved > limit[:, :, None]) != above[:, :, None]) & is_open[:, :, None]).mean(axis=0)
    reached = above.mean(axis=0)
    asks_who = {one.slug for one in comparison.criteria if ASKS_WHO in one.reads}
    return {
        (slug, criterion): float(reached[row] if criterion in asks_who else shares[row, column])
        for row, slug in enumerate(board.slugs)
        for column, criterion in enumerate(board.criteria)
        if board.weight[row, column] > 0
    }


def _lay_out(comparison: Comparison) -> _Board:
    candidates = comparison.ranking.filter(
        pl.col("category") == comparison.market.beginners,
        pl.col("life") == "running",
        pl.col("score_low").is_not_null(),
    ).sort("certification")
    slugs = candidates["certification"].to_list()
    criteria = [one.slug for one in comparison.criteria]
    rows, columns = ({name: number for number, name in enumerate(names)} for names in (slugs, criteria))
    shape = len(slugs), len(criteria)
    low, high, applies = np.zeros(shape), np.zeros(shape), np.zeros(shape, bool)
    known = np.zeros(shape, bool)
    cells = comparison.findings.select("certification", "criterion", "low", "high", "known").iter_rows()
    for slug, criterion, least, most, is_known in cells:
        if slug in rows:
            place = rows[slug], columns[criterion]
            low[place], high[place], known[place], applies[place] = least, most, is_known, True
    weight = np.where(applies, [one.weight for one in comparison.criteria], 0.0)
    total = weight.sum(axis=1, keepdims=True)
    weight = np.divide(weight, total, out=np.zeros(shape), where=total > 0)
    is_open = (candidates["eligibility"] == "open").cast(pl.Float64).to_numpy()
    return _Board(tuple(slugs), tuple(criteria), low, high, known, weight, is_open)


def _draw(board: _Board, random: np.random.Generator, shape: tuple[int, ...]) -> Numbers:
    """For each draw and finding, the finding of one of those known, or a value of its range."""
    drawn = board.low + random.random(shape) * (board.high - board.low)
    for column in range(len(board.criteria)):
        told = board.known[:, column]
        if told.any():
            values = (board.low[told, column] + board.high[told, column]) / 2
            drawn[:, :, column] = random.choice(values, size=shape[:2])
    return drawn


def _draw_open(is_open: Numbers, random: np.random.Generator) -> Flags:
    """For each draw, who may be sat by anyone; where that is not known, as often as where it is."""
    told = ~np.isnan(is_open)
    share = is_open[told].mean() if told.any() else 0.5
    return random.random((DRAWS, len(is_open))) < np.where(told, is_open, share)


def _find_limits(scores: Numbers, at_most: int) -> Numbers:
    """What each must be above to be recommended: of all but itself, the score of the last place."""
    draws, rows = scores.shape
    limits = np.full((draws, rows), -np.inf)
    for row in range(rows if rows > at_most else 0):
        rivals = np.delete(scores, row, axis=1)
        limits[:, row] = np.partition(rivals, -at_most, axis=1)[:, -at_most]
    return limits
