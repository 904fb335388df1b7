"""Japanese written in Latin letters -> the katakana that it may stand for: Hepburn, kunrei and what keyboards take."""

import unicodedata

from mikiwame.vocabulary import patterns as re

_VOWELS = "aiueo"

_ROWS = {
    "": "アイウエオ",
    "k": "カキクケコ",
    "s": "サシスセソ",
    "t": "タチツテト",
    "n": "ナニヌネノ",
    "h": "ハヒフヘホ",
    "m": "マミムメモ",
    "r": "ラリルレロ",
    "g": "ガギグゲゴ",
    "z": "ザジズゼゾ",
    "d": "ダヂヅデド",
    "b": "バビブベボ",
    "p": "パピプペポ",
}

_GLIDES = {"a": "ャ", "u": "ュ", "e": "ェ", "o": "ョ"}

_OF_THEIR_OWN = {
    "shi": "シ",
    "chi": "チ",
    "tsu": "ツ",
    "fu": "フ",
    "ji": "ジ",
    "ya": "ヤ",
    "yu": "ユ",
    "yo": "ヨ",
    "wa": "ワ",
    "wi": "ウィ",
    "we": "ウェ",
    "wo": "ヲ",
    "thi": "ティ",
    "dhi": "ディ",
    "vu": "ヴ",
}

_IN_LOANWORDS = {"ti": "ティ", "tu": "トゥ", "di": "ディ", "du": "ドゥ"}
"""What kunrei writes for チ, ツ, ヂ and ヅ, and foreign words in Japanese have for sounds of their own."""

_LETTERS = re.compile("[a-z ・ー'-]{3,}")
_LONG_MARKS = {"\u0304": "ー", "\u0302": "ー"}
"""Macron and circumflex, by which Hepburn and kunrei mark a long vowel."""

_DOUBLED = re.compile("([kstpgzdbfjc])(?=\\1)|t(?=ch)")
_NASAL = re.compile("n'|n(?=n[aiueoy])|nn|n(?![aiueoy])|m(?=[bmp])")


def _list_syllables() -> dict[str, str]:
    found = {first + vowel: kana[place] for first, kana in _ROWS.items() for place, vowel in enumerate(_VOWELS)}
    for first, kana in _ROWS.items():
        if first:
            found |= {f"{first}y{vowel}": kana[1] + glide for vowel, glide in _GLIDES.items()}
    for first, base in (("sh", "シ"), ("ch", "チ"), ("j", "ジ")):
        found |= {first + vowel: base + glide for vowel, glide in _GLIDES.items()}
    for first, base in (("f", "フ"), ("v", "ヴ"), ("ts", "ツ")):
        found |= {first + vowel: base + small for vowel, small in zip("aieo", "ァィェォ", strict=True)}
    return found | _OF_THEIR_OWN


_NATIVE = _list_syllables()
_LOANED = _NATIVE | _IN_LOANWORDS


def read_romaji(text: str) -> tuple[str, ...]:
    """What the whole text may stand for in katakana; nothing where it is no romaji, or too short to tell.

    :param text: in lower case. ``ti`` and ``di`` may be either of two sounds, so that there may be two readings.
    """
    marked = "".join(_LONG_MARKS.get(mark, mark) for mark in unicodedata.normalize("NFD", text)).strip()
    if not _LETTERS.fullmatch(marked) or not re.search("[a-z]", marked):
        return ()
    read = (_read(marked, syllables) for syllables in (_NATIVE, _LOANED))
    return tuple(dict.fromkeys(kana for kana in read if kana))


def _read(text: str, syllables: dict[str, str]) -> str | None:
    kana, place = "", 0
    while place < len(text):
        step = _read_one(text, place, syllables)
        if step is None:
            return None
        kana, place = kana + step[0], step[1]
    return kana


def _read_one(text: str, place: int, syllables: dict[str, str]) -> tuple[str, int] | None:
    """The next sound and where it ends."""
    for length in (4, 3, 2, 1):
        if kana := syllables.get(text[place : place + length]):
            return kana, place + length
    if text[place] in " ・ー'-":
        return ("ー" if text[place] in "ー-" else " "), place + 1
    if _DOUBLED.match(text, place):
        return "ッ", place + 1
    if nasal := _NASAL.match(text, place):
        return "ン", nasal.end()
    return None
