"""What a rule hands on: a complaint as rows, one for each claim that bears witness to it."""

import unicodedata
from collections.abc import Iterable
from typing import Any

import narwhals as nw
import polars as pl

from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.tables import Frame

Row = dict[str, Any]

EVIDENCE = {
    "rule": str,
    "severity": str,  # warning or note
    "certification": str,
    "field": str,
    "label": str,
    "claim": int,  # the claim that the complaint points at
    "figure": float,  # what the printed figure should be, where that can be worked out
    "found": Reason,  # where the rule itself reads the text
    "witness": int,  # a claim that bears witness, the one pointed at among them
    "witness_field": str,
    "witness_label": str,
    "held": bool,  # a fact rests on the witness
    "text": str,
    "source": str,
    "day": int,
    "dated": bool,
}
"""Columns of a row; each may be None."""

COMPLAINT = ["certification", "field", "label", "claim"]
"""What a rule says of a complaint itself; ``severity`` and ``figure`` where it is not the rule's usual one."""

CITED = ["held", "text", "source", "day", "dated"]

PLACE = ["certification", "source", "day", "read_day", "same_label", "same_period", "same_round"]
"""One row of one page on one day, once :func:`fill_keys` has made its columns joinable."""


def fill_keys(claims: Frame) -> Frame:
    """Claims with ``same_label``, ``same_period`` and ``same_round``: "none given" joins with "none given"."""
    return claims.with_columns(
        same_label=nw.col("label").fill_null(""),
        same_period=nw.col("period").fill_null(""),
        same_round=nw.col("round").fill_null(""),
    )


def call_witnesses(found: Frame, *columns: str) -> Frame:
    """A row for each complaint and each of the ``columns`` that hold the number of a witness."""
    complaint = [*COMPLAINT, *(name for name in ("severity", "figure") if name in found.collect_schema())]
    return nw.concat([found.select(*complaint, witness=column) for column in columns]).unique()


def cite_witnesses(found: Frame, told: Frame) -> Frame:
    """The same rows with what each witness says."""
    said = told.select(*CITED, witness="claim", witness_field="field", witness_label="label")
    return found.join(said, on="witness", how="inner")


def accuse(accused: Row, witnesses: Iterable[Row], found: Reason, severity: str = "warning") -> list[Row]:
    """The rows of one complaint that was found by reading texts: the accused claim first."""
    complaint = {name: accused[name] for name in COMPLAINT}
    complaint |= {"severity": severity, "figure": None, "found": found}
    called = {row["claim"]: row for row in (accused, *witnesses)}
    return [{**complaint, **_cite(row)} for row in called.values()]


def _cite(row: Row) -> Row:
    numbered = {"witness": row["claim"], "witness_field": row["field"], "witness_label": row["label"]}
    return {**numbered, **{name: row[name] for name in CITED}}


def list_rows(frame: Frame) -> list[Row]:
    """The rows of a narrowed table, by number of claim: from here on they are read one by one."""
    return sorted(collect_rows(frame), key=lambda row: int(row["claim"]))


def collect_rows(frame: Frame) -> list[Row]:
    """Every row of a table of whatever engine; Spark gives its own rows, which need no further package."""
    collected: Any = frame.to_native().collect()
    return collected.to_dicts() if isinstance(collected, pl.DataFrame) else [row.asDict() for row in collected]


def group_rows(rows: Iterable[Row]) -> list[list[Row]]:
    """The rows of each certification."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["certification"], []).append(row)
    return list(groups.values())


def normalise(text: str) -> str:
    """Printed text with plain digits, brackets and signs (Unicode NFKC)."""
    return unicodedata.normalize("NFKC", text)
