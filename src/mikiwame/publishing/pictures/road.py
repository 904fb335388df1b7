"""The road to passing as a time line: what comes after what, when, and what is paid at each stop."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mikiwame.publishing.pictures.drawing import (
    INK,
    NAMESPACE,
    PALE,
    PAPER,
    SMALL,
    Element,
    Picture,
    add,
    finish_picture,
    start_picture,
)
from mikiwame.publishing.pictures.map import BROAD, NARROW
from mikiwame.publishing.pictures.rows import LINE, clean_text, draw_lines, fit_text, say_rows
from mikiwame.words import Words

STRONG = "#2b6cb0"

NAME = 14
DOT = 7
"""Pixels of a letter of a stop's name, and of a stop's radius."""

GAP = 14
EDGE = 10
INDENT = 30
"""Pixels from the left edge to the words beside an upright line."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of the road; ``known`` is whether anybody tells when it is."""

    name: str
    when: str
    known: bool
    money: str
    notes: tuple[str, ...] = ()


def draw_road(words: Words, title: str, stops: Sequence[Stop], width: int = NARROW) -> Picture:
    """Draw the stops from top to bottom on a telephone, from left to right on a desk; a stop that nobody can date is
    hollow, with a dashed line to it.
    """
    sheet = Element(f"{{{NAMESPACE}}}g")
    height = (_draw_across if width >= BROAD else _draw_down)(sheet, stops, width)
    said = say_rows([_say_stop(stop, words) for stop in stops], "", words)
    root = start_picture(width, height, clean_text(title), clean_text(said), words.language)
    root.append(sheet)
    return finish_picture(root)


def _say_stop(stop: Stop, words: Words) -> str:
    told = words.list([one for one in (stop.when, stop.money, *stop.notes) if one])
    return words("pictures.road-said", name=stop.name, told=told)


def _draw_down(sheet: Element, stops: Sequence[Stop], width: float) -> float:
    dots, y = [], 0.0
    for stop in stops:
        dots.append((EDGE, y + EDGE))
        y = _write_stop(sheet, stop, INDENT, y + 15, width - INDENT) + GAP
    _draw_line(sheet, stops, dots)
    return y - GAP


def _draw_across(sheet: Element, stops: Sequence[Stop], width: float) -> float:
    each = width / len(stops)
    ends = [_write_stop(sheet, stop, n * each + 2, 2 * EDGE + 20, each - 20) for n, stop in enumerate(stops)]
    _draw_line(sheet, stops, [(n * each + EDGE, EDGE) for n in range(len(stops))])
    return max(ends)


def _write_stop(sheet: Element, stop: Stop, x: float, y: float, width: float) -> float:
    """The words of a stop, its name with the baseline at ``y``; returns where they end."""
    y = draw_lines(sheet, x, y, fit_text(stop.name, width, NAME), NAME, font_weight="bold")
    y = draw_lines(sheet, x, y, fit_text(stop.when, width), fill=INK if stop.known else PALE)
    y = draw_lines(sheet, x, y, fit_text(stop.money, width), font_weight="bold") if stop.money else y
    for note in stop.notes:
        y = draw_lines(sheet, x, y, fit_text(note, width, SMALL), SMALL, fill=PALE)
    return y - LINE + 6


def _draw_line(sheet: Element, stops: Sequence[Stop], dots: Sequence[tuple[float, float]]) -> None:
    for stop, (start, end) in zip(stops[1:], pairwise(dots), strict=True):
        dash = {} if stop.known else {"stroke_dasharray": "3 4"}
        path = f"M{start[0]:g} {start[1]:g}L{end[0]:g} {end[1]:g}"
        add(sheet, "path", d=path, stroke=STRONG, stroke_width=3, fill="none", **dash)
    for stop, (x, y) in zip(stops, dots, strict=True):
        fill = STRONG if stop.known else PAPER
        add(sheet, "circle", cx=x, cy=y, r=DOT, fill=fill, stroke=STRONG, stroke_width=2)
