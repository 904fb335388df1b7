"""Words that say the same in texts on materials."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
