"""Weights sought for stars: what known weights made is found again, and each contradiction is named."""

import subprocess
import sys
from collections.abc import Iterable
from itertools import combinations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import linprog
from tests.saying import refused

from mikiwame.ranking.calibration import NEARLY, SLACK, calibrate, measure_agreement
from mikiwame.ranking.fewest_aside import HITTING, NODES, open_search
from mikiwame.ranking.performance import Array
from mikiwame.ranking.star_conflicts import Budget, read_star_order
from mikiwame.ranking.star_programme import MARGIN

grid = st.integers(0, 20).map(lambda number: number / 20)


@st.composite
def judged_tables(draw: st.DrawFn) -> tuple[Array, Array]:
    """Small tables with stars that need have nothing to do with them."""
    rows, columns = draw(st.integers(2, 6)), draw(st.integers(1, 3))
    stars = draw(arrays(float, rows, elements=st.integers(0, 3).map(float)))
    assume(len(np.unique(stars)) > 1)
    return draw(arrays(float, (rows, columns), elements=grid)), stars


def order_pairs(stars: Array, rows: Iterable[int]) -> list[tuple[int, int]]:
    kept = list(rows)
    return [(better, worse) for better in kept for worse in kept if stars[better] > stars[worse]]


def can_be_ordered(low: Array, high: Array, stars: Array, rows: Iterable[int]) -> bool:
    """One row for each pair, another programme than the one under test: does any weight vector order these rows?"""
    pairs = order_pairs(stars, rows)
    if not pairs:
        return True
    columns = low.shape[1]
    differences = np.array([low[worse] - high[better] for better, worse in pairs])
    found = linprog(
        np.zeros(columns), A_ub=differences, b_ub=np.full(len(pairs), -MARGIN), A_eq=np.ones((1, columns)), b_eq=[1]
    )
    return bool(found.status == 0)


def count_fewest_aside(low: Array, high: Array, stars: Array) -> int:
    """By trying every set of rows, the small ones first."""
    everything = set(range(len(stars)))
    for size in range(len(stars)):
        if any(can_be_ordered(low, high, stars, everything - set(aside)) for aside in combinations(everything, size)):
            return size
    return len(stars)


@st.composite
def explained_tables(draw: st.DrawFn) -> tuple[Array, Array, Array]:
    """Values, known weights, and stars that rank the scores in classes at least a margin apart."""
    rows, columns = draw(st.integers(3, 9)), draw(st.integers(1, 5))
    values = draw(arrays(float, (rows, columns), elements=grid))
    weights = draw(arrays(float, columns, elements=st.floats(0.01, 1)))
    weights /= weights.sum()
    scores = values @ weights
    limits = draw(st.lists(st.floats(0, 1), min_size=1, max_size=4))
    stars = np.searchsorted(np.sort(limits), scores).astype(float)
    assume(len(np.unique(stars)) > 1)
    gaps = [scores[better] - scores[worse] for better, worse in order_pairs(stars, range(rows))]
    assume(min(gaps) >= MARGIN)
    return values, weights, stars


@settings(max_examples=30)
@given(explained_tables())
def test_stars_made_by_known_weights_are_all_explained_and_those_weights_lie_in_the_set(
    made: tuple[Array, Array, Array],
) -> None:
    from scipy.stats import kendalltau

    values, weights, stars = made

    found = calibrate(values, values, stars)

    assert found.errors.sum() == 0
    assert (found.unexplained, found.unexplainable, found.left_out) == ((), (), ())
    assert (found.width[:, 0] - 1e-5 <= weights).all()
    assert (weights <= found.width[:, 1] + 1e-5).all()
    assert found.tau == pytest.approx(kendalltau((values @ found.weights).round(9), stars).statistic)


@settings(max_examples=30)
@given(explained_tables())
def test_the_weights_named_order_every_pair_as_the_stars_do_where_any_can(made: tuple[Array, Array, Array]) -> None:
    values, _, stars = made

    found = calibrate(values, values, stars)

    scores = values @ found.weights
    assert found.weights.sum() == pytest.approx(1)
    assert found.weights.min() >= 0
    assert all(scores[better] - scores[worse] > MARGIN / 2 for better, worse in order_pairs(stars, range(len(stars))))


@settings(max_examples=30)
@given(judged_tables())
def test_the_unexplained_are_as_few_as_trying_every_set_finds(judged: tuple[Array, Array]) -> None:
    values, stars = judged

    found = calibrate(values, values, stars)

    aside = {one.row for one in found.unexplained}
    assert len(aside) == count_fewest_aside(values, values, stars)
    assert can_be_ordered(values, values, stars, set(range(len(stars))) - aside)


@settings(max_examples=25)
@given(judged_tables(), st.data())
def test_with_free_cells_the_unexplainable_are_as_few_as_trying_every_set_finds(
    judged: tuple[Array, Array], data: st.DataObject
) -> None:
    low, stars = judged
    high = low + (1 - low) * data.draw(arrays(float, low.shape, elements=st.sampled_from([0.0, 0.0, 0.25, 1.0])))

    found = calibrate(low, high, stars)

    assert len(found.unexplainable) == count_fewest_aside(low, high, stars)


@settings(max_examples=25)
@given(judged_tables())
def test_what_is_unavoidable_is_in_every_smallest_set(judged: tuple[Array, Array]) -> None:
    values, stars = judged
    everything = set(range(len(stars)))

    found = calibrate(values, values, stars)

    size = len(found.unexplained)
    smallest = [
        set(aside)
        for aside in combinations(everything, size)
        if can_be_ordered(values, values, stars, everything - set(aside))
    ]
    for one in found.unexplained:
        assert one.unavoidable == all(one.row in aside for aside in smallest)


@settings(max_examples=25)
@given(judged_tables())
def test_the_least_errors_are_those_of_a_programme_with_a_row_for_each_pair(judged: tuple[Array, Array]) -> None:
    values, stars = judged
    rows, columns = values.shape
    pairs = order_pairs(stars, range(rows))
    # U(b) - over_b + under_b + MARGIN <= U(a) - over_a + under_a, as UTASTAR writes it
    unit = np.eye(rows)
    orders = [[*(values[b] - values[a]), *(unit[a] - unit[b]), *(unit[b] - unit[a])] for a, b in pairs]
    cost, total = np.r_[np.zeros(columns), np.ones(2 * rows)], np.r_[np.ones(columns), np.zeros(2 * rows)][None]
    least = linprog(cost, A_ub=np.array(orders), b_ub=np.full(len(pairs), -MARGIN), A_eq=total, b_eq=[1]).fun

    assert calibrate(values, values, stars).errors.sum() == pytest.approx(least, abs=5 * SLACK)


def test_two_criteria_are_weighed_as_computed_by_hand() -> None:
    # (1, 0) has more stars than (0, 1), so w >= 1 - w + 0.0001: the first weight lies from 0.50005 to 1.
    found = calibrate([[1, 0], [0, 1]], [[1, 0], [0, 1]], [2, 1])

    assert found.width[0] == pytest.approx([0.50005, 1], abs=1e-5)
    assert found.width[1] == pytest.approx([0, 0.49995], abs=1e-5)
    # The four extremes are twice each end, so their mean is the middle.
    assert found.weights == pytest.approx([0.750025, 0.249975], abs=1e-5)
    assert (found.tau, found.tau_limit) == (1, 1)


def test_a_dominated_alternative_with_more_stars_is_unexplained_and_says_against_which() -> None:
    # The second is nowhere better than the third but has more stars; the first and third are in order.
    values = [[0.9, 0.9], [0.1, 0.2], [0.5, 0.5], [0.4, 0.3], [0.3, 0.35]]
    found = calibrate(values, values, [5, 4, 3, 2, 2])

    (one,) = found.unexplained
    # Set aside the second, and all others are in order; keep it, and the other three must go.
    assert (one.row, one.unavoidable) == (1, True)
    assert one.against[0] == 2
    assert set(one.against) == set(one.always) == set(one.turned) == {2, 3, 4}
    assert found.unexplainable == (1,)


def test_an_unknown_cell_may_explain_what_its_middle_does_not() -> None:
    low, high = [[0.0], [0.6]], [[1.0], [0.6]]

    found = calibrate(low, high, [2, 1])

    # The middle 0.5 lies below 0.6, yet the cell may be 1. Either of the two can be set aside.
    assert [one.unavoidable for one in found.unexplained] == [False]
    assert found.unexplainable == ()
    # The score 0.5 must rise to 0.6001, or the other fall.
    assert found.errors.sum() == pytest.approx(0.1001, abs=1e-5)


def test_equal_stars_say_nothing_and_limit_the_agreement() -> None:
    values = [[0.9], [0.7], [0.1]]

    found = calibrate(values, values, [2, 2, 1])

    # Of 3 pairs one has equal stars: tau-b = 2 / sqrt(3 * 2).
    assert found.tau == pytest.approx(2 / 6**0.5)
    assert found.tau_limit == pytest.approx(2 / 6**0.5)


def test_nearly_as_good_weights_span_at_least_what_equally_good_ones_do() -> None:
    values = np.random.default_rng(4).random((8, 3))

    found = calibrate(values, values, [3, 1, 2, 3, 1, 2, 2, 1])

    assert NEARLY > 0
    assert (found.width_nearly[:, 0] <= found.width[:, 0] + 1e-6).all()
    assert (found.width_nearly[:, 1] >= found.width[:, 1] - 1e-6).all()
    assert np.ptp(found.width_nearly, axis=1).max() > np.ptp(found.width, axis=1).max()


def test_an_alternative_to_which_a_criterion_does_not_apply_is_left_out_and_told() -> None:
    from scipy.stats import kendalltau

    values = [[0.9, 0.9], [np.nan, 0.1], [0.5, 0.5], [0.1, 0.6]]
    applicable = [[True, True], [False, True], [True, True], [True, True]]

    found = calibrate(values, values, [3, 9, 2, 4], applicable=applicable)

    assert found.left_out == (1,)
    assert np.isnan(found.scores[1])
    # The last is dominated by the first, and has more stars: rows are counted as they were given.
    assert {one.row for one in found.unexplained} <= {0, 3}
    assert found.tau == pytest.approx(kendalltau(found.scores[[0, 2, 3]].round(9), [3, 2, 4]).statistic)


def test_agreement_is_not_decided_by_the_last_bits() -> None:
    assert measure_agreement([0.3, 0.1 + 0.2, 0.5], [1, 1, 2]) == pytest.approx(1)


SOUNDED = """
import numpy as np
from mikiwame.ranking.calibration import calibrate
generator = np.random.default_rng(8)
values = generator.random((18, 6)).round(2)
calibrate(values, values, generator.integers(0, 4, 18))
"""
"""A table on which HiGHS, given large constants beside whole numbers, mends a solution and says so on standard output.
"""


def test_the_solver_leaves_nothing_on_standard_output() -> None:
    assert subprocess.run([sys.executable, "-c", SOUNDED], capture_output=True, check=True).stdout == b""


def test_noise_ends_within_the_budget_with_a_set_that_leaves_no_contradiction() -> None:
    generator = np.random.default_rng(0)
    values, stars = generator.random((40, 10)), generator.integers(1, 6, 40).astype(float)
    budget = Budget(600)
    search = open_search(values, values, stars, budget)

    aside = search.find_fewest()

    # A last round may go beyond: it parts 40 rows, narrows nothing more, and takes each row back twice at most.
    assert budget.left > -(NODES + HITTING + 6 * 40)
    assert not aside.fewest
    assert 0 < aside.at_least < aside.rows.sum() < 40
    assert can_be_ordered(values, values, stars, np.flatnonzero(~aside.rows).tolist())


def test_without_a_budget_weights_are_still_given_and_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mikiwame.ranking.calibration.PROGRAMMES", 0)
    generator = np.random.default_rng(3)
    values, stars = generator.random((12, 3)), generator.integers(1, 6, 12).astype(float)

    found = calibrate(values, values, stars)

    assert found.weights.sum() == pytest.approx(1)
    assert not found.fewest
    assert found.at_least < count_fewest_aside(values, values, stars) <= len(found.unexplained)
    assert {one.unavoidable for one in found.unexplained} == {None}


@settings(max_examples=25)
@given(judged_tables())
def test_a_conflict_cannot_be_ordered_and_needs_each_of_its_rows(judged: tuple[Array, Array]) -> None:
    values, stars = judged
    order = read_star_order(values, values, stars, Budget(100))

    conflict = order.find_conflict(np.ones(len(stars), bool))

    assert (conflict is None) == can_be_ordered(values, values, stars, range(len(stars)))
    if conflict is not None:
        rows = set(np.flatnonzero(order.narrow(conflict)).tolist())
        assert not can_be_ordered(values, values, stars, rows)
        assert all(can_be_ordered(values, values, stars, rows - {row}) for row in rows)


def test_a_pair_that_is_level_at_all_weights_is_not_called_turned() -> None:
    # The first two are equal throughout; the third is worse than both. Stars: first above second above third.
    found = calibrate([[0.5, 0.5], [0.5, 0.5], [0.1, 0.2]], [[0.5, 0.5], [0.5, 0.5], [0.1, 0.2]], [3, 2, 1])

    (one,) = found.unexplained
    assert one.row in {0, 1}
    assert (one.always, one.level, one.turned) == ((1 - one.row,), (1 - one.row,), ())
    assert one.unavoidable is False


def test_a_pair_that_is_behind_at_some_weights_and_level_at_others_is_neither() -> None:
    # With more stars the first has 0.3 to 0.5 and equal seconds: its lead is from -0.2 to 0.
    values = [[0.3, 0.5], [0.5, 0.5], [0.0, 0.0]]
    found = calibrate(values, values, [3, 2, 1])

    (one,) = found.unexplained
    assert (one.always, one.level, one.turned) == ((1 - one.row,), (), ())


FINE = np.array([[0.2, 0.4], [0.6, 0.8]])


@pytest.mark.parametrize(
    ("low", "high", "stars", "message"),
    [
        ([[0.2, np.nan], [0.6, 0.8]], FINE, [1, 2], r"hard, fee: nan to 0\.4 is no finite number.*row 0, column 1"),
        (FINE, [[0.2, 0.4], [np.inf, 0.8]], [1, 2], r"easy, open: 0\.6 to inf is no finite number.*row 1, column 0"),
        (FINE, [[0.2, 0.3], [0.6, 0.8]], [1, 2], r"hard, fee: 0\.4 to 0\.3 is a reversed interval.*row 0, column 1"),
        (FINE, [[0.2, 0.4], [0.6, 1.5]], [1, 2], r"easy, fee: 0\.8 to 1\.5 lies outside 0\.\.1.*row 1, column 1"),
        (FINE, FINE, [1, np.nan], r"easy: the stars are nan, which is no finite number\. Give one in row 1"),
        (FINE, FINE, [1, 2, 3], r"The stars have the shape \(3,\)\. Give one for each alternative: \(2,\)"),
        (FINE, FINE[:1], [1, 2], r"The cells have the shapes \(2, 2\) and \(1, 2\)"),
        (FINE, FINE, [2, 2], r"2 alternatives with 1 different numbers of stars"),
    ],
)
def test_an_input_at_fault_is_named(low: Array, high: Array, stars: list[float], message: str) -> None:
    with refused(message):
        calibrate(low, high, stars, alternatives=("hard", "easy"), criteria=("open", "fee"))
