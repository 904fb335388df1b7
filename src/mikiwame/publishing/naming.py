"""A text as somebody typed it -> the certifications it may name, best first, each with its near-twins pointed out."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz, process

from mikiwame.catalogue import Catalogue
from mikiwame.pipeline import Comparison
from mikiwame.publishing.naming_similarity import (
    Name,
    NameIndex,
    Spelling,
    count_differences,
    index_names,
    is_shortened,
    measure,
    measure_confusion,
    spell,
)
from mikiwame.publishing.words import write_day
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.days import read_count

Row = dict[str, Any]

_FLOOR = 0.45
"""Least similarity of a row. In tests/publishing/names_cases.jsonl what is meant has 0.5 or more, other exams 0.14."""

_BEHIND = 0.35
"""What lies further behind the best than this only shares everyday words with it."""

_ROWS = 10

_LIKE_SLUG = 75
"""Likeness (0 to 100) from which a text is taken for a slug with a slip of the finger."""

_CLEAR = 0.75
"""Least similarity at which a name stands in for a slug: abbreviations and one wrong letter, no more."""

_AHEAD = 0.08
"""Lead over the second that makes one clear: 医事コン, which shortens two names, leads by 0.02."""

_TWIN = 0.91
"""Jaro-Winkler likeness of names that people mix up. 上級 before 医療情報技師 and 技能審査 for 技能認定 give 0.92;
介護事務管理士 and 調剤事務管理士, which differ in their first word and are told apart, 0.90 with 試験 at the end."""

_TWINS = 3
"""Twins named in one warning; more are counted."""

_EVERYDAY = 0.2
"""A name that stands within the names of this share of all certifications or more is an everyday word."""

_LIVES = {"running": "実施中", "ending": "終了予定", "ended": "終了"}

_NEAREST = 3

_SHOWN = 40
"""Characters of an unknown text that a complaint repeats."""


def find_names(comparison: Comparison, text: str) -> list[Row]:
    """One row a certification that ``text`` may mean, best first; empty when nothing is near, or for no letters.

    :param text: any text; of a long one only the beginning is read.
    :return: ``slug``; ``name``; ``matched``, the name or alias nearest to the text; ``similarity``, 0..1, 1 being the
        same name in any spelling; ``beware``, a sentence on the certifications whose names are mistaken for
        ``matched``, with what tells them apart, or null.
    """
    catalogue = comparison.catalogue
    index = _index(catalogue)
    found = _rank_names(index, spell(text))
    near = [(alike, name) for alike, name in found if alike >= max(_FLOOR, found[0][0] - _BEHIND)]
    return [
        {
            "slug": name.slug,
            "name": catalogue.certifications[name.slug].name,
            "matched": name.printed,
            "similarity": round(alike, 3),
            "beware": _warn(comparison, index, name),
        }
        for alike, name in near[:_ROWS]
    ]


def resolve_certification(catalogue: Catalogue, text: str) -> str:
    """The slug of the one certification that ``text`` names: a slug, a name in any spelling, or what is clearly near.

    :raises MikiwameError: when several or none are near; names the nearest.
    """
    if text in catalogue.certifications:
        return text
    found = _rank_names(_index(catalogue), spell(text))
    exact = [name.slug for alike, name in found if alike == 1]
    if len(exact) == 1:
        return exact[0]
    second = found[1][0] if len(found) > 1 else 0.0
    if found and not exact and found[0][0] >= _CLEAR and found[0][0] - second >= _AHEAD:
        return found[0][1].slug
    raise MikiwameError(_refuse(catalogue, text, found))


def _refuse(catalogue: Catalogue, text: str, found: list[tuple[float, Name]]) -> str:
    shown = "".join(letter for letter in text[:_SHOWN] if letter.isprintable())
    near = [name.slug for alike, name in found[:_NEAREST] if alike > 0]
    meant = process.extractOne(shown, list(catalogue.certifications), scorer=fuzz.ratio, score_cutoff=_LIKE_SLUG)
    if meant:
        return f'There is no certification "{shown}". Did you mean "{meant[0]}"?'
    if not near:
        return f'No certification has a name like "{shown}". `mikiwame compare` lists all.'
    named = ", ".join(f"{slug} ({catalogue.certifications[slug].name})" for slug in near)
    return f'"{shown}" does not name one certification clearly. Write the slug of one; the nearest are: {named}.'


def _index(catalogue: Catalogue) -> NameIndex:
    certifications = catalogue.certifications.items()
    return _index_once(tuple((slug, name) for slug, one in certifications for name in (one.name, *one.aliases)))


@lru_cache(maxsize=8)
def _index_once(names: tuple[tuple[str, str], ...]) -> NameIndex:
    return index_names(names)


def _rank_names(index: NameIndex, text: Spelling) -> list[tuple[float, Name]]:
    """The nearest name of each certification with its similarity, the most similar first."""
    best: dict[str, tuple[float, Name]] = {}
    for name in index.names:
        alike = measure(index, text, name)
        if name.slug not in best or alike > best[name.slug][0]:
            best[name.slug] = (alike, name)
    return sorted(best.values(), key=lambda one: (-one[0], one[1].slug))


def _warn(comparison: Comparison, index: NameIndex, matched: Name) -> str | None:
    """The sentence on the twins of a name, or null when it has none."""
    versions = _list_versions(index, matched)
    everyday = _find_everyday(index, versions)
    twins = _find_holders(index, everyday) if everyday else _find_twins(index, versions)
    if not twins:
        return None
    told = "、".join(_tell_apart(comparison, matched.slug, twin.slug) for twin in twins[:_TWINS])
    word = f"「{everyday.printed}」は{len(twins)}件のほかの資格の名にも入っている言葉です。" if everyday else ""
    return f"{word}名前の似た別の資格があります: {told}{_count_more(twins, _TWINS)}。"


def _list_versions(index: NameIndex, matched: Name) -> list[Name]:
    """The names of the same certification that this one shortens or lengthens, itself among them; no other alias."""
    return [
        name
        for name in index.names
        if name.slug == matched.slug
        and (is_shortened(matched.spelling, name) or name.spelling.letters in matched.spelling.letters)
    ]


def _find_everyday(index: NameIndex, versions: list[Name]) -> Name | None:
    least = _EVERYDAY * len({name.slug for name in index.names})
    return next((name for name in versions if len(_find_holders(index, name)) >= least), None)


def _find_holders(index: NameIndex, one: Name) -> list[Name]:
    """Of each other certification the nearest name that holds the whole of this one, the nearest first."""
    letters = one.spelling.letters
    holders = [name for name in index.names if name.slug != one.slug and letters in name.spelling.letters]
    return _keep_nearest({name: count_differences(one.spelling, name.spelling) for name in holders})


def _find_twins(index: NameIndex, versions: list[Name]) -> list[Name]:
    """Of each other certification the name nearest to one of these, where people mix them up, the nearest first."""
    pairs = [(own, other) for own in versions for other in index.names if other.slug != own.slug]
    mixed = [(own, other) for own, other in pairs if measure_confusion(own.spelling, other.spelling) >= _TWIN]
    differences: dict[Name, int] = {}
    for own, other in mixed:
        found = count_differences(own.spelling, other.spelling)
        differences[other] = min(found, differences.get(other, found))
    return _keep_nearest(differences)


def _keep_nearest(differences: Mapping[Name, int]) -> list[Name]:
    """One name of each certification, those with the fewest different letters first."""
    nearest: dict[str, Name] = {}
    for name in sorted(differences, key=lambda name: (differences[name], name.slug)):
        nearest.setdefault(name.slug, name)
    return list(nearest.values())


def _count_more(names: list[Name], shown: int) -> str:
    return f"、ほか{len(names) - shown}件" if len(names) > shown else ""


def _tell_apart(comparison: Comparison, slug: str, twin: str) -> str:
    """The twin's name, and of organiser, state and category those that differ, as they are here and there."""
    own, other = _describe(comparison, slug), _describe(comparison, twin)
    different = [f"{what}は{own[what]}でなく{other[what]}" for what in own if own[what] != other[what]]
    return f"「{_name(comparison, twin)}」({'・'.join(different) or '主催・状態・区分は同じ'})"


def _describe(comparison: Comparison, slug: str) -> dict[str, str]:
    category = comparison.market.categories.get(comparison.catalogue.certifications[slug].category)
    return {
        "主催": _name_organisers(comparison, slug),
        "状態": _say_life(comparison, slug),
        "区分": category.title if category else comparison.catalogue.certifications[slug].category,
    }


def _name(comparison: Comparison, slug: str) -> str:
    return comparison.catalogue.certifications[slug].name


def _name_organisers(comparison: Comparison, slug: str) -> str:
    return "と".join(_shorten(comparison, one) for one in comparison.catalogue.certifications[slug].organisers)


def _shorten(comparison: Comparison, slug: str) -> str:
    """The organisation's name without its legal form, where an alias gives the end of the name alone."""
    organisation = comparison.catalogue.organisations.get(slug)
    if organisation is None:
        return slug
    name = organisation.name
    return min((alias for alias in (name, *organisation.aliases) if name.endswith(alias)), key=len)


def _say_life(comparison: Comparison, slug: str) -> str:
    """The state on the day of the comparison; unknown for what a category has left out of it."""
    rows = comparison.ranking.filter(certification=slug).select("life", "ends").rows()
    if not rows:
        return "不明"
    life, ends = rows[0]
    return _LIVES[life] if life == "running" else f"{_LIVES[life]}({write_day(read_count(ends))})"
