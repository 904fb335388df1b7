"""A reviewer's stars as numbers: read strictly from what is printed, never guessed."""

import unicodedata
from dataclasses import dataclass

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.reasons import Reason

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

    :raises UnfitError: for any other text, and for more stars than there are.
    """
    printed = text.strip()
    if printed in WORDS:
        return Stars(WORDS[printed], None, printed)
    share = _SHARE.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", printed)))
    if share is None:
        raise UnfitError(Reason("form.no_stars", {"text": text, "words": ", ".join(WORDS)}))
    number, most = map(float, share.groups())
    if number > most:
        raise UnfitError(Reason("form.too_many_stars", {"text": text}))
    return Stars(number, most, printed)
