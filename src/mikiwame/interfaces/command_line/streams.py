"""Standard output and error as the world leaves them: closed, full, or taken by a program that has read enough.

What cannot be written is no fault of the catalogue and no bug: it ends the work with a status of its own.
"""

import errno
import io
import os
import sys
from typing import TextIO

from mikiwame.vocabulary.complaints import OutputError
from mikiwame.vocabulary.reasons import Reason

ENOUGH = 141
"""Whoever reads our output wants no more: 128 + 13, as a shell reports every tool that SIGPIPE ended."""

UNWRITABLE = 74
"""The answer could not be written: ``EX_IOERR`` of sysexits.h."""


class OutputClosed(SystemExit):
    """Ends the program quietly. No error of the system, since both Rich and Typer turn those of pipes into status 1."""

    def __init__(self) -> None:
        super().__init__(ENOUGH)


class _Stream(io.TextIOWrapper):
    """A stream in UTF-8; text that no encoding has (half a surrogate pair) stops no answer that is otherwise whole."""

    def __init__(self, stream: TextIO) -> None:
        # Kept, since a stream that nobody holds any more closes the file below it.
        self._former = stream
        super().__init__(
            stream.buffer, encoding="utf-8", errors="backslashreplace", line_buffering=bool(stream.line_buffering)
        )

    def write(self, text: str, /) -> int:
        try:
            return super().write(text)
        except OSError as error:
            self._fail(error)
        return len(text)

    def write_bytes(self, data: bytes) -> None:
        self.flush()
        try:
            self.buffer.write(data)
            self.buffer.flush()
        except OSError as error:
            self._fail(error)

    def flush(self) -> None:
        try:
            super().flush()
        except OSError as error:
            self._fail(error)

    def _fail(self, error: OSError) -> None:
        """Drop what is still to be written, or the interpreter would try once more at its end, and complain."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.fileno())
        os.close(nowhere)


class _Output(_Stream):
    def _fail(self, error: OSError) -> None:
        super()._fail(error)
        if error.errno == errno.EPIPE:
            raise OutputClosed from None
        raise OutputError(Reason("files.output_unwritable", {"because": error.strerror})) from None


class _Errors(_Stream):
    """Where complaints cannot be written either, they are dropped; the exit status still tells."""


def write_output(data: bytes) -> None:
    """Bytes to standard output, behind the text written so far."""
    if isinstance(sys.stdout, _Output):
        sys.stdout.write_bytes(data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def secure_streams() -> None:
    """Replace standard output and error, and open those that whoever started the program had closed."""
    _occupy()
    sys.stdin = sys.stdin or open(0, encoding="utf-8")  # noqa: SIM115 - lives as long as the program
    sys.stdout = _Output(sys.stdout or open(1, "w", encoding="utf-8"))  # noqa: SIM115
    sys.stderr = _Errors(sys.stderr or open(2, "w", encoding="utf-8"))  # noqa: SIM115


def _occupy() -> None:
    """Open what is closed of 0, 1 and 2, or the next file to be opened would be one of them and take our words.

    Output that was closed stays one that refuses every word; errors go nowhere.
    """
    for number, access in enumerate((os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, access)
