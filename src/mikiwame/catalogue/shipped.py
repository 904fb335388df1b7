"""The catalogue that comes with the program."""

import importlib.resources
from pathlib import Path


def find_shipped_catalogue() -> Path:
    """Its folder: in the package, or beside ``src`` in a checkout."""
    packaged = Path(str(importlib.resources.files("mikiwame"))) / "shipped_catalogue"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[3] / "catalogue"
