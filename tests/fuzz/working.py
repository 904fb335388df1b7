"""The processes that try inputs, chunk by chunk; each holds its targets from one chunk to the next."""

import signal
import time

from tests.fuzz.running import Tally, keep, try_inputs
from tests.fuzz.target import Target
from tests.fuzz.targets import make_target

CHUNKS = {"texts": 10_000, "files": 200, "requests": 500, "patterns": 2_000}
"""Inputs that a worker tries in one go: some seconds, after which the state is written."""

Chunk = tuple[str, int, int, int]
"""Target, seed, first number, number after the last."""

_targets: dict[str, Target] = {}


def cut_chunks(name: str, seed: int, done: int, most: int) -> list[Chunk]:
    """The chunks of the numbers from ``done`` up to ``most``."""
    return [(name, seed, first, min(first + CHUNKS[name], most)) for first in range(done, most, CHUNKS[name])]


def ignore_interrupts() -> None:
    """Ctrl-C is for the process that hands out the chunks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def try_chunk(chunk: Chunk) -> Tally:
    """Try the inputs of one chunk in this process; faults go into the corpus at once."""
    name, seed, first, after = chunk
    if name not in _targets:
        _targets[name] = make_target(name)
    tally = Tally()
    began = time.process_time()

    def tell(took: float) -> None:
        tally.done += 1
        tally.slowest = max(tally.slowest, took)

    for fault in try_inputs(_targets[name], seed, range(first, after), tell):
        tally.faults += not fault.hangs
        tally.hangs += fault.hangs
        tally.kept.append(f"{keep(name, fault)}: {fault.what.strip().splitlines()[-1]}")
    tally.seconds = time.process_time() - began
    return tally
