"""Gives when an exam is held: how often a year, in which months, on which days, and by which rule."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from mikiwame.notation.absence import quote, refuse, show_example
from mikiwame.notation.calendar import SESSION, YEAR, Day, find_days
from mikiwame.notation.figures import blank
from mikiwame.notation.months import EVERY_MONTH, find_months
from mikiwame.notation.rules import find_rule
from mikiwame.vocabulary.readings import Schedule, Unreadable

_REMARK = re.compile(r"(?<=.)※.*$")
_OTHER_PURPOSE = re.compile(
    r"(?:合格発表|結果発表|合否(?:発表|通知)|結果通知|発表日|合格通知|(?:願書|申込|申し込み|申請|出願"
    r"|受験票)[^、。0-9]{0,8}(?:受付|期間|期限|締切|締め切り|発送)"
    r"|(?:19|20)?[0-9年月/. ]{0,12}(?:の試験)?(?:をもって|をもち|で|に)?(?:終了|廃止)|申込|申し込み|出願"
    r"|願書|受付|締切|締め切り|支払|入金|免状|証書)[^。※]*"
)
# "2025年6月から毎月", "2026年5月現在": since when it holds. "(8月は第3日曜日)": an exception to 毎月.
_SINCE = re.compile(
    rf"(?:{YEAR.pattern})?\s?[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?(?:分|試験|実施分)?\s?(?:から|より|以降|現在"
    rf"|時点)(?!\s?(?:翌|[0-9]))"
)
_EXCEPTION = re.compile(r"\(※?[0-9]{1,2}月(?:のみ|だけ)?は[^()]*\)")
_SITTING = re.compile("試験日|実施日|検定日|受験日|試験日程|実施時期")
_ANY_TIME = re.compile(
    "随時|いつでも|常時|通年|年中|都度|お好きな|好きな(?:時|日|タイミング)|希望日|ご希望の|自由に"
    "|自分の(?:ペース|タイミング|都合)|不定期|任意|毎日|365日|24時間|都合の(?:良|よ|い)"
)
_TIMES_A_YEAR = (
    re.compile(
        r"(?:毎年|年間|(?<![0-9半])年|(?<![0-9])1年間?)\s?(?:に|で|は|に(?:は)?合計|で合計|合計)?\s?(?:計"
        r"|約|全)?\s?([0-9]{1,3})\s?[回度](?!目)"
    ),
    re.compile(r"(?<!第)(?<![0-9])([0-9]{1,3})\s?回\s?/\s?年"),
    re.compile(r"(?<![第0-9])(?<!第 )([0-9]{1,3})\s?回(?=\s?\(\s?[0-9])"),
)
_TIMES_A_MONTH = re.compile(
    r"(?:毎月|月間|(?<![0-9か])月|(?<![0-9])1か月)\s?(?:に)?\s?(?:約)?([0-9]{1,2})\s?[回度](?!目)"
)
_TIMES_A_WEEK = re.compile(r"(?<![0-9一-九])週に?\s?([0-9])\s?[回度](?!目)")
_WEEKS_A_YEAR = 52
_EVERY_FEW_MONTHS = re.compile(r"([0-9]{1,2})\s?か月(?:に|ごとに?|おきに?|毎に?)(?:1[回度])?")
_WORDS_FOR_TIMES = (("隔月", 6), ("半年に", 2), ("半年ごと", 2), ("四半期", 4), ("毎週", _WEEKS_A_YEAR))
_RANGE_OF_TIMES = re.compile(r"(?:年間?|毎?月)(?:に)?\s?[0-9]{1,2}\s?回?\s?[~-]\s?[0-9]{1,2}\s?回")
_MONTHS_A_YEAR = 12
_WHO = re.compile(
    "(?P<grade>[準第]?(?:[0-9]{1,2}|[一二三四]|[IVX]{1,4})(?:級|種|類)|[甲乙丙]種|初級|中級|上級|医科|歯科)"
    "|(?P<stage>[第]?[1-4一二三]次|学科|実技|筆記|面接|口述|論文)"
    "|(?P<way>個人|団体|一般|在宅|会場|公開|統一|ネット|オンライン|CBT|IBT|PBT|ペーパー)"
)
_ONLY = re.compile("月(?:のみ|だけ)")
# How far behind the name of a way of sitting its months or its number of times may stand.
_REACH_OF_WAY = 24
# The months and the number of times a year of one grade, stage or way of sitting.
_Timetable = tuple[tuple[int, ...] | None, int | None]

_UNCOUNTED = re.compile(
    rf"{SESSION.pattern}|[0-9]{{1,2}}:[0-9]{{2}}|[0-9]{{1,2}}時(?:[0-9]{{1,2}}分|半)?|[0-9]{{1,4}}\s?(?:分"
    rf"|時間|会場|都市|か所|円|人|名|日間)"
)


def read_schedule(text: str) -> Schedule | Unreadable:
    """Read a normalised text; unreadable for days of other things and for unlike timetables side by side."""
    sittings = _leave_out_other_purposes(_EXCEPTION.sub("", _SINCE.sub("", _REMARK.sub("", text))))
    if _has_unlike_timetables(sittings):
        return refuse(f"{quote(text)} has a different timetable for each grade. Write one line for each.")
    if _RANGE_OF_TIMES.search(sittings):
        return refuse(f"{quote(text)} gives a range of times a year, not one number.")
    schedule = _make_schedule(sittings)
    if _says_something(schedule) or _ANY_TIME.search(sittings):
        return schedule
    if sittings.strip(" :、。") != text.strip(" :、。"):
        return refuse(f"{quote(text)} gives the days of something else than the exam.")
    advice = show_example(text, "A schedule", "年2回(6月、11月)")
    return refuse(f"{quote(text)} names no day, month or number of times a year. {advice}")


def _has_unlike_timetables(text: str) -> bool:
    """Say whether two grades, stages or ways of sitting named in the text have different months or counts."""
    tables = _list_timetables(text).values()
    for picked in (0, 1):
        kinds = [frozenset(table[picked] for table in listed) for listed in tables]
        if len(set(kinds)) > 1 and not any(None in kind for kind in kinds):
            return True
    return False


def _list_timetables(text: str) -> dict[str, list[_Timetable]]:
    """Give what is said of each; names with nothing said between them (``1級・2級は6月``) share what follows."""
    tables: dict[str, list[_Timetable]] = {}
    waiting: list[str] = []
    undated = _blank_days(text, [day for day in find_days(text) if day.name_date()], days_only=True)
    names = list(_WHO.finditer(text))
    if names and names[0]["grade"] and _ONLY.search(text, names[0].end()):
        # "6月・11月(1級は11月のみ)": what stands first is said of the others.
        table = _read_timetable(text[: names[0].start()])
        tables[""] = [] if table == (None, None) else [table]
    for name, following in zip_longest(names, names[1:]):
        waiting.append(name.group())
        end = following.start() if following else len(text)
        reach = min(end, name.end() + _REACH_OF_WAY) if name["way"] else end
        table = _read_timetable((undated if name["stage"] else text)[name.end() : reach])
        if table != (None, None):
            for who in waiting:
                tables.setdefault(who, []).append(table)
            waiting = []
    return tables


def _read_timetable(said: str) -> _Timetable:
    timeless = blank(blank(said.split("。", maxsplit=1)[0], _UNCOUNTED), YEAR)
    months = find_months(timeless)
    times = _count_times(timeless) or _count_months(timeless, months)
    return months, times or (0 if _ANY_TIME.search(timeless) else None)


def _leave_out_other_purposes(text: str) -> str:
    """Cut the days of results and applications, as far as the next word for the exam's own day."""
    clauses = re.split(f"(?={_SITTING.pattern})", text)
    return "".join(_OTHER_PURPOSE.sub("", clause) for clause in clauses)


def _says_something(schedule: Schedule) -> bool:
    return bool(schedule["per_year"] or schedule["months"] or schedule["dates"] or schedule["rule"])


def _make_schedule(text: str) -> Schedule:
    days = find_days(text)
    dates = sorted({date for day in days if (date := day.name_date())})
    undated = {day.month for day in days if day.year is None}
    timeless = _blank_days(text, days)
    months = _join_months(find_months(timeless), undated)
    stated = _count_times(timeless)
    return {
        "kind": "schedule",
        "per_year": stated or _count_months(text, months),
        "months": list(months) if months else None,
        "dates": dates,
        "rule": find_rule(timeless, months),
    }


def _blank_days(text: str, days: Sequence[Day], *, days_only: bool = False) -> str:
    """Blank the digits of what is neither a month nor a number of times: days, years, sessions, times."""
    letters = list(text)
    for day in days:
        letters[day.start : day.end] = " " * (day.end - day.start)
    without_days = "".join(letters)
    return without_days if days_only else blank(blank(without_days, _UNCOUNTED), YEAR)


def _join_months(named: tuple[int, ...] | None, undated: set[int]) -> tuple[int, ...] | None:
    if not undated:
        return named
    joined = undated if named in (None, EVERY_MONTH) else undated | set(named or ())
    return tuple(sorted(joined))


def _count_months(text: str, months: tuple[int, ...] | None) -> int | None:
    for words, times in _WORDS_FOR_TIMES:
        if words in text:
            return times
    return len(months) if months else None


def _count_times(text: str) -> int | None:
    """Give the number of times a year that the text states in so many words."""
    for pattern in _TIMES_A_YEAR:
        found = pattern.search(text)
        if found:
            return int(found[1]) or None
    monthly = _TIMES_A_MONTH.search(text)
    if monthly and _names_single_months(text):
        return int(monthly[1]) * _MONTHS_A_YEAR or None
    weekly = _TIMES_A_WEEK.search(text)
    if weekly:
        return int(weekly[1]) * _WEEKS_A_YEAR or None
    every = _EVERY_FEW_MONTHS.search(text)
    return max(1, _MONTHS_A_YEAR // max(1, int(every[1]))) if every else None


def _names_single_months(text: str) -> bool:
    """``4~12月 月1回`` is nine times a year, not twelve."""
    return find_months(text) == EVERY_MONTH
