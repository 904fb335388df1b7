"""Results that fit a conversation: what nobody told is left out, and what is too long is cut and says so."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mikiwame.answers import Day
from mikiwame.words import Words
from mikiwame.words.documents import Document, Json

LARGEST = 9_800
"""Tokens of a result, by a count on the safe side: clients show it as data and as text, and 20,000 is the limit."""

MOST_SOURCES = 20
FOR_SOURCES = 1_900
"""Tokens kept for the sources of an answer."""

_ASCII, _WIDE = 0.4, 1.4
"""Tokens per character, of JSON in ASCII and of Japanese: more than the tokenisers of the day take (docs/decisions)."""

_THIN = 3

_TWINS = frozenset({"reason", "scale", "strength", "value", "reading", "clues"})
"""Keys of codes and inner numbers beside a sentence or figure that tells the same."""


@dataclass(frozen=True)
class Brevity:
    """What a tool leaves out of its answers: whole keys, and all but a few keys of what a key holds."""

    dropped: frozenset[str] = frozenset()
    kept_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    thinned: str = ""
    """Key of lists within rows that are cut to ``_THIN`` first, where not all fits: rows are worth more."""

    def is_told(self, key: str) -> bool:
        """Whether results have the key: all but codes, inner numbers and what is dropped."""
        return key not in _TWINS and key not in self.dropped and not key.endswith("_reason")

    def shorten(self, value: Json) -> Json:
        """Without nulls, empty lists, and what is not told."""
        if isinstance(value, dict):
            kept = {key: self.shorten(self._pick(key, one)) for key, one in value.items() if self.is_told(key)}
            return {key: one for key, one in kept.items() if one is not None and one not in ([], {})}
        if isinstance(value, list):
            return [self.shorten(one) for one in value]
        return round(value, 4) if isinstance(value, float) else value

    def _pick(self, key: str, value: Json) -> Json:
        if key not in self.kept_of:
            return value
        if isinstance(value, list):
            return [self._pick(key, one) for one in value]
        return {name: value.get(name) for name in self.kept_of[key]} if isinstance(value, dict) else value


@dataclass(frozen=True, slots=True)
class Cut:
    """An answer as far as it fits.

    ``left_out``: of each list that was cut, how many are missing; ``next_skip``: the rows to pass over for the next
    part, None where the last row has been shown.
    """

    answer: Json
    left_out: Mapping[str, int]
    next_skip: int | None


def fit(answer: Json, room: float, skip: int = 0, thinned: str = "") -> Cut:
    """The answer cut to so many tokens: of a list the first rows that fit, of anything else the ends of its lists.

    :param skip: rows of a list to begin after.
    :param thinned: key of lists within the rows that are cut first.
    """
    if not isinstance(answer, list):
        return Cut(answer, _cut_lists(answer, room), None)
    rows = answer[skip:]
    thick = bool(thinned) and count_tokens(rows) > room
    told = [_thin(row, thinned) for row in rows] if thick else rows
    shown = told[: _count_fitting(told, room)]
    left_out = _count_thinned(rows, shown, thinned) if thick else {}
    left_out |= _cut_lists(shown, room) if len(shown) == 1 else {}
    missing = len(rows) - len(shown)
    return Cut(shown, left_out | ({"answer": missing} if missing else {}), skip + len(shown) if missing else None)


def _thin(row: Json, key: str) -> Json:
    return {**row, key: [*_list_of(row, key)[:_THIN]]} if isinstance(row, dict) and key in row else row


def _list_of(row: Json, key: str) -> list[Json]:
    listed = row.get(key) if isinstance(row, dict) else None
    return listed if isinstance(listed, list) else []


def _count_thinned(rows: list[Json], shown: list[Json], key: str) -> dict[str, int]:
    missing = sum(len(_list_of(row, key)) - len(_list_of(one, key)) for row, one in zip(rows, shown, strict=False))
    return {f"answer[].{key}": missing} if missing else {}


def _count_fitting(rows: list[Json], room: float) -> int:
    """How many of the first rows fit: one at least, if there is one."""
    used = 0.0
    for number, row in enumerate(rows):
        used += count_tokens(row)
        if used > room:
            return max(number, 1)
    return len(rows)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A list within an answer."""

    place: str
    rows: list[Json]
    tokens: float


def _cut_lists(value: Json, room: float) -> dict[str, int]:
    """Take rows off the ends of the longest lists until the value fits; of each place, how many were taken."""
    left_out: dict[str, int] = {}
    while (over := count_tokens(value) - room) > 0:
        lists = [one for one in _list_lists(value, "answer") if len(one.rows) > 1]
        if not lists:
            break
        longest = _pick_longest(lists)
        while over > 0 and len(longest.rows) > 1:
            over -= count_tokens(longest.rows.pop())
            left_out[longest.place] = left_out.get(longest.place, 0) + 1
    return left_out


def _pick_longest(lists: list[_Listed]) -> _Listed:
    """The longest; but one within it, where that makes up most of it."""
    longest = max(lists, key=lambda one: one.tokens)
    within = [one for one in lists if one.place.startswith(f"{longest.place}[]") and one.tokens * 2 > longest.tokens]
    return _pick_longest(within) if within else longest


def _list_lists(value: Json, place: str) -> Iterator[_Listed]:
    if isinstance(value, list):
        yield _Listed(place, value, count_tokens(value))
        for one in value:
            yield from _list_lists(one, f"{place}[]")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _list_lists(one, f"{place}.{key}")


def count_tokens(value: object) -> float:
    """Tokens of a value as JSON, rather too many than too few."""
    text = json.dumps(value, ensure_ascii=False)
    plain = len(text.encode("ascii", "ignore"))
    return plain * _ASCII + (len(text) - plain) * _WIDE


def list_sources(answer: Json, day: Day, words: Words) -> list[Json]:
    """The sources that an answer names, each once, with title, address and the newest day that the answer gives it.

    ``dated`` is false where a page tells no day, so that ``on`` is the day on which it was read.
    """
    cited: dict[str, tuple[str, bool]] = {}
    for slug, on, dated in _list_cited(answer):
        if slug in day.catalogue.sources:
            before = cited.get(slug, ("", True))
            cited[slug] = max(before[0], on), before[1] and dated
    rows: list[Json] = []
    for slug, (on, dated) in cited.items():
        source = day.catalogue.sources[slug]
        row: Document = {"source": slug, "title": words.say_value(source.title), "url": source.url, "on": on or None}
        told: Document = {key: one for key, one in row.items() if one}
        rows.append(told if dated else {**told, "dated": False})
    return rows


def _list_cited(value: Json) -> Iterator[tuple[str, str, bool]]:
    """Source, the day that is given it, and whether that is its own."""
    if isinstance(value, list):
        for one in value:
            yield from _list_cited(one)
    elif isinstance(value, dict):
        source, on = value.get("source"), value.get("on")
        if isinstance(source, str):
            yield source, on if isinstance(on, str) else "", value.get("dated") is not False
        for key, one in value.items():
            if isinstance(one, list) and key == "sources":
                yield from ((slug, "", True) for slug in one if isinstance(slug, str))
            yield from _list_cited(one)


def find_address(day: Day, path: str, language_prefix: str) -> str | None:
    """The page of the publisher's site that tells the same; None where the catalogue names no site."""
    site = day.catalogue.publisher.address
    return f"{site.rstrip('/')}{language_prefix}{path}" if site and site.startswith("http") else None
