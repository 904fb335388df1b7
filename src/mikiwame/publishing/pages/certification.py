"""The page of one certification: a verdict, four boxes and who sells it; folded, every fact and how it is judged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mikiwame.answers.history import PastValue
from mikiwame.answers.names import Twin
from mikiwame.answers.ranking import Place, find_end
from mikiwame.publishing.pages.briefs import describe_brief
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.compare_pairs import find_pair, list_twins
from mikiwame.publishing.pages.costs import describe_costs
from mikiwame.publishing.pages.facts_shown import list_cells, list_remarks
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.pictures import (
    Shown,
    find_past_picture,
    find_score_picture,
    list_history_fields,
    list_past,
)
from mikiwame.publishing.pages.prospects import describe_next_sitting, describe_sittings
from mikiwame.publishing.pages.relations import describe_ties
from mikiwame.publishing.pages.reporting import list_ways
from mikiwame.publishing.pages.road import draw_road_in_page
from mikiwame.publishing.pages.routes import Data, Missing, Request, Route
from mikiwame.publishing.pages.sellers import draw_sellers_in_page
from mikiwame.publishing.pages.ways_on import describe_credential_of, list_links, list_trail
from mikiwame.publishing.pictures.points import say_when
from mikiwame.vocabulary.reasons import Points, Reason, Term, join
from mikiwame.words import Words

SHOWN = 4
"""Ties and near-twins that are shown before anything is opened."""


@dataclass(frozen=True, slots=True)
class OrganiserView:
    name: str
    form: str


@dataclass(frozen=True, slots=True)
class StandingView:
    """The score, and the ``place`` among those of its category that have a rank."""

    own: Place
    place: int | None
    ranked: int


@dataclass(frozen=True, slots=True)
class FindingView:
    """How one criterion judges it; without ``points`` where it does not apply."""

    question: str
    points: str | None
    most: str
    because: Reason
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PastRowView:
    when: str
    text: str
    label: str | None
    held: bool
    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class PastView:
    """A picture of the past of a field, and every value in it as a row, the newest first."""

    name: str
    picture: Shown
    broad: Shown
    rows: tuple[PastRowView, ...]


@dataclass(frozen=True, slots=True)
class OpenView:
    """What is not known, and by how many points knowing it could move the score."""

    what: str
    points: str
    because: Reason


@dataclass(frozen=True, slots=True)
class NearView:
    """Another certification; ``pair`` is the path of the page of the two side by side, where there is one, ``differs``
    what tells a near-twin from this one.
    """

    slug: str
    name: str
    pair: str | None
    differs: str = ""


def view_certification(known: Knowledge, request: Request) -> Data:
    """:raises Missing: for a slug that there is not."""
    slug = request.parts["slug"]
    if slug not in known.catalogue.certifications:
        raise Missing
    return known.once(_describe, slug, request.words)


def _describe(known: Knowledge, slug: str, words: Words) -> Data:
    citations = Citations(known.catalogue)
    file, links = known.catalogue.certifications[slug], list_links(known, slug)
    category = known.market.categories[file.category]
    end, width = find_end(known.comparison, slug), known.find_width(slug)
    data: Data = {
        "slug": slug,
        "title": words.say_value(file.name),
        "description": words("certification.description", name=file.name, category=category.title),
        "file": file,
        "category": category,
        "organisers": [_describe_organiser(known, one, words) for one in file.organisers],
        "state": words.say(end) if end else "",
        "brief": describe_brief(known, slug, None, citations, words),
        "most": SHOWN,
        "road": draw_road_in_page(known, slug, words),
        "standing": _describe_standing(known, slug),
        "cells": list_cells(known, slug, citations, words),
        "ways": list_ways(known, slug, words),
        "remarks": list_remarks(known, slug, citations, words),
        "costs": describe_costs(known, slug, citations, words),
        "sittings": describe_sittings(known, slug, citations, words),
        "next_sitting": describe_next_sitting(known, slug, citations, words),
        "findings": _list_findings(known, slug, citations, words),
        "sum": width,
        "score_picture": find_score_picture(known, slug, words) if width else None,
        "score_broad": find_score_picture(known, slug, words, "broad-") if width else None,
        "pasts": [_describe_past(known, slug, field, citations, words) for field in list_history_fields(known, slug)],
        "beware": known.names.twins(slug).beware,
        "twins": [_describe_twin(known, slug, twin, words) for twin in list_twins(known, slug)],
        "sellers": draw_sellers_in_page(known, slug, words),
        "ties": describe_ties(known, slug, citations, words),
        "open_questions": _list_open(known, slug, words),
        "neighbours": _list_neighbours(known, slug),
        "links": links,
        "paid": any(link.kind == "paid" for link in links),
        "json_ld": describe_credential_of(known, slug, words),
        "trail": list_trail(known, slug, words),
    }
    return data | {"sources": citations.list_sources(known)}


def _describe_organiser(known: Knowledge, slug: str, words: Words) -> OrganiserView:
    organisation = known.catalogue.organisations[slug]
    form = "" if organisation.form == "unknown" else words.term("forms", organisation.form)
    return OrganiserView(organisation.name, form)


def _describe_standing(known: Knowledge, slug: str) -> StandingView:
    own = next(one for one in known.order if one.slug == slug)
    ranked = [one.slug for one in known.order if one.category == own.category and one.rank]
    return StandingView(own, ranked.index(slug) + 1 if own.rank else None, len(ranked))


def _list_findings(known: Knowledge, slug: str, citations: Citations, words: Words) -> list[FindingView]:
    return [
        FindingView(
            question=one.question,
            points=words.points(one.contribution_low, one.contribution_high) if one.applicable else None,
            most=words.points(one.share),
            because=one.because,
            numbers=tuple(citations.cite(cited.source) for cited in one.sources),
        )
        for one in known.explain(slug)
    ]


def _describe_past(known: Knowledge, slug: str, field: str, citations: Citations, words: Words) -> PastView:
    values = list_past(known, slug, field)
    dated = [one for one in values if one.dated]
    undated = [one for one in values if not one.dated]
    return PastView(
        name=words.term("fields", field),
        picture=find_past_picture(known, slug, field, words),
        broad=find_past_picture(known, slug, field, words, "broad-"),
        rows=tuple(_write_past(one, citations, words) for one in [*reversed(dated), *undated]),
    )


def _write_past(row: PastValue, citations: Citations, words: Words) -> PastRowView:
    return PastRowView(
        when=say_when(row, words),
        text=row.text or words("facts.past_withheld"),
        label=row.label,
        held=row.held,
        kind=words.term("source_kinds", row.source_kind),
        number=citations.cite(row.source),
    )


def _list_open(known: Knowledge, slug: str, words: Words) -> list[OpenView]:
    """What is not known of it, what could move the score most first."""
    width = known.find_width(slug)
    widest = width.widest if width else None
    reads = {one.slug: one.reads for one in known.comparison.criteria}
    unknown = [one for one in known.explain(slug) if one.applicable and not one.known]
    opened = []
    for one in sorted(unknown, key=lambda one: one.contribution_low - one.contribution_high):
        fields = join([Term("fields", field) for field in reads[one.criterion]], "terms")
        what = widest.what if widest and widest.criterion == one.criterion else fields
        points = Points(one.contribution_high - one.contribution_low)
        opened.append(OpenView(words.say_value(what), words.say_value(points), one.because))
    return opened


def _describe_twin(known: Knowledge, slug: str, twin: Twin, words: Words) -> NearView:
    differs = words.list([words.say(one) for one in twin.differs]) or words("certification.twin_alike")
    return replace(_describe_near(known, slug, twin), differs=differs)


def _describe_near(known: Knowledge, slug: str, near: Twin | Place) -> NearView:
    return NearView(near.slug, near.name, find_pair(known, slug, near.slug))


def _list_neighbours(known: Knowledge, slug: str) -> list[NearView]:
    """The one before and the one after it in the order of its category."""
    category = known.catalogue.certifications[slug].category
    same = [one for one in known.order if one.category == category]
    number = next(number for number, one in enumerate(same) if one.slug == slug)
    near = [same[other] for other in (number - 1, number + 1) if 0 <= other < len(same)]
    return [_describe_near(known, slug, one) for one in near]


def _list_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"slug": slug} for slug in known.slugs)


ROUTES = (Route("/certifications/{slug}", view_certification, "certification.html", _list_parts),)
