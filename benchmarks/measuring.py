"""How the benchmarks take time."""

import time
from collections.abc import Callable

REPEATS = 9


def measure(*works: Callable[[], object]) -> list[float]:
    """The shortest of several runs of each, in seconds, taken in turns: what other work cannot shorten.

    A work that takes its own time, such as one in another process, returns it as a float of seconds.
    """
    times = [[_time(work) for work in works] for _ in range(REPEATS)]
    return [min(column) for column in zip(*times, strict=True)]


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    own = work()
    return own if isinstance(own, float) else time.perf_counter() - start
