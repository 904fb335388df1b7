"""What is shown of a page where its address is shared: its title, what it tells, whose it is and of which day.

The font is a package of its own, pinned like all others, and never asked of the machine: the same page gives the same
bytes wherever it is published.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file
from io import BytesIO

from noto_cjk_sans_jp_bold import FONT_PATH
from PIL import Image, ImageDraw, ImageFont

from mikiwame.publishing.raster.icons import paste_icon
from mikiwame.words.breaking import wrap_text

WIDTH, HEIGHT = 1200, 630
"""Pixels that Open Graph and X both show uncut."""

_MARGIN = 80
_ROOM = WIDTH - 2 * _MARGIN
_PAPER, _INK, _PALE = "#ffffff", "#1b1d21", "#565c66"
_BAND = 16
_ICON = 56
_LEADING = 1.35
"""Height of a line over the size of its letters."""

_COLOURS = 64
"""In the finished picture; letters have a few greys at their edges, and nothing else needs any."""

_EFFORT = 6
"""Of 9; with more a card takes twice the time for a tenth of its bytes."""

_TITLE_SIZES = (76, 64, 54, 46)
_TITLE_LINES = 3
_TEXT_SIZE, _TEXT_LINES = 34, 3
_SMALL = 30

_PARTS = re.compile(r"(?<=[？?:：])\s*(?=.)|\s*(?=[（(])")


@dataclass(frozen=True, slots=True)
class Card:
    """Plain texts; ``brand`` is the name of the site, ``day`` says of when its figures are."""

    title: str
    text: str
    brand: str
    day: str
    colour: str


def draw_card(card: Card) -> bytes:
    """A PNG of :data:`WIDTH` by :data:`HEIGHT`; what has no room is cut off with ``…``."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, _BAND, HEIGHT), fill=card.colour)
    paste_icon(picture, (_MARGIN, 56), _ICON, card.colour)
    draw.text((_MARGIN + _ICON + 20, 56 + _ICON / 2), _fit(card.brand, _SMALL), _INK, _open_font(_SMALL), anchor="lm")
    bottom = _write_lines(draw, 160, *_fit_title(card.title), _INK)
    _write_lines(draw, bottom + 24, _cut(card.text, _TEXT_SIZE, _TEXT_LINES), _TEXT_SIZE, _PALE)
    draw.text((_MARGIN, HEIGHT - 56), card.day, _PALE, _open_font(_SMALL), anchor="ls")
    packed = BytesIO()
    reduced = picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    reduced.save(packed, "PNG", compress_level=_EFFORT)
    return packed.getvalue()


def _write_lines(draw: ImageDraw.ImageDraw, top: float, lines: list[str], size: int, colour: str) -> float:
    """Write lines below each other. :return: where the last one ends."""
    for line in lines:
        draw.text((_MARGIN, top), line, colour, _open_font(size), anchor="la")
        top += size * _LEADING
    return top


def _fit_title(title: str) -> tuple[list[str], int]:
    """The title in the largest letters in which it takes few enough lines."""
    for size in _TITLE_SIZES:
        lines = _part(title, size) or _wrap(title, size)
        if len(lines) <= _TITLE_LINES:
            return lines, size
    return _cut(title, _TITLE_SIZES[-1], _TITLE_LINES), _TITLE_SIZES[-1]


def _part(title: str, size: int) -> list[str]:
    """The title on two lines where it has two parts, such as a name and its other name in brackets; else nothing."""
    parts = [one for one in _PARTS.split(title, maxsplit=1) if one]
    return parts if len(parts) == 2 and max(_measure(one, size) for one in parts) <= _ROOM else []


def _cut(text: str, size: int, most: int) -> list[str]:
    lines = _wrap(text, size)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and _measure(f"{last}…", size) > _ROOM:
        last = last[:-1]
    return [*lines[: most - 1], f"{last}…"]


def _fit(text: str, size: int) -> str:
    return _cut(text, size, 1)[0]


def _wrap(text: str, size: int) -> list[str]:
    return wrap_text(text, _ROOM, lambda line: _measure(line, size))


def _measure(line: str, size: int) -> float:
    return _open_font(size).getlength(line)


@cache
def _open_font(size: int) -> ImageFont.FreeTypeFont:
    with as_file(FONT_PATH) as path:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
