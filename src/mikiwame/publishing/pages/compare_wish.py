"""What a reader asks of the comparison: weights, limits, and which to put side by side; read from an address."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mikiwame.notation.weights import read_weights
from mikiwame.publishing.pages.compare_figures import FIELDS
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Refused
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.words import Words

LIMITS = ("open", "home", "running")
"""The limits that are plainly met or not; the fee has a limit of its own."""

SIDES = 5
"""Columns that fit beside each other."""

STEPS = (0, 1, 3)
"""How many times what matters to a reader counts: not at all, as it does, or enough to turn orders that hang on it."""

COLUMNS = ("score", *FIELDS, "firm", "verdict")
"""What a table has beside name and place; the last two are words, for which a reader makes room."""

SHOWN = COLUMNS[:-2]

PLACE = "place"

SORTS = (PLACE, "exam_fee", "course_cost", "-pass_rate", "-schedule", "name")
"""What a narrow screen offers to sort by; ``-`` for the greatest first."""

_SORTED = (PLACE, "name", "score", *FIELDS)
"""What a table can be sorted by."""

_FEE = re.compile(r"[0-9]{1,7}")
_PAGE = re.compile(r"[1-9][0-9]{0,4}")
_NAMED = "weight-"

_MATTER = "matter-"

ASKED = ("weights", "matters", _NAMED, _MATTER, "only", "fee", "side", "differences", "columns", "sort")
"""How the names of the parameters begin."""


@dataclass(frozen=True)
class Wish:
    """``weights``: criterion -> weight of 0 or more for every criterion, which is the weight on its slider times the
    step of what it matters for; ``only``: of ``LIMITS``; ``fee``: yen; ``columns``: of ``COLUMNS``; ``sort``: a column,
    with ``-`` before it for the greatest first; ``page``: from 1, in a large market.
    """

    weights: Mapping[str, float]
    only: tuple[str, ...] = ()
    fee: int | None = None
    side: tuple[str, ...] = ()
    differences: bool = False
    columns: tuple[str, ...] = SHOWN
    sort: str = PLACE
    sliders: Mapping[str, float] = field(default_factory=dict)
    matters: Mapping[str, float] = field(default_factory=dict)
    page: int = 1

    def find_slider(self, criterion: str) -> float:
        return self.sliders.get(criterion, self.weights[criterion])


@dataclass(frozen=True, slots=True)
class Matter:
    """What several criteria together are about, as a reader weighs it; known by the first of them."""

    slug: str
    title: str
    criteria: tuple[str, ...]


def list_matters(criteria: Iterable[Criterion]) -> tuple[Matter, ...]:
    found: dict[str, list[str]] = {}
    for one in criteria:
        if one.matter:
            found.setdefault(one.matter, []).append(one.slug)
    return tuple(Matter(slugs[0], title, tuple(slugs)) for title, slugs in found.items())


def read_wish(known: Knowledge, query: Mapping[str, str], words: Words) -> Wish:
    """The parameters ``weights`` and ``matters`` (``criterion:number,…``), ``weight-<criterion>``,
    ``matter-<criterion>``, ``only``, ``fee``, ``side``, ``differences``, ``columns``, ``sort``, ``page``; any other
    says nothing.

    :raises Refused: for a value that cannot be read, and for weights that are all 0.
    """
    sliders = dict(known.comparison.weights) | _read_numbers(known, query, "weights", _NAMED, words)
    matters = _read_numbers(known, query, "matters", _MATTER, words)
    weights = dict(sliders)
    for one in list_matters(known.comparison.criteria):
        weights |= {slug: round(sliders[slug] * matters.get(one.slug, 1), 6) for slug in one.criteria}
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
        tuple(name for name in COLUMNS if name in query.get("columns", "").split(",")) or SHOWN,
        _read_sort(query.get("sort", "")),
        sliders,
        matters,
        int(page) if _PAGE.fullmatch(page := query.get("page", "1")) else 1,
    )


def _read_sort(text: str) -> str:
    return text if text.removeprefix("-") in _SORTED else PLACE


def _read_names(text: str, known: tuple[str, ...], complaint: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name for name in text.split(",") if name))
    if not set(names) <= set(known):
        raise Refused(complaint)
    return names


def _read_numbers(
    known: Knowledge, query: Mapping[str, str], together: str, named: str, words: Words
) -> dict[str, float]:
    """Of two numbers for one criterion the last holds, and what a form has comes last."""
    form = [f"{key.removeprefix(named)}={number}" for key, number in query.items() if key.startswith(named)]
    text = ",".join([query.get(together, ""), *form]).strip(",")
    labels = {slug: slug for slug in known.comparison.weights}
    try:
        return read_weights(text or None, labels, "weights", zero=True, twice=True)
    except MikiwameError:
        raise Refused(words("compare.refused_weights")) from None
