"""Gives the spans of time that a text names: windows of single years, and seasons that come every year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from mikiwame.notation.calendar import YEAR, Day
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.windows import Season, Window

_TO = r"\s?(?:~|-|から|より)\s?(?:翌年?の?|同年?の?)?\s?"
_YEAR = re.sub(r"\?P<[a-z]+>", "?:", YEAR.pattern)
_TIME = r"(?:(?:午前|午後)?\s?[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分)?)|正午)?"
# "(金)10:00~7月": what may stand between the two days of a span.
_BETWEEN_DAYS = re.compile(rf"\s?(?:\([^()]{{1,12}}\))?\s?{_TIME}{_TO}(?:{_YEAR})?\s?")
_BULLETED = re.compile(r"(?:^|。)\s?-\s")
_PARTS = {
    "上旬": (1, 10),
    "初旬": (1, 10),
    "初め": (1, 10),
    "はじめ": (1, 10),
    "頭": (1, 10),
    "中旬": (11, 20),
    "半ば": (11, 20),
    "中頃": (11, 20),
    "下旬": (21, 31),
    "末": (21, 31),
    "前半": (1, 15),
    "後半": (16, 31),
    "頃": (1, 31),
    "ごろ": (1, 31),
}
_PART = "|".join(_PARTS)
_MONTH = r"(?<![0-9第])(?:1[0-2]|0?[1-9])"
_SEASON = re.compile(
    rf"(?P<first>{_MONTH})\s?月?\s?の?(?P<start>{_PART})?{_TO}(?P<last>{_MONTH})\s?月\s?の?(?P<end>{_PART})?"
    r"(?:まで)?\s?(?P<tail>にかけて|の間|の期間|頃|ごろ|のうち|のいずれか|のどこか)?"
)
_USUALLY = re.compile("例年|通常|おおむね|概ね|およそ|だいたい|[前後上下]半?期\\s?[:はに(]")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


# "11月の上~中旬", "7月上旬~下旬"
_PARTS_OF_ONE_MONTH = re.compile(
    rf"(?P<month>{_MONTH})月の?\s?(?P<first>上旬?|初旬?|中旬?|初め)\s?(?:~|から|-)\s?(?P<last>中旬|下旬|末)(?:頃|ごろ)?"
)


def spell_parts_of_one_month(text: str) -> str:
    """Give the text with the month before each end of a span: ``7月上旬~7月下旬``."""
    return _PARTS_OF_ONE_MONTH.sub(_spell_parts, text)


def _spell_parts(found: re.Match[str]) -> str:
    first = found["first"] if found["first"][-1] in "旬め" else f"{found['first']}旬"
    return f"{found['month']}月{first}~{found['month']}月{found['last']}"


@dataclass(frozen=True)
class Spans:
    """The spans of a text, and where each of them stands, as ``(start, end)``."""

    windows: list[Window]
    seasons: list[Season]
    places: list[tuple[int, int]]


def find_spans(text: str, days: Sequence[Day]) -> Spans:
    """Give the spans between two days that stand side by side; two days of one month without a year are none."""
    spans = Spans([], [], [])
    # "- 2019年7月27日(土) - 2019年9月28日(土)": a list with dashes for bullets.
    bulleted = bool(_BULLETED.search(text))
    taken = -1
    for first, last in pairwise(days):
        between = text[first.end : last.start]
        if first.start < taken or not _BETWEEN_DAYS.fullmatch(between) or (bulleted and " - " in f"{between} "):
            continue
        if _add_span(spans, first, last):
            spans.places.append((first.start, last.end))
            taken = last.end
    return spans


def _add_span(spans: Spans, first: Day, last: Day) -> bool:
    from_day, to_day = first.name_date(), last.name_date()
    if last.year and not first.year:
        earlier = Day(last.year - (first.month > last.month), first.month, first.day, first.start, first.end)
        from_day = earlier.name_date()
    if from_day and to_day:
        spans.windows.append({"from": from_day, "to": to_day})
        return True
    if first.year is None and last.year is None and first.month != last.month:
        spans.seasons.append({"from": _write(first.month, first.day), "to": _write(last.month, last.day)})
        return True
    return False


def find_seasons(text: str) -> Spans:
    """Give the seasons: months with a part of them (``8月下旬から12月中旬``), or with a word for some time between."""
    spans = Spans([], [], [])
    usual = bool(_USUALLY.search(text))
    for match in _SEASON.finditer(text):
        if usual or match["start"] or match["end"] or match["tail"]:
            first, last = int(match["first"]), int(match["last"])
            start, end = _PARTS[match["start"] or "頃"][0], _PARTS[match["end"] or "頃"][1]
            spans.seasons.append({"from": _write(first, start), "to": _write(last, min(end, _LENGTHS[last - 1]))})
            spans.places.append(match.span())
    return spans


# "11月の上~中旬": parts of one month.
_WITHIN_MONTH = re.compile(
    rf"(?P<month>{_MONTH})月\s?の?(?P<first>上|初|中)旬?\s?(?:~|-|から|・|、|〜)\s?(?P<last>中|下)旬(?:頃|ごろ)?"
)
# "3月下旬頃", "例年11月": one month or part of one, and no span of them.
_ONE_MONTH = re.compile(rf"(?P<month>{_MONTH})月\s?の?(?P<part>{_PART})?(?:頃|ごろ)?(?![0-9])(?!\s?(?:~|-|から|より))")


def find_parts_of_months(text: str) -> list[Season]:
    """Give each month that stands alone with its part (``3月下旬``), or in a text that says it is so each year."""
    usual = bool(_USUALLY.search(text) or "毎年" in text)
    seasons = list[Season]()
    for match in _WITHIN_MONTH.finditer(text):
        month, first, last = int(match["month"]), _PARTS[f"{match['first']}旬"][0], _PARTS[f"{match['last']}旬"][1]
        seasons.append({"from": _write(month, first), "to": _write(month, min(last, _LENGTHS[month - 1]))})
    text = _WITHIN_MONTH.sub(" ", text)
    for match in _ONE_MONTH.finditer(text):
        if usual or match["part"]:
            month, (first, last) = int(match["month"]), _PARTS[match["part"] or "頃"]
            seasons.append({"from": _write(month, first), "to": _write(month, min(last, _LENGTHS[month - 1]))})
    return seasons


def _write(month: int, day: int) -> str:
    """``08-21``; a leap day is the last of February."""
    return f"{month:02}-{min(day, _LENGTHS[month - 1]):02}"


def read_day(year: int, month: int, day: int) -> str | None:
    """Give the ISO day, or None where there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
