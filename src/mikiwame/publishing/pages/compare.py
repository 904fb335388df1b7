"""The comparison: the certifications of a category, weighed and filtered as the reader likes, and two side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import urlencode

from mikiwame.publishing.pages.choosing import describe_choice
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.compare_data import write_data
from mikiwame.publishing.pages.compare_form import TIMES, TabView, describe_form, find_path
from mikiwame.publishing.pages.compare_long import count_pages, describe_long
from mikiwame.publishing.pages.compare_pairs import list_pairs
from mikiwame.publishing.pages.compare_rows import GroupView, describe_rows, judge_limits, list_groups, sort_rows
from mikiwame.publishing.pages.compare_side import explain_pair, tabulate_side
from mikiwame.publishing.pages.compare_wish import ASKED, LIMITS, PLACE, Wish, read_wish
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import flatten
from mikiwame.publishing.pages.routes import Data, Missing, Request, Route
from mikiwame.words import Words


def view_compare(known: Knowledge, request: Request) -> Data:
    """:raises Refused: for a query that cannot be read."""
    return _view_category(known, request, known.market.beginners)


def view_category(known: Knowledge, request: Request) -> Data:
    """:raises Missing: for a category that there is not, or is empty; :raises Refused: likewise."""
    category = request.parts["category"]
    if category not in _list_categories(known):
        raise Missing
    title = request.words("compare.title_category", title=known.market.categories[category].title)
    return _view_category(known, request, category) | {"title": title}


def _view_category(known: Knowledge, request: Request, category: str) -> Data:
    if not request.query:
        return known.once(_describe_all, category, request.words)
    wish = read_wish(known, request.query, request.words)
    kept = urlencode(_keep_known(request.query))
    asked = f"?{kept}" if kept else ""
    return _describe(known, wish, request.words, category, asked) | {"asked": asked}


def view_page(known: Knowledge, request: Request) -> Data:
    """A further page of a category of a large market; :raises Missing: where there is none."""
    category, page, words = request.parts["category"], request.parts["page"], request.words
    if {"category": category, "page": page} not in _list_pages(known):
        raise Missing
    wish = Wish(known.comparison.weights, page=int(page))
    title = words("compare.title_category", title=known.market.categories[category].title)
    return _describe(known, wish, words, category, "") | {"title": words("compare.title_page", title=title, page=page)}


def _keep_known(query: Mapping[str, str]) -> dict[str, str]:
    """What another category's page can answer too; a parameter that nobody knows leads nowhere."""
    return {name: value for name, value in query.items() if name.startswith(ASKED)}


def _describe_all(known: Knowledge, category: str, words: Words) -> Data:
    return _describe(known, Wish(known.comparison.weights), words, category, "")


def view_only(known: Knowledge, request: Request) -> Data:
    """:raises Missing: for a limit that there is not."""
    limit, words = request.parts["limit"], request.words
    if limit not in LIMITS:
        raise Missing
    title = words("compare.title_only", limit=words(f"compare.only-{limit}"))
    wish = Wish(known.comparison.weights, (limit,))
    return _describe(known, wish, words) | {"title": title, "limit": limit}


def view_weights(known: Knowledge, request: Request) -> Data:
    """:raises Missing: for a criterion that there is not."""
    weights, slug = known.comparison.weights, request.parts["criterion"]
    if slug not in weights:
        raise Missing
    criterion = next(one for one in known.comparison.criteria if one.slug == slug)
    wish = Wish(weights | {slug: weights[slug] * TIMES})
    title = request.words("compare.title_weights", short=criterion.short, times=TIMES)
    return _describe(known, wish, request.words) | {"title": title, "raised": slug}


def view_pair(known: Knowledge, request: Request) -> Data:
    """Any two of the market; :raises Missing: for others, and for the same twice."""
    one, two = request.parts["one"], request.parts["two"]
    if one == two or not {one, two} <= set(known.slugs):
        raise Missing
    return known.once(_describe_pair, one, two, request.words)


def _describe(
    known: Knowledge, wish: Wish, words: Words, category: str | None = None, asked: str | None = None
) -> Data:
    """:param asked: the query, for the pages of a large market; None where there is one page alone."""
    if known.is_large:
        return describe_long(known, wish, words, category or known.market.beginners, asked)
    groups = list_groups(known, wish, words)
    rows = {row.own.slug: row for group in groups for row in group.rows}
    group = next(one for one in groups if one.slug == (category or known.market.beginners))
    if wish.sort != PLACE:
        group = replace(group, rows=sort_rows(group.rows, wish.sort))
    return {
        **describe_form(known, wish, words),
        "description": words("compare.description", title=known.market.title, count=len(rows)),
        "group": group,
        "count": len(group.rows),
        "shown": group.shown,
        "own_path": find_path(known, group.slug),
        "tabs": [TabView(one.slug, one.title, find_path(known, one.slug), one.shown) for one in groups],
        "old": sum(cell.old for row in group.rows for cell in row.figures),
        "unsure": sum(row.unsure for row in group.rows),
        "keeping": {name: _count_kept(group, wish, name) for name in LIMITS},
        "side": tabulate_side(rows[slug] for slug in wish.side),
        "data": write_data(known, words),
    }


def _count_kept(group: GroupView, wish: Wish, name: str) -> int:
    """Certifications of a category that keep the limits wished for and this one."""
    asked = replace(wish, only=(*wish.only, name))
    return sum(judge_limits(row.limits, asked) is True for row in group.rows)


def _describe_pair(known: Knowledge, one: str, two: str, words: Words) -> Data:
    citations, wish = Citations(known.catalogue), Wish(known.comparison.weights)
    sides = describe_rows(known, wish, (one, two), words)
    first, second = (flatten(row.own.name) for row in sides)
    data: Data = {
        "title": words("compare.title_pair", one=first, two=second),
        "description": words("compare.description_pair", one=first, two=second),
        "side": tabulate_side(sides),
        "choice": describe_choice(known, one, two, words),
        "pair": explain_pair(known, one, two, citations, words),
    }
    return data | {"sources": citations.list_sources(known)}


def _list_categories(known: Knowledge) -> list[str]:
    """Those that have certifications, but the beginners' one."""
    own = {place.category for place in known.order}
    return [slug for slug in known.market.categories if slug in own and slug != known.market.beginners]


def _list_category_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"category": slug} for slug in _list_categories(known))


def _list_pages(known: Knowledge) -> list[Mapping[str, str]]:
    """The pages after the first of every category, in a large market."""
    categories = [known.market.beginners, *_list_categories(known)] if known.is_large else ()
    return [
        {"category": slug, "page": str(page)} for slug in categories for page in range(2, count_pages(known, slug) + 1)
    ]


def _list_limits(_: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"limit": limit} for limit in LIMITS)


def _list_criteria(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"criterion": slug} for slug in known.comparison.weights)


def _list_pair_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"one": one, "two": two} for one, two in list_pairs(known))


ROUTES = (
    Route("/compare", view_compare, "compare.html"),
    Route("/compare/in/{category}", view_category, "compare.html", _list_category_parts),
    Route("/compare/in/{category}/{page}", view_page, "compare.html", _list_pages),
    Route("/compare/only/{limit}", view_only, "compare.html", _list_limits),
    Route("/compare/weights/{criterion}", view_weights, "compare.html", _list_criteria),
    Route("/compare/pairs/{one}/{two}", view_pair, "compare_pair.html", _list_pair_parts),
)
