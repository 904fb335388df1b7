"""The claims behind a comparison, as rows: those that are known on its day, and those of them that hold on it."""

from typing import Any

import narwhals as nw
import polars as pl

from mikiwame.facts import is_in_force, is_known
from mikiwame.pipeline import Comparison

Row = dict[str, Any]


def list_known_claims(comparison: Comparison, slug: str) -> list[Row]:
    """The claims on a certification that are known on the day: those that hold, are announced or have ended."""
    return take_claims(comparison, pl.col("certification") == slug, is_known(comparison.on))


def list_claims_in_force(comparison: Comparison, wanted: pl.Expr) -> list[Row]:
    """The claims that are known and hold on the day, of those that are ``wanted``."""
    return take_claims(comparison, wanted, is_in_force(comparison.on))


def take_claims(comparison: Comparison, wanted: pl.Expr, when: nw.Expr) -> list[Row]:
    """The claims that are ``wanted``, of those for which a rule of ``facts.force`` holds."""
    taken = nw.from_native(comparison.claims.filter(wanted)).filter(when).to_native()
    return list(taken.iter_rows(named=True))
