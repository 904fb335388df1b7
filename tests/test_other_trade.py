"""Certifications of another trade are kept in the market and never scored against the others."""

from collections.abc import Callable
from datetime import date
from typing import Any

from tests.saying import refused

from mikiwame.answers import Day
from mikiwame.answers.ranking import list_places
from mikiwame.pipeline import Comparison, load

Shipped = Callable[..., Comparison]
Write = Callable[[str, str], None]

DAY = date(2026, 11, 22)

OTHER = {"registered-drug-seller", "health-information-technologist", "senior-health-information-technologist"}

TRADES = """
    title: 点字の資格
    beginners: basic
    recommend_at_most: 1
    categories:
      basic: {title: 基礎}
      extra: {title: 手話, other_trade: true}
    source_kinds: [organiser, school, comparison]
"""


def test_one_of_another_trade_has_neither_score_nor_rank_and_is_named_as_such(shipped: Shipped) -> None:
    places = {place.slug: place for place in list_places(shipped(DAY))}

    others = {slug for slug, place in places.items() if place.score is None}
    assert others == OTHER
    assert all(places[slug].rank is None and not places[slug].recommended for slug in OTHER)
    codes = [reason.code for slug in OTHER for reason in _list_reasons(places[slug].excluded_because)]
    assert codes.count("ranking.category_trade") == len(OTHER)
    assert "ranking.unknown" not in codes


def test_the_others_are_scored_as_if_it_were_not_there(write: Write, run: Callable[..., Comparison]) -> None:
    before = run().ranking.filter(category="basic").select("certification", "score", "rank").rows()
    write("market.yaml", TRADES)

    after = run().ranking
    assert after.filter(category="basic").select("certification", "score").rows() == [row[:2] for row in before]
    assert after.filter(category="extra").select("score", "rank", "recommended").rows() == [(None, None, False)]


def test_its_facts_are_told_and_its_score_is_not(write: Write, market: Any) -> None:
    write("market.yaml", TRADES)
    day = Day(load(market), date(2026, 7, 1))

    assert {finding.applicable for finding in day.explain("gamma")} == {False}
    assert day.find_width("gamma") is None
    with refused("is of another trade"):
        day.explain_against("gamma", "alpha")


def _list_reasons(reason: Any) -> list[Any]:
    """A reason and those within it."""
    if not hasattr(reason, "code"):
        return [one for part in getattr(reason, "values", ()) for one in _list_reasons(part)]
    return [reason, *(one for value in reason.values.values() for one in _list_reasons(value))]
