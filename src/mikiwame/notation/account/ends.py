"""Accounts for the ends of ranges: an open end and two ends that differ each need a word that says so."""

from collections.abc import Iterator
from typing import Final

from mikiwame.vocabulary import patterns as re

# A dash is no such word: "有効期限:2年間 - 更新:必要" is a list.
_OPEN: Final = re.compile("以上|から|より|~|最短|最低|少なくとも|超|上回|越え|突破")
_APART: Final = re.compile(
    "~|から|-|台|代|、|ないし|以内|最大|以下|半|もしくは|または|又は|か|より|最低|最高|未満|弱|強|以上|超|満た"
)


def find_end_without_word(text: str, reading: object) -> bool:
    """Say whether the reading of a normalised text has an open end, or two ends, of which the text has no word."""
    for low, high in _list_ranges(reading):
        sign = _OPEN if high is None else _APART if low != high else None
        if sign and not sign.search(text):
            return True
    return False


def _list_ranges(reading: object) -> Iterator[tuple[object, object]]:
    """Every ``low`` that there is, with its ``high``."""
    if isinstance(reading, list):
        for one in reading:
            yield from _list_ranges(one)
    elif isinstance(reading, dict):
        if reading.get("low") is not None and "high" in reading:
            yield reading["low"], reading["high"]
        for one in reading.values():
            if isinstance(one, list | dict):
                yield from _list_ranges(one)
