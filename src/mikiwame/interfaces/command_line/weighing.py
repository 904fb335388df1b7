"""The options on weights that commands share, read from text."""

import math
import unicodedata
from collections.abc import Mapping
from typing import Annotated, get_args

import typer

from mikiwame.answers.firmness import Admitting, admit_weights, bound_weights
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.refusing import OptionError, make_chooser, refuse_unknown
from mikiwame.notation import weights as notation
from mikiwame.pipeline import AROUND, weigh_criteria
from mikiwame.ranking import METHODS, Region
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

ADMITTING: tuple[Admitting, ...] = get_args(Admitting)


def read_method(text: str) -> str:
    if text not in METHODS:
        raise refuse_unknown(text, (*METHODS,))
    return text


def read_factor(text: str) -> float:
    try:
        factor = float(unicodedata.normalize("NFKC", str(text)))
    except ValueError:
        factor = 0
    if not 1 <= factor < math.inf:
        raise OptionError(Reason("asked.no_factor", {"text": str(text)}))
    return factor


WeightsOption = Annotated[
    str | None,
    typer.Option(
        "--weights",
        help="Weights in place of those in the files; a criterion by its slug or its Japanese label.",
        metavar="CRITERION=NUMBER,…",
    ),
]


MethodOption = Annotated[
    str,
    typer.Option(
        "--method",
        help=f"How findings become a score: {'; '.join(f'{one.gist} ({one.name})' for one in METHODS.values())}.",
        metavar="METHOD",
        parser=read_method,
    ),
]

AdmitOption = Annotated[
    Admitting,
    typer.Option(
        "--admit",
        help="Weights to try, each equally likely: all (uniform), all that keep the given weights' order (order), or "
        "all from a part to a multiple of each given share (around).",
        metavar=f"[{'|'.join(ADMITTING)}]",
        parser=make_chooser(*ADMITTING),
    ),
]
FactorOption = Annotated[
    float | None,
    typer.Option(
        "--factor",
        help="With --admit around: how many times less or more. Default: 2.",
        metavar="NUMBER",
        parser=read_factor,
    ),
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
    words = open_words()
    return {criterion.slug: words.say_value(criterion.short) for criterion in weigh_criteria(catalogue, {})}


def read_weights(text: str | None, labels: Mapping[str, str]) -> dict[str, float]:
    """Criterion -> weight, as ``notation.weights`` reads it."""
    return notation.read_weights(text, labels, "--weights")


def choose_factor(admitted: Admitting, factor: float | None) -> float:
    """:raises MikiwameError: for a factor that nothing asks for, or that would keep no weight."""
    if factor is not None and admitted != "around":
        raise MikiwameError(Reason("asked.factor_alone"))
    return AROUND if factor is None else factor


def read_region(
    admitted: Admitting, factor: float, bounds: str | None, weights: Mapping[str, float], labels: Mapping[str, str]
) -> Region:
    """The region that the options describe, its columns in the order of ``weights``.

    :param labels: criterion -> label, either of which the bounds may use.
    :raises MikiwameError: for bounds that name no criterion, are no shares, or leave no weights that sum to 1.
    """
    if bounds is None:
        return admit_weights(admitted, weights, factor)
    if admitted != "uniform":
        raise MikiwameError(Reason("asked.two_regions"))
    return bound_weights(notation.read_bounds(bounds, labels, "--bounds"))
