"""The market at a glance: its categories and how they overlap, and who stands behind whom."""

from typing import Any

from mikiwame.answers.ties import Group
from mikiwame.publishing.explanation import FORMS
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.pictures import find_picture
from mikiwame.publishing.pages.relations import describe_tie, list_groups
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.publishing.pages.texts import read_texts

Row = dict[str, Any]


def view_market(known: Knowledge, request: Request) -> Data:
    words, citations = read_texts("ja").market, Citations(known.catalogue)
    data = {
        "title": words.title.format(market=known.market.title),
        "description": words.description.format(market=known.market.title),
        "categories": [_describe_category(known, slug, citations) for slug in known.market.categories],
        "categories_picture": find_picture(known, "categories", request.words),
        "acceptability_picture": find_picture(known, "acceptability", request.words),
        "scores_picture": find_picture(known, "scores", request.words),
        "ties_picture": find_picture(known, "ties", request.words),
        "organisations": _list_organisations(known, citations),
        "groups": [_describe_group(group, citations) for group in list_groups(known)],
        "beginners": known.market.categories[known.market.beginners].title,
    }
    return data | {"sources": citations.list_sources()}


def _describe_category(known: Knowledge, slug: str, citations: Citations) -> Row:
    category = known.market.categories[slug]
    rows = [row for row in known.ranking if row["category"] == slug]
    return {
        "slug": slug,
        "title": category.title,
        "about": category.about,
        "number": citations.cite(category.source) if category.source else None,
        "extra_on": [known.market.categories[one].title for one in category.extra_on],
        "first": slug == known.market.beginners,
        "count": len(rows),
        "ranked": [row for row in rows if row["rank"]],
        "unranked": [row for row in rows if not row["rank"]],
    }


def _list_organisations(known: Knowledge, citations: Citations) -> list[Row]:
    """Each organisation from which a tie leads, with its ties in words; ties of one sort to one other together."""
    found: dict[str, Row] = {}
    for tie in known.ties:
        row = found.setdefault(tie.organisation, {"name": tie.organisation_name, "form": FORMS[tie.form], "ties": {}})
        told = describe_tie(tie, citations)
        same = row["ties"].setdefault((tie.tie, tie.to, tie.source), {"tie": told, "of": []})
        if tie.certification:
            same["of"].append(known.catalogue.certifications[tie.certification].name)
    return [row | {"ties": list(row["ties"].values())} for row in found.values()]


def _describe_group(group: Group, citations: Citations) -> Row:
    return {
        "names": group.names,
        "organises": group.certifications.organises,
        "teaches": group.certifications.teaches_for,
        "numbers": [citations.cite(source) for source in group.sources],
    }


ROUTES = (Route("/market", view_market, "market.html"),)
