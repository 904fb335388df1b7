"""What came to be known as an Atom feed (RFC 4287)."""

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
    """One thing that came to be known. ``id`` never changes; ``anchor``: where on the page of changes it is."""

    id: str
    anchor: str
    day: date
    title: str
    lines: tuple[str, ...]


def write_feed(
    title: str, market: str, entries: Sequence[Entry], on: date, base: str, author: str, language: str
) -> bytes:
    """:param entries: the newest first.

    :param base: the address of the site in the feed's language, from which the identifiers come too; where it names no
        host they are ``tag:`` URIs, which are absolute as well.
    """
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _add(feed, "id", _identify(base, market))
    _add(feed, "title", title)
    _add(feed, "updated", _write_time(entries[0].day if entries else on))
    _add(SubElement(feed, "author"), "name", author)
    _link(feed, base, "self", "/changes.atom", "application/atom+xml")
    _link(feed, base, "alternate", "/changes", "text/html")
    for entry in entries:
        _add_entry(feed, entry, market, base)
    indent(feed, " ")
    content: bytes = tostring(feed, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + content + b"\n"


def _add_entry(feed: Element, entry: Entry, market: str, base: str) -> None:
    element = SubElement(feed, "entry")
    _add(element, "id", f"{_identify(base, market)}/{entry.id}")
    _add(element, "title", entry.title)
    _add(element, "updated", _write_time(entry.day))
    _link(element, base, "alternate", f"/changes#{entry.anchor}", "text/html")
    _add(element, "content", "\n".join(_clean(line) for line in entry.lines), type="text")


def _identify(base: str, market: str) -> str:
    parts = urlsplit(base)
    path = parts.path.strip("/")
    place = "/".join(part for part in (path, market, "changes") if part)
    return f"tag:{parts.hostname or AUTHORITY},{MINTED}:{place}"


def _write_time(day: date) -> str:
    """Midnight of the day in Japan."""
    return f"{day}T00:00:00+09:00"


def _link(element: Element, base: str, relation: str, path: str, kind: str) -> None:
    SubElement(element, "link", {"rel": relation, "type": kind, "href": f"{base}{path}"})


def _add(element: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(element, name, attributes).text = _clean(text) if name != "content" else text


def _clean(text: str) -> str:
    """On one line, without what turns the direction of the rest, and not endless."""
    line = " ".join(_TURNING.sub("", _ILLEGAL.sub("", text)).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
