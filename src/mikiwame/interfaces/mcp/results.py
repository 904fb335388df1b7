"""Results that fit a conversation: what nobody told is left out, and what is too long is cut and says so."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mikiwame.answers import Day
from mikiwame.words import Words
from mikiwame.words.documents import Document, Json

LARGEST = 9_000
"""Tokens of an answer, by a count on the safe side: clients show it as data and as text, and 20,000 is the limit."""

MOST_SOURCES = 20
_ASCII, _WIDE = 0.4, 1.4
"""Tokens per character, of JSON in ASCII and of Japanese: more than the tokenisers of the day take."""

_TWINS = ("reason", "scale", "strength", "value", "reading", "clues")
"""Keys of codes and inner numbers beside a sentence or figure that tells the same."""


@dataclass(frozen=True, slots=True)
class Cut:
    """An answer as far as it fits; ``left_out``: of each list that was cut, how many are missing."""

    answer: Json
    left_out: Mapping[str, int]


_OF_OTHERS = ("label", "text", "source", "on", "standing")


def fit(answer: Json, skip: int = 0) -> Cut:
    """The answer without what was not told, its longest lists cut until it fits.

    :param skip: rows of a list to begin after.
    """
    told = _drop_untold(answer)
    if isinstance(told, list):
        told = told[skip:]
    left_out: dict[str, int] = {}
    while _count_tokens(told) > LARGEST:
        place, longest = max(_list_lists(told, "answer"), key=lambda one: _weigh_list(one[1]))
        keep = len(longest) // 2
        left_out[place] = left_out.get(place, 0) + len(longest) - keep
        del longest[keep:]
    return Cut(told, left_out)


def _weigh_list(rows: Sequence[Json]) -> float:
    """Of a single row nothing can be cut that would leave an answer."""
    return _count_tokens(rows) if len(rows) > 1 else -1.0


def _drop_untold(value: Json) -> Json:
    """Without nulls, empty lists, and the codes beside sentences."""
    if isinstance(value, dict):
        kept = {key: _drop_untold(_brief(key, one)) for key, one in value.items() if is_told(key)}
        return {key: one for key, one in kept.items() if one is not None and one not in ([], {})}
    if isinstance(value, list):
        return [_drop_untold(one) for one in value]
    return round(value, 4) if isinstance(value, float) else value


def _brief(key: str, value: Json) -> Json:
    """Of what others print of the same figure, only what a reader would be told."""
    if key != "others" or not isinstance(value, list):
        return value
    return [{name: one.get(name) for name in _OF_OTHERS} for one in value if isinstance(one, dict)]


def is_told(key: str) -> bool:
    """Whether results have the key: all but codes and inner numbers."""
    return key not in _TWINS and not key.endswith("_reason")


def _list_lists(value: Json, place: str) -> Iterator[tuple[str, list[Json]]]:
    if isinstance(value, list):
        yield place, value
        for one in value:
            yield from _list_lists(one, f"{place}[]")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _list_lists(one, f"{place}.{key}")


def _count_tokens(value: object) -> float:
    text = json.dumps(value, ensure_ascii=False)
    plain = sum(character.isascii() for character in text)
    return plain * _ASCII + (len(text) - plain) * _WIDE


def list_sources(answer: Json, day: Day, words: Words) -> list[Document]:
    """The sources that an answer names, each once, with title, address and the newest day that the answer gives it."""
    cited: dict[str, str] = {}
    for slug, on in _list_cited(answer):
        if slug in day.catalogue.sources:
            cited[slug] = max(cited.get(slug, ""), on)
    rows: list[Document] = []
    for slug, on in list(cited.items())[:MOST_SOURCES]:
        source = day.catalogue.sources[slug]
        row: Document = {"source": slug, "title": words.say_value(source.title), "url": source.url, "on": on or None}
        rows.append({key: told for key, told in row.items() if told})
    return rows


def _list_cited(value: Json) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        for one in value:
            yield from _list_cited(one)
    elif isinstance(value, dict):
        source, on = value.get("source"), value.get("on")
        if isinstance(source, str):
            yield source, on if isinstance(on, str) else ""
        for key, one in value.items():
            if key == "sources" and isinstance(one, list):
                yield from ((slug, "") for slug in one if isinstance(slug, str))
            yield from _list_cited(one)


def find_address(day: Day, path: str, language_prefix: str) -> str | None:
    """The page of the publisher's site that tells the same; None where the catalogue names no site."""
    site = day.catalogue.publisher.address
    return f"{site.rstrip('/')}{language_prefix}{path}" if site and site.startswith("http") else None
