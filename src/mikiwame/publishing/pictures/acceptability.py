"""How often each certification came first, second, third or later, as stacked bars."""

import math
from collections.abc import Sequence
from functools import partial

from mikiwame.publishing.pictures.drawing import (
    INK,
    PALE,
    PAPER,
    SMALL,
    WIDTH,
    Element,
    Picture,
    add,
    add_text,
    measure_text,
)
from mikiwame.publishing.pictures.rows import (
    BAR,
    EDGE,
    NEARLY,
    Row,
    clean_text,
    draw_keys,
    draw_lines,
    draw_part,
    draw_rows,
    draw_value,
    fit_text,
    say_percent,
    start_row,
)
from mikiwame.vocabulary.complaints import MikiwameError

PLOT = 272
"""Pixels of all draws; beside it there is room for ``1位か2位 1%未満``."""

HEIGHT = BAR + 4
SPACE, LINED = 6, 2
"""Pixels that a figure needs beside it inside its part, and below which a part gets no line beside it."""

PLACES = ("1位", "2位", "3位", "4位以下")
FILLS = ((PAPER, "#08284d"), (PAPER, "#2b6cb0"), (INK, "#8fbbe0"), (INK, "#e8edf3"))
"""Letters and fill of each place, dark to light, so that grey keeps the order; letters have 4.5:1 on each."""

NOTES = (
    "重みや不明な点をいろいろに変えて何度も計算し、その順位になった割合。左の濃い部分が長いほど、上位が確か。"
    "四捨五入のため、足すと1%ずれることがある。",
)
NOTHING = "示す資格がありません。"


def draw_acceptability(
    rows: Sequence[Row], title: str, description: str, top: int = 2, settings: Sequence[str] = ()
) -> Picture:
    """Draw the shares of draws at each rank (rank acceptability: Lahdelma and Salminen 2001).

    :param rows: each with ``name`` and ``shares``, those of rank 1, 2, ... (0..1, together 1), in the order drawn.
    :param description: what the picture shows; the data in words are added to it for screen readers.
    :param top: how many of the first places the figure at the end of a bar takes together.
    :param settings: sentences on the day, what is shown and what was asked for otherwise than usual, to stand below the
        title.
    :raises MikiwameError: when a row's shares are negative or do not sum to 1, or ``top`` is below 1.
    """
    if top < 1:
        raise MikiwameError(f"The picture is to take the first {top} places together. Give a number from 1.")
    for row in rows:
        _check_shares(row)
    said = "".join(f"{_say_row(row, top)}。" for row in rows) or NOTHING
    draws = [partial(_draw_row, row, top) for row in rows]
    notes = (*settings, *NOTES) if rows else (*settings, NOTHING)
    return draw_rows(title, notes, f"{description}{said}", draws, _draw_legend)


def _check_shares(row: Row) -> None:
    shares = row["shares"]
    if not all(share >= 0 for share in shares) or not abs(math.fsum(shares) - 1) <= NEARLY:
        raise MikiwameError(
            f"The row {row['name']!r} of the picture has shares that are negative or sum to {math.fsum(shares):g}. "
            "Give shares of 0 or more that sum to 1."
        )


def _gather_places(row: Row) -> list[float]:
    """The shares of the first three places and of all others together."""
    shares = [*row["shares"][:3], 0.0, 0.0, 0.0][:3]
    return [*shares, math.fsum(row["shares"][3:])]


def _say_top(row: Row, top: int) -> str:
    words = {1: "1位", 2: "1位か2位"}.get(top, f"1~{top}位")
    return f"{words} {say_percent(math.fsum(row['shares'][:top]))}"


def _say_row(row: Row, top: int) -> str:
    places = zip(PLACES, _gather_places(row), strict=True)
    said = "、".join(f"{place} {say_percent(share)}" for place, share in places)
    return clean_text(f"{row['name']}: {said}({_say_top(row, top)})")


def _draw_legend(body: Element, y: float) -> float:
    return draw_keys(body, y, [(fill, place) for (_, fill), place in zip(FILLS, PLACES, strict=True)])


def _draw_row(row: Row, top: int, body: Element, y: float) -> float:
    group = start_row(body, _say_row(row, top))
    y = draw_lines(group, EDGE, y + 12, fit_text(row["name"], WIDTH - 2 * EDGE)) - 10
    x = float(EDGE)
    for number, share in enumerate(_gather_places(row)):
        _draw_segment(group, x, y, share, number)
        x += share * PLOT
    add(group, "rect", x=EDGE, y=y, width=PLOT, height=HEIGHT, fill="none", stroke=PALE, stroke_width=1)
    draw_value(group, y + 15, _say_top(row, top), SMALL, font_weight="bold")
    return y + HEIGHT


def _draw_segment(group: Element, x: float, y: float, share: float, number: int) -> None:
    """A part with its per cent inside where it is wide enough, and a thin line where the next begins."""
    letters, fill = FILLS[number]
    draw_part(group, x, y, share * PLOT, HEIGHT, fill, f"place-{number + 1}")
    words = say_percent(share)
    if share * PLOT > LINED and x > EDGE + LINED:
        add(group, "path", d=f"M{x:.2f} {y:g}V{y + HEIGHT:g}", stroke=PALE if letters == INK else PAPER)
    if measure_text(words, SMALL) + SPACE <= share * PLOT:
        middle = x + share * PLOT / 2
        add_text(group, middle, y + 14.5, words, SMALL, text_anchor="middle", fill=letters)
