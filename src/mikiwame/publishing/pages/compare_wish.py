"""What a reader asks of the comparison: weights, limits, and which to put side by side; read from an address."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mikiwame.notation.weights import read_weights
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Refused
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import Words

LIMITS = ("open", "home", "running")
"""The limits that are plainly met or not; the fee has a limit of its own."""

SIDES = 5
"""Columns that fit beside each other."""

_FEE = re.compile(r"[0-9]{1,7}")
_NAMED = "weight-"


@dataclass(frozen=True)
class Wish:
    """``weights``: criterion -> weight of 0 or more for every criterion; ``only``: of ``LIMITS``; ``fee``: yen."""

    weights: Mapping[str, float]
    only: tuple[str, ...] = ()
    fee: int | None = None
    side: tuple[str, ...] = ()
    differences: bool = False

    @property
    def limits(self) -> bool:
        return bool(self.only) or self.fee is not None


def read_wish(known: Knowledge, query: Mapping[str, str], words: Words) -> Wish:
    """The parameters ``weights`` (``criterion:number,…``), ``weight-<criterion>``, ``only``, ``fee``, ``side``,
    ``differences``; any other says nothing.

    :raises Refused: for a value that cannot be read, and for weights that are all 0.
    """
    weights = dict(known.comparison.weights) | _read_weights(known, query, words)
    if not any(weights.values()):
        raise Refused(words("compare.refused_zero"))
    fee = query.get("fee", "")
    if fee and not _FEE.fullmatch(fee):
        raise Refused(words("compare.refused_fee"))
    certifications = tuple(known.catalogue.certifications)
    return Wish(
        weights,
        _read_names(query.get("only", ""), LIMITS, words("compare.refused_only")),
        int(fee) if fee else None,
        _read_names(query.get("side", ""), certifications, words("compare.refused_side"))[:SIDES],
        query.get("differences") == "only",
    )


def _read_names(text: str, known: tuple[str, ...], complaint: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name for name in text.split(",") if name))
    if not set(names) <= set(known):
        raise Refused(complaint)
    return names


def _read_weights(known: Knowledge, query: Mapping[str, str], words: Words) -> dict[str, float]:
    """Of two weights for one criterion the last holds, and what a form has comes last."""
    form = [f"{key.removeprefix(_NAMED)}={number}" for key, number in query.items() if key.startswith(_NAMED)]
    text = ",".join([query.get("weights", ""), *form]).strip(",")
    labels = {slug: slug for slug in known.comparison.weights}
    try:
        return read_weights(text or None, labels, "weights", zero=True, twice=True)
    except MikiwameError:
        raise Refused(words("compare.refused_weights")) from None
