"""What a page shows of its age and of where its site goes on: its newest day, its titles and its links."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin

from lxml import etree

from mikiwame.notation.newest import Newest, find_newest
from mikiwame.reading.decoding import decode_page
from mikiwame.reading.fetching.addresses import is_same_site
from mikiwame.reading.formats import find_format
from mikiwame.reading.keeping import KeptPage
from mikiwame.reading.rechecking.levelling import level

UNREAD = ("a", "script", "style", "title")

LONGEST_LINK = 200
"""Characters of a link's words; longer ones are whole cards of a list."""


@dataclass(frozen=True, slots=True)
class Signs:
    """``newest``: of what the page names outside of its links. ``links``: to pages of its own site, each as the
    levelled words and the address.
    """

    address: str
    newest: Newest
    titles: tuple[str, ...]
    links: tuple[tuple[str, str], ...]


def read_signs(page: KeptPage) -> Signs | None:
    """The signs of a page of HTML; None for any other."""
    if find_format(page.content, page.content_type, page.final) != "html":
        return None
    root = _parse(decode_page(page.content, page.content_type)[0])
    if root is None:
        return None
    titles = ("".join(map(str, one.itertext())) for one in root.iter("title", "h1", "h2"))
    newest = find_newest(_list_texts(root), page.seen.date())
    return Signs(page.address, newest, tuple(titles), tuple(dict.fromkeys(_list_links(root, page.final))))


def _parse(text: str) -> etree._Element | None:
    try:
        return etree.fromstring(text.encode(errors="replace"), etree.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return None


def _list_texts(root: etree._Element) -> Iterator[str]:
    """The texts that readers see, those of links aside: a link seldom holds more than its own words."""
    for element in root.iter():
        if element.text and element.tag not in UNREAD and isinstance(element.tag, str):
            yield element.text
        if element.tail:
            yield element.tail


def _list_links(root: etree._Element, address: str) -> Iterator[tuple[str, str]]:
    """The links within the site."""
    targets: dict[str, str] = {}
    for element in root.iter("a"):
        href = (element.get("href") or "").strip()
        if href not in targets:
            targets[href] = _find_target(address, href)
        target = targets[href]
        words = level("".join(map(str, element.itertext()))[:LONGEST_LINK]) if target else ""
        if words:
            yield words, target


def _find_target(address: str, href: str) -> str:
    """Where a link leads; empty for one out of the site, or within its page."""
    try:
        target = urldefrag(urljoin(address, href)).url if href and not href.startswith("#") else ""
    except ValueError:
        return ""
    return target if is_same_site(address, target) else ""
