"""What has been worked out once and is asked for again: a site tries many persons who differ in one answer."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Answer = TypeVar("Answer")

MOST = 20_000
"""Answers that are kept, at some hundred bytes each; then all are forgotten."""


class Memory:
    """Answers by their question. Whoever keeps one must name in its key all that the answer hangs on."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        # One memory keeps answers of many types, each of which only its key tells.
        self._kept: dict[Hashable, Any] = {}

    def keep(self, key: Hashable, work: Callable[[], Answer]) -> Answer:
        """What ``work`` gives, worked out at the first call with this key."""
        if key not in self._kept:
            if len(self._kept) >= self._most:
                self._kept.clear()
            self._kept[key] = work()
        answer: Answer = self._kept[key]
        return answer
