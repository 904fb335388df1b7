"""The icon of a site, a reading glass on a tile, in the sizes that browsers and home screens ask for."""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw

FAVICON_SIZES = (16, 32, 48)

_UNITS = 32
"""Of the tile's side, as in icon.svg, which is the same drawing."""

_FINER = 8
"""So many times larger is it drawn before it is scaled down, so that edges are smooth."""

_WHITE = "#ffffff"


def draw_icon(size: int, colour: str, *, whole: bool = False) -> bytes:
    """A PNG of ``size`` pixels a side; ``whole``: without round corners, for systems that cut their own."""
    packed = BytesIO()
    _paint(size, colour, whole).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def draw_favicon(colour: str) -> bytes:
    """An ICO with a picture per size of :data:`FAVICON_SIZES`."""
    packed = BytesIO()
    largest, *smaller = (_paint(size, colour, False) for size in reversed(FAVICON_SIZES))
    largest.save(packed, "ICO", sizes=[(size, size) for size in FAVICON_SIZES], append_images=smaller)
    return packed.getvalue()


def paste_icon(picture: Image.Image, place: tuple[int, int], size: int, colour: str) -> None:
    icon = _paint(size, colour, False)
    picture.paste(icon, place, icon)


@lru_cache(maxsize=16)
def _paint(size: int, colour: str, whole: bool) -> Image.Image:
    unit = size * _FINER / _UNITS
    side = size * _FINER
    tile = Image.new("RGBA", (side, side), colour if whole else "#ffffff00")
    draw = ImageDraw.Draw(tile)
    draw.rounded_rectangle((0, 0, side - 1, side - 1), 7 * unit, fill=colour)
    draw.circle((14 * unit, 14 * unit), 8.5 * unit, outline=_WHITE, width=round(3 * unit))
    draw.line((19 * unit, 19 * unit, 26 * unit, 26 * unit), fill=_WHITE, width=round(4 * unit))
    for end in (19, 26):
        draw.circle((end * unit, end * unit), 2 * unit, fill=_WHITE)
    return tile.resize((size, size), Image.Resampling.LANCZOS)
