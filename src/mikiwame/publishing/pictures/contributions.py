"""What a score is made of: for each criterion its weight as a bar, and how much of it is sure, spread or unknown."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from mikiwame.publishing.pictures.drawing import PALE, SMALL, WIDTH, Element, Picture, add
from mikiwame.publishing.pictures.map import BROAD
from mikiwame.publishing.pictures.rows import (
    BAR,
    EDGE,
    HATCHED,
    check_order,
    clean_text,
    draw_keys,
    draw_lines,
    draw_part,
    draw_rows,
    draw_value,
    fit_text,
    say_percent,
    say_points,
    say_rows,
    start_row,
)
from mikiwame.words import Words

POINTS, WEIGHT = 104, 96
"""Pixels kept free for the points beside a bar, and for the weight beside a criterion's name."""

NAMES = 0.4
"""Share of a broad picture that names and weights take; the bars stand beside them."""

SURE, SPREAD, EMPTY = "#0b3c6f", "#6895c4", "#ffffff"
KEYS = ((SURE, "sure"), (SPREAD, "spread"), (HATCHED, "unknown"), (EMPTY, "empty"))


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a criterion adds: its share of all weights (0..1), and its weight times its finding (0..weight)."""

    short: str
    weight: float
    low: float
    high: float
    known: bool


class _Layout(NamedTuple):
    """Where the parts of a row stand, in pixels: names above their bars on a telephone, beside them on a desk.

    ``plot`` is the length of the greatest weight, and in the last row of 100 points.
    """

    names: float
    left: float
    plot: float
    right: float

    @property
    def is_broad(self) -> bool:
        return self.left > EDGE


@dataclass(frozen=True, slots=True)
class _Bar:
    """A criterion or the sum; ``spread`` is the width that published ranges leave, the rest of it is unknown."""

    name: str
    weight: float
    low: float
    high: float
    spread: float
    is_sum: bool = False


# Kept, since each row is drawn for a telephone and for a desk, and said to those who look and to those who listen.
@lru_cache(maxsize=256)
def _say_points(bar: _Bar, words: Words) -> str:
    return say_points(bar.low, bar.high, words)


@lru_cache(maxsize=256)
def _say(bar: _Bar, words: Words) -> str:
    share, points = say_percent(bar.weight, words), _say_points(bar, words)
    return clean_text(words("pictures.parts-said", name=bar.name, share=share, points=points))


def draw_contributions(
    words: Words, rows: Sequence[Contribution], title: str, description: str, width: int = WIDTH
) -> Picture:
    """Draw what each criterion adds to one score, in the order given, and the sum.

    :param description: what the picture shows; the data in words are added to it for screen readers.
    :param width: pixels; letters keep their size at any width.
    :raises MikiwameError: when a row's numbers are not ``0 <= low <= high <= weight <= 1``.
    """
    layout = _lay_out(width)
    for row in rows:
        check_order(row.short, {"low": row.low, "high": row.high, "weight": row.weight})
    nothing = words("pictures.parts-nothing")
    bars = [_make_bar(row, words) for row in rows]
    full = max((bar.weight for bar in bars), default=0.0) or 1.0
    draws = [partial(_draw_row, bar, layout.plot / full, layout, words) for bar in bars]
    if bars:
        total = _add_up(bars, all(row.known for row in rows), words)
        draws.append(partial(_draw_row, total, layout.plot, layout, words))
        bars.append(total)
    said = say_rows([_say(bar, words) for bar in bars], nothing, words)
    notes = [words("pictures.parts-note_length"), words("pictures.parts-note_keys")] if rows else [nothing]
    return draw_rows(words, title, notes, f"{description}{said}", draws, partial(_draw_legend, words), width)


def _lay_out(width: int) -> _Layout:
    right = width - EDGE
    if width < BROAD:
        return _Layout(right, EDGE, right - EDGE - POINTS, right)
    names = EDGE + (right - EDGE) * NAMES
    return _Layout(names, names + EDGE, right - names - EDGE - POINTS, right)


def _make_bar(row: Contribution, words: Words) -> _Bar:
    name = row.short if row.known else words("pictures.parts-name_unknown", short=row.short)
    return _Bar(name, row.weight, row.low, row.high, row.high - row.low if row.known else 0)


def _add_up(bars: Sequence[_Bar], known: bool, words: Words) -> _Bar:
    weight, low, high = (math.fsum(getattr(bar, end) for bar in bars) for end in ("weight", "low", "high"))
    name = words("pictures.parts-sum" if known else "pictures.parts-sum_unknown")
    return _Bar(name, weight, low, high, math.fsum(bar.spread for bar in bars), is_sum=True)


def _draw_legend(words: Words, body: Element, y: float) -> float:
    return draw_keys(body, y, [(fill, words(f"pictures.parts-{key}")) for fill, key in KEYS])


def _draw_row(bar: _Bar, scale: float, layout: _Layout, words: Words, body: Element, y: float) -> float:
    """Name and weight, and the bar with its points; ``scale`` is in pixels for the whole score."""
    group = start_row(body, _say(bar, words))
    share = say_percent(bar.weight, words)
    draw_value(group, y + 12, words("pictures.parts-weight", share=share), SMALL, layout.names, fill=PALE)
    lines = fit_text(bar.name, layout.names - EDGE - WEIGHT)
    below = draw_lines(group, EDGE, y + 12, lines, font_weight="bold" if bar.is_sum else "normal") - 10
    top = y if layout.is_broad else below
    _draw_bar(group, bar, scale, layout.left, top)
    draw_value(group, top + 13, _say_points(bar, words), SMALL, layout.right, font_weight="bold")
    return max(top + BAR, below)


def _draw_bar(group: Element, bar: _Bar, scale: float, left: float, y: float) -> None:
    """What is sure, what published ranges leave open, what is unknown, within a frame as long as the weight."""
    parts = ((bar.low, SURE, "sure"), (bar.spread, SPREAD, "spread"))
    x = left
    for share, fill, name in (*parts, (bar.high - bar.low - bar.spread, HATCHED, "unknown")):
        draw_part(group, x, y, share * scale, BAR, fill, name)
        x += share * scale
    frame = {"class": "weight", "fill": "none", "stroke": PALE, "stroke_width": 1}
    add(group, "rect", x=left, y=y, width=bar.weight * scale, height=BAR, **frame)
