"""Words that say the same in texts on study_time."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
