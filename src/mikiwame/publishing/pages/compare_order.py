"""The order of the whole market under a reader's weights: the ranking's own arithmetic on findings already there."""

from collections.abc import Mapping
from dataclasses import replace

import polars as pl

from mikiwame.pipeline import find_firmness, rescore
from mikiwame.publishing.firmness import WORDS, say_share, say_word
from mikiwame.publishing.pages.knowledge import Knowledge, Row
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.ranking import list_ranking


def list_order(known: Knowledge, weights: Mapping[str, float]) -> list[Row]:
    """The rows of ``list_ranking``, best first, with ``place``: that among the ranked of its category, or null.

    Each also has ``asked``: whether any criterion with weight is asked of it.
    """
    comparison = known.comparison if weights == known.comparison.weights else rescore(known.comparison, weights)
    rows = list_ranking(comparison)
    return [row | {"place": _find_place(row, rows), "asked": row["score"] is not None} for row in rows]


def _find_place(row: Row, rows: list[Row]) -> int | None:
    if not row["rank"]:
        return None
    ranks = [other["rank"] for other in rows if other["category"] == row["category"] and other["rank"]]
    return 1 + sum(1 for rank in ranks if rank < row["rank"])


def say_above(known: Knowledge, upper: Row, lower: Row) -> str | None:
    """How firm it is that ``upper`` is above ``lower``, rows of :func:`list_order`; null where nothing was measured.

    The shares of draws do not depend on the reader's weights; whether too much is unknown to say does.
    """
    firmness, words = known.firmness, read_texts("ja").compare.script
    if firmness is None or not {upper["slug"], lower["slug"]} <= set(firmness.table.alternatives):
        return None
    one, two = (firmness.table.alternatives.index(row["slug"]) for row in (upper, lower))
    limit = known.market.unknown_limit
    sayable = upper["unknown_share"] <= limit and lower["unknown_share"] <= limit
    word, winning = firmness.name_pair(one, two, sayable), float(firmness.robustness.pairwise[one, two])
    if firmness.preference.necessary[one, two]:
        return str(words.necessary)
    if word == "cannot say":
        return str(words.cannot_say)
    return str(words.word.format(word=say_word(word, winning), share=say_share(winning)))


def list_words() -> dict[str, str]:
    """The words for firmness, by their names in the browser."""
    return {name.replace(" ", "_"): word for name, word in WORDS.items()}


def list_first_places(known: Knowledge) -> dict[str, str]:
    """Certification -> the share of draws in which it has one of the first places of its category, in words.

    In the category of beginners these are the places that are recommended, in every other the first. One that is alone
    in its category has none.
    """
    return known.keep("first-places", lambda: _list_first_places(known))


def _list_first_places(known: Knowledge) -> dict[str, str]:
    shares: dict[str, str] = {}
    for category in known.market.categories:
        ranking = known.comparison.ranking.filter(pl.col("category") == category)
        firmness = find_firmness(replace(known.comparison, ranking=ranking), confidence=False)
        places = known.market.recommend_at_most if category == known.market.beginners else 1
        if firmness is not None and len(firmness.table.alternatives) > places:
            first = firmness.robustness.acceptability[:, :places].sum(axis=1)
            shares |= dict(zip(firmness.table.alternatives, map(say_share, map(float, first)), strict=True))
    return shares
