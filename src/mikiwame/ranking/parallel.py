"""One work in parts, each in a thread of its own; what the parts give is put together in their order."""

import math
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from functools import cache
from itertools import pairwise
from queue import Empty, SimpleQueue
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Part = TypeVar("Part")

Run = tuple[int, int]
"""The first of some draws, and the one after the last."""

Floats = NDArray[np.float64]

MOST_THREADS = 8
"""Beyond that the parts of a market's draws are shorter than what starting and putting them together takes."""

PART = 1 << 18
"""Scores or counts that are worth a thread of their own: some milliseconds of work."""

UNLIKE = 0.2
"""The share by which the first of the last runs is longer than that of the last thread: threads then come at different
times to the steps in which others wait for them."""

PRODUCT = 1 << 18
"""Multiplications of one matrix product: up to here OpenBLAS stays in the thread that calls it (its
``SMP_THRESHOLD_MIN * GEMM_MULTITHREAD_THRESHOLD``), so that its threads and ours do not fight for the processors."""


def count_threads() -> int:
    """The processors that this process may use, at most ``MOST_THREADS``."""
    able = getattr(os, "sched_getaffinity", None)
    return min(MOST_THREADS, len(able(0)) if able else os.cpu_count() or 1)


def cut_evenly(total: int, step: int, parts: int) -> list[Run]:
    """``total`` draws as at most ``parts`` runs (start, stop) of like length, each but the last of whole ``step``s."""
    steps = -(-total // step)
    wanted = max(1, min(parts, steps))
    ends = [min(total, steps * part // wanted * step) for part in range(wanted + 1)]
    return list(pairwise(ends))


def cut_runs(start: int, stop: int, length: int) -> list[Run]:
    """The runs from ``start`` to ``stop``, all but the last of the same length."""
    return [(first, min(stop, first + length)) for first in range(start, stop, length)]


def cut_tapering(total: int, length: int, threads: int, step: int = 1) -> list[Run]:
    """Runs to be shared among threads: of this length, then one of unlike length for each thread, and few short ones at
    the end for those that are done first.

    :param step: the runs are whole steps, but for those shorter than one, and the last.
    """
    if threads < 2:
        return cut_runs(0, total, length)
    whole = max(0, math.ceil(total / length) - threads)
    ends = [length * number for number in range(whole + 1)]
    rest = (total - ends[-1]) / threads
    for thread in range(threads):
        ends.append(ends[-1] + min(length, _round_up(rest * (1 - UNLIKE * thread / (threads - 1)), step)))
    short = min(length, _round_up((total - ends[-1]) / (threads - 1), step))
    ends = [*(end for end in ends if end < total), *range(ends[-1] + short, total, short), total]
    return list(pairwise(ends))


def _round_up(draws: float, step: int) -> int:
    return max(1, math.ceil(draws / step) * step)


@cache
def _hire_crew() -> ThreadPoolExecutor:
    """Threads that are kept between works: a new one would take as long to begin as a small part, and its memory would
    come anew. None begins before it has something to do.
    """
    return ThreadPoolExecutor(MOST_THREADS - 1, "draws")


if hasattr(os, "register_at_fork"):
    # The threads of a process stay behind when it forks.
    os.register_at_fork(after_in_child=_hire_crew.cache_clear)


def run_parts(work: Callable[[int, int], Part], parts: list[Run]) -> list[Part]:
    """What ``work(start, stop)`` gives for each part, in order.

    The last part is done in the calling thread, and so are those that no other thread has begun by then: works may be
    begun by many threads, and by works.
    """
    *others, last = parts
    if not others:
        return [work(*last)]
    begun: list[Future[Part]] = []
    try:
        try:
            begun.extend(_hire_crew().submit(work, *part) for part in others)
        except RuntimeError:
            # No thread can be had: there may be no more of them, or the interpreter is ending. The rest is done here,
            # and what waits for a thread is done by those who asked for it.
            _hire_crew().shutdown(wait=False, cancel_futures=True)
            _hire_crew.cache_clear()
        done = work(*last)
        ends = [work(*part) if one.cancel() else one.result() for part, one in zip(others, begun, strict=False)]
        return [*ends, *(work(*part) for part in others[len(begun) :]), done]
    finally:
        # Where one fails, the error comes when no thread works any more on what was lent.
        wait([one for one in begun if not one.cancel()])


def share_runs(work: Callable[[Iterator[Run]], Part], runs: Sequence[Run], threads: int) -> list[Part]:
    """What ``work`` gives in each of at most so many threads, which take the next run whenever they are done with one:
    a thread whose processor is slowed down by others takes fewer.
    """
    waiting: SimpleQueue[Run] = SimpleQueue()
    for run in runs:
        waiting.put(run)

    def take() -> Iterator[Run]:
        with suppress(Empty):
            while True:
                yield waiting.get_nowait()

    def do(_start: int, _stop: int) -> Part:
        try:
            return work(take())
        except BaseException:
            # Nobody asks for the rest any more: the others end with the run that they are at.
            for _run in take():
                pass
            raise

    return run_parts(do, cut_evenly(max(1, len(runs)), 1, threads))


def multiply(weights: Floats, cells: Floats, out: Floats) -> Floats:
    """The matrix product ``weights @ cells``, in this thread alone; gives ``out``."""
    products = -(-weights.shape[0] * cells.size // PRODUCT)
    rows = max(1, -(-len(weights) // max(1, products)))
    whole = len(weights) - len(weights) % rows
    # One call for all products of as many rows: between two calls threads would wait for one another.
    many, made = (part[:whole].reshape(whole // rows, rows, part.shape[1]) for part in (weights, out))
    if whole:
        np.matmul(many, cells, out=made)
    if whole < len(weights):
        np.matmul(weights[whole:], cells, out=out[whole:])
    return out
