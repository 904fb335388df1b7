"""The days that a page gives of itself, in print or in its markup: proposed with their quotes, never assumed."""

from collections.abc import Iterator, Sequence

from mikiwame.notation.calendar import find_days
from mikiwame.notation.heading_words import TOUCHING
from mikiwame.notation.normalise import normalise
from mikiwame.reading.blocks import Document, Line
from mikiwame.reading.dictionary import Dictionary
from mikiwame.reading.placing import Placer
from mikiwame.reading.proposals import DayKind, Place, ProposedDay
from mikiwame.vocabulary import patterns as re

_NEAR = 8
"""Characters that may stand between the word and the day that it is said of."""

_LONGEST = 160
_BETWEEN = " \t,|/()"
_ISO = re.compile(r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?")
_KINDS: tuple[DayKind, ...] = ("updated", "published", "valid")


def list_page_days(document: Document, dictionary: Dictionary, placer: Placer) -> tuple[ProposedDay, ...]:
    """Each day once for each thing that it is said to be, those of the markup first."""
    found = [*_read_stated(document), *_read_printed(document.lines, dictionary, placer)]
    first: dict[tuple[str, str], ProposedDay] = {}
    for day in found:
        first.setdefault((day.kind, day.day), day)
    return tuple(first.values())


def _read_stated(document: Document) -> Iterator[ProposedDay]:
    for kind, text, path, markup in document.stated:
        day = _ISO.match(text.strip())
        if day:
            rule = "time" if markup == "time" else "structured_data"
            place = Place(path=path, before="", after="")
            yield ProposedDay(kind=kind, day=day.group(), quote=text, place=place, rule=rule)


def _read_printed(lines: Sequence[Line], dictionary: Dictionary, placer: Placer) -> Iterator[ProposedDay]:
    for line in lines:
        text = line.text.replace(TOUCHING, " ")
        kinds = [kind for kind in _KINDS if len(text) <= _LONGEST and dictionary.days[kind].search(text)]
        if not kinds:
            continue
        plain = normalise(text)
        for kind in kinds:
            for word in dictionary.days[kind].finditer(plain):
                day = _find_day(plain, word.start(), word.end(), behind=kind != "valid") or _find_day_before(
                    plain, word
                )
                if day:
                    yield ProposedDay(kind=kind, day=day, quote=text, place=placer.place(line), rule="label")
                    break


def _find_day_before(text: str, word: "re.Match[str]") -> str | None:
    """The day right before a word that ends there: 2026年4月1日 更新; not of 更新料."""
    if text[word.end() : word.end() + 1].isalpha():
        return None
    days = (
        day for day in find_days(text) if not text[day.end : word.start()].strip(_BETWEEN) and day.end <= word.start()
    )
    return next((day.name_date() for day in days), None)


def _find_day(text: str, start: int, end: int, *, behind: bool) -> str | None:
    """The day right behind the word, or for 現在 right before it."""
    for day in find_days(text):
        gap = day.start - end if behind else start - day.end
        if 0 <= gap <= _NEAR and not (behind and any(one.isdecimal() for one in text[end : day.start][:-_NEAR])):
            return day.name_date()
    return None
