"""A text as typed and the names in a table -> how alike each is to it, 0..1, without a list of abbreviations.

RapidFuzz is imported where letters are compared: most commands are given a slug.
"""

import math
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from mikiwame.notation.spelling import Spelling, is_kanji, list_said, spell

_SHORTEST_WORD = 3
"""Kana of a word that may divide another (メディカル|クラーク); shorter ones stand in words by chance."""

_KANJI_WORD = 2
"""Most words written in kanji have two of them, so abbreviations take every second (医療事務 -> 医事)."""

_WHOLE_SHARES = {"letters": 0.4, "covered": 0.35, "filled": 0.25}
"""Of the likeness of whole texts: the letters in order, the rare pairs of the text found, those of the name used."""

_CONTAINED = (0.6, 0.38)
"""The text within a name: at least the first, and the second times the share that it makes up. For a name within the
text the first is times the name's rarity: a name that is an everyday word (医療事務) stands within most others."""

_ABBREVIATED = (0.5, 0.3, 0.15)
"""An abbreviation: at least the first, the second when each piece begins a word, the third for a short name."""

_JUMP = 0.35
"""Cost of every further piece of an abbreviation that begins a word; one that begins within a word costs 1."""

_UNSEEN = 0.5
"""Weight of a pair of letters that no name has, as a share of a rare pair's: 教会 for 協会, or の資格とは."""

_OTHER_GRADE = 0.15
"""Off for a name of a grade that the text does not have: 2級医療秘書 is not what 医療秘書 says."""

_UNLIKE_GRADE = 0.3
"""Off for a name of a grade where the text has another: 簿記初級 is not what 簿記2級 says."""

_NO_GRADE = 0.01
"""Off for a name without the text's grade, so that one with it goes first."""


@dataclass(frozen=True)
class Name:
    """One name of one certification: as printed, as compared, and where abbreviations may take letters from."""

    slug: str
    printed: str
    spelling: Spelling
    starts: frozenset[int]


@dataclass(frozen=True)
class NameIndex:
    """Every name of a market, and the weight of each pair of letters: the fewer certifications have it, the more.

    ``rarest`` is the weight of a pair that one certification alone has.
    """

    names: tuple[Name, ...]
    rarity: Mapping[str, float]
    rarest: float

    @cached_property
    def of_slug(self) -> dict[str, list[Name]]:
        """Slug -> its names, in their order."""
        found: dict[str, list[Name]] = {}
        for name in self.names:
            found.setdefault(name.slug, []).append(name)
        return found

    @cached_property
    def letters(self) -> list[str]:
        """The letters of each name, by which all are compared at once."""
        return [name.spelling.letters for name in self.names]

    def find_holders(self, letters: str) -> list[Name]:
        """The names that hold these letters, in their order."""
        text, ends = self._lines
        found, place = [], text.find(letters)
        while place >= 0:
            number = bisect(ends, place)
            found.append(self.names[number])
            place = text.find(letters, ends[number])
        return found

    @cached_property
    def _lines(self) -> tuple[str, list[int]]:
        """All letters as one text, which is searched many times faster than each, and where each name's end in it."""
        return "".join(f"{one}\n" for one in self.letters), [*accumulate(len(one) + 1 for one in self.letters)]


def index_names(names: Iterable[tuple[str, str]]) -> NameIndex:
    """Prepare (slug, name as printed) for ``measure``; a name without letters is left out."""
    spelled = [(slug, printed, spell(said)) for slug, printed in names for said in list_said(printed)]
    words = {word for _, _, spelling in spelled for word in spelling.words if len(word) >= _SHORTEST_WORD}
    found = [
        Name(slug, printed, spelling, _find_starts(spelling, words))
        for slug, printed, spelling in spelled
        if spelling.letters
    ]
    return NameIndex(tuple(found), _weigh_pairs(found), _weigh_rarity(len({name.slug for name in found}), 1))


def _weigh_pairs(names: list[Name]) -> dict[str, float]:
    """Inverse document frequency (Spärck Jones 1972) of each pair of letters, a certification being a document."""
    pairs = {(name.slug, pair) for name in names for pair in _list_pairs(name.spelling.letters)}
    number = len({name.slug for name in names})
    return {pair: _weigh_rarity(number, count) for pair, count in Counter(pair for _, pair in pairs).items()}


def _weigh_rarity(certifications: int, having: int) -> float:
    """Above 0 even for what every certification has, so that a market of one can be searched."""
    return math.log((certifications + 1) / having) if certifications else 1.0


def _list_pairs(letters: str) -> set[str]:
    return {first + second for first, second in pairwise(letters)} or {letters}


def _find_starts(spelling: Spelling, words: set[str]) -> frozenset[int]:
    starts, place = set(), 0
    for word in spelling.words:
        starts |= {place + offset for offset in _divide(word, words)}
        place += len(word)
    return frozenset(starts)


def _divide(word: str, words: set[str]) -> set[int]:
    """Where parts of a word begin: kanji every second one; kana where another name's word ends or begins."""
    if is_kanji(word[0]):
        return set(range(0, len(word), _KANJI_WORD))
    lengths = range(1, len(word))
    before = {length for length in lengths if word[:length] in words}
    after = {length for length in lengths if word[length:] in words}
    return {0} | before | after


def measure(index: NameIndex, text: Spelling, name: Name) -> float:
    """How alike the text and the name are, 0..1; 1 is the same name in any spelling, 0 for a text without letters.

    The best of three: alike as wholes, one within the other, the text an abbreviation of the name.
    """
    if not text.letters:
        return 0.0
    ways = (_compare_wholes, _compare_contained, _compare_abbreviated)
    alike = 1.0 if text.letters == name.spelling.letters else max(way(index, text.letters, name) for way in ways)
    return max(0.0, alike - _judge_grades(text, name))


def _judge_grades(text: Spelling, name: Name) -> float:
    if name.spelling.grades - text.grades:
        return _UNLIKE_GRADE if text.grades - name.spelling.grades else _OTHER_GRADE
    return _NO_GRADE if text.grades - name.spelling.grades else 0.0


def _weigh(index: NameIndex, pairs: Iterable[str]) -> float:
    return sum(index.rarity.get(pair, _UNSEEN * index.rarest) for pair in pairs)


def _compare_wholes(index: NameIndex, letters: str, name: Name) -> float:
    """Letters in order (normalised indel similarity), and the rare pairs that both have (Tversky 1977)."""
    from rapidfuzz.fuzz import ratio

    own, theirs = _list_pairs(letters), _list_pairs(name.spelling.letters)
    shared = _weigh(index, own & theirs)
    if not shared:
        return 0.0
    parts = {
        "letters": ratio(letters, name.spelling.letters) / 100,
        "covered": shared / _weigh(index, own),
        "filled": shared / _weigh(index, theirs),
    }
    return sum(share * parts[part] for part, share in _WHOLE_SHARES.items())


def _compare_contained(index: NameIndex, letters: str, name: Name) -> float:
    shorter, longer = sorted((letters, name.spelling.letters), key=len)
    if len(shorter) < _KANJI_WORD or shorter not in longer:
        return 0.0
    least, full = _CONTAINED
    pairs = _list_pairs(shorter)
    weight = _weigh(index, pairs)
    rarity = 1.0 if shorter == letters else weight / len(pairs) / index.rarest
    return least * rarity + full * weight / _weigh(index, _list_pairs(longer))


def _compare_abbreviated(index: NameIndex, letters: str, name: Name) -> float:
    if not _KANJI_WORD <= len(letters) < len(name.spelling.letters):
        return 0.0
    cost = _count_jumps(letters, name.spelling.letters, name.starts)
    least, pieces, short = _ABBREVIATED
    if cost >= len(letters):
        return 0.0
    return least + pieces * (1 - cost / len(letters)) + short * len(letters) / len(name.spelling.letters)


def _count_jumps(short: str, long: str, starts: frozenset[int]) -> float:
    """The least cost of finding ``short`` in ``long`` in order, piece by piece; infinite where it is not there.

    One pass over ``long`` for each letter: ``ends[i]`` is the least cost with the last letter found at ``i``.
    """
    ends = [0.0 if place == 0 else _begin(place, starts) for place in range(len(long))]
    ends = [cost if long[place] == short[0] else math.inf for place, cost in enumerate(ends)]
    for letter in short[1:]:
        ends = _find_next(letter, long, starts, ends)
    return min(ends)


def _begin(place: int, starts: frozenset[int]) -> float:
    return _JUMP if place in starts else 1.0


def _find_next(letter: str, long: str, starts: frozenset[int], ends: list[float]) -> list[float]:
    following, before = [math.inf], math.inf
    for place in range(1, len(long)):
        before = min(before, ends[place - 1])
        cost = min(ends[place - 1], before + _begin(place, starts))
        following.append(cost if long[place] == letter else math.inf)
    return following


def find_confused(index: NameIndex, one: Spelling, least: float) -> list[Name]:
    """The names so easily taken for this one, 0..1, at least: a common beginning counts most (Winkler 1990).

    Grades are no difference here, nor are rare words a likeness: what names share is what confuses.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    found = process.extract(one.letters, index.letters, scorer=JaroWinkler.similarity, score_cutoff=least, limit=None)
    return [index.names[number] for _, _, number in found]


def measure_confusion(one: Spelling, other: Spelling) -> float:
    """As :func:`find_confused`, of two names."""
    from rapidfuzz.distance import JaroWinkler

    return JaroWinkler.similarity(one.letters, other.letters)


def count_differences(one: Spelling, other: Spelling) -> int:
    """Letters to change, add or leave out to make one name the other (Levenshtein 1966)."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one.letters, other.letters)


def is_shortened(short: Spelling, name: Name) -> bool:
    """Whether every letter of ``short`` stands in the name, in order."""
    following = iter(name.spelling.letters)
    return bool(short.letters) and all(letter in following for letter in short.letters)
