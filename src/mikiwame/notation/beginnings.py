"""Gives the day from which a text says that its timetable holds, and whether it names the last day of one."""

from collections.abc import Callable
from dataclasses import dataclass

from mikiwame.notation.calendar import FIRST_FISCAL_MONTH, YEAR, find_years
from mikiwame.notation.spans import read_day
from mikiwame.vocabulary import patterns as re

_YEAR = re.sub(r"\?P<[a-z]+>", "?:", YEAR.pattern)
_WEEKDAY = r"(?:\s?\([^()]{1,8}\))?"
_ABOUT = r"(?:\s?(?:分|試験|実施分?|開催分?|受験分|検定|の試験|の検定|の回))?"
# "2026年5月現在": the day of the page.
_AS_OF = re.compile(
    rf"[(※]{{0,2}}(?:{_YEAR}\s?(?:[0-9]{{1,2}}月)?|[0-9]{{1,2}}月)(?:[0-9]{{1,2}}日)?\s?(?:現在|時点|参照|確認|調べ|閲覧)(?:の情報)?\)?"
)
# "2025年6月から毎月", but neither "6月から9月" nor "2025年6月から令和8年3月".
_SINCE = re.compile(
    rf"(?P<when>(?P<year>{_YEAR})?\s?(?:(?P<month>[0-9]{{1,2}})月\s?(?:(?P<day>[0-9]{{1,2}})日)?)?){_WEEKDAY}{_ABOUT}\s?"
    rf"(?:から|より|以降|~(?=\s?(?:毎|随時|通年|隔|常時|奇数|偶数|$|\))))(?:は|の)?、?(?!\s?(?:に(?![0-9])|翌|同年|来年|令和|平成|[RH]?[0-9](?![0-9]{{0,2}}\s?(?:歳|才|級))))"
)
# What may follow where the day is that of all that stands before it: "毎月実施(2025年6月から)".
_NOTHING_MORE = re.compile(
    r"[\s)。、]*(?:の?(?:実施|開始|スタート|適用|予定|変更|導入|開催)(?:です|となります|します|する|予定)?)?[\s)。、]*$"
)
_ALSO = re.compile("も(?!の)|追加|加え")
_LAST_DAY = re.compile(
    rf"(?P<span>(?:~|-|から|より)\s?(?:翌年?の?|同年?の?)?\s?)?(?:{_YEAR}|(?:{_YEAR}\s?)?(?<![0-9])[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?)"
    rf"(?:上旬|中旬|下旬|末)?{_WEEKDAY}(?:まで|をもって|限り|を最後)"
)


@dataclass(frozen=True)
class Beginning:
    """``standing`` is what holds, ``since`` the ISO day from which all of it does, or None where no day is named."""

    since: str | None
    standing: str


def find_beginning(text: str, tells_time: Callable[[str], bool]) -> Beginning | None:
    """Give what a text says with the day from which it holds; None where it tells of two timetables, old and new."""
    plain = _AS_OF.sub(" ", text)
    found = [match for match in _SINCE.finditer(plain) if match["when"].strip()]
    if not found:
        return Beginning(None, plain)
    match = found[-1]
    before, behind = plain[: match.start()], plain[match.end() :]
    since = _read_since(match)
    joined = _SINCE.sub(lambda one: " " if one["when"].strip() else one.group(), plain)
    if since is None:
        return Beginning(None, joined)
    if len(found) > 1:
        return None
    if not tells_time(before):
        return Beginning(since, joined)
    if tells_time(behind):
        return None if _ALSO.search(behind) else _take_new(since, before, behind)
    return Beginning(since if _NOTHING_MORE.match(behind) else None, joined)


def find_opening(text: str) -> str | None:
    """Give the ISO day of a text that opens with the day from which it holds (``2027年4月から在宅受験に変更``)."""
    match = _SINCE.match(text.lstrip("※・●■- "))
    return _read_since(match) if match and match["when"].strip() else None


def _take_new(since: str, before: str, behind: str) -> Beginning | None:
    """``年2回(2025年4月から年4回)``: the new number stands in place of the old one of the same kind."""
    number = re.compile(r"年\s?[0-9]{1,2}\s?回|毎月|隔月|随時|通年")
    return Beginning(since, behind) if number.search(before) and number.search(behind) else None


def _read_since(match: re.Match[str]) -> str | None:
    years = find_years(match["year"] + " ") if match["year"] else []
    if not years:
        return None
    year, month = years[0], int(match["month"]) if match["month"] else None
    if month is None:
        return read_day(year.value, FIRST_FISCAL_MONTH if year.fiscal else 1, 1)
    ahead = year.fiscal and month < FIRST_FISCAL_MONTH
    return read_day(year.value + ahead, month, int(match["day"] or 1))


def tells_last_day(text: str) -> bool:
    """Say whether the text names the last day of something that is not itself a span (``2025年12月まで毎月``)."""
    return any(not match["span"] for match in _LAST_DAY.finditer(text))
