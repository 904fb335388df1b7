"""Days as people know them: sometimes only to the month or the year."""

from dataclasses import dataclass
from datetime import date

MONTH = 30.4375
"""Days: a twelfth of a Julian year."""

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, order=True)
class Day:
    """A day known to the day, the month or the year: it lies between ``first`` and ``last``, both included."""

    first: date
    last: date
    text: str

    def __str__(self) -> str:
        return self.text


def count_days(day: date) -> int:
    """Days since 1970-01-01: the form in which tables compare days, the same on every engine."""
    return day.toordinal() - _EPOCH


def read_count(days: int) -> date:
    """The day of a count made by :func:`count_days`."""
    return date.fromordinal(days + _EPOCH)
