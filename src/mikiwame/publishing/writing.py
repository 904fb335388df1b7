"""A finished answer as a file: whole or not at all."""

import os
from pathlib import Path

from mikiwame.vocabulary.complaints import MikiwameError


def write_file(path: Path, content: bytes, what: str) -> None:
    """Write ``content`` to ``path`` by way of a file beside it, so that no reader ever sees half of it.

    :param what: what the content is, for the message, such as ``picture``.
    :raises MikiwameError: when the folder is missing or does not take the file.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        raise MikiwameError(f"{path}: the {what} can't be written ({error.strerror}). Name another file.") from None
    finally:
        beside.unlink(missing_ok=True)
