"""The tables of a register in the columns that markets are ranked from, as far as its sheets say what those hold.

A sheet tells no fee, pass rate or day of an exam: claims come from other sources, and are added by whoever has them.
"""

from pathlib import Path

import polars as pl

from mikiwame.vocabulary.tables import EVENTS, ORGANISERS

FOLDER = "register"
"""Below the folder of the tables."""

TABLES = frozenset({"certifications.parquet", "organisations.parquet", "events.parquet"})
"""What is written there."""

_SLUG = pl.col("number").str.to_lowercase().alias("certification")
_MARKET = pl.col("number").str.extract("^([A-Z]+)").str.to_lowercase().alias("market")


def write_for_ranking(folder: Path) -> None:
    """Certifications by level, those who certify, and last days of award, from the Parquet files in ``folder``.

    Streamed from file to file: memory does not grow with the register.
    """
    (folder / FOLDER).mkdir()
    sheets, ties = (pl.scan_parquet(folder / name / "*.parquet") for name in ("sheets", "ties"))
    organisations = pl.scan_parquet(folder / "organisations" / "*.parquet")
    tables = {
        "certifications": _list_certifications(sheets),
        "organisations": _list_organisers(ties, organisations),
        "events": _list_events(sheets),
    }
    for name, table in tables.items():
        table.sink_parquet(folder / FOLDER / f"{name}.parquet", maintain_order=True)


def _list_certifications(sheets: pl.LazyFrame) -> pl.LazyFrame:
    level = pl.coalesce("level-" + pl.col("level").cast(pl.String), pl.lit("no-level"))
    return sheets.select(_MARKET, _SLUG, level.alias("category"), "title", "status")


def _list_organisers(ties: pl.LazyFrame, organisations: pl.LazyFrame) -> pl.LazyFrame:
    """Who certifies now. A school is one that may train for any certification of the register."""
    schools = organisations.select("organisation", (pl.col("trains") > 0).alias("teaches"))
    certifiers = ties.filter(pl.col("certifies"), pl.col("state") == "active")
    joined = certifiers.join(schools, on="organisation", how="left", maintain_order="left")
    form, places = pl.lit("unknown").alias("form"), pl.lit(value=False).alias("places")
    return joined.with_columns(_MARKET, _SLUG, form, places).select("market", *ORGANISERS, "name")


def _list_events(sheets: pl.LazyFrame) -> pl.LazyFrame:
    """The last day of award of what is no longer registered; its sheet is the source.

    Of what is registered the day only tells what would hold without a renewal, and the end of a registration by itself
    ends no certification.
    """
    known = pl.coalesce("decided", "effective", "published")
    told = sheets.filter(pl.col("status") == "inactive", pl.col("last_award").is_not_null(), known.is_not_null())
    event = pl.lit("last_sitting").alias("event")
    days = [_count_days(pl.col("last_award")).alias("last"), _count_days(known).alias("day")]
    text = pl.col("last_award_text").alias("text")
    source = pl.col("number").alias("source")
    return told.select(_MARKET, _SLUG, event, *days, source, text).select("market", *EVENTS)


def _count_days(day: pl.Expr) -> pl.Expr:
    return day.cast(pl.Date).to_physical().cast(pl.Int64)
