"""How the benchmarks take time, and tell what they measured."""

import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

REPEATS = 9

ROWS = "MIKIWAME_BENCH_ROWS"
"""Variable that names the file to which ``python -m benchmarks`` has every row written."""


@dataclass(frozen=True)
class Row:
    """A line of the table of benchmarks: ``what`` was done, in how much (``ours``), and what was measured ``beside`` it
    in the same run, a named peer or a limit; ``ratio`` compares them.
    """

    what: str
    ours: str
    beside: str
    ratio: str

    def report(self) -> None:
        """Print the row, and keep it where it is asked for."""
        print(f"{self.what}: {self.ours}; {self.beside}; {self.ratio}", flush=True)
        if ROWS in os.environ:
            with Path(os.environ[ROWS]).open("a", encoding="utf-8") as rows:
                rows.write(json.dumps(asdict(self), ensure_ascii=False) + "\n")


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
