"""Which certifications a text means, by their own names or through who runs or teaches them; and near-twins."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal, TypeAlias

import polars as pl

from mikiwame.catalogue import Catalogue
from mikiwame.names import (
    Found,
    Name,
    NameIndex,
    find_near,
    find_near_companies,
    find_twins,
    index_names,
    pick_title,
    rank_names,
    resolve,
    resolve_company,
)
from mikiwame.notation.spelling import spell
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.reasons import Reason, Value, join
from mikiwame.vocabulary.texts import LANGUAGES, Language, say_text

Lead: TypeAlias = Literal["runs", "teaches_for"]
"""How an organisation leads to a certification: it holds the exam, or it teaches for it."""

_ROWS = 10

_TWINS = 3
"""Twins named in one sentence; more are counted there, and all are in ``twins``."""

MOST_TWINS = 50
"""Twins that are told apart, the nearest ones; an everyday word stands within the names of hundreds in a large market,
and those beyond are counted."""

_NAMED = 0.75
"""Least similarity at which a text is the name of an organisation."""

_OTHER_GRADE = 0.15
"""Off for what an organisation holds of another grade than the text names."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Another certification with a name much like it. ``differs``: organiser, state and category, where they differ."""

    slug: str
    name: str
    differs: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class NearTwins:
    """All twins of a name, the nearest first; ``beware`` names the first few, and is None where there are none.

    ``everyday`` is the name as an everyday word, where it stands within the names of many.
    """

    twins: tuple[Twin, ...]
    everyday: str | None
    beware: Reason | None


@dataclass(frozen=True, slots=True)
class Through:
    """The organisation that a text names in place of a certification, and how it leads there."""

    organisation: str
    name: str
    leads: Lead


@dataclass(frozen=True, slots=True)
class FoundName:
    """A certification that a text may mean. ``matched``: the name or alias nearest to the text, the certification's own
    or that of the organisation it was found ``through``. ``similarity``, 0..1: 1 is the same name in any spelling.
    """

    slug: str
    name: str
    matched: str
    similarity: float
    beware: Reason | None
    twins: tuple[Twin, ...]
    through: Through | None = field(default=None, metadata={"optional": True})


class Names:
    """The names of a market on one day."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._catalogue = comparison.catalogue
        self._index = index_certifications(comparison.catalogue)

    def find(self, text: str) -> tuple[FoundName, ...]:
        """What ``text`` may mean, best first; empty when nothing is near, or for no letters.

        What an organisation runs or teaches comes first where the text is rather its name than a certification's.

        :param text: any text; of a long one only the beginning is read.
        """
        own = rank_names(self._index, text)
        most = own[0].similarity if own else 0.0
        named = [one for one in rank_names(self._organisations, text) if one.similarity >= max(_NAMED, most)]
        grades = spell(text).grades
        led = [row for one in named for row in self._follow(one, grades)]
        best = max((one.similarity for one in named), default=0.0)
        near = [self._write(one) for one in find_near(self._index, text, best)][:_ROWS]
        found = sorted([*led, *near], key=lambda row: -row.similarity)
        first: dict[str, FoundName] = {}
        for row in found:
            first.setdefault(row.slug, row)
        return tuple(first.values())

    def twins(self, slug: str) -> NearTwins:
        """Those whose names are taken for the name of this certification."""
        if slug not in self._twins:
            names = self._index.of_slug.get(slug)
            self._twins[slug] = self._warn(names[0]) if names else NearTwins((), None, None)
        return self._twins[slug]

    @cached_property
    def _twins(self) -> dict[str, NearTwins]:
        return {}

    @cached_property
    def _organisations(self) -> NameIndex:
        organisations = self._catalogue.organisations.items()
        return _index_once(
            tuple((slug, name) for slug, one in organisations for name in dict.fromkeys((one.name, *one.aliases, slug)))
        )

    def _follow(self, found: Found, grades: Collection[str]) -> Iterable[FoundName]:
        """What the organisation holds, then what it teaches for, each once; what is of no grade that the text asks for
        behind the rest.
        """
        leads: Mapping[Lead, Iterable[str]] = {
            "runs": self._held.get(found.name.slug, ()),
            "teaches_for": self._taught.get(found.name.slug, ()),
        }
        name = self._catalogue.organisations[found.name.slug].name
        for lead, slugs in leads.items():
            for slug in slugs:
                own = self.twins(slug)
                file = self._catalogue.certifications[slug]
                through = Through(found.name.slug, name, lead)
                unlike = file.grade is not None and bool(grades) and file.grade not in grades
                alike = round(found.similarity - (_OTHER_GRADE if unlike else 0), 3)
                yield FoundName(slug, file.name, found.name.printed, alike, own.beware, own.twins, through)

    @cached_property
    def _held(self) -> dict[str, list[str]]:
        """Organisation -> what it holds, itself or through an organiser that it runs."""
        held: dict[str, list[str]] = {}
        for slug, certification in self._catalogue.certifications.items():
            for organiser in certification.organisers:
                held.setdefault(organiser, []).append(slug)
        for tie in self._known_ties.filter(pl.col("tie") == "runs").iter_rows(named=True):
            run = [tie["certification"]] if tie["certification"] else held.get(tie["other"], [])
            held.setdefault(tie["organisation"], []).extend(run)
        return held

    @cached_property
    def _taught(self) -> dict[str, list[str]]:
        """Organisation -> what it teaches for; a tie that names no certification means all of the other."""
        taught: dict[str, list[str]] = {}
        ties = self._known_ties.filter(pl.col("tie").is_in(["teaches_for", "requires_course"]))
        for tie in ties.iter_rows(named=True):
            school, organiser = tie["organisation"], tie["other"]
            if tie["tie"] == "requires_course":
                school, organiser = organiser, school
            of_all = [] if tie["certification"] else self._held.get(organiser, [])
            taught.setdefault(school, []).extend([tie["certification"]] if tie["certification"] else of_all)
        return taught

    @property
    def _known_ties(self) -> pl.DataFrame:
        return self._comparison.ties.filter(pl.col("day") <= count_days(self._comparison.on))

    def _write(self, found: Found) -> FoundName:
        warned = self._warn(found.name)
        name = self._catalogue.certifications[found.name.slug].name
        return FoundName(
            found.name.slug, name, found.name.printed, round(found.similarity, 3), warned.beware, warned.twins
        )

    def _warn(self, matched: Name) -> NearTwins:
        found = find_twins(self._index, matched)
        twins = tuple(self._tell_apart(matched.slug, twin) for twin in found.slugs[:MOST_TWINS])
        if not twins:
            return NearTwins((), None, None)
        values: dict[str, Value] = {
            "twins": join([_name_twin(twin) for twin in twins[:_TWINS]]),
            "more": max(0, len(found.slugs) - _TWINS),
        }
        if found.everyday is None:
            return NearTwins(twins, None, Reason("names.twins", values))
        told: dict[str, Value] = {
            "word": found.everyday,
            "count": len(found.slugs),
            "names": Reason("names.twins", values),
        }
        return NearTwins(twins, found.everyday, Reason("names.everyday", told))

    def _tell_apart(self, slug: str, twin: str) -> Twin:
        own, other = self._describe(slug), self._describe(twin)
        differs = [
            Reason(f"names.differs-{what}", {"own": own[what], "other": other[what]})
            for what in own
            if own[what] != other[what]
        ]
        if shared := self._tell_shared(slug, twin):
            differs[0] = shared
        return Twin(twin, self._catalogue.certifications[twin].name, tuple(differs))

    def _tell_shared(self, slug: str, twin: str) -> Reason | None:
        """That one is organised by those of the other and more; None where neither is."""
        own, other = (self._catalogue.certifications[one].organisers for one in (slug, twin))
        if set(own) == set(other) or not own or not other or not (set(own) <= set(other) or set(own) >= set(other)):
            return None
        code, some, all_ = ("too", own, other) if set(own) < set(other) else ("alone", other, own)
        rest = [self._shorten(one) for one in all_ if one not in some]
        named = {"shared": join([self._shorten(one) for one in some], "both"), "rest": join(rest, "both")}
        return Reason(f"names.differs-organiser_{code}", named)

    def _describe(self, slug: str) -> dict[str, Value]:
        """What tells certifications with almost the same name apart."""
        certification = self._catalogue.certifications[slug]
        category = self._comparison.market.categories.get(certification.category)
        organisers = [self._shorten(one) for one in certification.organisers]
        return {
            "organiser": join(organisers, "both") if organisers else Reason("names.organiser_unknown"),
            "state": self._find_life(slug),
            "category": category.title if category else certification.category,
        }

    def _shorten(self, slug: str) -> str:
        """The organisation's name without its legal form, where an alias gives the end of the name alone."""
        return self._short_names.get(slug, slug)

    @cached_property
    def _short_names(self) -> Mapping[str, str]:
        return {
            slug: min((name for name in (one.name, *one.aliases) if one.name.endswith(name)), key=len)
            for slug, one in self._catalogue.organisations.items()
        }

    def _find_life(self, slug: str) -> Reason:
        """The state on the day of the comparison; unknown for what a category has left out of it."""
        if slug not in self._lives:
            return Reason("names.life-unknown")
        life, ends = self._lives[slug]
        return Reason(f"names.life-{life}", {} if life == "running" else {"day": read_count(ends)})

    @cached_property
    def _lives(self) -> dict[str, tuple[str, int]]:
        rows = self._comparison.ranking.select("certification", "life", "ends").rows()
        return {slug: (life, ends) for slug, life, ends in rows}


def _name_twin(twin: Twin) -> Reason:
    if not twin.differs:
        return Reason("names.twin_alike", {"name": twin.name})
    return Reason("names.twin", {"name": twin.name, "differs": join(twin.differs, "terms")})


def index_certifications(catalogue: Catalogue) -> NameIndex:
    certifications = catalogue.certifications.items()
    return _index_once(tuple((slug, name) for slug, one in certifications for name in (one.name, *one.aliases)))


@lru_cache(maxsize=16)
def _index_once(names: tuple[tuple[str, str], ...]) -> NameIndex:
    return index_names(names)


def resolve_certification(catalogue: Catalogue, text: str) -> str:
    """The slug of the one certification that ``text`` names: a slug, a name in any spelling, or what is clearly near.

    :raises MikiwameError: when several or none are near; names the nearest.
    """
    titles = {slug: one.name for slug, one in catalogue.certifications.items()}
    return resolve(index_certifications(catalogue), titles, text)


def resolve_organisation(catalogue: Catalogue, text: str) -> str:
    """The slug of the organisation that ``text`` names.

    :raises MikiwameError: when it names none or several; offers the nearest.
    """
    return resolve_company(_spell_organisations(catalogue), text)


def find_near_organisations(catalogue: Catalogue, text: str) -> list[str]:
    """The slugs of a few whose names are nearest to ``text``."""
    return find_near_companies(_spell_organisations(catalogue), text)


def pick_category(catalogue: Catalogue, text: str | None, language: Language = LANGUAGES[0]) -> str | None:
    """The slug of the category that a text names; None for no text.

    :param language: the language of the title, in the text and in complaints.
    :raises MikiwameError: for a text that names none, or several.
    """
    if text is None:
        return None
    categories = catalogue.market.categories.items() if catalogue.market else ()
    return pick_title({slug: say_text(one.title, language) for slug, one in categories}, text)


def _spell_organisations(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    return {slug: (one.name, *one.aliases) for slug, one in catalogue.organisations.items()}
