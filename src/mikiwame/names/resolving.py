"""A text that stands for one slug: the slug itself, a name in any spelling, or what is clearly near one."""

from collections.abc import Mapping

from mikiwame.names.finding import Found, list_holders, rank_names
from mikiwame.names.likeness import NameIndex
from mikiwame.notation.spelling import level, list_readings
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Listed, Reason, Value, join

_LIKE_SLUG = 75
"""Likeness (0 to 100) from which a text is taken for a slug with a slip of the finger."""

CLEAR = 0.75
"""Least similarity at which a name stands in for a slug: abbreviations and one wrong letter, no more."""

AHEAD = 0.08
"""Lead over the second that makes one clear: 医事コン, which shortens two names, leads by 0.02."""

_NEAREST = 3

_MOST_LISTED = 12
"""Certifications that are listed where a word is in the names of many."""

_SHOWN = 40
"""Characters of an unknown text that a complaint repeats."""


def resolve(index: NameIndex, titles: Mapping[str, str], text: str) -> str:
    """The slug of the one certification that ``text`` names.

    :param titles: slug -> the name by which a complaint tells it.
    :raises MikiwameError: when several or none are near; names the nearest.
    """
    if text in titles:
        return text
    found = rank_names(index, text)
    exact = [one.name.slug for one in found if one.similarity == 1]
    if len(exact) == 1:
        return exact[0]
    if found and not exact and _adds_grade(found[0], text):
        holders = list_holders(index, text)
        if len(holders) > 1:
            raise MikiwameError(_refuse_several(titles, text, holders))
    second = found[1].similarity if len(found) > 1 else 0.0
    if found and not exact and found[0].similarity >= CLEAR and found[0].similarity - second >= AHEAD:
        return found[0].name.slug
    raise MikiwameError(_refuse(titles, text, found))


def _adds_grade(found: Found, text: str) -> bool:
    """Whether the nearest name is of a grade that the text does not have, so that it is none but a guess."""
    return not any(found.name.spelling.grades <= one.grades for one in list_readings(text))


def _refuse(titles: Mapping[str, str], text: str, found: list[Found]) -> Reason:
    # Imported here: few names are unknown.
    from rapidfuzz import fuzz, process

    shown = _show(text)
    near = [one.name.slug for one in found[:_NEAREST] if one.similarity > 0]
    meant = process.extractOne(shown, list(titles), scorer=fuzz.ratio, score_cutoff=_LIKE_SLUG)
    if meant:
        meant_one = Reason("files.meant", {"word": meant[0]})
        return Reason("asked.no_certification", {"text": shown, "remedy": meant_one})
    if not near:
        return Reason("asked.no_name_like", {"text": shown})
    return Reason("asked.unclear_name", {"text": shown, "near": join([_tell(slug, titles) for slug in near])})


def _refuse_several(titles: Mapping[str, str], text: str, holders: list[str]) -> Reason:
    """A word that several names hold names none of them, however near one of them comes to it."""
    named = join([_tell(slug, titles) for slug in holders[:_MOST_LISTED]])
    told: dict[str, Value] = {"text": _show(text), "count": len(holders), "names": named}
    if len(holders) > _MOST_LISTED:
        return Reason("asked.in_many_names", {**told, "more": len(holders) - _MOST_LISTED})
    return Reason("asked.in_several_names", told)


def _show(text: str) -> str:
    return "".join(letter for letter in text[:_SHOWN] if letter.isprintable())


def pick_title(titles: Mapping[str, str], text: str) -> str:
    """The slug of the category that a text names: a slug, a title, or the beginning of one title alone.

    :raises MikiwameError: for a text that names none, or several.
    """
    if text in titles:
        return text
    begun = [slug for slug, title in titles.items() if level(text) and level(title).startswith(level(text))]
    exact = [slug for slug in begun if level(titles[slug]) == level(text)]
    if len(exact or begun) == 1:
        return (exact or begun)[0]
    if begun:
        meant = list_labels({slug: titles[slug] for slug in begun})
        raise MikiwameError(Reason("asked.begins_several", {"text": text, "known": meant}))
    raise MikiwameError(Reason("asked.no_category", {"category": text, "known": list_labels(titles)}))


def list_labels(labels: Mapping[str, str]) -> Listed:
    """``exam-fee (受験料), course-cost (講座費用)``."""
    return join([slug if slug == label else _tell(slug, labels) for slug, label in labels.items()])


def _tell(slug: str, titles: Mapping[str, str]) -> Reason:
    return Reason("asked.named", {"slug": slug, "name": titles[slug]})
