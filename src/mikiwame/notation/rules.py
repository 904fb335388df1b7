"""Gives the rule of RFC 5545 by which an exam falls on a weekday of a numbered week, and how often a year it does."""

from calendar import monthrange
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from mikiwame.notation.months import EVERY_MONTH
from mikiwame.vocabulary import patterns as re

_DAYS = {"月": "MO", "火": "TU", "水": "WE", "木": "TH", "金": "FR", "土": "SA", "日": "SU"}
_ORDER = "月火水木金土日"
_LETTER = f"[{_ORDER}]"
_SEPARATOR = r"\s?(?:[・、,と/&]|及び|および)\s?"
_NAMED_DAYS = rf"(?:{_LETTER}(?:曜日?)?\s?[・、,と/&]\s?)?{_LETTER}\s?曜日?|土日曜?日?|土・日|(?<=[(]){_LETTER}(?=[)])"
_WEEK = r"(?:第\s?[1-5]|最終|最後の)\s?週?目?の?\s?"
# "第2・4土曜日": the second number stands without 第, but "、3月" is a month.
_NEXT_WEEK = rf"(?:{_WEEK}|[1-5]\s?週?\s?(?={_LETTER}\s?曜|土日|[(]{_LETTER}[)]|{_SEPARATOR}第?\s?[1-5]))"
_ITEM = rf"[(]?(?:{_NAMED_DAYS})?[)]?"
_OFFSET = rf"\s?の?\s?(?P<offset>翌日|次の日|前日)\s?(?:の?\s?[(]?(?P<landing>{_LETTER})\s?曜日?[)]?|曜日?)?"
_GROUP = re.compile(rf"(?P<items>{_WEEK}{_ITEM}(?:{_SEPARATOR}{_NEXT_WEEK}{_ITEM}){{0,4}}+)(?:{_OFFSET})?")
_TOKEN = re.compile(rf"(?P<week>(?:第\s?)?[1-5]|最終|最後)|(?P<days>{_NAMED_DAYS})")
# What makes the day another one, or one of several: the week alone does not tell it.
_VAGUE_BEHIND = re.compile(
    r"\s?[)]?\s?(?:または|又は|もしくは|あるいは|ないし|[oO][rR]|の?\s?(?:いずれか|どちらか)|か(?!ら?[月所])|~|-(?!\s)|頃|ごろ|前後|以降|から|まで|を?含む|を?除[くき]|以外"
    r"|の?(?:ある)?週|の?翌|の?前|の?次|の?後)"
)
_EITHER = re.compile(
    r"第\s?[1-5]\s?(?:週目?|回)?の?(?:[月火水木金土日]曜日?)?\s?(?:または|又は|もしくは|あるいは|ないし|[oO][rR]|か|~)\s?(?:第\s?)?[1-5月火水木金土日]"
)
_RANGE_OF_WEEKS = re.compile(r"第\s?[1-5]\s?週?\s?(?:[月火水木金土日]曜?日?)?\s?(?:~|-|から)")
_MOVABLE = re.compile(
    "祝日の(?:場合|とき|時)|祝日に(?:当|あ)た|祝日と重|年によ|によ(?:り|って)(?:は)?(?:異な|変)|前後する"
    # "10月上旬(多くは第1日曜日)": where it mostly falls is no rule.
    "|(?:多くは|主に|大抵は?|たいていは?|ほとんど[がは]?|基本的には)、?第"
)
_FIFTH, _LAST = 5, -1
# Years of 365 and of 366 days: a day of the year that is the same in both holds in every year.
_COMMON_YEAR, _LEAP_YEAR = 2001, 2000


@dataclass(frozen=True)
class Ruled:
    """``rule`` is an RRULE value, or None where the words give no single one; ``per_year`` how often a year they hold.

    ``per_year`` is None where the number differs from year to year, as that of fifth Saturdays does.
    """

    rule: str | None
    per_year: int | None


@dataclass(frozen=True)
class _Group:
    """Weekdays of numbered weeks that stand in one list, as ``(week, letter)``, with the days to count on from them."""

    days: tuple[tuple[int, str], ...]
    offset: int
    vague: bool


def find_rule(text: str, months: tuple[int, ...] | None, exceptions: Collection[int] = ()) -> Ruled | None:
    """Give what the weekdays of numbered weeks in a normalised text make, or None where it names none.

    :param months: those that the whole text names; without them nobody knows in which months the weekday counts.
    :param exceptions: months that have another day. The rule leaves them out; they count as sittings all the same.
    """
    groups = list(_find_groups(text))
    if not groups or not months:
        return Ruled(None, None) if groups else None
    alike = len(set(groups)) == 1
    vague = bool(_EITHER.search(text) or _MOVABLE.search(text)) or any(group.vague for group in groups)
    per_month = _count_in_month(groups[0]) if alike or len(groups) == len(months) else None
    if not alike and any(_count_in_month(group) != per_month for group in groups):
        per_month = None
    if vague:
        per_month = None if _RANGE_OF_WEEKS.search(text) else 1
    ruled = [month for month in months if month not in exceptions]
    rule = _write_rule(groups[0], ruled) if alike and ruled and not vague else None
    across = 1 if not alike and len(groups) == len(months) else None
    return Ruled(rule, per_month * len(months) if per_month and (alike or across or vague) else None)


def _find_groups(text: str) -> Iterable[_Group]:
    for match in _GROUP.finditer(text):
        days = _pair_days(match["items"])
        if days:
            offset = {"前日": -1, None: 0}.get(match["offset"], 1)
            vague = bool(_VAGUE_BEHIND.match(text, match.end())) or not _lands_on(days, offset, match["landing"])
            yield _Group(days, offset, vague)


def _pair_days(items: str) -> tuple[tuple[int, str], ...]:
    """``第2・第4土曜`` are two Saturdays: a week without a weekday of its own takes that of the next."""
    pairs: list[tuple[int, str]] = []
    waiting: list[int] = []
    for token in _TOKEN.finditer(items):
        if token["week"]:
            waiting.append(_LAST if token["week"].startswith("最") else int(token["week"][-1]))
        else:
            letters = [letter for letter in re.sub("曜日?", "", token["days"]) if letter in _DAYS]
            pairs += [(week, letter) for week in waiting for letter in dict.fromkeys(letters)]
            waiting = []
    return () if waiting else tuple(dict.fromkeys(pairs))


def _lands_on(days: tuple[tuple[int, str], ...], offset: int, landing: str | None) -> bool:
    """Whether the weekday printed for the day after is the one that comes."""
    if landing is None:
        return True
    return all(_move(letter, offset) == landing for _, letter in days)


def _move(letter: str, offset: int) -> str:
    return _ORDER[(_ORDER.index(letter) + offset) % len(_ORDER)]


def _count_in_month(group: _Group) -> int | None:
    """Null for a fifth week, which not every month has, and for a weekend, which is one sitting or two."""
    weeks = [week for week, _ in group.days]
    if _FIFTH in weeks or len(set(weeks)) < len(weeks) or (_LAST in weeks and len(weeks) > 1):
        return None
    return len(weeks)


def _write_rule(group: _Group, months: list[int]) -> str | None:
    if group.offset:
        return _write_moved(group, months)
    by_month = "" if tuple(months) == EVERY_MONTH else f"BYMONTH={','.join(map(str, months))};"
    return f"FREQ=MONTHLY;{by_month}BYDAY={','.join(f'{week}{_DAYS[letter]}' for week, letter in group.days)}"


def _write_moved(group: _Group, months: list[int]) -> str | None:
    """The day after the fourth Saturday is the Sunday of the 23rd to the 29th, or the one after a short February.

    Where the seven days lie within every month they are days of the month; else days of the year, from its end where
    a leap day stands before them, since 1 March is the 60th day of one year and the 61st of another.
    """
    if len(group.days) != 1 or group.days[0][0] == _FIFTH:
        return None
    week, letter = group.days[0]
    weekday = _DAYS[_move(letter, group.offset)]
    first = 7 * (week - 1) + 1 + group.offset
    shortest = min(monthrange(_COMMON_YEAR, month)[1] for month in months)
    if week != _LAST and first >= 1 and first + 6 <= shortest:
        by_month = "" if tuple(months) == EVERY_MONTH else f"BYMONTH={','.join(map(str, months))};"
        return f"FREQ=MONTHLY;{by_month}BYDAY={weekday};BYMONTHDAY={','.join(str(first + step) for step in range(7))}"
    numbers = [number for month in months for number in _number_days(month, week, group.offset)]
    return f"FREQ=YEARLY;BYDAY={weekday};BYYEARDAY={','.join(map(str, numbers))}"


def _number_days(month: int, week: int, offset: int) -> list[int]:
    """The seven days of the year on which the moved day of one month can fall, alike in common and leap years."""
    common, leap = (_list_week(year, month, week, offset) for year in (_COMMON_YEAR, _LEAP_YEAR))
    return [_number_day(day, other) for day, other in zip(common, leap, strict=True)]


def _number_day(common: date, leap: date) -> int:
    """The number from the start of the year where both years have the same, else from its end (-1 is 31 December)."""
    from_start = common.timetuple().tm_yday
    return from_start if from_start == leap.timetuple().tm_yday else (common - date(common.year, 12, 31)).days - 1


def _list_week(year: int, month: int, week: int, offset: int) -> list[date]:
    length = monthrange(year, month)[1]
    first = length - 6 if week == _LAST else 7 * (week - 1) + 1
    return [date(year, month, first) + timedelta(days=step + offset) for step in range(7)]
