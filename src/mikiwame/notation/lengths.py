"""Finds the lengths of time of a text, by the clock (``10:00~11:30``) or counted (``1時間半``, ``30分×2``)."""

from dataclasses import dataclass, replace

from mikiwame.notation.figures import blank
from mikiwame.notation.numbers import read_number
from mikiwame.vocabulary import patterns as re

_HOUR = 60
_HALF_DAY = 12 * _HOUR

_TIME = (
    r"(?:(?P<{0}_half>午前|午後|AM|PM|am"
    r"|pm)\s?)?(?<![0-9])(?P<{0}_hour>[0-9]{{1,2}})(?::(?P<{0}_minute>[0-9]{{2}})"
    r"|\s?時(?!間)\s?(?:(?P<{0}_spelt>[0-9]{{1,2}})\s?分|(?P<{0}_past>半))?)"
)
CLOCK = re.compile(
    _TIME.format("from") + r"\s?(?:(?:開始)?\s?(?:~|-|から|より|→)|開始\s?[、・/])\s?" + _TIME.format("to")
)
_SPAN = re.compile(
    r"(?<![0-9])(?<![0-9][.,])(?:(?P<hours>[0-9]{1,4}(?:[.・][0-9]{1,2})?)\s?時間(?P<half>半)?(?:\s?と?\s?(?P<rest>[0-9]{1,2})\s?分)?"
    # "11時30分終了" is no length.
    r"|(?<![0-9]時)(?P<minutes>[0-9]{1,4}(?:\.[0-9])?|[0-9],[0-9]{3})\s?(?:分(?!の[0-9]|野|程度の)|min|minutes))間?"
)


# "120分×2部", "1科目30分×4科目": so many times over.
_TIMES = re.compile(
    r"\s?(?:[×xX]|\*(?=\s?[1-9][0-9]?\s?(?:部|科目|教科|回|コマ|セット|時限"
    r"|限)))\s?([1-9][0-9]?)(?![0-9])\s?(?:部|科目|教科|回|コマ|セット|時限|限)?"
)
_TOTAL_BEFORE = re.compile("(?:合計|(?<![\u4e00-\u9fff])計|トータル|全部で|総試験時間|合わせて)[^、。0-9]{0,4}$")
_REACH = 12


@dataclass(frozen=True)
class Stretch:
    """A length in minutes and where it stands; ``by_clock`` where the text gives its beginning and its end."""

    start: int
    end: int
    minutes: int
    by_clock: bool


def find_stretches(text: str) -> list[Stretch]:
    """Give the lengths of the normalised text; of those said twice, by the clock and counted, the counted ones."""
    clocks = [
        Stretch(*match.span(), minutes, by_clock=True)
        for match in CLOCK.finditer(text)
        if (minutes := _measure_clock(match)) is not None
    ]
    spans = [
        _multiply(text, Stretch(*match.span(), minutes, by_clock=False))
        for match in _SPAN.finditer(blank(text, CLOCK))
        if (minutes := _measure_span(match)) is not None
    ]
    if len(clocks) > len(spans) == 1 and _TOTAL_BEFORE.search(text[max(0, spans[0].start - _REACH) : spans[0].start]):
        # "午前 10:00~12:25、午後 13:40~16:20(計約5時間)": the clocks give the parts of the total.
        return clocks
    # "10:00~11:30(90分)" says one thing twice.
    return spans or clocks


def _multiply(text: str, stretch: Stretch) -> Stretch:
    times = _TIMES.match(text, stretch.end)
    return replace(stretch, end=times.end(), minutes=stretch.minutes * int(times[1])) if times else stretch


def _measure_span(match: re.Match[str]) -> int | None:
    if match["hours"]:
        hours = read_number(match["hours"], whole=False) or 0
        return round(hours * _HOUR) + (_HOUR // 2 if match["half"] else 0) + int(match["rest"] or 0)
    minutes = read_number(match["minutes"], whole=False)
    return round(minutes) if minutes else None


def _measure_clock(match: re.Match[str]) -> int | None:
    begin, end = _read_time(match, "from"), _read_time(match, "to")
    while end <= begin:
        end += _HALF_DAY
    return end - begin if end - begin <= _HALF_DAY else None


def _read_time(match: re.Match[str], which: str) -> int:
    minute = match[f"{which}_minute"] or match[f"{which}_spelt"] or ("30" if match[f"{which}_past"] else "0")
    hour = int(match[f"{which}_hour"])
    afternoon = match[f"{which}_half"] in ("午後", "PM", "pm") and hour < _HALF_DAY // _HOUR
    return hour * _HOUR + int(minute) + (_HALF_DAY if afternoon else 0)
