"""A register in batches of whole markets of the same rules, each small enough for memory.

Where each market lies in few files, a batch reads those. Else the claims are written once more, a file per batch.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from mikiwame.scale.reading import PATH, Register
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

CLAIMS_A_BATCH = 500_000
"""Rows that fit into half a gigabyte with all that the stages make of them."""

READ_TWICE = 3.0
"""So many times the rows may be looked at in all; with more, writing them in order costs less."""


@dataclass(frozen=True)
class Batch:
    """Markets of the same rules, the files that hold their claims, and how many these are."""

    number: int
    rules: str
    markets: tuple[str, ...]
    files: tuple[Path, ...]
    claims: int

    @property
    def part(self) -> str:
        """The name of the files that are written of it."""
        return f"part-{self.number:06}.parquet"


def name_rules(register: Register) -> dict[str, str]:
    """Market -> the name of its rules: its own, where the table of markets does not tell.

    :raises MikiwameError: for a market that is named twice there, or that holds no certification.
    """
    told = register.scan("markets").collect()
    twice = told.filter(pl.col("market").is_duplicated())["market"]
    if twice.len():
        reason = Reason("registers.market_twice", {"market": twice[0]})
        raise MikiwameError([Complaint.of(str(register.files["markets"][0]), 0, "error", reason)])
    markets = register.scan("certifications").select("market").unique().collect()["market"].sort()
    named = dict(told.iter_rows())
    return {market: named.get(market, market) for market in markets}


def survey(register: Register) -> pl.DataFrame:
    """How many claims of each market each file holds: ``market``, path and ``claims``."""
    counted = register.scan("claims", with_path=True).group_by("market", PATH).agg(claims=pl.len())
    return counted.collect(engine="streaming").sort("market", PATH)


def plan_batches(surveyed: pl.DataFrame, rules: Mapping[str, str], size: int = CLAIMS_A_BATCH) -> list[Batch]:
    """Batches of at most ``size`` claims, or of one market that is larger, in the order of rules and markets."""
    sizes = dict(surveyed.group_by("market").agg(pl.col("claims").sum()).iter_rows())
    places = dict(surveyed.group_by("market").agg(pl.col(PATH).sort()).iter_rows())
    groups = enumerate(_group(sorted(rules, key=lambda market: (rules[market], market)), rules, sizes, size))
    return [_make_batch(number, markets, rules, sizes, places) for number, markets in groups]


def _group(
    markets: Sequence[str], rules: Mapping[str, str], sizes: Mapping[str, int], size: int
) -> Iterator[list[str]]:
    group: list[str] = []
    count = 0
    for market in markets:
        own = sizes.get(market, 0)
        if group and (rules[market] != rules[group[0]] or count + own > size):
            yield group
            group, count = [], 0
        group.append(market)
        count += own
    if group:
        yield group


def _count(markets: Sequence[str], sizes: Mapping[str, int]) -> int:
    return sum(sizes.get(market, 0) for market in markets)


def _make_batch(
    number: int, markets: list[str], rules: Mapping[str, str], sizes: Mapping[str, int], places: Mapping[str, list[str]]
) -> Batch:
    files = sorted({path for market in markets for path in places.get(market, ())})
    return Batch(number, rules[markets[0]], tuple(markets), tuple(map(Path, files)), _count(markets, sizes))


def is_scattered(batches: Sequence[Batch], surveyed: pl.DataFrame) -> bool:
    """Whether reading each batch from its files would look at the same rows again and again."""
    sizes: dict[str, int] = dict(surveyed.group_by(PATH).agg(pl.col("claims").sum()).iter_rows())
    looked_at: int = sum(sizes[str(path)] for batch in batches for path in batch.files)
    return looked_at > READ_TWICE * max(1, sum(sizes.values()))


def spill(register: Register, batches: Sequence[Batch], folder: Path) -> list[Batch]:
    """The claims written once more, a file per batch, without holding them all; the batches, which read those."""
    numbers = {market: batch.number for batch in batches for market in batch.markets}
    parts = pl.LazyFrame({"market": list(numbers), "batch": list(numbers.values())})
    claims = register.scan("claims").join(parts, on="market")
    claims.sink_parquet(pl.PartitionBy(folder, key="batch", include_key=False), mkdir=True)
    return [
        Batch(one.number, one.rules, one.markets, tuple(sorted(folder.glob(f"batch={one.number}/*"))), one.claims)
        for one in batches
    ]
