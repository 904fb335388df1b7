"""Many pages looked at, in several processes where that is worth their start."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mikiwame.reading.keeping import Shelf
from mikiwame.reading.rechecking.figures import Figure
from mikiwame.reading.rechecking.rechecking import Looked, ReadPage, look, make_task

Job = tuple[str, tuple[Figure, ...]]
"""An address with the figures that are looked for on its page."""

MakeRead = Callable[[], ReadPage]
"""Makes what reads pages, in each process anew; can be pickled."""

WORTH = 100
"""Pages from which on several processes are started: each reads the names of a market first."""

BATCH = 4


def look_at_all(
    folder: Path, jobs: Sequence[Job], make_read: MakeRead, processes: int | None = None
) -> Iterator[Looked]:
    """What became of each job, in their order.

    :param folder: that of the kept pages.
    :param processes: how many; None is as many as the machine has processors where there are many pages.
    """
    wanted = processes or (os.cpu_count() or 1 if len(jobs) >= WORTH else 1)
    if wanted == 1:
        worker = _Worker(folder, make_read)
        yield from map(worker.look, jobs)
        return
    # A fork would copy a process that has threads; a new one begins clean.
    context = multiprocessing.get_context("spawn")
    with context.Pool(wanted, initializer=_begin, initargs=(folder, make_read)) as pool:
        yield from pool.imap(_look, jobs, BATCH)
        pool.close()
        pool.join()


class _Worker:
    def __init__(self, folder: Path, make_read: MakeRead) -> None:
        self._shelf = Shelf(folder)
        self._read = make_read()

    def look(self, job: Job) -> Looked:
        return look(make_task(job[0], job[1], self._shelf), self._read)


_workers: list[_Worker] = []
"""Of this process, where it is one of several; one at the most."""


def _begin(folder: Path, make_read: MakeRead) -> None:
    _workers[:] = [_Worker(folder, make_read)]


def _look(job: Job) -> Looked:
    return _workers[0].look(job)
