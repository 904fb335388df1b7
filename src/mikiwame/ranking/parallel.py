"""One work in parts, each in a thread of its own; what the parts give is put together in their order."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Part = TypeVar("Part")

Floats = NDArray[np.float64]

MOST_THREADS = 8
"""Beyond that the parts of a market's draws are shorter than what starting and putting them together takes."""

PRODUCT = 1 << 18
"""Multiplications of one matrix product: up to here OpenBLAS stays in the thread that calls it (its
``SMP_THRESHOLD_MIN * GEMM_MULTITHREAD_THRESHOLD``), so that its threads and ours do not fight for the processors."""


def count_threads() -> int:
    """The processors that this process may use, at most ``MOST_THREADS``."""
    able = getattr(os, "sched_getaffinity", None)
    return min(MOST_THREADS, len(able(0)) if able else os.cpu_count() or 1)


def cut_evenly(total: int, step: int, parts: int) -> list[tuple[int, int]]:
    """``total`` draws as at most ``parts`` runs (start, stop) of like length, each but the last of whole ``step``s."""
    steps = -(-total // step)
    wanted = max(1, min(parts, steps))
    ends = [min(total, steps * part // wanted * step) for part in range(wanted + 1)]
    return list(pairwise(ends))


def run_parts(work: Callable[[int, int], Part], parts: list[tuple[int, int]]) -> list[Part]:
    """What ``work(start, stop)`` gives for each part, in order; one part is done in the calling thread."""
    *others, last = parts
    if not others:
        return [work(*last)]
    with ThreadPoolExecutor(len(others), "draws") as threads:
        begun = [threads.submit(work, *part) for part in others]
        done = work(*last)
        return [*(one.result() for one in begun), done]


def multiply(weights: Floats, cells: Floats, out: Floats) -> None:
    """The matrix product ``weights @ cells``, in this thread alone."""
    rows = max(1, PRODUCT // max(1, cells.size))
    for start in range(0, len(weights), rows):
        np.matmul(weights[start : start + rows], cells, out=out[start : start + rows])
