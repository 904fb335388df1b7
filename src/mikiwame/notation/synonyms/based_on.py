"""Words that say the same in texts on based_on."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
