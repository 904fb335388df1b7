"""What a score is made of, where two differ, and what would change their order."""

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.typing import NDArray
from tests.saying import refused

from mikiwame.ranking.differences import (
    Cells,
    choose_most_worth,
    find_flip_weight,
    list_figures,
    rank_unknown_cells,
    share_weights,
    split_score,
    split_width,
    subtract_scores,
    take_cells,
)

Array = NDArray[np.float64]

SIZE = 5
VALUES = st.integers(0, 20).map(lambda number: number / 20)
WEIGHTS = st.lists(st.integers(0, 12).map(lambda number: number / 4), min_size=SIZE, max_size=SIZE)


@st.composite
def draw_cells(draw: Any) -> Cells:
    """Findings of five criteria, some spanning, some not known, some not applicable; the first applies."""
    ends = [sorted(draw(st.tuples(VALUES, VALUES))) for _ in range(SIZE)]
    flags = st.lists(st.booleans(), min_size=SIZE, max_size=SIZE)
    applicable = [True, *draw(flags)[1:]]
    return take_cells([low for low, _ in ends], [high for _, high in ends], applicable, draw(flags))


def compute_score(weights: Any, cells: Cells, replaced: dict[int, float] | None = None) -> float:
    """The middle of the score in plain Python, with some cells set to a value."""
    middles = [(low + high) / 2 for low, high in zip(cells.low, cells.high, strict=True)]
    for criterion, value in (replaced or {}).items():
        middles[criterion] = value
    applied = [(w, v) for w, v, applies in zip(weights, middles, cells.applicable, strict=True) if applies]
    return float(sum(w * v for w, v in applied) / sum(w for w, _ in applied))


def order_pair(weights: Any, one: Cells, two: Cells) -> tuple[Cells, Cells]:
    return (one, two) if compute_score(weights, one) >= compute_score(weights, two) else (two, one)


def change_weight(weights: Any, criterion: int, weight: float) -> Array:
    changed = np.array(weights, dtype=float)
    changed[criterion] = weight
    return changed


@given(WEIGHTS, draw_cells())
def test_contributions_add_up_to_the_score(weights: list[float], cells: Cells) -> None:
    assume(weights[0] > 0)

    parts = split_score(weights, cells)

    applied = [(w, low, high) for w, low, high, on in zip(weights, cells.low, cells.high, cells.applicable) if on]  # noqa: B905
    total = sum(w for w, _, _ in applied)
    assert parts.low.sum() == pytest.approx(sum(w * low for w, low, _ in applied) / total, abs=1e-12)
    assert parts.high.sum() == pytest.approx(sum(w * high for w, _, high in applied) / total, abs=1e-12)
    assert (parts.score_low, parts.score_high) == (parts.low.sum(), parts.high.sum())
    assert parts.shares.sum() == pytest.approx(1, abs=1e-12)
    assert not parts.shares[~cells.applicable].any()


@given(WEIGHTS, draw_cells())
def test_the_width_is_what_is_not_known_and_what_spans(weights: list[float], cells: Cells) -> None:
    assume(weights[0] > 0)

    width, parts = split_width(weights, cells), split_score(weights, cells)

    assert width.total == pytest.approx(parts.score_high - parts.score_low, abs=1e-12)
    assert width.unknown + width.spanning == width.total
    assert sum(cell.width for cell in rank_unknown_cells(weights, cells)) == pytest.approx(width.unknown, abs=1e-12)


@given(WEIGHTS, draw_cells(), draw_cells())
def test_differences_add_up_to_the_difference_of_the_scores(weights: list[float], own: Cells, other: Cells) -> None:
    assume(weights[0] > 0)

    difference = subtract_scores(weights, own, other)

    mine, theirs = split_score(weights, own), split_score(weights, other)
    assert difference.low.sum() == pytest.approx(mine.score_low - theirs.score_high, abs=1e-12)
    assert difference.high.sum() == pytest.approx(mine.score_high - theirs.score_low, abs=1e-12)
    expected = compute_score(weights, own) - compute_score(weights, other)
    assert difference.middle.sum() == pytest.approx(expected, abs=1e-12)
    assert difference.total_middle == pytest.approx(expected, abs=1e-12)


@given(WEIGHTS, draw_cells(), draw_cells())
def test_the_order_turns_just_beyond_the_weight_found_and_not_before(
    weights: list[float], one: Cells, two: Cells
) -> None:
    assume(weights[0] > 0)
    ahead, behind = order_pair(weights, one, two)
    change = find_flip_weight(weights, ahead, behind)
    assume(change is not None)
    assert change is not None

    leads = []
    for step in (0.0, 0.5, 0.999, 1.0, 1.001):
        weight = change.before + step * (change.after - change.before)
        assume(weight >= 0)
        changed = change_weight(weights, change.criterion, weight)
        leads.append(compute_score(changed, ahead) - compute_score(changed, behind))
    assert min(leads[:3]) > 0
    assert leads[3] == pytest.approx(0, abs=1e-9)
    assert leads[4] < 0


@given(WEIGHTS, draw_cells(), draw_cells())
def test_no_smaller_change_of_any_weight_turns_the_order(weights: list[float], one: Cells, two: Cells) -> None:
    assume(weights[0] > 0)
    ahead, behind = order_pair(weights, one, two)
    assume(compute_score(weights, ahead) - compute_score(weights, behind) > 1e-6)
    change = find_flip_weight(weights, ahead, behind)

    reach = abs(change.after - change.before) * 0.999 if change else 1000.0
    for criterion in range(SIZE):
        for part in np.linspace(-1, 1, 41):
            weight = weights[criterion] + part * reach
            if weight < 0 or (weight == 0 and criterion == 0):
                continue
            changed = change_weight(weights, criterion, weight)
            assert compute_score(changed, ahead) - compute_score(changed, behind) > -1e-12


@given(WEIGHTS, draw_cells(), draw_cells())
def test_the_order_turns_on_the_right_side_of_the_value_found(weights: list[float], one: Cells, two: Cells) -> None:
    assume(weights[0] > 0)
    ahead, behind = order_pair(weights, one, two)

    for figure in list_figures(weights, ahead, behind):
        place, cells = figure.cell.criterion, ahead if figure.of == "ahead" else behind
        worst = cells.low[place] if figure.of == "ahead" else cells.high[place]

        def lead(value: float, figure: Any = figure, place: int = place) -> float:
            own = compute_score(weights, ahead, {place: value} if figure.of == "ahead" else None)
            return own - compute_score(weights, behind, {place: value} if figure.of == "behind" else None)

        if figure.flips_at is None:
            assert lead(worst) > -1e-9
        else:
            assert cells.low[place] <= figure.flips_at <= cells.high[place]
            assert lead(figure.flips_at) == pytest.approx(0, abs=1e-9)
            assert lead((figure.flips_at + worst) / 2) < 1e-12
            assert lead(worst) <= lead(figure.flips_at)


def test_the_office_of_goodwin_and_wright_has_its_published_value() -> None:
    """Decision Analysis for Management Judgment, chapter 3: Addison Square."""
    values = [100, 60, 100, 75, 0, 90]
    parts = split_score([32, 26, 23, 10, 6, 3], take_cells(values, values))

    # 0.32 × 100 + 0.26 × 60 + 0.23 × 100 + 0.10 × 75 + 0.06 × 0 + 0.03 × 90 = 32 + 15.6 + 23 + 7.5 + 0 + 2.7
    assert parts.low == pytest.approx([32, 15.6, 23, 7.5, 0, 2.7])
    assert parts.score == pytest.approx(80.8)


def test_a_criterion_that_does_not_apply_gives_its_weight_to_the_others() -> None:
    cells = take_cells([1, 0.5, 0], [1, 0.5, 1], [True, True, False])

    # 3 and 1 share 4: 0.75 and 0.25
    assert share_weights([3, 1, 4], cells).tolist() == [0.75, 0.25, 0]
    assert split_score([3, 1, 4], cells).score == 0.875


def test_weights_that_apply_to_one_only_level_the_pair_at_a_root_of_the_quadratic() -> None:
    ahead = take_cells([0.9, 0.0, 0.0], [0.9, 0.0, 0.0], [True, True, False])
    behind = take_cells([0.5, 0.6, 1.0], [0.5, 0.6, 1.0])

    change = find_flip_weight([2, 1, 0], ahead, behind)

    # Ahead 1.8/3 = 0.6, behind (1 + 0.6)/3 = 0.5333. The third weight w makes (1.6 + w)/(3 + w) = 0.6 at w = 0.5. The
    # second, 1 + d: 1.8 = 1 + 0.6 (1 + d), d = 1/3, which is nearer.
    assert change is not None
    assert change.criterion == 1
    assert change.after == pytest.approx(4 / 3)


def test_a_pair_that_is_better_throughout_is_turned_by_no_weight() -> None:
    assert find_flip_weight([1, 1], take_cells([1, 1], [1, 1]), take_cells([0, 0.5], [0, 0.5])) is None


def test_a_weight_that_would_have_to_fall_to_nothing_is_none() -> None:
    # They differ by the first criterion only: at its weight 0 they are level, and no weight lies beyond.
    assert find_flip_weight([1, 1], take_cells([1, 0.5], [1, 0.5]), take_cells([0, 0.5], [0, 0.5])) is None


def test_a_level_pair_has_no_weight_to_turn() -> None:
    cells = take_cells([1, 0.5], [1, 0.5])

    assert find_flip_weight([1, 1], cells, cells) is None


def test_the_figure_most_worth_finding_out_is_the_widest_that_turns_the_order() -> None:
    ahead = take_cells([0.9, 0.9, 0.2], [0.9, 0.9, 0.8], known=[True, True, False])
    behind = take_cells([0.5, 0.0, 0.5], [0.5, 1.0, 0.7], known=[True, False, False])

    figures = list_figures([5, 1, 2], ahead, behind)
    most = choose_most_worth(figures)

    # Times 8: ahead 4.5 + 0.9 + 1 = 6.4, behind 2.5 + 0.5 + 1.2 = 4.2. No cell moves either by 2.2: widths 1.2, 1, 0.4.
    assert [(figure.of, figure.cell.criterion, figure.flips_at) for figure in figures] == [
        *(("ahead", 2, None), ("behind", 1, None), ("behind", 2, None))
    ]
    assert most == figures[0]


def test_a_narrow_figure_that_turns_the_order_is_worth_more_than_a_wide_one_that_does_not() -> None:
    ahead = take_cells([0.6, 0.0, 0.5], [0.6, 0.0, 0.5])
    behind = take_cells([0.0, 0.0, 0.5], [1.0, 0.0, 0.5], known=[False, True, True])
    narrow = list_figures([1, 1, 1], ahead, behind)
    wide = list_figures([1, 1, 9], take_cells([1, 1, 0.4], [1, 1, 1.0], known=[True, True, False]), ahead)

    most = choose_most_worth([*wide, *narrow])

    # Behind's first, in the middle 0.5, levels at 0.6. The other's third is nine times as heavy, but even at its worst
    # 2 + 9 × 0.4 = 5.6 is more than 0.6 + 9 × 0.5 = 5.1.
    assert [figure.flips_at for figure in (*wide, *narrow)] == [None, pytest.approx(0.6)]
    assert wide[0].cell.width > narrow[0].cell.width
    assert most == narrow[0]


def test_a_figure_that_cannot_turn_the_order_is_said_to_turn_nothing() -> None:
    ahead = take_cells([1, 0.4], [1, 0.6], known=[True, False])
    behind = take_cells([0, 0.5], [0, 0.5])

    most = choose_most_worth(list_figures([1, 1], ahead, behind))

    # The lead is 0.5; the open cell moves it by at most 0.05.
    assert most is not None
    assert (most.cell.criterion, most.flips_at) == (1, None)
    assert most.cell.width == pytest.approx(0.1)
    assert most.cell.part == 1


def test_who_is_behind_cannot_be_given_as_ahead() -> None:
    low, high = take_cells([0], [0]), take_cells([1], [1])

    with refused("is behind by its score"):
        find_flip_weight([1], low, high)


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ([1, -1], "-1 is no weight"),
        ([1, float("nan")], "nan is no weight"),
        ([0, 0], "all weights are 0"),
        ([0, 1], "All criteria that apply have the weight 0"),
        ([1], r"Weights have the shape \(1,\)"),
    ],
)
def test_weights_that_are_none_are_refused(weights: list[float], message: str) -> None:
    with refused(message):
        split_score(weights, take_cells([0, 0], [1, 1], [True, False]))


@pytest.mark.parametrize(
    ("low", "high", "message"),
    [([0, 0.7], [1, 0.2], "price: 0.7 to 0.2 is a reversed"), ([0, 0.7], [1, float("inf")], "price: .* no finite")],
)
def test_cells_that_are_none_are_refused(low: list[float], high: list[float], message: str) -> None:
    with refused(message):
        take_cells(low, high, criteria=("fame", "price"))


def test_as_many_marks_as_cells_are_needed() -> None:
    with refused("`known` has the shape"):
        take_cells([0, 0], [1, 1], known=[True])
