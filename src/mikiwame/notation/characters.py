"""Characters that look like others: what an input method or a copied page leaves in a file, named so that it is found.

A full-width colon, a no-break space or a zero-width mark cannot be told from what belongs there by looking; a message
that names one says what it is, its code, and what to type in its place.
"""

import unicodedata

from mikiwame.vocabulary import patterns as re

NAMES = {
    "\t": "tab",
    "\u3000": "full-width space",
    "\u00a0": "no-break space",
    "\u200b": "zero-width space",
    "\ufeff": "byte order mark",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\u0085": "next-line control",
    "\r": "carriage return",
    "\x00": "NUL",
    "\uff1a": "full-width colon",
    "\uff0d": "full-width hyphen",
    "\u2212": "minus sign",
    "\u30fc": "katakana long-vowel mark",
}
"""Names that people know; for others Unicode's own is used."""

_NOTHING = r"\u200b-\u200f\u2060\ufeff\u00ad"
BLANKS = rf"\s{_NOTHING}"
"""What shows as nothing or as a gap, for use inside the brackets of a pattern."""

COLONS = ":\uff1a\ufe13\ufe55\u2236\ua789"
"""The colon, and what an input method writes for one."""

AFTER_KEY = f"{COLONS};\uff1b=\uff1d"
"""What is written between a key and its text, the colon or by mistake another sign."""

HYPHENS = "-\u2010\u2212\u2013\u2014\u30fc\u30fb\uff0d"
"""The hyphen, and what is written for one before an item of a list."""

_ODD_BLANK = re.compile(f"(?! )[{BLANKS}]")
_TWINS = {"\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-", "\u30fc": "-", "\u30fb": "-"}
"""Signs that stand for a hyphen and that Unicode does not fold into one."""


def name_character(character: str) -> str:
    """``full-width space (U+3000)``; a character that shows is shown: ``":" (full-width colon, U+FF1A)``."""
    code = f"U+{ord(character):04X}"
    name = NAMES.get(character) or unicodedata.name(character, "").lower()
    if not character.isprintable():
        return f"{name} ({code})" if name else f"character {code}"
    return f'"{character}" ({name}, {code})' if name else f'"{character}" ({code})'


def find_odd_blank(text: str) -> str | None:
    """The first blank of a text that is no plain space."""
    found = _ODD_BLANK.search(text)
    return found[0] if found else None


def find_odd_character(text: str) -> str | None:
    """The first character that plain (ASCII) text does not have."""
    return next((one for one in text if not one.isascii() or not one.isprintable()), None)


def make_plain(text: str) -> str:
    """A text in plain characters where each has a plain twin: full-width letters, hyphens and blanks."""
    shown = re.sub(f"[{_NOTHING}]+", "", text)
    folded = unicodedata.normalize("NFKC", "".join(_TWINS.get(one, one) for one in shown))
    return re.sub(f"[{BLANKS}]+", " ", folded).strip()


def show(value: object, most: int = 60) -> str:
    """A value in quotation marks, cut where it is long."""
    text = str(value)
    return f'"{text[:most]}…"' if len(text) > most else f'"{text}"'
