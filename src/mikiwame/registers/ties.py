"""Who certifies, trains and examines, one tie per row; and the organisations that the ties name."""

import polars as pl

TIE_KINDS = ("certifies", "trains", "examines")
"""Its sheet is the organisation's own; it is allowed to prepare for it; it is allowed to hold its exams."""

_NAMED = pl.concat_str(pl.lit("name:"), pl.col("name").str.to_uppercase().str.replace_all(r"\s+", " "))


def finish_ties(ties: pl.DataFrame) -> pl.DataFrame:
    """One row per kind of tie, with ``organisation``: its SIRET, or ``name:`` and its name where it has none.

    A name alone does not make two organisations one: whoever joins them does so by other knowledge.
    """
    parted = ties.with_columns(pl.col("tie").str.split(" ")).explode("tie")
    return parted.with_columns(pl.coalesce("siret", _NAMED).alias("organisation")).select(
        "number", "organisation", pl.exclude("number", "organisation")
    )


class Tally:
    """The organisations of all batches: memory grows with their number, not with that of the ties."""

    def __init__(self) -> None:
        self._names: list[pl.DataFrame] = []
        self._counts: list[pl.DataFrame] = []

    def add(self, ties: pl.DataFrame) -> None:
        """Sheets are never in two batches, so that their numbers add up."""
        known = ties.filter(pl.col("organisation").is_not_null())
        self._names.append(known.group_by("organisation", "siret", "name").agg(pl.len().cast(pl.Int64).alias("times")))
        by_kind = [
            pl.col("number").filter(pl.col("tie") == kind).n_unique().cast(pl.Int64).alias(kind) for kind in TIE_KINDS
        ]
        self._counts.append(known.group_by("organisation").agg(*by_kind))
        if len(self._names) > 8:
            self._names, self._counts = [self._sum_names()], [self._sum_counts()]

    def list_organisations(self) -> pl.DataFrame:
        """One row per organisation, in the order of their keys: its usual name, every name, and sheets by tie."""
        named = self._sum_names().sort("organisation", "times", "name", descending=[False, True, False])
        by_organisation = named.group_by("organisation", maintain_order=True).agg(
            pl.col("siret").first(),
            pl.col("siret").first().str.head(9).alias("siren"),
            pl.col("name").first(),
            pl.col("name").drop_nulls().alias("names"),
        )
        return by_organisation.join(self._sum_counts(), on="organisation", how="left", maintain_order="left")

    def _sum_names(self) -> pl.DataFrame:
        return pl.concat(self._names).group_by("organisation", "siret", "name").agg(pl.col("times").sum())

    def _sum_counts(self) -> pl.DataFrame:
        return pl.concat(self._counts).group_by("organisation").agg(pl.col(*TIE_KINDS).sum())
