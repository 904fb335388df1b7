"""The market at a glance: its categories and how they overlap, and who stands behind whom."""

from dataclasses import dataclass, field

from mikiwame.answers.ranking import Place
from mikiwame.answers.ties import Group
from mikiwame.notation.legal_forms import drop_legal_form
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.pictures import draw_map_in_page, find_picture
from mikiwame.publishing.pages.relations import TieView, describe_tie, list_groups
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.words import Words


@dataclass(frozen=True, slots=True)
class CategoryView:
    """A category; ``first``: a beginner takes the first one from it, ``extra_on``: the titles of those it adds to."""

    slug: str
    title: str
    about: str | None
    number: int | None
    extra_on: tuple[str, ...]
    first: bool
    count: int
    ranked: tuple[Place, ...]
    unranked: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ToldView:
    """A tie, with the certifications for which a source states it, where it names any."""

    tie: TieView
    of: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class OrganisationView:
    name: str
    form: str
    ties: tuple[ToldView, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    names: tuple[str, ...]
    organises: int
    teaches: int
    numbers: tuple[int, ...]


def view_market(known: Knowledge, request: Request) -> Data:
    words, citations, market = request.words, Citations(known.catalogue), known.market
    data: Data = {
        "title": words("market.title", market=market.title),
        "description": words("market.description", market=market.title),
        "categories": [_describe_category(known, slug, citations, words) for slug in market.categories],
        "map": draw_map_in_page(known, words),
        "acceptability_picture": find_picture(known, "acceptability", words),
        "scores_picture": find_picture(known, "scores", words),
        "ties_picture": find_picture(known, "ties", words),
        "ties_broad": find_picture(known, "ties-broad", words),
        "organisations": _list_organisations(known, citations, words),
        "groups": [_describe_group(group, citations) for group in list_groups(known)],
        "beginners": market.categories[market.beginners].title,
    }
    return data | {"sources": citations.list_sources(known)}


def _describe_category(known: Knowledge, slug: str, citations: Citations, words: Words) -> CategoryView:
    category = known.market.categories[slug]
    own = known.list_first(slug)
    return CategoryView(
        slug=slug,
        title=category.title,
        about=category.about,
        number=citations.cite(category.source) if category.source else None,
        extra_on=tuple(words.say_value(known.market.categories[one].title) for one in category.extra_on),
        first=slug == known.market.beginners,
        count=sum(place.category == slug for place in known.order),
        ranked=tuple(place for place in own if place.rank),
        unranked=tuple(place for place in own if not place.rank),
    )


def _list_organisations(known: Knowledge, citations: Citations, words: Words) -> list[OrganisationView]:
    """Each organisation from which a tie leads, with its ties in words; ties of one sort to one other together."""
    found: dict[str, dict[tuple[str, str, str], ToldView]] = {}
    organisations, certifications = known.catalogue.organisations, known.catalogue.certifications
    for tie in known.ties:
        told = ToldView(describe_tie(tie, citations, words))
        told = found.setdefault(tie.organisation, {}).setdefault((tie.tie, tie.to, tie.source), told)
        if tie.certification:
            told.of.append(certifications[tie.certification].name)
    return [
        OrganisationView(
            drop_legal_form(organisations[slug].name),
            words.term("forms", organisations[slug].form),
            tuple(ties.values()),
        )
        for slug, ties in found.items()
    ]


def _describe_group(group: Group, citations: Citations) -> GroupView:
    reach = group.certifications
    numbers = tuple(citations.cite(source) for source in group.sources)
    return GroupView(group.names, reach.organises, reach.teaches_for, numbers)


ROUTES = (Route("/market", view_market, "market.html"),)
