"""Gives when an exam is held: how often a year, in which months, on which days, and by which rule."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from mikiwame.notation.absence import Doubt, doubt, refuse, refuse_for, show_form
from mikiwame.notation.beginnings import find_beginning, tells_last_day
from mikiwame.notation.calendar import Day, find_days, find_impossible_day, find_years
from mikiwame.notation.denial import denies_any
from mikiwame.notation.frequency import (
    ANY_TIME,
    IRREGULAR,
    blank_days,
    blank_places,
    blank_uncounted,
    count_months,
    count_times,
    gives_range,
)
from mikiwame.notation.months import (
    EVERY_MONTH,
    count_through,
    drop_other_months,
    find_left_out,
    find_months,
    find_other_months,
    names_only_left_out,
)
from mikiwame.notation.purposes import cut_remark, drop_footnote_marks, drop_other_purposes, drop_shut_days
from mikiwame.notation.requirements import drop_former
from mikiwame.notation.rivals import differs, drop_own_stories, find_rival, is_of_one_place
from mikiwame.notation.rules import Ruled, find_rule
from mikiwame.notation.spans import Spans, find_seasons, find_spans
from mikiwame.notation.timetables import has_unlike_timetables, sets_apart
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Schedule, Unreadable
from mikiwame.vocabulary.windows import Season, Window

_NO_RULE = Ruled(None, None)
_MONTHLY = re.compile("毎月|各月|毎週|月に?[0-9]{1,2}[回度]|第\\s?[1-5]\\s?[月火水木金土日週]")
# Stronger than お好きな日, which one may choose within the months that are named.
_WHENEVER = re.compile("随時|いつでも|常時|通年|365日|毎日(?!曜)")
_EVERY_MONTH_ANY_DAY = re.compile(r"毎月\s?(?:随時|いつでも)")
_RANGE_OF_MONTHS = re.compile(r"[0-9]\s?月?\s?(?:~|-|から)\s?(?:翌年?)?\s?[0-9]{1,2}\s?月")
_NUMBERED_WEEK = re.compile(r"第\s?[1-5]\s?週?\s?の?[(]?[月火水木金土日]")
_WEEKDAY = re.compile(r"\s?\([月火水木金土日]")
_DATED_EXAM = re.compile(r"(?:次|筆記|実技|学科)試験日?\s?[:|は]\s?(?:[0-9]{4}年|令和|平成)")
_EXAM_WINDOW = re.compile("試験期間|実施期間|開催期間|受[験検]期間|CBT|IBT")
_ON_COMPUTER = re.compile("CBT|IBT|ネット|オンライン|在宅")
_ON_PAPER = re.compile("ペーパー|PBT|筆記|会場|統一|マークシート")
# "毎年10月上旬 2026年度の試験日は10月11日": the usual month beside the day of one year.
_USUAL = re.compile("[0-9]月の?(?:上旬|中旬|下旬)|(?:毎年|例年)、?\\s?[0-9]{1,2}月(?:に|の|頃|ごろ|第|\\s?\\()")
# "第1期:5月~8月 第2期:11月~2月 ※会場によって異なる"
_VARIES_BY_PLACE = re.compile(
    r"(?:日程?|時期|回数|期間|[。※、])(?:は|が)?、?(?:開催地|会場|地域|試験地|都道府県|支部)(?:によって|により)[^。、]{0,4}異な(?!る?(?:問題|内容|料金|時間))|(?:[0-9]月?[~-][0-9]+月[^。]*){2}(?:開催地|会場|地域|試験地|都道府県|支部|センター)(?:によって|により|ごとに|毎に)[^。]{0,6}異な"
    # "都道府県ごとに年1回、8月~12月に", "各都道府県による": each has its own days.
    r"|(?:都道府県|各県|(?<!全国)各地(?:域|区)?|地域|試験地|開催地|支部)(?:ごとに|毎に|による(?!と)|が実施)"
)
_NONE_IN = re.compile("(?:実施|開催)(?:され|し|の)(?:ない|ません|ていない)月")
_MONTHS_A_YEAR = 12
_TIMES = re.compile(
    "毎[月週年日]|随時|いつでも|常時|通年|年(?:に|間)?\\s?[0-9]{1,3}\\s?[回度]|[月火水木金土日]曜日?|隔月|[奇偶]数月|[0-9]日\\s?[(][月火水木金土日]"
)
# "5月~9月の間に、年2回程度": months in some of which it is.
_WITHIN = re.compile(r"[0-9]月の間(?:に|で)[^。]{0,8}[0-9]\s?回")
# "3月、6月は第1日曜日、10月は…": the weekday of some of the months.
_WEEKDAY_OF_SOME = re.compile(r"[0-9]月は、?第\s?[1-5]\s?週?の?[月火水木金土日]")
_MONTH = re.compile("[0-9]月")
_DENIED_MONTH = re.compile("[0-9]月(?:の?(?:実施|開催|試験))?(?:では|じゃ)(?:な[いくか]|あり?ませ|ございませ)")
# "7月23日(土)または7月24日(日)": one of two days, which no list of days can say.
_EITHER_DAY = re.compile(
    r"[0-9]日\s?(?:\([^()]{1,4}\))?\s?(?:または|又は|もしくは|or|か)\s?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?!間)"
)
_CLAUSES = re.compile("[。、,※]")
# "毎月第4土曜日，2026年9月26日": a comma between words; between two digits it may group them.
_COMMA_OF_WORDS = re.compile(r"(?<![0-9]),|,(?!\s?[0-9])")


@dataclass(frozen=True)
class _Said:
    """What a text says, taken apart: ``timeless`` is the text with blanks for its days, years, times and sessions."""

    timeless: str
    single: list[Day]
    spans: Spans
    seasons: list[Season]
    months: tuple[int, ...] | None
    stated: int | None


def read_schedule(text: str) -> Schedule | Unreadable:
    """Read a normalised text; unreadable for days of other things and for unlike timetables side by side."""
    marked = drop_own_stories(drop_former(drop_footnote_marks(_COMMA_OF_WORDS.sub("、", text))))
    beginning = find_beginning(drop_other_purposes(_leave_out_remark(marked)), _tells_time)
    if beginning is None:
        return refuse("schedule-from_a_day", text)
    standing = beginning.standing
    said = _take_apart(standing, marked)
    against = _find_doubt(standing, said, marked)
    if against:
        return refuse_for(against, text)
    schedule = _make_schedule(standing, said, find_other_months(marked))
    if _says_something(schedule) or IRREGULAR in standing:
        return {**schedule, "since": beginning.since} if beginning.since else schedule
    if standing.strip(" :、。") != text.strip(" :、。"):
        return refuse("schedule-other_days", text)
    return refuse("schedule-none", text, form=show_form("年〇回(〇月、〇月)"))


def _find_doubt(standing: str, said: _Said, marked: str) -> Doubt | None:
    """Why no single schedule can hold what the text says."""
    if has_unlike_timetables(drop_other_months(standing)) or sets_apart(drop_other_purposes(marked)):
        return doubt("schedule-unlike")
    if _is_denied(marked):
        return doubt("schedule-denied")
    if _EITHER_DAY.search(standing) and any(day.year for day in said.single):
        return doubt("schedule-several")
    if _VARIES_BY_PLACE.search(marked):
        return doubt("schedule-not_everywhere")
    impossible = find_impossible_day(standing)
    if impossible:
        return doubt("schedule-impossible", word=impossible)
    if is_of_one_place(marked, _tells_time):
        return doubt("schedule-one_place")
    rival = _find_rival_remark(marked) or find_rival(drop_shut_days(standing), _tells_time)
    return rival or _find_doubt_in_spans(standing, said)


def _is_denied(marked: str) -> bool:
    """``毎月実施ではありません``; months that are left out (``8月は実施されません``) are another matter."""
    if names_only_left_out(marked) and not _TIMES.search(marked):
        return True
    clauses = (clause for clause in _CLAUSES.split(marked) if not (_MONTH.search(clause) and find_left_out(clause)))
    return any(denies_any(clause, _TIMES) or _DENIED_MONTH.search(clause) for clause in clauses)


def _find_rival_remark(marked: str) -> Doubt | None:
    cut = cut_remark(marked)
    remark = drop_other_purposes(marked[len(cut) :])
    if cut.strip() and _DATED_EXAM.search(remark):
        return doubt("schedule-remark")
    if differs(remark, cut):
        return doubt("schedule-remark_count")
    return None


def _find_doubt_in_spans(standing: str, said: _Said) -> Doubt | None:
    if _WITHIN.search(standing):
        return doubt("schedule-span_and_months")
    if gives_range(standing):
        return doubt("schedule-range")
    if tells_last_day(standing):
        return doubt("schedule-until")
    if any(window["from"] > window["to"] for window in said.spans.windows):
        return doubt("schedule-reversed")
    if said.spans.seasons and (said.months or _NUMBERED_WEEK.search(standing)) and len(said.seasons) == 1:
        return doubt("schedule-span_and_months")
    if _NONE_IN.search(standing):
        return doubt("schedule-none_in")
    if (
        said.spans.windows
        and any(day.year for day in said.single)
        and _ON_COMPUTER.search(standing)
        and _ON_PAPER.search(standing)
    ):
        return doubt("schedule-two_ways")
    if _rolls_over(standing, said):
        return doubt("schedule-several")
    if _mixes_any_time(standing, said):
        return doubt("schedule-any_time")
    return None


def _leave_out_remark(text: str) -> str:
    """Cut what stands behind a ※, unless all there is stands there."""
    cut = cut_remark(text)
    return cut if cut == text or _tells_time(cut) else text.replace("※", " ")


def _tells_time(text: str) -> bool:
    return _says_something(_make_schedule(text, _take_apart(text, text), ()))


def _says_something(schedule: Schedule) -> bool:
    told = schedule["per_year"] or schedule["months"] or schedule["dates"] or schedule["rule"]
    return bool(told or schedule.get("any_time") or schedule.get("windows") or schedule.get("season"))


def _rolls_over(standing: str, said: _Said) -> bool:
    """``2021年10月1日~11月28日 … 午前は10/1~11/22``: parts of one span and no spans of the years after."""
    told = {window["from"][:4] for window in said.spans.windows}
    return len(told) > 1 + len({year.value for year in find_years(standing)})


def _mixes_any_time(standing: str, said: _Said) -> bool:
    """``年2回の一斉試験のほか随時``: two ways to sit. ``毎月 お好きな日`` and ``4月~12月 随時`` are one."""
    if not _WHENEVER.search(standing):
        return False
    listed = said.months not in (None, EVERY_MONTH) and not _is_partly_open(said.timeless)
    return bool(listed or said.stated not in (None, _MONTHS_A_YEAR) or any(day.year for day in said.single))


def _is_partly_open(text: str) -> bool:
    return bool(find_left_out(text) or _RANGE_OF_MONTHS.search(text))


def _take_apart(text: str, whole: str) -> _Said:
    """What the text says; ``whole`` has the remarks too, in which months may be left out."""
    usual = drop_other_months(drop_shut_days(text))
    days = find_days(usual)
    spans = find_spans(usual, days)
    single = [day for day in days if not any(start <= day.start < end for start, end in spans.places)]
    timeless = blank_uncounted(blank_days(usual, days))
    parts = Spans([], [], []) if count_times(timeless) or _MONTHLY.search(timeless) else find_seasons(timeless)
    seasons = [*spans.seasons, *parts.seasons]
    named = find_months(blank_places(timeless, parts.places))
    undated = {day.month for day in single if day.year is None and not _is_of_one_year(usual, day, single)}
    months = _join_months(named, undated, _spread(seasons))
    left_out = find_left_out(drop_shut_days(whole))
    months = tuple(month for month in months if month not in left_out) if months else None
    return _Said(timeless, single, spans, seasons, months or None, count_times(timeless, months))


def _is_of_one_year(text: str, day: Day, single: list[Day]) -> bool:
    """``7月8日(土) 平成30年2月21日(水)``: beside a day of a year one with its weekday is of a year too."""
    return bool(_WEEKDAY.match(text, day.end)) and any(other.year for other in single)


def _join_months(
    named: tuple[int, ...] | None, undated: Collection[int], spread: Collection[int]
) -> tuple[int, ...] | None:
    others = {*undated, *spread}
    if not others:
        return named
    joined = others if named in (None, EVERY_MONTH) else others | set(named or ())
    return tuple(sorted(joined))


def _spread(seasons: list[Season]) -> set[int]:
    """The months of several seasons, which no single one can hold."""
    if len(seasons) < 2:
        return set()
    return {month for season in seasons for month in count_through(int(season["from"][:2]), int(season["to"][:2]))}


def _make_schedule(text: str, said: _Said, others: Collection[int]) -> Schedule:
    dates = sorted({date for day in said.single if (date := day.name_date())})
    if _only_name_days(said, dates):
        # "3月試験 2013年3月24日": the month is that of the day.
        said = replace(said, months=None)
    ruled = find_rule(said.timeless, said.months, others)
    schedule: Schedule = {
        "kind": "schedule",
        "per_year": _count_sittings(said, ruled),
        "months": list(said.months) if said.months else None,
        "dates": dates,
        "rule": _check_rule(said, ruled or _NO_RULE),
    }
    if said.spans.windows and not (_come_before(said.spans.windows, dates) and not _EXAM_WINDOW.search(text)):
        schedule["windows"] = said.spans.windows
    elif len(said.seasons) == 1:
        schedule["season"] = said.seasons[0]
    elif _is_at_any_time(text, said, dates):
        open_months = schedule["months"] if said.months != EVERY_MONTH else None
        return {**schedule, "per_year": None, "months": open_months, "any_time": True}
    return schedule


def _come_before(windows: list[Window], dates: list[str]) -> bool:
    """``6月14日 | 4月2日~5月12日``: each day of the exam has a span before it, which are its days of applying."""
    pairs = zip(windows, dates, strict=False)
    return len(windows) <= len(dates) and all(window["to"] < day for window, day in pairs)


def _only_name_days(said: _Said, dates: list[str]) -> bool:
    if _NUMBERED_WEEK.search(said.timeless) or _USUAL.search(said.timeless):
        return False
    return bool(dates and said.months and not said.stated and set(said.months) <= {int(day[5:7]) for day in dates})


def _count_sittings(said: _Said, ruled: Ruled | None) -> int | None:
    """The number stated, else that of the rule, else that of the months. A season says nothing of how often."""
    if said.stated or said.seasons:
        return said.stated
    return ruled.per_year if ruled else count_months(said.timeless, said.months)


def _check_rule(said: _Said, ruled: Ruled) -> str | None:
    """``年2回 毎月第2日曜日``: a rule that contradicts the number stated may give days that are none."""
    fits = said.stated is None or ruled.per_year is None or said.stated == ruled.per_year
    apart = _WEEKDAY_OF_SOME.search(said.timeless)
    return ruled.rule if fits and not (apart and _MONTH.search(said.timeless, apart.end())) else None


def _is_at_any_time(text: str, said: _Said, dates: list[str]) -> bool:
    if said.stated or dates or not ANY_TIME.search(text):
        return False
    if said.months in (None, EVERY_MONTH):
        return said.months is None or bool(_EVERY_MONTH_ANY_DAY.search(text))
    return bool(_WHENEVER.search(text) and not _NUMBERED_WEEK.search(text))
