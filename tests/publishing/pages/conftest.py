"""A page as its reader's program takes it apart, and sites to read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.conftest import build_shipped_site

from mikiwame.pipeline import load
from mikiwame.publishing.pages import Site, build_site

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Page(HTMLParser):
    """``tags`` in their order with attributes; ``words`` the text without scripts' data; ``faults`` are tags closed out
    of order.
    """

    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    @property
    def text(self) -> str:
        return "".join(self.words)

    @property
    def links(self) -> list[str]:
        """Where the page leads and what it loads."""
        named = [attributes.get(name) for _, attributes in self.tags for name in ("href", "src", "action")]
        return [link for link in named if link is not None]

    @property
    def ids(self) -> list[str]:
        return [str(attributes["id"]) for _, attributes in self.tags if "id" in attributes]

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)

    def find(self, tag: str, **wanted: str) -> list[dict[str, str | None]]:
        """The attributes of each such tag."""
        return [
            attributes
            for name, attributes in self.tags
            if name == tag and all(attributes.get(key) == value for key, value in wanted.items())
        ]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        if "script" not in self.open:
            self.words.append(data)


Read = Callable[[bytes], Page]
Build = Callable[..., Site]


@pytest.fixture(scope="session")
def read() -> Read:
    """Take a page's bytes apart."""

    def read_page(body: bytes) -> Page:
        page = Page()
        page.feed(body.decode("utf-8"))
        page.close()
        return page

    return read_page


@pytest.fixture(scope="session")
def site() -> Site:
    """The site of the shipped market."""
    return build_shipped_site()


@pytest.fixture(scope="session")
def served_site() -> Site:
    """The same as a server has it, which answers questions in the address."""
    return build_shipped_site(answers_queries=True)


@pytest.fixture
def build(market: Path) -> Build:
    """Build the site of the small market as it stands on disk."""
    return lambda on=date(2026, 7, 1), base="", **options: build_site(load(market), on, base, **options)
