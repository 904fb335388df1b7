"""Gives the months that a text names: in lists, ranges, and as odd or even months."""

import re

EVERY_MONTH = tuple(range(1, 13))
_ODD, _EVEN = EVERY_MONTH[::2], EVERY_MONTH[1::2]

_MONTH = r"(?:1[0-2]|0?[1-9](?![0-9]))"
_PART_OF_MONTH = "(?:の?(?:上旬|中旬|下旬|初旬|初め|末|頃|ごろ|半ば|前半|後半))?"
# "6月・11月、2級": a number with a counter of its own is no month of the list.
_MARK = rf"{_MONTH}(?!\s?[級種類次回部科名人年日時分])\s?(?:月{_PART_OF_MONTH})?"
_SEPARATOR = r"\s?(?:[,、・/と&.]|および|及び|または|又は|ならびに|,\s|、\s|(?:~|-|から|より)\s?(?:翌年?の?)?)\s?"
_MONTHS = re.compile(rf"(?<![0-9第])(?<![0-9][.,])(?:{_MARK}(?:{_SEPARATOR}{_MARK})*+)(?:まで)?(?![0-9か])")
_LEFT_OUT = re.compile(r"([0-9月、・,と~ ]{1,20})(?:は|を|のみ)?(?:除く|除き|除いた|以外)")
_RANGE = re.compile(rf"({_MONTH})\s?月?{_PART_OF_MONTH}\s?(?:~|-|から|より)\s?(?:翌年?の?\s?)?({_MONTH})\s?月")
_NUMBER = re.compile(_MONTH)
_EVERY = re.compile(
    "毎月|毎週|週に?[0-9][回度]|各月|(?<!か)月ごと|(?<!か)月毎|(?<!か)月(?:に)?[0-9]{1,2}(?:[~-][0-9]{1,2})?回|(?<![0-9])1か月に[0-9]{1,2}[回度]|月例"
)


def find_months(text: str) -> tuple[int, ...] | None:
    """Give the months named, in ascending order, or None where the text names none."""
    left_out = {month for match in _LEFT_OUT.finditer(text) for month in _find_named(match[1])}
    if left_out:
        return tuple(month for month in EVERY_MONTH if month not in left_out)
    named = _find_named(text)
    if named:
        return tuple(sorted(named))
    if "奇数月" in text:
        return _ODD
    if "偶数月" in text:
        return _EVEN
    return EVERY_MONTH if _EVERY.search(text) else None


def _find_named(text: str) -> set[int]:
    named: set[int] = set()
    for match in _MONTHS.finditer(text):
        if "月" in match.group():
            named |= _read_list(match.group())
    return named


def _read_list(printed: str) -> set[int]:
    named = {month for match in _RANGE.finditer(printed) for month in _count_through(int(match[1]), int(match[2]))}
    rest = re.sub(_PART_OF_MONTH[3:-2], "", _RANGE.sub(" ", printed))
    return named | {int(month) for month in _NUMBER.findall(rest)}


def _count_through(first: int, last: int) -> list[int]:
    """From November to February runs over the end of the year."""
    return [(first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1)]
