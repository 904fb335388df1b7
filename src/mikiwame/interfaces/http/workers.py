"""Threads for what takes longer than a request may hold up the others: one for each kind of work."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from mikiwame.interfaces.http.problems import RequestError

Answer = TypeVar("Answer")

_WAITING = 16
"""Long calculations that may wait; each takes seconds, and nobody waits a minute for one."""


class Worker:
    """One thread: there is one core's worth of Python, and more threads would only take turns."""

    def __init__(self, name: str, most: int | None = None) -> None:
        """:param most: how much work may wait before more is refused."""
        self._name = name
        self._threads = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._most = most
        self._waiting = 0

    async def run(self, work: Callable[[], Answer]) -> Answer:
        """:raises RequestError: when too much waits already."""
        if self._most is not None and self._waiting >= self._most:
            raise RequestError(503)
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        finally:
            self._waiting -= 1

    def close(self) -> None:
        """Let the work at hand end; an application that is started again has a new thread."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        self._threads = ThreadPoolExecutor(1, thread_name_prefix=self._name)


class Workers:
    """``pages`` renders, ``answers`` asks the catalogue, ``draws`` calculates for long, ``days`` makes a new day."""

    def __init__(self) -> None:
        self.pages = Worker("pages")
        self.answers = Worker("answers")
        self.draws = Worker("draws", _WAITING)
        self.days = Worker("days")

    def close(self) -> None:
        for worker in (self.pages, self.answers, self.draws, self.days):
            worker.close()
