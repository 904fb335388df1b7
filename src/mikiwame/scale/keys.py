"""Keys that are unique across markets, so that one plan of the stages can hold many of them.

Within a market a claim is known by its number, and a certification or organisation by its slug. Claims get the number
of their market in front of their own, which keeps their order within the market: by it the stages break ties.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import narwhals as nw
import polars as pl

from mikiwame.facts.weighing import CLAIMS as CLAIM_NUMBERS
from mikiwame.pipeline import Tables
from mikiwame.vocabulary.tables import CLAIMS

WIDE = 1 << 40
"""Numbers that each market has for its cells, scopes, groups, statements and voices."""

NUMBERED = ("cell", "cell_voice", "scope", "group", "statement")

Sheets = Mapping[str, pl.DataFrame]
"""Tables by their names in ``shapes.SHAPES``, and ``particulars``."""


@dataclass(frozen=True)
class Keyed:
    """Tables with such keys, their particulars, and what turns a key back."""

    tables: Tables
    particulars: nw.LazyFrame[pl.LazyFrame]
    markets: pl.Series
    certifications: pl.Series
    room: int
    """Numbers that each market has for its claims."""

    def decode(self, table: pl.DataFrame) -> pl.DataFrame:
        """A table of the stages with the market, slug and number that stand for its keys."""
        columns = {}
        if "certification" in table.columns:
            columns["certification"] = self.certifications.gather(table["certification"])
            numbers = self.tables.certifications.collect().to_native()["market"].gather(table["certification"])
        else:
            numbers = table["claim"] // self.room
        for name in ("claim", "witness"):
            if name in table.columns:
                columns[name] = table[name] % self.room
        return table.with_columns(**columns, market=self.markets.gather(numbers))


class UnsoundError(ValueError):
    """Keys stand twice, name nothing or are too large: ``checking`` finds where."""


def encode(sheets: Sheets) -> Keyed:
    """Tables of whole markets with keys that are unique across them: a certification's is the number of its row.

    :raises UnsoundError: where the tables have no sound keys.
    """
    slugs = sheets["certifications"]["market"].unique().sort()
    room = CLAIM_NUMBERS // max(1, slugs.len())
    markets = pl.DataFrame({"market": slugs}).with_columns(of_market=pl.int_range(pl.len()))
    known = sheets["certifications"].join(markets, on="market").with_columns(key=pl.int_range(pl.len()))
    certifications = known.select("market", "certification", "key", "of_market")
    claims = _key(sheets["claims"], certifications)
    wide = [(pl.col("of_market") * WIDE + pl.col(name)).alias(name) for name in NUMBERED]
    numbered = claims.with_columns(*wide, claim=pl.col("of_market") * room + pl.col("claim"), market="of_market")
    _check_keys(sheets["claims"], numbered, known, room)
    columns = [name for name in ("market", *CLAIMS) if name in numbered.columns]
    particulars = (
        sheets["particulars"]
        .join(markets, on="market")
        .with_columns(claim=pl.col("of_market") * room + pl.col("claim"))
    )
    organisers = _name(_key(sheets["organisations"], certifications), "organisation")
    ties = _name(_key(sheets["ties"], certifications, of_all=True), "organisation", "other")
    tables = Tables(
        claims=_lift(numbered.select(columns)),
        ties=_lift(ties),
        events=_lift(_key(sheets["events"], certifications).drop("market", "of_market")),
        organisers=_lift(organisers),
        certifications=_lift(known.select("category", certification="key", market="of_market")),
    )
    return Keyed(tables, _lift(particulars.drop("market", "of_market")), slugs, known["certification"], room)


def _key(table: pl.DataFrame, certifications: pl.DataFrame, *, of_all: bool = False) -> pl.DataFrame:
    """The table with the keys of its certifications, and the number of its market.

    :param of_all: a row may name no certification.
    """
    keys = ["market", "certification"]
    found = table.select(keys).join(certifications, on=keys, how="left", maintain_order="left")
    of_none = table["certification"].null_count() if of_all else 0
    if found.height != table.height or found["key"].null_count() != of_none:
        raise UnsoundError
    if of_all:
        numbers = certifications.group_by("market").agg(pl.col("of_market").first())
        found = found.drop("of_market").join(numbers, on="market", how="left", maintain_order="left")
    return table.with_columns(found["key"].alias("certification"), found["of_market"])


def _check_keys(claims: pl.DataFrame, numbered: pl.DataFrame, certifications: pl.DataFrame, room: int) -> None:
    """:raises UnsoundError: for a number that is too large for its room, or a key that stands twice."""
    least = claims.select(pl.col("claim", *NUMBERED).min().fill_null(0)).row(0)
    greatest = claims.select(pl.col("claim", *NUMBERED).max().fill_null(0)).row(0)
    too_large = greatest[0] >= room or max(greatest) >= WIDE or min(least) < 0
    twice = certifications.select(pl.struct("market", "certification").is_duplicated().any()).item()
    if too_large or twice or numbered["claim"].n_unique() < numbered.height:
        raise UnsoundError


def _name(table: pl.DataFrame, *columns: str) -> pl.DataFrame:
    """Organisations by their market and slug."""
    return table.with_columns(pl.format("{} {}", "of_market", name).alias(name) for name in columns).drop(
        "market", "of_market"
    )


def _lift(table: pl.DataFrame) -> nw.LazyFrame[pl.LazyFrame]:
    return nw.from_native(table.lazy())
