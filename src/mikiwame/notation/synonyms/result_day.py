"""Words that say the same in texts on result_day."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
