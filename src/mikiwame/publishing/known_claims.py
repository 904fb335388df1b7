"""The claims behind a comparison, as rows: those that are known on its day, and those of them that hold on it."""

from typing import Any

import narwhals as nw
import polars as pl

from mikiwame.facts import is_in_force
from mikiwame.pipeline import Comparison

Row = dict[str, Any]


def list_claims_in_force(comparison: Comparison, wanted: pl.Expr) -> list[Row]:
    """The claims that are known, hold on the day and are not held back, of those that are ``wanted``."""
    return take_claims(comparison, wanted & is_let_through(comparison), is_in_force(comparison.on))


def is_let_through(comparison: Comparison) -> pl.Expr:
    """Whether a claim may reach a fact."""
    return ~pl.col("claim").is_in(comparison.held_back["claim"].to_list())


def take_claims(comparison: Comparison, wanted: pl.Expr, when: nw.Expr) -> list[Row]:
    """The claims that are ``wanted``, of those for which a rule of ``facts.force`` holds."""
    taken = nw.from_native(comparison.claims.filter(wanted)).filter(when).to_native()
    return list(taken.iter_rows(named=True))
