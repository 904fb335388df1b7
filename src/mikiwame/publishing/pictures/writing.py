"""A finished picture as a file: whole or not at all."""

from pathlib import Path

from mikiwame.publishing.pictures.drawing import Picture
from mikiwame.publishing.writing import write_file


def write_picture(path: Path, picture: Picture) -> None:
    """Write the SVG of a picture to ``path``.

    :raises MikiwameError: when the folder is missing or does not take the file.
    """
    write_file(path, picture.svg.encode("utf-8"))
