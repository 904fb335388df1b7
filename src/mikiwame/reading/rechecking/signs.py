"""What a page shows of its age and of where its site goes on: its newest day, its titles and its links."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree, html

from mikiwame.notation.newest import Newest, find_newest
from mikiwame.reading.fetching.addresses import clean, is_same_site
from mikiwame.reading.keeping import KeptPage
from mikiwame.reading.rechecking.levelling import level

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


def read_signs(page: KeptPage, encoding: str | None) -> Signs | None:
    """The signs of a page of HTML; None for any other.

    :param encoding: by which the page was read.
    """
    root = _parse(page.content, encoding) if encoding and "html" in (page.content_type or "html") else None
    if root is None:
        return None
    newest = find_newest(_list_texts(root), page.seen.date())
    titles = (" ".join(one.itertext()) for one in root.iter("title", "h1", "h2"))
    return Signs(page.address, newest, tuple(titles), tuple(_list_links(root, page.final)))


def _parse(content: bytes, encoding: str) -> html.HtmlElement | None:
    try:
        text = content.decode(encoding, "replace")
        return html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=False))
    except (LookupError, ValueError, etree.LxmlError):
        return None


def _list_texts(root: html.HtmlElement) -> Iterator[str]:
    """The texts that readers see, those of links aside."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield element.tail or ""
        elif element.tag in ("a", "script", "style"):
            # What is within an element in there belongs to it all the same; a link holds seldom more than words.
            yield element.tail or ""
        else:
            yield element.text or ""
            yield element.tail or ""


def _list_links(root: html.HtmlElement, address: str) -> Iterator[tuple[str, str]]:
    for element in root.iter("a"):
        words = level("".join(element.itertext())[:LONGEST_LINK])
        target = clean(urljoin(address, (element.get("href") or "").strip()))
        if words and target and is_same_site(address, target):
            yield words, target
