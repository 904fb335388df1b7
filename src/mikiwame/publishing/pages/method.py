"""How certifications are compared: criteria and weights, the unknown, the words of firmness, what is not said."""

from typing import Any

from mikiwame.publishing.firmness import WORDS
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.thresholds import list_scale
from mikiwame.publishing.words import STANDINGS, name_field, write_points
from mikiwame.ranking import DRAWS
from mikiwame.vocabulary.criteria import Criterion

Row = dict[str, Any]


def view_method(known: Knowledge, _: Request) -> Data:
    words, citations = read_texts("ja").method, Citations(known.catalogue)
    market = known.market
    data = {
        "title": words.title,
        "description": words.description.format(market=market.title),
        "criteria": [_describe(known, criterion, citations) for criterion in known.comparison.criteria],
        "unknown_limit": market.unknown_limit,
        "places": market.recommend_at_most,
        "beginners": market.categories[market.beginners].title,
        "firmness": {"firm": market.firmness.firm, "leaning": market.firmness.leaning, "words": WORDS},
        "draws": DRAWS,
        "freshness": [{"name": name_field(field), "months": months} for field, months in market.freshness.items()],
        "standings": [
            {"word": word, "means": getattr(words.standings, standing)} for standing, word in STANDINGS.items()
        ],
    }
    return data | {"sources": citations.list_sources()}


def _describe(known: Knowledge, criterion: Criterion, citations: Citations) -> Row:
    total = sum(one.weight for one in known.comparison.criteria if one.applies_to is None)
    titles = known.market.categories
    return {
        "slug": criterion.slug,
        "question": criterion.question,
        "group": criterion.group,
        "weight": f"{criterion.weight:g}",
        "most": write_points(criterion.weight / total) if criterion.applies_to is None else None,
        "only": [titles[slug].title for slug in criterion.applies_to or () if slug in titles],
        "scale": list_scale(criterion),
        "reads": "・".join(map(name_field, criterion.reads)),
        "unknown": criterion.unknown,
        "why": criterion.why,
        "number": citations.cite(criterion.source) if criterion.source else None,
    }


ROUTES = (Route("/method", view_method, "method.html"),)
