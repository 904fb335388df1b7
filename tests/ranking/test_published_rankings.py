"""Examples that others printed: what the indices, scores and regions must give."""

import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from mikiwame.ranking import Ordinal, Simplex, measure_robustness
from mikiwame.ranking.performance import make_performance
from mikiwame.ranking.preference import range_ranks, range_scores

# Lahdelma, Hokkanen and Salminen (1998), European Journal of Operational Research 106, 137-143, section 5: a general
# plan of a municipality, six alternatives by four criteria, all to be maximised.
PLAN = np.array(
    [
        [5, -1.5, 15, 4],
        [2.5, -3.8, 25, 2.5],
        [3, -2.8, 10, 2.8],
        [3, -3.2, 16, 3.2],
        [2, -6.7, 0, 1],
        [4, -3.4, 30, 3.5],
    ]
)
WORST, BEST = PLAN.min(axis=0), PLAN.max(axis=0)
SPREAD = np.column_stack([np.full(6, 0.5), 0.1 * np.abs(PLAN[:, 1]), np.full(6, 10.0), np.full(6, 0.5)])

# Hodgett, Martin, Montague and Talford (2013), Production Planning & Control, doi 10.1080/09537287.2013.798706.
LEAST = np.array([[78, 87, 79, 19, 8], [68, 74, 8, 90, 89], [74.5, 9, 20, 81, 30]])
LIKELY = np.array([[80, 87, 86, 19, 8], [70, 74, 10, 90, 89], [75, 9, 33, 82, 30]])
MOST = np.array([[81, 87, 95, 19, 8], [72, 74, 15, 90, 89], [75.5, 9, 36, 84, 30]])
ROUTE_WEIGHTS = np.array([0.339, 0.077, 0.434, 0.127, 0.023])


def scale_plan(values: np.ndarray) -> Any:
    return (values - WORST) / (BEST - WORST)


def test_the_municipal_plan_of_1998_is_within_a_point_of_the_printed_indices() -> None:
    result = measure_robustness(scale_plan(PLAN - SPREAD), scale_plan(PLAN + SPREAD), seed=1)

    assert np.abs(result.acceptability[:, 0] * 100 - [74, 1, 0, 0, 0, 25]).max() <= 1
    for row, printed in {0: 99, 1: 12, 3: 1, 5: 71}.items():
        assert abs(result.confidence[row] * 100 - printed) <= 1


def test_two_alternatives_have_the_closed_form() -> None:
    """Of d with one negative entry -c and positive p_i: P(sum d w < 0) is the product of c / (c + p_i)."""
    plan = scale_plan(PLAN[[0, 5]])
    difference = plan[0] - plan[1]
    [c] = -difference[difference < 0]
    losing = math.prod(c / (c + p) for p in difference[difference > 0])
    assert math.isclose(losing, 0.26, abs_tol=1e-9)  # as printed with the formula

    result = measure_robustness(plan, plan, seed=2)

    assert abs(result.acceptability[1, 0] - losing) <= 3 * result.acceptability_error[1, 0]
    assert abs(result.pairwise[0, 1] - (1 - losing)) <= 3 * result.pairwise_error[0, 1]


@pytest.mark.parametrize(
    ("values", "rows", "columns", "printed"),
    [
        (LEAST, 3, 5, [0.7932, 0.5366, 0.5332]),
        (LIKELY, 3, 5, [0.8336, 0.5541, 0.5961]),
        (MOST, 3, 5, [0.8789, 0.5854, 0.6147]),
    ],
)
def test_mare_of_2013_is_reached_to_four_digits(
    values: np.ndarray, rows: int, columns: int, printed: list[float]
) -> None:
    greatest = np.maximum.reduce([LEAST, LIKELY, MOST]).max(axis=0)
    table = make_performance(values / greatest, values / greatest)

    scores = range_scores(table, ROUTE_WEIGHTS)

    assert scores.low.round(4).tolist() == printed


def test_mare_s_interval_of_scores_gives_the_certain_ranks() -> None:
    greatest = MOST.max(axis=0)
    table = make_performance(LEAST / greatest, MOST / greatest)

    best, worst = range_ranks(range_scores(table, ROUTE_WEIGHTS))

    # 0.7932 to 0.8789 is above 0.5366 to 0.5854 and 0.5332 to 0.6147, which overlap.
    assert best.tolist() == [1, 2, 2]
    assert worst.tolist() == [1, 3, 3]


@pytest.mark.parametrize("count", range(2, 11))
def test_the_centroid_of_a_full_order_is_the_rank_order_centroid(count: int) -> None:
    region = Ordinal(tuple((place,) for place in range(count)))
    exact = [float(sum(Fraction(1, k) for k in range(place, count + 1)) / count) for place in range(1, count + 1)]

    assert np.abs(region.find_centroid() - exact).max() <= 1e-12


def test_four_criteria_in_order_have_the_printed_centroid() -> None:
    region = Ordinal(((2,), (0,), (3,), (1,)))

    assert np.abs(region.find_centroid() - [13 / 48, 1 / 16, 25 / 48, 7 / 48]).max() <= 1e-12


def test_draws_of_the_simplex_have_its_moments() -> None:
    n, draws = 8, 400_000
    weights = Simplex(n).draw(np.random.default_rng(3), draws)

    assert np.abs(weights.mean(axis=0) - 1 / n).max() < 4 * math.sqrt(0.012152777777777778 / draws)
    covariance = np.cov(weights.T)
    assert np.abs(np.diag(covariance) - 0.012152777777777778).max() < 3e-4
    assert np.abs(covariance[0, 1:] - -1 / (n * n * (n + 1))).max() < 1e-4
    # P(w1 > 0.5) = 0.5 ** 7; sums divided by their total, the common mistake, would give less than half of it.
    assert abs((weights > 0.5).mean() - 0.0078125) < 4 * math.sqrt(0.0078125 / (n * draws))


def test_sorted_draws_have_the_rank_order_centroid_as_mean() -> None:
    region = Ordinal(((1,), (0,), (2,)))

    mean = region.draw(np.random.default_rng(4), 200_000).mean(axis=0)

    assert np.abs(mean - [5 / 18, 11 / 18, 1 / 9]).max() < 2e-3


def test_the_goodwin_and_wright_office_has_its_printed_aggregate() -> None:
    """Decision Analysis for Management Judgment, chapter 3: Addison's values and the weights, of sum 100."""
    values = np.array([[100, 60, 100, 75, 0, 90]]) / 100

    score = range_scores(make_performance(values, values), np.array([32, 26, 23, 10, 6, 3]))

    assert score.low[0] * 100 == pytest.approx(80.8)
