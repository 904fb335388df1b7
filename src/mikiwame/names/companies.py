"""A text that stands for one organisation: its slug, a name in any width and spacing, or how one alone begins."""

from collections.abc import Mapping, Sequence

from mikiwame.notation.spelling import level_company
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason, join

_LIKE = 60
"""Likeness (0 to 100, RapidFuzz ratio) from which an organisation is offered in place of one that there is not."""

_OFFERED = 3

Spellings = Mapping[str, Sequence[str]]
"""Slug -> every name of the organisation, the one that it is shown by first."""


def resolve_company(names: Spellings, text: str) -> str:
    """The slug of the organisation that ``text`` names.

    :raises MikiwameError: when it names none or several; offers the nearest.
    """
    named, told = _level(names), level_company(text)
    if told in named:
        return named[told]
    begun = {slug for spelling, slug in named.items() if len(told) > 1 and spelling.startswith(told)}
    if len(begun) == 1:
        return begun.pop()
    near = [Reason("asked.named", {"slug": slug, "name": names[slug][0]}) for slug in find_near_companies(names, text)]
    remedy = Reason("asked.meant_one_of", {"names": join(near)}) if near else Reason("asked.leave_out")
    raise MikiwameError(Reason("asked.no_organisation", {"text": text[:40], "remedy": remedy}))


def find_near_companies(names: Spellings, text: str) -> list[str]:
    """The slugs of those whose name begins with ``text``, or else is most like it; a few at most."""
    # Imported here: few names are unknown.
    from rapidfuzz import fuzz, process

    named, told = _level(names), level_company(text)
    begun = dict.fromkeys(slug for spelling, slug in named.items() if len(told) > 1 and spelling.startswith(told))
    near = process.extract(told, list(named), scorer=fuzz.ratio, score_cutoff=_LIKE, limit=_OFFERED)
    return list(begun or dict.fromkeys(named[spelling] for spelling, _, _ in near))[:_OFFERED]


def _level(names: Spellings) -> dict[str, str]:
    return {spelling: slug for slug, own in names.items() for spelling in (slug, *map(level_company, own))}
