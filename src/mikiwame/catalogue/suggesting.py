"""The nearest known word to one that nobody knows."""

from collections.abc import Iterable

from mikiwame.notation.characters import make_plain
from mikiwame.vocabulary.reasons import Reason

LIKE = 60
"""From this similarity (0 to 100, RapidFuzz ratio) a known word is offered in place of an unknown one."""

FEW = 8
"""Up to so many choices are all named."""


def find_nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word that is most like the one written, never that itself."""
    # Imported here: few words are unknown.
    from rapidfuzz import fuzz, process

    others = sorted(set(known) - {written})
    found = process.extractOne(make_plain(written).lower(), others, scorer=fuzz.ratio, score_cutoff=LIKE)
    return str(found[0]) if found else None


def suggest(written: str, known: Iterable[str], otherwise: Reason) -> Reason:
    """The nearest known word, or what else to do."""
    nearest = find_nearest(written, known)
    return Reason("files.meant", {"word": nearest}) if nearest else otherwise


def suggest_choices(written: str, choices: Iterable[str]) -> Reason:
    """The nearest choice, and all of them where they are few or none is near."""
    listed = list(choices)
    nearest, every = find_nearest(written, listed), ", ".join(listed)
    if nearest is None:
        return Reason("files.use_one", {"words": every})
    if len(listed) > FEW:
        return Reason("files.meant", {"word": nearest})
    return Reason("files.meant_of", {"word": nearest, "words": every})
