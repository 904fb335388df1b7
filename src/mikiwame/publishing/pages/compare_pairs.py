"""Which two certifications have a page of their own side by side: near-twins in name, and neighbours in rank."""

from itertools import pairwise

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.relations import list_twins

Pair = tuple[str, str]


def list_pairs(known: Knowledge) -> list[Pair]:
    """The pairs, in each the one that is ranked first first, in the order of the ranking."""
    return known.keep("pairs", lambda: _list_pairs(known))


def _list_pairs(known: Knowledge) -> list[Pair]:
    places = {slug: place for place, slug in enumerate(known.slugs)}
    twins = [(slug, twin["slug"]) for slug in known.slugs for twin in list_twins(known, slug)]
    pairs = {_order(places, one, two) for one, two in [*twins, *_list_neighbours(known)]}
    return sorted(pairs, key=lambda pair: (places[pair[0]], places[pair[1]]))


def _order(places: dict[str, int], one: str, two: str) -> Pair:
    return (one, two) if places[one] < places[two] else (two, one)


def _list_neighbours(known: Knowledge) -> list[Pair]:
    """Those with a rank that follow each other within a category."""
    categories: dict[str, list[str]] = {}
    for row in known.order:
        if row["rank"]:
            categories.setdefault(row["category"], []).append(row["slug"])
    return [pair for slugs in categories.values() for pair in pairwise(slugs)]


def find_pair(known: Knowledge, one: str, two: str) -> str | None:
    """The path of the page of two certifications, whichever is named first; null where there is none."""
    pairs = known.keep("pair-set", lambda: set(list_pairs(known)))
    pair = next((pair for pair in ((one, two), (two, one)) if pair in pairs), None)
    return f"/compare/pairs/{pair[0]}/{pair[1]}" if pair else None
