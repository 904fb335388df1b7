"""The comparison: every certification by category, weighed and filtered as the reader likes, and two side by side."""

from collections.abc import Iterable, Mapping
from typing import Any

from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.compare_data import write_data
from mikiwame.publishing.pages.compare_pairs import list_pairs
from mikiwame.publishing.pages.compare_rows import list_groups
from mikiwame.publishing.pages.compare_side import explain_pair, tabulate_side
from mikiwame.publishing.pages.compare_wish import LIMITS, SIDES, Wish, read_wish
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import flatten
from mikiwame.publishing.pages.routes import Data, Missing, Request, Route
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.vocabulary.criteria import Criterion

Row = dict[str, Any]

TIMES = 3
"""How much more a plain link counts one criterion: enough to turn orders that hang on it."""

MOST = 5.0
"""The end of a slider: as much as half of the weights that a market of ten criteria has."""


def view_compare(known: Knowledge, request: Request) -> Data:
    """:raises Refused: for a query that cannot be read."""
    wish = read_wish(known, request.query)
    return _describe(known, wish) if request.query else known.keep("compare", lambda: _describe(known, wish))


def view_only(known: Knowledge, request: Request) -> Data:
    """:raises Missing: for a limit that there is not."""
    limit = request.parts["limit"]
    if limit not in LIMITS:
        raise Missing
    words = read_texts("ja").compare
    title = getattr(words.only, limit)
    return _describe(known, Wish(known.comparison.weights, (limit,))) | {
        "title": words.title_only.format(limit=title),
        "limit": limit,
    }


def view_weights(known: Knowledge, request: Request) -> Data:
    """:raises Missing: for a criterion that there is not."""
    weights, slug = known.comparison.weights, request.parts["criterion"]
    if slug not in weights:
        raise Missing
    criterion = next(one for one in known.comparison.criteria if one.slug == slug)
    wish = Wish(weights | {slug: weights[slug] * TIMES})
    title = read_texts("ja").compare.title_weights.format(short=criterion.short, times=TIMES)
    return _describe(known, wish) | {"title": title, "raised": slug}


def view_pair(known: Knowledge, request: Request) -> Data:
    """Any two of the market; :raises Missing: for others, and for the same twice."""
    one, two = request.parts["one"], request.parts["two"]
    if one == two or not {one, two} <= set(known.ranked):
        raise Missing
    return known.keep(("pair", one, two), lambda: _describe_pair(known, one, two))


def _describe(known: Knowledge, wish: Wish) -> Data:
    words, groups = read_texts("ja").compare, list_groups(known, wish)
    rows = {row["slug"]: row for group in groups for row in group["rows"]}
    side = tabulate_side(rows[slug] for slug in wish.side)
    return {
        "title": words.title,
        "description": words.description.format(title=known.market.title, count=len(rows)),
        "limit": None,
        "raised": None,
        "wish": wish,
        "groups": groups,
        "count": len(rows),
        "shown": sum(group["shown"] for group in groups),
        "unsure": sum(row["unsure"] for row in rows.values()),
        "sliders": [_write_slider(one, wish) for one in known.comparison.criteria],
        "changed": dict(wish.weights) != known.comparison.weights,
        "side": side,
        "times": TIMES,
        "limits": LIMITS,
        "sides": SIDES,
        "data": write_data(known),
    }


def _write_slider(criterion: Criterion, wish: Wish) -> Row:
    """One criterion's weight as a slider; its ends and steps are such that its weights are on it."""
    on_steps = all((round(weight * 10, 6)).is_integer() for weight in (criterion.weight, wish.weights[criterion.slug]))
    return {
        "slug": criterion.slug,
        "question": criterion.question,
        "short": criterion.short,
        "weight": _write_number(criterion.weight),
        "value": _write_number(wish.weights[criterion.slug]),
        "most": _write_number(max(MOST, criterion.weight * TIMES, wish.weights[criterion.slug])),
        "step": "0.1" if on_steps else "any",
    }


def _write_number(weight: float) -> str:
    """Every digit that there is, and no more: what a form sends back must be what was asked."""
    return str(int(weight)) if weight.is_integer() else repr(weight)


def _describe_pair(known: Knowledge, one: str, two: str) -> Data:
    words, citations = read_texts("ja").compare, Citations(known.catalogue)
    found = {row["slug"]: row for group in list_groups(known, Wish(known.comparison.weights)) for row in group["rows"]}
    names = {"one": flatten(found[one]["name"]), "two": flatten(found[two]["name"])}
    data = {
        "title": words.title_pair.format(**names),
        "description": words.description_pair.format(**names),
        "side": tabulate_side([found[one], found[two]]),
        "pair": explain_pair(known, one, two, citations),
    }
    return data | {"sources": citations.list_sources()}


def _list_limits(_: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"limit": limit} for limit in LIMITS)


def _list_criteria(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"criterion": slug} for slug in known.comparison.weights)


def _list_pair_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"one": one, "two": two} for one, two in list_pairs(known))


ROUTES = (
    Route("/compare", view_compare, "compare.html"),
    Route("/compare/only/{limit}", view_only, "compare.html", _list_limits),
    Route("/compare/weights/{criterion}", view_weights, "compare.html", _list_criteria),
    Route("/compare/pairs/{one}/{two}", view_pair, "compare_pair.html", _list_pair_parts),
)
