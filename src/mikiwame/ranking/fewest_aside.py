"""The fewest alternatives without which some weights order all others as the stars do.

Each set that leaves no conflict takes a row of every conflict. So the smallest set that hits the conflicts known so far
is sought; where a conflict is left without it, that one becomes known too, until none is left: M. Parker and J. Ryan,
Finding the minimum weight IIS cover of an infeasible system of linear inequalities, Annals of Mathematics and
Artificial Intelligence 17 (1996) 107-126. Until then the smallest hitting set is a bound that no set can go below.
"""

import math
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from mikiwame.ranking.performance import Array, Mask
from mikiwame.ranking.star_conflicts import ROUNDING, Budget, StarOrder, read_star_order

NODES = 200
"""Branches one search for a hitting set may take; the article's need one each."""

HITTING = 60
"""What a hitting set takes, in linear programmes: 100 ms against 1.6 ms, measured at 60 alternatives."""


@dataclass(frozen=True, eq=False)
class Aside:
    """Rows, as a mask, without which some weights order all others; no fewer than ``at_least`` would do."""

    rows: Mask
    at_least: int

    @property
    def fewest(self) -> bool:
        return int(self.rows.sum()) <= self.at_least


@dataclass(eq=False)
class AsideSearch:
    """A search that remembers the conflicts it met, for the next question about the same stars."""

    order: StarOrder
    conflicts: list[Mask] = field(default_factory=list)

    def find_fewest(self, *, kept: int | None = None, limit: int | None = None, reserve: int = 0) -> Aside:
        """The fewest rows to set aside, or as few as the budget lets be found; of several such sets any one.

        :param kept: a row that may not be among them.
        :param limit: a number of rows above which the answer does not matter.
        :param reserve: what of the budget to leave for later searches.
        """
        fixed: Mask = np.arange(self.order.count) == (-1 if kept is None else kept)
        at_least, best = 0, fixed
        while True:
            chosen, bound = self._hit_conflicts(fixed)
            at_least = max(at_least, bound)
            left = self._part_conflicts(~chosen, fixed)
            if (left == ~chosen).all():
                return Aside(chosen, at_least)
            best = left if left.sum() > best.sum() else best
            if self.order.budget.left <= reserve or (limit is not None and at_least > limit):
                return Aside(~self._settle(best, ~chosen, fixed), at_least)

    def _hit_conflicts(self, fixed: Mask) -> tuple[Mask, int]:
        """The fewest rows that hit every known conflict, none of them fixed; and how few there can be."""
        if not self.conflicts:
            return np.zeros_like(fixed), 0
        ones = np.ones(len(fixed))
        found = milp(
            ones,
            constraints=LinearConstraint(np.array(self.conflicts, dtype=float), 1, np.inf),
            bounds=Bounds(0, np.where(fixed, 0.0, 1.0)),
            integrality=ones,
            options={"mip_rel_gap": 0, "node_limit": NODES},
        )
        self.order.budget.spend(HITTING + int(found.mip_node_count or 0))
        bound = math.ceil((found.mip_dual_bound or 0) - ROUNDING)
        return (~fixed if found.x is None else found.x > 1 / 2), bound

    def _part_conflicts(self, left: Mask, fixed: Mask) -> Mask:
        """What is left when each conflict met is noted and all its rows are dropped, but for those fixed."""
        while (conflict := self.order.find_conflict(left)) is not None:
            conflict = self.order.narrow(conflict)
            self.conflicts.append(conflict)
            left = left & (~conflict | fixed)
        return left

    def _settle(self, left: Mask, doubtful: Mask, fixed: Mask) -> Mask:
        """The more rows of two ways to leave no conflict: ``left`` as it is, and ``doubtful`` without row after row."""
        met = np.sum(self.conflicts, axis=0)
        while (conflict := self.order.find_conflict(doubtful)) is not None:
            dropped = np.argmax(np.where(conflict & ~fixed, met, -1))
            doubtful = doubtful & (np.arange(len(met)) != dropped)
        return max(self._take_back(left), self._take_back(doubtful), key=np.sum)

    def _take_back(self, left: Mask) -> Mask:
        """The same with every row that makes no conflict with those left, the ones in the fewest conflicts first."""
        for row in np.argsort(np.sum(self.conflicts, axis=0), kind="stable"):
            more = left | (np.arange(len(left)) == row)
            if not left[row] and self.order.find_conflict(more) is None:
                left = more
        return left


def open_search(low: Array, high: Array, stars: Array, budget: Budget) -> AsideSearch:
    """A search over scores that may lie anywhere from the weighted sum of ``low`` to that of ``high``.

    :param low: shape (alternatives, criteria) within 0..1, as ``high``; ``stars``: shape (alternatives).
    """
    return AsideSearch(read_star_order(low, high, stars, budget))
