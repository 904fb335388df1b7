"""Which certification a cell is of: the nearest of its heads that names one, and its grade where a name has several."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from mikiwame.notation.heading_words import find_second_name, spell_heading
from mikiwame.notation.naming import list_grades
from mikiwame.notation.spelling import level
from mikiwame.reading.cells import Found
from mikiwame.reading.heads import HeadReader
from mikiwame.reading.naming import Named
from mikiwame.reading.proposals import Because

Certified = tuple[str | None, Because | None]
"""A slug, or why there is none."""


@dataclass(slots=True)
class _Asked:
    """What the names of some heads come to; ``doubtful`` is a head that looks like the name of another."""

    slugs: list[str] = field(default_factory=list)
    families: list[str] = field(default_factory=list)
    doubtful: str | None = None


class Certifier:
    """Knows what the page and its tables say of themselves.

    :param told: the slug that an editor has given for the page.
    """

    def __init__(self, reader: HeadReader, title: str | None, told: str | None) -> None:
        self._reader = reader
        self._title = title
        self._told = told
        self._declared: dict[int | None, list[Named]] = {}

    def take_name(self, found: Found) -> None:
        """Note the name that a row gives for its table, and for the page where nothing else tells."""
        self._declared.setdefault(found.table, []).append(self._reader.namer.find(found.text))

    def find(self, found: Found, grade: str | None) -> Certified:
        """The nearest head that names one; what looks like the name of another is a question.

        :param grade: what the cell is of, by its heads or in its own words.
        """
        own = (*found.rows, *found.columns)
        sections = [one for place, one in enumerate(found.sections) if not self._is_told_by_page(one, found, place)]
        for texts in (own, (found.caption,), *((one,) for one in reversed(sections))):
            asked = self._ask(text for text in texts if text)
            if asked.slugs or asked.families:
                return self._settle(asked, grade, near=texts is own)
            if asked.doubtful and self._is_unknown(asked.doubtful, near=texts is own):
                return None, Because(code="reading.unknown_name", values={"words": asked.doubtful})
            other = next((text for text in texts if text and not self._told and self._reader.is_of_another(text)), None)
            if other:
                return None, Because(code="reading.unknown_name", values={"words": other})
            declared = self._find_declared(found, grade) if texts[:1] == (found.caption,) else None
            if declared:
                return declared
        return self._find_for_page(grade)

    def list_grades(self, found: Found) -> tuple[str, ...]:
        """The grades of the one name of several certifications that the cell is of, as far as any."""
        told = self.find(found, None)[1]
        names = str(told.values.get("names", "")) if told and told.code == "reading.several_names" else ""
        members = [self._reader.namer.find_family(slug) for slug in names.split(", ") if slug]
        grades = tuple(dict.fromkeys(member[1] for member in members if member))
        return grades if len({member and member[0] for member in members}) == 1 else ()

    def list_headed(self, found: Found) -> tuple[str, ...]:
        """The grades that the nearest naming head of a cell lists, each with a certification of its own there:
        第20回建設業経理士検定試験(1級・2級). The title of a page lists what it is about.
        """
        for text in (*found.rows, *found.columns, found.caption, *reversed(found.sections)):
            named = self._reader.namer.find(text) if text else None
            if text and named and named.known:
                grades = list_grades(level(text))
                return grades if 1 < len(named.slugs) == len(grades) and text != self._title else ()
        return ()

    def list_spanned(self, found: Found) -> list[str]:
        """The heads beside each other over or before a cell of which each names another certification."""
        for heads in (found.columns, found.rows):
            named = {head: slugs[0] for head in heads if len(slugs := self._reader.namer.find(head).slugs) == 1}
            if len(named) > 1 and len(set(named.values())) == len(named):
                return list(named)
        return []

    def _is_told_by_page(self, heading: str, found: Found, place: int) -> bool:
        """Whether a heading names nothing by itself, and title or first heading of the page tell what it means: it is
        a part of the title's name, or begins with a name that stands there with a known one in brackets behind it.
        """
        namer = self._reader.namer
        if namer.find(heading).known:
            return False
        if place == 0 and self._title is not None and namer.is_part_of(heading, self._title):
            return True
        if self._title is not None and self._is_word_of(heading, self._title):
            return True
        told = (text for text in (self._title, *found.sections[:1]) if text and self._find_explained(text))
        return any(heading.startswith(pair[0]) for text in told if (pair := find_second_name(text)))

    def _is_word_of(self, heading: str, title: str) -> bool:
        """Whether all that a heading says is a part of the one name in the title: 医療秘書の資格 of 医療秘書検定."""
        words = self._reader.dictionary.drop_filler(heading)
        namer = self._reader.namer
        return len(words) == 1 and len(namer.find(title).slugs) == 1 and namer.is_part_of(words[0], title)

    def _find_explained(self, text: str) -> str | None:
        """The known name, and nothing else, that a text gives in brackets behind the name that it begins with."""
        pair = find_second_name(text)
        named = self._reader.namer.find(pair[1]) if pair else None
        return pair[1] if pair and named and named.known and not named.rest else None

    def _is_unknown(self, doubtful: str, *, near: bool) -> bool:
        namer = self._reader.namer
        return not self._told and (near or not (namer.is_everyday(doubtful) or namer.is_of_everyday(doubtful)))

    def _ask(self, texts: Iterable[str]) -> _Asked:
        named = {text: self._reader.namer.find(text) for text in texts}
        doubtful = next((text for text, one in named.items() if one.doubtful or self._is_of_another_strand(one)), None)
        known = [one for one in named.values() if not self._is_of_another_strand(one)]
        slugs = dict.fromkeys(slug for one in known for slug in one.slugs)
        families = dict.fromkeys(one.family for one in known if one.family)
        return _Asked(list(slugs), list(families), doubtful)

    def _is_of_another_strand(self, named: Named) -> bool:
        return len(named.slugs) == 1 and self._reader.strands.is_foreign(named.slugs[0], named.rest)

    def _settle(self, asked: _Asked, grade: str | None, *, near: bool) -> Certified:
        """The one that is meant: of a family the one with the grade of the cell, also where its sibling is named."""
        namer, slugs = self._reader.namer, asked.slugs
        if not slugs and len(asked.families) == 1:
            slugs = list(namer.pick(asked.families[0], grade))
        elif len(slugs) > 1 and grade and len({member and member[0] for member in map(namer.find_family, slugs)}) == 1:
            slugs = [slug for slug in slugs if (member := namer.find_family(slug)) and member[1] == grade] or slugs
        elif len(slugs) == 1 and grade and (member := namer.find_family(slugs[0])) and member[1] != grade:
            siblings = namer.pick(member[0], grade)
            slugs = [*slugs, *siblings] if near else list(siblings)
        if len(slugs) == 1:
            return slugs[0], None
        if slugs:
            return None, Because(code="reading.several_names", values={"names": ", ".join(slugs)})
        return None, Because(code="reading.unknown_name", values={"words": " ".join((*asked.families, grade or ""))})

    def _find_declared(self, found: Found, grade: str | None) -> Certified | None:
        """What the table of the cell says that it is of."""
        told = self._declared.get(found.table, []) if found.table is not None else []
        asked = _Asked(
            list(dict.fromkeys(slug for named in told for slug in named.slugs)),
            list(dict.fromkeys(named.family for named in told if named.family)),
        )
        if asked.slugs or asked.families:
            return self._settle(asked, grade, near=False)
        doubtful = any(named.doubtful for named in told) and not self._told
        return (None, Because(code="reading.unknown_name", values={"words": told[0].rest})) if doubtful else None

    def _find_for_page(self, grade: str | None) -> Certified:
        if self._told:
            return self._settle(_Asked([self._told]), grade, near=False)
        explained = self._find_explained(self._title) if self._title else None
        asked = self._ask([explained or self._title] if self._title else [])
        if asked.doubtful and len(asked.slugs) < 2:
            only = self._reader.find_only_named() if self._reader.namer.is_of_everyday(asked.doubtful) else None
            return (
                (only, None)
                if only
                else (None, Because(code="reading.unknown_name", values={"words": spell_heading(asked.doubtful)}))
            )
        if asked.slugs or asked.families:
            return self._settle(asked, grade, near=False)
        slugs = {slug for all_of_one in self._declared.values() for one in all_of_one for slug in one.slugs}
        if len(slugs) == 1 and all(one.slugs for told in self._declared.values() for one in told):
            return self._settle(_Asked(list(slugs)), grade, near=False)
        only = None if slugs else self._reader.find_only_named(self._title)
        return (only, None) if only else (None, Because(code="reading.no_certification"))
