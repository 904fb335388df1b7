"""How firm a comparison's order is: over draws of weights and of unknown figures, and where nothing can turn it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from mikiwame.answers.kept import find_firmness
from mikiwame.pipeline import AROUND, Comparison
from mikiwame.ranking import Bounded, Firmness, Ordinal, Region, Simplex, Word, order_weights, spread_around
from mikiwame.ranking.preference import LEVEL

DECIMALS = 6
"""Far finer than any standard error of a share, so that what is printed loses nothing."""

Admitting: TypeAlias = Literal["uniform", "order", "around"]
"""Which weights a sampling admits: any, those in the order of given ones, or those near given ones."""

Kind: TypeAlias = Literal["uniform", "ordinal", "bounded"]


@dataclass(frozen=True, slots=True)
class Bound:
    """The share of a criterion's weight that is admitted, of a total of 1."""

    criterion: str
    short: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Admitted:
    """The weights tried: all (uniform), those in a given order (ordinal), or those within bounds."""

    kind: Kind
    groups: tuple[tuple[str, ...], ...] | None = field(default=None, metadata={"optional": True})
    bounds: Mapping[str, tuple[float | None, float | None]] | None = field(default=None, metadata={"optional": True})


@dataclass(frozen=True, slots=True)
class WordLimits:
    """The shares from which a pair is firm or leaning, and of unknown weight beyond which none can say."""

    firm: float
    leaning: float
    unknown: float


@dataclass(frozen=True, slots=True)
class FirstPlaces:
    """The share of draws in one of the first ``places``, with its standard error."""

    places: int
    share: float
    error: float


@dataclass(frozen=True, slots=True)
class Alternative:
    """One certification over all draws. Shares are 0 to 1; None is what was not reached in any draw.

    ``acceptability``: the share of draws at place 1, 2 and so on. ``central_weights``: the mean of the weights that put
    it first, and ``confidence`` how often these do. ``first_places`` is None outside the beginners' category.
    """

    slug: str
    name: str
    rank: int | None
    recommended: bool
    score: float | None
    score_low: float | None
    score_high: float | None
    unknown_share: float
    best_rank: int | None
    worst_rank: int | None
    acceptability: tuple[float | None, ...]
    acceptability_error: tuple[float | None, ...]
    expected_rank: float | None
    central_weights: Mapping[str, float | None] | None
    central_weights_error: Mapping[str, float | None] | None
    confidence: float | None
    confidence_error: float | None
    first_places: FirstPlaces | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two certifications, of which ``above`` is listed first; ``ahead`` is the one that more draws put first.

    ``necessary``: nothing admitted can put ``below`` first. ``differs_between_policies``: two ways to treat what is not
    known put them in different orders.
    """

    above: str
    below: str
    winning: float | None
    standard_error: float | None
    ahead: str | None
    word: Word
    necessary: bool
    possible: bool
    reverse_possible: bool
    certain_under_given_weights: bool
    differs_between_policies: bool


@dataclass(frozen=True, slots=True)
class Robustness:
    """How firm each place is over draws of weights and of unknown figures."""

    market: str
    on: date
    draws: int
    seed: int
    weights: Admitted
    limits: WordLimits
    places: int
    alternatives: tuple[Alternative, ...]
    pairwise: Mapping[str, Mapping[str, float | None]]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Above:
    """That ``name`` is above ``other``: the word for it, and the share of draws. ``certain``: whatever may hold."""

    name: str
    other: str
    word: Word
    certain: bool
    share: float


@dataclass(frozen=True, slots=True)
class Kept:
    """How often a recommended certification kept to the first places."""

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Firmly:
    """How firm a recommendation is, within the beginners' category (``title``).

    ``between`` the recommended where these are two; ``next``: the last of them above the next that has a rank.
    """

    title: str
    varied: "Varied"
    places: int
    kept: tuple[Kept, ...]
    between: Above | None
    next: Above | None


Varied: TypeAlias = Literal["all", "ordinal", "around", "bounded"]
"""What was done with the weights: any, those in the order given, near those given, or within given bounds."""


def focus_on_beginners(comparison: Comparison, firmness: Firmness | None) -> Firmness | None:
    """The same question of the beginners' category alone, from which the recommended come; None where it has none.

    Ranks among certifications that are no beginner's choice say nothing about the recommended.
    """
    if firmness is None:
        return None
    own = comparison.ranking.filter(category=comparison.market.beginners)["certification"].to_list()
    if set(firmness.table.alternatives) <= set(own):
        return firmness
    indices, category = firmness.robustness, comparison.market.beginners
    return find_firmness(comparison, firmness.region, indices.draws, indices.seed, confidence=False, category=category)


def report_firmness(comparison: Comparison, firmness: Firmness) -> Robustness:
    """The whole report: the draws and what was admitted, each alternative's indices, and every pair."""
    market, indices = comparison.market, firmness.robustness
    return Robustness(
        market=market.title,
        on=comparison.on,
        draws=indices.draws,
        seed=indices.seed,
        weights=describe_region(firmness),
        limits=WordLimits(market.firmness.firm, market.firmness.leaning, market.unknown_limit),
        places=market.recommend_at_most,
        alternatives=list_alternatives(comparison, firmness),
        pairwise=_tabulate_pairs(firmness),
        pairs=list_pairs(firmness),
    )


def describe_region(firmness: Firmness) -> Admitted:
    """What was admitted of the weights, by the criteria's slugs."""
    criteria, region = firmness.table.criteria, firmness.region
    if isinstance(region, Ordinal):
        return Admitted("ordinal", groups=tuple(tuple(criteria[column] for column in one) for one in region.groups))
    if isinstance(region, Bounded):
        bounds = zip(criteria, region.least, region.greatest, strict=True)
        return Admitted("bounded", bounds={name: (_round(low), _round(high)) for name, low, high in bounds})
    return Admitted("uniform")


def admit_weights(admitting: Admitting, weights: Mapping[str, float], factor: float = AROUND) -> Region:
    """The weights to try, in the order of ``weights``; ``factor``: how many times less or more than each, if around."""
    if admitting == "order":
        return order_weights(weights, list(weights))
    if admitting == "around":
        return spread_around(list(weights.values()), factor)
    return Simplex(len(weights))


def bound_weights(bounds: Mapping[str, tuple[float, float]]) -> Region:
    """The weights of which each has a share within its bounds, which leave some that sum to 1."""
    least, greatest = zip(*bounds.values(), strict=True)
    return Bounded(least, greatest)


def name_varied(comparison: Comparison, region: Region) -> Varied:
    if isinstance(region, Ordinal):
        return "ordinal"
    if not isinstance(region, Bounded):
        return "all"
    return "around" if region == spread_around(list(comparison.weights.values()), AROUND) else "bounded"


def list_bounds(comparison: Comparison, region: Region) -> tuple[Bound, ...]:
    """The shares that are bounded; one that may be anything between 0 and 1 is not."""
    if not isinstance(region, Bounded):
        return ()
    ends = zip(comparison.criteria, region.least, region.greatest, strict=True)
    return tuple(Bound(one.slug, one.short, low, high) for one, low, high in ends if (low, high) != (0.0, 1.0))


def list_alternatives(comparison: Comparison, firmness: Firmness) -> tuple[Alternative, ...]:
    """In the order of the comparison."""
    first, indices = focus_on_beginners(comparison, firmness), firmness.robustness
    ranking = {row["certification"]: row for row in comparison.ranking.iter_rows(named=True)}
    places = comparison.market.recommend_at_most
    return tuple(
        Alternative(
            slug=slug,
            name=comparison.catalogue.certifications[slug].name,
            rank=ranking[slug]["rank"],
            recommended=ranking[slug]["recommended"],
            score=ranking[slug]["score"],
            score_low=ranking[slug]["score_low"],
            score_high=ranking[slug]["score_high"],
            unknown_share=ranking[slug]["unknown_share"],
            best_rank=count_rank(firmness.best_rank[number]),
            worst_rank=count_rank(firmness.worst_rank[number]),
            acceptability=tuple(map(_round, indices.acceptability[number])),
            acceptability_error=tuple(map(_round, indices.acceptability_error[number])),
            expected_rank=_round(indices.expected_rank[number]),
            central_weights=_name_weights(indices.criteria, indices.central_weights[number]),
            central_weights_error=_name_weights(indices.criteria, indices.central_weights_error[number]),
            confidence=_round(indices.confidence[number]),
            confidence_error=_round(indices.confidence_error[number]),
            first_places=_count_first(first, slug, places),
        )
        for number, slug in enumerate(firmness.table.alternatives)
    )


def find_first_places(firmness: Firmness | None, slug: str, places: int) -> float | None:
    """The share of draws in which a certification has one of the first places; None where it is not among them."""
    if firmness is None or slug not in firmness.table.alternatives:
        return None
    number = firmness.table.alternatives.index(slug)
    return min(float(firmness.robustness.acceptability[number, :places].sum()), 1.0)


def _count_first(firmness: Firmness | None, slug: str, places: int) -> FirstPlaces | None:
    share = find_first_places(firmness, slug, places)
    if share is None or firmness is None:
        return None
    # Rounding may have put the share a hair outside 0..1.
    error = math.sqrt(max(share * (1 - share), 0.0) / firmness.robustness.draws)
    return FirstPlaces(places, round(share, DECIMALS), round(error, DECIMALS))


def _name_weights(criteria: tuple[str, ...], weights: NDArray[np.float64]) -> dict[str, float | None] | None:
    if np.isnan(weights).all():
        return None
    return {criterion: _round(weight) for criterion, weight in zip(criteria, weights, strict=True)}


def count_rank(rank: float) -> int | None:
    """A certain rank as a whole number; None for what has no rank."""
    return None if math.isnan(rank) else int(rank)


def _round(number: float) -> float | None:
    return None if math.isnan(number) else round(float(number), DECIMALS)


def _tabulate_pairs(firmness: Firmness) -> dict[str, dict[str, float | None]]:
    """Slug -> other slug -> the share of draws in which the first is above the other."""
    winning, slugs = firmness.robustness.pairwise, firmness.table.alternatives
    return {
        slug: {other: _round(winning[one, two]) for two, other in enumerate(slugs) if two != one}
        for one, slug in enumerate(slugs)
    }


def list_pairs(firmness: Firmness) -> tuple[Pair, ...]:
    """Every pair once, the one that is listed first first."""
    count = len(firmness.table.alternatives)
    return tuple(_describe_pair(firmness, one, two) for one in range(count) for two in range(one + 1, count))


def _describe_pair(firmness: Firmness, one: int, two: int) -> Pair:
    indices, slugs, scores = firmness.robustness, firmness.table.alternatives, firmness.scores
    winning = float(indices.pairwise[one, two])
    return Pair(
        above=slugs[one],
        below=slugs[two],
        winning=_round(winning),
        standard_error=_round(indices.pairwise_error[one, two]),
        ahead=slugs[one] if winning > 0.5 else slugs[two] if winning < 0.5 else None,
        word=firmness.words[one][two],
        necessary=bool(firmness.preference.necessary[one, two]),
        possible=bool(firmness.preference.possible[one, two]),
        reverse_possible=bool(firmness.preference.possible[two, one]),
        certain_under_given_weights=bool(scores.low[one] > scores.high[two] + LEVEL),
        differs_between_policies=bool(firmness.differs[one, two]),
    )


def judge_recommendation(comparison: Comparison, firmness: Firmness | None) -> Firmly | None:
    """How often the recommended keep to the first places, and how they stand to each other and to the next.

    All of it within the beginners' category, whatever else is compared; None where nothing is recommended.
    """
    firmness = focus_on_beginners(comparison, firmness)
    if firmness is None:
        return None
    rows = list_alternatives(comparison, firmness)
    chosen = [number for number, row in enumerate(rows) if row.recommended]
    if not chosen:
        return None
    others = [number for number, row in enumerate(rows) if row.rank and number > chosen[-1]]
    return Firmly(
        title=comparison.market.categories[comparison.market.beginners].title,
        varied=name_varied(comparison, firmness.region),
        places=comparison.market.recommend_at_most,
        kept=tuple(Kept(row.name, row.first_places.share) for row in rows if row.recommended and row.first_places),
        between=_judge_pair(rows, firmness, *chosen) if len(chosen) == 2 else None,
        next=_judge_pair(rows, firmness, chosen[-1], others[0]) if others else None,
    )


def _judge_pair(rows: tuple[Alternative, ...], firmness: Firmness, one: int, two: int) -> Above:
    certain = bool(firmness.preference.necessary[one, two])
    share = float(firmness.robustness.pairwise[one, two])
    return Above(rows[one].name, rows[two].name, firmness.words[one][two], certain, share)
