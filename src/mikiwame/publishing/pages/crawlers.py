"""For search engines: the list of pages and what they may read."""

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import FileRoute, Missing, Request, Route

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"

VARIANTS = ("/advice/", "/compare/")
"""Pages below these are one page asked in many ways; the list names the page itself."""


def write_sitemap(known: Knowledge, _: Request) -> bytes:
    """Every page but its variants (sitemaps.org 0.9). :raises Missing: where the site does not know its own address."""
    if not _has_host(known):
        raise Missing
    sitemap = Element("urlset", {"xmlns": SITEMAP})
    for path in _list_pages(known):
        page = SubElement(sitemap, "url")
        SubElement(page, "loc").text = known.base + path
        SubElement(page, "lastmod").text = known.on.isoformat()
    indent(sitemap, "")
    content: bytes = tostring(sitemap, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + content + b"\n"


def _list_pages(known: Knowledge) -> list[str]:
    # Imported here: the site imports every module of pages, this one too.
    from mikiwame.publishing.pages.site import PAGES

    paths = [path for route in PAGES if isinstance(route, Route) for path in route.list_paths(known)]
    return [path for path in paths if not path.startswith(VARIANTS)]


def write_robots(known: Knowledge, _: Request) -> bytes:
    """Everything may be read (RFC 9309)."""
    lines = ["User-agent: *", "Allow: /"]
    if _has_host(known):
        lines += ["", f"Sitemap: {known.base}/sitemap.xml"]
    return ("\n".join(lines) + "\n").encode("ascii")


def _has_host(known: Knowledge) -> bool:
    return "://" in known.base


def _list_where_known(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({},) if _has_host(known) else ()


ROUTES = (
    FileRoute("/sitemap.xml", write_sitemap, "application/xml; charset=utf-8", _list_where_known),
    FileRoute("/robots.txt", write_robots, "text/plain; charset=utf-8"),
)
