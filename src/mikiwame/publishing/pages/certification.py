"""The page of one certification: every fact with its source, how it is judged, what it costs, when it can be sat."""

from collections.abc import Iterable, Mapping
from typing import Any

from mikiwame.answers.history import PastValue
from mikiwame.publishing.difference import explain_width, say_open_fields
from mikiwame.publishing.explanation import FORMS, explain
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.compare_pairs import find_pair
from mikiwame.publishing.pages.fact_cells import list_cells, list_remarks
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.pictures import (
    find_past_picture,
    find_score_picture,
    list_history_fields,
    list_past,
)
from mikiwame.publishing.pages.prospects import describe_costs, describe_sittings
from mikiwame.publishing.pages.relations import describe_ties, list_twins
from mikiwame.publishing.pages.routes import Data, Missing, Request, Route
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.pages.ways_on import describe_ways_on
from mikiwame.publishing.pictures.points import say_when
from mikiwame.publishing.ranking import say_state
from mikiwame.publishing.words import name_field, write_points
from mikiwame.words import Words

Row = dict[str, Any]


def view_certification(known: Knowledge, request: Request) -> Data:
    """:raises Missing: for a slug that there is not."""
    slug = request.parts["slug"]
    if slug not in known.ranked:
        raise Missing
    return known.keep(("page", slug, request.words.language), lambda: _describe(known, slug, request.words))


def _describe(known: Knowledge, slug: str, words: Words) -> Data:
    citations = Citations(known.catalogue)
    file, texts = known.catalogue.certifications[slug], read_texts("ja").certification
    data = {
        "slug": slug,
        "title": file.name,
        "description": texts.description.format(name=file.name, category=_find_title(known, slug)),
        "file": file,
        "category": known.market.categories[file.category],
        "organisers": [_describe_organiser(known, one) for one in file.organisers],
        "state": say_state(known.comparison, slug).strip("()"),
        "place": _describe_place(known, slug),
        "cells": list_cells(known, slug, citations),
        "remarks": list_remarks(known, slug, citations),
        "costs": describe_costs(known, slug, citations),
        "sittings": describe_sittings(known, slug, citations),
        "findings": _list_findings(known, slug, citations),
        "sum": explain_width(known.comparison, slug),
        "score_picture": find_score_picture(known, slug, words),
        "pasts": [_describe_past(known, slug, field, citations, words) for field in list_history_fields(known, slug)],
        "twins": _pair_twins(known, slug),
        "ties": describe_ties(known, slug, citations),
        "open_questions": _list_open(known, slug),
        "neighbours": _list_neighbours(known, slug),
    }
    return data | describe_ways_on(known, slug) | {"sources": citations.list_sources()}


def _find_title(known: Knowledge, slug: str) -> str:
    return known.market.categories[known.catalogue.certifications[slug].category].title


def _describe_organiser(known: Knowledge, slug: str) -> Row:
    organisation = known.catalogue.organisations[slug]
    return {"name": organisation.name, "form": FORMS[organisation.form]}


def _describe_place(known: Knowledge, slug: str) -> Row:
    """The row of the ranking with the place among those of its category that have a rank."""
    row = known.ranked[slug]
    same = [other for other in known.ranking if other["category"] == row["category"]]
    ranked = [other["slug"] for other in same if other["rank"]]
    place = ranked.index(slug) + 1 if row["rank"] else None
    return row | {"place": place, "ranked": len(ranked), "of": len(same)}


def _list_findings(known: Knowledge, slug: str, citations: Citations) -> list[Row]:
    """The rows of ``explain`` with the points of 100 in words and the numbers of the sources."""
    return [
        row
        | {
            "points": write_points(row["contribution_low"], row["contribution_high"]),
            "most": write_points(row["share"]),
            "numbers": [citations.cite(source["source"]) for source in row["sources"]],
        }
        for row in explain(known.comparison, slug)
    ]


def _describe_past(known: Knowledge, slug: str, field: str, citations: Citations, words: Words) -> Row:
    """A picture of the past of a field, and every value in it as a row, the newest first."""
    rows = list_past(known, slug, field)
    dated = [row for row in rows if row.dated]
    undated = [row for row in rows if not row.dated]
    return {
        "name": name_field(field),
        "picture": find_past_picture(known, slug, field, words),
        "rows": [_write_past(row, citations, words) for row in [*reversed(dated), *undated]],
    }


def _write_past(row: PastValue, citations: Citations, words: Words) -> Row:
    return {
        "when": say_when(row, words),
        "text": row.text or "公表していない",
        "label": row.label,
        "held": row.held,
        "kind": words.term("source_kinds", row.source_kind),
        "number": citations.cite(row.source),
    }


def _list_open(known: Knowledge, slug: str) -> list[Row]:
    """What is not known of it, by how many points knowing it could move the score, the most first."""
    rows = [row for row in explain(known.comparison, slug) if row["applicable"] and not row["known"]]
    widest = explain_width(known.comparison, slug)["widest"]
    named = {widest["criterion"]: say_open_fields(widest)} if widest else {}
    opened = [
        {
            "what": named.get(row["criterion"]) or "・".join(map(name_field, _read(known, row["criterion"]))),
            "points": write_points(row["contribution_high"] - row["contribution_low"]),
            "width": row["contribution_high"] - row["contribution_low"],
            "because": row["because"],
        }
        for row in rows
    ]
    return sorted(opened, key=lambda row: -float(row["width"]))


def _pair_twins(known: Knowledge, slug: str) -> Row:
    """The warning of near-twins, and every one of them with the path of the two side by side."""
    rows = [row | {"pair": find_pair(known, slug, row["slug"])} for row in list_twins(known, slug)]
    return {"beware": known.names.twins(slug).beware, "twins": rows}


def _read(known: Knowledge, criterion: str) -> Iterable[str]:
    return next(one.reads for one in known.comparison.criteria if one.slug == criterion)


def _list_neighbours(known: Knowledge, slug: str) -> list[Row]:
    """The one before and the one after it in the order of its category, with the path of the two side by side."""
    category = known.catalogue.certifications[slug].category
    same = [row for row in known.ranking if row["category"] == category]
    number = next(number for number, row in enumerate(same) if row["slug"] == slug)
    near = [same[other] for other in (number - 1, number + 1) if 0 <= other < len(same)]
    return [row | {"pair": find_pair(known, slug, row["slug"])} for row in near]


def _list_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"slug": slug} for slug in known.slugs)


ROUTES = (Route("/certifications/{slug}", view_certification, "certification.html", _list_parts),)
