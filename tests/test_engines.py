"""The same stages on another engine: Apache Spark gives the tables that Polars gives, row for row, by one plan."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from tests.conftest import SHIPPED, SHIPPED_DAY

from mikiwame.pipeline import compare, list_register, load
from mikiwame.scale import OUTPUTS, rank_tables, spark
from mikiwame.vocabulary.tables import Frame

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

MARKET = "medical-office"


@pytest.fixture(scope="module")
def session() -> Iterator["SparkSession"]:
    """The product's own session, without what only large tables need."""
    # Loaded by the process that has a session alone.
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").appName("mikiwame")
    for name, value in (spark.SETTINGS | spark.SETTINGS_OF_SMALL).items():
        builder = builder.config(name, value)
    builder = builder.config("spark.sql.adaptive.enabled", "false").config("spark.sql.shuffle.partitions", "2")
    # Spark's own classes need no proof each time they are loaded.
    unproved = "-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
    java = f"-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms1g -Xmn700m {unproved}"
    builder = builder.config("spark.driver.extraJavaOptions", java)
    # Spark proves its own rules on every step of every plan, and notes the line of ours that made each column: a fifth.
    builder = builder.config("spark.sql.lightweightPlanChangeValidation", "false")
    builder = builder.config("spark.python.sql.dataFrameDebugging.enabled", "false")
    # Joins and sums take memory by pages that Spark sizes by its heap: 4 GB for these small tables, and 1.2 by these.
    builder = builder.config("spark.buffer.pageSize", "1m")
    started = builder.getOrCreate()
    started.sparkContext.setLogLevel("ERROR")
    yield started
    started.stop()


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register")
    comparison = compare(load(SHIPPED / MARKET), SHIPPED_DAY)
    for name, table in list_register(comparison).items():
        table.write_parquet(folder / f"{name}.parquet")
    return folder


def read(folder: Path) -> Mapping[str, pl.DataFrame]:
    tables = {name: pl.read_parquet(folder / name / "*.parquet") for name in OUTPUTS}
    tables["summary"] = pl.read_parquet(folder / "summary.parquet")
    return {name: table.sort(pl.exclude(pl.List), nulls_last=True) for name, table in tables.items()}


def test_spark_gives_the_tables_that_polars_gives_and_runs_no_python(
    session: "SparkSession", register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans: list[str] = []
    keep = spark.keep

    def tell(frame: Frame) -> Frame:
        plans.append(spark.explain(frame.to_native()))
        return keep(frame)

    monkeypatch.setattr(spark, "keep", tell)
    folders = {engine: tmp_path / engine for engine in ("polars", "spark")}
    for engine, folder in folders.items():
        folder.mkdir()
        rank_tables([register], SHIPPED, SHIPPED_DAY, folder, engine=engine)

    on_polars, on_spark = (read(folder) for folder in folders.values())
    for name, expected in on_polars.items():
        assert expected.height > 0
        assert_frame_equal(on_spark[name], expected, check_exact=True)
    assert len(plans) > 5
    assert [plan for plan in plans if "Python" in plan] == []
