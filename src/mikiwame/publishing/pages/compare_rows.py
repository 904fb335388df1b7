"""The comparison as the page shows it: by category, the beginners' first, each row with place, score and figures."""

from typing import Any

from mikiwame.publishing.pages.compare_figures import list_figures, list_limits
from mikiwame.publishing.pages.compare_order import list_first_places, list_order, say_above
from mikiwame.publishing.pages.compare_pairs import find_pair
from mikiwame.publishing.pages.compare_wish import Wish
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.relations import list_twins

Row = dict[str, Any]


def list_groups(known: Knowledge, wish: Wish) -> list[Row]:
    """One row a category that has certifications: ``slug, title, about, rows, shown``.

    ``rows`` are those of ``list_order`` with figures; ``hidden`` tells that one does not keep the wish's limits.
    """
    rows = [_describe(known, wish, row) for row in list_order(known, wish.weights)]
    categories = sorted(known.market.categories.items(), key=lambda item: item[0] != known.market.beginners)
    groups = [_write_group(known, slug, category, rows) for slug, category in categories]
    return [group for group in groups if group["rows"]]


def _write_group(known: Knowledge, slug: str, category: Any, rows: list[Row]) -> Row:
    own = [row for row in rows if row["category"] == slug]
    shown = [row for row in own if not row["hidden"]]
    places = known.market.recommend_at_most if slug == known.market.beginners else 1
    return {
        "slug": slug,
        "title": category.title,
        "about": category.about,
        "places": places,
        "ranked": sum(1 for row in own if row["rank"]),
        "rows": [row | _look_below(known, row, shown) for row in own],
        "shown": len(shown),
    }


def _look_below(known: Knowledge, row: Row, shown: list[Row]) -> Row:
    """``below``: the next that is shown and ranked, with how firm it is that this one is above it; or null."""
    ranked = [other for other in shown if other["rank"]]
    if row not in ranked[:-1]:
        return {"below": None}
    below = ranked[ranked.index(row) + 1]
    said = say_above(known, row, below)
    pair = find_pair(known, row["slug"], below["slug"])
    return {"below": {"name": below["name"], "said": said, "pair": pair} if said else None}


def _describe(known: Knowledge, wish: Wish, row: Row) -> Row:
    limits = list_limits(known, row["slug"])
    kept = judge_limits(limits, wish)
    return row | {
        "figures": list_figures(known, row["slug"]),
        "first_places": list_first_places(known).get(row["slug"]),
        "twins": _list_twins(known, row["slug"]),
        "hidden": kept is not True,
        "unsure": kept is None,
        "checked": row["slug"] in wish.side,
    }


def _list_twins(known: Knowledge, slug: str) -> list[Row]:
    """The ``name`` of every near-twin, and ``pair``, the path of the page of the two."""
    return [{"name": twin["name"], "pair": find_pair(known, slug, twin["slug"])} for twin in list_twins(known, slug)]


def judge_limits(limits: Row, wish: Wish) -> bool | None:
    """Whether all limits asked for are kept; null where none is known to be broken but one is not known."""
    answers = [limits[name] for name in wish.only]
    if wish.fee is not None:
        answers.append(None if limits["fee"] is None else limits["fee"] <= wish.fee)
    if False in answers:
        return False
    return None if None in answers else True
