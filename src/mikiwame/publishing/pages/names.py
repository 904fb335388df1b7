"""Every name and alias with the names mistaken for it; on a server also the search for one."""

from typing import Any

from mikiwame.publishing.naming import find_names
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.relations import find_warning
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.publishing.pages.texts import read_texts

Row = dict[str, Any]

LONGEST_QUERY = 200
"""Characters of a search that are read; the longest name has a third of them."""


def view_names(known: Knowledge, request: Request) -> Data:
    words = read_texts("ja").names
    asked = request.query.get("q", "").strip()[:LONGEST_QUERY] if known.answers_queries else ""
    return {
        "title": words.title.format(market=known.market.title),
        "description": words.description.format(market=known.market.title),
        "asked": asked,
        "found": [_describe_found(known, row) for row in find_names(known.comparison, asked)] if asked else [],
        "rows": known.keep(
            "names", lambda: [_describe(known, slug) for slug in sorted(known.slugs, key=_spell(known))]
        ),
    }


def _spell(known: Knowledge) -> Any:
    return lambda slug: known.catalogue.certifications[slug].name


def _describe_found(known: Knowledge, row: Row) -> Row:
    return row | {"other": row["matched"] if row["matched"] != row["name"] else None}


def _describe(known: Knowledge, slug: str) -> Row:
    file = known.catalogue.certifications[slug]
    organisers = [known.catalogue.organisations[one].name for one in file.organisers]
    return {
        "slug": slug,
        "name": file.name,
        "aliases": file.aliases,
        "organisers": organisers,
        "category": known.market.categories[file.category].title,
        "beware": find_warning(known, slug)["beware"],
    }


ROUTES = (Route("/names", view_names, "names.html"),)
