"""How firm the order in each category of a register is: as comparing that category tells, and only where asked."""

from collections.abc import Mapping

import numpy as np
import polars as pl
import pytest
from tests.conftest import SHIPPED_DAY

from mikiwame.pipeline import Comparison, ask, find_firmness
from mikiwame.scale.firmness import CLOSE, measure_categories
from mikiwame.scale.shapes import FIRMNESS

DRAWS = 1000

Tables = dict[str, pl.DataFrame]


@pytest.fixture(scope="module")
def comparison(comparisons: Mapping[str, Comparison]) -> Comparison:
    return comparisons["bookkeeping"]


@pytest.fixture(scope="module")
def tables(comparison: Comparison) -> Tables:
    """As ranking writes them, with a second market that is the same."""
    findings = comparison.findings
    made = {"findings": findings, "order": comparison.ranking.drop("score", "score_low", "score_high", "unknown_share")}
    made["scores"] = comparison.ranking.select("certification", "score", "score_low", "score_high", "unknown_share")
    return {
        name: pl.concat([table.select(pl.lit(market).alias("market"), pl.all()) for market in ("one", "other")])
        for name, table in made.items()
    }


def test_each_category_of_each_market_is_measured_as_by_itself(comparison: Comparison, tables: Tables) -> None:
    found = measure_categories(tables, ask(comparison.catalogue, SHIPPED_DAY), "all", DRAWS)

    categories = set(found["category"])
    assert len(categories) > 1
    for market in ("one", "other"):
        for category in categories:
            alone = find_firmness(comparison, draws=DRAWS, confidence=False, category=category)
            assert alone is not None
            rows = found.filter(market=market, category=category)
            by_slug = dict(rows.select("certification", "first_share").iter_rows())
            told = alone.robustness
            assert by_slug == dict(zip(told.alternatives, told.acceptability[:, 0].tolist(), strict=True))
            np.testing.assert_allclose(rows["first_share"].to_numpy().sum(), 1)
            assert rows["expected_rank"].min() == told.expected_rank.min()


def test_where_only_close_ones_are_asked_for_others_are_left_out(comparison: Comparison, tables: Tables) -> None:
    question = ask(comparison.catalogue, SHIPPED_DAY)
    best = {
        category: rows.filter(pl.col("rank").is_not_null(), pl.col("life") != "ended")["score"].top_k(2).to_list()
        for (category, *_), rows in comparison.ranking.partition_by("category", as_dict=True).items()
    }
    close = {category for category, scores in best.items() if len(scores) == 2 and scores[0] - scores[1] <= CLOSE}
    assert 0 < len(close) < len(best)

    assert set(measure_categories(tables, question, "close", DRAWS)["category"]) == close


def test_nothing_is_measured_unasked(comparison: Comparison, tables: Tables) -> None:
    found = measure_categories(tables, ask(comparison.catalogue, SHIPPED_DAY), "none")

    assert found.is_empty()
    assert found.schema == dict(FIRMNESS)
