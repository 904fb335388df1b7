"""What the cost to pass rests on: the facts of a certification, and the ties by which money comes back."""

import polars as pl

from mikiwame.advice.cost_terms import Fact
from mikiwame.answers.rows import FactRow, read_rows
from mikiwame.notation.fees import read_benefit, read_fee_label
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import count_days


def list_cost_facts(comparison: Comparison, slug: str) -> list[Fact]:
    """The facts of a certification as the cost reads them."""
    return [read_fact(row) for row in read_rows(comparison.facts.filter(pl.col("certification") == slug), FactRow)]


def read_fact(row: FactRow) -> Fact:
    """A fact with what its label and its text say of how it is paid."""
    return Fact(
        field=row.field,
        label=row.label,
        standing=row.standing,
        low=row.low,
        high=row.high,
        unit=row.unit,
        state=row.state,
        approx=bool(row.approx),
        tax=row.tax,
        text=row.text,
        source=row.source,
        day=row.day,
        strength=row.strength or 0,
        dated=bool(row.dated),
        stale=row.stale,
        fee=read_fee_label(row.label),
        benefit=read_benefit(row.text) if row.field == "benefit" else None,
    )


def list_cash_backs(comparison: Comparison, slug: str) -> list[Fact]:
    """The ``cash_back`` ties known on the day that apply to a certification, with the name of the other party."""
    organisers = comparison.catalogue.certifications[slug].organisers
    applies = pl.col("certification").is_null() & pl.col("organisation").is_in(list(organisers))
    known = (pl.col("tie") == "cash_back") & (pl.col("day") <= count_days(comparison.on))
    ties = comparison.ties.filter(known & (applies | (pl.col("certification") == slug).fill_null(False)))
    names = comparison.catalogue.organisations
    return [
        Fact(None, text=text, source=source, day=day, agency=names[other].name)
        for text, source, day, other in ties.select("text", "source", "day", "other").iter_rows()
    ]
