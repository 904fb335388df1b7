"""Of when a text tells that something changes or changed."""

import re

from mikiwame.notation.calendar import find_years
from mikiwame.notation.normalise import normalise

_MONTH = re.compile(r"度?\s?(?:[((][^))]{1,8}[))])?\s?([0-9]{1,2})月")


_EVERY_YEAR = re.compile("毎年|例年|毎回|年に?[0-9]回")


def comes_every_year(text: str) -> bool:
    """Whether a text says of its days that they come again each year."""
    return bool(_EVERY_YEAR.search(normalise(text)))


def find_news_period(text: str) -> str | None:
    """The latest year, or month of one, that a text names; None where it names none.

    >>> find_news_period("2024年6月度試験までは、現行どおり")
    '2024-06'
    """
    plain = normalise(text)
    named = []
    for year in find_years(plain):
        behind = _MONTH.match(plain, year.end)
        month = int(behind[1]) if behind else 0
        named.append(f"{year.value}-{month:02}" if 1 <= month <= 12 else str(year.value))
    return max(named, key=lambda told: told.ljust(7, "~"), default=None)
