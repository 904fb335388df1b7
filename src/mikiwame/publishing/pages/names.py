"""Every name and alias with the names mistaken for it; on a server also the search for one."""

from dataclasses import dataclass

from mikiwame.answers.names import Through
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.vocabulary.reasons import Reason

LONGEST_QUERY = 200
"""Characters of a search that are read; the longest name has a third of them."""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """What a search found. ``other`` is the name that it matched, where that is not the one shown."""

    slug: str
    name: str
    other: str | None
    through: Through | None
    beware: Reason | None


@dataclass(frozen=True, slots=True)
class NameRow:
    """One certification with everything that it is called."""

    slug: str
    name: str
    aliases: tuple[str, ...]
    organisers: tuple[str, ...]
    category: str
    beware: Reason | None


def view_names(known: Knowledge, request: Request) -> Data:
    asked = request.query.get("q", "").strip()[:LONGEST_QUERY] if known.answers_queries else ""
    market = known.market.title
    return {
        "title": request.words("names.title", market=market),
        "description": request.words("names.description", market=market),
        "asked": asked,
        "found": _find(known, asked) if asked else [],
        "rows": known.once(_list_rows) if known.offers_tables else [],
    }


def _find(known: Knowledge, asked: str) -> list[FoundRow]:
    return [
        FoundRow(row.slug, row.name, row.matched if row.matched != row.name else None, row.through, row.beware)
        for row in known.names.find(asked)
    ]


def _list_rows(known: Knowledge) -> list[NameRow]:
    rows = [_describe(known, slug) for slug in known.slugs]
    return sorted(rows, key=lambda row: row.name)


def _describe(known: Knowledge, slug: str) -> NameRow:
    file = known.catalogue.certifications[slug]
    organisers = tuple(known.catalogue.organisations[one].name for one in file.organisers)
    category = known.market.categories[file.category].title
    # Whose names are taken for each other is told on the page of each; for thousands at once it takes a minute.
    beware = None if known.is_large else known.names.twins(slug).beware
    return NameRow(slug, file.name, tuple(file.aliases), organisers, category, beware)


ROUTES = (Route("/names", view_names, "names.html"),)
