"""When two printed texts are the same but for their characters' widths and white space; nothing else is overlooked."""

import unicodedata

from mikiwame.vocabulary import patterns as re

# NFKC would make other numbers of these: 10² and 102, ①7月 and 17月, ⒈5 and 1.5, 1½ and 11/2.
_KEPT = re.compile(
    "([\u00b2\u00b3\u00b9\u2070-\u209f\u00bc-\u00be\u2150-\u215f\u2189\u2460-\u249b\u24b6-\u24ff\u3251-\u325f\u32b1-\u32bf]+)"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
# One sign of JIS, which the encodings of Japan turn into one or the other of two characters.
_TWINS = str.maketrans("\u301c\u2212\u2225\u2015\\", "~-\u2016\u2014\u00a5")
_SPACES = re.compile(r"\s+")
# Between letters or digits of Latin script a space parts words and numbers: 1 200 is not 1200.
_IDLE_SPACE = re.compile("(?<![0-9A-Za-z]) | (?![0-9A-Za-z])")


def level(text: str) -> str:
    """The text in NFKC, with white space only where it parts two words of Latin script or two numbers."""
    parts = _KEPT.split(_INVISIBLE.sub("", text))
    plain = "".join(part if number % 2 else unicodedata.normalize("NFKC", part) for number, part in enumerate(parts))
    return _IDLE_SPACE.sub("", _SPACES.sub(" ", plain.translate(_TWINS)).strip())


def holds(text: str, part: str) -> bool:
    """Whether ``part`` stands whole in ``text``, both levelled: no digit, letter or sign of a number touches it."""
    start = text.find(part) if part else -1
    while start >= 0:
        before, after = text[:start][-1:], text[start + len(part) :][:1]
        if not (_touches(before, part[0]) or _touches(after, part[-1])):
            return True
        start = text.find(part, start + 1)
    return False


_NUMBER_SIGNS = "0123456789,.%-~/"


def _touches(outside: str, inside: str) -> bool:
    """Whether two neighbours belong to one number or one word of Latin script."""
    number = outside in _NUMBER_SIGNS and inside in _NUMBER_SIGNS if outside else False
    return number or (outside.isascii() and outside.isalnum() and inside.isascii() and inside.isalnum())
