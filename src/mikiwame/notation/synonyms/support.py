"""Words that say the same in texts on support."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
