"""A reviewer's stars as numbers: read strictly from what is printed, never guessed."""

import unicodedata
from dataclasses import dataclass

from mikiwame.vocabulary import patterns as re

WORDS = {"おすすめしない": 0.0}
"""Judgements in words, as stars: advising against is below every star."""

_SHARE = re.compile(r"\(?([0-9]+(?:\.[0-9]+)?)/([0-9]+(?:\.[0-9]+)?)\)?")


@dataclass(frozen=True, slots=True)
class Stars:
    """How one reviewer judged one certification: ``number`` of ``most`` stars, None for a judgement in words."""

    number: float
    most: float | None
    printed: str


def read_stars(text: str) -> Stars:
    """``(4.5 / 5.0)``, or one of ``WORDS``.

    :raises ValueError: for any other text, and for more stars than there are.
    """
    printed = text.strip()
    if printed in WORDS:
        return Stars(WORDS[printed], None, printed)
    share = _SHARE.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", printed)))
    if share is None:
        raise ValueError(f'"{text}" is no number of stars. Write it like 4.5 / 5.0, or {", ".join(WORDS)}.')
    number, most = map(float, share.groups())
    if number > most:
        raise ValueError(f'"{text}" are more stars than there are. Write it like 4.5 / 5.0.')
    return Stars(number, most, printed)
