"""The command line: one command per question, with its answer as a table to read, JSON or CSV."""

import atexit
import gc
import sys

from mikiwame.interfaces.command_line.statuses import find_status
from mikiwame.interfaces.command_line.streams import UNWRITABLE, secure_streams
from mikiwame.vocabulary.complaints import MikiwameError, OutputError

__all__ = ["main"]

COLLECTING = (50_000, 20, 100)
"""How seldom Python looks for circles of objects: loading code and tables makes hundreds of thousands that all stay,
and looking through them after every 700 takes a twelfth of a command's time and frees nothing."""


def main() -> None:
    """Run the command that was typed.

    Exit status: 0 done, 1 the catalogue or the input is at fault, 2 typed wrongly, 74 the answer could not be written,
    141 whoever reads it wants no more of it.
    """
    secure_streams()
    try:
        _run()
    except MikiwameError as error:
        for complaint in error.complaints:
            print(complaint, file=sys.stderr)
        sys.exit(UNWRITABLE if isinstance(error, OutputError) else find_status(error))


def _run() -> None:
    """The command, with its answer written to the last byte, so that what fails only then is told as well."""
    gc.set_threshold(*COLLECTING)
    # What is left at the end goes with the process: Python would look through all of it once more.
    atexit.register(gc.freeze)
    # Imported here, where a fault of it is told as every other.
    from mikiwame.interfaces.command_line.language import follow_typed

    with follow_typed(sys.argv[1:]):
        try:
            _answer()
        finally:
            sys.stdout.flush()


def _answer() -> None:
    if sys.argv[1:] == ["--version"]:
        # Typer would load Pydantic first, to read an option that has no value.
        from mikiwame.interfaces.command_line.version import print_version

        print_version()
        return
    from mikiwame.interfaces.command_line.application import app

    app(prog_name="mikiwame")
