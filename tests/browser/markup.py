"""A written page taken apart in one pass: what it loads, where it leads, its named parts, and the forms of its markup.

Templates write these pages, so that their tags are all told by one pattern; what it does not tell is a fault.
"""

import re
from collections.abc import Iterable
from functools import cache
from html import unescape
from pathlib import Path
from typing import NamedTuple

TOKEN = re.compile(
    r"<(/?)([a-z][\w-]*)((?:\s+[^\s<>=\"'/]+(?:=\"[^\"]*\")?)*)\s*(/?)>|<!doctype html>|<|([^<]+)", re.IGNORECASE
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


def shape(value: str) -> str:
    """A value with each run of letters and each run of digits alike."""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", value))


class Tag(NamedTuple):
    """What an opening tag says where it stands. ``inside`` is the number of the elements around what it holds, ``form``
    of its attributes in those around itself; ``references`` are ids of the same page, ``loads`` what the browser
    fetches for the page, ``leads`` where a reader can go; each empty where there is none.
    """

    inside: int
    form: int
    is_void: bool
    id: str
    references: frozenset[str]
    loads: str
    leads: str


@cache
def read_tag(around: int, name: str, written: str) -> Tag:
    """A tag of this name with this behind it: templates put them in one place on every page; read once."""
    found = {key.lower(): unescape(value) for key, value in ATTRIBUTE.findall(written)}
    form = number(("attributes", tuple((key, value if key in TOLD else shape(value)) for key, value in found.items())))
    inside = number((around, name))
    references = frozenset(word for key in REFERRING for word in found.get(key, "").split())
    address = found.get("src") or found.get("srcset") or found.get("href") or ""
    if address.startswith("data:"):
        address = ""
    is_loaded = (name, found.get("rel") if name == "link" else None) in LOADED
    loads, leads = (address, "") if is_loaded else ("", address if name in {"a", "link"} else "")
    return Tag(inside, number((inside, form)), name in VOID, found.get("id", ""), references, loads, leads)


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
        closing, tag, attributes, ends, text = token.groups()
        if text:
            if not text.isspace():
                self._say(text)
        elif tag and closing:
            self._close(tag)
        elif tag:
            self._begin(tag, attributes, bool(ends) and self._in_picture > 0)
        elif token[0] == "<":
            self.faults.append(f"a stray < before {token.string[token.end() : token.end() + 20]!r}")

    def _begin(self, tag: str, attributes: str, ends: bool) -> None:
        _, around, children = self._open[-1]
        if not children or children[-1] != tag:
            children.append(tag)
        inside, form, is_void, name, references, loads, leads = read_tag(around, tag, attributes)
        self.forms.add(form)
        self.headings += tag == "h1"
        if name:
            self.ids.append(name)
        if references:
            self.references |= references
        if loads:
            self.loads.add(loads)
        if leads:
            self.links.add(leads)
        if not is_void and not ends:
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
