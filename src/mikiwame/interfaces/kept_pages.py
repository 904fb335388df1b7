"""Where the kept pages of a market are."""

import os
from pathlib import Path

from mikiwame.catalogue import Catalogue


def find_kept(kept: Path | None, files: Catalogue) -> Path:
    """The folder named, or the market's own where the XDG Base Directory Specification puts a user's data."""
    if kept:
        return kept
    named = os.environ.get("XDG_DATA_HOME", "")
    data = Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "share"
    return data / "mikiwame" / "kept" / files.slug
