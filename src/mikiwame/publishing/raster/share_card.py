"""What is shown of a page where its address is shared: its title, what it tells, whose it is and of which day.

The font is a package of its own, pinned like all others, and never asked of the machine: the same page gives the same
bytes wherever it is published.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw, ImageFont

from mikiwame.publishing.raster.icons import paste_icon
from mikiwame.words.breaking import split_title, wrap_text

WIDTH, HEIGHT = 1200, 630
"""Pixels that Open Graph and X both show uncut."""

_FONT = "noto_cjk_sans_jp_bold", "NotoSansCJKjp-Bold.otf"
"""Package and file."""

_MARGIN = 80
_ROOM = WIDTH - 2 * _MARGIN
_PAPER, _INK = "#ffffff", "#1b1d21"
_DARK, _PALE, _BLANK = 0, 66, 255
"""How light letters and paper are, from ``_INK`` to ``_PAPER``."""
_HEAD, _BAND, _ICON, _GAP = 56, 16, 56, 20
_LEADING = 1.35
"""Height of a line over the size of its letters."""

_SHADES = 32
"""From the paper to the ink, and from the paper to the site's colour: nothing else is on a card. Drawn as shades from
the beginning, a card needs no search for the colours that it is made of."""

_RUNS = 3
"""zlib's strategy for runs of the same byte (``Z_RLE``): of letters on paper it leaves about as much as a search for
repeats, in a third of the time."""

_TITLE_SIZES = (76, 64, 54, 46)
_TITLE_LINES = 3
_TEXT_SIZE, _TEXT_LINES = 34, 2
_SMALL = 30
_TOP, _FOOT = _HEAD + _ICON + 2 * _GAP, HEIGHT - _HEAD - _SMALL - _GAP
"""Where the title begins, and where the text must end above the day."""

_TITLE_ROOM = _FOOT - _TOP - _GAP - _TEXT_LINES * _TEXT_SIZE * _LEADING


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
    picture = Image.new("L", (WIDTH, HEIGHT), _BLANK)
    draw = ImageDraw.Draw(picture)
    beside = _MARGIN + _ICON + _GAP
    brand = _cut(card.brand, _SMALL, 1, WIDTH - _MARGIN - beside)[0]
    draw.text((beside, _HEAD + _ICON / 2), brand, _DARK, _open_font(_SMALL), anchor="lm")
    top = _write_lines(draw, _TOP, *_fit_title(card.title), _DARK) + _GAP
    lines = _cut(card.text, _TEXT_SIZE, int((_FOOT - top) / (_TEXT_SIZE * _LEADING)))
    _write_lines(draw, top, lines, _TEXT_SIZE, _PALE)
    draw.text((_MARGIN, HEIGHT - _HEAD), _cut(card.day, _SMALL, 1)[0], _PALE, _open_font(_SMALL), anchor="ls")
    shaded = picture.point([_find_shade(light) for light in range(256)])
    shaded.paste(_SHADES, (0, 0, _BAND, HEIGHT))
    shaded.paste(_shade_icon(), (_MARGIN, _HEAD))
    shaded.putpalette([*_mix(_INK), *_mix(card.colour)])
    packed = BytesIO()
    shaded.save(packed, "PNG", compress_type=_RUNS)
    return packed.getvalue()


def _find_shade(light: int) -> int:
    return round(light * (_SHADES - 1) / _BLANK)


def _mix(colour: str) -> Iterator[int]:
    """The shades from a colour to the paper: red, green and blue of each, one after another."""
    ends = list(zip(ImageColor.getrgb(colour)[:3], ImageColor.getrgb(_PAPER), strict=True))
    for shade in range(_SHADES):
        yield from (round(start + (end - start) * shade / (_SHADES - 1)) for start, end in ends)


@cache
def _shade_icon() -> Image.Image:
    """The icon in shades of the site's colour, whichever that is."""
    icon = Image.new("L", (_ICON, _ICON), _BLANK)
    paste_icon(icon, (0, 0), _ICON, "#000000")
    return icon.point([_SHADES + _find_shade(light) for light in range(256)])


def _write_lines(draw: ImageDraw.ImageDraw, top: float, lines: list[str], size: int, light: int) -> float:
    """Write lines below each other. :return: where the last one ends."""
    for line in lines:
        draw.text((_MARGIN, top), line, light, _open_font(size), anchor="la")
        top += size * _LEADING
    return top


def _fit_title(title: str) -> tuple[list[str], int]:
    """The title in the largest letters in which it takes few enough lines, and leaves room for the text below."""
    for size in _TITLE_SIZES:
        lines = _part(title, size) or _wrap(title, size)
        if len(lines) <= _TITLE_LINES and len(lines) * size * _LEADING <= _TITLE_ROOM:
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
    return wrap_text(text, room, lambda letter: _measure_letter(letter, size))


def _measure(line: str, size: int) -> float:
    """Letter by letter: the basic layout puts each behind the one before, whatever they are."""
    return sum(_measure_letter(letter, size) for letter in line)


@lru_cache(maxsize=16_384)
def _measure_letter(letter: str, size: int) -> float:
    return _open_font(size).getlength(letter)


@cache
def _open_font(size: int) -> ImageFont.FreeTypeFont:
    with as_file(files(_FONT[0]) / _FONT[1]) as path:
        return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
