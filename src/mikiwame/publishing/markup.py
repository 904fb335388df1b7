"""An HTML page as a small tree with the line of each element: enough to read what a reader sees, and where."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))

UNSEEN = frozenset(("script", "style", "template", "noscript", "head"))
"""Elements whose text no reader sees in the page."""

ENDED_BY = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr", "tbody"},
    "td": {"td", "th", "tr", "tbody"},
    "th": {"td", "th", "tr", "tbody"},
    "option": {"option"},
}
"""Elements whose end may be left out -> the starts that end them."""

P_ENDED_BY = frozenset(
    (
        *("address", "article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "form", "h1", "h2"),
        *("h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "section", "table", "ul"),
    )
)


@dataclass(eq=False)
class Element:
    """``children`` are elements and texts in their order; the root has the tag ``""``."""

    tag: str
    attributes: dict[str, str]
    line: int
    above: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    def walk(self) -> "Iterator[Element]":
        """The element and all below it, in the order of the page."""
        pending: list[Element] = [self]
        while pending:
            one = pending.pop()
            yield one
            pending += [child for child in reversed(one.children) if isinstance(child, Element)]

    def list_words(self, attribute: str) -> list[str]:
        return self.attributes.get(attribute, "").lower().split()

    def find_above(self, tags: Collection[str], *, itself: bool = False) -> "Element":
        """The nearest element of one of ``tags`` around this one; the root where there is none."""
        one = self if itself or self.above is None else self.above
        while one.tag not in tags and one.above is not None:
            one = one.above
        return one

    def read(self) -> str:
        """The text that a reader sees without opening anything, blanks as one."""
        return " ".join("".join(self._list_texts()).split())

    def read_until(self, other: "Element") -> str:
        """As :meth:`read`, what stands before ``other``."""
        return " ".join("".join(self._list_texts(other)).split())

    def read_own(self, blocks: Collection[str]) -> str:
        """The text of this block without that of the blocks in it; hidden text too, for it may come to be seen."""
        parts: list[str] = []
        pending: list[Element | str] = list(reversed(self.children))
        while pending:
            one = pending.pop()
            if isinstance(one, str):
                parts.append(one)
            elif one.tag not in blocks and one.tag not in UNSEEN:
                pending += reversed(one.children)
        return " ".join("".join(parts).split())

    def is_hidden(self) -> bool:
        style = self.attributes.get("style", "").replace(" ", "")
        invisible = "display:none" in style or "visibility:hidden" in style
        return self.tag in UNSEEN or "hidden" in self.attributes or invisible

    def _list_texts(self, until: "Element | None" = None) -> Iterator[str]:
        pending: list[Element | str] = [self]
        while pending:
            one = pending.pop()
            if isinstance(one, str):
                yield one
            elif one is until:
                return
            elif not (one is not self and one.is_hidden()):
                pending += reversed(_list_seen(one))


def _list_seen(element: Element) -> "list[Element | str]":
    """The children that show: of details that are closed only the summary."""
    if element.tag != "details" or "open" in element.attributes:
        return element.children
    return [child for child in element.children if isinstance(child, Element) and child.tag == "summary"]


def parse_html(text: str) -> Element:
    """The page as a tree; never fails, whatever the text."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self._open = Element("", {}, 1)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        while tag in ENDED_BY.get(self._open.tag, ()) or (self._open.tag == "p" and tag in P_ENDED_BY):
            self._climb(self._open)
        element = Element(tag, {name: value or "" for name, value in attributes}, self.getpos()[0], self._open)
        self._open.children.append(element)
        if tag not in VOID:
            self._open = element

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        one: Element | None = self._open
        while one is not None and one.tag != tag:
            one = one.above
        if one is not None and one.above is not None:
            self._climb(one)

    def handle_data(self, text: str) -> None:
        self._open.children.append(text)

    def _climb(self, ended: Element) -> None:
        self._open = ended.above or self.root
