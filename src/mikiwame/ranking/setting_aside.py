"""Stars that no weights can explain: the fewest to set aside, and which of the others each of them collides with.

V. Mousseau, J. Figueira, L. Dias, C. Gomes da Silva and J. Climaco, Resolving inconsistencies among constraints on the
parameters of an MCDA model, European Journal of Operational Research 147 (2003) 72-93. They remove constraints; here
everything that one alternative's stars say is removed together, because a reader asks which certification it is.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import block_array, csr_array, eye_array

from mikiwame.ranking.performance import Array, Mask
from mikiwame.ranking.star_programme import KEPT_MARGIN, MARGIN, Programme
from mikiwame.vocabulary.complaints import MikiwameError

REACH = 1 + MARGIN
"""The furthest that a score within 0..1 can lie from where it should."""

NODES = 200_000
"""Branches the search for the fewest may take: a count and not a time, so that every machine gives the same answer."""

_ROUNDING = 1e-6
"""What a lead may lack by the solver's tolerance, a tenfold of it."""


@dataclass(frozen=True)
class Unexplained:
    """An alternative, ``row``, that had to be set aside.

    ``against``: the kept rows that stand on the wrong side of it at the weights which order all kept ones rightly and
    come nearest to explaining it, the furthest first. ``always``: those of them that stand there at all such weights.
    ``unavoidable``: whether every smallest choice of rows to set aside has this one.
    """

    row: int
    against: tuple[int, ...]
    always: tuple[int, ...]
    unavoidable: bool

    def restore_rows(self, rows: tuple[int, ...]) -> "Unexplained":
        """The same with each row counted as ``rows`` says."""
        against, always = (tuple(rows[row] for row in named) for named in (self.against, self.always))
        return Unexplained(rows[self.row], against, always, self.unavoidable)


def find_fewest_aside(low: Array, high: Array, stars: Array, *, kept: int | None = None) -> tuple[int, ...]:
    """The fewest rows without which some weights order all others rightly; of several such sets any one.

    A score may lie anywhere from the weighted sum of ``low`` to that of ``high``: with every cell free in its interval
    the sum takes each value between these two and no other, so nothing is lost by leaving the cells out.

    :param low: shape (alternatives, criteria) within 0..1, as ``high``; ``stars``: shape (alternatives).
    :param kept: a row that may not be among them.
    :raises MikiwameError: when the search takes more than ``NODES`` branches.
    """
    rows, least, most = _order_or_leave(low, high, stars)
    free = rows.shape[1] - len(stars)
    whole = np.append(np.zeros(free), np.ones(len(stars)))
    highest = np.where(whole > 0, 1.0, REACH)
    if kept is not None:
        highest[free + kept] = 0
    with _silence_solver():
        found = milp(
            whole,
            constraints=LinearConstraint(rows, least, most),
            bounds=Bounds(0, highest),
            integrality=whole,
            options={"mip_rel_gap": 0, "node_limit": NODES},
        )
    if not found.success:
        raise MikiwameError(
            f"The stars of {len(stars)} alternatives contradict each other in too many ways to find the fewest to set "
            f"aside within {NODES} branches. Calibrate on fewer alternatives, such as one category."
        )
    return tuple(int(row) for row in np.flatnonzero(found.x[free:] > 1 / 2))


def _order_or_leave(low: Array, high: Array, stars: Array) -> tuple[csr_array, Array, Array]:
    """Rows with their least and most over the weights, the thresholds between stars, and 1 for each that is left out.

    A row of one that is left out gives way by ``REACH``.
    """
    levels, classes = np.unique(stars, return_inverse=True)
    count, thresholds = len(stars), len(levels) - 1
    upper, lower = classes > 0, classes < thresholds
    steps, leave = eye_array(thresholds, format="csr"), REACH * eye_array(count, format="csr")
    rows = block_array(
        [
            [csr_array(np.ones((1, low.shape[1]))), None, None],
            [csr_array(high[upper]), -steps[classes[upper] - 1], leave[upper]],
            [csr_array(low[lower]), -steps[classes[lower]], -leave[lower]],
            [None, steps[1:] - steps[:-1], None],
        ],
        format="csr",
    )
    counts = (1, upper.sum(), lower.sum(), thresholds - 1)
    return rows, np.repeat([1, 0, -np.inf, 0], counts), np.repeat([1, np.inf, -MARGIN, np.inf], counts)


@contextmanager
def _silence_solver() -> Iterator[None]:
    """Keep out of standard output a line that HiGHS leaves there, unasked, when it mends a solution.

    It is written below Python, into the process's own standard output, where it would break an answer in JSON.
    """
    if os.name != "posix":
        yield
        return
    sys.stdout.flush()
    saved, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        ctypes.CDLL(None).fflush(None)
        os.dup2(saved, 1)
        os.close(saved)
        os.close(nowhere)


def find_unexplained(programme: Programme, stars: Array) -> tuple[Unexplained, ...]:
    """The rows of :func:`find_fewest_aside` at the programme's values, each with what it collides with.

    :param stars: shape (alternatives).
    """
    values = programme.values
    aside = find_fewest_aside(values, values, stars)
    kept: Mask = ~np.isin(np.arange(len(stars)), aside)
    return tuple(_describe(programme, stars, kept, row) for row in aside)


def _describe(programme: Programme, stars: Array, kept: Mask, row: int) -> Unexplained:
    against = _find_against(programme, stars, kept, row)
    always = [other for other in against if _is_always_wrong(programme, stars, kept, (row, other))]
    fewest = find_fewest_aside(programme.values, programme.values, stars, kept=row)
    return Unexplained(row, tuple(against), tuple(always), len(fewest) > len(stars) - int(kept.sum()))


def _find_against(programme: Programme, stars: Array, kept: Mask, row: int) -> list[int]:
    cost = programme.count_errors(np.arange(len(stars)) == row)
    scores = programme.values @ programme.solve(cost, kept=kept)[programme.weights]
    leads = np.sign(stars[row] - stars) * (scores[row] - scores)
    wrong = (leads < KEPT_MARGIN - _ROUNDING) & (stars != stars[row]) & kept
    return [int(other) for other in np.argsort(leads, kind="stable") if wrong[other]]


def _is_always_wrong(programme: Programme, stars: Array, kept: Mask, pair: tuple[int, int]) -> bool:
    """Whether no weights that order all kept rows rightly put the pair in the order of its stars."""
    better, worse = sorted(pair, key=lambda row: -stars[row])
    lead = programme.weigh(programme.values[better] - programme.values[worse])
    return float(lead @ programme.solve(-lead, kept=kept)) < KEPT_MARGIN - _ROUNDING
