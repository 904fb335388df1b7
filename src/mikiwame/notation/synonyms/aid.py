"""Words that say the same in texts on aid."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
