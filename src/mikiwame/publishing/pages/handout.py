"""The market on one sheet of paper, for whoever advises others: the kinds of work, what to take, what to ask."""

from dataclasses import dataclass

import segno

from mikiwame.answers.rules import list_rules
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.briefs import describe_brief
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.front import cite_premise
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, FileRoute, Missing, Request, Route
from mikiwame.words import Words

CODE = "/pictures/address.svg"


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of work; ``extra_on`` are the titles of those that it is taken on top of."""

    title: str
    about: str | None
    count: int
    extra_on: tuple[str, ...]


def view_handout(known: Knowledge, request: Request) -> Data:
    return known.once(_describe, request.words)


def _describe(known: Knowledge, words: Words) -> Data:
    market, kinds = known.market, [_describe_kind(known, slug, words) for slug in known.market.categories]
    first = list(market.categories).index(market.beginners)
    others = [kind for number, kind in enumerate(kinds) if number != first and kind.count]
    return {
        "title": words("handout.title", market=market.title),
        "description": words("handout.description", market=market.title),
        "premise": cite_premise(known, Citations(known.catalogue)),
        "first": kinds[first],
        "extras": [kind for kind in others if kind.extra_on],
        "apart": [kind for kind in others if not kind.extra_on],
        "briefs": [
            describe_brief(known, one.slug, None, Citations(known.catalogue), words)
            for one in known.beginners_ranking.recommended
        ],
        "rules": [rule for rule in list_rules(known.catalogue) if rule.asks],
        "address": _find_address(known, words),
        "code": CODE,
    }


def _describe_kind(known: Knowledge, slug: str, words: Words) -> KindView:
    category = known.market.categories[slug]
    count = sum(place.category == slug for place in known.order)
    extra_on = tuple(words.say_value(known.market.categories[one].title) for one in category.extra_on)
    return KindView(category.title, category.about, count, extra_on)


def _find_address(known: Knowledge, words: Words) -> str | None:
    """The whole address of the front page; None where the site does not know its host."""
    return f"{known.base}{find_prefix(words.language)}/" if "://" in known.base else None


def write_code(known: Knowledge, request: Request) -> bytes:
    """The address as a QR code, dark on white with the quiet zone that readers of such codes need.

    :raises Missing: where the site does not know its own address.
    """
    address = _find_address(known, request.words)
    if address is None:
        raise Missing
    title = request.words("handout.code", address=address)
    code = segno.make(address, error="m", micro=False)
    svg: str = code.svg_inline(scale=4, border=4, light="#ffffff", title=title, svgclass=None, lineclass=None)
    return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).encode("utf-8")


ROUTES = (
    Route("/handout", view_handout, "handout.html"),
    FileRoute(CODE, write_code, "image/svg+xml", lambda known: ({},) if "://" in known.base else ()),
)
