"""The words for how firm an order is, and the indices and standard errors they rest on, on tables worked by hand."""

import math

import narwhals as nw
import numpy as np
import polars as pl
import pytest

from mikiwame.ranking import Bounded, Firmness, Limits, Ordinal, Region, Word, measure_firmness, measure_robustness
from mikiwame.ranking.firmness import name_pair
from mikiwame.ranking.weights import fix_weights

LIMITS = Limits(firm=0.95, leaning=0.75, unknown=1 / 3)

Cell = float | tuple[float, float]


def measure(
    table: dict[str, list[Cell]],
    weights: list[float] | None = None,
    limits: Limits = LIMITS,
    region: Region | None = None,
) -> Firmness:
    """A number is known, a pair is the range of what is not."""
    rows = [
        (slug, f"c{column}", *(cell if isinstance(cell, tuple) else (cell, cell)), not isinstance(cell, tuple))
        for slug, cells in table.items()
        for column, cell in enumerate(cells)
    ]
    columns = ["certification", "criterion", "low", "high", "known"]
    findings = nw.from_native(pl.LazyFrame(rows, schema=columns, orient="row"))
    count = len(next(iter(table.values())))
    given = {f"c{column}": weight for column, weight in enumerate(weights or [1.0] * count)}
    return measure_firmness(findings, list(table), given, limits, region, seed=1)


def say(firmness: Firmness) -> Word:
    assert firmness.words[0][1] == firmness.words[1][0]
    return firmness.words[0][1]


@pytest.mark.parametrize(
    ("ahead", "behind", "word"),
    [
        # The first is ahead by p on one criterion and behind by c on the other: it wins where w1 > c / (c + p), which
        # of all weights is p / (c + p).
        ([0.97, 0.0], [0.0, 0.03], "firm"),
        ([0.93, 0.0], [0.0, 0.07], "leaning"),
        ([0.77, 0.0], [0.0, 0.23], "leaning"),
        ([0.73, 0.0], [0.0, 0.27], "tied"),
        ([0.27, 0.0], [0.0, 0.73], "tied"),
        ([0.23, 0.0], [0.0, 0.77], "leaning"),
        # Behind on one criterion by c and ahead on two by p: it loses with c / (c + p1) * c / (c + p2).
        ([0.4, 0.4, 0.0], [0.0, 0.0, 0.1], "firm"),  # 0.1 / 0.5 * 0.1 / 0.5 = 0.04
        ([0.2, 0.4, 0.0], [0.0, 0.0, 0.2], "leaning"),  # 0.2 / 0.4 * 0.2 / 0.6 = 1/6
        ([0.1, 0.2, 0.0], [0.0, 0.0, 0.2], "tied"),  # 0.2 / 0.3 * 0.2 / 0.4 = 1/3
    ],
)
def test_the_word_follows_from_the_share_of_weights_that_agree(
    ahead: list[Cell], behind: list[Cell], word: Word
) -> None:
    assert say(measure({"a": ahead, "b": behind})) == word


@pytest.mark.parametrize(
    ("winning", "word"),
    [(1.0, "firm"), (0.95, "firm"), (0.949999, "leaning"), (0.75, "leaning"), (0.749999, "tied"), (0.5, "tied")],
)
def test_a_limit_that_is_just_reached_counts(winning: float, word: Word) -> None:
    assert name_pair(winning, necessary=False, sayable=True, limits=LIMITS) == word


def test_the_limits_are_the_market_s() -> None:
    table: dict[str, list[Cell]] = {"a": [0.8, 0.0], "b": [0.0, 0.2]}  # wins with 0.8

    assert say(measure(table, limits=Limits(0.79, 0.6, 1 / 3))) == "firm"
    assert say(measure(table, limits=Limits(0.95, 0.81, 1 / 3))) == "tied"


def test_equals_are_tied() -> None:
    firmness = measure({"a": [0.4, 0.6], "b": [0.4, 0.6]})

    assert say(firmness) == "tied"
    assert firmness.robustness.pairwise.tolist() == [[0.5, 0.5], [0.5, 0.5]]
    assert not firmness.preference.necessary.any()
    assert not firmness.preference.possible.any()


@pytest.mark.parametrize(
    ("weight", "word"),
    [
        # y is unknown for both: a third of the weight may be, more may not.
        (1.0, "tied"),
        (1.01, "cannot say"),
    ],
)
def test_beyond_the_limit_of_what_is_unknown_nothing_can_be_said(weight: float, word: Word) -> None:
    table: dict[str, list[Cell]] = {"a": [0.6, (0.0, 1.0)], "b": [0.5, (0.0, 1.0)]}

    assert say(measure(table, [2.0, weight])) == word


def test_one_of_the_two_suffices_for_nothing_to_be_said() -> None:
    table: dict[str, list[Cell]] = {"a": [0.6, (0.0, 1.0)], "b": [0.5, 0.5]}

    assert say(measure(table, [1.0, 1.0])) == "cannot say"


def test_what_cannot_turn_is_firm_even_where_much_is_unknown() -> None:
    """At its worst a has 0.5 and 0.9, and b 0.4 and 0.2 at its best."""
    firmness = measure({"a": [(0.5, 1.0), 0.9], "b": [(0.0, 0.4), 0.2]}, [3.0, 1.0])

    assert say(firmness) == "firm"
    assert firmness.preference.necessary.tolist() == [[False, True], [False, False]]
    assert firmness.preference.possible.tolist() == [[False, True], [False, False]]
    assert firmness.robustness.pairwise[0, 1] == 1


def test_what_may_turn_is_not_necessary_however_seldom() -> None:
    """Its unknown cell at 0 and all weight on it put a below b."""
    firmness = measure({"a": [(0.0, 1.0), 1.0], "b": [0.0001, 0.0]}, [1.0, 4.0])

    assert say(firmness) == "firm"
    assert not firmness.preference.necessary.any()
    assert firmness.preference.possible.tolist() == [[False, True], [True, False]]


def test_an_order_of_weights_can_make_a_preference_necessary() -> None:
    """a is ahead by 0.5 on the first and behind by 0.4 on the second: never behind where the first weighs more."""
    table: dict[str, list[Cell]] = {"a": [0.5, 0.0], "b": [0.0, 0.4]}

    assert say(measure(table)) == "tied"  # 0.5 / 0.9
    assert say(measure(table, region=Ordinal(((0,), (1,))))) == "firm"
    # At shares of at most 0.4 and at least 0.6: 0.4 * 0.5 = 0.20 against 0.6 * 0.4 = 0.24.
    turned = measure(table, region=Bounded((0.0, 0.6), (0.4, 1.0)))
    assert turned.preference.necessary.tolist() == [[False, False], [True, False]]


def test_certain_scores_and_ranks_are_those_of_the_given_weights() -> None:
    """Of 4, by weights 3 and 1: a 1.8 and 0.2 to 1, 0.5 to 0.7; b 2.4 and 0.4, 0.7; c 0.3 and 0.1, 0.1."""
    firmness = measure({"a": [0.6, (0.2, 1.0)], "b": [0.8, 0.4], "c": [0.1, 0.1]}, [3.0, 1.0])

    assert firmness.scores.low == pytest.approx([0.5, 0.7, 0.1])
    assert firmness.scores.high == pytest.approx([0.7, 0.7, 0.1])
    # a reaches 0.7, level with b: it is never above it.
    assert firmness.best_rank.tolist() == [1, 1, 3]
    assert firmness.worst_rank.tolist() == [2, 1, 3]


def test_a_discrete_cell_takes_its_values_by_their_probabilities() -> None:
    """b's cell is 1 with 0.3: then b is ahead under all weights. At 0 it is where 0.1 w2 > 0.5 w1, w1 < 1/6."""
    low = high = [[0.5, 0.2], [0.0, 0.3]]
    winning = 0.3 + 0.7 / 6

    result = measure_robustness(low, high, discrete={(1, 0): {0: 0.7, 1: 0.3}}, seed=2)

    assert abs(result.pairwise[1, 0] - winning) <= 3 * math.sqrt(winning * (1 - winning) / result.draws)
    assert abs(result.acceptability[1, 0] - winning) <= 3 * result.acceptability_error[1, 0]


def test_discrete_values_without_probabilities_are_equally_likely() -> None:
    result = measure_robustness([[0.4], [0.0]], [[0.4], [0.0]], discrete={(1, 0): [0.1, 0.3, 0.9]}, seed=3)

    assert abs(result.pairwise[1, 0] - 1 / 3) <= 3 * math.sqrt(2 / 9 / result.draws)


def test_an_interval_is_uniform_between_its_ends() -> None:
    """With one criterion, U(0.2, 1.0) is above 0.6 in half of the draws and above 0.4 in three quarters."""
    result = measure_robustness([[0.2], [0.6], [0.4]], [[1.0], [0.6], [0.4]], seed=4)

    for other, share in ((1, 0.5), (2, 0.75)):
        assert abs(result.pairwise[0, other] - share) <= 3 * math.sqrt(share * (1 - share) / result.draws)
    # First in 1/2, second in 1/4, third in 1/4: a mean place of 1.75.
    assert result.expected_rank[0] == pytest.approx(1.75, abs=0.01)


def test_confidence_and_central_weights_are_those_worked_by_hand() -> None:
    """a has (1, 0) and b (0, c) with c uniform in 0..1; t is the weight of the first criterion.

    b is first where t < c / (1 + c): in E[c / (1 + c)] = 1 - ln 2 of the draws. There t is
    E[(c / (1 + c)) ** 2] / 2 / (1 - ln 2) in the mean, with E[(c / (1 + c)) ** 2] = 3/2 - 2 ln 2. Under those weights b
    is first where c > t / (1 - t). a's mean t is above 1/2, where it is first whatever c.
    """
    first = 1 - math.log(2)
    half_square = (1.5 - 2 * math.log(2)) / 2
    centre = half_square / first
    other_centre = (0.5 - half_square) / (1 - first)
    assert (first, centre, other_centre) == pytest.approx((0.306853, 0.185277, 0.639326), abs=1e-6)

    result = measure_robustness([[1, 0], [0, 0]], [[1, 0], [0, 1]], seed=5)

    assert abs(result.acceptability[1, 0] - first) <= 3 * result.acceptability_error[1, 0]
    assert (np.abs(result.central_weights[1] - [centre, 1 - centre]) <= 3 * result.central_weights_error[1]).all()
    assert abs(result.central_weights[0, 0] - other_centre) <= 3 * result.central_weights_error[0, 0]
    # The slope of t / (1 - t) at the centre is 1.5: a sampled centre moves the confidence by as much.
    room = 3 * result.confidence_error[1] + 3 * 1.5 * result.central_weights_error[1, 0]
    assert abs(result.confidence[1] - (1 - centre / (1 - centre))) <= room
    assert result.confidence[0] == 1


def test_standard_errors_are_those_of_a_share_of_draws() -> None:
    generator = np.random.default_rng(6)
    low, width = generator.uniform(0, 1, (2, 5, 3))

    result = measure_robustness(low, low + width, draws=1000, seed=7)

    for share, error in (
        (result.acceptability, result.acceptability_error),
        (result.pairwise, result.pairwise_error),
        (result.confidence, result.confidence_error),
    ):
        assert error == pytest.approx(np.sqrt(share * (1 - share) / 1000), abs=1e-12)


def test_the_error_of_central_weights_is_that_of_a_mean() -> None:
    """Of two level on nothing, (1, 0) is first where w1 > 1/2: there w1 is uniform in 1/2..1, of variance 1/48."""
    result = measure_robustness([[1, 0], [0, 1]], [[1, 0], [0, 1]], draws=40_000, seed=8)

    assert result.central_weights_error[0] == pytest.approx(math.sqrt(1 / 48 / 20_000), rel=0.03)


def test_the_error_is_as_wide_as_the_draws_scatter() -> None:
    """Over 200 seeds the share has the standard deviation that one run reports, by its own scatter of 5 %."""
    shares = [
        measure_robustness([[0.7, 0], [0, 0.3]], [[0.7, 0], [0, 0.3]], draws=500, seed=seed, confidence=False)
        for seed in range(200)
    ]

    scatter = float(np.std([result.pairwise[0, 1] for result in shares], ddof=1))

    assert scatter == pytest.approx(math.sqrt(0.7 * 0.3 / 500), rel=0.2)  # four times 5 %


LOW = np.random.default_rng(9).uniform(0, 0.7, (6, 4))
HIGH = LOW + np.random.default_rng(10).uniform(0, 0.3, (6, 4))


def test_the_same_seed_gives_the_same_numbers() -> None:
    first, second = (measure_robustness(LOW, HIGH, draws=5000, seed=11) for _ in "ab")

    for name in ("rank_counts", "acceptability", "central_weights", "confidence", "pairwise"):
        assert np.array_equal(getattr(first, name), getattr(second, name), equal_nan=True)


def test_another_seed_gives_other_draws_and_the_same_within_the_errors() -> None:
    first, second = (measure_robustness(LOW, HIGH, seed=seed) for seed in (12, 13))

    assert not np.array_equal(first.rank_counts, second.rank_counts)
    for name in ("acceptability", "pairwise"):
        apart = np.abs(getattr(first, name) - getattr(second, name))
        error = np.hypot(getattr(first, f"{name}_error"), getattr(second, f"{name}_error"))
        # 36 comparisons each: 4.5 standard errors is what chance passes once in four thousand such tests.
        assert (apart <= 4.5 * error + 1e-4).all()


def test_fixed_weights_leave_only_the_cells_to_chance() -> None:
    """Both ways to fix them; with one uncertain cell, c of b, at weights 1/4 and 3/4: b ahead where c > 2/3."""
    low, high = [[0.6, 0.5], [0.6, 0.0]], [[0.6, 0.5], [0.6, 0.75]]

    for weights in (np.array([1.0, 3.0]), fix_weights([1, 3])):
        result = measure_robustness(low, high, weights=weights, seed=14)
        assert abs(result.pairwise[1, 0] - 1 / 3) <= 3 * result.pairwise_error[1, 0]
        assert result.central_weights == pytest.approx(np.array([[0.25, 0.75]] * 2))


def test_what_is_never_first_has_neither_central_weights_nor_confidence() -> None:
    result = measure_robustness([[0.9, 0.9], [0.1, 0.1]], [[0.9, 0.9], [0.1, 0.1]], draws=100)

    assert np.isnan(result.central_weights[1]).all()
    assert math.isnan(result.confidence[1])
    assert result.central_weights[0] == pytest.approx([0.5, 0.5], abs=0.15)


def test_indices_that_were_not_asked_for_are_no_numbers() -> None:
    result = measure_robustness(LOW, HIGH, draws=100, pairwise=False, confidence=False)

    assert np.isnan(result.pairwise).all()
    assert np.isnan(result.confidence).all()
    assert result.acceptability.sum() == pytest.approx(6)


def test_those_that_tie_share_their_places() -> None:
    """Two clones above a third: each first in half and second in half of the draws, whatever the weights."""
    values = [[0.5, 0.7], [0.5, 0.7], [0.1, 0.1]]

    result = measure_robustness(values, values, draws=100)

    assert result.acceptability.tolist() == [[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]
    assert result.confidence[:2].tolist() == [0.5, 0.5]
