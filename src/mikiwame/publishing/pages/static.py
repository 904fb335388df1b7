"""Files that are served as they are, but for the colours of their publisher."""

from pathlib import Path

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import FileRoute, Request
from mikiwame.vocabulary.publishers import Colours

STATIC = Path(__file__).parent / "static"


def read_static(_: Knowledge, request: Request) -> bytes:
    return (STATIC / request.path.removeprefix("/")).read_bytes()


def read_style(known: Knowledge, request: Request) -> bytes:
    """The house's colours stand at the top of the file, and a publisher's own, at its end, take their place."""
    own, style = known.catalogue.publisher.colours, read_static(known, request)
    if own == Colours():
        return style
    light, dark = (f":root{{--accent:{one};--mark:{one}}}" for one in (own.light, own.dark))
    return style + f"{light}\n@media (prefers-color-scheme:dark){{{dark}}}\n".encode("ascii")


def read_icon(known: Knowledge, request: Request) -> bytes:
    own = known.catalogue.publisher.colours.light
    return read_static(known, request).replace(Colours().light.encode(), own.encode())


ROUTES = (
    FileRoute("/style.css", read_style, "text/css; charset=utf-8", spoken=False),
    FileRoute("/icon.svg", read_icon, "image/svg+xml", spoken=False),
    FileRoute("/site.js", read_static, "text/javascript; charset=utf-8", spoken=False),
    FileRoute("/sharing.js", read_static, "text/javascript; charset=utf-8", spoken=False),
    FileRoute("/weighing.js", read_static, "text/javascript; charset=utf-8", spoken=False),
    FileRoute("/compare.js", read_static, "text/javascript; charset=utf-8", spoken=False),
    FileRoute("/firmness.js", read_static, "text/javascript; charset=utf-8", spoken=False),
)
