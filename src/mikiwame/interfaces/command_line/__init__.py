"""The command line: one command a question, with its answer as a table to read, JSON or CSV."""

import sys

from mikiwame.interfaces.command_line.application import app
from mikiwame.vocabulary.complaints import MikiwameError

__all__ = ["app", "main"]


def main() -> None:
    """Run the command that was typed. Exit status: 0 done, 1 the catalogue or the input is at fault, 2 wrong usage."""
    # Text that no encoding has (half a surrogate pair) must not stop an answer that is otherwise whole.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app(prog_name="mikiwame")
    except MikiwameError as error:
        for complaint in error.complaints:
            print(complaint, file=sys.stderr)
        sys.exit(1)
