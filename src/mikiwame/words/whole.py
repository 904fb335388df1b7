"""A piece of a page, cut where a number or a word ends."""

from mikiwame.reading.placing import AROUND
from mikiwame.vocabulary import patterns as re

_NUMBER, _LATIN, _KATAKANA = r"[0-9０-９][0-9０-９,.，．%％~〜:/-]*", "[A-Za-z]+", "[ァ-ヶー]+"
_KANJI, _HIRAGANA = "[一-龠々〇]+", "[ぁ-ん]*"

_FIRST = re.compile(rf"(?:{_NUMBER}(?:{_KANJI})?|{_LATIN}|{_KATAKANA}|{_KANJI})?{_HIRAGANA}[\s、。・,.]*")
"""A word with the particles behind it: which of its letters are missing before a cut, nobody can tell."""

_LAST = re.compile(rf"[\s、・,(（]*(?:(?:{_NUMBER})?{_KANJI}{_HIRAGANA}|{_NUMBER}|{_LATIN}|{_KATAKANA}|[ぁ-ん]+)$")


def cut_head(text: str) -> str:
    """What stands before a quote, from the first whole word on; as it is where it is shorter than what is kept."""
    rest = text[_match_first(text) :] if len(text) >= AROUND else text
    return f"…{rest}" if rest and rest != text else text


def cut_tail(text: str) -> str:
    """What stands behind a quote, up to the last whole word; as it is where it is shorter than what is kept."""
    found = _LAST.search(text) if len(text) >= AROUND else None
    rest = text[: found.start()] if found else text
    return f"{rest}…" if rest and rest != text else text


def _match_first(text: str) -> int:
    found = _FIRST.match(text)
    return found.end() if found else 0
