"""The options on weights that commands share, read from text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Literal

import typer

from mikiwame.ranking import Bounded, Region, Simplex, order_weights, spread_around
from mikiwame.vocabulary.complaints import MikiwameError

HEAVIEST = 1000
"""The same limit as in a criterion's file."""

WeightsOption = Annotated[
    str | None, typer.Option("--weights", help="Weights in place of those in the files.", metavar="CRITERION=NUMBER,…")
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
    float, typer.Option("--factor", help="With --admit around: how many times less or more.", metavar="NUMBER")
]
BoundsOption = Annotated[
    str | None,
    typer.Option(
        "--bounds", help="Shares of the weight to keep to, in place of --admit.", metavar="CRITERION=LEAST-GREATEST,…"
    ),
]


def read_weights(text: str | None) -> dict[str, float]:
    """:raises MikiwameError: for a part that is no criterion with a number above 0."""
    weights = {}
    for name, part, written in _split_pairs(text, "--weights"):
        weights[name] = _read_number(part, written, "--weights", "course-cost=3")
        if not 0 < weights[name] <= HEAVIEST:
            raise MikiwameError(f'--weights: "{part}" is not above 0 and up to {HEAVIEST}. Write such a number.')
    return weights


def read_region(admitted: Admitted, factor: float, bounds: str | None, weights: Mapping[str, float]) -> Region:
    """The region that the options describe, its columns in the order of ``weights``.

    :raises MikiwameError: for bounds that name no criterion, are no shares, or leave no weights that sum to 1.
    """
    if bounds and admitted != "uniform":
        raise MikiwameError("--bounds and --admit describe two regions. Keep one of them.")
    if bounds:
        return _read_bounds(bounds, list(weights))
    if admitted == "order":
        return order_weights(weights, list(weights))
    if admitted == "around":
        return spread_around(list(weights.values()), factor)
    return Simplex(len(weights))


def _read_bounds(text: str, criteria: Sequence[str]) -> Bounded:
    """The criteria that are not named may have any share."""
    least, greatest = dict.fromkeys(criteria, 0.0), dict.fromkeys(criteria, 1.0)
    for name, part, written in _split_pairs(text, "--bounds"):
        if name not in least:
            raise MikiwameError(f'--bounds: There is no criterion "{name}". Use: {", ".join(criteria)}.')
        low, dash, high = written.partition("-")
        least[name] = _read_number(part, low, "--bounds", "course-cost=0.1-0.3")
        greatest[name] = _read_number(part, high if dash else low, "--bounds", "course-cost=0.1-0.3")
        if not 0 <= least[name] <= greatest[name] <= 1:
            raise MikiwameError(f'--bounds: "{part}" does not run upwards within 0 and 1. Write 0.1-0.3.')
    return Bounded(tuple(least.values()), tuple(greatest.values()))


def _split_pairs(text: str | None, option: str) -> Iterator[tuple[str, str, str]]:
    """Name, the whole part, and what follows its ``=``."""
    seen = set()
    for part in filter(None, (text or "").split(",")):
        name, _, written = (piece.strip() for piece in part.partition("="))
        if name in seen:
            raise MikiwameError(f'{option}: "{name}" is given twice. Keep one.')
        seen.add(name)
        yield name, part, written


def _read_number(part: str, written: str, option: str, example: str) -> float:
    try:
        return float(written)
    except ValueError:
        raise MikiwameError(f'{option}: "{part}" has no number. Write it like {example}.') from None
