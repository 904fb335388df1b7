"""How long an answer takes, in bare loops timed beside it: the clock would measure what else the machine does."""

import time
from collections.abc import Callable, Iterable

BARE = 100_000
"""Rounds of a bare loop, some milliseconds."""

LONGEST = 60
"""Bare loops that an answer may take, about a tenth of a second of a quiet core. The slowest takes 25."""

AGAIN = 4
"""Times that a slow answer is measured again, of which the least counts: a first one also loads what all need."""

Read = Callable[[str, str], object]


def list_slow(read: Read, fields: Iterable[str], text: str) -> list[str]:
    """The fields of which every answer takes longer than it may."""
    allowed = LONGEST * _time_bare()
    slow = [field for field in fields if _measure(read, field, text) > allowed]
    return [field for field in slow if all(_is_slow(read, field, text) for _ in range(AGAIN))]


def _is_slow(read: Read, field: str, text: str) -> bool:
    return _measure(read, field, text) > LONGEST * _time_bare()


def _measure(read: Read, field: str, text: str) -> float:
    """Seconds of processor time."""
    start = time.process_time()
    read(field, text)
    return time.process_time() - start


def _time_bare() -> float:
    start = time.process_time()
    for _ in range(BARE):
        pass
    return time.process_time() - start
