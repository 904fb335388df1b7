"""Regions of weights: the least over each against a linear programme, draws against integrals worked out apart."""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from tests.saying import refused

from mikiwame.ranking import Bounded, Ordinal, Region, Simplex, order_weights, spread_around
from mikiwame.ranking.weights import PROPOSALS, fix_weights, normalise_weights

NEAR = 1e-7
"""How far a linear programme's answer may be off: its solver keeps to the constraints no closer."""

DRAWS = 200_000

numbers = st.floats(-1, 1, allow_subnormal=False)
parts = st.floats(0, 1, allow_subnormal=False)


def solve(difference: np.ndarray, bounds: Sequence[tuple[float, float]], groups: Sequence[Sequence[int]]) -> float:
    """The least of ``w @ difference`` where w sums to 1, keeps to ``bounds`` and weighs each group over the next."""
    rows = []
    for heavier, lighter in pairwise(groups):
        for one in heavier:
            for other in lighter:
                row = np.zeros(len(difference))
                row[one], row[other] = -1, 1
                rows.append(row)
    below = {"A_ub": np.array(rows), "b_ub": np.zeros(len(rows))} if rows else {}
    found = linprog(difference, A_eq=np.ones((1, len(difference))), b_eq=[1], bounds=bounds, **below)
    assert found.success
    return float(found.fun)


@st.composite
def vectors(draw: st.DrawFn) -> np.ndarray:
    return np.array(draw(st.lists(numbers, min_size=1, max_size=6)))


@given(vectors())
def test_the_least_over_all_weights_is_that_of_a_linear_programme(difference: np.ndarray) -> None:
    expected = solve(difference, [(0, 1)] * len(difference), [])

    assert Simplex(len(difference)).minimise(difference) == pytest.approx(expected, abs=NEAR)


@settings(max_examples=60)
@given(vectors(), st.data())
def test_the_least_over_an_order_is_that_of_a_linear_programme(difference: np.ndarray, data: st.DataObject) -> None:
    """Levels of 0 to 2 make groups of any size; levels that all differ make a full order."""
    count = len(difference)
    levels = data.draw(st.lists(st.integers(0, data.draw(st.sampled_from([2, 50]))), min_size=count, max_size=count))
    names = [str(column) for column in range(count)]
    region = order_weights(dict(zip(names, levels, strict=True)), names)

    expected = solve(difference, [(0, 1)] * count, region.groups)

    assert region.minimise(difference) == pytest.approx(expected, abs=NEAR)


@settings(max_examples=60)
@given(vectors(), st.data())
def test_the_least_within_bounds_is_that_of_a_linear_programme(difference: np.ndarray, data: st.DataObject) -> None:
    """Bounds about a point that sums to 1, so that the region is never empty."""
    count = len(difference)
    point, down, up = (
        np.array(data.draw(st.lists(some, min_size=count, max_size=count)))
        for some in (st.floats(0.01, 1), parts, parts)
    )
    point /= point.sum()
    region = Bounded(tuple(point * down), tuple(np.minimum(point + (1 - point) * up, 1.0)))

    expected = solve(difference, list(zip(region.least, region.greatest, strict=True)), [])

    assert region.minimise(difference) == pytest.approx(expected, abs=NEAR)


@settings(max_examples=60)
@given(vectors(), st.floats(1, 5), st.data())
def test_the_least_around_weights_is_that_of_a_linear_programme(
    difference: np.ndarray, factor: float, data: st.DataObject
) -> None:
    count = len(difference)
    weights = np.array(data.draw(st.lists(st.floats(0.1, 10), min_size=count, max_size=count)))
    shares = weights / weights.sum()

    expected = solve(difference, [(share / factor, min(share * factor, 1)) for share in shares], [])

    assert spread_around(weights, factor).minimise(difference) == pytest.approx(expected, abs=NEAR)


@pytest.mark.parametrize("region", [Simplex(3), Ordinal(((1,), (0, 2))), Bounded((0.1, 0, 0.2), (0.5, 0.6, 0.7))])
def test_the_least_of_many_differences_has_their_shape(region: Region) -> None:
    differences = np.random.default_rng(1).uniform(-1, 1, (4, 5, 3))

    least = region.minimise(differences)

    assert least.shape == (4, 5)
    assert least[2, 3] == pytest.approx(float(region.minimise(differences[2, 3])))


def integrate(least: Sequence[float], greatest: Sequence[float]) -> tuple[np.ndarray, np.ndarray]:
    """Mean and covariance of the uniform law of three weights within bounds, by a fine grid over the first two."""
    middles = (np.arange(2000) + 0.5) / 2000
    one, two = np.meshgrid(
        *(low + (high - low) * middles for low, high in zip(least[:2], greatest[:2], strict=True)), indexing="ij"
    )
    weights = np.stack([one, two, 1 - one - two], axis=-1).reshape(-1, 3)
    kept = weights[(weights[:, 2] >= least[2]) & (weights[:, 2] <= greatest[2])]
    return kept.mean(axis=0), np.cov(kept.T)


REGIONS = {
    # Least shares only: all above them is a smaller simplex, so every proposal of a simplex is kept.
    "a smaller simplex": ((0.1, 0.2, 0.3), (1.0, 1.0, 1.0)),
    # The third takes 0.3 to 0.4 whatever the others do: every proposal of a box is kept, half of a simplex's.
    "a box": ((0.3, 0.3, 0.3), (0.35, 0.35, 0.4)),
    "neither": ((0.2, 0.1, 0.1), (0.5, 0.6, 0.4)),
    "one weight fixed": ((0.25, 0.0, 0.1), (0.25, 0.6, 1.0)),
}


@pytest.mark.parametrize("name", REGIONS)
def test_draws_within_bounds_are_uniform_and_keep_to_them(name: str) -> None:
    least, greatest = REGIONS[name]
    mean, covariance = integrate(least, greatest)

    draws = Bounded(least, greatest).draw(np.random.default_rng(5), DRAWS)

    assert draws.shape == (DRAWS, 3)
    assert (draws >= np.array(least) - 1e-12).all()
    assert (draws <= np.array(greatest) + 1e-12).all()
    assert np.abs(draws.sum(axis=1) - 1).max() < 1e-12
    error = np.sqrt(np.diag(covariance) / DRAWS)
    assert (np.abs(draws.mean(axis=0) - mean) <= 4.5 * error + 1e-6).all()
    # The standard error of a covariance of bounded numbers is at most that of a product of two: (range / 2) ** 2.
    widest = (np.array(greatest) - least).max()
    assert np.abs(np.cov(draws.T) - covariance).max() < 4.5 * (widest / 2) ** 2 / math.sqrt(DRAWS) + 1e-6


@pytest.mark.parametrize("name", REGIONS)
def test_all_ways_to_draw_within_bounds_are_uniform(name: str) -> None:
    least, greatest = REGIONS[name]
    mean, covariance = integrate(least, greatest)

    for propose in PROPOSALS:
        kept = propose(np.array(least), np.array(greatest), np.random.default_rng(6), DRAWS)
        if len(kept):  # a fixed weight leaves a simplex nothing to keep
            error = np.sqrt(np.diag(covariance) / len(kept))
            assert (np.abs(kept.mean(axis=0) - mean) <= 4.5 * error + 1e-6).all()


def test_one_share_held_fast_leaves_the_rest_a_smaller_simplex() -> None:
    draws = Bounded((0.1, *(0.0,) * 9), (0.1, *(1.0,) * 9)).draw(np.random.default_rng(7), 20_000)

    assert (draws[:, 0] == 0.1).all()
    # The mean of the simplex of nine shares that sum to 0.9, and its variance 0.81 × 8 / (81 × 10).
    assert np.abs(draws[:, 1:].mean(axis=0) - 0.1).max() < 4.5 * math.sqrt(0.008 / 20_000)


def test_two_narrow_shares_beside_eight_free_ones_are_drawn_from_at_once() -> None:
    draws = Bounded((0.1, 0.1, *(0.0,) * 8), (0.101, 0.101, *(1.0,) * 8)).draw(np.random.default_rng(7), 20_000)

    assert draws[:, :2].min() >= 0.1
    assert draws[:, :2].max() <= 0.101
    # What is left, 0.799 on the average, is shared alike by eight.
    assert np.abs(draws[:, 2:].mean(axis=0) - 0.799 / 8).max() < 4e-3


def test_draws_of_groups_are_uniform_on_the_part_of_the_simplex_in_that_order() -> None:
    """Against the draws of the whole simplex that happen to be in that order: a third of them."""
    region = Ordinal(((1,), (0, 2)))
    every = np.random.default_rng(8).dirichlet([1, 1, 1], 3 * DRAWS)
    kept = every[(every[:, 1] >= every[:, 0]) & (every[:, 1] >= every[:, 2])]

    draws = region.draw(np.random.default_rng(9), DRAWS)

    assert (draws[:, 1] >= draws[:, [0, 2]].max(axis=1)).all()
    # The rank order centroid of three is (11, 5, 2) / 18; the two of a group share the last two places.
    assert np.abs(draws.mean(axis=0) - [3.5 / 18, 11 / 18, 3.5 / 18]).max() < 2e-3
    assert region.find_centroid() == pytest.approx([3.5 / 18, 11 / 18, 3.5 / 18])
    assert np.abs(np.cov(draws.T) - np.cov(kept.T)).max() < 5e-4


def test_no_column_of_a_group_comes_before_another() -> None:
    draws = Ordinal(((0,), (1, 2, 3))).draw(np.random.default_rng(10), DRAWS)

    orders, counts = np.unique(np.argsort(draws[:, 1:], axis=1), axis=0, return_counts=True)

    assert len(orders) == 6
    assert (np.abs(counts / DRAWS - 1 / 6) < 4.5 * math.sqrt(1 / 6 * 5 / 6 / DRAWS)).all()


def test_one_group_of_all_is_the_whole_simplex() -> None:
    draws = Ordinal(((0, 1, 2, 3),)).draw(np.random.default_rng(11), DRAWS)

    # Each weight is Beta(1, 3): mean 1/4, variance 3/80; P(w > 1/2) is (1/2) ** 3.
    assert np.abs(draws.mean(axis=0) - 0.25).max() < 4.5 * math.sqrt(3 / 80 / DRAWS)
    assert np.abs((draws > 0.5).mean(axis=0) - 0.125).max() < 4.5 * math.sqrt(0.125 * 0.875 / DRAWS)


@pytest.mark.parametrize(
    "region",
    [
        fix_weights([2, 1, 1]),
        spread_around([2, 1, 1], 1.0),
        Bounded((0.5, 0.25, 0.25), (1.0, 1.0, 1.0)),  # the least shares sum to 1
        Bounded((0.0, 0.0, 0.0), (0.5, 0.25, 0.25)),  # the greatest do
    ],
)
def test_a_region_of_one_point_gives_that_point(region: Bounded) -> None:
    draws = region.draw(np.random.default_rng(12), 5)

    assert np.abs(draws - [0.5, 0.25, 0.25]).max() < 1e-9


def test_around_weights_each_share_is_from_its_part_to_its_multiple_and_at_most_all() -> None:
    region = spread_around([3, 1], 2.0)

    assert region.least == (0.375, 0.125)
    assert region.greatest == (1.0, 0.5)


def test_the_same_seed_draws_the_same_weights() -> None:
    for region in (Simplex(3), Ordinal(((1,), (0, 2))), Bounded((0.2, 0.1, 0.1), (0.5, 0.6, 0.4))):
        first, second = (region.draw(np.random.default_rng(13), 100) for _ in "ab")
        assert (first == second).all()


def test_weights_of_one_level_are_one_group() -> None:
    region = order_weights({"fee": 1, "open": 3, "rate": 1}, ["fee", "open", "rate"])

    assert region.groups == ((1,), (0, 2))


@pytest.mark.parametrize(
    ("least", "greatest", "message"),
    [
        ((0.6, 0.6), (1.0, 1.0), r"No weights that sum to 1 keep to the bounds: they sum to 1\.2 to 2\."),
        ((0.0, 0.0), (0.3, 0.3), r"No weights that sum to 1 keep to the bounds: they sum to 0 to 0\.6\."),
        ((0.1, 0.5), (0.9, 0.2), r"Weight bounds of column 1 are 0\.5 to 0\.2\. Give 0 <= least <= greatest\."),
        ((-0.1, 0.5), (0.9, 0.9), r"Weight bounds of column 0 are -0\.1 to 0\.9\."),
        ((0.0, math.nan), (1.0, 1.0), r"Weight bounds of column 1 are nan to 1\."),
        ((0.0, 0.0), (1.0, math.inf), r"Weight bounds of column 1 are 0 to inf\."),
        ((0.0, 0.0), (1.0,), "one least and one greatest share for each criterion"),
        ((), (), "one least and one greatest share for each criterion"),
    ],
)
def test_impossible_bounds_are_refused(least: tuple[float, ...], greatest: tuple[float, ...], message: str) -> None:
    with refused(message):
        Bounded(least, greatest)


@pytest.mark.parametrize(("factor", "written"), [(0.5, "0.5"), (math.nan, "nan"), (-2, "-2")])
def test_a_factor_below_one_is_refused(factor: float, written: str) -> None:
    with refused(rf"The factor around the weights is {written}\. Give a finite number of 1 or more\."):
        spread_around([1, 1], factor)


@pytest.mark.parametrize("groups", [((0,), (2,)), ((0, 1), (1,)), ()])
def test_an_order_that_names_not_each_column_once_is_refused(groups: tuple[tuple[int, ...], ...]) -> None:
    with refused("An order of weights must name each criterion once"):
        Ordinal(groups)


def test_an_order_that_misses_a_criterion_is_refused() -> None:
    with refused('does not place the criterion "rate"'):
        order_weights({"fee": 1}, ["fee", "rate"])


def test_bounds_with_too_little_room_are_refused_and_not_waited_for() -> None:
    """Twenty shares of at most 0.01 and twenty of at most 0.06: the latter must nearly all be near their greatest."""
    region = Bounded((0.0,) * 40, (0.01,) * 20 + (0.06,) * 20)

    with refused("too little room to draw from"):
        region.draw(np.random.default_rng(14), 1_000_000)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=6).filter(lambda weights: sum(weights) > 1e-6))
def test_weights_of_any_sum_become_shares(weights: list[float]) -> None:
    shares = normalise_weights(weights)

    assert shares.sum() == pytest.approx(1)
    assert shares == pytest.approx(np.array(weights) / sum(weights))


def test_tight_caps_are_drawn_from_in_no_time_and_kept() -> None:
    """Ten shares of at most 0.115: the region is a simplex turned about, which the third proposal all but fills."""
    draws = Bounded((0.0,) * 10, (0.115,) * 10).draw(np.random.default_rng(5), 20_000)

    assert draws.max() <= 0.115
    # By symmetry each share has the mean 1/10.
    assert np.abs(draws.mean(axis=0) - 0.1).max() < 1e-3
