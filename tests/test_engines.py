"""The same stages on another engine: Apache Spark gives the tables that Polars gives, row for row."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import narwhals as nw
import polars as pl
import pyspark.sql.types as spark_types
import pytest
from pyspark.sql import SparkSession

from mikiwame import catalogue as files
from mikiwame.assessment import assess
from mikiwame.facts import derive_independence, derive_life, hold_back, list_unknown, weigh_claims
from mikiwame.pipeline import ASKED, load, weigh_criteria
from mikiwame.ranking import recommend, score
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
Lift = Callable[[pl.DataFrame], Frame]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    builder = SparkSession.builder.master("local[2]").appName("mikiwame")
    for setting in ("spark.ui.enabled", "spark.ui.showConsoleProgress", "spark.sql.adaptive.enabled"):
        builder = builder.config(setting, "false")
    # Compiling Java for each of many small plans would take most of the time, and so would many small parts.
    builder = builder.config("spark.sql.codegen.wholeStage", "false").config("spark.sql.shuffle.partitions", "2")
    builder = builder.config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def run_stages(lift: Lift) -> dict[str, pl.DataFrame]:
    """Facts, findings and ranking of the shipped market; each stage is given the table of the one before as new."""
    catalogue = load(MARKET)
    market = catalogue.market
    assert market is not None
    rows = [(slug, one.category) for slug, one in catalogue.certifications.items()]
    certifications = lift(pl.DataFrame(rows, schema=["certification", "category"], orient="row"))
    claims, ties = lift(files.tabulate_claims(catalogue)), lift(files.tabulate_ties(catalogue))
    organisers, events = lift(files.tabulate_organisers(catalogue)), lift(files.tabulate_events(catalogue))
    criteria = weigh_criteria(catalogue, {})

    held_back = hold_back(claims, DAY)
    let_through = claims.join(lift(held_back), on="claim", how="anti")
    weighed = collect(weigh_claims(let_through, DAY, market.freshness))
    unknown = list_unknown(let_through, lift(weighed), certifications, ASKED, DAY)
    independence = derive_independence(organisers, ties, claims, certifications, DAY)
    facts = pl.concat([weighed, collect(unknown), collect(independence)])
    findings = collect(assess(lift(facts), certifications, criteria))
    scores = score(lift(findings), {one.slug: one.weight for one in criteria})
    states = facts.filter(field="eligibility").select("certification", eligibility="state")
    judged = certifications.join(scores, on="certification").join(
        derive_life(certifications, events, DAY), on="certification"
    )
    ranking = recommend(judged.join(lift(states), on="certification", how="left"), market.beginners, 2, 1 / 3)
    return {"held_back": held_back, "facts": facts, "findings": findings, "ranking": collect(ranking)}


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

    on_polars = run_stages(lambda table: nw.from_native(table.lazy()))
    on_spark = run_stages(lift)

    for name, key in KEYS.items():
        expected, found = on_polars[name].sort(key), on_spark[name].sort(key)
        assert expected.height > 0
        assert expected.equals(found.select(expected.columns)), name
