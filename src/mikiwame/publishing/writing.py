"""A finished answer as a file: whole or not at all."""

import contextlib
import os
from pathlib import Path

from mikiwame.vocabulary.complaints import OutputError
from mikiwame.vocabulary.reasons import Reason


def write_file(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` by way of a file beside it, so that no reader ever sees half of it.

    What is no ordinary file, such as ``/dev/stdout`` or a named pipe, is written into and never replaced.

    :raises OutputError: when the folder is missing or does not take the file, or no space is left.
    """
    try:
        if path.is_file() or not path.exists():
            _put(Path(os.path.realpath(path)), content)
        else:
            path.write_bytes(content)
    except OSError as error:
        raise OutputError.at(path, Reason("files.unwritable", {"because": error.strerror})) from None


def _put(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        # Where the folder above is a file there is nothing to remove, and saying so would hide why.
        with contextlib.suppress(OSError):
            beside.unlink()
