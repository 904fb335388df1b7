"""A finished picture as a file: whole or not at all."""

from pathlib import Path

from mikiwame.publishing.writing import write_file


def write_picture(path: Path, svg: str) -> None:
    """Write ``svg`` to ``path``.

    :raises MikiwameError: when the folder is missing or does not take the file.
    """
    write_file(path, svg.encode("utf-8"), "picture")
