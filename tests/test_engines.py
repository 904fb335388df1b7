"""The same stages on another engine: Apache Spark gives the tables that Polars gives, row for row."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import narwhals as nw
import polars as pl
import pyspark.sql.types as spark_types
import pytest
from pyspark.sql import SparkSession

from mikiwame.pipeline import POLARS, Engine, Question, Tables, load, run, tabulate, weigh_criteria
from mikiwame.vocabulary.tables import Frame

MARKET = Path(__file__).parents[1] / "catalogue" / "medical-office"
DAY = date(2026, 11, 22)
KEYS = {
    "held_back": ["claim"],
    "facts": ["certification", "field", "label", "unit"],
    "findings": ["certification", "criterion"],
    "ranking": ["certification"],
}
TYPES: dict[type[pl.DataType], spark_types.DataType] = {
    pl.String: spark_types.StringType(),
    pl.Int64: spark_types.LongType(),
    pl.Float64: spark_types.DoubleType(),
    pl.Boolean: spark_types.BooleanType(),
}


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    builder = SparkSession.builder.master("local[2]").appName("mikiwame")
    for setting in ("spark.ui.enabled", "spark.ui.showConsoleProgress", "spark.sql.adaptive.enabled"):
        builder = builder.config(setting, "false")
    # Compiling Java for each of many small plans would take most of the time, for whole stages and for single
    # expressions alike, and so would many small parts.
    builder = builder.config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
    builder = builder.config("spark.sql.codegen.wholeStage", "false").config("spark.sql.shuffle.partitions", "2")
    # What follows from each filter is worked out for every join anew, which gives these plans nothing.
    for rule in ("spark.sql.constraintPropagation.enabled", "spark.sql.optimizer.propagateDistinctKeys.enabled"):
        builder = builder.config(rule, "false")
    # Spark's own classes need no proof each time they are loaded.
    unproved = "-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"
    java = f"-XX:TieredStopAtLevel=1 -XX:+UseSerialGC {unproved}"
    builder = builder.config("spark.driver.extraJavaOptions", java)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def run_stages(engine: Engine) -> dict[str, pl.DataFrame]:
    """Facts, findings and ranking of the shipped market."""
    catalogue = load(MARKET)
    assert catalogue.market is not None
    read = tabulate(catalogue)
    frames = (read.claims, read.ties, read.events, read.organisers, read.certifications)
    tables = Tables(*(engine.lift(frame.collect().to_native()) for frame in frames))
    stages = run(tables, Question(catalogue.market, weigh_criteria(catalogue, {}), DAY), engine)
    return {name: collect(getattr(stages, name)) for name in KEYS}


def collect(frame: Frame) -> pl.DataFrame:
    native = frame.to_native()
    if isinstance(native, pl.LazyFrame):
        return native.collect()
    reverse = {repr(spark): polars for polars, spark in TYPES.items()}
    schema = {column.name: reverse.get(repr(column.dataType), pl.Int64) for column in native.schema}
    return pl.DataFrame([tuple(row) for row in native.collect()], schema=schema, orient="row")


def test_spark_gives_the_tables_that_polars_gives(spark: SparkSession) -> None:
    def lift(table: pl.DataFrame) -> Frame:
        columns = [spark_types.StructField(name, TYPES[type(dtype)]) for name, dtype in table.schema.items()]
        return nw.from_native(spark.createDataFrame(table.rows(), spark_types.StructType(columns)))

    on_polars = run_stages(POLARS)
    on_spark = run_stages(Engine(lift, lambda frame: lift(collect(frame))))

    for name, key in KEYS.items():
        expected, found = on_polars[name].sort(key), on_spark[name].sort(key)
        assert expected.height > 0
        assert expected.equals(found.select(expected.columns)), name
