"""A row per market: how much was read and found, whom to recommend, where it stands, and what it was read from."""

from collections.abc import Mapping

import polars as pl

from mikiwame.scale.batching import Batch


def summarise(sheets: Mapping[str, pl.DataFrame], tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Per market: numbers of rows, and the recommended, best first."""
    counts = {name: sheets[name] for name in ("certifications", "claims")}
    counts |= {name: tables[name] for name in ("held_back", "facts")}
    known = tables["facts"].filter(pl.col("standing") != "unknown")
    counts |= {"known_facts": known, "disputed_facts": known.filter(pl.col("standing") == "disputed")}
    counts["ranked"] = tables["order"].filter(pl.col("rank").is_not_null())
    complaints = tables["complaints"].unique(["market", "rule", "claim", "severity"])
    counts |= {f"{one}s": complaints.filter(pl.col("severity") == one) for one in ("warning", "note")}
    summary = sheets["certifications"].select(pl.col("market").unique()).sort("market")
    for name, rows in counts.items():
        counted = rows.group_by("market").agg(pl.len().cast(pl.Int64).alias(name))
        summary = summary.join(counted, on="market", how="left").with_columns(pl.col(name).fill_null(0))
    best = tables["order"].filter("recommended").sort("place", "certification")
    recommended = best.group_by("market", maintain_order=True).agg(recommended="certification")
    empty = pl.lit([], dtype=pl.List(pl.String))
    joined = summary.join(recommended, on="market", how="left", maintain_order="left")
    return joined.with_columns(pl.col("recommended").fill_null(empty))


def digest_markets(sheets: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Per market a number that changes with any row of it, whatever their order: ``market`` and ``digest``."""
    sums = [_add_up(seed, sheet) for seed, (_, sheet) in enumerate(sorted(sheets.items()))]
    return pl.concat(sums).group_by("market").agg(pl.col("digest").sum()).sort("market")


def _add_up(seed: int, sheet: pl.DataFrame) -> pl.DataFrame:
    rows = sheet.select("market", digest=sheet.hash_rows(seed))
    return rows.group_by("market").agg(pl.col("digest").sum())


def list_index(batch: Batch, digests: pl.DataFrame) -> pl.DataFrame:
    """Where each market of a batch stands: ``market``, ``rules``, ``part`` and ``digest``."""
    return digests.select("market", "digest", rules=pl.lit(batch.rules), part=pl.lit(batch.part))
