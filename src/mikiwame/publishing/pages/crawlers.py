"""For search engines: the list of pages and what they may read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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

PART = 10_000
"""Addresses in one file of the list; of more there are several, and the list lists these. sitemaps.org allows 50,000,
but a file is made whole, and read whole."""

NAMING = ("slug", "one", "other", "category")
"""Parts of an address that name certifications."""


def make_routes(pages: Sequence[Route | FileRoute]) -> tuple[FileRoute, ...]:
    """The files about these pages."""
    listed = [page for page in pages if isinstance(page, Route)]
    kind = "application/xml; charset=utf-8"
    return (
        FileRoute("/sitemap.xml", partial(write_sitemap, listed), kind, _list_where_known, spoken=False),
        FileRoute("/sitemap-{part}.xml", partial(write_part, listed), kind, partial(_list_parts, listed), spoken=False),
        FileRoute("/robots.txt", write_robots, "text/plain; charset=utf-8", spoken=False),
    )


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of one language."""

    prefix: str
    path: str
    changed: date


def write_sitemap(pages: Sequence[Route], known: Knowledge, _: Request) -> bytes:
    """Every page but its variants (sitemaps.org 0.9), each with the addresses of its other languages.

    Of too many for one file it lists the files that do.

    :raises Missing: where the site does not know its own address.
    """
    if not _has_host(known):
        raise Missing
    parts = _list_parts(pages, known)
    return _write_index(known, parts) if parts else _write_pages(known, _list_pages(pages, known))


def write_part(pages: Sequence[Route], known: Knowledge, request: Request) -> bytes:
    """:raises Missing: for a part that there is not."""
    if request.parts not in _list_parts(pages, known):
        raise Missing
    first = (int(request.parts["part"]) - 1) * PART
    return _write_pages(known, _list_pages(pages, known)[first : first + PART])


def _list_parts(pages: Sequence[Route], known: Knowledge) -> list[Mapping[str, str]]:
    """None where one file has room for all."""
    count = len(_list_pages(pages, known)) if _has_host(known) else 0
    return [{"part": str(part)} for part in range(1, -(-count // PART) + 1)] if count > PART else []


def _list_pages(pages: Sequence[Route], known: Knowledge) -> list[Listed]:
    return known.once(_find_pages, tuple(pages))


def _find_pages(known: Knowledge, pages: tuple[Route, ...]) -> list[Listed]:
    shown = [(page.pattern.format(**parts), parts) for page in pages for parts in page.list_parts(known)]
    listed = [(path, _find_changed(known, parts)) for path, parts in shown if not path.startswith(UNLISTED)]
    return [Listed(find_prefix(language), path, changed) for language in LANGUAGES for path, changed in listed]


def _write_pages(known: Knowledge, pages: Iterable[Listed]) -> bytes:
    sitemap = Element("urlset", {"xmlns": SITEMAP, "xmlns:xhtml": XHTML})
    for one in pages:
        _add_page(sitemap, known, one)
    return _write(sitemap)


def _write_index(known: Knowledge, parts: Iterable[Mapping[str, str]]) -> bytes:
    index = Element("sitemapindex", {"xmlns": SITEMAP})
    for one in parts:
        SubElement(SubElement(index, "sitemap"), "loc").text = f"{known.base}/sitemap-{one['part']}.xml"
    return _write(index)


def _write(sitemap: Element) -> bytes:
    indent(sitemap, "")
    content: bytes = tostring(sitemap, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + content + b"\n"


def _find_changed(known: Knowledge, parts: Mapping[str, str]) -> date:
    """The newest day on which anything was read of the certifications that the parts name, or else of any."""
    days = known.once(_find_days)
    own = [days[value] for part, value in parts.items() if part in NAMING and value in days]
    return max(own) if own else known.once(_find_newest)


def _find_days(known: Knowledge) -> dict[str, date]:
    """The newest day of each certification and each category."""
    days = dict(known.reading_days)
    for slug, day in known.reading_days.items():
        category = known.catalogue.certifications[slug].category
        days[category] = max(day, days.get(category, day))
    return days


def _find_newest(known: Knowledge) -> date:
    return max(known.reading_days.values(), default=known.on)


def _add_page(sitemap: Element, known: Knowledge, one: Listed) -> None:
    page = SubElement(sitemap, "url")
    SubElement(page, "loc").text = known.base + one.prefix + one.path
    SubElement(page, "lastmod").text = one.changed.isoformat()
    for code, language in (*((code, code) for code in LANGUAGES), ("x-default", SOURCE)):
        address = known.base + find_prefix(language) + one.path
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
