"""How often each certification came first, second, third or later, as stacked bars."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
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
    clean_text,
    draw_keys,
    draw_lines,
    draw_part,
    draw_rows,
    draw_value,
    fit_text,
    say_percent,
    say_rows,
    start_row,
)
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import Words

PLOT = 272
"""Pixels of all draws; beside it there is room for the shares of the first places."""

HEIGHT = BAR + 4
SPACE, LINED = 6, 2
"""Pixels that a figure needs beside it inside its part, and below which a part gets no line beside it."""

PLACES = ("place_1", "place_2", "place_3", "place_later")
FILLS = ((PAPER, "#08284d"), (PAPER, "#2b6cb0"), (INK, "#8fbbe0"), (INK, "#e8edf3"))
"""Letters and fill of each place, dark to light, so that grey keeps the order; letters have 4.5:1 on each."""


@dataclass(frozen=True, slots=True)
class RankShares:
    """The shares of draws in which a certification had rank 1, 2, ...: 0..1, together 1."""

    name: str
    shares: Sequence[float]


def draw_acceptability(
    words: Words, rows: Sequence[RankShares], title: str, description: str, top: int = 2, settings: Sequence[str] = ()
) -> Picture:
    """Draw the shares of draws at each rank (rank acceptability: Lahdelma and Salminen 2001), in the order given.

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
    nothing = words("pictures.nothing")
    said = say_rows([_say_row(row, top, words) for row in rows], nothing, words)
    draws = [partial(_draw_row, row, top, words) for row in rows]
    notes = (*settings, words("pictures.ranks-note") if rows else nothing)
    return draw_rows(words, title, notes, f"{description}{said}", draws, partial(_draw_legend, words))


def _check_shares(row: RankShares) -> None:
    if not all(share >= 0 for share in row.shares) or not abs(math.fsum(row.shares) - 1) <= NEARLY:
        raise MikiwameError(
            f"The row {row.name!r} of the picture has shares that are negative or sum to {math.fsum(row.shares):g}. "
            "Give shares of 0 or more that sum to 1."
        )


def _gather_places(row: RankShares) -> list[float]:
    """The shares of the first three places and of all others together."""
    shares = [*row.shares[:3], 0.0, 0.0, 0.0][:3]
    return [*shares, math.fsum(row.shares[3:])]


def _name_places(words: Words) -> list[str]:
    return [words(f"pictures.ranks-{place}") for place in PLACES]


def _say_share(place: str, share: float, words: Words) -> str:
    return words("pictures.ranks-share", place=place, share=say_percent(share, words))


def _say_top(row: RankShares, top: int, words: Words) -> str:
    return _say_share(words("pictures.ranks-top", count=top), math.fsum(row.shares[:top]), words)


def _say_row(row: RankShares, top: int, words: Words) -> str:
    shares = zip(_name_places(words), _gather_places(row), strict=True)
    places = words.list([_say_share(place, share, words) for place, share in shares])
    return clean_text(words("pictures.ranks-said", name=row.name, places=places, top=_say_top(row, top, words)))


def _draw_legend(words: Words, body: Element, y: float) -> float:
    return draw_keys(body, y, [(fill, place) for (_, fill), place in zip(FILLS, _name_places(words), strict=True)])


def _draw_row(row: RankShares, top: int, words: Words, body: Element, y: float) -> float:
    group = start_row(body, _say_row(row, top, words))
    y = draw_lines(group, EDGE, y + 12, fit_text(row.name, WIDTH - 2 * EDGE)) - 10
    x = float(EDGE)
    for number, share in enumerate(_gather_places(row)):
        _draw_segment(group, x, y, share, number, say_percent(share, words))
        x += share * PLOT
    add(group, "rect", x=EDGE, y=y, width=PLOT, height=HEIGHT, fill="none", stroke=PALE, stroke_width=1)
    draw_value(group, y + 15, _say_top(row, top, words), SMALL, font_weight="bold")
    return y + HEIGHT


def _draw_segment(group: Element, x: float, y: float, share: float, number: int, said: str) -> None:
    """A part with its per cent inside where it is wide enough, and a thin line where the next begins."""
    letters, fill = FILLS[number]
    draw_part(group, x, y, share * PLOT, HEIGHT, fill, f"place-{number + 1}")
    if share * PLOT > LINED and x > EDGE + LINED:
        add(group, "path", d=f"M{x:.2f} {y:g}V{y + HEIGHT:g}", stroke=PALE if letters == INK else PAPER)
    if measure_text(said, SMALL) + SPACE <= share * PLOT:
        middle = x + share * PLOT / 2
        add_text(group, middle, y + 14.5, said, SMALL, text_anchor="middle", fill=letters)
