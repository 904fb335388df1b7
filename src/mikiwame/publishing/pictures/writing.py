"""A finished picture as a file: whole or not at all."""

import os
from pathlib import Path

from mikiwame.vocabulary.complaints import MikiwameError


def write_picture(path: Path, svg: str) -> None:
    """Write ``svg`` to ``path`` by way of a file beside it, so that no reader ever sees half a picture.

    :raises MikiwameError: when the folder is missing or does not take the file.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_text(svg, encoding="utf-8", newline="\n")
        beside.replace(path)
    except OSError as error:
        raise MikiwameError(f"{path}: the picture can't be written ({error.strerror}). Name another file.") from None
    finally:
        beside.unlink(missing_ok=True)
