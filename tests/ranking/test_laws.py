"""What must hold of any robust ranking, whatever the table: laws, each tried on many tables."""

from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mikiwame.ranking import Bounded, Ordinal, Region, Simplex, measure_robustness, spread_around
from mikiwame.ranking.performance import Performance, make_performance
from mikiwame.ranking.preference import find_preference, range_ranks, range_scores

DRAWS = 400
NOISE = 1e-9

cells = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])


class Table(NamedTuple):
    low: np.ndarray
    high: np.ndarray
    weights: np.ndarray
    cells: np.ndarray
    seed: int


@st.composite
def tables(draw: st.DrawFn, least: int = 2, wide: bool = True) -> Table:
    """Cells on a coarse grid, so that ties and dominance occur, with drawn weights and cells to count over."""
    rows, columns = draw(st.integers(least, 5)), draw(st.integers(1, 4))
    one, two = (np.array(draw(st.lists(cells, min_size=rows * columns, max_size=rows * columns))) for _ in "ab")
    low = np.minimum(one, two).reshape(rows, columns)
    high = np.maximum(one, two).reshape(rows, columns) if wide else low
    seed = draw(st.integers(0, 2**32 - 1))
    generator = np.random.default_rng(seed)
    weights = generator.dirichlet(np.ones(columns), DRAWS)
    return Table(low, high, weights, generator.uniform(low, high, (DRAWS, rows, columns)), seed)


def regions(columns: int, seed: int) -> list[Region]:
    generator = np.random.default_rng(seed)
    order = tuple((int(column),) for column in generator.permutation(columns))
    return [
        Simplex(columns),
        Ordinal(order),
        Ordinal((tuple(range(columns)),)),
        spread_around(generator.uniform(0.1, 1, columns), 2.0),
        Bounded((0.0,) * columns, (1.0,) * columns),
    ]


@given(tables(), st.data())
def test_a_better_finding_lowers_no_rank_and_no_first_place(table: Table, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(table.low) - 1))
    column = data.draw(st.integers(0, table.low.shape[1] - 1))
    better = table.cells.copy()
    better[:, row, column] += 0.25

    before = measure_robustness(table.low, table.high, weights=table.weights, cells=table.cells)
    after = measure_robustness(table.low, table.high, weights=table.weights, cells=better)

    assert after.acceptability[row, 0] >= before.acceptability[row, 0] - NOISE
    assert after.expected_rank[row] <= before.expected_rank[row] + NOISE
    raised = table.low.copy(), table.high.copy()
    for end in raised:
        end[row, column] += 0.25
    ranks = range_ranks(range_scores(make_performance(*raised), table.weights[0]))
    former = range_ranks(range_scores(make_performance(table.low, table.high), table.weights[0]))
    assert ranks[0][row] <= former[0][row]
    assert ranks[1][row] <= former[1][row]


@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_criteria_changes_nothing(table: Table, random: object) -> None:
    generator = np.random.default_rng(table.seed)
    rows, columns = (generator.permutation(count) for count in table.low.shape)
    result = measure_robustness(table.low, table.high, weights=table.weights, cells=table.cells)

    moved = measure_robustness(
        table.low[rows][:, columns],
        table.high[rows][:, columns],
        weights=table.weights[:, columns],
        cells=table.cells[:, rows][:, :, columns],
    )

    assert np.allclose(moved.rank_counts, result.rank_counts[rows], atol=NOISE)
    assert np.allclose(moved.pairwise, result.pairwise[rows][:, rows], atol=NOISE)
    assert np.allclose(moved.central_weights, result.central_weights[rows][:, columns], atol=NOISE, equal_nan=True)


@given(tables(), st.data())
def test_a_clone_shares_the_place(table: Table, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(table.low) - 1))
    with_clone = np.concatenate([table.cells, table.cells[:, [row]]], axis=1)
    low, high = (np.vstack([end, end[[row]]]) for end in (table.low, table.high))

    result = measure_robustness(low, high, weights=table.weights, cells=with_clone)
    alone = measure_robustness(table.low, table.high, weights=table.weights, cells=table.cells)

    assert np.allclose(result.rank_counts[row], result.rank_counts[-1], atol=NOISE)
    assert result.pairwise[row, -1] == 0.5
    others = [number for number in range(len(table.low)) if number != row]
    assert np.allclose(result.pairwise[row, others], alone.pairwise[row, others], atol=NOISE)


@given(tables(least=1), st.data())
def test_a_dominated_one_is_never_first(table: Table, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(table.low) - 1))
    worse = table.low[row] - 0.25
    low, high = np.vstack([table.low, worse]), np.vstack([table.high, worse])

    result = measure_robustness(low, high, seed=table.seed, draws=DRAWS)

    assert result.acceptability[-1, 0] == 0
    assert np.isnan(result.central_weights[-1]).all()


@given(tables(), st.lists(cells, min_size=4, max_size=4))
def test_another_alternative_moves_no_score(table: Table, more: list[float]) -> None:
    added = np.array(more[: table.low.shape[1]])
    before = range_scores(make_performance(table.low, table.high), table.weights[0])
    after = range_scores(
        make_performance(np.vstack([table.low, added]), np.vstack([table.high, added])), table.weights[0]
    )

    assert np.allclose(after.low[:-1], before.low, atol=NOISE)
    assert np.allclose(after.high[:-1], before.high, atol=NOISE)


@given(tables(), st.floats(0, 1), st.floats(0, 1))
def test_narrowing_an_interval_never_widens_a_certain_range(table: Table, one: float, two: float) -> None:
    width = table.high - table.low
    narrow = make_performance(table.low + width * min(one, two), table.low + width * max(one, two))
    best, worst = range_ranks(range_scores(make_performance(table.low, table.high), table.weights[0]))

    narrow_best, narrow_worst = range_ranks(range_scores(narrow, table.weights[0]))

    assert (narrow_best >= best).all()
    assert (narrow_worst <= worst).all()


@settings(max_examples=60)
@given(tables())
def test_necessary_preference_implies_winning_always_and_possible_winning_ever(table: Table) -> None:
    performance = make_performance(table.low, table.high)
    for region in regions(table.low.shape[1], table.seed):
        preference = find_preference(performance, region)
        result = measure_robustness(table.low, table.high, weights=region, draws=DRAWS, seed=table.seed)
        # A tie counts half; at most the draws on a face of the region tie, which have no weight.
        assert (result.pairwise[preference.necessary] == 1).all()
        never = ~preference.possible & ~np.eye(len(table.low), dtype=bool)
        assert (result.pairwise[never] <= 0.5).all()


@settings(max_examples=60)
@given(tables())
def test_the_least_over_a_region_is_below_every_draw_and_reached_by_a_vertex(table: Table) -> None:
    differences = table.low - table.high[::-1]
    for region in regions(table.low.shape[1], table.seed):
        draws = region.draw(np.random.default_rng(table.seed), 200)
        least = region.minimise(differences)
        assert (least <= (draws @ differences.T).min(axis=0) + NOISE).all()
        assert np.allclose(draws.sum(axis=1), 1)
        assert (draws >= 0).all()


@settings(max_examples=60)
@given(tables(wide=False), st.integers(0, 3))
def test_each_acceptability_is_a_distribution_even_with_ties(table: Table, seed: int) -> None:
    result = measure_robustness(table.low, table.high, draws=DRAWS, seed=seed)

    assert np.allclose(result.acceptability.sum(axis=0), 1)
    assert np.allclose(result.acceptability.sum(axis=1), 1)
    assert np.allclose(result.pairwise + result.pairwise.T, 1)


@settings(max_examples=40)
@given(tables(), st.data())
def test_where_a_criterion_does_not_apply_its_weight_goes_to_the_rest(table: Table, data: st.DataObject) -> None:
    """The same as a finding equal to the mean of the others, under each draw."""
    shape = table.low.shape
    applicable = np.array(data.draw(st.lists(st.booleans(), min_size=table.low.size, max_size=table.low.size)))
    applicable = applicable.reshape(shape)
    applicable[:, 0] = True
    performance = make_performance(table.low, table.high, applicable=applicable)

    scores = range_scores(performance, table.weights[0])

    for row in range(shape[0]):
        kept = applicable[row]
        expected = np.average(table.low[row, kept], weights=table.weights[0][kept])
        assert scores.low[row] == pytest.approx(expected)


@settings(max_examples=40)
@given(tables(), st.data())
def test_necessary_preference_never_claims_too_much_where_criteria_do_not_apply(
    table: Table, data: st.DataObject
) -> None:
    flags = data.draw(st.lists(st.booleans(), min_size=table.low.size, max_size=table.low.size))
    applicable = np.array(flags).reshape(table.low.shape)
    applicable[:, 0] = True
    performance: Performance = make_performance(table.low, table.high, applicable=applicable)

    preference = find_preference(performance, Simplex(table.low.shape[1]))
    result = measure_robustness(table.low, table.high, applicable=applicable, draws=DRAWS, seed=table.seed)

    assert (result.pairwise[preference.necessary] >= 0.5).all()
    assert not (preference.necessary & ~preference.possible).any()


@settings(max_examples=60)
@given(tables())
def test_with_values_that_come_in_steps_necessary_preference_never_loses(table: Table) -> None:
    """Steps may tie with some probability, so that winning can stay below 1; losing is out of the question."""
    steps = {
        (int(row), int(column)): [table.low[row, column], table.high[row, column]]
        for row, column in np.argwhere(table.low < table.high)
    }

    result = measure_robustness(table.low, table.high, discrete=steps, draws=DRAWS, seed=table.seed)
    preference = find_preference(make_performance(table.low, table.high, discrete=steps), Simplex(table.low.shape[1]))

    for one, other in np.argwhere(preference.necessary):
        assert result.pairwise[one, other] >= 0.5
        assert result.expected_rank[one] <= result.expected_rank[other] + NOISE
