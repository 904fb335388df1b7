"""A reviewer's stars and the findings -> the weights that agree best, how wide they are, and what none can explain.

The additive value of the UTA family: E. Jacquet-Lagreze and J. Siskos, Assessing a set of additive utility functions
for multicriteria decision-making, the UTA method, European Journal of Operational Research 10 (1982) 151-164; Y. Siskos
and D. Yannacopoulos, UTASTAR, Investigacao Operacional 5 (1985) 39-53. The criteria's scales are declared, so only the
weights are sought, not the shapes of the scales.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from mikiwame.ranking.fewest_aside import Aside, open_search
from mikiwame.ranking.performance import Array, Mask, Performance, check_findings, make_performance
from mikiwame.ranking.setting_aside import Unexplained, describe_unexplained
from mikiwame.ranking.star_conflicts import Budget
from mikiwame.ranking.star_programme import Programme, build_programme
from mikiwame.vocabulary.complaints import MikiwameError

NEARLY = 0.05
"""Share by which the errors may exceed the least for weights to agree nearly as well: the post-optimality analysis of
UTA looks at such a neighbourhood, because the least errors often leave a single point that says more than the stars do.
"""

SLACK = 1e-6
"""What the errors may exceed the least by rounding: ten times the solver's tolerance, a hundredth of the margin."""

PLACES = 9
"""Decimals to which scores are compared, as where they are printed: the solver's last bits must not break a tie."""

PROGRAMMES = 3000
"""Linear programmes that all searches for the unexplained may solve together: some 4 s at 60 by 10."""

RESERVE = 1000
"""What of it the first search leaves: for the cells set free, and to learn which rows are unavoidable."""


@dataclass(frozen=True, eq=False)
class Calibration:
    """What n stars say of k weights; rows and columns are counted from 0, as in the arrays given.

    ``weights`` (k): of all equally good weights a middle one, the mean of the 2k extreme ones; they sum to 1.
    ``width`` (k, 2): the least and most of each weight among the equally good ones; ``width_nearly`` (k, 2): among
    those whose errors exceed the least by up to ``NEARLY``.
    ``errors`` (n): by how much each score would have to move, at ``weights``; their sum is the least
    possible, to ``SLACK``.
    ``scores`` (n): middle scores at ``weights``; NaN for rows in ``left_out``, as the errors are.
    ``tau``: Kendall's tau-b between stars and scores, NaN where all scores are equal; ``tau_limit``: the highest that
    scores without ties can reach, since stars have them.
    ``unexplained``: the fewest rows that must be set aside so that some weights order all others rightly.
    Where the stars contradict each other in too many ways to show it, ``fewest`` is false: fewer might do, but no
    fewer than ``at_least``.
    ``unexplainable``: the same when every cell may take whatever value of its interval suits the stars best, with
    ``unexplainable_at_least``.
    ``left_out``: rows to which some criterion does not apply.
    """

    weights: Array
    width: Array
    width_nearly: Array
    errors: Array
    scores: Array
    tau: float
    tau_limit: float
    unexplained: tuple[Unexplained, ...]
    at_least: int
    unexplainable: tuple[int, ...]
    unexplainable_at_least: int
    left_out: tuple[int, ...]

    @property
    def fewest(self) -> bool:
        """Whether no fewer than ``unexplained`` would do is shown."""
        return len(self.unexplained) == self.at_least


def calibrate(
    low: ArrayLike,
    high: ArrayLike,
    stars: ArrayLike,
    *,
    applicable: ArrayLike | None = None,
    alternatives: Sequence[str] = (),
    criteria: Sequence[str] = (),
) -> Calibration:
    """Find the weights, none below 0 and 1 in sum, whose scores order the alternatives most nearly as the stars do.

    A score is the weighted sum of the middles of the cells. More stars must mean a score higher by ``MARGIN`` at least;
    equal stars say nothing. Each score may be moved up or down by an error, and the sum of errors is least.

    An alternative to which a criterion does not apply shares that weight among the others, which makes its score a
    quotient of what is sought; no linear programme holds that, so such an alternative is left out and reported.

    :param low: findings of shape (alternatives, criteria) within 0..1; ``high``: the same, above ``low`` where unknown.
    :param stars: shape (alternatives), any finite numbers; only their order counts.
    :param applicable: shape (alternatives, criteria), false where a criterion does not apply; default: all apply.
    :param alternatives: names of the rows for errors; ``criteria``: of the columns.
    :raises MikiwameError: naming row and column; and when fewer than two different stars remain.
    """
    performance = make_performance(low, high, applicable=applicable, alternatives=alternatives, criteria=criteria)
    check_findings(performance)
    given = _read_stars(performance, stars)
    whole: Mask = np.asarray(performance.applicable.all(axis=1))
    _check_order(given[whole])
    rows = tuple(int(row) for row in np.flatnonzero(whole))
    found = _calibrate(performance.low[whole], performance.high[whole], given[whole])
    return _restore_rows(found, rows, len(given))


def measure_agreement(scores: ArrayLike, stars: ArrayLike) -> float:
    """Kendall's tau-b between scores and stars, the scores to ``PLACES`` decimals; NaN where either are all equal."""
    # A quarter of a second to load, which only who has a ranking to compare with waits for.
    from scipy.stats import kendalltau

    return float(kendalltau(np.round(np.asarray(scores, float), PLACES), stars, variant="b").statistic)


def _read_stars(performance: Performance, stars: ArrayLike) -> Array:
    given = np.array(stars, dtype=np.float64)
    count = len(performance.alternatives)
    if given.shape != (count,):
        raise MikiwameError(f"The stars have the shape {given.shape}. Give one for each alternative: ({count},).")
    wrong = ~np.isfinite(given)
    if wrong.any():
        row = int(np.argmax(wrong))
        name = performance.alternatives[row]
        raise MikiwameError(f"{name}: the stars are {given[row]}, which is no finite number. Give one in row {row}.")
    return given


def _check_order(stars: Array) -> None:
    different = len(np.unique(stars))
    if different < 2:
        raise MikiwameError(
            f"There are {len(stars)} alternatives with {different} different numbers of stars. "
            "Weights can be sought from two different ones on; give the stars of more alternatives."
        )


def _calibrate(low: Array, high: Array, stars: Array) -> Calibration:
    middle = (low + high) / 2
    programme = build_programme(middle, stars)
    least = _find_least_errors(programme)
    extremes = _find_extremes(programme, least + SLACK)
    mean = extremes.mean(axis=0)
    weights = _clean(mean[programme.weights])
    scores = middle @ weights
    unexplained, aside, free = _find_unexplained(programme, low, high, stars)
    return Calibration(
        weights,
        _measure_width(programme, extremes),
        _measure_width(programme, _find_extremes(programme, least * (1 + NEARLY) + SLACK)),
        _drop_rounding(mean[programme.over] + mean[programme.under]),
        scores,
        measure_agreement(scores, stars),
        _limit_agreement(stars),
        unexplained,
        aside.at_least,
        tuple(np.flatnonzero(free.rows).tolist()),
        free.at_least,
        (),
    )


def _find_unexplained(
    programme: Programme, low: Array, high: Array, stars: Array
) -> tuple[tuple[Unexplained, ...], Aside, Aside]:
    """What to set aside at the middles, described; the same as rows; and the rows with every cell free."""
    budget = Budget(PROGRAMMES)
    search = open_search(programme.values, programme.values, stars, budget)
    aside = search.find_fewest(reserve=RESERVE)
    free = aside if (low == high).all() else open_search(low, high, stars, budget).find_fewest(reserve=RESERVE // 2)
    # What is enough at the middles is enough where the cells may lie there.
    free = free if free.rows.sum() <= aside.rows.sum() else Aside(aside.rows, free.at_least)
    return describe_unexplained(programme, stars, search, aside), aside, free


def _find_least_errors(programme: Programme) -> float:
    cost = programme.count_errors()
    return float(cost @ programme.solve(cost))


def _find_extremes(programme: Programme, errors: float) -> Array:
    """For each weight a solution where it is least, then one where it is most: shape (2k, columns)."""
    ones = np.eye(programme.values.shape[1])
    return np.array([programme.solve(programme.weigh(sign * one), errors=errors) for one in ones for sign in (1, -1)])


def _measure_width(programme: Programme, extremes: Array) -> Array:
    """The least and most of each weight: shape (criteria, 2)."""
    weights = np.clip(extremes[:, programme.weights], 0, 1)
    return np.stack([weights.min(axis=0), weights.max(axis=0)], axis=1)


def _clean(weights: Array) -> Array:
    """The weights without the solver's last bits: none below 0, and 1 in sum."""
    positive = np.maximum(weights, 0)
    cleaned: Array = positive / positive.sum()
    return cleaned


def _drop_rounding(errors: Array) -> Array:
    """The errors without what the slack and the solver leave of none."""
    dropped: Array = np.where(errors > 2 * SLACK, errors, 0)
    return dropped


def _limit_agreement(stars: Array) -> float:
    """Tau-b when every pair of different stars is ordered rightly and no two scores are equal.

    With n pairs of which t have equal stars it is (n - t) / sqrt(n (n - t)): M. G. Kendall, The treatment of ties in
    ranking problems, Biometrika 33 (1945) 239-251.
    """
    counts = np.unique(stars, return_counts=True)[1]
    pairs = len(stars) * (len(stars) - 1) / 2
    tied = (counts * (counts - 1) / 2).sum()
    return float(np.sqrt((pairs - tied) / pairs))


def _restore_rows(found: Calibration, rows: tuple[int, ...], count: int) -> Calibration:
    """The same with the rows counted as they were given, those left out among them."""
    errors, scores = np.full(count, np.nan), np.full(count, np.nan)
    errors[list(rows)], scores[list(rows)] = found.errors, found.scores
    return Calibration(
        found.weights,
        found.width,
        found.width_nearly,
        errors,
        scores,
        found.tau,
        found.tau_limit,
        tuple(one.restore_rows(rows) for one in found.unexplained),
        found.at_least,
        tuple(rows[row] for row in found.unexplainable),
        found.unexplainable_at_least,
        tuple(int(row) for row in np.setdiff1d(np.arange(count), rows)),
    )
