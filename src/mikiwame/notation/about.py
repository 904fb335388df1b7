"""Marks amounts, lengths and numbers of sittings that a text tells of about how much: ``約90分``, ``年10回程度``."""

from typing import Final

from mikiwame.notation.normalise import normalise
from mikiwame.notation.numbers import NUMBER, read_number
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Amount, Duration, Money, Part, Reading, Schedule

_BEFORE: Final = "(?:約|およそ|おおよそ|おおむね|概ね|だいたい|大体|ほぼ)\\s?"
_BEHIND: Final = "間?(?:程度|前後|ほど|くらい|ぐらい|程|弱|強)"
_LENGTH: Final = re.compile(
    f"(?P<before>{_BEFORE})?(?:(?P<hours>{NUMBER})\\s?時間(?:\\s?(?P<rest>[0-9]{{1,2}})\\s?分|(?P<half>半))?|(?P<minutes>[0-9]{{1,4}})\\s?分)(?P<behind>{_BEHIND})?"
)
_TIMES: Final = re.compile(f"(?P<before>{_BEFORE})?(?P<times>[0-9]{{1,3}})\\s?(?:回|度)(?P<behind>{_BEHIND})?")
_YEN: Final = re.compile(
    f"(?P<before>{_BEFORE})?¥?\\s?(?P<yen>{NUMBER})\\s?円?(?:\\s?[~-]\\s?(?:約)?¥?\\s?(?P<to>{NUMBER})\\s?円?)?"
    f"(?P<behind>(?:\\s?\\(税[^()]{{1,3}}\\))?\\s?(?:{_BEHIND}|台))?"
)
_GUIDE: Final = re.compile("相場|目安")


def mark_about(text: str, reading: Reading) -> Reading:
    """Give a reading with ``approx`` at what its text tells with 約 or 程度: amounts, lengths, how often a year."""
    if reading["kind"] == "money":
        return _mark_amounts(normalise(text), reading)
    if reading["kind"] == "duration":
        return _mark_lengths(normalise(text), reading)
    return _mark_times(normalise(text), reading) if reading["kind"] == "schedule" else reading


def _mark_lengths(text: str, reading: Duration) -> Duration:
    told = [(_count_minutes(found), bool(found["before"] or found["behind"])) for found in _LENGTH.finditer(text)]
    if [minutes for minutes, _ in told] == [part["minutes"] for part in reading["parts"]]:
        marked = [about for _, about in told]
    else:
        # Of the same length told twice, once of about so long, nobody can say which is whose.
        hedged = {minutes for minutes, about in told if about} - {minutes for minutes, about in told if not about}
        marked = [part["minutes"] in hedged for part in reading["parts"]]
    parts: list[Part] = [
        {**part, "approx": True} if about else part for part, about in zip(reading["parts"], marked, strict=True)
    ]
    return {**reading, "parts": parts} if any(marked) else reading


def _count_minutes(found: re.Match[str]) -> float:
    if found["minutes"]:
        return float(found["minutes"])
    hours = read_number(found["hours"], whole=False) or 0.0
    return hours * 60 + (30 if found["half"] else float(found["rest"] or 0))


def _mark_times(text: str, reading: Schedule) -> Schedule:
    told = {int(found["times"]): bool(found["before"] or found["behind"]) for found in _TIMES.finditer(text)}
    number = reading["per_year"]
    about = number is not None and any(hedged and number in (n, n * 12, n * 52) for n, hedged in told.items())
    return {**reading, "approx": True} if about else reading


def _mark_amounts(text: str, reading: Money) -> Money:
    hedged, exact = set[float | None](), set[float | None]()
    for found in _YEN.finditer(text):
        about = found["before"] or found["behind"] or _GUIDE.search(text)
        ends = [read_number(end, whole=True) for end in (found["yen"], found["to"]) if end]
        (hedged if about else exact).update(ends)
    # "4~6万円程度": the scale of the second number is that of the first too.
    told = hedged - exact
    amounts: list[Amount] = [
        {**one, "approx": True} if (one["low"] in told or one["high"] in told) and one["high"] != 0 else one
        for one in reading["amounts"]
    ]
    return {**reading, "amounts": amounts} if amounts != reading["amounts"] else reading
