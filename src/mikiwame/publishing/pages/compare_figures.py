"""The key figures of a certification in the words of one cell, and which hard limits it keeps."""

from typing import Any

import polars as pl

from mikiwame.publishing.pages.fact_cells import list_leading_facts, write_value
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import shorten
from mikiwame.publishing.words import SOURCE_KINDS, name_field, write_doubt

Row = dict[str, Any]

FIELDS = ("exam_fee", "course_cost", "eligibility", "pass_rate", "schedule", "venue")

LONGEST = 36
"""Characters of a print in a cell of the comparison; the certification's own page has it whole."""

VALUES = 4
"""Grades or audiences in one cell; the certification's own page has them all."""


def list_figures(known: Knowledge, slug: str) -> list[Row]:
    """One row a field of ``FIELDS``: ``field, name, values, more, missing, on, dated, kind, doubt, announced``."""
    return known.keep(("figures", slug), lambda: [_write_figure(known, slug, field) for field in FIELDS])


def _write_figure(known: Knowledge, slug: str, field: str) -> Row:
    facts = list_leading_facts(known, slug, field)
    stated = [fact for fact in facts if fact["standing"] not in ("unknown", "withheld")]
    first = (stated or facts)[0]
    values = [_write_value(fact, len(stated) > 1) for fact in stated]
    return {
        "field": field,
        "name": name_field(field),
        "values": values[:VALUES],
        "more": max(len(values) - VALUES, 0),
        "missing": None if stated else first["because"],
        "on": first["on"],
        "dated": first["dated"],
        "kind": SOURCE_KINDS.get(first["source_kind"], first["source_kind"]) if first["source"] else None,
        "doubt": "" if not stated else write_doubt(first),
        "announced": [one["words"] for fact in facts for one in fact["announced"]],
    }


def _write_value(fact: Row, among: bool) -> Row:
    return {"label": fact["label"], "text": shorten(write_value(fact, shares_text=among), LONGEST)}


def list_limits(known: Knowledge, slug: str) -> Row:
    """``open``, ``home`` and ``running``: true, false, or null where it is not known; ``fee``: the least yen, or null.

    The fee is the least that is printed for any grade or audience, of a range its upper end.
    """
    return known.keep(("limits", slug), lambda: _list_limits(known, slug))


def _list_limits(known: Knowledge, slug: str) -> Row:
    ranked = known.comparison.ranking.row(by_predicate=pl.col("certification") == slug, named=True)
    venues = [fact["state"] for fact in list_leading_facts(known, slug, "venue") if fact["state"]]
    fees = [
        fact["high"]
        for fact in list_leading_facts(known, slug, "exam_fee")
        if fact["unit"] == "yen" and fact["high"] is not None
    ]
    return {
        "open": None if ranked["eligibility"] is None else ranked["eligibility"] == "open",
        "home": "home" in venues if venues else None,
        "running": ranked["life"] == "running",
        "fee": min(fees) if fees else None,
    }
