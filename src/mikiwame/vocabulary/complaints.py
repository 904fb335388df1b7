"""What is wrong with a file or an input, in the form that people are told of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from mikiwame.vocabulary.reasons import Reason

Severity = Literal["error", "warning", "note"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""Worst first. Only an error stops the work."""

PROGRAM = "mikiwame"
"""In place of a file, where what is at fault is in none."""


@dataclass(frozen=True, order=True)
class Complaint:
    """One fault: the file and line it is in (1 is the first; 0 where there is none), and what to do about it.

    Of one made by :meth:`of`, ``words.checks.say_complaint`` says the message in the reader's language.
    """

    file: str
    line: int
    severity: Severity
    message: str
    reason: Reason | None = field(
        default=None, compare=False, kw_only=True, metadata={"key": "because", "optional": True}
    )

    @classmethod
    def of(cls, file: str, line: int, severity: Severity, reason: Reason) -> "Complaint":
        """A fault that is told in the reader's language; what cannot say it shows the code and its values."""
        told = ", ".join(f"{name}: {value}" for name, value in reason.values.items())
        return cls(file, line, severity, f"{reason.code} ({told})", reason=reason)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return _show_controls(f"{place}: {self.message}")


def _show_controls(text: str) -> str:
    """The text on one line: what a file holds may not break a message or drive a terminal."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)


class MikiwameError(Exception):
    """The one family of errors that people are shown, a line each and without a traceback."""

    def __init__(self, complaints: Iterable[Complaint] | str) -> None:
        self.complaints = (
            [Complaint(PROGRAM, 0, "error", complaints)] if isinstance(complaints, str) else sorted(complaints)
        )
        super().__init__("\n".join(map(str, self.complaints)))


class OutputError(MikiwameError):
    """An answer that is right and could not be written: no space is left, the file or its folder takes nothing."""
