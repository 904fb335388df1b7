"""Gives how many times a year an exam is held, as far as a text states it or its months tell."""

from collections.abc import Sequence

from mikiwame.notation.calendar import SESSION, YEAR, Day
from mikiwame.notation.figures import blank
from mikiwame.notation.months import EVERY_MONTH, find_months
from mikiwame.vocabulary import patterns as re

ANY_TIME = re.compile(
    "随時|いつでも|常時|通年|(?:年間|1年)を通(?:じ|し)て|空(?:い|き)[^。、]{0,10}から選|年中|都度|お好きな|好きな(?:時|日|タイミング)|希望日|ご希望の|自由に"
    "|自分の(?:ペース|タイミング|都合)|任意|毎日|365日|24時間|都合の(?:良|よ|い)"
)
"""That the day is up to the candidate."""

IRREGULAR = "不定期"

_TIMES_A_YEAR = (
    re.compile(
        r"(?:毎年|年間|(?<![0-9半])年|(?<![0-9])1年間?)\s?(?:に|で|は|に(?:は)?合計|で合計|合計)?\s?(?:計"
        r"|約|全)?\s?([0-9]{1,3})\s?[回度](?!目)"
    ),
    re.compile(r"(?<!第)(?<![0-9])([0-9]{1,3})\s?回\s?/\s?年"),
    re.compile(r"(?<=[0-9]月)の(?:計|合計)?([2-6])\s?回(?!目|分)"),
    re.compile(r"(?:年間|1年)を通(?:じ|し)て[^。0-9]{0,12}?の?([0-9]{1,2})\s?回(?!目)"),
    re.compile(r"(?<![第月に0-9])(?<![第月に] )([0-9]{1,3})\s?回(?=\s?\(\s?[0-9])"),
)
_TIMES_A_MONTH = re.compile(
    r"(?:毎月|月間|(?<![0-9か])月|(?<![0-9])1か月)\s?(?:に)?\s?(?:約)?([0-9]{1,2})\s?[回度](?!目)"
)
_TIMES_A_WEEK = re.compile(r"(?<![0-9一-九])週に?\s?([0-9])\s?[回度](?!目)")
_DAYS_OF_MONTH = re.compile(r"毎月\s?((?:[0-9]{1,2}\s?日?\s?[・、,と]\s?){1,5}[0-9]{1,2})\s?日")
_WEEKS_A_YEAR = 52
_EVERY_FEW_MONTHS = re.compile(r"([0-9]{1,2})\s?か月(?:に|ごとに?|おきに?|毎に?)(?:1[回度])?")
_WORDS_FOR_TIMES = (("隔月", 6), ("半年に", 2), ("半年ごと", 2), ("四半期", 4), ("毎週", _WEEKS_A_YEAR))
_RANGE_OF_TIMES = re.compile(r"(?:年間?|毎?月)(?:に)?\s?[0-9]{1,2}\s?回?\s?[~-]\s?[0-9]{1,2}\s?回")
_AT_LEAST = re.compile(r"年(?:に|間)?\s?(?:[0-9]{1,2}\s?[回度]以上|(?:数|複数|何)\s?[回度])")
_SOME_TIMES_A_MONTH = re.compile(r"(?:毎|各)?[月週](?:に|間)?\s?(?:数|複数|何)\s?[回度日]")
_MONTHS_A_YEAR = 12

UNCOUNTED = re.compile(
    rf"{SESSION.pattern}|[0-9]{{1,3}}(?:,[0-9]{{3}})+\s?(?:円|人|名)|[0-9]{{1,2}}:[0-9]{{2}}|[0-9]{{1,2}}時(?:[0-9]{{1,2}}分|半)?|[0-9]{{1,4}}\s?(?:分"
    rf"|時間|会場|都市|か所|円|人|名|日間)"
)
"""Numbers that are neither a month nor a number of times: sessions, times of the day, places, prices."""


def blank_days(text: str, days: Sequence[Day]) -> str:
    """Give the text with blanks in place of the ``days``, so that all else keeps its place."""
    return blank_places(text, [(day.start, day.end) for day in days])


def blank_places(text: str, places: Sequence[tuple[int, int]]) -> str:
    """Give the text with blanks from each start to each end."""
    letters = list(text)
    for start, end in places:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def blank_uncounted(text: str) -> str:
    """Blank the digits of what is neither a month nor a number of times."""
    return blank(blank(text, UNCOUNTED), YEAR)


def gives_range(text: str) -> bool:
    """Say whether the times are a range (``年2~3回``, ``年1回以上``) or untold (``毎月数回``, ``年に複数回``)."""
    return any(sign.search(text) for sign in (_RANGE_OF_TIMES, _AT_LEAST, _SOME_TIMES_A_MONTH))


def count_months(text: str, months: tuple[int, ...] | None) -> int | None:
    """Give the number of times a year that words such as 隔月 or the months named make.

    A word for the whole year says nothing of one from which months are left out.
    """
    whole = months in (None, EVERY_MONTH)
    for words, times in _WORDS_FOR_TIMES:
        if words in text:
            fits = whole or (months is not None and len(months) == times)
            return times if fits else None
    return len(months) if months else None


def count_times(text: str, months: tuple[int, ...] | None = None) -> int | None:
    """Give the number of times a year that the text states in so many words.

    :param months: those in which it is held, where they are known better than from the text.
    """
    for pattern in _TIMES_A_YEAR:
        found = pattern.search(text)
        if found:
            return int(found[1]) or None
    monthly = _TIMES_A_MONTH.search(text)
    if monthly:
        return int(monthly[1]) * len(months or find_months(text) or EVERY_MONTH) or None
    days = _DAYS_OF_MONTH.search(text)
    if days:
        return len(re.findall("[0-9]+", days[1])) * len(months or EVERY_MONTH)
    weekly = _TIMES_A_WEEK.search(text)
    if weekly:
        return int(weekly[1]) * _WEEKS_A_YEAR if (months or find_months(text)) == EVERY_MONTH else None
    every = _EVERY_FEW_MONTHS.search(text)
    return max(1, _MONTHS_A_YEAR // max(1, int(every[1]))) if every else None
