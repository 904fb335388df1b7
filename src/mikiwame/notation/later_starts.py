"""Leaves out when some of those who sit an exam begin: it is no name of how long all of them have."""

from typing import Final

from mikiwame.vocabulary import patterns as re

_LATER: Final = re.compile(
    r"\([^()0-9]{2,12}は、?\s?(?:午[前後]\s?)?[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分|半)?)(?:から|より|~|開始)\)"
)


def drop_later_start(text: str) -> str:
    """``13:00~15:00(講習修了者は13:10から)`` without its bracket; what it names is then told or refused by others."""
    return _LATER.sub("", text)
