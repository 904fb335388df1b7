"""What is shown of a page where its address is shared: its title, what it tells, whose it is and of which day.

The font is a package of its own, pinned like all others, and never asked of the machine: the same page gives the same
bytes wherever it is published.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from mikiwame.publishing.raster.icons import paste_icon
from mikiwame.words.breaking import split_title, wrap_text

WIDTH, HEIGHT = 1200, 630
"""Pixels that Open Graph and X both show uncut."""

_FONT = "noto_cjk_sans_jp_bold", "NotoSansCJKjp-Bold.otf"
"""Package and file."""

_MARGIN = 80
_ROOM = WIDTH - 2 * _MARGIN
_PAPER, _INK, _PALE = "#ffffff", "#1b1d21", "#565c66"
_HEAD, _BAND, _ICON, _GAP = 56, 16, 56, 20
_LEADING = 1.35
"""Height of a line over the size of its letters."""

_COLOURS = 64
"""In the finished picture; letters have a few greys at their edges, and nothing else needs any."""

_EFFORT = 6
"""Of 9; with more a card takes twice the time for a tenth of its bytes."""

_TITLE_SIZES = (76, 64, 54, 46)
_TITLE_LINES = 3
_TEXT_SIZE = 34
_SMALL = 30


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
    paste_icon(picture, (_MARGIN, _HEAD), _ICON, card.colour)
    beside = _MARGIN + _ICON + _GAP
    brand = _cut(card.brand, _SMALL, 1, WIDTH - _MARGIN - beside)[0]
    draw.text((beside, _HEAD + _ICON / 2), brand, _INK, _open_font(_SMALL), anchor="lm")
    top = _write_lines(draw, _HEAD + _ICON + 2 * _GAP, *_fit_title(card.title), _INK) + _GAP
    room = HEIGHT - _HEAD - _SMALL - _GAP - top
    lines = _cut(card.text, _TEXT_SIZE, int(room / (_TEXT_SIZE * _LEADING)))
    _write_lines(draw, top, lines, _TEXT_SIZE, _PALE)
    draw.text((_MARGIN, HEIGHT - _HEAD), _cut(card.day, _SMALL, 1)[0], _PALE, _open_font(_SMALL), anchor="ls")
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
    parts = split_title(title)
    return parts if len(parts) == 2 and max(_measure(one, size) for one in parts) <= _ROOM else []


def _cut(text: str, size: int, most: int, room: float = _ROOM) -> list[str]:
    """At most so many lines of at most ``room`` pixels."""
    lines = _wrap(text, size, room)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and _measure(f"{last}…", size) > room:
        last = last[:-1]
    return [*lines[: most - 1], f"{last}…"]


def _wrap(text: str, size: int, room: float = _ROOM) -> list[str]:
    return wrap_text(text, room, lambda line: _measure(line, size))


@lru_cache(maxsize=16_384)
def _measure(line: str, size: int) -> float:
    """Kept: the cards of a site share their brand, their day and how most texts begin."""
    return _open_font(size).getlength(line)


@cache
def _open_font(size: int) -> ImageFont.FreeTypeFont:
    with as_file(files(_FONT[0]) / _FONT[1]) as path:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
