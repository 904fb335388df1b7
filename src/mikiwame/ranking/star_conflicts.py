"""Alternatives whose stars no weights order together: found by a linear programme, narrowed until each is needed.

J. Gleeson and J. Ryan, Identifying minimally infeasible subsystems of inequalities, ORSA Journal on Computing 2 (1990)
61-63: the vertices of the dual programme name them.
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from mikiwame.ranking.performance import Array, Mask
from mikiwame.ranking.star_programme import MARGIN

ROUNDING = 1e-6
"""What a lead may lack by the solver's tolerance of 1e-7, a tenfold of it."""

_NO_SHARE = 1e-9
"""A share in a conflict that is the solver's rounding of none."""


@dataclass
class Budget:
    """The work that all searches of one call may do, in linear programmes: a count and not a time, so that every
    machine gives the same answer.
    """

    left: int

    def spend(self, programmes: int) -> None:
        self.left -= programmes


@dataclass(frozen=True, eq=False)
class StarOrder:
    """What the stars ask of the scores, as the programme dual to: raise the least lead of more stars over fewer.

    A column with ``owner`` a row of ``high`` or ``low`` is that alternative's share among those ahead or behind, in
    pairs of more stars and fewer. The least lead is the highest criterion of the pairs' mean difference: below the
    margin no weights order these alternatives.
    """

    count: int
    owner: Array
    rows: csr_array
    least: Array
    most: Array
    budget: Budget

    def find_conflict(self, kept: Mask) -> Mask | None:
        """Some of the kept alternatives that no weights order, or nothing where some weights order all of them.

        :param kept: shape (alternatives), as the answer.
        """
        self.budget.spend(1)
        columns = self.rows.shape[1]
        # The last two columns are the least lead and what stands for it where no pair is kept.
        lowest, highest, cost = np.zeros(columns), np.full(columns, np.inf), np.zeros(columns)
        lowest[-2], cost[-2:] = -np.inf, 1
        owned = self.owner >= 0
        highest[: len(self.owner)][owned] = np.where(kept[self.owner[owned]], np.inf, 0)
        found = milp(
            cost, constraints=LinearConstraint(self.rows, self.least, self.most), bounds=Bounds(lowest, highest)
        )
        if not found.success:
            raise ArithmeticError(f"A programme that has a solution was not solved: {found.message}")
        if found.fun >= MARGIN - ROUNDING:
            return None
        sharing = owned & (found.x[: len(self.owner)] > _NO_SHARE)
        conflict: Mask = np.isin(np.arange(self.count), self.owner[sharing])
        return conflict

    def narrow(self, conflict: Mask) -> Mask:
        """The same without what it does not need, while the budget lasts."""
        for row in np.flatnonzero(conflict):
            if self.budget.left <= 0 or conflict.sum() <= 2:
                break
            if conflict[row]:
                fewer = self.find_conflict(conflict & (np.arange(self.count) != row))
                conflict = conflict if fewer is None else fewer
        return conflict


def read_star_order(low: Array, high: Array, stars: Array, budget: Budget) -> StarOrder:
    """What the stars ask where a score may lie anywhere from the weighted sum of ``low`` to that of ``high``.

    With every cell free in its interval the sum takes each value between these two and no other, so nothing is lost by
    leaving the cells out.

    :param low: shape (alternatives, criteria) within 0..1, as ``high``; ``stars``: shape (alternatives), at least two
        different numbers.
    """
    levels, classes = np.unique(stars, return_inverse=True)
    criteria, thresholds = low.shape[1], len(levels) - 1
    ahead, behind = np.flatnonzero(classes > 0), np.flatnonzero(classes < thresholds)
    steps = np.eye(thresholds)
    none = np.zeros((criteria, thresholds - 1))
    # Each pair goes from the one behind up over the thresholds between the two to the one ahead.
    rows = np.block(
        [
            [-high[ahead].T, low[behind].T, none, np.ones((criteria, 1)), np.zeros((criteria, 1))],
            [
                steps[classes[ahead] - 1].T,
                -steps[classes[behind]].T,
                (steps[:-1] - steps[1:]).T,
                np.zeros((thresholds, 2)),
            ],
            [np.zeros(len(ahead)), np.ones(len(behind)), np.zeros(thresholds - 1), 0, 1],
        ]
    )
    least = np.repeat([0.0, 0.0, 1.0], [criteria, thresholds, 1])
    most = np.repeat([np.inf, 0.0, 1.0], [criteria, thresholds, 1])
    owner = np.concatenate([ahead, behind, np.full(thresholds - 1, -1)])
    return StarOrder(len(stars), owner, csr_array(rows), least, most, budget)
