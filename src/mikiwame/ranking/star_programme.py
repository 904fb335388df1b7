"""The linear programme behind calibration: weights whose scores stand in the order of the stars, but for errors.

More stars, a higher score: instead of a row for each pair there is a threshold between each two neighbouring numbers
of stars, which scores with more must reach and scores with fewer must miss by the margin. Both say the same, but this
takes two rows an alternative instead of one a pair, with the thresholds themselves the margin apart.
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import block_array, csr_array, eye_array

from mikiwame.ranking.performance import Array, Mask

MARGIN = 1e-4
"""By how much a score with more stars must be higher, of 1: a hundredth of a point as printed, so that it decides
nothing a reader sees, and a thousand times the solver's tolerance of 1e-7, so that rounding cannot fake it."""

KEPT_MARGIN = 0.95 * MARGIN
"""The margin for those once found to be in order: the search for them rounds whole numbers at a millionth."""


@dataclass(frozen=True, eq=False)
class Programme:
    """Rows ``least <= rows @ x <= most`` over the columns: weights, thresholds, errors over and errors under.

    ``values``: shape (alternatives, criteria); the last row sums all errors.
    """

    values: Array
    thresholds: int
    rows: csr_array
    least: Array
    most: Array

    @property
    def weights(self) -> slice:
        return slice(0, self.values.shape[1])

    @property
    def over(self) -> slice:
        start = self.weights.stop + self.thresholds
        return slice(start, start + len(self.values))

    @property
    def under(self) -> slice:
        return slice(self.over.stop, self.over.stop + len(self.values))

    def count_errors(self, rows: Mask | None = None) -> Array:
        """The cost of the errors of these alternatives, of all by default: shape (columns)."""
        counted = np.ones(len(self.values)) if rows is None else rows.astype(float)
        return np.concatenate([np.zeros(self.over.start), counted, counted])

    def weigh(self, values: Array) -> Array:
        """The cost ``values @ weights``, values of shape (criteria): shape (columns)."""
        cost = np.zeros(self.under.stop)
        cost[self.weights] = values
        return cost

    def solve(self, cost: Array, *, errors: float = np.inf, kept: Mask | None = None) -> Array:
        """The columns, at a vertex, that make ``cost`` least.

        :param errors: what all errors together may not exceed.
        :param kept: shape (alternatives), true for those that may have no error; default: none.
        """
        least, most = self.least.copy(), np.append(self.most[:-1], errors)
        lowest, highest = np.zeros(self.under.stop), np.full(self.under.stop, np.inf)
        highest[self.weights] = 1
        lowest[self.weights.stop : self.over.start] = -np.inf
        if kept is not None:
            highest[self.over] = highest[self.under] = np.where(kept, 0, np.inf)
            # Stars that nobody kept has need no room between those above and those below.
            least[-self.thresholds : -1] = 0
            most[most == -MARGIN] = -KEPT_MARGIN
        found = milp(cost, constraints=LinearConstraint(self.rows, least, most), bounds=Bounds(lowest, highest))
        if not found.success:
            raise ArithmeticError(f"A programme that has a solution was not solved: {found.message}")
        solution: Array = found.x
        return solution


def build_programme(values: Array, stars: Array) -> Programme:
    """The programme for values of shape (alternatives, criteria) and at least two different stars."""
    levels, classes = np.unique(stars, return_inverse=True)
    count, thresholds = len(stars), len(levels) - 1
    upper, lower = classes > 0, classes < thresholds
    score, one = csr_array(values), eye_array(count, format="csr")
    steps, ones = eye_array(thresholds, format="csr"), csr_array(np.ones((1, count)))
    rows = block_array(
        [
            [csr_array(np.ones((1, values.shape[1]))), None, None, None],
            [score[upper], -steps[classes[upper] - 1], None, one[upper]],
            [score[lower], -steps[classes[lower]], -one[lower], None],
            [None, steps[1:] - steps[:-1], None, None],
            [None, None, ones, ones],
        ],
        format="csr",
    )
    counts = (1, upper.sum(), lower.sum(), thresholds - 1, 1)
    least = np.repeat([1, 0, -np.inf, MARGIN, -np.inf], counts)
    most = np.repeat([1, np.inf, -MARGIN, np.inf, np.inf], counts)
    return Programme(values, thresholds, rows, least, most)
