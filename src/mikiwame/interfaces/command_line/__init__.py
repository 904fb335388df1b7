"""The command line: one command per question, with its answer as a table to read, JSON or CSV."""

import sys

from mikiwame.interfaces.command_line.streams import UNWRITABLE, secure_streams
from mikiwame.vocabulary.complaints import MikiwameError, OutputError

__all__ = ["main"]


def main() -> None:
    """Run the command that was typed.

    Exit status: 0 done, 1 the catalogue or the input is at fault, 2 wrong usage, 74 the answer could not be written,
    141 whoever reads it wants no more of it.
    """
    secure_streams()
    try:
        _run()
    except MikiwameError as error:
        for complaint in error.complaints:
            print(complaint, file=sys.stderr)
        sys.exit(UNWRITABLE if isinstance(error, OutputError) else 1)


def _run() -> None:
    """The command, with its answer written to the last byte, so that what fails only then is told as well."""
    try:
        # Imported here, where a fault of it is told as every other.
        if sys.argv[1:] == ["--version"]:
            # Typer would load Pydantic first, to read an option that has no value.
            from mikiwame.interfaces.command_line.version import print_version

            print_version()
            return
        from mikiwame.interfaces.command_line.application import app

        app(prog_name="mikiwame")
    finally:
        sys.stdout.flush()
