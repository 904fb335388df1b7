"""How certifications are compared: criteria and weights, the unknown, the words of firmness, what is not said."""

from typing import Any

from mikiwame.publishing.firmness import WORDS
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.thresholds import COUNTED
from mikiwame.publishing.words import STANDINGS, STATES, name_field, write_points
from mikiwame.ranking import DRAWS
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.fields import KINDS, UNITS
from mikiwame.vocabulary.scales import Curve, is_curve

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
        "scale": say_scale(criterion),
        "reads": "・".join(map(name_field, criterion.reads)),
        "unknown": criterion.unknown,
        "why": criterion.why,
        "number": citations.cite(criterion.source) if criterion.source else None,
    }


def say_scale(criterion: Criterion) -> list[str]:
    """A scale for readers, a line a point or state: ``10,000円以下なら満点``, ``50,000円なら60%``."""
    scale = criterion.scale
    if scale.form == "number":
        kind = {str(field): kind for field, kind in KINDS.items()}[criterion.reads[0]]
        return _say_curve(scale.curve, UNITS[kind])
    said: list[str] = []
    for state, value in scale.states:
        if is_curve(value):
            said += _say_curve(value, "halls")  # type: ignore[arg-type]
        else:
            ends = dict.fromkeys(map(_say_share, value))  # type: ignore[arg-type]
            said.append(f"「{STATES[state]}」なら{'から'.join(ends)}")
    return said


def _say_curve(curve: Curve, unit: str) -> list[str]:
    """A line a point; beyond the first and the last the value stays."""
    before, after = COUNTED.get(unit, ("", "%"))
    bounds = ["以下", *[""] * (len(curve) - 2), "以上"] if len(curve) > 1 else [""]
    return [
        f"{before}{number:,.10g}{after}{bound}なら{_say_share(value)}"
        for (number, value), bound in zip(curve, bounds, strict=True)
    ]


def _say_share(value: float) -> str:
    return {0.0: "0点", 1.0: "満点"}.get(value, f"満点の{value:.0%}")


ROUTES = (Route("/method", view_method, "method.html"),)
