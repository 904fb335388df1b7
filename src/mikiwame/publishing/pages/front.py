"""The front page: the answer first, the way to one's own, two to choose from, and what to know before paying."""

from dataclasses import dataclass

from mikiwame.answers.firmness import Firmly, judge_recommendation
from mikiwame.answers.ranking import Place
from mikiwame.publishing.pages.briefs import BriefView, describe_brief, find_days
from mikiwame.publishing.pages.choosing import ChoiceView, describe_choice
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.compare_pairs import find_pair
from mikiwame.publishing.pages.conversation import list_first_choices
from mikiwame.publishing.pages.knowledge import FIRST, Knowledge
from mikiwame.publishing.pages.pictures import draw_map_in_page
from mikiwame.publishing.pages.questions import list_asks, list_first_questions
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.words import Words
from mikiwame.words.firmness import name_firmness, say_chance
from mikiwame.words.ranking import say_freshness


@dataclass(frozen=True, slots=True)
class PremiseView:
    """What the market says before any answer, with the number of its source."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class ShareView:
    name: str
    share: str


@dataclass(frozen=True, slots=True)
class FirmView:
    """How often each recommended one keeps to the first ``places``, and the words for two pairs: ``between`` the
    recommended, where these are two, and the last of them above the ``next``, by its name and the word.
    """

    places: int
    draws: int
    shares: tuple[ShareView, ...]
    between: str | None
    next: tuple[str, str] | None


def view_front(known: Knowledge, request: Request) -> Data:
    return known.once(_describe, request.words)


def _describe(known: Knowledge, words: Words) -> Data:
    citations, market, ranking = Citations(known.catalogue), known.market, known.beginners_ranking
    briefs = describe_recommended(known, citations, words)
    data: Data = {
        "title": words("front.title", market=market.title),
        "description": words("front.description", market=market.title),
        "premise": cite_premise(known, citations),
        "first_questions": list_first_questions(known, citations, words),
        "briefs": briefs,
        "days": find_days(briefs),
        "choice": choose_of_two(known, words),
        "pair": find_pair(known, briefs[0].slug, briefs[1].slug) if len(briefs) == 2 else None,
        "asks": list_asks(known, citations, words),
        "tied": [place for place in ranking.places if place.tied],
        "firm": _describe_firmness(known, words),
        "facts": say_freshness(ranking.freshness, known.on, words),
        "choices": list_first_choices(known, words),
        "rejected": _list_rejected(known),
        "map": draw_map_in_page(known, words),
    }
    return data | {"sources": citations.list_sources(known)}


def _list_rejected(known: Knowledge) -> list[Place]:
    """Those of the beginners' category that are not recommended; of a large market the first of them."""
    found = [place for place in known.beginners_ranking.places if not place.recommended]
    return found[:FIRST] if known.is_large else found


def describe_recommended(known: Knowledge, citations: Citations, words: Words) -> list[BriefView]:
    """Each in five lines; of two, each as what to take it for rather than the other."""
    slugs = [place.slug for place in known.beginners_ranking.recommended]
    others = dict(zip(slugs, reversed(slugs), strict=True)) if len(slugs) == 2 else {}
    return [describe_brief(known, slug, others.get(slug), citations, words) for slug in slugs]


def choose_of_two(known: Knowledge, words: Words) -> ChoiceView | None:
    """Which of the recommended to take for what, where these are two."""
    recommended = known.beginners_ranking.recommended
    return describe_choice(known, recommended[0].slug, recommended[1].slug, words) if len(recommended) == 2 else None


def cite_premise(known: Knowledge, citations: Citations) -> PremiseView | None:
    premise = known.market.premise
    return PremiseView(premise.text, citations.cite(premise.source)) if premise else None


def _describe_firmness(known: Knowledge, words: Words) -> FirmView | None:
    firmness = known.beginners_firmness
    firmly: Firmly | None = judge_recommendation(known.beginners, firmness)
    if firmness is None or firmly is None:
        return None
    following = firmly.next
    return FirmView(
        places=firmly.places,
        draws=firmness.robustness.draws,
        shares=tuple(ShareView(one.name, say_chance(one.share, words)) for one in firmly.kept),
        between=name_firmness(firmly.between.word, words) if firmly.between else None,
        next=(following.other, name_firmness(following.word, words)) if following else None,
    )


ROUTES = (Route("/", view_front, "front.html"),)
