"""The paper that pictures are drawn on: an SVG with title and description, text measured without any font.

Widths of text are computed, not asked of the machine's fonts, so that the same facts give the same bytes everywhere.
"""

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree

from mikiwame.publishing.pictures.colours import write_rules
from mikiwame.vocabulary.texts import Language
from mikiwame.words.breaking import CLOSING
from mikiwame.words.breaking import wrap_text as wrap_lines

Element = ElementTree.Element

NAMESPACE = "http://www.w3.org/2000/svg"
WIDTH = 400
"""Pixels: a telephone's width, at which letters keep their size. Wider pages ask for a wider picture."""

FONTS = (
    "'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic UI', 'Yu Gothic', Meiryo, "
    "'Noto Sans CJK JP', 'Noto Sans JP', sans-serif"
)
INK, PALE, PAPER = "#1a1a1a", "#595959", "#ffffff"
"""``PALE`` on ``PAPER`` has a contrast of 7:1 (WCAG 2.2, 1.4.6)."""

TEXT, SMALL, LARGE = 13, 12, 16
LATIN = 0.62
"""Width of a Latin letter or number over its size, a little more than in the fonts named."""

_DESCRIPTION = re.compile("<desc>[^<]*</desc>")

STYLE = f"svg{{max-width:100%;height:auto}}{write_rules()}"

ElementTree.register_namespace("", NAMESPACE)


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture: the text of its SVG, and its pixels, so that a page can keep the place for it."""

    svg: str
    width: int
    height: int

    @property
    def inline(self) -> str:
        """The SVG for a page: its style sheet tells how it looks in the dark, and its text is read out as it is."""
        return _DESCRIPTION.sub("", self.svg.replace(f"<style>{STYLE}</style>", "", 1), 1)


def start_picture(width: float, height: float, title: str, description: str, language: Language) -> Element:
    """An empty white picture that shrinks with its page and tells its title and description to a screen reader."""
    root = Element(
        f"{{{NAMESPACE}}}svg",
        {
            "width": write_number(width),
            "height": write_number(height),
            "viewBox": f"0 0 {write_number(width)} {write_number(height)}",
            "role": "graphics-document",
            "lang": language,
            "font-family": FONTS,
        },
    )
    for name, text in (("title", title), ("desc", description)):
        add(root, name).text = text
    root.set("aria-label", title)
    add(root, "style").text = STYLE
    add(root, "rect", width=width, height=height, fill=PAPER)
    return root


def add(parent: Element, name: str, **attributes: object) -> Element:
    """A child element; an underscore in a name of an attribute stands for its hyphen."""
    written = {key.replace("_", "-"): _write(value) for key, value in attributes.items()}
    return ElementTree.SubElement(parent, f"{{{NAMESPACE}}}{name}", written)


def add_text(parent: Element, x: float, y: float, text: str, size: float = TEXT, **attributes: object) -> Element:
    """A line of text whose baseline starts at ``x, y``."""
    element = add(parent, "text", x=x, y=y, font_size=size, **({"fill": INK} | attributes))
    element.text = text
    return element


def finish_picture(root: Element) -> Picture:
    width, height = (round(float(root.get(name, "0"))) for name in ("width", "height"))
    return Picture(ElementTree.tostring(root, encoding="unicode") + "\n", width, height)


def write_number(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _write(value: object) -> str:
    return write_number(value) if isinstance(value, int | float) else str(value)


def measure_text(text: str, size: float) -> float:
    """Pixels that a line takes: a full-width character its size, any other ``LATIN`` of it."""
    broad, narrow = size, size * LATIN
    return sum([broad if _is_broad(one) else narrow for one in text])


@lru_cache(maxsize=16_384)
def _is_broad(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WFA"


def wrap_text(text: str, width: float, size: float) -> list[str]:
    """Lines of at most ``width`` pixels, none begun by a closing mark or ended by an opening one."""
    return list(_wrap(text, width, size))


@lru_cache(maxsize=16_384)
def _wrap(text: str, width: float, size: float) -> tuple[str, ...]:
    """Kept: a site draws the same words in many of its pictures."""
    broad, narrow = size, size * LATIN
    return tuple(wrap_lines(text, width, lambda letter: broad if _is_broad(letter) else narrow))


def balance_text(text: str, width: float, size: float) -> list[str]:
    """As :func:`wrap_text`, with lines of about one length: no last line of a single character."""
    return list(_balance(text, width, size))


@lru_cache(maxsize=16_384)
def _balance(text: str, width: float, size: float) -> tuple[str, ...]:
    whole = measure_text(text, size)
    count = 1 if whole <= width else len(_wrap(text, width, size))
    even = math.ceil(whole / count)
    widths = (one for one in range(even, math.ceil(width) + 1) if len(_wrap(text, one, size)) <= count)
    return _wrap(text, next(widths, width), size)


def split_name(name: str, width: float, size: float) -> list[str]:
    """A name on one line, or on two that part where its script changes, or as :func:`balance_text` would."""
    scripts = [unicodedata.name(one, "OTHER").split()[0].split("-")[0] for one in name]
    breaks = [place for place in range(2, len(name) - 1) if scripts[place] != scripts[place - 1]]
    pairs = ((name[:place], name[place:]) for place in breaks if name[place] not in CLOSING)
    fitting = [pair for pair in pairs if max(measure_text(part, size) for part in pair) <= width]
    if measure_text(name, size) <= width or not fitting:
        return balance_text(name, width, size)
    return list(min(fitting, key=lambda pair: max(measure_text(part, size) for part in pair)))


def join_parts(parts: Iterable[str], joint: str, width: float, size: float) -> list[str]:
    """The parts with ``joint`` between them, as many on a line as fit."""
    lines: list[str] = []
    for part in parts:
        if lines and measure_text(f"{lines[-1]}{joint}{part}", size) <= width:
            lines[-1] += f"{joint}{part}"
        else:
            lines.append(part)
    return lines
