"""Words that say the same in texts on refund."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
