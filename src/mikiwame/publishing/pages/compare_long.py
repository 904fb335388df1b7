"""The comparison of a large market: a category page by page, filtered and sorted by the server alone."""

from dataclasses import dataclass

from mikiwame.publishing.pages.compare_form import TabView, describe_form, find_path
from mikiwame.publishing.pages.compare_rows import describe_rows, list_page
from mikiwame.publishing.pages.compare_side import tabulate_side
from mikiwame.publishing.pages.compare_wish import Wish
from mikiwame.publishing.pages.knowledge import FIRST, Knowledge
from mikiwame.publishing.pages.routes import Data, Missing
from mikiwame.words import Words


@dataclass(frozen=True, slots=True)
class PageView:
    """A way to one page of the rows: its path on the site, and the query that asks for it."""

    number: int
    path: str
    query: str


def describe_long(known: Knowledge, wish: Wish, words: Words, category: str, asked: str | None) -> Data:
    """As the page of a small market, for one page of the rows.

    :param asked: what the query asks for beside the page; None where there is one page alone.
    :raises Missing: for a page after the last.
    """
    group, shown, count = list_page(known, wish, category, wish.page, words)
    if wish.page > 1 and not group.rows:
        raise Missing
    numbers = range(1, _count(shown) + 1) if asked is not None and shown > FIRST else ()
    return {
        **describe_form(known, wish, words),
        "description": words("compare.description", title=known.market.title, count=len(known.order)),
        "group": group,
        "count": count,
        "shown": shown,
        "own_path": find_path(known, category),
        "tabs": _list_tabs(known),
        "old": sum(cell.old for row in group.rows for cell in row.figures),
        "unsure": 0,
        "keeping": {},
        "side": tabulate_side(describe_rows(known, wish, wish.side, words)),
        "data": None,
        "pages": [_find_page(known, category, number, asked or "") for number in numbers],
        "long": {"count": len(known.order), "rows": FIRST},
    }


def count_pages(known: Knowledge, category: str) -> int:
    """The pages that all certifications of a category take."""
    return _count(known.once(_count_categories).get(category, 0))


def _count(rows: int) -> int:
    return max(1, -(-rows // FIRST))


def _count_categories(known: Knowledge) -> dict[str, int]:
    counts = dict.fromkeys(known.market.categories, 0)
    for place in known.order:
        counts[place.category] += 1
    return {slug: count for slug, count in counts.items() if count}


def _list_tabs(known: Knowledge) -> list[TabView]:
    """With how many certifications there are: how many keep the limits is worked out for the category asked for."""
    counts = known.once(_count_categories)
    slugs = sorted(counts, key=lambda slug: slug != known.market.beginners)
    return [TabView(slug, known.market.categories[slug].title, find_path(known, slug), counts[slug]) for slug in slugs]


def _find_page(known: Knowledge, category: str, number: int, asked: str) -> PageView:
    """Without a query each page has an address of its own, so that plain files have it too."""
    own = find_path(known, category)
    if asked:
        return PageView(number, own, f"{asked}&page={number}")
    return PageView(number, own if number == 1 else f"/compare/in/{category}/{number}", "")
