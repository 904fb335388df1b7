"""The sources that are known on a day: how old each is, and what rests on it."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import count_days, read_count


@dataclass(frozen=True, slots=True)
class KnownSource:
    """``known_on`` is the newest day it speaks of or was read on, ``dated`` whether it tells a day itself or speaks for
    itself, ``claims`` how many values it gives and ``held`` on how many of them facts rest today.
    """

    source: str
    title: str
    kind: str
    publisher: str | None
    url: str | None
    known_on: date
    age_days: int
    dated: bool
    claims: int
    held: int


def list_sources(comparison: Comparison) -> tuple[KnownSource, ...]:
    """By their slugs."""
    held = set(comparison.facts["claim"].drop_nulls().to_list())
    claims = comparison.claims.filter(pl.col("day") <= count_days(comparison.on))
    grouped = claims.sort("source").partition_by("source", as_dict=True, maintain_order=True)
    return tuple(_describe(comparison, str(slug), rows, held) for (slug,), rows in grouped.items())


def list_reading_days(comparison: Comparison) -> dict[str, date]:
    """Certification -> the newest day on which anything was read of it."""
    claims = comparison.claims.filter(pl.col("read_day") <= count_days(comparison.on))
    newest = claims.group_by("certification").agg(pl.col("read_day").max()).sort("certification")
    return {slug: read_count(day) for slug, day in newest.iter_rows()}


def _describe(comparison: Comparison, slug: str, claims: pl.DataFrame, held: set[int]) -> KnownSource:
    file = comparison.catalogue.sources[slug]
    newest = max(claims["day"].to_list())
    return KnownSource(
        source=slug,
        title=file.title,
        kind=file.kind,
        publisher=file.publisher,
        url=file.url,
        known_on=read_count(newest),
        age_days=count_days(comparison.on) - newest,
        dated=bool(claims["dated"].any()),
        claims=claims.height,
        held=sum(claim in held for claim in claims["claim"].to_list()),
    )
