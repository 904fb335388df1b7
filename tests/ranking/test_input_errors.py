"""What cannot be ranked is refused by row and column, and nothing becomes zero in silence."""

import math
from collections.abc import Mapping
from typing import Any

import narwhals as nw
import numpy as np
import polars as pl
import pytest
from tests.saying import refused

from mikiwame.ranking import Limits, Ordinal, Simplex, measure_firmness, measure_robustness
from mikiwame.ranking.firmness import tabulate_performance
from mikiwame.ranking.performance import make_performance
from mikiwame.ranking.preference import range_scores
from mikiwame.ranking.weights import normalise_weights

NAMES: dict[str, Any] = {"alternatives": ("a", "b"), "criteria": ("x", "y", "z")}
LOW = np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]])
HIGH = LOW + 0.1


def change(table: np.ndarray, value: float, row: int = 1, column: int = 1) -> np.ndarray:
    changed = table.copy()
    changed[row, column] = value
    return changed


@pytest.mark.parametrize(
    ("low", "high", "message"),
    [
        (change(LOW, math.nan), HIGH, r"b, y: nan to 0\.6 is no finite number\. .* row 1, column 1\."),
        (LOW, change(HIGH, math.nan), r"b, y: 0\.5 to nan is no finite number\. .* row 1, column 1\."),
        (LOW, change(HIGH, math.inf), r"b, y: 0\.5 to inf is no finite number\. .* row 1, column 1\."),
        (change(LOW, -math.inf, 0, 2), HIGH, r"a, z: -inf to 0\.4 is no finite number\. .* row 0, column 2\."),
        (change(LOW, 0.7), HIGH, r"b, y: 0\.7 to 0\.6 is a reversed interval\. .* row 1, column 1\."),
    ],
)
def test_a_cell_that_is_no_interval_is_named_by_row_and_column(low: Any, high: Any, message: str) -> None:
    with refused(message):
        measure_robustness(low, high, draws=10, **NAMES)


def test_without_names_rows_and_columns_are_numbered() -> None:
    with refused(r"row 1, column 1: nan to 0\.6 is no finite number"):
        measure_robustness(change(LOW, math.nan), HIGH, draws=10)


def test_an_empty_cell_is_no_zero() -> None:
    empty: Any = [[0.1, None]]

    with refused(r"row 0, column 1: nan to nan is no finite number"):
        measure_robustness(empty, empty, draws=10)


@pytest.mark.parametrize(
    ("low", "high"), [([0.1, 0.2], [0.1, 0.2]), (LOW, HIGH[:1]), (np.zeros((0, 3)), np.zeros((0, 3))), ([[]], [[]])]
)
def test_cells_of_another_shape_are_refused(low: Any, high: Any) -> None:
    with refused(r"Give low and high as \(alternatives, criteria\)"):
        measure_robustness(low, high, draws=10)


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"alternatives": ("a",)}, "There are 2 rows and 1 different names. Give one for each."),
        ({"alternatives": ("a", "a")}, "There are 2 rows and 1 different names. Give one for each."),
        ({"criteria": ("x", "y")}, "There are 3 columns and 2 different names. Give one for each."),
    ],
)
def test_names_that_do_not_fit_the_cells_are_refused(names: Mapping[str, Any], message: str) -> None:
    with refused(message):
        measure_robustness(LOW, HIGH, draws=10, **names)


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ([1, -1, 1], r"Weights row 0, y: -1 is no weight\. Give a number of 0 or more\."),
        ([1, 1, math.nan], r"Weights row 0, z: nan is no weight\."),
        ([math.inf, 1, 1], r"Weights row 0, x: inf is no weight\."),
        ([[1, 1, 1], [1, None, 1]], r"Weights row 1, y: nan is no weight\."),
        ([0, 0, 0], r"Weights row 0: all weights are 0\. Give at least one above 0\."),
        ([[1, 1, 1], [0, 0, 0]], r"Weights row 1: all weights are 0\."),
        ([1e308, 1e308, 0], r"Weights row 0: the weights add up to no finite number"),
        ([], r"Weights have the shape \(0,\)\."),
        (3.0, r"Weights have the shape \(\)\."),
        ([[[1, 1, 1]]], r"Weights have the shape \(1, 1, 3\)\. Give \(criteria\) or \(draws, criteria\)\."),
        ([1, 1], "There are weights for 2 criteria, but the cells for 3"),
        (Simplex(2), "The weights' region is for 2 criteria, but the cells for 3"),
        (Ordinal(((0,), (1,))), "The weights' region is for 2 criteria, but the cells for 3"),
    ],
)
def test_weights_that_are_none_are_named_by_row_and_column(weights: Any, message: str) -> None:
    with refused(message):
        measure_robustness(LOW, HIGH, weights=weights, draws=10, **NAMES)


def test_a_column_of_weights_without_a_name_is_numbered() -> None:
    with refused("Weights row 1, column 0: -2 is no weight"):
        normalise_weights([[1, 1], [-2, 1]])


def test_weights_of_a_single_vector_are_checked_for_certain_scores_too() -> None:
    table = make_performance(LOW, HIGH, **NAMES)

    with refused("Weights row 0, y: -1 is no weight"):
        range_scores(table, np.array([1.0, -1.0, 1.0]))


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (np.full((2, 2, 2), 0.5), r"The drawn cells have the shape \(2, 2, 2\)\. Give \(draws, 2, 3\)\."),
        (LOW, r"The drawn cells have the shape \(2, 3\)\. Give \(draws, 2, 3\)\."),
        (np.zeros((0, 2, 3)), r"The drawn cells have the shape \(0, 2, 3\)\."),
        (np.stack([LOW, change(LOW, math.nan)]), r"b, y: draw 1 is no finite number"),
        (np.stack([change(LOW, math.inf, 0, 0), LOW]), r"a, x: draw 0 is no finite number"),
    ],
)
def test_drawn_cells_that_are_none_are_named(cells: Any, message: str) -> None:
    with refused(message):
        measure_robustness(LOW, HIGH, cells=cells, **NAMES)


def test_drawn_weights_and_drawn_cells_must_be_of_as_many_draws() -> None:
    with refused("There are weights for 5 draws, but the cells for 4"):
        measure_robustness(LOW, HIGH, weights=np.ones((5, 3)), cells=np.stack([LOW] * 4))


@pytest.mark.parametrize("draws", [0, -3])
def test_no_draws_are_refused(draws: int) -> None:
    with refused(rf"The number of draws is {draws}\. Give 1 or more\."):
        measure_robustness(LOW, HIGH, draws=draws)


@pytest.mark.parametrize(
    ("discrete", "message"),
    [
        ({(2, 0): [0, 1]}, r"`discrete` names the cell \(2, 0\), which is outside the table"),
        ({(0, 3): [0, 1]}, r"`discrete` names the cell \(0, 3\), which is outside the table"),
        ({(-1, 0): [0, 1]}, r"`discrete` names the cell \(-1, 0\), which is outside the table"),
        ({(1, 1): {0: 0.5, 1: 0.4}}, r"b, y: the probabilities sum to 0\.9\. They must sum to 1\."),
        ({(1, 1): {0: -0.5, 1: 1.5}}, r"b, y: the discrete values are .* Give finite values with probabilities"),
        ({(1, 1): {0: math.nan, 1: 1.0}}, r"b, y: the discrete values are"),
        ({(1, 1): [0, math.inf]}, r"b, y: the discrete values are"),
        ({(1, 1): []}, r"b, y: the discrete values are"),
    ],
)
def test_a_discrete_cell_that_cannot_be_drawn_is_named(discrete: Any, message: str) -> None:
    with refused(message):
        measure_robustness(LOW, HIGH, discrete=discrete, draws=10, **NAMES)


def test_an_alternative_to_which_no_criterion_applies_is_refused() -> None:
    with refused("b: no criterion applies"):
        measure_robustness(LOW, HIGH, applicable=[[True, True, False], [False] * 3], draws=10, **NAMES)


def test_what_applies_must_have_the_shape_of_the_cells() -> None:
    with refused(r"`applicable` has the shape \(3,\)\. Give the cells' shape, \(2, 3\)"):
        measure_robustness(LOW, HIGH, applicable=[True] * 3, draws=10)


@pytest.mark.parametrize("weights", [[0, 0, 1], [[1, 1, 1], [0, 0, 1]]])
def test_weight_on_nothing_that_applies_is_refused(weights: Any) -> None:
    with refused(r"(?i)row 1: all weight lies on criteria that do not apply to it"):
        measure_robustness(LOW, HIGH, weights=weights, applicable=[[True] * 3, [True, True, False]], draws=2)


def test_certain_scores_name_the_one_whose_criteria_have_no_weight() -> None:
    table = make_performance(LOW, HIGH, applicable=[[True] * 3, [True, True, False]], **NAMES)

    with refused("b: all weight lies on criteria that do not apply to it"):
        range_scores(table, np.array([0.0, 0.0, 1.0]))


def test_a_cell_that_does_not_apply_may_hold_anything() -> None:
    result = measure_robustness(
        change(LOW, math.nan), change(HIGH, math.nan), applicable=~np.isnan(change(LOW, math.nan)), draws=10
    )

    assert result.acceptability[1, 0] == 1


def test_arrays_take_any_finite_numbers() -> None:
    """Of fees of -8,800 and -5,000 yen and counts of 12 and 4, with fixed weights 1 to 100."""
    values = [[-8800, 12], [-5000, 4]]

    result = measure_robustness(values, values, weights=[1, 100], draws=10)

    # (-8800 + 1200) / 101 = -75.2 is below (-5000 + 400) / 101 = -45.5.
    assert result.acceptability.tolist() == [[0, 1], [1, 0]]


COLUMNS = ["certification", "criterion", "low", "high", "known"]


def tabulate(*changed: tuple[str, str, float | None, float | None]) -> pl.DataFrame:
    cells: dict[tuple[str, str], tuple[float | None, float | None]] = {(s, c): (0.5, 0.6) for s in "ab" for c in "xy"}
    cells |= {(slug, criterion): (low, high) for slug, criterion, low, high in changed}
    rows = [(slug, criterion, *cell, True) for (slug, criterion), cell in cells.items()]
    return pl.DataFrame(rows, schema=COLUMNS, orient="row")


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        (("b", "y", -0.1, 0.5), r"b, y: -0\.1 to 0\.5 lies outside 0\.\.1\. .* row 1, column 1\."),
        (("b", "y", 0.5, 1.1), r"b, y: 0\.5 to 1\.1 lies outside 0\.\.1\. .* row 1, column 1\."),
        (("a", "y", 0.6, 0.5), r"a, y: 0\.6 to 0\.5 is a reversed interval\. .* row 0, column 1\."),
        (("a", "x", math.nan, 0.5), r"a, x: nan to 0\.5 is no finite number\. .* row 0, column 0\."),
        (("a", "x", None, 0.5), r"a, x: nan to 0\.5 is no finite number\. .* row 0, column 0\."),
    ],
)
def test_a_finding_that_is_none_is_named(cell: tuple[str, str, float | None, float | None], message: str) -> None:
    with refused(message):
        tabulate_performance(tabulate(cell), ["a", "b"], ["x", "y"])


def test_a_certification_without_any_finding_is_refused() -> None:
    with refused("c: no criterion applies"):
        tabulate_performance(tabulate(), ["a", "b", "c"], ["x", "y"])


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ({"x": 1.0, "y": -1.0}, r"Weights row 0, y: -1 is no weight"),
        ({"x": math.nan, "y": 1.0}, r"Weights row 0, x: nan is no weight"),
        ({"x": 0.0, "y": 0.0}, r"Weights row 0: all weights are 0"),
    ],
)
def test_how_firm_an_order_is_needs_weights(weights: dict[str, float], message: str) -> None:
    findings = nw.from_native(tabulate().lazy())

    with refused(message):
        measure_firmness(findings, ["a", "b"], weights, Limits(0.95, 0.75, 1 / 3), draws=10)


def test_discrete_values_where_the_criterion_does_not_apply_are_refused() -> None:
    with refused("row 0, column 0: the cell has discrete values, but the criterion does not"):
        make_performance([[0, 1]], [[0, 1]], applicable=[[False, True]], discrete={(0, 0): [1]})


def test_equal_discrete_values_count_as_often_as_they_are_given() -> None:
    table = make_performance([[0]], [[1]], discrete={(0, 0): [0, 0, 1]})

    assert table.discrete[0, 0].values == (0, 1)
    assert table.discrete[0, 0].probabilities == pytest.approx((2 / 3, 1 / 3))


def test_cells_too_far_apart_to_add_are_refused() -> None:
    with refused(r"The cells run from -1e\+308 to 1e\+308: too far to add"):
        measure_robustness([[-1e308], [1e308]], [[-1e308], [1e308]], draws=10)


@pytest.mark.parametrize("anything", [math.nan, math.inf, 1e300, -1e300])
def test_a_drawn_cell_that_does_not_apply_may_be_anything(anything: float) -> None:
    cells = np.random.default_rng(5).random((500, 2, 3))
    applicable = [[True, True, True], [True, False, True]]
    plain = measure_robustness(LOW, HIGH, cells=cells, applicable=applicable, **NAMES)
    cells[:, 1, 1] = anything

    odd = measure_robustness(LOW, HIGH, cells=cells, applicable=applicable, **NAMES)

    np.testing.assert_array_equal(odd.rank_counts, plain.rank_counts)
    np.testing.assert_array_equal(odd.confidence, plain.confidence)
