"""Who certifies, trains and examines, a row per printed link; and the organisations that the ties name."""

import polars as pl

TIE_KINDS = ("certifies", "trains", "examines")
"""The certification is the organisation's own; it is allowed to prepare for it; it is allowed to hold its exams."""

_NAMED = "name:" + pl.when(pl.col("siret").is_null()).then("name").str.to_uppercase().str.replace_all(r"\s+", " ")


def finish_ties(ties: pl.DataFrame) -> pl.DataFrame:
    """With whether it is each of ``TIE_KINDS``, and ``organisation``: its SIRET, or ``name:`` and its name without one.

    A name alone does not make two organisations one: whoever joins them does so by other knowledge.
    """
    kinds = [pl.col("tie").str.contains(kind, literal=True).alias(kind) for kind in TIE_KINDS]
    rest = pl.exclude("number", "organisation", "tie")
    return ties.select("number", pl.coalesce("siret", _NAMED).alias("organisation"), *kinds, rest)


class Tally:
    """The organisations of all batches: memory grows with their number, not with that of the ties."""

    def __init__(self) -> None:
        self._counts: list[pl.DataFrame] = []

    def add(self, ties: pl.DataFrame) -> None:
        counted = ties.lazy().group_by("organisation", "name", *TIE_KINDS).agg(pl.len().cast(pl.Int64).alias("times"))
        self._counts.append(counted.collect())
        if len(self._counts) > 8:
            self._counts = [self._sum()]

    def list_organisations(self) -> pl.DataFrame:
        """One row per organisation, in the order of their keys: its usual name, every name, and its ties by kind."""
        ties = self._sum().filter(pl.col("organisation").is_not_null())
        names = ties.group_by("organisation", "name").agg(pl.col("times").sum())
        ordered = names.sort("organisation", "times", "name", descending=[False, True, False])
        named = ordered.group_by("organisation", maintain_order=True).agg(
            pl.col("name").first(), pl.col("name").drop_nulls().alias("names")
        )
        counts = ties.group_by("organisation").agg(
            pl.col("times").filter(pl.col(kind)).sum().alias(kind) for kind in TIE_KINDS
        )
        siret = pl.when(~pl.col("organisation").str.starts_with("name:")).then("organisation")
        told = named.join(counts, on="organisation", how="left", maintain_order="left")
        return told.with_columns(siret.alias("siret"), siret.str.head(9).alias("siren"))

    def _sum(self) -> pl.DataFrame:
        return pl.concat(self._counts).group_by("organisation", "name", *TIE_KINDS).agg(pl.col("times").sum())
