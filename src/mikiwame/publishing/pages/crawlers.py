"""For search engines: the list of pages and what they may read."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
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

NAMING = ("slug", "one", "other", "category")
"""Parts of an address that name certifications."""


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
    shown = [(page.pattern.format(**parts), parts) for page in pages for parts in page.list_parts(known)]
    listed = [(path, _find_changed(known, parts)) for path, parts in shown if not path.startswith(UNLISTED)]
    for language in LANGUAGES:
        for path, changed in listed:
            _add_page(sitemap, known, find_prefix(language), path, changed)
    indent(sitemap, "")
    content: bytes = tostring(sitemap, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + content + b"\n"


def _find_changed(known: Knowledge, parts: Mapping[str, str]) -> date:
    """The newest day on which anything was read of the certifications that the parts name, or else of any."""
    days = known.reading_days
    named = {value for part, value in parts.items() if part in NAMING}
    own = [
        day for slug, day in days.items() if not named.isdisjoint({slug, known.catalogue.certifications[slug].category})
    ]
    return max(own or days.values(), default=known.on)


def _add_page(sitemap: Element, known: Knowledge, prefix: str, path: str, changed: date) -> None:
    page = SubElement(sitemap, "url")
    SubElement(page, "loc").text = known.base + prefix + path
    SubElement(page, "lastmod").text = changed.isoformat()
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
