"""A name -> all other entries whose names people take for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from mikiwame.names.likeness import Name, NameIndex, count_differences, find_confused, is_shortened

_TWIN = 0.91
"""Jaro-Winkler likeness of names that people mix up. 上級 before 医療情報技師 and 技能審査 for 技能認定 give 0.92;
介護事務管理士 and 調剤事務管理士, which differ in their first word and are told apart, 0.90 with 試験 at the end."""

_EVERYDAY = 0.2
"""A name that stands within the names of this share of all entries or more is an everyday word."""


@dataclass(frozen=True, slots=True)
class Twins:
    """``slugs`` are all entries with such a name, the nearest first; ``everyday`` is the name as an everyday word."""

    slugs: tuple[str, ...]
    everyday: str | None


def find_twins(index: NameIndex, matched: Name) -> Twins:
    versions = _list_versions(index, matched)
    everyday = _find_everyday(index, versions)
    twins = _find_holders(index, everyday) if everyday else _find_confused(index, versions)
    return Twins(tuple(twin.slug for twin in twins), everyday.printed if everyday and twins else None)


def _list_versions(index: NameIndex, matched: Name) -> list[Name]:
    """The names of the same entry that this one shortens or lengthens, itself among them; no other alias."""
    return [
        name
        for name in index.of_slug[matched.slug]
        if is_shortened(matched.spelling, name) or name.spelling.letters in matched.spelling.letters
    ]


def _find_everyday(index: NameIndex, versions: list[Name]) -> Name | None:
    least = _EVERYDAY * len(index.of_slug)
    return next((name for name in versions if _count_holders(index, name) >= least), None)


def _count_holders(index: NameIndex, one: Name) -> int:
    return len({name.slug for name in _list_holders(index, one)})


def _find_holders(index: NameIndex, one: Name) -> list[Name]:
    """Of each other entry the nearest name that holds the whole of this one, the nearest first."""
    return _keep_nearest({name: count_differences(one.spelling, name.spelling) for name in _list_holders(index, one)})


def _list_holders(index: NameIndex, one: Name) -> list[Name]:
    return [name for name in index.find_holders(one.spelling.letters) if name.slug != one.slug]


def _find_confused(index: NameIndex, versions: list[Name]) -> list[Name]:
    """Of each other entry the name nearest to one of these, where people mix them up, the nearest first."""
    pairs = [(own, other) for own in versions for other in find_confused(index, own.spelling, _TWIN)]
    differences: dict[Name, int] = {}
    for own, other in pairs:
        if other.slug == own.slug:
            continue
        found = count_differences(own.spelling, other.spelling)
        differences[other] = min(found, differences.get(other, found))
    return _keep_nearest(differences)


def _keep_nearest(differences: Mapping[Name, int]) -> list[Name]:
    """One name of each entry, those with the fewest different letters first."""
    nearest: dict[str, Name] = {}
    for name in sorted(differences, key=lambda name: (differences[name], name.slug)):
        nearest.setdefault(name.slug, name)
    return list(nearest.values())
