"""Letters by which the language of a text is known."""

from mikiwame.vocabulary import patterns as re

_JAPANESE = re.compile("[\u3005\u3040-\u30ff\u4e00-\u9fff]")


def has_japanese(text: str) -> bool:
    """Whether kana or kanji stand in it."""
    return _JAPANESE.search(text) is not None
