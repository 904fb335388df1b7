"""What a rule of the gate cannot do without: where no claim of the market has it, nothing is there to be found.

To write the plan of a rule takes longer than to run it on a few claims, and most rules of a small market look at what
it does not have. What is needed is asked of all claims at once; each answer holds for any part of them too.
"""

from collections.abc import Sequence

import narwhals as nw

from mikiwame.facts.gate.figures import FACTOR
from mikiwame.facts.gate.market import KIN, OTHERS
from mikiwame.facts.gate.states import STATED
from mikiwame.vocabulary.tables import Frame, Look


def find_missing(told: Frame, figures: Frame, apart: Sequence[str], look: Look) -> frozenset[str]:
    """The needs that nothing meets: ``passers``, ``dates``, ``years`` and ``rivals`` of the claims told, ``free``,
    ``wide``, ``labels`` and ``crowd`` of their figures.
    """
    found = {**look(told.select(**_ask_claims())), **look(figures.select(**_ask_figures(apart)))}
    return frozenset(need for need, met in found.items() if not met)


def _ask_claims() -> dict[str, nw.Expr]:
    stated = nw.when(nw.col("kind").is_in(STATED)).then(nw.col("state"))
    asked = {
        "passers": nw.col("field") == "passers",
        "dates": nw.col("unit") == "dates",
        "years": ~nw.col("year").is_null(),
        # Two states of one cell.
        "rivals": stated.min().over("cell") != stated.max().over("cell"),
    }
    return {need: one.fill_null(False).any() for need, one in asked.items()}


def _ask_figures(apart: Sequence[str]) -> dict[str, nw.Expr]:
    kin = nw.when(nw.col("field").is_in(KIN)).then(nw.col("cell"))
    of_kin, of_field = ["certification", "field", "unit"], [*apart, "field", "unit"]
    asked = {
        "free": (nw.col("kind") == "money") & (nw.col("low") <= 0.0),
        "wide": nw.col("high").max().over("cell") > nw.col("low").min().over("cell") * FACTOR,
        # Figures of one certification under several labels, and of more certifications than make a range.
        "labels": kin.min().over(of_kin) != kin.max().over(of_kin),
        "crowd": nw.col("certification").n_unique().over(of_field) > OTHERS,
    }
    return {need: one.fill_null(False).any() for need, one in asked.items()}
