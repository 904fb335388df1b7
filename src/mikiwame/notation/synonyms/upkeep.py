"""Words that say the same in texts on upkeep."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
