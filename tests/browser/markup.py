"""A written page taken apart in one pass: what it loads, where it leads, its named parts, and the forms of its markup.

Templates write these pages, so that their tags are all told by one pattern; what it does not tell is a fault.
"""

import re
from collections.abc import Iterable
from functools import cache
from html import unescape
from pathlib import Path

TOKEN = re.compile(
    r"<(/?)([a-z][\w-]*)((?:\s+[^\s<>=\"'/]+(?:=\"[^\"]*\")?)*)\s*(/?)>|<!doctype html>|<|[^<]+", re.IGNORECASE
)
ATTRIBUTE = re.compile(r"([^\s=\"']+)(?:=\"([^\"]*)\")?")
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
LOADED = {("link", "stylesheet"), ("link", "icon"), ("script", None), ("img", None), ("source", None)}

REFERRING = ("for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")
"""Attributes whose words are ids of the same page."""

_TOLD = """
type role rel lang hreflang scope method target dir charset inputmode as http-equiv loading decoding fetchpriority
autocomplete crossorigin referrerpolicy media
"""
TOLD = frozenset(_TOLD.split())
"""Attributes that take one of a few words, each a form of its own; of the others only the shape of the value is one."""

Form = tuple[object, ...]


def shape(value: str | None) -> str | None:
    """A value with each run of letters and each run of digits alike."""
    return value and re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", value))


@cache
def read_attributes(written: str) -> tuple[dict[str, str | None], int]:
    """What stands in a tag behind its name, and the number of its form."""
    found = {name.lower(): unescape(value) for name, value in ATTRIBUTE.findall(written)}
    form = tuple((name, value if name in TOLD else shape(value)) for name, value in found.items())
    return dict(found), number(("attributes", form))


_numbers: dict[Form, int] = {}


def number(form: Form) -> int:
    """The same for the same form, on whatever page."""
    return _numbers.setdefault(form, len(_numbers))


class Parts:
    """``forms``: each element in the elements around it with its attributes, the order of its children, and where text
    stands, as numbers; what a checker of markup looks at beside the ids, which are listed by themselves.
    """

    def __init__(self, html: str) -> None:
        self.loads: set[str] = set()
        self.links: set[str] = set()
        self.ids: list[str] = []
        self.references: set[str] = set()
        self.headings = 0
        self.faults: list[str] = []
        self.forms: set[int] = set()
        self._open: list[tuple[str, int, list[str]]] = [("", 0, [])]
        self._in_picture = 0
        for token in TOKEN.finditer(html):
            self._take(token)
        self.faults += [f"<{tag}> is not closed" for tag, _, _ in self._open[1:]]

    @property
    def names(self) -> set[str]:
        return set(self.ids)

    def _take(self, token: re.Match[str]) -> None:
        closing, tag, attributes, ends = token.groups()
        if tag and closing:
            self._close(tag)
        elif tag:
            self._begin(tag, attributes, bool(ends) and self._in_picture > 0)
        elif token[0] == "<":
            self.faults.append(f"a stray < before {token.string[token.end() : token.end() + 20]!r}")
        elif not token[0].isspace() and token[0][0] != "<":
            self._say(token[0])

    def _begin(self, tag: str, written: str, ends: bool) -> None:
        attributes, form = read_attributes(written)
        _, around, children = self._open[-1]
        if not children or children[-1] != tag:
            children.append(tag)
        inside = number((around, tag))
        self.forms.add(number((inside, form)))
        self._note(tag, attributes)
        if tag not in VOID and not ends:
            self._open.append((tag, inside, []))
            self._in_picture += tag == "svg"

    def _close(self, tag: str) -> None:
        opened, inside, children = self._open[-1]
        if opened != tag:
            self.faults.append(f"</{tag}> where <{opened}> is open")
            return
        self._open.pop()
        self._in_picture -= tag == "svg"
        self.forms.add(number((inside, *children)))

    def _say(self, text: str) -> None:
        tag, _, children = self._open[-1]
        said = f"text {shape(text)}" if tag == "time" else "text"
        if not children or children[-1] != said:
            children.append(said)

    def _note(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.headings += tag == "h1"
        if name := attributes.get("id"):
            self.ids.append(name)
        for referring in REFERRING:
            self.references.update((attributes.get(referring) or "").split())
        address = attributes.get("src") or attributes.get("srcset") or attributes.get("href")
        if not address or address.startswith("data:"):
            return
        if (tag, attributes.get("rel") if tag == "link" else None) in LOADED:
            self.loads.add(address)
        elif tag in {"a", "link"}:
            self.links.add(address)


@cache
def read_parts(page: Path) -> Parts:
    return Parts(page.read_text(encoding="utf-8") if page.is_file() else "")


def pick_forms(pages: Iterable[Path]) -> list[Path]:
    """Pages that hold, between them, every form of markup that there is on any of the pages."""
    seen: set[int] = set()
    picked = []
    for page in pages:
        if not read_parts(page).forms <= seen:
            picked.append(page)
            seen |= read_parts(page).forms
    return picked
