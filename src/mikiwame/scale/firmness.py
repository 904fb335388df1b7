"""How firm the order within each market and category is: every one a task of its own, several at a time.

The draws are those of ``mikiwame compare --category``, only fewer; pairs are left out, since they grow with the square.
"""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
import polars as pl

from mikiwame.pipeline import Question
from mikiwame.ranking import ADDITIVE
from mikiwame.ranking.firmness import tabulate_performance
from mikiwame.ranking.parallel import count_threads
from mikiwame.ranking.robustness import measure_robustness
from mikiwame.scale.shapes import FIRMNESS

Asked = Literal["none", "close", "all"]

ASKED: tuple[Asked, ...] = get_args(Asked)
"""Of which categories it is measured: of none, of those whose first two are ``CLOSE``, of all."""

CLOSE = 0.05
"""Points of the scale of scores, 0..1, up to which the first two of a category may change places by a small opinion: as
much as half a point of ten."""

DRAWS = 10_000
"""A share has a standard error of at most 0.5 %."""


@dataclass(frozen=True)
class _Task:
    """A category of a market: its certifications, best first, and their findings."""

    market: str
    category: str
    certifications: list[str]
    findings: pl.DataFrame


def measure_categories(
    tables: Mapping[str, pl.DataFrame], question: Question, asked: Asked, draws: int = DRAWS
) -> pl.DataFrame:
    """The table ``FIRMNESS`` of whole markets of the same rules.

    :param tables: ``findings``, ``scores`` and ``order`` of these markets.
    :return: without rows for a category that was not asked for, and for a method whose scores are no sums.
    """
    empty = pl.DataFrame(schema=dict(FIRMNESS))
    if asked == "none" or question.method != ADDITIVE:
        return empty
    criteria = [one.slug for one in question.criteria]
    with ThreadPoolExecutor(count_threads(), "firmness") as pool:
        found = pool.map(lambda task: _measure(task, criteria, draws), _list_tasks(tables, asked))
        return pl.concat([empty, *found]).sort(list(FIRMNESS))


def _list_tasks(tables: Mapping[str, pl.DataFrame], asked: Asked) -> Iterator[_Task]:
    """Those that have not ended and of which something is known, in the order that ``compare`` shows."""
    keys = ["market", "certification"]
    scored = tables["order"].join(tables["scores"], on=keys).filter(pl.col("score_low").is_not_null())
    living = scored.filter(pl.col("life") != "ended")
    ordered = living.sort("rank", "score", "certification", descending=[False, True, False], nulls_last=True)
    findings = {key[0]: rows for key, rows in tables["findings"].partition_by("market", as_dict=True).items()}
    for key, rows in ordered.partition_by("market", "category", as_dict=True).items():
        market, category = map(str, key)
        if asked == "all" or _is_close(rows):
            slugs = rows["certification"].to_list()
            yield _Task(market, category, slugs, findings[market].filter(pl.col("certification").is_in(slugs)))


def _is_close(rows: pl.DataFrame) -> bool:
    """Whether two with a place are within ``CLOSE`` of one another at the top."""
    best = rows.filter(pl.col("rank").is_not_null())["score"].head(2).to_list()
    return len(best) == 2 and best[0] - best[1] <= CLOSE


def _measure(task: _Task, criteria: list[str], draws: int) -> pl.DataFrame:
    table = tabulate_performance(task.findings, task.certifications, criteria)
    told = measure_robustness(
        table.low,
        table.high,
        applicable=table.applicable,
        alternatives=table.alternatives,
        criteria=table.criteria,
        draws=draws,
        pairwise=False,
        confidence=False,
        threads=1,
    )
    shares = {
        "certification": task.certifications,
        "draws": np.full(len(task.certifications), draws),
        "first_share": told.acceptability[:, 0],
        "first_error": told.acceptability_error[:, 0],
        "expected_rank": told.expected_rank,
    }
    named = pl.DataFrame(shares).with_columns(market=pl.lit(task.market), category=pl.lit(task.category))
    return named.select(pl.col(name).cast(kind) for name, kind in FIRMNESS.items())
