"""Pictures of one row for each thing shown: paper as tall as its rows, keys, parts of bars, words for shares."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from mikiwame.publishing.pictures.drawing import (
    INK,
    LARGE,
    NAMESPACE,
    PALE,
    PAPER,
    SMALL,
    TEXT,
    WIDTH,
    Element,
    Picture,
    add,
    add_text,
    balance_text,
    finish_picture,
    measure_text,
    start_picture,
    wrap_text,
)
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import Words

Draw = Callable[[Element, float], float]
"""Draws onto a group from a height on and returns the height where it ended, in pixels."""

EDGE = 12
LINE = 18
"""Pixels from one line of text to the next."""

BAR = 16
GAP = 11
"""Pixels of a bar's height and of the space on both sides of the line between two rows."""

BROAD = dict.fromkeys("MWmw%@", 0.35) | dict.fromkeys("ABCDEGHKNOPQRSTUVXYZ", 0.1)
"""Width over its size that a broad Latin letter takes beyond what ``measure_text`` counts on the average."""

NEARLY = 1e-6
"""Sums of shares may pass their end by the rounding of floats, not by more."""


def draw_rows(
    words: Words,
    title: str,
    notes: Sequence[str],
    description: str,
    rows: Sequence[Draw],
    above: Draw,
    width: int = WIDTH,
) -> Picture:
    """A picture of title, notes, what stands above the rows, and the rows with a line between.

    :param notes: sentences that every reader needs to read the picture.
    :param width: pixels; letters keep their size at any width.
    """
    body = Element(f"{{{NAMESPACE}}}g")
    y = draw_lines(body, EDGE, 26, fit_text(title, width - 2 * EDGE, LARGE), LARGE, font_weight="bold")
    for note in notes:
        y = draw_lines(body, EDGE, y, wrap_text(note, width - 2 * EDGE, SMALL), SMALL, fill=PALE)
    y = above(body, y - 4) if rows else y - 4
    for draw in rows:
        add(body, "path", d=f"M{EDGE} {y:g}H{width - EDGE}", stroke="#d0d0d0", stroke_width=1)
        y = draw(body, y + GAP) + GAP
    root = start_picture(width, y, clean_text(title), clean_text(description), words.language)
    root.append(body)
    return finish_picture(root)


def start_row(body: Element, said: str) -> Element:
    """A group that tells its row to a screen reader, and to a pointer that rests on it."""
    group = add(body, "g", role="graphics-symbol", aria_label=said)
    add(group, "title").text = said
    return group


def draw_lines(
    parent: Element, x: float, y: float, lines: Sequence[str], size: float = TEXT, **attributes: object
) -> float:
    """Lines one below the other, the first with its baseline at ``y``; returns the baseline of a next one."""
    step = LINE + max(0, size - TEXT)
    for number, line in enumerate(lines):
        add_text(parent, x, y + step * number, line, size, **attributes)
    return y + step * len(lines)


def draw_value(
    parent: Element, y: float, text: str, size: float = TEXT, right: float = WIDTH - EDGE, **attributes: object
) -> Element:
    """Text that ends at ``right``, usually the right edge of a telephone's picture."""
    return add_text(parent, right, y, text, size, text_anchor="end", **attributes)


def draw_keys(body: Element, y: float, keys: Sequence[tuple[str, str]]) -> float:
    """A line with a sample of each fill and what it stands for."""
    x = float(EDGE)
    for fill, words in keys:
        draw_part(body, x, y, 14, 12, fill)
        add(body, "rect", x=x, y=y, width=14, height=12, fill="none", stroke=PALE, stroke_width=1)
        add_text(body, x + 19, y + 11, words, SMALL)
        x += 19 + measure_text(words, SMALL) + 12
    return y + 12 + GAP


HATCHED = "hatched"
"""In place of a colour: slanting lines on white, which neither grey nor colour-blindness takes away."""


def draw_part(parent: Element, x: float, y: float, width: float, height: float, fill: str, name: str = "") -> None:
    """A rectangle filled with a colour or ``HATCHED``; one without any width is left out.

    :param name: what it stands for, as the element's class.
    """
    if width <= 0:
        return
    named = {"class": name} if name else {}
    color = PAPER if fill == HATCHED else fill
    add(parent, "rect", x=x, y=y, width=width, height=height, fill=color, **named)
    if fill == HATCHED:
        add(parent, "path", d=_slant(x, y, width, height), fill="none", stroke=INK, stroke_width=1)


def _slant(x: float, y: float, width: float, height: float, step: int = 4) -> str:
    """Lines that rise by one pixel per pixel, cut off at the rectangle's sides."""
    path = []
    for foot in range(step // 2 - math.floor(height), math.ceil(width), step):
        start, end = max(foot, 0), min(foot + height, width)
        path.append(f"M{x + start:.2f} {y + height - start + foot:.2f}L{x + end:.2f} {y + height - end + foot:.2f}")
    return "".join(path)


def fit_text(text: str, width: float, size: float = TEXT) -> list[str]:
    """The text in lines of about one length, none wider than ``width`` pixels even in the broadest letters."""
    return list(_fit(text, width, size))


@lru_cache(maxsize=16_384)
def _fit(text: str, width: float, size: float) -> tuple[str, ...]:
    """Kept: a site draws the same words in many of its pictures."""
    cleaned = clean_text(text)
    narrowed = (balance_text(cleaned, width - less, size) for less in range(0, round(width / 2), EDGE))
    return tuple(next(lines for lines in narrowed if all(_measure_broad(line, size) <= width for line in lines)))


def _measure_broad(line: str, size: float) -> float:
    return measure_text(line, size) + size * sum(BROAD.get(one, 0) for one in line)


def clean_text(text: str) -> str:
    """The text without line ends and characters that XML refuses."""
    return "".join(one if one.isprintable() or one == "\u3000" else " " for one in text)


def say_percent(share: float, words: Words) -> str:
    """A share of 1 in whole per cent; neither 0 nor 100 unless it is that."""
    if 0 < share < 0.005:
        return words("pictures.share_least")
    if 0.995 <= share < 1 - NEARLY:
        return words("pictures.share_most")
    return words.share(math.floor(share * 100 + 0.5) / 100)


def say_points(low: float, high: float, words: Words) -> str:
    """Shares of the whole score as points: ``9.1~12.5点``, or one figure where both are written the same."""
    ends = write_ends(low, high)
    if len(ends) == 1:
        return words("pictures.points", points=ends[0])
    return words("pictures.points_range", low=ends[0], high=ends[1])


def write_ends(low: float, high: float) -> list[str]:
    """Both ends in points, or one figure where they are written the same."""
    return list(dict.fromkeys(_write_points(value) for value in (low, high)))


def say_rows(rows: Sequence[str], nothing: str, words: Words) -> str:
    """What a screen reader is told of the rows."""
    return "".join(words("pictures.row", said=row) for row in rows) or nothing


def _write_points(share: float) -> str:
    tenths = math.floor(share * 1000 + 0.5 + NEARLY)
    return str(tenths // 10) if tenths in (0, 1000) else f"{tenths / 10:.1f}"


def check_order(name: str, numbers: Mapping[str, float], most: float = 1) -> None:
    """Refuse numbers of a row that do not rise from 0 to ``most`` in the order given.

    :raises MikiwameError: with the row's name and the first number that breaks the order.
    """
    least = 0.0
    for key, value in numbers.items():
        if not least - NEARLY <= value <= most + NEARLY:
            raise MikiwameError(
                f"The row {name!r} of the picture has {key} = {value}. Give a number from {least:g} to {most:g}."
            )
        least = value
