"""The kinds of work of a market as a map: where a beginner starts, what goes on top, what to choose instead."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mikiwame.pipeline import Comparison
from mikiwame.publishing.pictures.drawing import (
    INK,
    NAMESPACE,
    PALE,
    SMALL,
    Element,
    Picture,
    add,
    add_text,
    finish_picture,
    join_parts,
    measure_text,
    start_picture,
    write_number,
)
from mikiwame.publishing.pictures.rows import LINE, clean_text, draw_lines, fit_text, say_rows
from mikiwame.words import Words

NARROW, BROAD = 358, 896
"""Pixels of a telephone's column of text and of a desk's."""

BASE, EXTRA, ALONE, GROUND = "#cfe0f3", "#fbe3b8", "#eeeeee", "#f3f7fb"
LINES = "#8593a3"
"""Fills of a foundation, of what is added to one, of what stands alone, of the ground under the first two, and the
colour of edges."""

TITLE = 14
NARROW_LETTERS = 0.92
"""Size of the letters of a title over that by which they are measured: its words are short, and few letters broad."""

GAP = 8
PADDING = 10
LEAST = 52
"""Pixels of a box's height from which a finger meets it surely."""

LEAST_WIDTH = 190

Address = Callable[[str], str]
"""The slug of a category -> where it leads."""

Space = tuple[float, float, float]
"""Left, top and width in pixels."""


@dataclass(frozen=True, slots=True)
class Place:
    """A category as a box of the map says it."""

    slug: str
    title: str
    count: str
    fill: str


@dataclass(frozen=True, slots=True)
class Region:
    """Boxes under one heading; ``on`` is the foundation on which they stand, where they do."""

    heading: str
    places: tuple[Place, ...]
    on: Place | None = None
    on_top: str = ""
    """The heading of what stands on it."""


def draw_map(words: Words, comparison: Comparison, width: int = NARROW, address: Address | None = None) -> Picture:
    """Draw the categories of a market with the number of certifications compared in each.

    :param address: makes every box a link.
    """
    regions = _list_regions(words, comparison)
    sheet, y = Element(f"{{{NAMESPACE}}}g"), 0.0
    for region in regions:
        y = _draw_region(sheet, region, width, y, address) + GAP
    title = words("pictures.map-title", market=comparison.market.title)
    root = start_picture(width, y, clean_text(title), clean_text(_describe(comparison, words)), words.language)
    root.append(sheet)
    return finish_picture(root)


def _list_regions(words: Words, comparison: Comparison) -> list[Region]:
    """Each foundation with what goes on top, the beginners' first; then what stands alone, other trades last."""
    categories, first = comparison.market.categories, comparison.market.beginners
    places = {slug: _make_place(words, comparison, slug) for slug in categories}
    bases = [one for one in categories if any(one in other.extra_on for other in categories.values()) or one == first]
    alone = [one for one in categories if one not in bases and not categories[one].extra_on]
    regions = [
        Region(
            words("pictures.map-first" if base == first else "pictures.map-base"),
            tuple(places[one] for one, category in categories.items() if base in category.extra_on),
            places[base],
            f"+ {words('pictures.map-on_top')}",
        )
        for base in sorted(bases, key=lambda one: one != first)
    ]
    for heading, trade in (("pictures.map-instead", False), ("pictures.map-trades", True)):
        own = tuple(places[one] for one in alone if bool(categories[one].other_trade) is trade)
        regions += [Region(words(heading), own)] if own else []
    return regions


def _make_place(words: Words, comparison: Comparison, slug: str) -> Place:
    market = comparison.market
    category = market.categories[slug]
    fill = BASE if slug == market.beginners else EXTRA if category.extra_on else ALONE
    return Place(slug, clean_text(words.say_value(category.title)), _say_count(comparison, slug, words), fill)


def _describe(comparison: Comparison, words: Words) -> str:
    """The picture in words, for those who do not see it."""
    categories, said = comparison.market.categories, []
    for slug, category in categories.items():
        facts = [_say_count(comparison, slug, words)]
        under = [words.say_value(categories[one].title) for one in category.extra_on if one in categories]
        if under:
            facts.append(words("pictures.map-added", categories=words.list(under, "both")))
        if slug == comparison.market.beginners:
            facts.append(words("pictures.map-first"))
        title, listed = words.say_value(category.title), words.list(facts)
        said.append(words("pictures.map-said", title=title, facts=listed))
    return say_rows(said, "", words)


def _say_count(comparison: Comparison, category: str, words: Words) -> str:
    return words("pictures.map-count", count=comparison.ranking.filter(category=category).height)


def _draw_region(sheet: Element, region: Region, width: float, y: float, address: Address | None) -> float:
    """A foundation shares its ground with what goes on top: beside it where there is room, else below it."""
    if region.on is None:
        y = _write_heading(sheet, 0, y, region.heading)
        return _draw_grid(sheet, region.places, (0, y, width), address)
    ground = add(sheet, "rect", x=0.5, y=y + 0.5, width=width - 1, rx=10, fill=GROUND, stroke=LINES)
    draw = _draw_beside if width >= BROAD else _draw_below
    end = draw(sheet, region, (PADDING, y + PADDING - 2, width - 2 * PADDING), address) + PADDING
    ground.set("height", write_number(end - y - 1))
    return end


def _draw_below(sheet: Element, region: Region, space: Space, address: Address | None) -> float:
    x, y, width = space
    y = _write_heading(sheet, x, y, region.heading)
    y = _draw_grid(sheet, [region.on] if region.on else [], (x, y, width), address)
    if not region.places:
        return y
    y = _write_heading(sheet, x, y + GAP - 2, region.on_top)
    return _draw_grid(sheet, region.places, (x, y, width), address)


def _draw_beside(sheet: Element, region: Region, space: Space, address: Address | None) -> float:
    x, y, width = space
    left = width * 0.32 if region.places else width
    top = _write_heading(sheet, x, y, region.heading)
    if not region.places or region.on is None:
        return _draw_grid(sheet, [region.on] if region.on else [], (x, top, left), address)
    begin = x + left + 3 * GAP
    _write_heading(sheet, begin, y, region.on_top)
    end = _draw_grid(sheet, region.places, (begin, top, x + width - begin), address)
    _draw_box(sheet, region.on, (x, top, left), end - top, address)
    add_text(sheet, x + left + 1.5 * GAP, (top + end) / 2 + 7, "+", 20, text_anchor="middle", fill=PALE)
    return end


def _write_heading(sheet: Element, x: float, y: float, text: str) -> float:
    add_text(sheet, x, y + 16, text, SMALL, fill=PALE, font_weight="bold")
    return y + 24


def _draw_grid(sheet: Element, places: Sequence[Place], space: Space, address: Address | None) -> float:
    """Boxes in rows of two on a telephone and of as many as four on a desk, each row as tall as its tallest box."""
    x, y, width = space
    across = min(len(places), max(2, int(width // LEAST_WIDTH)))
    if across == 3 and len(places) == 4:
        across = 2
    one = (width - GAP * (across - 1)) / across
    for start in range(0, len(places), across):
        row = places[start : start + across]
        height = max(_measure_box(place, one) for place in row)
        for number, place in enumerate(row):
            _draw_box(sheet, place, (x + number * (one + GAP), y, one), height, address)
        y += height + GAP
    return y - GAP


def _measure_box(place: Place, width: float) -> float:
    return max(LEAST, LINE * (len(_wrap_title(place.title, width)) + 1) + 2 * PADDING - 4)


def _wrap_title(title: str, width: float) -> list[str]:
    """Lines that end between words, where the title has words."""
    room = width - 2 * PADDING
    lines = join_parts(title.split(" "), " ", room, TITLE * NARROW_LETTERS)
    return (
        lines
        if all(measure_text(line, TITLE * NARROW_LETTERS) <= room for line in lines)
        else fit_text(title, room, TITLE)
    )


def _draw_box(sheet: Element, place: Place, space: Space, height: float, address: Address | None) -> None:
    """The title with the number of certifications below it, in the middle of the box's height."""
    x, y, width = space
    box = add(sheet, "a", href=address(place.slug)) if address else add(sheet, "g")
    edge = {"stroke": INK, "stroke_width": 2} if place.fill == BASE else {"stroke": LINES, "stroke_width": 1}
    add(box, "rect", x=x + 1, y=y, width=width - 2, height=height, rx=8, fill=place.fill, **edge)
    lines = _wrap_title(place.title, width)
    down = y + (height - LINE * (len(lines) + 1)) / 2 + 14
    down = draw_lines(box, x + PADDING, down, lines, TITLE, font_weight="bold")
    add_text(box, x + PADDING, down, place.count, SMALL)
