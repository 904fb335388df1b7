"""A register in batches of whole markets of the same rules, each small enough for memory.

Where each market lies in few files, a batch reads those. Else the claims are written once more, a file per batch.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import polars as pl

from mikiwame.scale.reading import PATH, Register
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

CLAIMS_A_BATCH = 500_000
"""Rows that fit into half a gigabyte with all that the stages make of them."""

CLAIMS_A_PART = 25_000
"""Claims whose markets share the files of a part of the output: what is written anew where one of them changes."""

OF_ALL = "all"
"""The name of rules that are those of every market."""

READ_TWICE = 3.0
"""So many times the rows may be looked at in all; with more, writing them in order costs less."""


@dataclass(frozen=True)
class Batch:
    """Markets of the same rules, the files that hold their claims, and how many these are.

    ``parts``: the name of the files of each part that is written -> its markets, in their order.
    """

    number: int
    rules: str
    parts: Mapping[str, Sequence[str]]
    files: tuple[Path, ...]
    claims: int

    @property
    def markets(self) -> tuple[str, ...]:
        return tuple(market for markets in self.parts.values() for market in markets)


def read_named(register: Register) -> dict[str, str]:
    """Market -> the name of its rules, where the table of markets tells it.

    :raises MikiwameError: for a market that is named twice there, and for a row that lacks a market or rules.
    """
    told = register.scan("markets").collect()
    twice = told.filter(pl.col("market").is_duplicated())["market"].drop_nulls()
    faults = [Reason("registers.market_twice", {"market": twice[0]})] if twice.len() else []
    faults += [Reason("registers.column_empty", {"column": one}) for one in told.columns if told[one].null_count()]
    if faults:
        raise MikiwameError([Complaint.of(str(register.files["markets"][0]), 0, "error", fault) for fault in faults])
    return dict(told.iter_rows())


def name_rules(register: Register, rules: Path, markets: pl.Series | None = None) -> dict[str, str]:
    """Market -> the name of its rules: its own, where the table of markets does not tell; one for all, where ``rules``
    are of one market: only markets of the same name share a plan.

    :param markets: all of the register, where they are known.
    :raises MikiwameError: as :func:`read_named`.
    """
    named = read_named(register)
    if markets is None:
        markets = register.scan("certifications").select("market").unique().collect()["market"].drop_nulls().sort()
    if (rules / "market.yaml").is_file():
        return dict.fromkeys(markets, OF_ALL)
    return {market: named.get(market, market) for market in markets}


def survey(register: Register) -> pl.DataFrame:
    """How many claims of each market each file holds: ``market``, path and ``claims``."""
    counted = register.scan("claims", with_path=True).group_by("market", PATH).agg(claims=pl.len())
    return counted.collect(engine="streaming").sort("market", PATH)


def plan_batches(surveyed: pl.DataFrame, rules: Mapping[str, str], size: int = CLAIMS_A_BATCH) -> list[Batch]:
    """Batches of at most ``size`` claims, or of one market that is larger, in the order of rules and markets."""
    sizes = dict(surveyed.group_by("market").agg(pl.col("claims").sum()).iter_rows())
    places = dict(surveyed.group_by("market").agg(pl.col(PATH).sort()).iter_rows())
    groups = _group(sorted(rules, key=lambda market: (rules[market], market)), rules, sizes, size)
    batches: list[Batch] = []
    names = (f"part-{number:06}.parquet" for number in count())
    for number, markets in enumerate(groups):
        parts = {next(names): some for some in _group(markets, rules, sizes, min(size, CLAIMS_A_PART))}
        files = sorted({path for market in markets for path in places.get(market, ())})
        claims = _count(markets, sizes)
        batches.append(Batch(number, rules[markets[0]], parts, tuple(map(Path, files)), claims))
    return batches


def _group(
    markets: Sequence[str], rules: Mapping[str, str], sizes: Mapping[str, int], size: int
) -> Iterator[list[str]]:
    group: list[str] = []
    held = 0
    for market in markets:
        own = sizes.get(market, 0)
        if group and (rules[market] != rules[group[0]] or held + own > size):
            yield group
            group, held = [], 0
        group.append(market)
        held += own
    if group:
        yield group


def _count(markets: Sequence[str], sizes: Mapping[str, int]) -> int:
    return sum(sizes.get(market, 0) for market in markets)


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
    return [replace(one, files=tuple(sorted(folder.glob(f"batch={one.number}/*")))) for one in batches]
