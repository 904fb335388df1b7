"""The categories of a market as a picture: the foundations, what is added on top of each, and what stands alone."""

from collections.abc import Sequence
from functools import partial

from mikiwame.pipeline import Comparison
from mikiwame.publishing.pictures.drawing import (
    INK,
    LARGE,
    NAMESPACE,
    PALE,
    SMALL,
    TEXT,
    WIDTH,
    Element,
    Picture,
    add,
    add_text,
    finish_picture,
    measure_text,
    start_picture,
    wrap_text,
)
from mikiwame.publishing.pictures.rows import EDGE, LINE, clean_text, draw_lines, fit_text, say_rows
from mikiwame.words import Words

BASE, EXTRA, ALONE = "#cfe0f3", "#fbe3b8", "#eeeeee"
"""Fills of a foundation, of what is added to one, and of what stands alone; ink has 12:1 on each."""

OVERLAP = 44
"""Pixels by which an addition lies over its foundation."""

BETWEEN = 14
PADDING = 10
BASE_WIDTH = 196


def draw_categories(words: Words, comparison: Comparison) -> Picture:
    """Draw the categories with the number of certifications compared in each."""
    categories = comparison.market.categories
    bases = [slug for slug in categories if any(slug in other.extra_on for other in categories.values())]
    alone = [slug for slug in categories if slug not in bases and not categories[slug].extra_on]
    title = words("pictures.categories-title", market=comparison.market.title)
    keys = words("pictures.categories-note", day=comparison.on)
    body = Element(f"{{{NAMESPACE}}}g")
    y = draw_lines(body, EDGE, 26, fit_text(title, WIDTH - 2 * EDGE, LARGE), LARGE, font_weight="bold")
    y = draw_lines(body, EDGE, y, wrap_text(keys, WIDTH - 2 * EDGE, SMALL), SMALL, fill=PALE)
    for base in bases:
        extras = [slug for slug, category in categories.items() if base in category.extra_on]
        y = _draw_base(body, comparison, words, base, extras, y) + BETWEEN
    y = _draw_alone(body, comparison, words, alone, y)
    root = start_picture(WIDTH, y + EDGE, clean_text(title), clean_text(_describe(comparison, words)), words.language)
    root.append(body)
    return finish_picture(root)


def _describe(comparison: Comparison, words: Words) -> str:
    """The picture in words, for those who do not see it."""
    categories, said = comparison.market.categories, []
    for slug, category in categories.items():
        facts = [_say_count(comparison, slug, words)]
        under = [words.say_value(categories[one].title) for one in category.extra_on if one in categories]
        if under:
            facts.append(words("pictures.categories-added", categories=words.list(under, "both")))
        if slug == comparison.market.beginners:
            facts.append(words("pictures.categories-first"))
        title, listed = words.say_value(category.title), words.list(facts)
        said.append(words("pictures.categories-said", title=title, facts=listed))
    return say_rows(said, "", words)


def _say_count(comparison: Comparison, category: str, words: Words) -> str:
    return words("pictures.categories-count", count=comparison.ranking.filter(category=category).height)


def _draw_base(
    body: Element, comparison: Comparison, words: Words, base: str, extras: Sequence[str], top: float
) -> float:
    """The foundation at the left as tall as what lies on its right edge."""
    left = EDGE + BASE_WIDTH - OVERLAP
    places, y = [], top + BETWEEN
    for extra in extras:
        height = _measure(comparison, words, extra, WIDTH - EDGE - left)
        places.append((extra, y, height))
        y += height + BETWEEN
    height = max(y - top, _measure(comparison, words, base, BASE_WIDTH - OVERLAP) + 2 * PADDING + LINE)
    _draw_box(body, EDGE, top, BASE_WIDTH, height, BASE)
    lines = _list_lines(comparison, words, base, BASE_WIDTH - OVERLAP - PADDING)
    middle = top + height / 2 - LINE * len(lines) / 2
    _draw_words(body, EDGE + PADDING, middle, lines)
    if base == comparison.market.beginners:
        add_text(body, EDGE + PADDING, top + 22, words("pictures.categories-first"), SMALL, font_weight="bold")
    for extra, place, tall in places:
        _draw_box(body, left, place, WIDTH - EDGE - left, tall, EXTRA)
        _draw_words(body, left + PADDING, place + PADDING, _list_lines(comparison, words, extra, WIDTH - EDGE - left))
    return top + height


def _draw_alone(body: Element, comparison: Comparison, words: Words, slugs: Sequence[str], top: float) -> float:
    """Two in a row, each as tall as the taller."""
    width = (WIDTH - 2 * EDGE - BETWEEN) / 2
    for start in range(0, len(slugs), 2):
        pair = slugs[start : start + 2]
        height = max(map(partial(_measure, comparison, words, width=width), pair))
        for number, slug in enumerate(pair):
            x = EDGE + number * (width + BETWEEN)
            _draw_box(body, x, top, width, height, ALONE)
            _draw_words(body, x + PADDING, top + PADDING, _list_lines(comparison, words, slug, width))
        top += height + BETWEEN
    return top - BETWEEN if slugs else top


def _measure(comparison: Comparison, words: Words, slug: str, width: float) -> float:
    return LINE * len(_list_lines(comparison, words, slug, width)) + 2 * PADDING


def _list_lines(comparison: Comparison, words: Words, slug: str, width: float) -> list[str]:
    """The title and, where it fits beside its last line, the number of certifications."""
    room = width - 2 * PADDING
    lines = fit_text(words.say_value(comparison.market.categories[slug].title), room)
    count = _say_count(comparison, slug, words)
    if measure_text(f"{lines[-1]} {count}", TEXT) <= room:
        return [*lines[:-1], f"{lines[-1]} {count}"]
    return [*lines, count]


def _draw_words(body: Element, x: float, y: float, lines: Sequence[str]) -> None:
    for number, line in enumerate(lines):
        add_text(body, x, y + 14 + LINE * number, line, TEXT)


def _draw_box(body: Element, x: float, y: float, width: float, height: float, fill: str) -> None:
    add(body, "rect", x=x, y=y, width=width, height=height, rx=10, fill=fill, stroke=INK, stroke_width=1)
