"""Finds the days from which a text says that its values hold (``2027年4月1日から``, ``令和9年度以降``)."""

from dataclasses import dataclass
from datetime import date

from mikiwame.notation.calendar import FIRST_FISCAL_MONTH, YEAR, find_years
from mikiwame.vocabulary import patterns as re

_DATE = (
    rf"(?:{YEAR.pattern})\s?(?:の?(?P<month>[0-9]{{1,2}})\s?月\s?(?:(?P<day>[0-9]{{1,2}})\s?日)?"
    r"|[/.-](?P<numeric_month>[0-9]{1,2})(?:[/.-](?P<numeric_day>[0-9]{1,2}))?(?![0-9]))?"
    r"(?:\s?\([月火水木金土日](?:・祝)?\))?\)?"
)
_OF_WHAT = "(?:の|に)?(?:実施|開催|申込|受付)?(?:の|に)?(?:試験|検定|受験|回)?(?:分|日)?"
# "2019年から2023年まで" and "2019年から2023年の平均" are spans, and name no day from which the value holds.
_START = re.compile(
    rf"{_DATE}\s?(?:第[0-9]{{1,4}}回)?{_OF_WHAT}\s?(?:から(?!(?:[^、。()]{{0,14}}(?:まで|の間|にかけて))|\s?[0-9]{{4}}年)"
    r"|より(?!前)|~(?=\s?(?:\)|$))|以降|以後|付け?で|(?:に|の)?(?:改定|改訂|改正|変更|施行|適用|短縮|延長))(?:は|の)?"
)
_END = re.compile(rf"{_DATE}\s?{_OF_WHAT}\s?(?:まで|以前|より前)(?:は|の)?[^、。0-9]{{0,8}}$")


@dataclass(frozen=True)
class Start:
    """An ISO 8601 day from which something holds, and where the text says so."""

    start: int
    end: int
    day: str


def find_starts(text: str) -> list[Start]:
    """Give the days of a text from which something holds: of a month the first, of a 年度 the 1st of April."""
    starts = [(match, _read_day(match)) for match in _START.finditer(text)]
    return [Start(*match.span(), day) for match, day in starts if day]


def ends_by_then(before: str) -> bool:
    """Say whether the words before a value end in a last day for it (``2026年度まで``)."""
    return bool(_END.search(before))


def _read_day(match: re.Match[str]) -> str | None:
    years = find_years(match.group())
    if not years:
        return None
    year = years[0]
    month = int(match["month"] or match["numeric_month"] or (FIRST_FISCAL_MONTH if year.fiscal else 1))
    day = int(match["day"] or match["numeric_day"] or 1)
    try:
        return date(year.value + (year.fiscal and month < FIRST_FISCAL_MONTH), month, day).isoformat()
    except ValueError:
        return None
