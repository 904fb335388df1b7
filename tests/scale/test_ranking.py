"""Tables in, tables out: what a register of the shipped markets gives is what comparing each of them gives."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from tests.conftest import SHIPPED, SHIPPED_DAY
from tests.saying import refused
from typer.testing import CliRunner

from mikiwame.interfaces.command_line.application import app
from mikiwame.pipeline import Comparison, ask, compare, find_inconsistencies, load
from mikiwame.scale import OUTPUTS, rank_markets, rank_tables
from mikiwame.scale.batching import name_rules, plan_batches, spill, survey
from mikiwame.scale.reading import open_register
from mikiwame.vocabulary.complaints import MikiwameError

Comparisons = Mapping[str, Comparison]
Sheets = Mapping[str, pl.DataFrame]


@pytest.fixture(scope="module")
def ranked(register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ranked")
    rank_tables([register], SHIPPED, SHIPPED_DAY, folder)
    return folder


def read(folder: Path, name: str, market: str) -> pl.DataFrame:
    rows = pl.read_parquet(folder / name / "*.parquet").filter(pl.col("market") == market).drop("market")
    return rows.sort(rows.columns, nulls_last=True)


@pytest.mark.parametrize("name", ["facts", "findings", "held_back"])
def test_the_tables_are_those_of_a_comparison(ranked: Path, comparisons: Comparisons, name: str) -> None:
    for market, comparison in comparisons.items():
        assert_frame_equal(read(ranked, name, market), getattr(comparison, name), check_exact=True)


@pytest.mark.parametrize("name", ["scores", "order"])
def test_scores_and_order_are_those_of_a_comparison(ranked: Path, comparisons: Comparisons, name: str) -> None:
    for market, comparison in comparisons.items():
        found = read(ranked, name, market).drop("category_rank", strict=False)
        assert_frame_equal(found, comparison.ranking.select(found.columns).sort(found.columns, nulls_last=True))


def test_the_rank_within_a_category_is_that_of_a_comparison_of_it(ranked: Path, comparisons: Comparisons) -> None:
    comparison = comparisons["bookkeeping"]
    order = read(ranked, "order", "bookkeeping")
    for category in order["category"].unique():
        alone = compare(comparison.catalogue, SHIPPED_DAY, category).ranking
        found = order.filter(pl.col("category") == category)
        assert (
            found.select("certification", rank="category_rank").rows() == alone.select("certification", "rank").rows()
        )


def test_complaints_are_those_of_a_comparison(ranked: Path, comparisons: Comparisons) -> None:
    for market, comparison in comparisons.items():
        found = read(ranked, "complaints", market).select(
            "certification", "field", "label", "rule", "severity", "claim"
        )
        known = find_inconsistencies(comparison)
        assert {*found.rows()} == {
            (one.certification, one.field, one.label, one.rule, one.severity, one.claim) for one in known
        }


def test_a_summary_tells_what_was_read_and_who_is_recommended(ranked: Path, comparisons: Comparisons) -> None:
    summary = {row["market"]: row for row in pl.read_parquet(ranked / "summary.parquet").iter_rows(named=True)}

    for market, comparison in comparisons.items():
        best = comparison.ranking.filter("recommended").sort("place", "certification")
        assert summary[market]["claims"] == comparison.claims.height
        assert summary[market]["recommended"] == best["certification"].to_list()
        assert summary[market]["ranked"] == comparison.ranking["rank"].count()
    index = pl.read_parquet(ranked / "index.parquet")
    assert index.select("market", "rules", "part").rows() == [
        ("bookkeeping", "bookkeeping", "part-000000.parquet"),
        ("medical-office", "medical-office", "part-000001.parquet"),
    ]


def test_markets_of_one_plan_do_not_touch_each_other(sheets: Sheets) -> None:
    market = "bookkeeping"
    own = {name: table.filter(pl.col("market") == market) for name, table in sheets.items()}
    twins = [{n: table.with_columns(market=pl.lit(name)) for n, table in own.items()} for name in ("a", "b")]
    question = ask(load(SHIPPED / market), SHIPPED_DAY, apart=("market",))

    alone = rank_markets(twins[1], question)
    together = rank_markets({name: pl.concat([one[name] for one in twins]) for name in own}, question)

    assert {*alone} == {*OUTPUTS}
    for name, table in alone.items():
        found = together[name].filter(pl.col("market") == "b")
        assert_frame_equal(found, table, check_row_order=False, check_exact=True)


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_register_of_other_files_is_read_alike(sheets: Sheets, register: Path, form: str, tmp_path: Path) -> None:
    for name, table in sheets.items():
        write = table.write_csv if form == "csv" else table.write_ndjson
        write(tmp_path / f"{name}.{form}")

    other, first = open_register([tmp_path]), open_register([register])

    for name in sheets:
        assert_frame_equal(other.scan(name).collect(), first.scan(name).collect())


def test_scattered_claims_are_brought_together_first(sheets: Sheets, register: Path, tmp_path: Path) -> None:
    opened = open_register([register])
    batches = plan_batches(survey(opened), name_rules(opened, tmp_path), size=500)

    spilled = spill(opened, batches, tmp_path)

    for batch in spilled:
        found = opened.scan("claims", batch.files).collect()
        assert {*found["market"]} == {*batch.markets}
        assert found.height == batch.claims
    assert sum(batch.claims for batch in spilled) == sheets["claims"].height


def break_table(
    register: Path, folder: Path, name: str, change: pl.Expr | None = None, drop: str | None = None
) -> Path:
    shutil.copytree(register, folder, dirs_exist_ok=True)
    path = folder / f"{name}.parquet"
    table = pl.read_parquet(path)
    (table.drop(drop) if drop else table.with_columns(change)).write_parquet(path)
    return path


def on_row(row: int, value: object, column: str) -> pl.Expr:
    chosen = pl.int_range(pl.len()) == row - 1
    return pl.when(chosen).then(pl.lit(value)).otherwise(pl.col(column)).alias(column)


@pytest.mark.parametrize(
    ("name", "change", "row", "message"),
    [
        ("claims", on_row(7, "nobody", "certification"), 7, 'no certification "nobody"'),
        ("claims", on_row(9, 3, "claim"), 9, "claim 3 stands more than once"),
        ("claims", on_row(9, -1, "cell"), 9, 'The column "cell" is -1.'),
        ("claims", on_row(5, None, "source"), 5, 'The column "source" holds nothing.'),
        ("claims", pl.col("low").cast(pl.String), 0, 'The column "low" is of type String.'),
        ("events", on_row(1, "nobody", "certification"), 1, 'no certification "nobody"'),
    ],
)
def test_a_fault_is_told_with_its_file_and_row(
    register: Path, tmp_path: Path, name: str, change: pl.Expr, row: int, message: str
) -> None:
    path = break_table(register, tmp_path / "in", name, change)
    (tmp_path / "out").mkdir()

    with refused() as raised:
        rank_tables([tmp_path / "in"], SHIPPED, SHIPPED_DAY, tmp_path / "out")

    (complaint,) = raised.value.complaints
    assert (complaint.file, complaint.line) == (str(path), row)
    assert message in complaint.message


def test_a_column_that_is_missing_and_rules_that_are_missing_are_named(register: Path, tmp_path: Path) -> None:
    break_table(register, tmp_path / "in", "claims", drop="voice")
    with refused('The column "voice" is missing'):
        open_register([tmp_path / "in"])

    with refused("no table of claims"):
        open_register([tmp_path])

    with refused('no rules "bookkeeping" for the market "bookkeeping"'):
        rank_tables([register], tmp_path, SHIPPED_DAY, tmp_path)


def test_columns_that_may_be_missing_are_read_as_nothing_said(register: Path, tmp_path: Path) -> None:
    break_table(register, tmp_path, "claims", drop="confirmed")
    claims = pl.read_parquet(tmp_path / "claims.parquet").drop("regime", "url", "tax")
    claims.write_parquet(tmp_path / "claims.parquet")

    read_claims = open_register([tmp_path]).scan("claims").collect()

    assert read_claims["confirmed"].to_list() == [False] * claims.height
    assert read_claims["regime"].null_count() == claims.height


def test_the_command_replaces_what_is_there_only_when_all_is_written(register: Path, tmp_path: Path) -> None:
    out, run = tmp_path / "out", CliRunner()
    told = ["--out", str(out), "--on", SHIPPED_DAY.isoformat()]
    first = run.invoke(app, ["rank", str(register), *told])
    assert first.exit_code == 0, first.output
    claims = pl.read_parquet(register / "claims.parquet").height
    assert f"主張{claims:,}件を順位づけしました" in first.output
    certifications = pl.read_parquet(register / "certifications.parquet").height
    placed = pl.scan_parquet(out / "order/*.parquet").filter(pl.col("rank").is_not_null()).collect().height
    assert 0 < placed < certifications
    assert f"資格{certifications}件のうち、順位が付いたのは{placed}件です" in first.output
    again = run.invoke(app, ["rank", str(register), *told, "--lang", "en"])
    assert f"{claims:,} claims ranked" in again.output
    assert "0 of 2 markets anew" in again.output
    before = {path: path.read_bytes() for path in out.rglob("*.parquet")}

    break_table(register, tmp_path / "in", "claims", on_row(7, "nobody", "certification"))
    second = run.invoke(app, ["rank", str(tmp_path / "in"), *told])

    assert isinstance(second.exception, MikiwameError)
    assert {path: path.read_bytes() for path in out.rglob("*.parquet")} == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_only_spark_has_a_master(register: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(
        app, ["rank", str(register), "--out", str(tmp_path / "out"), "--master", "local[2]", "--lang", "en"]
    )

    assert done.exit_code == 2
    assert "Add --engine spark" in done.output
