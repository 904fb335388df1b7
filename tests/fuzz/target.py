"""What can be tried: inputs made from a seed, each of which the program must bear."""

from random import Random
from typing import Any, Protocol

Input = Any
"""One input as JSON can hold it, so that it can be kept and tried again."""


class Target(Protocol):
    """One part of the program. ``make`` draws an input from ``random``; ``run`` raises where it is a fault."""

    @property
    def name(self) -> str: ...

    def make(self, random: Random) -> Input: ...

    def run(self, made: Input) -> None: ...
