"""The columns of each table that goes from stage to stage, with their types; every engine uses these names.

Days are whole numbers since 1970-01-01 (``days.count_days``), so that they compare alike on every engine. A null is
"nothing said", never zero.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypedDict, get_args

import narwhals as nw
import polars as pl

Frame = nw.LazyFrame[Any]
"""A table on its way through the stages, on whatever engine."""

Look = Callable[[Frame], Mapping[str, bool]]
"""Reads the only row of a table now; only engines have it for which that costs next to nothing."""

Columns = Mapping[str, type[pl.DataType]]

SCOPE = ("mode", "audience", "population", "strand")
"""Qualifiers that stand side by side: a newer list of grades or parts says nothing of another mode or audience."""

_TYPES: Mapping[object, type[pl.DataType]] = {int: pl.Int64, float: pl.Float64, str: pl.String, bool: pl.Boolean}


def list_columns(row: type) -> Columns:
    """The columns of a table whose rows are made one by one: the fields of its row, each of which may be null."""
    return {name: _TYPES[(get_args(shape) or (shape,))[0]] for name, shape in row.__annotations__.items()}


class Numbers(TypedDict):
    """What claims have in common, as whole numbers by which stages group them; given when all of them are known."""

    claim: int  # number of the claim, unique in its table
    cell: int  # one number for each certification, field, unit and QUALIFIED: what a fact is of
    scope: int  # one number for each certification, field and SCOPE, where one unit does not stand beside another
    group: int  # one number for each certification and field
    statement: int  # one number for all that one reading prints of one field of one certification
    whole: bool  # its statement lists the grades or parts of its scope, or speaks of all of them at once
    parted: bool  # its statement lists the scopes of its group
    total: float | None  # minutes of all parts in its statement and scope; null for other units
    value: int  # one number for each low, high, state and kind
    voice_number: int
    cell_voice: int  # one number for each cell and voice


class Qualified(TypedDict):
    """What a figure is true of, as in ``vocabulary.qualifiers``."""

    grade: str | None
    part: str | None
    mode: str | None
    audience: str | None  # null for anyone
    population: str | None
    strand: str | None  # null for that of the certification
    other: str | None


QUALIFIED = tuple(Qualified.__annotations__)


class Sourced(TypedDict):
    """Where a claim stands, and whose word it is."""

    source: str
    source_kind: str
    head_start: int  # days by which the kind's word counts as newer than that of the least kind
    voice: str  # publisher, voice or site: claims of one voice are one witness
    first_hand: bool  # of the organiser or another that speaks for itself
    url: str | None
    day: int  # the day that the source gives itself, else the day it was read
    read_day: int
    file: str
    line: int


class ClaimRow(Numbers, Qualified, Sourced):
    """What one text of one source says of one field and what it is true of."""

    certification: str
    field: str
    label: str | None  # as printed; null when the source gives none
    graded: bool  # the label names a grade
    kind: str  # as in vocabulary.readings, with absent for a source's own 不明, not_applicable, and elsewhere
    low: float | None  # yen, percent, persons, minutes in all, or sittings a year
    high: float | None  # null with a low: open end
    unit: str | None  # yen, yen/month, percent, people, minutes, per_year; null for a state or text
    state: str | None  # eligibility, venue, schedule: one of vocabulary.scales.STATES; of a rate: derived, or null
    approx: bool
    period: str | None  # year, or month of one (2008-05), that the text or its row names for the figure
    year: int | None  # its year as a number: what is compared
    round: str | None  # session that the row of the page names
    session: str | None  # the same, or else the one that the text itself or its label names
    reading: str  # the whole reading as JSON
    clues: str | None  # vocabulary.readings.Clues as JSON: what the text tells beside its value
    text: str  # as printed
    means: str | None  # the text with the names that are meant where it misprints one; null where it misprints none
    observed: bool  # a count or rate of people: of two periods the newer holds, whoever tells the older
    typical: bool  # observed, and the text names no period of it
    dated: bool  # false for a copy that does not tell its own day
    true_day: int  # no later than the year that the text names
    since: int | None  # the first day on which it holds, where the text or its reading names one; later: announced
    until: int | None  # the last day on which it holds, by the text or by the editor's word
    because: str | None  # why it ended on the day of ``until``, where its own text does not say so
    regime: int | None  # from when its field is held as it says, where a revision before it is known
    suspended: int | None  # from when nobody can sit the exam in its mode
    tax: str | None  # of money: excluded or mixed where the text says that tax is not in; null: as printed
    confirmed: bool  # the editor says that it is right, however unlikely it looks


CLAIMS = list_columns(ClaimRow)

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
    "general": pl.Boolean,  # none of these is said: the fact is of the whole exam and of anyone
    "standing": pl.String,  # agreed, single, disputed, suspended, withheld, unknown
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
    "round": pl.String,  # the session of its claim: a figure of one sitting, not of a year
    "tax": pl.String,  # as in CLAIMS
    "regime": pl.Int64,  # as in CLAIMS
    "text": pl.String,
    "printed": pl.String,  # what stands in the source where ``text`` mends a misprinted name
    "source": pl.String,
    "source_kind": pl.String,
    "url": pl.String,
    "day": pl.Int64,
    "true_day": pl.Int64,
    "dated": pl.Boolean,
    "strength": pl.Int64,  # the day in effect after head start and age: what decided the weighing
}


class TieRow(TypedDict):
    """What ties an organisation to another."""

    organisation: str
    teaches_or_places: bool  # the organisation has the role of a school or staffing company
    tie: str
    other: str
    certification: str | None  # null when the tie holds for all
    source: str
    day: int  # from when the source is known
    text: str | None


TIES = list_columns(TieRow)


class OrganiserRow(TypedDict):
    """An organiser of a certification."""

    certification: str
    organisation: str
    form: str
    teaches: bool  # the organiser has itself the role of a school
    places: bool  # the organiser has itself the role of a staffing company


ORGANISERS = list_columns(OrganiserRow)


class EventRow(TypedDict):
    """What ends a certification."""

    certification: str
    event: str  # last_sitting, or dissolved where every organiser dissolves
    last: int  # the last day that the event can mean
    day: int  # from when the source is known
    source: str
    text: str  # the day as written


EVENTS = list_columns(EventRow)

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


def make_table(columns: Columns, rows: Iterable[Mapping[str, object]]) -> pl.DataFrame:
    """Rows as a table with exactly ``columns``.

    :raises polars.exceptions.PolarsError: when a row has a value of another type.
    """
    return pl.DataFrame(list(rows), schema=dict(columns), orient="row", strict=True)


def work_out(table: pl.LazyFrame) -> pl.DataFrame:
    """The rows of a table of one market, in memory: the engine for streams is set up longer than they are computed."""
    return table.collect(engine="in-memory")


def compute(frame: Frame) -> pl.DataFrame:
    """As :func:`work_out`, of a frame that is one of Polars."""
    return work_out(frame.to_native())
