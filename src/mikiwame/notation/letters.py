"""Letters by which the language of a text is known."""

from mikiwame.vocabulary import patterns as re

_JAPANESE = re.compile("[\u3005\u3040-\u30ff\u4e00-\u9fff]")


def has_japanese(text: str) -> bool:
    """Whether kana or kanji stand in it."""
    return _JAPANESE.search(text) is not None


def rate_japanese(text: str) -> int:
    """How much a text looks like Japanese: its kana and kanji, less the half-width kana of bytes wrongly decoded."""
    usual = sum("\u3040" <= one <= "\u30ff" or "\u4e00" <= one <= "\u9fff" for one in text)
    return usual - sum("\uff61" <= one <= "\uff9f" for one in text)
