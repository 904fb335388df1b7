"""A register of any size to measure with: the shipped claims given to new certifications of new markets, with other
values.

``python -m benchmarks.generate_claims 1_000_000 DIR`` writes the tables that ``mikiwame rank`` reads, as Parquet, in
files of ``MARKETS_A_FILE`` markets. The same seed gives the same tables.
"""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from mikiwame.pipeline import Tables, load, tabulate

CATALOGUE = Path(__file__).parents[1] / "catalogue"
SHIPPED = ("bookkeeping", "medical-office")
CLAIMS_EACH = 10
"""Claims per certification."""

CERTIFICATIONS_EACH = 1_000
"""Certifications per market."""

MARKETS_A_FILE = 50
NUMBERED = ("cell", "cell_voice", "scope", "group", "statement")
"""Numbers of claims that are of one certification, so that copies of it have their own."""

CHANGED = ("yen", "yen/month", "minutes")
"""Units whose figures are multiplied by any factor."""

SLIPS = 20
"""Of a thousand claims so many have another figure than the others of their cell."""


@dataclass(frozen=True)
class Shipped:
    """The tables of a shipped market, as Polars has them."""

    claims: pl.DataFrame
    ties: pl.DataFrame
    events: pl.DataFrame
    organisers: pl.DataFrame
    certifications: pl.DataFrame


def read_shipped(market: str) -> Shipped:
    tables = tabulate(load(CATALOGUE / market))
    return Shipped(**{name: _collect(tables, name) for name in Shipped.__annotations__})


def _collect(tables: Tables, name: str) -> pl.DataFrame:
    table: pl.DataFrame = getattr(tables, name).collect().to_native()
    return table


def make_market(shipped: Shipped, market: str, certifications: int, seed: int) -> dict[str, pl.DataFrame]:
    """The tables of one market, each with its column ``market``.

    Which certification a new one copies, which of its claims it has, and by how much their figures differ follow from
    the seed, the market and the number of the certification and claim.
    """
    bases = shipped.certifications.with_row_index("base")
    copies = pl.DataFrame({"copy": pl.int_range(certifications, eager=True)}).with_columns(
        base=(pl.col("copy").hash(seed) % bases.height).cast(pl.UInt32)
    )
    new = copies.join(bases, on="base").sort("copy").select("copy", "category", base="certification")
    named = new.with_columns(certification=pl.format("{}-{}", "base", "copy"))
    sizes = shipped.claims.group_by("certification").agg(size=pl.len())
    drawn = named.join(sizes, left_on="base", right_on="certification", how="left")
    expected = float(drawn["size"].sum()) / certifications
    claims = _copy_claims(shipped.claims, drawn, CLAIMS_EACH / expected, seed)
    copied = {name: _copy(getattr(shipped, name), named) for name in ("events", "organisers")}
    ties = shipped.ties.filter(pl.col("certification").is_null())
    certs = named.select("certification", "category")
    tables = {"claims": claims, "certifications": certs, "organisations": copied["organisers"], "ties": ties}
    tables["events"] = copied["events"]
    return {name: table.select(pl.lit(market).alias("market"), pl.all()) for name, table in tables.items()}


def _copy(table: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    own = named.select("certification", base="base")
    return own.join(table.rename({"certification": "base"}), on="base").select(table.columns)


def _copy_claims(claims: pl.DataFrame, named: pl.DataFrame, share: float, seed: int) -> pl.DataFrame:
    own = named.select("copy", "base", new="certification")
    joined = claims.join(own, left_on="certification", right_on="base", maintain_order="right_left")
    chance = (pl.struct("copy", "claim").hash(seed + 1) % 1_000_000) / 1_000_000
    kept = joined.filter(chance < share)
    factors = {
        "people": 1 + pl.col("copy").hash(seed + 2) % 9,
        "other": 0.5 + pl.struct("copy", "unit").hash(seed + 3) % 1000 / 1000,
        "slip": 0.4 + pl.struct("copy", "claim").hash(seed + 4) % 1200 / 1000,
    }
    slipped = pl.struct("copy", "claim").hash(seed + 5) % 1_000 < SLIPS
    numbers = [(pl.col("copy") * claims.height + pl.col(name)).alias(name) for name in NUMBERED]
    ends = [_change(name, factors, slipped).alias(name) for name in ("low", "high")]
    value = pl.when(slipped).then(claims.height + pl.col("claim")).otherwise("value")
    shift = (pl.col("source").hash(seed + 3) % 200).cast(pl.Int64)
    days = [(pl.col(name) - shift).alias(name) for name in ("day", "read_day", "true_day")]
    return kept.with_columns(
        *numbers, *ends, *days, certification="new", value=value, claim=pl.int_range(pl.len())
    ).select(claims.columns)


def _change(name: str, factors: Mapping[str, pl.Expr], slipped: pl.Expr) -> pl.Expr:
    """People by a whole number, so that rates still fit them; others by one factor per unit; a few by their own."""
    value, unit = pl.col(name), pl.col("unit")
    changed = (
        pl.when(slipped & unit.is_in((*CHANGED, "people")))
        .then((value * factors["slip"]).round(0))
        .when(unit == "people")
        .then(value * factors["people"])
        .when(unit.is_in(CHANGED))
        .then((value * factors["other"]).round(0))
        .otherwise(value)
    )
    return pl.when(slipped & (unit == "percent")).then((value * factors["slip"] * 0.6).round(1)).otherwise(changed)


def make_tables(claims: int, seed: int) -> Iterator[dict[str, pl.DataFrame]]:
    """The tables of ``MARKETS_A_FILE`` markets at a time."""
    shipped = [read_shipped(market) for market in SHIPPED]
    certifications = max(1, claims // CLAIMS_EACH)
    markets = -(-certifications // CERTIFICATIONS_EACH)
    made: list[dict[str, pl.DataFrame]] = []
    for number in range(markets):
        size = min(CERTIFICATIONS_EACH, certifications - number * CERTIFICATIONS_EACH)
        which = number % len(SHIPPED)
        tables = make_market(shipped[which], f"market-{number:05}", size, seed + 10 * number)
        rules = {"market": [f"market-{number:05}"], "rules": [SHIPPED[which]]}
        made.append(tables | {"markets": pl.DataFrame(rules)})
        if len(made) == MARKETS_A_FILE or number == markets - 1:
            yield {name: pl.concat([one[name] for one in made]) for name in made[0]}
            made.clear()


def write_register(claims: int, folder: Path, seed: int) -> None:
    for part, tables in enumerate(make_tables(claims, seed)):
        for name, table in tables.items():
            place = folder / name / f"part-{part:05}.parquet"
            place.parent.mkdir(parents=True, exist_ok=True)
            table.write_parquet(place)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    write_register(asked.claims, asked.folder, asked.seed)


if __name__ == "__main__":
    main()
