"""Files that are served as they are."""

from pathlib import Path

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import FileRoute, Request

STATIC = Path(__file__).parent / "static"


def read_static(_: Knowledge, request: Request) -> bytes:
    return (STATIC / request.path.removeprefix("/")).read_bytes()


ROUTES = (
    FileRoute("/style.css", read_static, "text/css; charset=utf-8", spoken=False),
    FileRoute("/icon.svg", read_static, "image/svg+xml", spoken=False),
    FileRoute("/site.js", read_static, "text/javascript; charset=utf-8", spoken=False),
    FileRoute("/weighing.js", read_static, "text/javascript; charset=utf-8", spoken=False),
    FileRoute("/compare.js", read_static, "text/javascript; charset=utf-8", spoken=False),
    FileRoute("/firmness.js", read_static, "text/javascript; charset=utf-8", spoken=False),
)
