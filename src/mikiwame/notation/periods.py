"""Gives the year that each figure of a text is for."""

from collections.abc import Sequence
from itertools import pairwise

from mikiwame.notation.calendar import Year, find_years
from mikiwame.notation.figures import Placed, bracket_depths
from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re

_LOOKED_UP = re.compile(
    r"\s?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?\s?(?:に|時点で|の)?(?:参照|閲覧|確認|調べ|調査時|更新|取材|アクセス|現在の情報)"
)
# "1996年から開催されており", "2005年に始まった": since when there has been an exam at all.
_FOUNDED = re.compile(
    r"\s?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?\s?(?:(?:から|より)[^。、0-9]{0,6}(?:開催|実施|開始|始ま|スタート|続|行われ)"
    r"|に[^。、0-9]{0,6}(?:開始|始ま|スタート|創設|設立|発足|誕生|新設))"
)


def find_periods(text: str, figures: Sequence[Placed]) -> list[str | None]:
    """Give for each figure the Western year that the normalised text gives for it, or None.

    A year in a bracket of its own belongs to the figure before it, a year in a bracket with figures to those,
    and any other year to the figures behind it. A single year that belongs to none of them belongs to all.
    """
    depths = bracket_depths(text)
    years = [year for year in find_years(text) if not _bounds_span(text, year)]
    if not years:
        return [None] * len(figures)
    if stand_under_years(text, figures):
        return [str(year.value) for year in years]
    if len({year.value for year in years}) == 1 and not _shares_bracket(years, figures, depths):
        return [str(years[0].value)] * len(figures)
    return [_find_period(place, years, figures, depths) for place in range(len(figures))]


_MONTH = re.compile(
    r"\s?([0-9]{1,2})月(?!間|以?内|次|から|より|まで|以降|~|現在|時点|[^、。]{0,8}(?:発表|公表|公開|更新|改定|掲載))"
)
_UNBOUND = re.compile(r"\s?(?:から|より|以降|まで|~|-|以前|以後|[^、。]{0,8}(?:改定|改正|変更|新設|値上|予定))")
_BEHIND = re.compile(r"\)?[\s。]*")


def find_month(text: str, year: str) -> str | None:
    """The one month of a year that a text names, as ``2024-06``; None for none, several, or a day on which it was told.

    >>> find_month("62.3%(2024年6月)", "2024"), find_month("2024年6月から2025年3月 62.3%", "2024")
    ('2024-06', None)
    """
    plain = normalise(text)
    years = [one for one in find_years(plain) if str(one.value) == year]
    found = {match[1].zfill(2) if (match := _MONTH.match(plain, one.end)) else None for one in years}
    month = found.pop() if len(found) == 1 else None
    return f"{year}-{month}" if month and "01" <= month <= "12" else None


def find_fiscal_year(text: str) -> str | None:
    """The 年度 before or behind all else of a text, of which the whole of it is; None where there is none, or several.

    >>> [find_fiscal_year(text) for text in ("2024年度 5,000円", "5,000円(2024年度)", "2024年度から5,000円")]
    ['2024', '2024', None]
    """
    plain = normalise(text)
    years = find_years(plain)
    if len(years) != 1 or not years[0].fiscal or _UNBOUND.match(plain, years[0].end):
        return None
    alone = not plain[: years[0].start].strip(" ([【") or _BEHIND.fullmatch(plain, years[0].end)
    return str(years[0].value) if alone else None


def stand_under_years(text: str, figures: Sequence[Placed]) -> bool:
    """``2015年 2016年 2017年 受験者数 2,739人 2,924人 2,989人``: a line of years over a line of as many figures."""
    years = find_years(text)
    if not len(years) == len(figures) > 1 or years[-1].end > figures[0].start:
        return False
    gaps = [text[first.end : second.start] for things in (years, figures) for first, second in pairwise(things)]
    return not any(gap.strip(" |") for gap in gaps)


# "令和5年度(2023年度)試験までの5年間": the last of several years.
_TILL = re.compile(r"\s?(?:\([^()]{1,12}\)|\))?\s?(?:[春夏秋冬上下前後]半?[期季])?(?:試験|検定|実施分)?まで")


def _bounds_span(text: str, year: Year) -> bool:
    """Say whether a year is none that a figure is of.

    ``2019~2023年の平均`` is of several, ``2026年7月参照`` says when somebody looked, ``1996年から開催`` since when.
    """
    if _TILL.match(text, year.end) or _LOOKED_UP.match(text, year.end) or _FOUNDED.match(text, year.end):
        return True
    return bool(re.search(r"[0-9年度](?:~|-|から)\s?$", text[max(0, year.start - 8) : year.start])) or bool(
        re.match(r"\s?(?:~|から)\s?(?:[0-9]{4}|令和|平成|[RH][0-9])", text[year.end : year.end + 8])
    )


def _shares_bracket(years: list[Year], figures: Sequence[Placed], depths: list[int]) -> bool:
    bracketed = {depths[year.start] for year in years} - {-1}
    return any(depths[figure.start] in bracketed for figure in figures) and any(
        depths[figure.start] == -1 for figure in figures
    )


def _find_period(place: int, years: list[Year], figures: Sequence[Placed], depths: list[int]) -> str | None:
    figure = figures[place]
    if _lead(years, figures):
        ahead = [year for year in years if year.end <= figure.start]
        return str(ahead[-1].value) if ahead else None
    until = figures[place + 1].start if place + 1 < len(figures) else len(depths)
    alone = {depths[year.start] for year in years} - {depths[other.start] for other in figures} - {-1}
    behind = [year for year in years if figure.end <= year.start < until and depths[year.start] in alone]
    if behind:
        return str(behind[0].value)
    ahead = [year for year in years if year.end <= figure.start and _reaches(year, figure, depths, alone)]
    return str(ahead[-1].value) if ahead else None


def _lead(years: list[Year], figures: Sequence[Placed]) -> bool:
    """``第25回(令和4年度)19.0%、第26回(令和5年度)21.0%``: as many years as figures, each before its own."""
    ends = [figure.end for figure in figures]
    return len(years) == len(ends) > 1 and all(
        before <= year.start and year.end <= figure.start
        for before, year, figure in zip([0, *ends], years, figures, strict=False)
    )


def _reaches(year: Year, figure: Placed, depths: list[int], alone: set[int]) -> bool:
    return depths[year.start] in (-1, depths[figure.start]) and depths[year.start] not in alone
