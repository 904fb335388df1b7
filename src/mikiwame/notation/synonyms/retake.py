"""Words that say the same in texts on retake."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
