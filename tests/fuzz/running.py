"""Tries inputs one after another: from a seed and a number, so that a run can stop anywhere and go on from there."""

import hashlib
import json
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import FrameType

from tests.fuzz.target import Input, Target

CORPUS = Path(__file__).parent / "corpus"
"""Inputs that once were a fault, by target; the tests try every one of them again."""

LONGEST = 1.0
"""Seconds of processor time, at the processor's best pace, that one input may take. The clock would measure what else
the machine does."""

AGAIN = 2
"""Times that a slow input is tried again, of which the least counts: the first of its kind also loads what all of them
need."""

BARE = 200_000
"""Rounds of a bare loop, some hundredths of a second: how fast the processor is just now."""

ENDLESS = 10.0
"""Seconds of processor time after which an input is given up."""


class HangError(Exception):
    """An input that takes longer than it may."""


@dataclass
class Tally:
    """What one target has been put through: ``done`` inputs from number 0 on."""

    done: int = 0
    faults: int = 0
    hangs: int = 0
    slowest: float = 0.0
    seconds: float = 0.0
    kept: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Fault:
    number: int
    made: Input
    what: str
    hangs: bool
    is_slow: bool = False
    """It ended, and without an error."""


def make_input(target: Target, seed: int, number: int) -> Input:
    return target.make(Random(f"{seed}:{target.name}:{number}"))


def try_inputs(target: Target, seed: int, numbers: range, tell: Callable[[float], None]) -> Iterator[Fault]:
    """Try the inputs of these numbers; ``tell`` hears after each how many seconds of processor time it took."""
    pace = _Pace()
    with _Watch() as watch:
        for number in numbers:
            made = make_input(target, seed, number)
            took, what = _try_one(target, made, watch)
            for _ in range(AGAIN):
                if what is None and took > LONGEST:
                    slower = pace.measure()
                    again, what = _try_one(target, made, watch)
                    took = min(took, again / slower)
            if what is None and took > LONGEST:
                yield Fault(number, made, f"Took {took:.2f} s.", hangs=True, is_slow=True)
            if what is not None:
                yield Fault(number, made, what, hangs=took > LONGEST)
            tell(took)


def _try_one(target: Target, made: Input, watch: "_Watch") -> tuple[float, str | None]:
    """Seconds of processor time, and what went wrong."""
    began = time.process_time()
    watch.begin()
    what = None
    try:
        target.run(made)
    except Exception:
        what = traceback.format_exc()
    return time.process_time() - began, what


class _Pace:
    """On a shared machine a second of processor time is not always as long: at times as much takes twice of it."""

    best = float("inf")

    def __init__(self) -> None:
        self.measure()

    def measure(self) -> float:
        """How many times slower than at its best in this process a bare loop is now, so 1 or more."""
        began = time.process_time()
        for _ in range(BARE):
            pass
        # A coarse clock may not have moved between the two readings of it.
        now = max(time.process_time() - began, time.get_clock_info("process_time").resolution)
        _Pace.best = min(_Pace.best, now)
        return now / _Pace.best


class _Watch:
    """Ends an input that does not end: a tick each second of processor time looks whether it is still the same."""

    def __init__(self) -> None:
        self._number, self._seen, self._ticks = 0, -1, 0

    def begin(self) -> None:
        self._number += 1

    def __enter__(self) -> "_Watch":
        signal.signal(signal.SIGVTALRM, self._tick)
        signal.setitimer(signal.ITIMER_VIRTUAL, 1.0, 1.0)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.0)

    def _tick(self, _: int, __: FrameType | None) -> None:
        self._ticks = self._ticks + 1 if self._seen == self._number else 0
        self._seen = self._number
        if self._ticks >= ENDLESS:
            self._ticks = 0
            raise HangError


def keep(target: str, fault: Fault, folder: Path = CORPUS) -> Path:
    """Write the input of a fault into the corpus, under a name that is the same for the same input."""
    written = json.dumps(fault.made, ensure_ascii=True)
    path = folder / target / f"{hashlib.sha256(written.encode()).hexdigest()[:16]}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written + "\n", "utf-8")
    return path


def list_corpus(target: str, folder: Path = CORPUS) -> list[Path]:
    return sorted((folder / target).glob("*.json"))
