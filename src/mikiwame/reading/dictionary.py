"""The dictionary of printed headings: which field a heading means, and what else it says."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mikiwame.catalogue import HeadingFile, read_headings
from mikiwame.notation import sort_label
from mikiwame.notation.announcing import drop_telling
from mikiwame.notation.heading_words import (
    BRACKET_BEHIND,
    BRACKETS,
    JOINTS,
    UNIT_SAID,
    bare_heading,
    begins_with_figure,
    drop_particles,
    drop_shared,
    fold_spellings,
    part_modifier,
    spell_heading,
    spell_question,
)
from mikiwame.notation.sittings import counts_sittings
from mikiwame.notation.word_trees import join_words
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fields import KINDS, Field

SHIPPED = Path(__file__).parent / "headings"

MOST_KEPT = 20_000
"""Headings whose meaning is kept, those of some hundred pages; then all are forgotten."""

_DATED = frozenset(("schedule", "application", "result"))
_AMOUNTS = frozenset(("money", "content"))

LONGEST = 60
"""Characters of the longest heading that is looked up; what is longer is a sentence."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading says: ``fields`` in the order of print; ``words`` are left over, for the qualifiers to sort."""

    fields: tuple[Field, ...] = ()
    something_else: bool = False
    amount: bool = False
    names_rows: bool = False
    names_certifications: bool = False
    unit: str | None = None
    words: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        return bool(self.fields) or self.something_else

    @property
    def generic(self) -> bool:
        """Whether it says which part of a table this is, and nothing of a value."""
        return self.amount or self.names_rows or self.names_certifications


NOTHING = Meaning()


class Dictionary:
    """The shipped dictionary, with what a market adds to it."""

    def __init__(self, files: Sequence[HeadingFile]) -> None:
        entries = [(_fold(printed), meaning) for one in files for printed, meaning in _list_entries(one)]
        self._whole = dict(entries)
        counted = Counter(key for key, _ in entries)
        self.repeated = tuple(key for key, count in counted.items() if count > 1)
        """Headings that stand in the files more than once, of which the last word counts."""
        self._yields = {
            _fold(word): frozenset(map(_fold, others)) for one in files for word, others in one.yields_to.items()
        }
        self._company = {
            _fold(word): frozenset(map(_fold, others)) for one in files for word, others in one.stands_with.items()
        }
        self._units = {spell_heading(unit): unit for one in files for unit in one.units}
        self.shared_names = {name: slugs for one in files for name, slugs in one.shared_names.items()}
        self.bare: dict[Field, str] = {field: unit for one in files for field, unit in one.bare.items()}
        self._find = _join_words(
            key for key, meaning in self._whole.items() if meaning.known and key not in self._company
        )
        self._fill = _join_words(spell_heading(word) for one in files for word in one.filler)
        self._ends = re.compile(f"(?:{join_words(word for one in files for word in one.endings)})$")
        self._parts = {_fold(word) for one in files for word in one.names_parts}
        self._totals = {_fold(word) for one in files for word in one.totals}
        self.days = {
            kind: _join_words(word for one in files for word in getattr(one.days, kind))
            for kind in ("updated", "published", "valid")
        }
        self._known: dict[str, Meaning] = {}

    def look_up(self, heading: str) -> Meaning:
        """What a printed heading says; nothing where it is a sentence or of unknown words alone."""
        if heading not in self._known:
            if len(self._known) >= MOST_KEPT:
                self._known.clear()
            self._known[heading] = self._read(heading)
        return self._known[heading]

    def split_heading(self, line: str) -> tuple[str, str] | None:
        """A line that begins with a known heading and goes on with a figure or a grade without anything between."""
        found = self._find.match(line)
        if not found:
            return None
        bracket = BRACKET_BEHIND.match(line, found.end())
        end = bracket.end() if bracket else found.end()
        return (line[:end], line[end:]) if begins_with_figure(line[end:]) else None

    def list_places(self, text: str) -> list[tuple[int, int]]:
        """Where the known headings stand in a text as printed, from the left."""
        return [found.span() for found in self._find.finditer(text)]

    def ends_like_a_name(self, text: str) -> bool:
        """Whether a text that is no name of the catalogue looks like the name of some certification all the same."""
        bare = spell_heading(text)
        end = self._ends.search(bare)
        return bool(end and len(bare) - len(end.group()) > 1)

    def drop_ending(self, name: str) -> str:
        """A name without what tells that it is one: ビジネス会計 of ビジネス会計検定試験."""
        return self._ends.sub("", name)

    def yields_to(self, heading: str, others: Iterable[str]) -> bool:
        """Whether a heading is something else since one of others, which stand beside it, is what it would be."""
        plain = "".join(heading.split())
        if not any(word in fold_spellings(plain) for word in self._yields):
            return False
        narrower = self._yields.get(self._spell(heading), frozenset())
        return bool(narrower) and any(self._spell(other) in narrower for other in others)

    def _spell(self, heading: str) -> str:
        """A heading without the unit in its brackets: 受験者数 for 受験者数(人)."""
        return fold_spellings("".join(self._take_unit(bare_heading(heading))[1].split()))

    def lacks_company(self, heading: str, others: Iterable[str]) -> bool:
        """Whether a heading is meant so only beside one of certain others, and none of these is."""
        company = self._company.get(_fold(heading))
        return company is not None and not any(_fold(other) in company for other in others)

    def names_parts(self, heading: str) -> bool:
        """Whether what stands below it are parts of an exam: 科目."""
        return _fold(heading) in self._parts

    def is_total(self, heading: str) -> bool:
        """Whether it stands over or before the sum or mean of the others."""
        return _fold(heading) in self._totals

    def is_plain(self, text: str) -> bool:
        """Whether a text is made of headings, qualifiers and filler alone."""
        meant = self.look_up(text)
        return all(sort_label("pass_rate", word).other is None for word in meant.words)

    def drop_filler(self, text: str) -> list[str]:
        """The words of a heading that say something, in the one spelling."""
        return list(self._split(spell_heading(text)))

    def _read(self, heading: str) -> Meaning:
        bare = spell_heading(heading)
        if not bare or len(bare) > LONGEST:
            return NOTHING
        whole = self._get(spell_question(heading) or "") or self._get(bare) or self._get(drop_particles(bare))
        if whole:
            return whole
        if sort_label("pass_rate", bare).other is None:
            return Meaning(words=(bare,))
        if (stem := drop_telling(bare)) and (meant := self._read(stem)).fields and len(meant.fields) == 1:
            return meant
        unit, bare = self._take_unit(bare_heading(heading))
        whole = self._get("".join(bare.split()))
        if whole:
            return Meaning(
                whole.fields, whole.something_else, whole.amount, whole.names_rows, whole.names_certifications, unit
            )
        return self._take_apart(bare, unit)

    def _get(self, bare: str) -> Meaning | None:
        return self._whole.get(fold_spellings(bare))

    def _take_unit(self, bare: str) -> tuple[str | None, str]:
        """The unit that stands in brackets, and the heading without it."""
        for inside in BRACKETS.finditer(bare):
            parts = JOINTS.split(inside[inside.lastindex or 0].removeprefix(UNIT_SAID))
            unit = next((self._units[part] for part in parts if part in self._units), None)
            if unit and all(part in self._units or self._fill.fullmatch(part) for part in parts):
                return unit, bare[: inside.start()] + bare[inside.end() :]
        return None, bare

    def _take_apart(self, bare: str, unit: str | None) -> Meaning:
        said, bare = self._take_qualifiers(bare)
        modifier, bare = self._take_modifier(bare)
        said += modifier
        found = [self._whole[fold_spellings(match.group())] for match in self._find.finditer(bare)]
        fields = tuple(dict.fromkeys(field for meaning in found for field in meaning.fields))
        rest = " ".join((self._find.sub(" ", bare), *said))
        if not found:
            words = tuple(self._split(bare))
            whole = self._get("".join(words))
            if whole is None and words and all((self._get(word) or NOTHING).names_rows for word in words):
                return Meaning(names_rows=True)
            return whole or Meaning(unit=unit, words=words)
        words = tuple(self._split(rest))
        if fields and all(KINDS[field] in _DATED for field in fields):
            # 試験日・開催回: sittings with their days.
            words = tuple(word for word in words if not counts_sittings(word))
        if fields and all(KINDS[field] in _AMOUNTS for field in fields):
            # 検定料(税込価格), 試験科目・内容: the head of a value without saying of which.
            words = tuple(word for word in words if not (self._get(word) or NOTHING).amount)
        again = self._get("".join(words))
        if again and again.fields == fields:
            # The same heading in another language beside it.
            words = ()
        return Meaning(fields, any(one.something_else for one in found), unit=unit, words=words)

    def _take_qualifiers(self, bare: str) -> tuple[list[str], str]:
        """What stands in brackets beside a heading and only says of what it is (受検料(公開会場試験)), whatever heading
        is within those words; and the heading without it.
        """
        said = [inside[inside.lastindex or 0] for inside in BRACKETS.finditer(bare)]
        told = [words for words in said if self._find.search(words) and sort_label("exam_fee", words).other is None]
        if not told or not self._find.search(BRACKETS.sub(" ", bare)):
            return [], bare
        return told, BRACKETS.sub(lambda inside: " " if inside[inside.lastindex or 0] in told else inside.group(), bare)

    def _take_modifier(self, bare: str) -> tuple[list[str], str]:
        """What only says of what the field of a heading is, though it has a heading of another field in it (会場受験の
        受験料, 再受験の受験料); and the heading without it.
        """
        parted = part_modifier(bare)
        own, other = (self._list_fields(part) for part in parted) if parted else (set(), set())
        return ([parted[0]], parted[1]) if parted and own and other and own != other else ([], bare)

    def _list_fields(self, text: str) -> set[Field]:
        return {field for one in self._find.finditer(text) for field in self._whole[fold_spellings(one.group())].fields}

    def _split(self, bare: str) -> Iterator[str]:
        for word in JOINTS.split(bare):
            if any(map(str.isalnum, word)) and not self._fill.fullmatch(word):
                trimmed = drop_shared(self._trim(word))
                if trimmed:
                    yield trimmed

    def _trim(self, word: str) -> str:
        """A word without the filler that it begins or ends with, as long as something is left."""
        while True:
            begun = self._fill.match(word)
            cut = word[begun.end() :] if begun else word
            ended = next((found for found in self._fill.finditer(cut) if found.end() == len(cut)), None)
            cut = cut[: ended.start()] if ended else cut
            if cut == word or not cut:
                return cut
            word = cut


def _fold(printed: str) -> str:
    """The key of a printed heading: in the one spelling, folded."""
    return fold_spellings(spell_heading(printed))


def _list_entries(one: HeadingFile) -> Iterator[tuple[str, Meaning]]:
    """Later ones win, so that a market's own word stands above the shipped one."""
    yield from ((word, Meaning(names_rows=True)) for word in one.names_rows)
    yield from ((word, Meaning(names_certifications=True)) for word in one.names_certifications)
    yield from ((word, Meaning(amount=True)) for word in one.amounts)
    yield from ((word, Meaning(something_else=True)) for word in one.something_else)
    yield from ((word, Meaning((field,))) for field, words in one.fields.items() for word in words)


def _join_words(words: Iterable[str]) -> "re.Pattern[str]":
    return re.compile(join_words(words))


def open_dictionary(own: HeadingFile | None = None) -> Dictionary:
    """The shipped dictionary with what a market adds in its ``headings.yaml``."""
    return Dictionary([*_read_shipped(), own] if own else _read_shipped())


@cache
def _read_shipped() -> tuple[HeadingFile, ...]:
    return tuple(read_headings(path) for path in sorted(SHIPPED.glob("*.yaml")))
