"""Who sells one certification: its organisers, and everybody tied to them, with an arrow and the tie in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from mikiwame.publishing.pictures.drawing import (
    INK,
    NAMESPACE,
    SMALL,
    Element,
    Picture,
    add,
    finish_picture,
    start_picture,
)
from mikiwame.publishing.pictures.map import ALONE, BASE, BROAD, LINES, NARROW
from mikiwame.publishing.pictures.rows import LINE, clean_text, draw_lines, fit_text, say_rows
from mikiwame.words import Words

NAME = 14
PADDING = 10
GAP = 10
ARROW = 8
TRUNK = 16
"""Pixels from the organisers' left edge to the line that leads down to the others."""


@dataclass(frozen=True, slots=True)
class Seller:
    """An organisation beside the organisers: what it is, its ties in words, and which way they lead."""

    name: str
    role: str
    ties: tuple[str, ...]
    to_organiser: bool = False
    from_organiser: bool = False


def draw_sellers(
    words: Words, title: str, organisers: Sequence[tuple[str, str]], sellers: Sequence[Seller], width: int = NARROW
) -> Picture:
    """Draw the organisers with a line to each of the others, which stand below on a telephone and beside on a desk.

    :param organisers: name and role of each.
    """
    sheet = Element(f"{{{NAMESPACE}}}g")
    draw = _draw_beside if width >= BROAD else _draw_below
    height = draw(sheet, [part for one in organisers for part in one], sellers, width)
    rows = [words.list([name for name, _ in organisers])]
    rows += [tie for seller in sellers for tie in seller.ties]
    root = start_picture(width, height, clean_text(title), clean_text(say_rows(rows, "", words)), words.language)
    root.append(sheet)
    return finish_picture(root)


def _draw_below(sheet: Element, organisers: Sequence[str], sellers: Sequence[Seller], width: float) -> float:
    bottom = y = _draw_box(sheet, (1, 1, width - 2), _alternate(organisers), BASE)
    for seller in sellers:
        left = TRUNK + 36
        end = _draw_box(sheet, (left, y + GAP, width - left - 1), _tell(seller), ALONE)
        middle = (y + GAP + end) / 2
        add(sheet, "path", d=f"M{TRUNK} {bottom:g}V{middle:g}H{left:g}", fill="none", stroke=INK, stroke_width=2)
        _draw_heads(sheet, seller, (TRUNK, bottom, "up"), (left, middle, "right"))
        y = end
    return y + 1


def _draw_beside(sheet: Element, organisers: Sequence[str], sellers: Sequence[Seller], width: float) -> float:
    own, left = width * 0.36, width * 0.44
    trunk = (own + left) / 2
    top = _draw_box(sheet, (1, 1, own), _alternate(organisers), BASE)
    middles, y = [], 1.0 - GAP
    for seller in sellers:
        end = _draw_box(sheet, (left, y + GAP, width - left - 1), _tell(seller), ALONE)
        middles.append((y + GAP + end) / 2)
        y = end
    begin = (1 + top) / 2
    for seller, middle in zip(sellers, middles, strict=True):
        path = f"M{own + 1:g} {begin:g}H{trunk:g}V{middle:g}H{left:g}"
        add(sheet, "path", d=path, fill="none", stroke=INK, stroke_width=2)
        _draw_heads(sheet, seller, (own + 1, begin, "left"), (left, middle, "right"))
    return max(top, y) + 1


def _alternate(parts: Sequence[str]) -> list[tuple[str, bool]]:
    """Names in bold, roles not."""
    return [(part, number % 2 == 0) for number, part in enumerate(parts) if part]


def _tell(seller: Seller) -> list[tuple[str, bool]]:
    return [
        (seller.name, True),
        *([(seller.role, False)] if seller.role else []),
        *((one, False) for one in seller.ties),
    ]


def _draw_box(sheet: Element, space: tuple[float, float, float], parts: Sequence[tuple[str, bool]], fill: str) -> float:
    """A box as tall as its lines; returns its lower edge."""
    x, y, width = space
    box = add(sheet, "rect", x=x, y=y, width=width, rx=8, fill=fill, stroke=LINES, stroke_width=1)
    down = y + PADDING + 12
    for text, bold in parts:
        lines = fit_text(text, width - 2 * PADDING, NAME if bold else SMALL)
        size, fitting = (NAME, {"font_weight": "bold"}) if bold else (SMALL, {"fill": INK})
        down = draw_lines(sheet, x + PADDING, down, lines, size, **fitting)
    bottom = down - LINE + PADDING
    box.set("height", f"{bottom - y:g}")
    return bottom


def _draw_heads(sheet: Element, seller: Seller, near: tuple[float, float, str], far: tuple[float, float, str]) -> None:
    """An arrowhead at each end that a tie leads to."""
    for wanted, (x, y, way) in ((seller.to_organiser, near), (seller.from_organiser, far)):
        if wanted:
            add(sheet, "path", d=_shape_head(x, y, way), fill=INK)


def _shape_head(x: float, y: float, way: str) -> str:
    if way == "up":
        return f"M{x:g} {y:g}l-5 {ARROW}h10Z"
    back = -ARROW if way == "right" else ARROW
    return f"M{x:g} {y:g}l{back} -5v10Z"
