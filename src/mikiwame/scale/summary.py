"""A row per market: how much was read and found, whom to recommend, where it stands, and what it was read from."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import polars as pl

from mikiwame.scale.batching import Batch
from mikiwame.scale.reading import Register
from mikiwame.scale.shapes import OF_MARKETS

ROWS_AT_ONCE = 250_000
"""Rows of a file that are looked at together."""

_RULED = ("rule", "claim", "severity")
_COUNTS: Mapping[str, Mapping[str, pl.Expr]] = {
    "claims": {"claims": pl.len(), "unreadable": (pl.col("kind") == "unreadable").sum()},
    "held_back": {"held_back": pl.len()},
    "facts": {
        "facts": pl.len(),
        "known_facts": (pl.col("standing") != "unknown").sum(),
        "disputed_facts": (pl.col("standing") == "disputed").sum(),
    },
    "order": {"certifications": pl.len(), "ranked": pl.col("rank").is_not_null().sum()},
    "complaints": {
        f"{one}s": pl.struct(_RULED).filter(pl.col("severity") == one).n_unique() for one in ("warning", "note")
    },
}
"""Table -> number -> how it is counted per market."""


def summarise(sheets: Mapping[str, pl.LazyFrame], tables: Mapping[str, pl.LazyFrame]) -> pl.DataFrame:
    """Per market: numbers of rows, and the recommended, best first."""
    summary = sheets["certifications"].select(pl.col("market").unique()).collect().sort("market")
    for name, counts in _COUNTS.items():
        rows = tables[name] if name in tables else sheets[name]
        counted = rows.group_by("market").agg(**counts).collect()
        summary = summary.join(counted, on="market", how="left", maintain_order="left")
    whole = summary.with_columns(pl.exclude("market").fill_null(0).cast(pl.Int64))
    best = tables["order"].filter("recommended").collect().sort("place", "certification")
    recommended = best.group_by("market", maintain_order=True).agg(recommended="certification")
    empty = pl.lit([], dtype=pl.List(pl.String))
    joined = whole.join(recommended, on="market", how="left", maintain_order="left")
    return joined.with_columns(pl.col("recommended").fill_null(empty))


def count_ranked(summary: pl.DataFrame) -> tuple[int, int]:
    """How many certifications there are in all markets, and how many of them have a rank."""
    certifications, ranked = summary.select("certifications", "ranked").sum().row(0)
    return int(certifications), int(ranked)


def count_unreadable(summary: pl.DataFrame) -> int:
    """How many claims could not be read into a value, in all markets."""
    return int(summary["unreadable"].sum())


def digest_markets(sheets: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Per market a number that changes with any row of it, whatever their order: ``market`` and ``digest``.

    :param sheets: the tables as they were read of their files, texts without values as they are.
    """
    return _join_sums(_add_up(name, sheet) for name, sheet in sheets.items())


def digest_files(register: Register, files: Mapping[str, Sequence[Path]]) -> pl.DataFrame:
    """The same of files, each of which is looked through once, some rows at a time.

    :param files: name of a table -> those of its files that hold all rows of the markets that are asked for.
    """
    return _join_sums(
        _add_up(name, rows)
        for name, paths in files.items()
        for path in paths
        for rows in register.scan(name, [path]).collect_batches(chunk_size=ROWS_AT_ONCE)
    )


def _join_sums(sums: Iterable[pl.DataFrame]) -> pl.DataFrame:
    none = pl.DataFrame(schema={"market": pl.String, "digest": pl.UInt64})
    return pl.concat([none, *sums]).group_by("market").agg(pl.col("digest").sum()).sort("market")


def _add_up(name: str, sheet: pl.DataFrame) -> pl.DataFrame:
    rows = sheet.select("market", digest=sheet.hash_rows(OF_MARKETS.index(name)))
    return rows.group_by("market").agg(pl.col("digest").sum())


def list_index(batch: Batch, digests: pl.DataFrame) -> pl.DataFrame:
    """Where each market of a batch stands: ``market``, ``rules``, ``part`` and ``digest``."""
    parts = {market: part for part, markets in batch.parts.items() for market in markets}
    part = pl.col("market").replace_strict(parts, return_dtype=pl.String)
    return digests.select("market", "digest", rules=pl.lit(batch.rules), part=part)
