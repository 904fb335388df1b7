"""What is to hold from a later day, as an answer tells it."""

import json
from dataclasses import dataclass
from dataclasses import field as set_field
from datetime import date

from mikiwame.answers.rows import ClaimRow
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.reasons import Figure, Reason, Term, Value

Json = object
"""What a reading holds: anything that JSON has, in the shape of ``vocabulary.readings``."""

FIGURES = ("yen", "yen/month", "percent", "people", "minutes")
"""Units whose figure tells all; how often a year says less than the printed schedule."""


@dataclass(frozen=True, slots=True)
class Announced:
    """What is known today and holds from a later day."""

    field: str
    label: str | None
    low: float | None
    high: float | None
    unit: str | None
    state: str | None
    kind: str
    tax: str | None
    period: str | None
    text: str | None
    value: Json
    since: date = set_field(metadata={"key": "from"})
    words: Reason
    source: str
    source_kind: str
    url: str | None
    dated: bool
    file: str
    line: int
    on: date


def announce(claim: ClaimRow) -> Announced:
    day = read_count(claim.since or 0)
    return Announced(
        field=claim.field,
        label=claim.label,
        low=claim.low,
        high=claim.high,
        unit=claim.unit,
        state=claim.state,
        kind=claim.kind,
        tax=claim.tax,
        period=claim.period,
        text=claim.text,
        value=json.loads(claim.reading),
        since=day,
        words=_say_announced(claim, day),
        source=claim.source,
        source_kind=claim.source_kind,
        url=claim.url,
        dated=claim.dated,
        file=claim.file,
        line=claim.line,
        on=read_count(claim.day),
    )


def _say_announced(claim: ClaimRow, day: date) -> Reason:
    said: Value = Reason("facts.quoted", {"text": claim.text})
    if claim.kind == "withheld":
        said = Term("openness", "withheld")
    elif claim.unit in FIGURES and not (claim.low is None and claim.high is None):
        said = Figure(claim.low, claim.high, claim.unit, claim.tax)
    if claim.label:
        return Reason("facts.announced_of", {"label": claim.label, "day": day, "value": said})
    return Reason("facts.announced", {"day": day, "value": said})
