"""Findings and weights -> how firm the order is: the indices, what is certain, and a word for every pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
import polars as pl

from mikiwame.ranking.performance import Array, Mask, Performance, check_findings, make_performance
from mikiwame.ranking.policies import PLACES, POLICIES
from mikiwame.ranking.preference import Preference, ScoreRange, find_preference, range_ranks, range_scores
from mikiwame.ranking.robustness import DRAWS, Robustness, measure_robustness
from mikiwame.ranking.scoring import score
from mikiwame.ranking.weights import Region, Simplex
from mikiwame.vocabulary.tables import Frame, compute

Word = Literal["firm", "leaning", "tied", "cannot say"]

WORDS: tuple[Word, ...] = get_args(Word)

Row = Mapping[str, float]


@dataclass(frozen=True)
class Limits:
    """From which share of draws a pair is ``firm`` or ``leaning``; ``unknown``: the share beyond which none can say."""

    firm: float
    leaning: float
    unknown: float


@dataclass(frozen=True)
class Firmness:
    """What is known of the order of ``table.alternatives``, with n of them; [i, j] is of i over j.

    ``region``: the weights admitted. ``scores``, ``best_rank`` and ``worst_rank`` (n) are under the given weights, the
    ranks among those of which enough is known; NaN for the others.
    ``words`` (n, n): how firm it is which of the two is ahead; each is tied with itself. ``differs`` (n, n): two
    policies for what is not known put the pair in different orders.
    """

    table: Performance
    region: Region
    limits: Limits
    robustness: Robustness
    preference: Preference
    scores: ScoreRange
    best_rank: Array
    worst_rank: Array
    words: tuple[tuple[Word, ...], ...]
    differs: Mask

    def name_pair(self, one: int, other: int, sayable: bool) -> Word:
        """The word for a pair, where what is ``sayable`` is told by other weights than those given."""
        necessary = self.preference.necessary
        winning = max(self.robustness.pairwise[one, other], self.robustness.pairwise[other, one])
        return name_pair(winning, bool(necessary[one, other] or necessary[other, one]), sayable, self.limits)


def measure_firmness(
    findings: Frame,
    certifications: Sequence[str],
    weights: Mapping[str, float],
    limits: Limits,
    region: Region | None = None,
    draws: int = DRAWS,
    seed: int = 0,
    confidence: bool = True,
) -> Firmness:
    """Sample the region, decide what needs no sampling, and say each pair's word.

    :param findings: columns of ``tables.FINDINGS``; ``certifications``: those to compare, in the order to show.
    :param weights: criterion -> weight above 0; ``region``: the weights to admit, by default all.
    :param confidence: whether to find the confidence factors too, which take several times the rest.
    :raises MikiwameError: naming certification and criterion of a finding that cannot be used.
    """
    rows = _read_findings(findings, certifications)
    table = tabulate_performance(rows, certifications, list(weights))
    given = np.array(list(weights.values()), dtype=np.float64)
    admitted = region or Simplex(len(weights))
    indices = _sample(table, admitted, draws, seed, confidence)
    preference = find_preference(table, admitted)
    scores = range_scores(table, given)
    enough = _share_unknown(rows, table, given) <= limits.unknown
    best, worst = range_ranks(scores, enough)
    words = _name_pairs(indices.pairwise, preference.necessary, enough, limits)
    differs = _compare_policies(findings, table, weights)
    return Firmness(table, admitted, limits, indices, preference, scores, best, worst, words, differs)


def tabulate_performance(rows: pl.DataFrame, certifications: Sequence[str], criteria: Sequence[str]) -> Performance:
    """Findings as arrays; a pair without a finding is one where the criterion does not apply.

    :raises MikiwameError: for a reversed interval, a value outside 0..1 or a certification without findings, by name.
    """
    places = {slug: number for number, slug in enumerate(certifications)}
    columns = {criterion: number for number, criterion in enumerate(criteria)}
    low, high = np.zeros((2, len(places), len(columns)))
    applicable = np.zeros(low.shape, dtype=np.bool_)
    for row in rows.filter(pl.col("criterion").is_in(list(columns))).iter_rows(named=True):
        cell = places[row["certification"]], columns[row["criterion"]]
        low[cell], high[cell], applicable[cell] = row["low"], row["high"], True
    table = make_performance(low, high, applicable=applicable, alternatives=certifications, criteria=criteria)
    check_findings(table)
    return table


def _read_findings(findings: Frame, certifications: Sequence[str]) -> pl.DataFrame:
    return compute(findings).filter(pl.col("certification").is_in(list(certifications)))


def _sample(table: Performance, region: Region, draws: int, seed: int, confidence: bool) -> Robustness:
    return measure_robustness(
        table.low,
        table.high,
        weights=region,
        applicable=table.applicable,
        alternatives=table.alternatives,
        criteria=table.criteria,
        draws=draws,
        seed=seed,
        confidence=confidence,
    )


def _share_unknown(rows: pl.DataFrame, table: Performance, weights: Array) -> Array:
    """The share of each certification's weight that lies on cells not known: shape (certifications)."""
    unknown = np.zeros(table.low.shape, dtype=np.bool_)
    for row in rows.filter(~pl.col("known") & pl.col("criterion").is_in(table.criteria)).iter_rows(named=True):
        unknown[table.alternatives.index(row["certification"]), table.criteria.index(row["criterion"])] = True
    share: Array = np.round((unknown @ weights) / (table.applicable @ weights), PLACES)
    return share


def _name_pairs(winning: Array, necessary: Mask, sayable: Mask, limits: Limits) -> tuple[tuple[Word, ...], ...]:
    count = len(winning)
    return tuple(
        tuple(
            name_pair(
                max(winning[one, other], winning[other, one]),
                bool(necessary[one, other] or necessary[other, one]),
                bool(sayable[one] and sayable[other]),
                limits,
            )
            for other in range(count)
        )
        for one in range(count)
    )


def name_pair(winning: float, necessary: bool, sayable: bool, limits: Limits) -> Word:
    """The word for a pair: what cannot turn is firm even where much is unknown."""
    if necessary:
        return "firm"
    if not sayable:
        return "cannot say"
    if winning >= limits.firm:
        return "firm"
    return "leaning" if winning >= limits.leaning else "tied"


def _compare_policies(findings: Frame, table: Performance, weights: Mapping[str, float]) -> Mask:
    """[i, j]: whether two policies that give both a score put them in different orders."""
    rows = {slug: number for number, slug in enumerate(table.alternatives)}
    seen = np.zeros((3, len(rows), len(rows)), dtype=np.bool_)
    for policy in POLICIES:
        scored = compute(score(findings, weights, policy))
        values = np.full(len(rows), np.nan)
        for slug, value in scored.select("certification", "score").iter_rows():
            if slug in rows and value is not None:
                values[rows[slug]] = value
        order = np.sign(values[:, None] - values[None, :])
        for number, sign in enumerate((-1, 0, 1)):
            seen[number] |= order == sign
    differs: Mask = seen.sum(axis=0) > 1
    return differs
