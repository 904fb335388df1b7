"""A commit of the repository in which a catalogue is kept."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that touches the market: its whole name, the day on which its author made it, and its first line."""

    commit: str
    on: date
    subject: str
