"""One request a second per host, or as slow as the host asks, by a clock that is handed in."""

from datetime import datetime
from typing import Protocol

from mikiwame.reading.fetching.faults import FetchError


class Clock(Protocol):
    """What tells the time and lets it pass."""

    def now(self) -> datetime:
        """The moment, in UTC."""

    def measure(self) -> float:
        """Seconds since some moment; never goes back."""

    def sleep(self, seconds: float) -> None: ...


class Pacer:
    """Knows from when on each host may be asked again.

    :param gap: seconds between the end of one request and the next to the same host.
    :param longest: seconds that are waited at the most; a host that asks for more is left for another run.
    """

    def __init__(self, clock: Clock, gap: float, longest: float) -> None:
        self._clock = clock
        self._gap = gap
        self._longest = longest
        self._free: dict[str, float] = {}
        self._gaps: dict[str, float] = {}

    def wait(self, host: str) -> None:
        """Sleep until the host may be asked.

        :raises FetchError: ``busy`` where that is later than this run waits.
        """
        left = self._free.get(host, 0.0) - self._clock.measure()
        if left > self._longest:
            raise FetchError("busy", "fetch.busy", host=host, seconds=round(left))
        if left > 0:
            self._clock.sleep(left)

    def hold(self, host: str, seconds: float = 0.0) -> None:
        """Ask the host nothing for so long, and for the gap at the least."""
        free = self._clock.measure() + max(seconds, self._gaps.get(host, self._gap))
        self._free[host] = max(free, self._free.get(host, 0.0))

    def slow_down(self, host: str, delay: float) -> None:
        """From now on leave at least so many seconds between two requests to the host.

        Of a host that wants more than is waited here, one page is asked for in a run.
        """
        if delay > self._gaps.get(host, self._gap):
            self._gaps[host] = delay
            if delay <= self._longest:
                self.hold(host)
