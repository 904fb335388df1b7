"""The shipped markets as a register, written once."""

from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest
from tests.conftest import SHIPPED, SHIPPED_DAY

from mikiwame.pipeline import Comparison, compare, list_register, load

MARKETS = ("bookkeeping", "medical-office")


@pytest.fixture(scope="session")
def comparisons() -> Mapping[str, Comparison]:
    return {market: compare(load(SHIPPED / market), SHIPPED_DAY) for market in MARKETS}


@pytest.fixture(scope="session")
def sheets(comparisons: Mapping[str, Comparison]) -> Mapping[str, pl.DataFrame]:
    """The tables of both markets in one."""
    tables = [list_register(one) for one in comparisons.values()]
    return {name: pl.concat([one[name] for one in tables]) for name in tables[0]}


@pytest.fixture(scope="session")
def register(sheets: Mapping[str, pl.DataFrame], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register")
    for name, table in sheets.items():
        table.write_parquet(folder / f"{name}.parquet")
    return folder
