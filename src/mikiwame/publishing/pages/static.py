"""Files that are served as they are."""

from pathlib import Path

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import FileRoute, Request

STATIC = Path(__file__).parent / "static"


def write_file(_: Knowledge, request: Request) -> bytes:
    return (STATIC / request.path.removeprefix("/")).read_bytes()


ROUTES = (
    FileRoute("/style.css", write_file, "text/css; charset=utf-8"),
    FileRoute("/icon.svg", write_file, "image/svg+xml"),
    FileRoute("/site.js", write_file, "text/javascript; charset=utf-8"),
)
