"""What stands for the site elsewhere: a card per page where it is shared, icons, and the file that installs it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from urllib.parse import urlsplit

from mikiwame.publishing.pages.addresses import FRAMED, VARIANTS, find_card, find_prefix
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import flatten
from mikiwame.publishing.pages.routes import FileRoute, Missing, Request, Route
from mikiwame.publishing.raster import Card, draw_card, draw_favicon, draw_icon

PNG = "image/png"

TOUCH, SMALL, LARGE = 180, 192, 512
"""Pixels a side that home screens ask for: Apple's, then those that a manifest should have."""


def make_routes(pages: Sequence[Route | FileRoute]) -> tuple[FileRoute, ...]:
    """The cards of these pages."""
    own = [page for page in pages if isinstance(page, Route) and not page.pattern.startswith((*VARIANTS, FRAMED))]
    return tuple(FileRoute(find_card(page.pattern), partial(_write_card, page), PNG, page.list_parts) for page in own)


def _write_card(page: Route, known: Knowledge, request: Request) -> bytes:
    words = request.words
    asked = Request(page.pattern.format(**request.parts), request.parts, {}, words)
    data = page.view(known, asked)
    return draw_card(
        Card(
            title=_make_plain(flatten(str(data["title"]))),
            text=_make_plain(str(data["description"])),
            brand=_make_plain(flatten(words.say_value(known.site_name))),
            day=words("pictures.as_of", day=known.on),
            colour=known.catalogue.publisher.colours.light,
        )
    )


def _make_plain(text: str) -> str:
    """On one line, without the characters that a font has no drawing for."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def _write_favicon(known: Knowledge, _: Request) -> bytes:
    return draw_favicon(known.catalogue.publisher.colours.light)


def _write_touch_icon(known: Knowledge, _: Request) -> bytes:
    return draw_icon(TOUCH, known.catalogue.publisher.colours.light, whole=True)


def _write_icon(known: Knowledge, request: Request) -> bytes:
    size = {str(size): size for size in (SMALL, LARGE)}.get(request.parts["size"])
    if size is None:
        raise Missing
    return draw_icon(size, known.catalogue.publisher.colours.light)


def _list_sizes(_: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"size": str(size)} for size in (SMALL, LARGE))


def write_manifest(known: Knowledge, request: Request) -> bytes:
    """The site as an application that can be installed (W3C Web Application Manifest), in the reader's language."""
    words, before = request.words, urlsplit(known.base).path if "://" in known.base else known.base
    front, colours = f"{before}{find_prefix(words.language)}/", known.catalogue.publisher.colours
    manifest = {
        "name": flatten(words("front.title", market=known.market.title)),
        "short_name": flatten(words.say_value(known.site_name)),
        "lang": words.language,
        "id": front,
        "start_url": front,
        "scope": f"{before}/",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": colours.light,
        "icons": [
            {"src": f"{before}/icon.svg", "type": "image/svg+xml", "sizes": "any"},
            *({"src": f"{before}/icon-{size}.png", "type": PNG, "sizes": f"{size}x{size}"} for size in (SMALL, LARGE)),
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


ROUTES = (
    FileRoute("/manifest.webmanifest", write_manifest, "application/manifest+json"),
    FileRoute("/favicon.ico", _write_favicon, "image/x-icon", spoken=False),
    FileRoute("/apple-touch-icon.png", _write_touch_icon, PNG, spoken=False),
    FileRoute("/icon-{size}.png", _write_icon, PNG, _list_sizes, spoken=False),
)
