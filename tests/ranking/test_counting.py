"""Counting ranks: the fast counter against the plain one, and the laws of places."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from mikiwame.ranking import boards, counting, first_weights, sort_keys, tallying
from mikiwame.ranking.counting import RankCounter, count_ranks
from mikiwame.ranking.first_weights import FirstWeights, RunReader, put_in_order
from mikiwame.ranking.parallel import Run
from mikiwame.ranking.tallies import RankCounts, Tally, add_tallies

# The tests are no package, so that the plain counter is read from the file beside this one.
_spec = importlib.util.spec_from_file_location("reference", Path(__file__).with_name("reference.py"))
assert _spec is not None
assert _spec.loader is not None
reference = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(reference)

Floats = NDArray[np.float64]

QUARTERS = st.integers(-8, 8).map(lambda number: number / 4)
ANY = st.floats(allow_nan=False, allow_infinity=False, width=64)


@st.composite
def problems(draw: st.DrawFn, elements: st.SearchStrategy[float], most: int = 40) -> tuple[Floats, Floats]:
    """Cells, and weights of which each draw adds up to 1; whole numbers of sixteenths tie often."""
    alternatives, criteria = draw(st.integers(1, most)), draw(st.integers(1, 4))
    values = draw(arrays(np.float64, (alternatives, criteria), elements=elements))
    parts = draw(arrays(np.float64, (draw(st.integers(1, 6)), criteria), elements=st.integers(0, 16).map(float)))
    parts[:, 0] += parts.sum(axis=1) == 0
    return values, parts / parts.sum(axis=1, keepdims=True)


def check(values: Floats, weights: Floats) -> None:
    counts = count_ranks(values, weights)
    ranks, first_weights = reference.count_ranks(values.tolist(), weights.tolist())
    np.testing.assert_allclose(counts.ranks, np.array(ranks, dtype=float), rtol=0, atol=1e-9)
    np.testing.assert_allclose(counts.first_weights, np.array(first_weights, dtype=float), rtol=0, atol=1e-9)
    np.testing.assert_array_equal(counts.first_count, counts.ranks[:, 0])


def same(one: RankCounts, other: RankCounts) -> None:
    np.testing.assert_allclose(one.ranks, other.ranks, rtol=0, atol=1e-9)
    np.testing.assert_allclose(one.first_weights, other.first_weights, rtol=0, atol=1e-9)


@given(problems(QUARTERS))
def test_fast_and_plain_agree_where_many_tie(problem: tuple[Floats, Floats]) -> None:
    check(*problem)


@given(problems(ANY, 12))
@example((np.array([[1.7e308], [-1.7e308], [0.0]]), np.ones((1, 1))))
@example((np.array([[5e-324], [0.0]]), np.ones((2, 1))))
def test_fast_and_plain_agree_on_any_numbers(problem: tuple[Floats, Floats]) -> None:
    values, weights = problem
    assume(reference.is_clear(values.tolist(), weights.tolist()))
    check(values, weights)


@pytest.mark.parametrize(("alternatives", "criteria", "draws"), [(1, 1, 3), (70, 3, 40), (130, 1, 5), (26, 8, 1500)])
def test_fast_and_plain_agree_on_drawn_weights(alternatives: int, criteria: int, draws: int) -> None:
    random = np.random.default_rng(7)
    values = random.integers(0, 5, (alternatives, criteria)) / 4
    check(values, random.dirichlet(np.ones(criteria), draws))


def add_up(weights: Floats, *parts: tuple[Tally, list[Run]]) -> RankCounts:
    """The counts of parts, each with the runs that it counted in their order."""
    counted, runs = zip(*parts, strict=True)
    sums = FirstWeights(len(counted[0].places), weights)
    for tally, taken in parts:
        reader = RunReader(sums)
        for run in taken:
            reader.expect(run)
        reader.note(tally.firsts)
    return add_tallies(counted, sums.finish(put_in_order([one.shared for one in counted], runs)))


@pytest.fixture(autouse=True)
def _no_counter_rests() -> None:
    """Counters that were made under other sizes are not used again."""
    counting._resting.clear()


@pytest.mark.parametrize("alternatives", [9, 70])
def test_a_counter_that_rested_counts_anew(alternatives: int) -> None:
    random = np.random.default_rng(9)
    weights = random.dirichlet(np.ones(3), 60)
    for values in (random.integers(0, 3, (alternatives, 3)) / 2, random.random((alternatives, 3))):
        check(values, weights)
        check(values, weights[:7])
    assert counting._resting


def test_three_clones_share_to_the_last_bit_over_many_draws() -> None:
    random = np.random.default_rng(2)
    values = np.vstack([np.tile(random.random(4) + 1, (3, 1)), random.random((5, 4))])
    counts = count_ranks(values, random.dirichlet(np.ones(4), 20_000))

    assert (counts.first_weights[:3] == counts.first_weights[0]).all()
    assert counts.first_weights[:3].sum() == pytest.approx(20_000)


def test_draws_of_many_pieces_and_full_tables_are_all_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(3)
    values, weights = random.integers(0, 9, (9, 2)) / 8, random.dirichlet(np.ones(2), 100)
    whole = count_ranks(values, weights)
    monkeypatch.setattr(counting, "PIECE", 45)
    monkeypatch.setattr(counting, "SCORED", 18)
    sizes = (("WAITING_DRAWS", boards, 5), ("CODES", sort_keys, 35), ("CODES", boards, 35), ("GROUPED", tallying, 11))
    for name, module, size in sizes:
        monkeypatch.setattr(module, name, size)

    same(count_ranks(values, weights), whole)


@pytest.mark.parametrize("step", [1, 5])
def test_any_number_of_threads_gives_the_same_to_the_last_bit(monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    # Cells in quarters tie often, also in the first place.
    random = np.random.default_rng(4)
    values, weights = random.integers(0, 5, (9, 3)) / 4, random.dirichlet(np.ones(3), 200)
    monkeypatch.setattr(first_weights, "ADDED", 30)
    alone = count_ranks(values, weights, squares=True, threads=1)
    monkeypatch.setattr(counting, "PART", 9 * 20)
    monkeypatch.setattr(counting, "PIECE", 9 * step)
    assert [len(counting.cut_draws(200, 9, step, threads)) for threads in (1, 2, 4)] == [1, 2, 4]

    for threads in (1, 2, 4):
        shared = count_ranks(values, weights, squares=True, threads=threads)
        np.testing.assert_array_equal(shared.ranks, alone.ranks)
        np.testing.assert_array_equal(shared.first_weights, alone.first_weights)


def test_runs_counted_in_any_order_give_the_same_to_the_last_bit() -> None:
    random = np.random.default_rng(6)
    values, weights = random.integers(0, 5, (9, 3)) / 4, random.dirichlet(np.ones(3), 100)
    runs = [(60, 100), (0, 20), (20, 60)]
    parts = []
    for mine in (runs[:2], runs[2:]):
        counter = RankCounter(9, scale=float(np.ptp(values)))
        for start, stop in mine:
            counter.add(weights[start:stop] @ values.T)
        parts.append((counter.finish(), mine))
    moved, alone = add_up(weights, *parts), count_ranks(values, weights, threads=1)

    np.testing.assert_array_equal(moved.ranks, alone.ranks)
    np.testing.assert_array_equal(moved.first_weights, alone.first_weights)


def test_a_thread_that_fails_is_told_and_the_others_end() -> None:
    weights = np.full((200_000, 2), 0.5)
    weights[150_000] = 0.7

    with pytest.raises(ValueError, match="do not add up to 1"):
        count_ranks(np.random.default_rng(8).random((9, 2)), weights, threads=4)


def test_scores_that_keys_cannot_part_are_put_in_order() -> None:
    # The last criterion is a scale of its own: all but one differ by less than a key of 32 bits can tell.
    values = np.column_stack([np.random.default_rng(2).permutation(40) * 1e-10, np.zeros(40)])
    values[7] = [0.0, 1.0]
    weights = np.array([[0.75, 0.25], [0.5, 0.5]])

    check(values, weights)
    assert sorted(np.argmax(count_ranks(values, weights).ranks, axis=1).tolist()) == list(range(40))


@pytest.mark.parametrize("alternatives", [7, 50])
@pytest.mark.parametrize("far", [1e3, 1e6, 1e10, -1e13])
def test_scores_beside_one_that_lies_far_are_put_in_order(alternatives: int, far: float) -> None:
    # All others stand so near one another that 32-bit keys part few of them; beside 1e13 all are equal.
    random = np.random.default_rng(11)
    values, weights = random.random((alternatives, 3)), random.dirichlet(np.ones(3), 40)
    values[2, 1] = far

    check(values, weights)


def test_ties_of_many_are_counted_a_cache_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(12)
    values, weights = random.integers(0, 2, (40, 3)).astype(float), random.dirichlet(np.ones(3), 60)
    values[20:] = random.random((20, 3))
    for module, name, size in ((counting, "PAIRS", 5), (tallying, "NEAR", 30), (tallying, "GROUPED", 9)):
        monkeypatch.setattr(module, name, size)

    check(values, weights)
    check(np.ones((5, 3)), weights)


def test_more_draws_than_sixteen_bits_hold_are_counted() -> None:
    assert count_ranks(np.ones((1, 1)), np.ones((140_000, 1))).ranks.tolist() == [[140_000]]
    assert count_ranks(np.array([[1.0], [0.0]]), np.ones((140_000, 1))).ranks.tolist() == [[140_000, 0], [0, 140_000]]


def test_parts_count_as_the_whole() -> None:
    random = np.random.default_rng(5)
    values, weights = random.random((7, 3)) * 1000 - 300, random.dirichlet(np.ones(3), 50)
    counter = RankCounter(7, scale=float(np.ptp(values)))
    for part in (slice(0, 1), slice(1, 30), slice(30, 30), slice(30, 50)):
        counter.add(weights[part] @ values.T)

    same(add_up(weights, (counter.finish(), [(0, 50)])), count_ranks(values, weights))


def test_more_alternatives_than_the_spare_bits_can_number_are_counted() -> None:
    # 4,200 need 13 bits. One criterion: the place is that of the value, whatever the weight.
    values = np.random.default_rng(1).permutation(4200)[:, None] / 4200
    counts = count_ranks(values, np.ones((2, 1)))

    assert (np.argmax(counts.ranks, axis=1) == 4199 - np.round(values[:, 0] * 4200)).all()
    assert counts.ranks.max() == 2


def test_ties_share_the_places_they_cover() -> None:
    # One is ahead of two equals: these share the second and the third place, half each, and nobody else the first.
    counts = count_ranks(np.array([[0.5], [1.0], [0.5]]), np.ones((4, 1)))

    assert counts.ranks.tolist() == [[0, 2, 2], [4, 0, 0], [0, 2, 2]]
    assert counts.first_weights.tolist() == [[0], [4], [0]]


def test_noise_of_adding_does_not_part_equals() -> None:
    # 0.1 + 0.2 and 0.3 differ in the last bit of a float64.
    counter = RankCounter(2, scale=1.0)
    counter.add(np.array([[0.1 + 0.2, 0.3]]))

    assert add_up(np.ones((1, 1)), (counter.finish(), [(0, 1)])).ranks.tolist() == [[0.5, 0.5], [0.5, 0.5]]


def test_a_gap_above_a_tie_parts() -> None:
    counter = RankCounter(2, scale=1.0)
    counter.add(np.array([[0.3, 0.3 + 2e-12]]))

    assert add_up(np.ones((1, 1)), (counter.finish(), [(0, 1)])).ranks.tolist() == [[0, 1], [1, 0]]


@given(problems(ANY, 8))
def test_clones_share_exactly(problem: tuple[Floats, Floats]) -> None:
    values, weights = problem
    counts = count_ranks(np.vstack((values, values[:1])), weights)

    assert (counts.ranks[0] == counts.ranks[-1]).all()
    assert (counts.first_weights[0] == counts.first_weights[-1]).all()


@given(problems(QUARTERS, 10), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_criteria_changes_nothing(problem: tuple[Floats, Floats], random: object) -> None:
    values, weights = problem
    rows, columns = list(range(values.shape[0])), list(range(values.shape[1]))
    for order in (rows, columns):
        random.shuffle(order)  # type: ignore[attr-defined]
    moved, plain = count_ranks(values[rows][:, columns], weights[:, columns]), count_ranks(values, weights)

    same(moved, RankCounts(plain.ranks[rows], plain.first_weights[rows][:, columns]))


@given(problems(QUARTERS))
def test_every_draw_gives_every_place_once(problem: tuple[Floats, Floats]) -> None:
    counts = count_ranks(*problem)

    np.testing.assert_allclose(counts.ranks.sum(axis=0), len(problem[1]))
    np.testing.assert_allclose(counts.ranks.sum(axis=1), len(problem[1]))


@pytest.mark.parametrize("weights", [[[0.5, 0.4]], [[1.5, -0.5]], [[float("nan"), 1.0]]])
def test_weights_that_are_no_shares_are_refused(weights: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="do not add up to 1"):
        count_ranks(np.eye(2), np.array(weights))


def test_a_value_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        count_ranks(np.array([[1.0], [float("nan")]]), np.ones((1, 1)))


def test_no_alternatives_have_no_places() -> None:
    counts = count_ranks(np.empty((0, 2)), np.full((5, 2), 0.5))

    assert (counts.ranks.shape, counts.first_weights.shape) == ((0, 0), (0, 2))


def test_too_many_alternatives_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 65534"):
        RankCounter(70_000, scale=1.0)
