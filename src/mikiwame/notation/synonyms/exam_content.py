"""Words that say the same in texts on exam_content."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
