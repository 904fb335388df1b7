"""How often each of some small numbers stands in a long row, which is most of what counting many alternatives takes."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

PAYS = 1 << 27
"""Codes that a process counts before it loads SciPy's sparse matrices. These count in two thirds of the time, and keep
other threads waiting less, but to load them takes as long as they would have saved by then: one count of a market does
without them, a server that follows a slider does not.
"""


KEPT = 4
"""Rows of other lengths that a counter keeps: a full one, and those of a last step or two."""


class CodeCounter:
    """Counts codes below ``size``, at most ``most`` at a time; its room is used again and again.

    :param times: how often a code can be there at most.
    """

    def __init__(self, size: int, most: int, times: int) -> None:
        self._size = size
        self._codes = np.empty(most, np.int64)
        self._ones = np.ones(most, np.min_scalar_type(times))
        self._found = np.empty((1, size), self._ones.dtype)
        self._rows: dict[int, csr_array] = {}

    def count(self, codes: NDArray[np.uint16]) -> NDArray[np.integer]:
        """How often each is there, of shape (size,). The next count overwrites it."""
        if _has_paid(codes.size):
            return self._count_sparsely(codes)
        wide = self._codes[: codes.size]
        np.copyto(wide.reshape(codes.shape), codes)
        return np.bincount(wide, minlength=self._size)

    def _count_sparsely(self, codes: NDArray[np.uint16]) -> NDArray[np.integer]:
        """As the one row of a sparse matrix in which each is a column with a 1: to write it out adds them up."""
        row = self._rows.get(codes.size)
        if row is None:
            if len(self._rows) == KEPT:
                self._rows.clear()
            row = self._rows[codes.size] = self._make_row(codes.size)
        np.copyto(row.indices.reshape(codes.shape), codes)
        row.toarray(out=self._found)
        found: NDArray[np.integer] = self._found[0]
        return found

    def _make_row(self, codes: int) -> "csr_array":
        """A row of so many entries, whose columns are written anew for each count: what checks it takes as long."""
        from scipy.sparse import csr_array

        ends = np.array([0, codes], np.int32)
        return csr_array((self._ones[:codes], np.zeros(codes, np.int32), ends), shape=self._found.shape)


_counted = 0


def _has_paid(codes: int) -> bool:
    """Whether so many more codes make it worth the while. Threads that forget one another's only put it off."""
    global _counted  # noqa: PLW0603
    _counted += codes
    return _counted > PAYS
