"""Words that say the same in texts on passing_mark."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
