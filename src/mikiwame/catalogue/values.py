"""What a claim holds of a reading."""

from typing import NamedTuple


class Value(NamedTuple):
    """What a claim holds of a reading, in the columns of ``tables.CLAIMS``; None where the text says nothing of it."""

    kind: str
    label: str | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    state: str | None = None
    approx: bool = False
    period: str | None = None
    since: str | None = None  # the ISO days that the text gives for the value
    until: str | None = None
    tax: str | None = None
    season: str | None = None  # the days of one year that the text prints without it, such as 05-18/06-05
