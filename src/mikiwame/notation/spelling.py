"""A name as somebody typed it -> the one spelling of its sounds, by which names are compared, and its other readings.

Kana are read in any width and script, Latin letters as romaji where they can be (Hepburn and kunrei), long vowels as
they are heard. Kanji are compared as they stand: how they are read only an alias in kana tells.
"""

import unicodedata
from dataclasses import dataclass

from mikiwame.notation.romaji import read_romaji
from mikiwame.vocabulary import patterns as re

LONGEST_TEXT = 200
"""Characters read of a text: four times the longest name known, so that a pasted sentence still counts."""

_MARKS = re.compile(r"[®Ⓡ™℠©]|[(（]\s*(?:[RrＲｒ]|TM|tm|ＴＭ)\s*[)）]")
_TRADE_MARKS = re.compile("[®Ⓡ™℠©]")
_BARE_MARK = re.compile(r"(?<=[ぁ-んァ-ヶー一-龠])(?:r|tm)(?=[\s()]|$)")
"""The marks ® and TM copied out of a page as plain letters: a Latin r or tm that ends a Japanese word."""

_GRADE = re.compile(r"準?(?:[1-9一二三四五六七八九十]|[初中上特](?![0-9]))級")
_INNER_BRACKET = re.compile(r"(?<=\w)[(（][^()（）]*[)）](?=\w)")
_GLOSS = re.compile(r"[(（][^()（）]*[)）]$")
_DIGITS = str.maketrans("一二三四五六七八九", "123456789")
_SCRIPTS = re.compile(r"[ァ-ヶー]+|[一-龠々〆]+|[a-z0-9]+|[^\W_]")
_HIRAGANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
"""Hiragana stand in Unicode 0x60 before the katakana of the same sound (The Unicode Standard, Hiragana block)."""

_SOUNDS = str.maketrans("ァィゥェォャュョッヮヂヅヴ", "アイウエオヤユヨツワジズブ", "ー")
"""What people write by ear: small kana as large ones, long vowels or none, and sounds that have two letters."""

_LONG = re.compile(
    "(?<=[アカサタナハマヤラワガザダバパャァヮ])ア|(?<=[イキシチニヒミリギジヂビピィ])イ"
    "|(?<=[ウクスツヌフムユルグズヅブプュゥ])ウ|(?<=[エケセテネヘメレゲゼデベペェ])[エイ]"
    "|(?<=[オコソトノホモヨロヲゴゾドボポョォ])[オウ]"
)
"""A vowel that only lengthens the one before it, as people write by ear what is printed with ー."""

_LEGAL_FORM = "株式会社"


@dataclass(frozen=True)
class Spelling:
    """A text in the one spelling of sounds, without separators or grades, and where in it words begin."""

    letters: str
    grades: frozenset[str]
    words: tuple[str, ...]


def spell(text: str) -> Spelling:
    """Give the first ``LONGEST_TEXT`` characters of any text in the one spelling; empty for a text without letters."""
    return _hear(_write_in_kana(text))


def list_readings(text: str) -> tuple[Spelling, ...]:
    """The spelling of a text as it stands, and those of what it may mean: romaji as kana, long vowels by ear."""
    kana = _write_in_kana(text)
    written = [kana, *(reading.translate(_HIRAGANA) for reading in read_romaji(kana))]
    heard = [_hear(one) for reading in written for one in (reading, _LONG.sub("", reading))]
    return tuple(dict.fromkeys(heard))


def list_said(name: str) -> list[str]:
    """The name, and what is said of it aloud: 医療事務(医科)能力検定 without the bracket. One at its end stays."""
    return list(dict.fromkeys([name, _INNER_BRACKET.sub("", name)]))


def drop_gloss(name: str) -> str:
    """The name without the bracket at its end, which one page adds and another leaves out: モジュール1(初級)."""
    return _GLOSS.sub("", name)


def is_kanji(letter: str) -> bool:
    return "一" <= letter <= "龠"


def level(text: str) -> str:
    """A text without differences of width, case and spaces."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def fold_name(name: str) -> str:
    """A name as a reader hears it: width, case, blanks and trade marks make no difference."""
    return level(_TRADE_MARKS.sub("", name))


def level_company(name: str) -> str:
    """As :func:`level`, without the commonest legal form before the name."""
    return level(name).removeprefix(_LEGAL_FORM)


def _write_in_kana(text: str) -> str:
    plain = unicodedata.normalize("NFKC", _MARKS.sub(" ", text[:LONGEST_TEXT])).lower()
    return _BARE_MARK.sub(" ", plain).translate(_HIRAGANA)


def _hear(kana: str) -> Spelling:
    grades = frozenset(grade.translate(_DIGITS) for grade in _GRADE.findall(kana))
    words = _SCRIPTS.findall(_GRADE.sub(" ", kana))
    heard = tuple(word for word in (word.translate(_SOUNDS) for word in words) if word)
    return Spelling("".join(heard), grades, heard)
