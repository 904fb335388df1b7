"""What a rule hands on: a complaint as evidence, one piece per claim that bears witness to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Literal, TypedDict

import narwhals as nw
import polars as pl

from mikiwame.vocabulary.tables import Frame, list_columns

Severity = Literal["warning", "note"]


class EvidenceRow(TypedDict):
    """A claim that bears witness to a complaint, behind what the complaint points at."""

    certification: str
    field: str
    label: str | None
    claim: int  # the accused: one of the witnesses too
    rule: str
    severity: str
    witness: int
    figure: float | None  # what the printed figure should be, where that can be worked out
    code: str | None  # of the reason, where the rule has looked into the text
    place: int  # among the reasons of the complaint
    number: float | None  # what the reason tells: a rate, a weekday, how many days or months
    limit: float | None  # the number that it does not fit
    found_day: int | None  # the day that does not fit


EVIDENCE = list_columns(EvidenceRow)

_TYPED = ("place", "number", "limit", "found_day")
"""What rules tell that an engine may count in another type: a literal, a length, a sum."""

_NARWHALS = {pl.String: nw.String(), pl.Float64: nw.Float64(), pl.Int64: nw.Int64()}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row of evidence with what the witness says."""

    certification: str
    field: str
    label: str | None
    claim: int
    rule: str
    severity: Severity
    witness: int
    figure: float | None
    code: str | None
    place: int
    number: float | None
    limit: float | None
    found_day: int | None
    witness_field: str
    witness_label: str | None
    held: bool
    """A fact rests on the witness."""
    text: str
    source: str
    day: int
    dated: bool

    @property
    def complaint(self) -> tuple[str, str, str, str | None, int, Severity]:
        """What is the same in all the evidence of one complaint."""
        return self.rule, self.certification, self.field, self.label, self.claim, self.severity


COMPLAINT = ["certification", "field", "label", "claim"]
"""What a rule says of a complaint itself; beside it ``severity`` and ``figure``, where it has them."""

CITED = ["held", "text", "source", "day", "dated"]

PLACE = ["certification", "source", "day", "read_day", "same_label", "same_period", "same_round"]
"""One row of one page on one day, once :func:`fill_keys` has made its columns joinable."""


ROW = ("source", "day", "read_day", "period", "round")
"""Columns of claims that, with certification and label, tell a row of a page."""


def fill_keys(claims: Frame) -> Frame:
    """Claims with ``same_label``, ``same_period`` and ``same_round``: "none given" joins with "none given"."""
    return claims.with_columns(
        same_label=nw.col("label").fill_null(""),
        same_period=nw.col("period").fill_null(""),
        same_round=nw.col("round").fill_null(""),
    )


def call_witnesses(found: Frame, *columns: str, told: Sequence[str] = ()) -> Frame:
    """A row for each complaint and each of the ``columns`` that hold the number of a witness.

    :param told: ``severity`` or ``figure``, where the rule tells them.
    """
    return nw.concat([found.select(*COMPLAINT, *told, witness=column) for column in columns]).unique()


def gather_evidence(found: Iterable[tuple[Frame, str, Severity]]) -> Frame:
    """What the rules find, in one table with all columns of ``EVIDENCE``.

    :param found: what a rule gives, its slug, and its severity where the rule does not give one itself.
    """
    named = [one.with_columns(rule=nw.lit(rule), usual=nw.lit(severity)) for one, rule, severity in found]
    told = {"severity": nw.coalesce("severity", "usual"), "place": nw.col("place").fill_null(0)}
    return nw.concat(named, how="diagonal").select(*(told.get(name, nw.col(name)).alias(name) for name in EVIDENCE))


def cite_witnesses(found: Frame, told: Frame) -> Frame:
    """Evidence with what each witness says: a row for each, the fields of ``Evidence`` as columns."""
    said = told.select(*CITED, witness="claim", witness_field="field", witness_label="label")
    return found.join(said, on="witness", how="inner").select(*(one.name for one in fields(Evidence)))


def accuse(accused: Frame, *keys: str, **told: nw.Expr | str) -> Frame:
    """Complaints of claims alone, each the only witness: columns of ``COMPLAINT``, ``keys``, ``code`` and what is
    ``told``, each of the type that it has in ``EVIDENCE``.
    """
    given = {name: nw.col(one) if isinstance(one, str) else one for name, one in told.items()}
    typed = {name: one.cast(_NARWHALS[EVIDENCE[name]]) if name in _TYPED else one for name, one in given.items()}
    return accused.select(*COMPLAINT, *keys, witness="claim", **typed)


def call_all(accused: Frame, others: Frame, on: str | list[str]) -> Frame:
    """What :func:`accuse` gives, with each of the ``others``, a column ``other``, as a witness too."""
    called = accused.join(others, on=on, how="inner").with_columns(witness=nw.col("other")).drop("other")
    return nw.concat([accused, called], how="diagonal").unique()
