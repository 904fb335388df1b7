"""How firm a comparison's order is -> rows, a table of pairs, and the sentences that a reader sees."""

import math
from typing import Any

import numpy as np

from mikiwame.pipeline import Comparison
from mikiwame.ranking import Bounded, Firmness, Ordinal, Word
from mikiwame.ranking.preference import LEVEL

Row = dict[str, Any]

WORDS: dict[Word, str] = {"firm": "確か", "leaning": "優勢", "tied": "互角", "cannot say": "言えない"}

DECIMALS = 6
"""Far finer than any standard error of a share, so that what is printed loses nothing."""


def report_firmness(comparison: Comparison, firmness: Firmness) -> Row:
    """The whole report: the draws and what was admitted, each alternative's indices, and every pair.

    Shares are 0..1, each with its standard error; what was not reached in any draw is null.
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
                "best_rank": int(firmness.best_rank[number]),
                "worst_rank": int(firmness.worst_rank[number]),
            }
            | _list_indices(firmness, number, places)
        )
    return rows


def _list_indices(firmness: Firmness, number: int, places: int) -> Row:
    indices = firmness.robustness
    criteria = indices.criteria
    first = float(indices.acceptability[number, :places].sum())
    return {
        "acceptability": [_round(share) for share in indices.acceptability[number]],
        "acceptability_error": [_round(share) for share in indices.acceptability_error[number]],
        "first_places": {"places": places, "share": _round(first), "error": _round(_estimate(first, indices.draws))},
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
    """How often the recommended keep to the first places, and how they stand to each other and to the next."""
    if firmness is None:
        return ""
    rows = list_alternatives(comparison, firmness)
    chosen = [number for number, row in enumerate(rows) if row["recommended"]]
    if not chosen:
        return ""
    places = comparison.market.recommend_at_most
    shares = [f"「{rows[number]['name']}」は{say_share(rows[number]['first_places']['share'])}" for number in chosen]
    head = f"重みと不明な値をさまざまに変えて試すと、{places}位までに入る割合は、{'、'.join(shares)}です。"
    return head + _say_neighbours(rows, firmness, chosen)


def _say_neighbours(rows: list[Row], firmness: Firmness, chosen: list[int]) -> str:
    said = []
    if len(chosen) == 2:
        said.append(f"2つのどちらが上かは{_say_pair(firmness, *chosen)}")
    others = [number for number, row in enumerate(rows) if row["rank"] and number > chosen[-1]]
    if others:
        said.append(f"次の「{rows[others[0]]['name']}」より上かは{_say_pair(firmness, chosen[-1], others[0])}")
    return f"{'、'.join(said)}です。" if said else ""


def _say_pair(firmness: Firmness, one: int, two: int) -> str:
    winning, word = firmness.robustness.pairwise, firmness.words[one][two]
    if word == "cannot say":
        return "不明な値が多くて「言えない」"
    if firmness.preference.necessary[one, two]:
        return "「確か」(重みと不明な値がどうであっても)"
    return f"「{say_word(word, float(winning[one, two]))}」({say_share(float(winning[one, two]))})"


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
