"""Words that say the same in texts on certificate_fee."""

from typing import Final

SAME: Final[tuple[tuple[str, str], ...]] = ()
