"""How certifications are compared: criteria and weights, the unknown, the words of firmness, what is not said."""

from dataclasses import dataclass

from mikiwame.answers.scales import list_scale
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.ranking import DRAWS, WORDS
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.words import Words
from mikiwame.words.firmness import name_firmness

STANDINGS = ("agreed", "single", "disputed", "suspended", "withheld", "unknown")
"""How a fact can stand, the surest first."""


@dataclass(frozen=True, slots=True)
class CriterionView:
    """``most``: the points that it can give, where it is asked of everything; ``only``: the categories it is for."""

    slug: str
    question: str
    group: str
    weight: str
    most: str | None
    only: tuple[str, ...]
    scale: tuple[str, ...]
    reads: str
    why: str
    number: int | None


@dataclass(frozen=True, slots=True)
class StandingView:
    word: str
    means: str


@dataclass(frozen=True, slots=True)
class FreshnessView:
    name: str
    months: int


def view_method(known: Knowledge, request: Request) -> Data:
    return known.once(_describe, request.words)


def _describe(known: Knowledge, words: Words) -> Data:
    citations, market = Citations(known.catalogue), known.market
    data: Data = {
        "title": words("method.title"),
        "description": words("method.description", market=market.title),
        "criteria": [_describe_criterion(known, one, citations, words) for one in known.comparison.criteria],
        "unknown_limit": market.unknown_limit,
        "places": market.recommend_at_most,
        "beginners": market.categories[market.beginners].title,
        "limits": market.firmness,
        "levels": {word: name_firmness(word, words) for word in WORDS},
        "draws": DRAWS,
        "freshness": [FreshnessView(words.term("fields", field), months) for field, months in market.freshness.items()],
        "standings": [
            StandingView(words.term("standings", one), words(f"method.standings-{one}")) for one in STANDINGS
        ],
    }
    return data | {"sources": citations.list_sources(known)}


def _describe_criterion(known: Knowledge, criterion: Criterion, citations: Citations, words: Words) -> CriterionView:
    total = sum(one.weight for one in known.comparison.criteria if one.applies_to is None)
    titles = known.market.categories
    return CriterionView(
        slug=criterion.slug,
        question=criterion.question,
        group=criterion.group,
        weight=f"{criterion.weight:g}",
        most=words.points(criterion.weight / total) if criterion.applies_to is None else None,
        only=tuple(words.say_value(titles[slug].title) for slug in criterion.applies_to or () if slug in titles),
        scale=tuple(words.say(one) for one in list_scale(criterion)),
        reads=words.list([words.term("fields", field) for field in criterion.reads], "terms"),
        why=criterion.why,
        number=citations.cite(criterion.source) if criterion.source else None,
    )


ROUTES = (Route("/method", view_method, "method.html"),)
