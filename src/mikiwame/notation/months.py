"""Gives the months that a text names: in lists, ranges, and as odd or even months."""

from mikiwame.vocabulary import patterns as re

EVERY_MONTH = tuple(range(1, 13))
_ODD, _EVEN = EVERY_MONTH[::2], EVERY_MONTH[1::2]

_MONTH = r"(?:1[0-2]|0?[1-9](?![0-9]))"
_PART_OF_MONTH = "(?:の?(?:上旬|中旬|下旬|初旬|初め|末|頃|ごろ|半ば|前半|後半))?"
# "6月・11月、2級": a number with a counter of its own is no month of the list.
_MARK = rf"{_MONTH}(?!\s?[級種類次回部科名人年日時分])\s?(?:月{_PART_OF_MONTH})?"
_SEPARATOR = r"\s?(?:[,、・/と&.]|および|及び|または|又は|ならびに|,\s|、\s|(?:~|-|から|より)\s?(?:翌年?の?)?)\s?"
_TOUCHING = "(?<=月)(?=1?[0-9]月)"
"""Between two months that nothing parts: 9月3月の年2回."""
_LIST = rf"{_MARK}(?:(?:{_SEPARATOR}|{_TOUCHING}){_MARK})*+"
_MONTHS = re.compile(rf"(?<![0-9第])(?<![0-9][.,])(?:{_LIST})(?:まで)?(?![0-9か])")
_OUT = re.compile("除|以外|休|なし|無し|しな|しま|して|せず|され|行|あり|ござ")
_LEFT_OUT = re.compile(
    r"([0-9月、・,と~ ]{1,20}+|[0-9]{1,2}月(?:及び|および)[0-9]{1,2}月)(?:の(?:試験|検定|回|実施|開催))?"
    r"(?:は|を|のみ)?\s?"
    r"(?:除[くきい]|以外|お?休み|休止|休会|(?:開催|実施)(?:は)?(?:なし|無し|ありません|せず|(?:して?|されて?)(?:は)?(?:い|お)?(?:ない|ません|りません))"
    r"|行(?:わ|われ|って|われて)(?:は)?(?:い|お)?(?:ない|ません|りません)|(?:あり|ござい)ません)"
)
_RANGE = re.compile(rf"({_MONTH})\s?月?{_PART_OF_MONTH}\s?(?:~|-|から|より)\s?(?:翌年?の?\s?)?({_MONTH})\s?月")
_NUMBER = re.compile(_MONTH)
_OWN_WORD = re.compile(
    rf"(?:[(]※?|※|ただし|但し|なお)[、\s]?(?P<months>{_MARK}(?:{_SEPARATOR}{_MARK}){{0,11}}+)(?:のみ|だけ)?は(?P<said>[^()。※]{{0,60}})[)]?"
)
_OTHER_DAY = re.compile(r"曜|第\s?[1-5]|[0-9]日|週|異な|変|別|翌|前")
_EVERY = re.compile(
    "毎月|毎週|週に?[0-9][回度]|各月|(?<!か)月ごと|(?<!か)月毎|(?<!か)月(?:に)?[0-9]{1,2}(?:[~-][0-9]{1,2})?回|(?<![0-9])1か月に[0-9]{1,2}[回度]|月例"
)


def find_months(text: str) -> tuple[int, ...] | None:
    """Give the months named, in ascending order, or None where the text names none."""
    left_out = find_left_out(text)
    named = _find_base(_LEFT_OUT.sub(" ", text) if left_out else text)
    if not left_out:
        return named
    return tuple(month for month in named or EVERY_MONTH if month not in left_out) or None


def find_left_out(text: str) -> set[int]:
    """Give the months in which the text says that there is no sitting (``8月を除く``, ``12月は休み``)."""
    if not _OUT.search(text):
        return set()
    return {month for match in _LEFT_OUT.finditer(text) for month in _find_named(match[1])}


def names_only_left_out(text: str) -> bool:
    """Say whether a text names no months but those that are left out (``8月は実施していません``)."""
    return bool(find_left_out(text)) and _find_base(_LEFT_OUT.sub(" ", text)) is None


def find_other_months(text: str) -> set[int]:
    """Give the months of which a bracket, a ※ or a ただし says that they have another day (``(8月は第3日曜日)``)."""
    own = (match for match in _OWN_WORD.finditer(text) if _OTHER_DAY.search(match["said"]))
    return {month for match in own for month in _find_named(match["months"])}


def drop_other_months(text: str) -> str:
    """Give the text without what it says of single months, where the rest of it names months too."""
    rest = _OWN_WORD.sub(" ", text)
    return rest if find_months(rest) else text


def _find_base(text: str) -> tuple[int, ...] | None:
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
    named = {month for match in _RANGE.finditer(printed) for month in count_through(int(match[1]), int(match[2]))}
    rest = re.sub(_PART_OF_MONTH[3:-2], "", _RANGE.sub(" ", printed))
    return named | {int(month) for month in _NUMBER.findall(rest)}


def count_through(first: int, last: int) -> list[int]:
    """Give the months from one to another; from November to February runs over the end of the year."""
    return [(first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1)]
