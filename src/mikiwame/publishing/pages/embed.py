"""One certification as a card for the pages of others: it loads one style, runs nothing and leads to the whole page."""

from collections.abc import Iterable, Mapping

from mikiwame.publishing.pages.addresses import FRAMED
from mikiwame.publishing.pages.briefs import describe_brief
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, Missing, Request, Route


def view_embed(known: Knowledge, request: Request) -> Data:
    """:raises Missing: for a slug that there is not."""
    slug, words = request.parts["slug"], request.words
    if slug not in known.catalogue.certifications:
        raise Missing
    brief = describe_brief(known, slug, None, Citations(known.catalogue), words)
    return {
        "title": brief.name,
        "description": words("embed.description", name=brief.name),
        "brief": brief,
        "recommended": any(one.slug == slug for one in known.beginners_ranking.recommended),
    }


def _list_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"slug": slug} for slug in known.slugs)


ROUTES = (Route(f"{FRAMED}{{slug}}", view_embed, "embed.html", _list_parts),)
