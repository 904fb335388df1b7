"""Which certification a heading names: the whole name of one, or a question."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from re import escape

from mikiwame.names import NameIndex
from mikiwame.notation import sort_label
from mikiwame.notation.heading_words import (
    JOINTS,
    bare_heading,
    drop_counts,
    drop_definition,
    is_clause,
)
from mikiwame.notation.naming import (
    drop_grades,
    list_classes,
    list_grades,
    part_graded,
    shorten_name,
    spell_class,
)
from mikiwame.notation.page_warnings import find_exam_name, find_said, speaks_of_courses, speaks_of_others
from mikiwame.notation.splitting import part_call, part_first, split_title
from mikiwame.reading.dictionary import MOST_KEPT, Dictionary
from mikiwame.reading.name_parts import (
    SHORTEST_TOLD,
    Graded,
    find_ended,
    group_grades,
    is_family,
    level_name,
    list_everyday,
    list_parts,
    list_shared,
    list_short,
    put_longest_first,
)
from mikiwame.vocabulary import patterns as re

_SHORTEST = 2
_SHORTEST_PART = 2
_DIGITS_OF_YEAR = 4
"""As many digits before a name may be a year; fewer are the number of a heading."""


@dataclass(frozen=True, slots=True)
class Named:
    """``slugs``: none where no certification is named; several where it can't be told which. ``rest``: what is left
    of the text. ``doubtful``: it looks like a name, and is none that the catalogue has. ``family``: a name that several
    certifications have in common, each of them with a grade. ``behind``: the word right behind the name.
    """

    slugs: tuple[str, ...] = ()
    rest: str = ""
    doubtful: bool = False
    family: str | None = None
    behind: str = ""

    @property
    def known(self) -> bool:
        return bool(self.slugs) or self.family is not None


class Namer:
    """Looks names up in headings, never nearer than letter by letter."""

    def __init__(self, index: NameIndex, dictionary: Dictionary) -> None:
        self._index = index
        self._dictionary = dictionary
        self._slugs: dict[str, tuple[str, ...]] = {}
        for name in index.names:
            key = level_name(name.printed)
            if len(key) >= _SHORTEST:
                self._slugs[key] = tuple(dict.fromkeys((*self._slugs.get(key, ()), name.slug)))
        for key, slugs in [*self._slugs.items()]:
            self._slugs.setdefault(shorten_name(key) or key, slugs)
        self._graded = group_grades(self._slugs)
        shared = list_shared(self._slugs, dictionary.shared_names)
        self._families = {stem: of for stem, of in self._graded.items() if is_family(stem, of, self._slugs)} | shared
        self._graded, self._families = put_longest_first(self._graded | shared), put_longest_first(self._families)
        self._families |= list_short(self._families, self._slugs, dictionary.drop_ending)
        largest = sorted(self._families.items(), key=lambda one: len(one[1]))
        self._members = {slug: stem for stem, of in largest for slugs in of.values() for slug in slugs}
        self._everyday = list_everyday(self._slugs, len(index.names), dictionary)
        self._classed: Graded = {}
        self._own_classes: dict[str, frozenset[str]] = {}
        self._list_own_classes()
        self._parts = list_parts(self._slugs)
        found = sorted(self._slugs, key=lambda key: (-len(key), key))
        self._find = re.compile("|".join(map(escape, found)) or "(?!)")
        self._known: dict[str, Named] = {}
        self._market: Namer | None = None
        self._on_page: tuple[str, ...] = ()
        self._over = self._text = ""

    def on_page(self, text: str, headings: str) -> "Namer":
        """The same for one page, whose text tells what a part of a name means there: 簿記3級 is of 日商簿記 where no
        other name on the page begins or ends so. ``headings`` may have the rest of a name of which a row has a part.
        """
        namer, plain = copy(self), level_name(text)
        namer._market, namer._known, namer._over, namer._text = self, {}, level_name(headings), plain
        namer._text = plain
        namer._on_page = tuple(stem for stem in self._families if stem in plain)
        return namer

    def is_everyday(self, word: str) -> bool:
        """Whether a word of a heading is so common in names that it tells nothing."""
        return level_name(word) in self._everyday

    def is_of_everyday(self, text: str) -> bool:
        """Whether a text that looks like a name has nothing but such a word and plain ones: 医療事務資格試験の案内."""
        return any(self._is_plain(level_name(text).replace(word, " ")) for word in self._everyday if word in text)

    def find(self, text: str) -> Named:
        """What a heading or title names."""
        if text not in self._known:
            if len(self._known) >= MOST_KEPT:
                self._known.clear()
            self._known[text] = self._look_up(text) if self._market is None else self._look_up_here(text, self._market)
        return self._known[text]

    def _look_up_here(self, text: str, market: "Namer") -> Named:
        named = market.find(text)
        if named.known:
            return named
        part = self._read_part(text) if self._on_page else None
        return (
            part
            or self._complete(text)
            or self._find_ended(text)
            or self._read_last(text)
            or self._fill_in(text, market)
            or named
        )

    def _fill_in(self, text: str, market: "Namer") -> Named | None:
        """What a heading says of a part of a name on the page that is its topic: 簿記3級の合格率は？難易度も解説."""
        told = part_graded(level_name(text))
        held = [stem for stem in self._on_page if told and stem != told[0] and stem.endswith(told[0])]
        if told is None or not held or not self._are_one(held):
            return None
        named = market.find("".join((held[0], *told[1:])))
        return named if len(named.slugs) == 1 and not named.doubtful else None

    def _read_last(self, text: str) -> Named | None:
        """What a heading names behind a call (合格を目指して！簿記2級), or a title in one of its parts."""
        call, last = part_call(text)
        if last:
            named = self.find(last)
            return named if named.known and not named.doubtful and not self.find(call).known else None
        parts = split_title(text)
        told = [self.find(part) for part in parts if len(parts) > 1]
        known = [one for one in told if one.known]
        if not known or any(one.doubtful for one in told) or len({(one.slugs, one.family) for one in known}) > 1:
            return None
        return Named(known[0].slugs, family=known[0].family)

    def _complete(self, text: str) -> Named | None:
        """The one name that a text begins or ends, where a heading of the page has the rest of it: Foundation Level
        under JSTQBの実施結果 is JSTQB Foundation Level.
        """
        meant = self._dictionary.look_up(text)
        words = meant.words
        telling = [word for word in words if not self._is_plain(word)]
        part = level_name("".join(telling))
        if meant.known or len(part) < SHORTEST_TOLD or self._find.search(part):
            return None
        named = [key for key, rest in self._parts.get(part, ()) if rest in self._over]
        named = [key for key in named if not self._is_plain(key.removesuffix(part).removeprefix(part))]
        slugs = tuple(dict.fromkeys(slug for key in named for slug in self._slugs[key]))
        # What a bracket calls it, Foundation Level(入門), says no more than the name.
        plain = " ".join(word for word in words if word not in telling and sort_label("pass_rate", word).grade is None)
        return Named(slugs, plain) if len(slugs) == 1 else None

    def _find_ended(self, text: str) -> Named | None:
        """The one name of which a text is the end, where the page has its beginning."""
        whole = level_name(drop_definition(bare_heading(text)))
        named = find_ended(whole, self._parts.get(whole, ()), self._slugs, self._text)
        return Named(self._slugs[named[0]]) if named else None

    def _read_part(self, text: str) -> Named | None:
        """What a heading means that has a part of a name, and beside it only words that mean nothing else."""
        words = self._dictionary.look_up(text).words
        telling = [word for word in words if not self._is_plain(word)]
        if len(telling) != 1:
            return None
        word = level_name(telling[0])
        part, grades = drop_grades(word), list_grades(word)
        held = [stem for stem in self._on_page if stem != part and (stem.startswith(part) or stem.endswith(part))]
        if len(part) < _SHORTEST_PART or not held or not self._are_one(held):
            return None
        before, found, behind = level_name(text).partition(word)
        rest = " ".join((before, behind)) if found else " ".join(one for one in words if one != telling[0])
        slugs = tuple(dict.fromkeys(slug for grade in grades for stem in held for slug in self.pick(stem, grade)))
        if not grades:
            return Named(rest=rest, family=held[0])
        return Named(slugs, rest, doubtful=not slugs)

    def _are_one(self, stems: Sequence[str]) -> bool:
        """Whether several names are of the same certifications, so that it doesn't matter which is meant."""
        first, *others = (set(self.pick(stem, None)) for stem in stems)
        return all(first & other for other in others)

    def _look_up(self, text: str) -> Named:
        text = drop_definition(bare_heading(text) or text)
        plain = level_name(text)
        whole = self._slugs.get(plain)
        if whole:
            return Named(doubtful=True) if plain in self._everyday else Named(whole)
        graded = self._read_grades(plain) or self._read_family(plain)
        if graded:
            return graded
        # A name that the joints of the heading would part: 調剤事務管理士の技能認定試験, ドクターズ クラーク.
        runs = list(filter(None, JOINTS.split(level_name(text, blanks=True))))
        across = max(self._find.finditer(plain), key=lambda match: len(match.group()), default=None)
        if across and not any(across.group() in run for run in runs):
            beside = plain[: across.start()], plain[across.end() :]
            if all(map(self._changes_nothing, beside)):
                return Named(self._slugs[across.group()], " ".join(filter(None, beside)))
            said = self._find_said(*beside)
            if said:
                return Named(self._slugs[across.group()], said)
        read = [self._read_run(run) for run in runs]
        slugs = tuple(dict.fromkeys(slug for told in read for slug in told.slugs))
        family = next((told.family for told in read if told.family), None) if not slugs else None
        if family and (grades := list_grades(plain)):
            slugs = tuple(dict.fromkeys(slug for grade in grades for slug in self._families[family].get(grade, ())))
        rest = " ".join(told.rest for told in read if told.rest and not (slugs and self._goes_on_a_name(told.rest)))
        behind = next((other for told, other in zip(read, runs[1:], strict=False) if told.slugs), "")
        return Named(slugs, rest, any(told.doubtful for told in read), None if slugs else family, behind)

    def _read_grades(self, plain: str) -> Named | None:
        """What a text names that has several grades of one name, each of which is a certification of its own."""
        grades = list_grades(plain)
        stem = next((stem for stem in self._graded if stem in plain), None) if len(grades) > 1 else None
        if stem is None:
            return None
        slugs = dict.fromkeys(slug for grade in grades for slug in self._graded[stem].get(grade, ()))
        if all(grade in self._graded[stem] for grade in grades):
            return Named(tuple(slugs)) if len(slugs) > 1 else None
        return Named(rest=plain, doubtful=True)

    def _read_family(self, plain: str) -> Named | None:
        """A name that stands without its grade, or apart from it, beside words that mean nothing else."""
        stem = next((stem for stem in self._families if stem in plain), None)
        grades = list_grades(plain)
        if stem is None or len(grades) > 1:
            return None
        before, _, behind = plain.partition(stem)
        beside = [part.replace(grades[0], "") if grades else part for part in (before, behind)]
        if not all(map(self._changes_nothing, beside)):
            return None
        rest = " ".join(filter(None, beside))
        if not grades:
            return Named(rest=rest, family=stem)
        slugs = self._families[stem].get(grades[0], ())
        return Named(slugs, rest, doubtful=not slugs)

    def pick(self, family: str, grade: str | None) -> tuple[str, ...]:
        """The certifications of a family that have a grade; all of them where none is said. A grade that only the
        shorter name of all of them has (日商簿記初級 of 日商簿記検定) is of that one.
        """
        of = self._families[family]
        if not grade:
            return tuple(dict.fromkeys(slug for slugs in of.values() for slug in slugs))
        return of.get(grade) or self._pick_wider(family, grade)

    def _pick_wider(self, family: str, grade: str) -> tuple[str, ...]:
        own = set(self.pick(family, None))
        wider = (stem for stem, of in self._families.items() if grade in of and stem in family and stem != family)
        return next((self._families[stem][grade] for stem in wider if own <= set(self.pick(stem, None))), ())

    def list_classes(self, slug: str) -> frozenset[str]:
        """The classes or grades that the names of a certification have within them, in one spelling."""
        return self._own_classes.get(slug, frozenset())

    def find_sibling(self, slug: str, printed: str) -> tuple[str, ...]:
        """The certifications that are named as one is, but for a class in its place: 甲種 in place of 乙種第4類."""
        wanted = spell_class(printed)
        stems = {stem for stem, slugs in self._classed.items() if any(slug in some for some in slugs.values())}
        return tuple(dict.fromkeys(one for stem in stems for one in self._classed[stem].get(wanted, ())))

    def _list_own_classes(self) -> None:
        """What each certification is by all of its names: where one of them has no class, it is of no class."""
        own: dict[str, set[str]] = {}
        of_none = set[str]()
        for key, slugs in self._slugs.items():
            told = list_classes(key)
            of_none |= set() if told else set(slugs)
            for stem, one in told:
                self._classed.setdefault(stem, {}).setdefault(one, slugs)
                for slug in slugs:
                    own.setdefault(slug, set()).add(one)
        self._own_classes = {slug: frozenset(told) for slug, told in own.items() if slug not in of_none}

    def find_family(self, slug: str) -> tuple[str, str] | None:
        """The family of a certification and its own grade there."""
        stem = self._members.get(slug)
        grade = next((grade for grade, slugs in self._families[stem].items() if slug in slugs), None) if stem else None
        return (stem, grade) if stem and grade else None

    def _read_run(self, run: str) -> Named:
        """One word of a heading. A name with letters before or behind it that mean something is another name."""
        names = list(self._find.finditer(run))
        slugs = tuple(dict.fromkeys(slug for match in names for slug in self._slugs[match.group()]))
        if len(names) > 1 and len(slugs) > 1:
            return Named(slugs)
        found = max(names, key=lambda match: len(match.group()), default=None)
        if found is None:
            family = self._read_family(run)
            if family and family.family:
                return family
            return Named(rest=run, doubtful=self._dictionary.ends_like_a_name(run) and not self._is_plain(run))
        before, name, behind = run[: found.start()], found.group(), run[found.end() :]
        before = "" if before.isdecimal() and len(before) < _DIGITS_OF_YEAR else before
        if name in self._everyday:
            return Named(rest=run, doubtful=bool(before or behind) and self._dictionary.ends_like_a_name(run))
        if self._leads_in(before) and self._changes_nothing(behind):
            return Named(self._slugs[name], behind)
        if self._changes_nothing(before) and self._changes_nothing(behind):
            return Named(self._slugs[name], " ".join(filter(None, (before, behind))))
        said = self._find_said(before, behind)
        return Named(self._slugs[name], said) if said else Named(rest=run, doubtful=True)

    def _find_said(self, before: str, behind: str) -> str | None:
        """What is said of a name that is the topic of a heading, and of no other exam, course or book."""
        said = find_said(behind) if self._changes_nothing(before) or self._leads_in(before) else None
        return None if said is None or self._names_another(said) else said

    def _names_another(self, said: str) -> bool:
        """Whether what is said of a name looks like one itself, or is of a course or a mock exam."""
        if speaks_of_courses(said) or find_exam_name(said) or self._dictionary.look_up(said).something_else:
            return True
        return self._dictionary.ends_like_a_name(said)

    def _goes_on_a_name(self, run: str) -> bool:
        """Whether a word beside a name says no more than what such names end with: の技能認定試験."""
        return find_exam_name(run) is not None and not list_grades(run)

    def _leads_in(self, before: str) -> bool:
        """Whether a clause stands before a name: 一目で分かる, and not one of a course or of other exams."""
        if not is_clause(before) or speaks_of_courses(before) or speaks_of_others(before):
            return False
        return not self._dictionary.ends_like_a_name(before) and not self._dictionary.look_up(before).something_else

    def _changes_nothing(self, beside: str) -> bool:
        """Whether a name with this beside it is of the same thing; a mock exam or a book of the name is another."""
        if speaks_of_courses(beside) or self._dictionary.look_up(beside).something_else:
            return False
        return self._is_plain(beside) or self._is_plain(drop_counts(beside))

    def is_part_of(self, text: str, title: str) -> bool:
        """Whether a title holds a text that begins within a name there: 簿記2級の合格率 of 日商簿記2級の合格率."""
        plain, whole = level_name(text), level_name(title)
        begins = [place for place in range(len(whole)) if plain and whole.startswith(plain, place)]
        named = [match.span() for match in self._find.finditer(whole) if match.group() not in self._everyday]
        named += [(whole.index(stem), whole.index(stem) + len(stem)) for stem in self._families if stem in whole]
        return any(start <= place < end for start, end in named for place in begins)

    def is_within_name(self, slug: str, text: str) -> bool:
        """Whether a text is a part of a name of a certification."""
        return any(level_name(text) in key for key, slugs in self._slugs.items() if slug in slugs)

    def list_named(self, text: str) -> tuple[str, ...]:
        """The certifications whose names stand anywhere in running text, everyday words apart."""
        found = (match.group() for match in self._find.finditer(level_name(text)))
        named = (self._slugs[key] for key in found if key not in self._everyday)
        return tuple(dict.fromkeys(slug for slugs in named for slug in slugs))

    def find_lead(self, text: str) -> tuple[str, str] | None:
        """The known name that a text begins with, before a blank or a colon, and the rest of it: 二級建築士 20%前後."""
        head, rest = part_first(text)
        named = self.find(head) if rest and len(head) >= _SHORTEST else None
        if named is None or len(named.slugs) != 1 or named.rest or self.list_named(rest):
            return None
        return head, rest.strip()

    def part_named(self, text: str) -> tuple[tuple[str, ...], str]:
        """The certifications whose names stand in running text, and the text without all names; a family counts as
        each of its own.
        """
        plain = level_name(text)
        slugs = [*self.list_named(text)]
        for stem in self._families:
            slugs += self.pick(stem, None) if stem in plain else ()
        return tuple(dict.fromkeys(slugs)), self._find.sub(" ", plain)

    def names_product(self, text: str) -> bool:
        """Whether a text is of a course or book for a certification: its name, and right behind it what is sold."""
        behind = self.find(text).behind
        return speaks_of_courses(behind) and self._dictionary.look_up(behind).known

    def _is_plain(self, text: str) -> bool:
        """Whether a text is of headings, qualifiers and words that change nothing."""
        return not text or self._dictionary.is_plain(text)
