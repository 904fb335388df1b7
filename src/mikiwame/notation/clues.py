"""What a text tells beside its value, against which the value can be held: people, passing marks, weekdays."""

from collections.abc import Callable

from mikiwame.notation.normalise import LONGEST_TEXT, normalise
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Clues

WEEKDAYS = "月火水木金土日"

_COUNT = re.compile(r"(?:(\d+)万)?(\d[\d,]*)?\s*(?:人|名|中)")
_MARK = re.compile(r"(?<![\d.~-])(\d+(?:\.\d+)?)(%|割)(?!\s*[~-])")
_WEEKDAY = re.compile(r"(\d{1,2})日?\s*\((?:[^()]{1,4}[・,、])?([月火水木金土日])(?:曜日?)?(?:[・,、][^()]{1,4})?\)")


def find_clues(field: str, text: str) -> Clues:
    """What is found of each sort that counts for the field; a sort of which nothing is found is left out."""
    read = _READERS.get(field)
    return read(normalise(text)) if read and len(text) <= LONGEST_TEXT else {}


def _read_people(text: str) -> Clues:
    """Numbers of people: ``1万5791人`` is 15,791. A nought is left out."""
    parts = _COUNT.findall(text)
    counts = [int(tens or 0) * 10_000 + int(units.replace(",", "") or 0) for tens, units in parts]
    people = [count for count in counts if count]
    return {"people": people} if people else {}


def _read_marks(text: str) -> Clues:
    """Percentages that a passing mark names: ``6割`` is 60. Ends of a range are left out."""
    marks = {float(number) * (10 if sign == "割" else 1) for number, sign in _MARK.findall(text)}
    return {"marks": sorted(marks)} if marks else {}


def _read_weekdays(text: str) -> Clues:
    """The weekdays that stand in brackets behind a day: ``10月1日(日)`` is the first, a Sunday."""
    weekdays = [(int(day), WEEKDAYS.index(weekday)) for day, weekday in _WEEKDAY.findall(text)]
    return {"weekdays": weekdays} if weekdays else {}


_READERS: dict[str, Callable[[str], Clues]] = {
    "pass_rate": _read_people,
    "passing_mark": _read_marks,
    "schedule": _read_weekdays,
}
