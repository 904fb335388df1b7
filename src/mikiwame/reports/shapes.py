"""What a report is: the figure as it was shown, what the reader says of it, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

State = Literal["open", "accepted", "refused", "dismissed"]

STATES: tuple[State, ...] = ("open", "accepted", "refused", "dismissed")
"""``dismissed`` are advertisements and whatever else needs no answer: nothing of them is published."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as the page showed it, taken from the catalogue and never from the sender."""

    market: str
    certification: str
    field: str
    label: str | None
    """As shown: the grade, part or way to sit."""
    text: str | None
    """The value as shown; None where the page says that it is not known."""
    source: str | None
    """Slug of the source."""
    on: date | None
    """The day that the figure is of."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a reader says of it, as :func:`mikiwame.reports.reading.read_said` lets it through."""

    right: str
    where: str | None
    """A web address; nobody has looked at it."""
    note: str | None
    organiser: bool
    """Whether the sender says that they speak for the organiser; nobody has asked the organiser."""
    language: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What an editor decided of a report, and why."""

    state: State
    on: date
    because: str


@dataclass(frozen=True, slots=True)
class Erased:
    """That a report was erased, and why; not which."""

    on: date
    because: str


@dataclass(frozen=True, slots=True)
class Report:
    """``reference`` is the number that its sender was told."""

    reference: str
    received: datetime
    shown: Shown
    said: Said
    settled: Settled | None

    @property
    def state(self) -> State:
        return self.settled.state if self.settled else "open"


@dataclass(frozen=True, slots=True)
class Limits:
    """Reports that are taken on one day (UTC): from one sender, and from all."""

    per_sender: int
    per_day: int


LIMITS = Limits(per_sender=20, per_day=2_000)
