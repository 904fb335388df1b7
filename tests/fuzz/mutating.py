"""Changes that a page, a keyboard or an ill-wisher makes to a text, each drawn from the ``Random`` it is given."""

from collections.abc import Callable, Sequence
from random import Random

from tests.notation.test_any_text import SIGNS, WORDS

LONGEST = 2_000
"""Characters after which a mutated text is cut; a few are let grow to ten times that."""

Change = Callable[[Random, str], str]

_WORDS = WORDS.split()
_STRANGE = [
    *SIGNS,
    "\x1b[31m",
    "\u202e",
    "\u00a0",
    "\u2009",
    "\u0301",
    "٣",
    "𝟗",
    "Ⅷ",
    "<script>",
    "' OR 1=1",
    "{{7*7}}",
    "%s",
    "\\",
]
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_TIMES = (*(2, 2, 3, 3, 10) * 8, 100)


def mutate(random: Random, text: str, others: Sequence[str]) -> str:
    """``text`` after one to four changes; ``others`` are texts of which pieces may be taken in."""
    changed = text
    for _ in range(random.choice((1, 1, 2, 3, 4))):
        changed = random.choice(CHANGES)(random, changed)
    if random.random() < 0.2:
        changed = splice(random, changed, random.choice(others))
    return changed[: LONGEST * 10 if random.random() < 0.001 else LONGEST]


def splice(random: Random, text: str, other: str) -> str:
    """The beginning of one text and the end of another."""
    return text[: _pick(random, text)] + other[_pick(random, other) :]


def delete(random: Random, text: str) -> str:
    start = _pick(random, text)
    return text[:start] + text[start + random.randint(1, 8) :]


def repeat(random: Random, text: str) -> str:
    start = _pick(random, text)
    piece = text[start : start + random.randint(1, 12)]
    return text[:start] + piece * random.choice(_TIMES) + text[start:]


def swap(random: Random, text: str) -> str:
    first, second = sorted((_pick(random, text), _pick(random, text)))
    return (
        text[:first]
        + text[second : second + 4]
        + text[first + 4 : second]
        + text[first : first + 4]
        + text[second + 4 :]
    )


def insert_word(random: Random, text: str) -> str:
    start = _pick(random, text)
    return text[:start] + random.choice(_WORDS) + text[start:]


def insert_strange(random: Random, text: str) -> str:
    start = _pick(random, text)
    return text[:start] + random.choice(_STRANGE) + text[start:]


def insert_any(random: Random, text: str) -> str:
    start = _pick(random, text)
    return (
        text[:start]
        + chr(random.choice((random.randrange(0x80), random.randrange(0x3000, 0xA000), random.randrange(0x110000))))
        + text[start:]
    )


def change_digit(random: Random, text: str) -> str:
    places = [place for place, letter in enumerate(text) if letter.isdecimal()]
    if not places:
        return insert_word(random, text)
    place = random.choice(places)
    return text[:place] + random.choice("0123456789〇一十百千万億,. ") + text[place + 1 :]


def widen(random: Random, text: str) -> str:
    start = _pick(random, text)
    return text[:start] + text[start:].translate(_FULL_WIDTH)


def space(random: Random, text: str) -> str:
    start = _pick(random, text)
    return text[:start] + random.choice((" ", "\u3000", "\n", "\r\n", "\t", "\u00a0", "\u202f")) + text[start:]


def _pick(random: Random, text: str) -> int:
    return random.randint(0, len(text))


CHANGES: tuple[Change, ...] = (
    delete,
    repeat,
    swap,
    insert_word,
    insert_strange,
    insert_any,
    change_digit,
    widen,
    space,
)
