"""What the browser needs to weigh as the server does: findings, what is barred and why, and the pairs' firmness."""

from dataclasses import replace
from typing import Any

import polars as pl

from mikiwame.publishing.pages.compare_figures import list_limits
from mikiwame.publishing.pages.compare_order import list_words
from mikiwame.publishing.pages.compare_pairs import list_pairs
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.ranking import list_ranking
from mikiwame.ranking import DRAWS

Row = dict[str, Any]


def write_data(known: Knowledge) -> Row:
    """JSON-able data; certifications stand in the order of the ranking and are meant by their number in it.

    ``rows[].findings``: one a criterion, null where it is not asked, ``[low, high]``, or ``[low, high, 0]`` where it is
    not known. ``reasons``: what bars it whatever the weights. ``winning[i][j - i - 1]``: half draws in which i is above
    j; ``necessary``: numbers of pairs in which the first is above the second whatever holds.
    """
    return known.keep("browser-data", lambda: _write_data(known))


def _write_data(known: Knowledge) -> Row:
    market, criteria = known.market, known.comparison.criteria
    script = read_texts("ja").compare.script
    words = {key: str(script[key]) for key in script}
    return {
        "criteria": [{"slug": one.slug, "short": one.short, "weight": one.weight} for one in criteria],
        "beginners": market.beginners,
        "places": market.recommend_at_most,
        "limit": market.unknown_limit,
        "firm": market.firmness.firm,
        "leaning": market.firmness.leaning,
        "rows": _list_rows(known),
        "pairs": [[known.slugs.index(slug) for slug in pair] for pair in list_pairs(known)],
        "words": {**words, "levels": list_words()},
        **_tabulate_firmness(known),
    }


def _list_rows(known: Knowledge) -> list[Row]:
    reasons = _list_reasons(known)
    ranking = {row["certification"]: row for row in known.comparison.ranking.iter_rows(named=True)}
    findings = _list_findings(known)
    return [
        {
            "slug": slug,
            "category": ranking[slug]["category"],
            "life": ranking[slug]["life"],
            "opens": ranking[slug]["eligibility"] == "open",
            "reasons": reasons[slug],
            "limits": list_limits(known, slug),
            "findings": findings[slug],
        }
        for slug in known.slugs
    ]


def _list_findings(known: Knowledge) -> dict[str, list[list[float] | None]]:
    cells: dict[str, dict[str, list[float]]] = {slug: {} for slug in known.slugs}
    for row in known.comparison.findings.iter_rows(named=True):
        cells[row["certification"]][row["criterion"]] = [row["low"], row["high"], *([] if row["known"] else [0])]
    return {slug: [own.get(one.slug) for one in known.comparison.criteria] for slug, own in cells.items()}


def _list_reasons(known: Knowledge) -> dict[str, str]:
    """What ``list_ranking`` says against each when all are ranked: what does not depend on weights; empty for none."""
    comparison, beginners = known.comparison, known.market.beginners
    bars = (pl.col("life") != "running") | (pl.col("category") != beginners) | pl.col("eligibility").ne_missing("open")
    barred = comparison.ranking.filter(bars).with_columns(rank=pl.lit(1, pl.Int64), recommended=pl.lit(False))
    said = {row["slug"]: row["excluded_because"] for row in list_ranking(replace(comparison, ranking=barred))}
    return {slug: said.get(slug, "") for slug in known.slugs}


def _tabulate_firmness(known: Knowledge) -> Row:
    """The table of pairs in the order of ``known.slugs``, whose first are those that have not ended."""
    firmness = known.firmness
    if firmness is None:
        return {"halves": 2 * DRAWS, "winning": [], "necessary": []}
    numbers = [firmness.table.alternatives.index(slug) for slug in known.slugs if slug in firmness.table.alternatives]
    halves = 2 * firmness.robustness.draws
    winning, necessary = firmness.robustness.pairwise, firmness.preference.necessary
    return {
        "halves": halves,
        "winning": [
            [round(float(winning[one, two]) * halves) for two in numbers[place + 1 :]]
            for place, one in enumerate(numbers)
        ],
        "necessary": [
            [first, second]
            for first, one in enumerate(numbers)
            for second, two in enumerate(numbers)
            if necessary[one, two]
        ],
    }
