"""The columns of each table that goes from stage to stage, with their types; every engine uses these names.

Days are whole numbers since 1970-01-01 (``days.count_days``), so that they compare alike on every engine. A null is
"nothing said", never zero.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import narwhals as nw
import polars as pl

Frame = nw.LazyFrame[Any]
"""A table on its way through the stages, on whatever engine."""

Columns = Mapping[str, type[pl.DataType]]

QUALIFIERS = ("grade", "part", "mode", "audience", "population", "strand", "other")
"""What a claim is true of beside its certification, each in one spelling whatever way it is printed."""

SCOPE = ("mode", "audience", "population", "strand")
"""Qualifiers that stand side by side: a newer list of grades or parts says nothing of another mode or audience."""

CLAIMS: Columns = {
    "claim": pl.Int64,  # number of the claim, unique in its table
    "cell": pl.Int64,  # one number for each certification, field, qualifiers and unit: what a fact is of
    "scope": pl.Int64,  # one number for each certification, field, unit and those of the qualifiers in SCOPE
    "group": pl.Int64,  # one number for each certification, field and unit
    "statement": pl.Int64,  # one number for all that one reading prints of one field of one certification
    "whole": pl.Boolean,  # its statement lists the grades or parts of its scope, or speaks of all of them at once
    "parted": pl.Boolean,  # its statement lists the scopes of its group
    "total": pl.Float64,  # minutes of all parts in its statement and scope; null for other units
    "value": pl.Int64,  # one number for each low, high, state and kind
    "certification": pl.String,
    "field": pl.String,
    "label": pl.String,  # as printed; null when the source gives none
    "grade": pl.String,  # QUALIFIERS: what the label says that the figure is true of, each in one spelling
    "part": pl.String,
    "mode": pl.String,
    "audience": pl.String,
    "population": pl.String,
    "strand": pl.String,
    "other": pl.String,  # what no vocabulary knows of the label
    "kind": pl.String,  # as in vocabulary.readings, with "absent" for a source's own 不明 and "not_applicable"
    "low": pl.Float64,  # yen, percent, persons, minutes in all, or sittings a year
    "high": pl.Float64,  # null with a low: open end
    "unit": pl.String,  # yen, yen/month, percent, people, minutes, per_year; null for a state or text
    "state": pl.String,  # eligibility, venue, schedule: one of vocabulary.scales.STATES
    "approx": pl.Boolean,
    "period": pl.String,  # year, or month of one (2008-05), that the text or its row names for the figure
    "year": pl.Int64,  # its year as a number: what is compared
    "round": pl.String,  # session that the row of the page names
    "reading": pl.String,  # the whole reading as JSON
    "text": pl.String,  # as printed
    "means": pl.String,  # the text with the names that are meant where it misprints one; null where it prints none
    "source": pl.String,
    "source_kind": pl.String,
    "head_start": pl.Int64,  # days by which the kind's word counts as newer than that of the least kind
    "voice": pl.String,  # publisher, voice or site: claims of one voice are one witness
    "voice_number": pl.Int64,
    "cell_voice": pl.Int64,  # one number for each cell and voice
    "observed": pl.Boolean,  # a count or rate of people: of two periods the newer holds, whoever tells the older
    "typical": pl.Boolean,  # observed, and the text names no period of it
    "first_hand": pl.Boolean,  # of the organiser or another that speaks for itself
    "dated": pl.Boolean,  # false for a copy that does not tell its own day
    "url": pl.String,
    "day": pl.Int64,  # the day that the source gives itself, else the day it was read
    "true_day": pl.Int64,  # no later than the year that the text names
    "read_day": pl.Int64,
    "since": pl.Int64,  # the first day on which it holds, where the text or its reading names one; later: announced
    "until": pl.Int64,  # the last day on which it holds, by the text or by the editor's word
    "because": pl.String,  # why the editor ended it on the day of ``until``
    "tax": pl.String,  # of money: excluded or mixed where the text says that tax is not in; null: as printed
    "confirmed": pl.Boolean,  # the editor says that it is right, however unlikely it looks
    "file": pl.String,
    "line": pl.Int64,
}

FACTS: Columns = {
    "certification": pl.String,
    "field": pl.String,
    "label": pl.String,
    "grade": pl.String,
    "part": pl.String,
    "mode": pl.String,
    "audience": pl.String,
    "population": pl.String,
    "strand": pl.String,
    "other": pl.String,
    "standing": pl.String,  # agreed, single, disputed, withheld, unknown
    "tied": pl.Boolean,  # nothing decides between its values: low and high span them
    "stale": pl.Boolean,
    "claim": pl.Int64,  # the claim that the fact rests on; null when no source says anything
    "kind": pl.String,
    "low": pl.Float64,
    "high": pl.Float64,
    "unit": pl.String,
    "state": pl.String,
    "approx": pl.Boolean,
    "period": pl.String,
    "round": pl.String,  # the sitting that its row names: a figure of one sitting, not of a year
    "tax": pl.String,  # as in CLAIMS
    "text": pl.String,
    "source": pl.String,
    "source_kind": pl.String,
    "url": pl.String,
    "day": pl.Int64,
    "true_day": pl.Int64,
    "dated": pl.Boolean,
    "strength": pl.Int64,  # the day in effect after head start and age: what decided the weighing
}

TIES: Columns = {
    "organisation": pl.String,
    "teaches_or_places": pl.Boolean,  # the organisation has the role of a school or staffing company
    "tie": pl.String,
    "other": pl.String,
    "certification": pl.String,  # null when the tie holds for all
    "source": pl.String,
    "day": pl.Int64,  # from when the source is known
    "text": pl.String,
}

ORGANISERS: Columns = {
    "certification": pl.String,
    "organisation": pl.String,
    "form": pl.String,
    "teaches_or_places": pl.Boolean,  # the organiser has itself the role of a school or staffing company
}

EVENTS: Columns = {
    "certification": pl.String,
    "event": pl.String,  # last_sitting, or dissolved where every organiser dissolves
    "last": pl.Int64,  # the last day that the event can mean
    "day": pl.Int64,  # from when the source is known
    "source": pl.String,
    "text": pl.String,  # the day as written
}

FINDINGS: Columns = {
    "certification": pl.String,
    "criterion": pl.String,
    "low": pl.Float64,  # 0..1
    "high": pl.Float64,
    "known": pl.Boolean,  # false where the interval is what the criterion says of not knowing
}

SCORES: Columns = {
    "certification": pl.String,
    "score": pl.Float64,  # 0..1, the middle of the range
    "score_low": pl.Float64,
    "score_high": pl.Float64,
    "unknown_share": pl.Float64,  # share of the weight on criteria that are not known
}


def make_table(columns: Columns, rows: Iterable[Mapping[str, Any]]) -> pl.DataFrame:
    """Rows as a table with exactly ``columns``.

    :raises polars.exceptions.PolarsError: when a row has a value of another type.
    """
    return pl.DataFrame(list(rows), schema=dict(columns), orient="row", strict=True)
