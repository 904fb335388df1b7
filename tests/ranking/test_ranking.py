"""Scores, places and recommendation."""

from collections.abc import Callable, Sequence

import narwhals as nw
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.saying import refused

from mikiwame.pipeline import Comparison
from mikiwame.ranking import recommend, score

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

Cells = dict[tuple[str, str], tuple[float, float, bool]]


def score_cells(cells: Cells, weights: dict[str, float]) -> dict[str, dict[str, float]]:
    rows = [(slug, criterion, *cell) for (slug, criterion), cell in cells.items()]
    findings = pl.LazyFrame(rows, schema=["certification", "criterion", "low", "high", "known"], orient="row")
    scores = score(nw.from_native(findings), weights).collect().to_native()
    return {row["certification"]: row for row in scores.iter_rows(named=True)}


def test_a_score_is_the_weighted_mean_and_keeps_the_interval() -> None:
    cells = {("a", "x"): (0.5, 0.5, True), ("a", "y"): (0.0, 1.0, False)}

    result = score_cells(cells, {"x": 3, "y": 1})["a"]

    # (3 × 0.5 + 1 × 0) / 4 = 0.375, (3 × 0.5 + 1 × 1) / 4 = 0.625
    assert (result["score_low"], result["score"], result["score_high"]) == (0.375, 0.5, 0.625)
    assert result["unknown_share"] == 0.25


def test_a_criterion_without_weight_is_left_out() -> None:
    cells = {("a", "x"): (0.5, 0.5, True), ("a", "y"): (1.0, 1.0, True)}

    assert score_cells(cells, {"x": 2})["a"]["score"] == 0.5


@given(
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=6),
    st.lists(st.floats(0.1, 10), min_size=6, max_size=6),
)
def test_a_score_lies_within_its_interval_and_the_interval_within_the_cells(
    pairs: list[tuple[float, float]], numbers: list[float]
) -> None:
    cells = {("a", str(index)): (min(pair), max(pair), True) for index, pair in enumerate(pairs)}
    weights = {str(index): weight for index, weight in enumerate(numbers)}

    result = score_cells(cells, weights)["a"]

    assert result["score_low"] <= result["score"] <= result["score_high"]
    assert min(min(pair) for pair in pairs) - 1e-8 <= result["score_low"]
    assert result["score_high"] <= max(max(pair) for pair in pairs) + 1e-8


def place(rows: Sequence[tuple[str, float, str, str, str | None]], at_most: int = 2) -> dict[str, dict[str, object]]:
    columns = ["certification", "score", "category", "life", "eligibility"]
    known = pl.LazyFrame(rows, schema=columns, orient="row").with_columns(unknown_share=pl.lit(0.0))
    frame = nw.from_native(known)
    placed = recommend(frame, "basic", at_most).collect().to_native()
    return {row["certification"]: row for row in placed.iter_rows(named=True)}


def test_only_the_best_that_run_are_basic_and_open_are_recommended() -> None:
    placed = place(
        [
            ("ended", 0.9, "basic", "ended", "open"),
            ("ending", 0.8, "basic", "ending", "open"),
            ("extra", 0.7, "other", "running", "open"),
            ("closed", 0.6, "basic", "running", "course_required"),
            ("unsure", 0.55, "basic", "running", None),
            ("first", 0.5, "basic", "running", "open"),
            ("second", 0.4, "basic", "running", "open"),
            ("third", 0.3, "basic", "running", "open"),
        ]
    )

    assert [slug for slug, row in placed.items() if row["recommended"]] == ["first", "second"]
    assert [row["rank"] for row in placed.values()] == [None, 1, 2, 3, 4, 5, 6, 7]
    assert (placed["third"]["place"], placed["closed"]["place"]) == (3, None)


def test_equals_share_the_better_place() -> None:
    placed = place(
        [(slug, 0.5, "basic", "running", "open") for slug in "ab"] + [("c", 0.4, "basic", "running", "open")]
    )

    assert [row["rank"] for row in placed.values()] == [1, 1, 3]


def test_a_tie_that_exceeds_the_number_is_left_out_whole() -> None:
    placed = place(
        [("a", 0.9, "basic", "running", "open")] + [(slug, 0.5, "basic", "running", "open") for slug in "bc"]
    )

    assert [row["recommended"] for row in placed.values()] == [True, False, False]


def test_weights_of_the_reader_replace_those_of_the_files(run: Run) -> None:
    fee = {row["certification"]: row["score"] for row in run(weights={"fee": 3.0}).ranking.iter_rows(named=True)}

    # alpha: fee 5,000 is (10,000 − 5,000) / 6,000 = 5/6; open 1; (3 × 5/6 + 3 × 1) / 6
    assert fee["alpha"] == pytest.approx(11 / 12)


def test_a_weight_for_no_criterion_is_refused(run: Run) -> None:
    with refused(r'There is no criterion "fees"\. Use one of: fee, open\.'):
        run(weights={"fees": 3.0})


def test_a_new_certification_moves_no_other_score(write: Write, run: Run) -> None:
    before = dict(run().ranking.select("certification", "score").rows())
    write("certifications/delta.yaml", "{name: デルタ, category: basic, organisers: [north]}")

    after = dict(run().ranking.select("certification", "score").rows())

    assert {slug: after[slug] for slug in before} == before
