"""Which two certifications have a page of their own side by side: near-twins in name, and neighbours in rank.

In a large market these are the neighbours among the first of each category: the twins of thousands would be pages
without end. A server makes the page of any two that are asked for.
"""

from itertools import pairwise

from mikiwame.answers.names import Twin
from mikiwame.publishing.pages.knowledge import FIRST, Knowledge

Pair = tuple[str, str]


def list_pairs(known: Knowledge) -> tuple[Pair, ...]:
    """The pairs of scored ones, in each the one that is ranked first first, in the order of the ranking."""
    return known.once(_list_pairs)


def _list_pairs(known: Knowledge) -> tuple[Pair, ...]:
    places = known.once(_number_slugs)
    asked = () if known.is_large else known.slugs
    twins = [(slug, twin.slug) for slug in asked for twin in list_twins(known, slug)]
    scored = [pair for pair in twins if all(known.find_width(slug) for slug in pair)]
    pairs = {_order(places, one, two) for one, two in [*scored, *_list_neighbours(known)]}
    return tuple(sorted(pairs, key=lambda pair: (places[pair[0]], places[pair[1]])))


def list_twins(known: Knowledge, slug: str) -> list[Twin]:
    """Those of the ranking whose names are taken for this one, the nearest first."""
    places = known.once(_number_slugs)
    return [twin for twin in known.names.twins(slug).twins if twin.slug in places]


def _number_slugs(known: Knowledge) -> dict[str, int]:
    return {slug: place for place, slug in enumerate(known.slugs)}


def _order(places: dict[str, int], one: str, two: str) -> Pair:
    return (one, two) if places[one] < places[two] else (two, one)


def _list_neighbours(known: Knowledge) -> list[Pair]:
    """Those with a rank that follow each other within a category."""
    categories: dict[str, list[str]] = {}
    for place in known.order:
        if place.rank:
            categories.setdefault(place.category, []).append(place.slug)
    most = FIRST if known.is_large else None
    return [pair for slugs in categories.values() for pair in pairwise(slugs[:most])]


def find_pair(known: Knowledge, one: str, two: str) -> str | None:
    """The path of the page of two certifications, whichever is named first; None where there is none."""
    pairs = known.once(_index_pairs)
    if known.is_large and known.answers_queries:
        return "/compare/pairs/{}/{}".format(*_order(known.once(_number_slugs), one, two))
    pair = next((pair for pair in ((one, two), (two, one)) if pair in pairs), None)
    return f"/compare/pairs/{pair[0]}/{pair[1]}" if pair else None


def _index_pairs(known: Knowledge) -> frozenset[Pair]:
    return frozenset(list_pairs(known))
