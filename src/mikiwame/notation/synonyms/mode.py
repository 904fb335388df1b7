"""Words that say the same in texts on mode."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
