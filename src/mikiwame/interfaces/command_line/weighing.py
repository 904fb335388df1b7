"""The options on weights that commands share, read from text."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

import typer

from mikiwame.catalogue import Catalogue
from mikiwame.names.resolving import list_labels
from mikiwame.pipeline import AROUND, weigh_criteria
from mikiwame.ranking import Bounded, Region, Simplex, order_weights, spread_around
from mikiwame.vocabulary.complaints import MikiwameError

_ROOM = 1e-9
"""How far sums of shares may miss 1 by rounding."""

HEAVIEST = 1000
"""The same limit as in a criterion's file."""

WeightsOption = Annotated[
    str | None,
    typer.Option(
        "--weights",
        help="Weights in place of those in the files; a criterion by its slug or its Japanese label.",
        metavar="CRITERION=NUMBER,…",
    ),
]


Admitted = Literal["uniform", "order", "around"]
"""Which weights a sampling admits."""

AdmitOption = Annotated[
    Admitted,
    typer.Option(
        "--admit",
        help="Weights to try: all alike (uniform), all that keep the given weights' order (order), or all from a part "
        "to a multiple of each given share (around).",
    ),
]
FactorOption = Annotated[
    float | None,
    typer.Option("--factor", help="With --admit around: how many times less or more. Default: 2.", metavar="NUMBER"),
]
BoundsOption = Annotated[
    str | None,
    typer.Option(
        "--bounds",
        help="Shares of the weight to keep to, in place of --admit; one number is exactly that share.",
        metavar="CRITERION=LEAST-GREATEST,…",
    ),
]


def label_criteria(catalogue: Catalogue) -> dict[str, str]:
    """Criterion -> its Japanese label, in the order of the files."""
    return {criterion.slug: criterion.short for criterion in weigh_criteria(catalogue, {})}


def read_weights(text: str | None, labels: Mapping[str, str] | None = None) -> dict[str, float]:
    """Criterion -> weight.

    :param labels: criterion -> label, either of which the text may use; without them names are taken as they are.
    :raises MikiwameError: for a part that is no criterion with a number above 0.
    """
    weights: dict[str, float] = {}
    for name, part, written in _split_pairs(text, "--weights", labels):
        weights[name] = _read_number(part, written, "--weights", "course-cost=3")
        if not 0 < weights[name] <= HEAVIEST:
            raise MikiwameError(f'--weights: "{part}" is not above 0 and up to {HEAVIEST}. Write such a number.')
    return weights


def choose_factor(admitted: Admitted, factor: float | None) -> float:
    """:raises MikiwameError: for a factor that nothing asks for, or that would keep no weight."""
    if factor is not None and admitted != "around":
        raise MikiwameError("--factor is for --admit around. Write that too, or leave out --factor.")
    return AROUND if factor is None else factor


def read_region(
    admitted: Admitted,
    factor: float,
    bounds: str | None,
    weights: Mapping[str, float],
    labels: Mapping[str, str] | None = None,
) -> Region:
    """The region that the options describe, its columns in the order of ``weights``.

    :param labels: criterion -> label, either of which the bounds may use; by default slugs alone.
    :raises MikiwameError: for bounds that name no criterion, are no shares, or leave no weights that sum to 1.
    """
    if bounds is not None and admitted != "uniform":
        raise MikiwameError("--bounds and --admit describe two regions. Keep one of them.")
    if bounds is not None:
        return _read_bounds(bounds, labels or {name: name for name in weights})
    if admitted == "order":
        return order_weights(weights, list(weights))
    if admitted == "around":
        return spread_around(list(weights.values()), factor)
    return Simplex(len(weights))


def _read_bounds(text: str, labels: Mapping[str, str]) -> Bounded:
    """The criteria that are not named may have any share; of one number the share is exactly that."""
    least, greatest = dict.fromkeys(labels, 0.0), dict.fromkeys(labels, 1.0)
    for name, part, written in _split_pairs(text, "--bounds", labels):
        low, dash, high = written.partition("-")
        least[name] = _read_number(part, low, "--bounds", "course-cost=0.1-0.3")
        greatest[name] = _read_number(part, high if dash else low, "--bounds", "course-cost=0.1-0.3")
        if not 0 <= least[name] <= greatest[name] <= 1:
            raise MikiwameError(f'--bounds: "{part}" does not run upwards within 0 and 1. Write 0.1-0.3.')
    _check_sums(least, greatest)
    return Bounded(tuple(least.values()), tuple(greatest.values()))


def _check_sums(least: Mapping[str, float], greatest: Mapping[str, float]) -> None:
    """:raises MikiwameError: with the criteria, where no shares within the bounds sum to 1."""
    raised = [name for name in least if least[name] > 0]
    if sum(least.values()) > 1 + _ROOM:
        total = sum(least.values())
        raise MikiwameError(f"--bounds: the least shares of {', '.join(raised)} sum to {total:g}, above 1. Lower some.")
    if sum(greatest.values()) < 1 - _ROOM:
        found = f"the greatest shares of {', '.join(greatest)} sum to {sum(greatest.values()):g}, below 1"
        raise MikiwameError(f"--bounds: {found}. Raise some, or leave one out: it may then have any share.")


def _split_pairs(
    text: str | None, option: str, labels: Mapping[str, str] | None = None
) -> Iterator[tuple[str, str, str]]:
    """Name, the whole part, and what follows its ``=``."""
    if text is None:
        return
    if not text.strip(" ,"):
        raise MikiwameError(f"{option} is empty. Name a criterion in it, or leave {option} out.")
    seen = set()
    for part in filter(None, unicodedata.normalize("NFKC", text).split(",")):
        named, _, written = (piece.strip() for piece in part.partition("="))
        name = named if labels is None else _find_criterion(named, labels, option)
        if name in seen:
            raise MikiwameError(f'{option}: "{name}" is given twice. Keep one.')
        seen.add(name)
        yield name, part, written


def _find_criterion(text: str, labels: Mapping[str, str], option: str) -> str:
    """:raises MikiwameError: for a text that is neither a criterion nor the label of one alone."""
    found = [slug for slug, label in labels.items() if unicodedata.normalize("NFKC", label) == text]
    if text in labels:
        return text
    if len(found) != 1:
        raise MikiwameError(f'{option}: There is no criterion "{text}". Use: {list_labels(labels)}.')
    return found[0]


def _read_number(part: str, written: str, option: str, example: str) -> float:
    try:
        return float(written)
    except ValueError:
        raise MikiwameError(f'{option}: "{part}" has no number. Write it like {example}.') from None
