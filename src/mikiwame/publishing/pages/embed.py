"""One certification as a card for the pages of others: it loads one style, runs nothing and leads to the whole page."""

from collections.abc import Iterable, Mapping

from mikiwame.publishing.pages.addresses import FRAMED
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.outlines import describe_outline
from mikiwame.publishing.pages.routes import Data, Missing, Request, Route


def view_embed(known: Knowledge, request: Request) -> Data:
    """:raises Missing: for a slug that there is not."""
    slug, words = request.parts["slug"], request.words
    if slug not in known.catalogue.certifications:
        raise Missing
    outline = describe_outline(known, slug, words)
    return {
        "title": outline.name,
        "description": words("embed.description", name=outline.name),
        "outline": outline,
        "recommended": any(one.slug == slug for one in known.beginners_ranking.recommended),
    }


def _list_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"slug": slug} for slug in known.slugs)


ROUTES = (Route(f"{FRAMED}{{slug}}", view_embed, "embed.html", _list_parts),)
