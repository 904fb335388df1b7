"""Who is first in each draw -> the sums of the weights of first places, added while other draws are still counted.

Fractions add up to the same only in the same order. So draws are added in batches that no number of threads cuts
otherwise, and the batches in the order of the draws; which thread adds a batch, and when, does not matter.
"""

from collections import deque
from collections.abc import Sequence
from itertools import pairwise
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from mikiwame.ranking.parallel import Floats, Run, cut_runs
from mikiwame.ranking.tallies import Numbers, Places, SharedFirsts

ADDED = 1 << 14
"""Draws whose weights are added at a time: what says where they go stays in the cache."""


class FirstWeights:
    """Sums over draws whose first places become known in parts, by any thread and in any order.

    :param weights: of all draws, of shape (draws, criteria).
    :param squares: whether the sums go on with those of the weights' squares.
    """

    def __init__(self, alternatives: int, weights: Floats, squares: bool = False) -> None:
        self._weights, self._squares = weights, squares
        draws = len(weights) if alternatives else 0
        self._firsts = np.empty(draws, np.uint16)
        self._batches = cut_runs(0, draws, ADDED)
        self._unknown = [stop - start for start, stop in self._batches]
        # One row more than there are alternatives takes the draws whose first place is shared.
        columns = weights.shape[1] * (2 if squares else 1)
        self._sums = np.zeros((len(self._batches), alternatives + 1, columns))
        self._lock = Lock()
        self._rooms = deque[Places]()

    def note(self, start: int, firsts: Numbers) -> None:
        """Take who is first in the draws from ``start`` on, or the number of alternatives where that is shared."""
        stop = start + len(firsts)
        self._firsts[start:stop] = firsts
        for batch in range(start // ADDED, -(-stop // ADDED)):
            first, last = self._batches[batch]
            known = min(stop, last) - max(start, first)
            with self._lock:
                self._unknown[batch] -= known
                is_known = not self._unknown[batch]
            # Whoever brings the last of a batch adds it: nobody waits, and none is added twice.
            if is_known:
                self._add_batch(batch)

    def _add_batch(self, batch: int) -> None:
        first, last = self._batches[batch]
        try:
            room = self._rooms.pop()
        except IndexError:
            room = np.empty((min(ADDED, len(self._firsts)), self._sums.shape[2]), np.intp)
        _add_rows(self._sums[batch], self._firsts[first:last], self._raise(self._weights[first:last]), room)
        self._rooms.append(room)

    def finish(self, shared: SharedFirsts) -> Floats:
        """The sums when every draw is known, (alternatives, criteria) or twice as many columns.

        :param shared: those who share a first place, in the order of the draws.
        """
        total: Floats = self._sums.sum(axis=0)
        # Those who share a draw are added together, so that clones get the same to the last bit.
        ends = np.searchsorted(shared.draws, shared.draws[ADDED::ADDED])
        for first, last in pairwise([0, *ends.tolist(), len(shared.draws)]):
            if first < last:
                part = self._raise(self._weights[shared.draws[first:last]]) / shared.sizes[first:last, None]
                _add_rows(total, shared.members[first:last], part)
        return total[:-1]

    def _raise(self, weights: Floats) -> Floats:
        return np.hstack([weights, weights**2]) if self._squares else weights


def _add_rows(table: Floats, rows: NDArray[np.integer], weights: Floats, room: Places | None = None) -> None:
    """Add each of the ``weights`` to the row of the table that it belongs to; ``room``: for where they go.

    All columns of a row at once: sums of one column alone would each wait for the one before.
    """
    cells = np.arange(table.size).reshape(table.shape)
    # Every row is one of the table's: "clip" only lets NumPy write to the room without a copy of its own.
    where = cells.take(rows, axis=0, out=None if room is None else room[: len(rows)], mode="clip")
    table += np.bincount(where.reshape(-1), weights.reshape(-1), table.size).reshape(table.shape)


class RunReader:
    """Says of first places, told in the order in which one thread takes its runs, which draws they are of."""

    def __init__(self, sums: FirstWeights) -> None:
        self._sums = sums
        self._runs = deque[Run]()

    def expect(self, run: Run) -> None:
        """The run that this thread takes next."""
        self._runs.append(run)

    def note(self, firsts: Numbers) -> None:
        """The next first places, of as many runs as there are."""
        while firsts.size:
            start, stop = self._runs.popleft()
            known, firsts = firsts[: stop - start], firsts[stop - start :]
            if start + len(known) < stop:
                self._runs.appendleft((start + len(known), stop))
            self._sums.note(start, known)


def put_in_order(parts: Sequence[SharedFirsts], runs: Sequence[Sequence[Run]]) -> SharedFirsts:
    """The shared first places of all draws in their order; each part counts its draws through the runs that it took."""
    if not any(part.draws.size for part in parts):
        return parts[0]
    draws = []
    for part, taken in zip(parts, runs, strict=True):
        begins = np.cumsum([0, *(stop - start for start, stop in taken)])
        which = np.searchsorted(begins, part.draws, side="right") - 1
        draws.append(part.draws - begins[which] + np.array([0, *(start for start, _stop in taken)])[1:][which])
    members, sizes = (np.concatenate([getattr(one, name) for one in parts]) for name in ("members", "sizes"))
    found = np.concatenate(draws)
    # Those of one draw were found in any order.
    order = np.lexsort((members, found))
    return SharedFirsts(found[order], members[order], sizes[order])
