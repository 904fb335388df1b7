"""Words that say the same in texts on open_book."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
