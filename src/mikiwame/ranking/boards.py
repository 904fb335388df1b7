"""Draws in order of their keys -> who stands at which place, and how often: a board for few alternatives and for many.

A board holds draws that wait to be counted. A cell is a place of a waiting draw, counted through all of them, each from
its worst and as many places wide as a row of keys. The lowest bits of a key tell who is there; the number of
alternatives itself stands for a place that is shared, or beyond the last.
"""

import sys
from typing import Protocol

import numpy as np

from mikiwame.ranking.codes import CodeCounter
from mikiwame.ranking.sort_keys import CODES, KeyForm, Keys, combine_rows, repeat_row
from mikiwame.ranking.tallies import Counts, Numbers, Places

COUNTED = 1 << 17
"""Places that are counted at once: their codes and their table stay in a second-level cache."""

WAITING = 1 << 23
"""Places that wait to be counted together: enough that fetching the table of all is little beside it."""

WAITING_DRAWS = 1 << 13
"""Draws that wait at most: by then the table of any number of alternatives is small beside them."""

PACK = 4
"""Neighbouring places that are moved together: 64 bits."""


class Board(Protocol):
    """Draws that wait, and the counts of those before."""

    @property
    def waiting(self) -> int:
        """How many draws wait."""

    @property
    def width(self) -> int:
        """How long a row of keys is."""

    def has_room(self, draws: int) -> bool:
        """Whether so many more draws can wait."""

    def lend(self, draws: int) -> Keys:
        """Room for the keys of some draws, of shape (draws, width): those beyond the alternatives are filled in."""

    def receive(self, keys: Keys) -> None:
        """Take back what was lent: each draw in order, worst first."""

    def find(self, cells: Places) -> Places:
        """Who stands at these cells."""

    def put(self, cells: Places, who: Places | int) -> None:
        """Have others stand at these cells."""

    def list_firsts(self) -> Numbers:
        """Who stands at the best place of each waiting draw."""

    def count(self) -> None:
        """Count the waiting draws; none waits after."""

    def finish(self) -> Counts:
        """The counts [place from the worst, alternative] of places that are not shared; they begin anew."""


def choose_board(alternatives: int, piece: int, form: KeyForm) -> Board:
    """The faster board for so many alternatives; ``piece``: the most draws that come at once."""
    return (PairBoard if form.paired else PlaceBoard)(alternatives, piece, form)


class PairBoard:
    """Counts two neighbouring places at once, by who is at both: half as many steps, and the table is still small."""

    def __init__(self, alternatives: int, piece: int, form: KeyForm) -> None:
        self._alternatives, self._bits = alternatives, form.bits
        self._mask = (1 << form.bits) - 1
        pairs = max(1, -(-alternatives // 2))
        self._pairs = np.zeros(pairs << 2 * form.bits, np.intp)
        draws = max(piece, min(WAITING_DRAWS, WAITING // (2 * pairs)))
        self._keys: Keys = np.empty((draws, 2 * pairs), form.whole)
        self._ends = form.list_ends(alternatives, 2 * pairs - alternatives)
        self._keys[:, alternatives:] = self._ends
        self._starts = repeat_row(np.arange(pairs) << 2 * form.bits)
        self.waiting = 0

    @property
    def width(self) -> int:
        return int(self._keys.shape[1])

    def has_room(self, draws: int) -> bool:
        return self.waiting + draws <= len(self._keys)

    def lend(self, draws: int) -> Keys:
        return self._keys[self.waiting : self.waiting + draws]

    def receive(self, keys: Keys) -> None:
        self.waiting += len(keys)

    def find(self, cells: Places) -> Places:
        return (self._keys.reshape(-1)[cells] & self._mask).astype(np.intp)

    def put(self, cells: Places, who: Places | int) -> None:
        self._keys.reshape(-1)[cells] = who

    def list_firsts(self) -> Numbers:
        return (self._keys[: self.waiting, self._alternatives - 1] & self._mask).astype(np.uint16)

    def count(self) -> None:
        # Two keys seen as one number; the product brings the number of the lower one to just above the upper one's.
        codes = self._keys[: self.waiting].reshape(-1).view(np.int64)
        np.bitwise_and(codes, self._mask << 32 | self._mask, out=codes)
        np.multiply(codes, (1 << (32 + self._bits)) | 1, out=codes)
        np.right_shift(codes, 32, out=codes)
        combine_rows(codes, self._starts)
        self._pairs += np.bincount(codes, minlength=len(self._pairs))
        self._keys[: self.waiting, self._alternatives :] = self._ends
        self.waiting = 0

    def finish(self) -> Counts:
        places = np.empty((self._alternatives, self._alternatives), np.int32)
        tables = self._pairs.reshape(-1, 1 << self._bits, 1 << self._bits)
        lower, upper = tables.sum(axis=2), tables.sum(axis=1)
        for half, counts in enumerate((lower, upper) if sys.byteorder == "little" else (upper, lower)):
            table = places[half::2]
            np.copyto(table, counts[: len(table), : self._alternatives])
        self._pairs[:] = 0
        return places


class PlaceBoard:
    """Counts some places at a time, for all waiting draws: their table stays in the cache, the whole would not.

    What waits stands on its side, a few places of all draws before the next few, so that the part of the table which
    is written at a time is smaller still. It is turned by four places at once, while it is in the cache.
    """

    def __init__(self, alternatives: int, piece: int, form: KeyForm) -> None:
        self._alternatives, self._bits = alternatives, form.bits
        self._mask = np.uint16((1 << form.bits) - 1)
        self._draws = max(piece, min(WAITING_DRAWS, WAITING // alternatives) // piece * piece)
        self._pack = min(PACK, CODES >> form.bits)
        width = _choose_width(alternatives, self._pack)
        most = max(1, min(CODES >> form.bits, COUNTED // self._draws) // self._pack)
        self._step = min(most, width // self._pack)
        """Packs that are counted at once."""
        self._starts = (np.arange(width) % (self._step * self._pack) << form.bits).astype(np.uint16)
        self._repeated = repeat_row(self._starts)
        self._keys: Keys = np.empty((piece, alternatives), form.whole)
        self._rows = np.full((piece, width), alternatives, np.uint16)
        self._turned = np.empty((width // self._pack, self._draws), f"u{2 * self._pack}")
        size = self._step * self._pack
        self._counter = CodeCounter(size << form.bits, size * self._draws, self._draws)
        self._places: Counts | None = self._make_table()
        self._is_empty = True
        self.waiting = 0

    @property
    def width(self) -> int:
        return self._alternatives

    def has_room(self, draws: int) -> bool:
        return self.waiting + draws <= self._draws

    def lend(self, draws: int) -> Keys:
        return self._keys[:draws]

    def receive(self, keys: Keys) -> None:
        rows = self._rows[: len(keys)]
        np.copyto(rows[:, : self._alternatives], keys, casting="unsafe")
        np.bitwise_and(rows, self._mask, out=rows)
        combine_rows(rows.reshape(-1), self._repeated)
        after = self.waiting + len(keys)
        np.copyto(self._turned[:, self.waiting : after], rows.view(self._turned.dtype).T)
        self.waiting = after

    def find(self, cells: Places) -> Places:
        _places, where = self._locate(cells)
        return (self._turned.view(np.uint16)[where] & self._mask).astype(np.intp)

    def put(self, cells: Places, who: Places | int) -> None:
        places, where = self._locate(cells)
        self._turned.view(np.uint16)[where] = self._starts[places] | who

    def list_firsts(self) -> Numbers:
        pack, place = divmod(self._alternatives - 1, self._pack)
        return self._turned.view(np.uint16)[pack, place : self.waiting * self._pack : self._pack] & self._mask

    def count(self) -> None:
        if self._places is None:
            self._places = self._make_table()
        for start in range(0, len(self._turned), self._step):
            part = self._turned[start : start + self._step, : self.waiting]
            found = self._counter.count(part.view(np.uint16)).reshape(self._step * self._pack, -1)
            table = self._places[start * self._pack :][: len(found)]
            counts = found[: len(table), : self._alternatives]
            if self._is_empty:
                np.copyto(table, counts)
            else:
                table += counts
        self._is_empty, self.waiting = False, 0

    def finish(self) -> Counts:
        places = self._make_table() if self._places is None else self._places
        self._places, self._is_empty = None, True
        return places

    def _make_table(self) -> Counts:
        """Written by what is counted first: zeros of a large table take their time."""
        return np.empty((self._alternatives, self._alternatives), np.int32)

    def _locate(self, cells: Places) -> tuple[Places, tuple[Places, Places]]:
        """The places of these cells, and where they are kept."""
        draws, places = np.divmod(cells, self._alternatives)
        return places, (places // self._pack, draws * self._pack + places % self._pack)


def _choose_width(alternatives: int, pack: int) -> int:
    """Numbers in a row of places: whole packs, and rows that lie apart by other than a power of two.

    Else all rows of a column would be kept in the few lines of a cache that belong to such addresses.
    """
    return -(-max(0, alternatives - pack) // (2 * pack)) * 2 * pack + pack
