"""For search engines: the list of pages and what they may read."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mikiwame.publishing.pages.addresses import FRAMED, SOURCE, VARIANTS, find_prefix
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import FileRoute, Missing, Request, Route
from mikiwame.vocabulary.texts import LANGUAGES

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"

UNLISTED = (*VARIANTS, FRAMED)
"""Pages below these are left out: the list names the page of which they are one form."""


def make_routes(pages: Sequence[Route | FileRoute]) -> tuple[FileRoute, ...]:
    """The files about these pages."""
    listed = [page for page in pages if isinstance(page, Route)]
    sitemap, kind = partial(write_sitemap, listed), "application/xml; charset=utf-8"
    return (
        FileRoute("/sitemap.xml", sitemap, kind, _list_where_known, spoken=False),
        FileRoute("/robots.txt", write_robots, "text/plain; charset=utf-8", spoken=False),
    )


def write_sitemap(pages: Sequence[Route], known: Knowledge, _: Request) -> bytes:
    """Every page but its variants (sitemaps.org 0.9), each with the addresses of its other languages.

    :raises Missing: where the site does not know its own address.
    """
    if not _has_host(known):
        raise Missing
    sitemap = Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    paths = [path for page in pages for path in page.list_paths(known) if not path.startswith(UNLISTED)]
    for language in LANGUAGES:
        for path in paths:
            _add_page(sitemap, known, find_prefix(language), path)
    indent(sitemap, "")
    content: bytes = tostring(sitemap, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + content + b"\n"


def _add_page(sitemap: Element, known: Knowledge, prefix: str, path: str) -> None:
    page = SubElement(sitemap, "url")
    SubElement(page, "loc").text = known.base + prefix + path
    SubElement(page, "lastmod").text = known.on.isoformat()
    for code, language in (*((one, one) for one in LANGUAGES), ("x-default", SOURCE)):
        address = known.base + find_prefix(language) + path
        SubElement(page, "xhtml:link", {"rel": "alternate", "hreflang": code, "href": address})


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
