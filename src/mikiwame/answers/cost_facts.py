"""What the cost to pass rests on: the facts of a certification, and the ties by which money comes back."""

import json
from dataclasses import replace

import polars as pl

from mikiwame.advice.cost_terms import Fact, Told
from mikiwame.answers.rows import FactRow, read_rows
from mikiwame.notation.aids import is_at_most
from mikiwame.notation.fees import name_purpose, read_benefit, read_fee_label, read_wish
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.fees import NO_LABEL, Benefit, FeeLabel

TOLD = ("aid", "refund", "retake", "upkeep")
"""Kinds of readings of which the cost asks more than the figures."""


def list_cost_facts(comparison: Comparison, slug: str) -> list[Fact]:
    """The facts of a certification as the cost reads them."""
    facts = read_rows(comparison.facts.filter(pl.col("certification") == slug), FactRow)
    asked = [row.claim for row in facts if row.kind in TOLD and row.claim is not None]
    claims = comparison.claims.filter(pl.col("claim").is_in(asked)) if asked else comparison.claims.clear()
    readings = dict(claims.select("claim", "reading").iter_rows())
    return [read_fact(row, readings.get(row.claim)) for row in facts]


def read_fact(row: FactRow, reading: str | None = None) -> Fact:
    """A fact with what its label and its text say of how it is paid.

    :param reading: the whole reading of its claim as JSON, of the kinds of ``TOLD``.
    """
    told: Told | None = json.loads(reading) if reading else None
    if told and "of" in told:
        # What is told of some only is quoted as printed: none of the sentences here would say of whom it is.
        told = None
    return Fact(
        field=row.field,
        label=row.label,
        kind=row.kind,
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
        fee=_read_label(row),
        benefit=_read_aid(told, row.text or "") if told else read_benefit(row.text) if row.field == "benefit" else None,
        told=told,
    )


def _read_label(row: FactRow) -> FeeLabel:
    """The label of a book is its title, and a fee for the certificate is one however it is labelled."""
    if row.field == "materials":
        return NO_LABEL
    label = read_fee_label(row.label)
    beside = row.field in ("extra_fee", "certificate_fee") or label.own_name
    if beside and row.label and read_wish(row.label, row.text):
        label = name_purpose(replace(label, at_wish=True), row.text)
    return replace(label, purpose=label.purpose or "certificate") if row.field == "certificate_fee" else label


def _read_aid(told: Told, text: str) -> Benefit | None:
    if told["kind"] != "aid" or "scheme" in told or told.get("covered") is False:
        return None
    share, amount = told["share"], told["amount"]
    cap = amount if share is None else told["cap"]
    digits = 0 if share is None or share == int(share) else 1
    return Benefit("training_benefit", None if share is None else share / 100, digits, cap, is_at_most(text))


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
