"""Draws in order -> how often each alternative takes each place: many places of one table at a time, so that the table
stays in the cache and little is done for each place.
"""

import sys
from abc import ABC, abstractmethod

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.intp]
Order = NDArray[np.uint8 | np.uint16]

PAIR_CODES = 1 << 15
"""Pairs of a place and who is at it and at the next: so many fit in 16 bits, and their table in a cache."""

SHARING = 8
"""Places that share a table: their numbers, of two bytes each, are moved together as one element."""

NUMBERS = 1 << 16
"""What a place and who is there may be numbered up to."""

WAITING = 1 << 22
"""Places that wait to be counted together: enough that fetching the table of some places is little beside it."""

WAITING_DRAWS, WAITING_PAIRS = 1 << 11, 1 << 15
"""Draws that wait at most, in blocks and in pairs: by then what is done once for all of them is little beside them."""

PAIRED = 1 << 11
"""Draws whose pairs are worked on at once, so that all of it stays in a second-level cache."""

_MOVED = {8: np.complex128, 4: np.uint64, 2: np.uint32, 1: np.uint16}
"""For so many numbers of two bytes an element of their size, only ever moved."""


class PlaceTable(ABC):
    """Counts draws, of which at most ``draws`` come at once, each ``width`` numbers of the type ``number``: who is
    where, from the worst; beyond the last place, and at those that are shared, the number of alternatives.
    """

    number: type[np.uint8 | np.uint16]
    width: int
    draws: int

    @abstractmethod
    def count(self, order: Order) -> None:
        """Count draws that are in order; ``order``, of shape (draws, width), is used up."""

    @abstractmethod
    def finish(self) -> Places:
        """[place, alternative]: the draws, places from the worst."""


def choose_table(alternatives: int, bits: int, piece: int) -> PlaceTable:
    """The table that counts draws of so many alternatives, whose numbers take ``bits``, with the least work.

    :param piece: as many draws have room in it at least.
    """
    by_pairs = -(-alternatives // 2) << 2 * bits <= PAIR_CODES
    return PairTable(alternatives, bits, piece) if by_pairs else BlockTable(alternatives, bits, piece)


class PairTable(PlaceTable):
    """Two neighbouring places at once, by who is at both: half as many steps, and for few alternatives the table is
    still small.
    """

    number = np.uint8

    def __init__(self, alternatives: int, bits: int, piece: int) -> None:
        self._alternatives, self._bits = alternatives, bits
        pairs = -(-alternatives // 2)
        self.width, self.draws = 2 * pairs, max(piece, WAITING_PAIRS)
        self._starts = np.tile(np.arange(pairs, dtype=np.uint16) << np.uint16(2 * bits), (PAIRED, 1))
        self._upper = np.empty((PAIRED, pairs), np.uint16)
        self._codes = np.empty((PAIRED, pairs), np.intp)
        self._table = np.zeros(pairs << 2 * bits, np.intp)

    def count(self, order: Order) -> None:
        for start in range(0, len(order), PAIRED):
            self._count(order[start : start + PAIRED].view(np.uint16))

    def _count(self, pairs: NDArray[np.uint16]) -> None:
        upper, codes = self._upper[: len(pairs)], self._codes[: len(pairs)]
        # Both numbers stand at the ends of two bytes: the upper one is brought down to just above the lower.
        np.right_shift(pairs, 8, out=upper)
        np.multiply(upper, (1 << 8) - (1 << self._bits), out=upper)
        np.subtract(pairs, upper, out=pairs)
        np.bitwise_or(pairs, self._starts[: len(pairs)], out=pairs)
        np.copyto(codes, pairs)
        self._table += np.bincount(codes.reshape(-1), minlength=len(self._table))

    def finish(self) -> Places:
        tables = self._table.reshape(-1, 1 << self._bits, 1 << self._bits)
        low, high = tables.sum(axis=1), tables.sum(axis=2)
        halves = (low, high) if sys.byteorder == "little" else (high, low)
        places: Places = np.stack(halves, axis=1).reshape(-1, 1 << self._bits)
        return places[: self._alternatives, : self._alternatives]


class BlockTable(PlaceTable):
    """Some neighbouring places at a time, for all waiting draws: the table of all would not stay in the cache."""

    number = np.uint16

    def __init__(self, alternatives: int, bits: int, piece: int) -> None:
        self._alternatives, self._bits = alternatives, bits
        self._sharing = min(SHARING, NUMBERS >> bits)
        self.width = -(-alternatives // self._sharing) * self._sharing
        self.draws = max(piece, min(WAITING_DRAWS, WAITING // alternatives))
        self._starts = np.tile(np.arange(self._sharing, dtype=np.uint16) << np.uint16(bits), self.draws)
        self._blocks: NDArray[np.generic] = np.empty(self.width // self._sharing * self.draws, _MOVED[self._sharing])
        self._codes = np.empty(self.draws * self._sharing, np.intp)
        self._places = np.zeros((alternatives, alternatives), np.intp)

    def count(self, order: Order) -> None:
        length = len(order) * self._sharing
        codes, starts = self._codes[:length], self._starts[:length]
        elements = order.view(self._blocks.dtype)
        blocks = self._blocks[: elements.size].reshape(elements.T.shape)
        np.copyto(blocks, elements.T)
        for number, block in enumerate(blocks.view(np.uint16)):
            np.bitwise_or(block, starts, out=block)
            np.copyto(codes, block)
            found = np.bincount(codes, minlength=self._sharing << self._bits).reshape(self._sharing, -1)
            table = self._places[number * self._sharing :][: self._sharing]
            table += found[: len(table), : self._alternatives]

    def finish(self) -> Places:
        return self._places
