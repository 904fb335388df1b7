"""Tells how long a day one studies where a text counts on that: ``1日1~2時間の学習で約3か月``."""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Range, StudyTime

_NUMBER: Final = "[0-9]{1,3}(?:\\.[0-9])?"
_DAY: Final = re.compile(
    f"(?:1日(?:あたり|に)?|毎日)\\s?(?:約|平均)?(?P<low>{_NUMBER})(?P<first>時間|分)?(?:[~-](?P<high>{_NUMBER}))?(?P<unit>時間|分)(?P<half>半)?"
)
# "毎日4時間勉強したとして、", "1日2時間で": what the months are counted on.
_COUNTED_ON: Final = re.compile(
    f"{_DAY.pattern}(?:程度|ほど|くらい)?(?:の(?:学習|勉強)(?:時間)?|(?:を)?(?:学習|勉強))?(?:した(?:として|場合)|すれば|する(?:として|場合|と)|して|で|の場合|とすると|として)(?:は)?、?\\s?(?=(?:約|およそ|だいたい)?[0-9])"
)
_MINUTES: Final = 60
_MOST: Final = 12


def drop_day(text: str) -> str:
    """A normalised text without the time of a day on which it counts the whole."""
    return _COUNTED_ON.sub("学習は", text)


def tell_day(text: str, reading: StudyTime) -> StudyTime | None:
    """Give a reading with the time of a day that its text counts on, or None where it cannot tell whose that is."""
    days = list(_DAY.finditer(text))
    if not days:
        return reading
    day = _read(days[0]) if len(days) == 1 else None
    of = reading.get("of")
    if day is None or (of and len(of) > 1):
        return None
    return {**reading, "of": [{**of[0], "a_day": day}]} if of else {**reading, "a_day": day}


def _read(found: re.Match[str]) -> Range | None:
    low, high = float(found["low"]), float(found["high"] or found["low"])
    unit, first = found["unit"], found["first"] or found["unit"]
    if found["half"] and unit == "時間":
        high += 0.5
        low = low if found["high"] else high
    span: Range = {"low": low / (_MINUTES if first == "分" else 1), "high": high / (_MINUTES if unit == "分" else 1)}
    return span if 0 < low and span["low"] <= (span["high"] or 0) <= _MOST else None
