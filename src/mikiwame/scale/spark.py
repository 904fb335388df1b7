"""A register on Apache Spark: all markets in one plan, of which the engine keeps what several stages read.

What only reads texts is done before: the particulars of claims are written beside, and joined by the engine.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

import narwhals as nw
import polars as pl

from mikiwame.facts.consistency import PARTICULARS, UnfitJsonError, find_evidence, tabulate_particulars
from mikiwame.facts.weighing import CLAIMS as CLAIM_NUMBERS
from mikiwame.pipeline import Engine, Question, Tables, run
from mikiwame.scale.checking import check_json, check_register
from mikiwame.scale.keys import NUMBERED, WIDE
from mikiwame.scale.reading import Register
from mikiwame.scale.shapes import OUTPUTS, SHAPES
from mikiwame.scale.soundness import KnownTerms
from mikiwame.scale.stages import list_outputs
from mikiwame.scale.summary import summarise
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.tables import CLAIMS, Columns, Frame

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, SparkSession

PREPARED = ".prepared"
"""Folder of what is made before the plan, beside the tables that it writes."""

SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.adaptive.enabled": "true",
    # What follows from each filter is worked out for every join anew, which gives these plans nothing.
    "spark.sql.constraintPropagation.enabled": "false",
    "spark.sql.optimizer.propagateDistinctKeys.enabled": "false",
    "spark.driver.memory": "5g",
}

_BETWEEN = "\n"
"""Between the market and the slug in a key: neither holds one."""


SETTINGS_OF_SMALL = {
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.shuffle.partitions": "4",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
}
"""Compiling Java for each of many small plans would take most of the time, and so would many small parts."""

SMALL = 1_000_000
"""Claims up to which a register is small."""


def open_session(master: str | None, claims: int) -> "SparkSession":
    """The session there is, or a new one for so many claims.

    :raises MikiwameError: where Spark is not installed.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise MikiwameError(Reason("asked.no_spark")) from None
    there = SparkSession.getActiveSession()
    if there is not None and master is None:
        return there
    builder = SparkSession.builder.master(master or "local[*]").appName("mikiwame")
    for name, value in (SETTINGS | (SETTINGS_OF_SMALL if claims <= SMALL else {})).items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def rank_on_spark(
    register: Register, rules: Mapping[str, str], questions: Mapping[str, Question], folder: Path, master: str | None
) -> int:
    """As ``ranking.rank_tables`` has it, with the files as Spark writes them."""
    room = CLAIM_NUMBERS // max(1, len(rules))
    for name, question in questions.items():
        terms = KnownTerms(question.market.source_kinds, question.market.categories)
        check_register(register, room, terms, [market for market, own in rules.items() if own == name])
    _prepare(register, rules, folder / PREPARED)
    claims = int(register.scan("claims").select(pl.len()).collect().item())
    session = open_session(master, claims)
    with _telling_failure():
        _write_tables(plan_tables(session, folder / PREPARED, questions, room), folder)
    _write_summary(register, rules, folder)
    shutil.rmtree(folder / PREPARED)
    return claims


@contextmanager
def _telling_failure() -> Iterator[None]:
    """:raises MikiwameError: with the first line of what Spark says, where it gives up or is gone."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (Py4JError, PySparkException, ConnectionError) as error:
        because = next(iter(str(error).strip().splitlines()), type(error).__name__)
        raise MikiwameError(Reason("asked.spark_failed", {"because": because})) from error


def _write_tables(tables: Mapping[str, "DataFrame"], folder: Path) -> None:
    for name, table in tables.items():
        table.write.parquet(str(folder / name))
        for path in (folder / name).iterdir():
            if path.suffix != ".parquet" or path.name.startswith("."):
                path.unlink()


def _prepare(register: Register, rules: Mapping[str, str], folder: Path) -> None:
    """The tables in files that Spark reads, with all their columns, and the particulars and markets beside."""
    folder.mkdir(parents=True)
    for name in SHAPES:
        if name != "markets":
            register.scan(name).sink_parquet(folder / f"{name}.parquet")
    try:
        tabulate_particulars(register.scan("claims"), "market").write_parquet(folder / "particulars.parquet")
    except UnfitJsonError:
        check_json(register)
        raise
    numbered = enumerate(sorted(rules.items()))
    rows = [(market, name, number) for number, (market, name) in numbered]
    schema = {"market": pl.String, "rules": pl.String, "of_market": pl.Int64}
    pl.DataFrame(rows, schema=schema, orient="row").write_parquet(folder / "markets.parquet")


def plan_tables(
    session: "SparkSession", folder: Path, questions: Mapping[str, Question], room: int
) -> dict[str, "DataFrame"]:
    """The tables of ``OUTPUTS`` of every market: of each set of rules, put together."""
    made = [_plan_rules(session, folder, name, question, room) for name, question in questions.items()]
    return {name: reduce(lambda one, other: one.unionByName(other), [one[name] for one in made]) for name in OUTPUTS}


def _plan_rules(
    session: "SparkSession", folder: Path, rules: str, question: Question, room: int
) -> dict[str, "DataFrame"]:
    from pyspark.sql import functions as make

    markets = session.read.parquet(str(folder / "markets.parquet"))
    own = make.broadcast(markets.filter(make.col("rules") == rules).drop("rules"))
    read = {
        name: session.read.parquet(str(folder / f"{name}.parquet")).join(own, "market")
        for name in (*SHAPES, "particulars")
        if name != "markets"
    }
    tables, particulars = _encode(read, room)
    stages = run(tables, question, Engine(keep))
    complaints = find_evidence(stages.claims, particulars, tables.events, question.on, keep)
    outputs = list_outputs(stages, complaints, question)
    return {name: _decode(frame.to_native(), OUTPUTS[name], own, room) for name, frame in outputs.items()}


def keep(frame: Frame) -> Frame:
    """Has Spark keep what it makes of a frame, on its own disks where memory does not hold it."""
    native: DataFrame = frame.to_native()
    kept: Frame = nw.from_native(native.localCheckpoint())
    return kept


def explain(table: "DataFrame") -> str:
    """The plan by which Spark makes a table."""
    return str(table._jdf.queryExecution().executedPlan().toString())


def _encode(read: Mapping[str, "DataFrame"], room: int) -> tuple[Tables, Frame]:
    """The tables with keys that are unique across markets, as ``keys.encode`` makes them, here as texts."""
    from pyspark.sql import functions as make

    def name(column: str) -> "Column":
        return make.concat_ws(_BETWEEN, make.col("market"), make.col(column))

    def number(column: str, size: int) -> "Column":
        return make.col("of_market") * size + make.col(column)

    certification = {"certification": name("certification")}
    numbers = {column: number(column, WIDE) for column in NUMBERED} | {"claim": number("claim", room)}
    claims = read["claims"].withColumns(certification | numbers).withColumn("market", make.col("of_market"))
    of_some = make.when(make.col("certification").isNotNull(), name("certification"))
    ties = {"organisation": name("organisation"), "other": name("other"), "certification": of_some}
    certifications = read["certifications"].withColumns(certification).withColumn("market", make.col("of_market"))
    tables = Tables(
        claims=_lift(claims.select("market", *(one for one in CLAIMS if one in claims.columns))),
        ties=_lift(read["ties"].withColumns(ties).drop("market", "of_market")),
        events=_lift(read["events"].withColumns(certification).drop("market", "of_market")),
        organisers=_lift(
            read["organisations"]
            .withColumns(certification | {"organisation": name("organisation")})
            .drop("market", "of_market")
        ),
        certifications=_lift(certifications.select("certification", "category", "market")),
    )
    particulars = read["particulars"].withColumn("claim", number("claim", room)).select(*PARTICULARS)
    return tables, _lift(particulars)


def _lift(table: "DataFrame") -> Frame:
    return nw.from_native(table)


def _decode(table: "DataFrame", columns: Columns, markets: "DataFrame", room: int) -> "DataFrame":
    """A table of the stages with the market, slug and number that stand for its keys, and its types."""
    from pyspark.sql import functions as make

    types = {pl.String: "string", pl.Int64: "bigint", pl.Float64: "double", pl.Boolean: "boolean"}
    if "certification" in table.columns:
        key = make.col("certification")
        told = table.withColumns(
            {
                "market": make.substring_index(key, _BETWEEN, 1),
                "certification": make.substring_index(key, _BETWEEN, -1),
            }
        )
    else:
        told = table.withColumn("of_market", make.floor(make.col("claim") / room)).join(markets, "of_market")
    keys = [name for name in table.columns if name in ("claim", "witness")]
    numbers = {name: make.col(name) % room for name in keys}
    return told.withColumns(numbers).select(*(make.col(name).cast(types[kind]) for name, kind in columns.items()))


def _write_summary(register: Register, rules: Mapping[str, str], folder: Path) -> None:
    sheets = {name: register.scan(name) for name in ("claims", "certifications")}
    tables = {name: pl.scan_parquet(folder / name / "*.parquet") for name in OUTPUTS}
    summarise(sheets, tables).write_parquet(folder / "summary.parquet")
    markets = pl.DataFrame({"market": list(rules), "rules": list(rules.values())})
    markets.sort("market").write_parquet(folder / "index.parquet")
