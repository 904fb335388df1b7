"""Words that say the same in texts on proctored."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
