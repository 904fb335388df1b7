"""What a page's own style sheet strikes out, in its ``<style>`` elements and ``style`` attributes."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from mikiwame.vocabulary import patterns as re

_STRIKES = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through", re.IGNORECASE)
_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*+\*/")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_STEP = re.compile(r"([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)")
_NAME = re.compile(r"([.#])([\w-]+)")

_MOST_SELECTORS = 200


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a selector: ``span.old#first``."""

    tag: str | None
    classes: frozenset[str]
    name: str | None

    def fits(self, element: html.HtmlElement) -> bool:
        if (self.tag and element.tag != self.tag) or (self.name and element.get("id") != self.name):
            return False
        return not self.classes or self.classes <= set((element.get("class") or "").split())


class StrikingStyles:
    """Knows by which selectors a page strikes out. Those that are more than names within names are not followed."""

    def __init__(self, root: html.HtmlElement) -> None:
        sheets = [style.text or "" for style in root.iter("style") if "line-through" in (style.text or "")]
        self._selectors = [steps for sheet in sheets for steps in _list_selectors(sheet)][:_MOST_SELECTORS]

    def strikes(self, element: html.HtmlElement) -> bool:
        """Whether the text of an element is struck out for readers."""
        style = element.get("style")
        if style and _STRIKES.search(style):
            return True
        return any(_fits(element, steps) for steps in self._selectors)


def _list_selectors(sheet: str) -> Iterator[list[_Step]]:
    for selectors, declarations in _RULE.findall(_COMMENT.sub("", sheet)):
        if _STRIKES.search(declarations):
            for selector in selectors.split(","):
                words = [word for word in selector.replace(">", " ").split() if word]
                steps = [_STEP.fullmatch(word) for word in words]
                if words and all(steps):
                    yield [_read_step(step[1], step[2]) for step in steps if step]


def _read_step(tag: str | None, names: str) -> _Step:
    told = _NAME.findall(names)
    classes = frozenset(name for mark, name in told if mark == ".")
    return _Step(
        None if tag == "*" else tag and tag.lower(), classes, next((name for mark, name in told if mark == "#"), None)
    )


def _fits(element: html.HtmlElement, steps: list[_Step]) -> bool:
    if not steps[-1].fits(element):
        return False
    left = steps[:-1]
    for around in element.iterancestors():
        if not left:
            break
        if left[-1].fits(around):
            left.pop()
    return not left
