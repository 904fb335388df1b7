"""How firm a comparison's order is -> rows, a table of pairs, and the sentences that a reader sees."""

import math
from typing import Any

import numpy as np

from mikiwame.pipeline import Comparison, find_firmness
from mikiwame.publishing.settings import say_region
from mikiwame.ranking import Bounded, Firmness, Ordinal, Word
from mikiwame.ranking.preference import LEVEL

Row = dict[str, Any]

WORDS: dict[Word, str] = {"firm": "確か", "leaning": "優勢", "tied": "互角", "cannot say": "言えない"}

LEVEL_SHARE = 0.5
"""Below this share of draws the other of two is ahead more often."""

DECIMALS = 6
"""Far finer than any standard error of a share, so that what is printed loses nothing."""


def focus_on_beginners(comparison: Comparison, firmness: Firmness | None) -> Firmness | None:
    """The same question of the beginners' category alone, from which the recommended come; null where it has none.

    Places among certifications that nobody is recommended to take first say nothing of the recommended.
    """
    if firmness is None:
        return None
    own = comparison.ranking.filter(category=comparison.market.beginners)["certification"].to_list()
    if set(firmness.table.alternatives) <= set(own):
        return firmness
    indices, category = firmness.robustness, comparison.market.beginners
    return find_firmness(comparison, firmness.region, indices.draws, indices.seed, confidence=False, category=category)


def report_firmness(comparison: Comparison, firmness: Firmness) -> Row:
    """The whole report: the draws and what was admitted, each alternative's indices, and every pair.

    Shares are 0..1, each with its standard error; what was not reached in any draw is null. ``first_places`` is the
    share of draws in which one has a recommended place of the beginners' category; null for those of others.
    """
    market, indices = comparison.market, firmness.robustness
    return {
        "market": market.title,
        "on": comparison.on.isoformat(),
        "draws": indices.draws,
        "seed": indices.seed,
        "weights": describe_region(firmness),
        "limits": {"firm": market.firmness.firm, "leaning": market.firmness.leaning, "unknown": market.unknown_limit},
        "places": market.recommend_at_most,
        "alternatives": list_alternatives(comparison, firmness),
        "pairwise": _tabulate_pairs(firmness),
        "pairs": list_pairs(comparison, firmness),
    }


def describe_region(firmness: Firmness) -> Row:
    """What was admitted of the weights, by the criteria's slugs."""
    criteria, region = firmness.table.criteria, firmness.region
    if isinstance(region, Ordinal):
        return {"kind": "ordinal", "groups": [[criteria[column] for column in group] for group in region.groups]}
    if isinstance(region, Bounded):
        bounds = zip(criteria, region.least, region.greatest, strict=True)
        return {"kind": "bounded", "bounds": {name: [_round(low), _round(high)] for name, low, high in bounds}}
    return {"kind": "uniform"}


def list_alternatives(comparison: Comparison, firmness: Firmness) -> list[Row]:
    """One row a certification, in the order of the comparison."""
    first = focus_on_beginners(comparison, firmness)
    ranking = {row["certification"]: row for row in comparison.ranking.iter_rows(named=True)}
    places = comparison.market.recommend_at_most
    rows = []
    for number, slug in enumerate(firmness.table.alternatives):
        ranked = ranking[slug]
        rows.append(
            {
                "slug": slug,
                "name": comparison.catalogue.certifications[slug].name,
                "rank": ranked["rank"],
                "recommended": ranked["recommended"],
                "score": ranked["score"],
                "score_low": ranked["score_low"],
                "score_high": ranked["score_high"],
                "unknown_share": ranked["unknown_share"],
                "best_rank": count_rank(firmness.best_rank[number]),
                "worst_rank": count_rank(firmness.worst_rank[number]),
            }
            | _list_indices(firmness, number)
            | {"first_places": _write_first(first, slug, places)}
        )
    return rows


def find_first_places(firmness: Firmness | None, slug: str, places: int) -> float | None:
    """The share of draws in which a certification has one of the first places; null where it is not among them."""
    if firmness is None or slug not in firmness.table.alternatives:
        return None
    number = firmness.table.alternatives.index(slug)
    return min(float(firmness.robustness.acceptability[number, :places].sum()), 1.0)


def _write_first(firmness: Firmness | None, slug: str, places: int) -> Row | None:
    share = find_first_places(firmness, slug, places)
    if share is None or firmness is None:
        return None
    return {"places": places, "share": _round(share), "error": _round(_estimate(share, firmness.robustness.draws))}


def _list_indices(firmness: Firmness, number: int) -> Row:
    indices = firmness.robustness
    criteria = indices.criteria
    return {
        "acceptability": [_round(share) for share in indices.acceptability[number]],
        "acceptability_error": [_round(share) for share in indices.acceptability_error[number]],
        "expected_rank": _round(indices.expected_rank[number]),
        "central_weights": _name_weights(criteria, indices.central_weights[number]),
        "central_weights_error": _name_weights(criteria, indices.central_weights_error[number]),
        "confidence": _round(indices.confidence[number]),
        "confidence_error": _round(indices.confidence_error[number]),
    }


def _estimate(share: float, draws: int) -> float:
    """The standard error of a share, which rounding may have put a hair outside 0..1."""
    return math.sqrt(max(share * (1 - share), 0.0) / draws)


def _name_weights(criteria: tuple[str, ...], weights: np.ndarray[Any, Any]) -> dict[str, float | None] | None:
    if np.isnan(weights).all():
        return None
    return {criterion: _round(weight) for criterion, weight in zip(criteria, weights, strict=True)}


def count_rank(rank: float) -> int | None:
    """A certain rank as a whole number; null for what has no rank."""
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


def list_pairs(comparison: Comparison, firmness: Firmness) -> list[Row]:
    """One row a pair, the one that is listed first first."""
    indices, slugs, scores = firmness.robustness, firmness.table.alternatives, firmness.scores
    rows = []
    for one in range(len(slugs)):
        for two in range(one + 1, len(slugs)):
            winning = float(indices.pairwise[one, two])
            rows.append(
                {
                    "above": slugs[one],
                    "below": slugs[two],
                    "winning": _round(winning),
                    "standard_error": _round(indices.pairwise_error[one, two]),
                    "ahead": slugs[one] if winning > 0.5 else slugs[two] if winning < 0.5 else None,
                    "word": firmness.words[one][two],
                    "necessary": bool(firmness.preference.necessary[one, two]),
                    "possible": bool(firmness.preference.possible[one, two]),
                    "reverse_possible": bool(firmness.preference.possible[two, one]),
                    "certain_under_given_weights": bool(scores.low[one] > scores.high[two] + LEVEL),
                    "differs_between_policies": bool(firmness.differs[one, two]),
                }
            )
    return rows


def say_firmness(comparison: Comparison, firmness: Firmness | None) -> str:
    """How often the recommended keep to the first places, and how they stand to each other and to the next.

    All of it within the beginners' category, whatever else is compared.
    """
    firmness = focus_on_beginners(comparison, firmness)
    if firmness is None:
        return ""
    rows = list_alternatives(comparison, firmness)
    chosen = [number for number, row in enumerate(rows) if row["recommended"]]
    if not chosen:
        return ""
    places, title = comparison.market.recommend_at_most, comparison.market.categories[comparison.market.beginners].title
    shares = [f"「{rows[number]['name']}」は{say_share(rows[number]['first_places']['share'])}" for number in chosen]
    varied = f"{say_region(comparison, firmness.region)}、不明な値もさまざまに変えて"
    head = f"「{title}」の中で、{varied}試すと、{places}位までに入る割合は、{'、'.join(shares)}です。"
    return head + _say_neighbours(rows, firmness, chosen)


def _say_neighbours(rows: list[Row], firmness: Firmness, chosen: list[int]) -> str:
    said = []
    if len(chosen) == 2:
        said.append(f"2つのどちらが上かは{_say_pair(rows, firmness, *chosen)}")
    others = [number for number, row in enumerate(rows) if row["rank"] and number > chosen[-1]]
    if others:
        said.append(f"次の「{rows[others[0]]['name']}」より上かは{_say_pair(rows, firmness, chosen[-1], others[0])}")
    return f"{'、'.join(said)}です。" if said else ""


def _say_pair(rows: list[Row], firmness: Firmness, one: int, two: int) -> str:
    """The word with its share, from the side that is ahead in more draws."""
    winning, word = firmness.robustness.pairwise, firmness.words[one][two]
    if word == "cannot say":
        return "不明な値が多くて「言えない」"
    if firmness.preference.necessary[one, two]:
        return "「確か」(重みと不明な値がどうであっても)"
    share = float(winning[one, two])
    if share >= LEVEL_SHARE:
        return f"「{WORDS[word]}」({say_share(share)})"
    return f"「{WORDS[word]}」(「{rows[two]['name']}」のほうが上: {say_share(1 - share)})"


def say_word(word: Word, winning: float) -> str:
    """The word for being above another, of which ``winning`` is the share of draws: what is behind is said so."""
    return f"逆が{WORDS[word]}" if winning < 0.5 and word in ("firm", "leaning") else WORDS[word]


def say_share(share: float) -> str:
    """A share in whole per cent; what is neither none nor all is never rounded to it."""
    if 0 < share < 0.005:
        return "1%未満"
    if 0.995 <= share < 1:
        return "99%超"
    return f"{share:.0%}"
