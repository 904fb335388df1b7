"""What came to be known, or was corrected, as an Atom feed (RFC 4287)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring

ATOM = "http://www.w3.org/2005/Atom"

MINTED = "2026"
"""The year from which the ``tag:`` identifiers are (RFC 4151); it never changes, or every reader sees all as new."""

AUTHORITY = "mikiwame"
"""Who names the entries where the site does not know its own host."""

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

LONGEST = 300
"""Characters of one line of an entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that came to be known. ``id`` never changes; ``anchor``: where on the page of the feed it is."""

    id: str
    anchor: str
    day: date
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself. ``entries``: the newest first.

    ``base``: the address of the site in the feed's language, from which the identifiers come too; where it names no
    host they are ``tag:`` URIs, which are absolute as well. ``about``: the slug of the one certification that it is of.
    """

    title: str
    market: str
    entries: Sequence[Entry]
    on: date
    base: str
    author: str
    language: str
    about: str | None = None
    topic: str = "changes"
    """The page of the site whose entries it tells."""

    @property
    def path(self) -> str:
        """Of the feed, without its ending."""
        return f"/{self.topic}/{self.about}" if self.about else f"/{self.topic}"

    @property
    def page(self) -> str:
        """The path of the page that tells the same."""
        return f"/certifications/{self.about}" if self.about else f"/{self.topic}"

    @property
    def id(self) -> str:
        return f"{self.entry_id}/{self.about}" if self.about else self.entry_id

    @property
    def entry_id(self) -> str:
        """What stands before the identifier of an entry: it has one in whatever feed it stands."""
        parts = urlsplit(self.base)
        path = parts.path.strip("/")
        place = "/".join(part for part in (path, self.market, self.topic) if part)
        return f"tag:{parts.hostname or AUTHORITY},{MINTED}:{place}"


def write_feed(feed: Feed) -> bytes:
    root = Element("feed", {"xmlns": ATOM, "xml:lang": feed.language})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "updated", write_time(feed.entries[0].day if feed.entries else feed.on))
    _add(SubElement(root, "author"), "name", feed.author)
    _link(root, feed.base, "self", f"{feed.path}.atom", "application/atom+xml")
    _link(root, feed.base, "alternate", feed.page, "text/html")
    for entry in feed.entries:
        _add_entry(root, entry, feed)
    indent(root, " ")
    content: bytes = tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + content + b"\n"


def _add_entry(root: Element, entry: Entry, feed: Feed) -> None:
    element = SubElement(root, "entry")
    _add(element, "id", f"{feed.entry_id}/{entry.id}")
    _add(element, "title", entry.title)
    _add(element, "updated", write_time(entry.day))
    _link(element, feed.base, "alternate", f"/{feed.topic}#{entry.anchor}", "text/html")
    _add(element, "content", "\n".join(clean(line) for line in entry.lines), type="text")


def write_time(day: date) -> str:
    """Midnight of the day in Japan."""
    return f"{day}T00:00:00+09:00"


def _link(element: Element, base: str, relation: str, path: str, kind: str) -> None:
    SubElement(element, "link", {"rel": relation, "type": kind, "href": f"{base}{path}"})


def _add(element: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(element, name, attributes).text = clean(text) if name != "content" else text


def clean(text: str) -> str:
    """On one line, without what turns the direction of the rest, and not endless."""
    line = " ".join(_TURNING.sub("", _ILLEGAL.sub("", text)).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
