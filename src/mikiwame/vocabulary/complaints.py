"""What is wrong with a file or an input, in the form that people are told of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, Self

from mikiwame.vocabulary.reasons import Listed, Reason, Value

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
        return cls(file, line, severity, tell_plainly(reason), reason=reason)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return _show_controls(f"{place}: {self.message}")


def _show_controls(text: str) -> str:
    """The text on one line: what a file holds may not break a message or drive a terminal."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)


def tell_plainly(reason: Reason) -> str:
    """The code of a reason and its values, where there are no words to say it with."""
    told = ", ".join(f"{name}: {_tell(value)}" for name, value in reason.values.items())
    return f"{reason.code} ({told})" if told else reason.code


def _tell(value: Value) -> str:
    if isinstance(value, Listed):
        return ", ".join(map(_tell, value.values))
    return tell_plainly(value) if isinstance(value, Reason) else str(value)


class UnfitError(ValueError):
    """A value that its place does not take, whoever put it there: in a file, an option or a call.

    ``words.say`` makes the sentence of its ``reason``, which says what was found and what to do.
    """

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(tell_plainly(reason))


class MikiwameError(Exception):
    """The one family of errors that people are shown, a line each and without a traceback.

    Of a reason there is one line, which the doors say in the reader's language. A text is one that is said already, or
    one for those who write programs.
    """

    def __init__(self, complaints: Iterable[Complaint] | Reason | str) -> None:
        match complaints:
            case Reason():
                self.complaints = [Complaint.of(PROGRAM, 0, "error", complaints)]
            case str():
                self.complaints = [Complaint(PROGRAM, 0, "error", complaints)]
            case _:
                self.complaints = sorted(complaints)
        super().__init__("\n".join(map(str, self.complaints)))

    @classmethod
    def at(cls, file: object, reason: Reason, line: int = 0) -> Self:
        """One fault, of a file or folder."""
        return cls([Complaint.of(str(file), line, "error", reason)])


class OutputError(MikiwameError):
    """An answer that is right and could not be written: no space is left, the file or its folder takes nothing."""
