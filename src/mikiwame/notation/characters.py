"""Characters that look like others: what an input method or a copied page leaves in a file, named so that it is found.

A full-width colon, a no-break space or a zero-width mark cannot be told from what belongs there by looking; a message
that names one says what it is, its code, and what to type in its place.
"""

import unicodedata

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.reasons import Reason, Value

NAMES = {
    "\t": "tab",
    "\u3000": "full_width_space",
    "\u00a0": "no_break_space",
    "\u200b": "zero_width_space",
    "\ufeff": "byte_order_mark",
    "\u2028": "line_separator",
    "\u2029": "paragraph_separator",
    "\u0085": "next_line_control",
    "\r": "carriage_return",
    "\x00": "nul",
    "\uff1a": "full_width_colon",
    "\uff0d": "full_width_hyphen",
    "\u2212": "minus_sign",
    "\u30fc": "long_vowel_mark",
}
"""Characters that people have a name for; of others Unicode's own is told."""

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


def name_character(character: str) -> Reason:
    """What people call it and its code (full-width space, U+3000); one that shows is shown as well."""
    told: dict[str, Value] = {"code": f"U+{ord(character):04X}"}
    key = NAMES.get(character)
    name: Value = Reason(f"characters.name-{key}") if key else unicodedata.name(character, "").lower()
    if name and character.isprintable():
        return Reason("characters.shown", {"character": character, "name": name, **told})
    if name:
        return Reason("characters.hidden", {"name": name, **told})
    if character.isprintable():
        return Reason("characters.unnamed", {"character": character, **told})
    return Reason("characters.control", told)


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


def shorten(value: object, most: int = 60) -> str:
    """A value as a message quotes it: cut where it is long."""
    text = str(value)
    return f"{text[:most]}…" if len(text) > most else text
