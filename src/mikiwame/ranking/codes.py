"""How often each of some small numbers stands in a long row, which is most of what counting many alternatives takes."""

import numpy as np
from numpy.typing import NDArray

PAYS = 1 << 27
"""Codes that a process counts before it loads SciPy's sparse matrices. These count in two thirds of the time, and keep
other threads waiting less, but to load them takes as long as they would have saved by then: one count of a market does
without them, a server that follows a slider does not.
"""


class CodeCounter:
    """Counts codes below ``size``, at most ``most`` at a time; its room is used again and again.

    :param times: how often a code can be there at most.
    """

    def __init__(self, size: int, most: int, times: int) -> None:
        self._size = size
        self._codes = np.empty(most, np.int64)
        self._ones = np.ones(most, np.min_scalar_type(times))
        self._found = np.empty((1, size), self._ones.dtype)

    def count(self, codes: NDArray[np.uint16]) -> NDArray[np.integer]:
        """How often each is there, of shape (size,). The next count overwrites it."""
        if _has_paid(codes.size):
            return self._count_sparsely(codes)
        wide = self._codes[: codes.size]
        np.copyto(wide.reshape(codes.shape), codes)
        return np.bincount(wide, minlength=self._size)

    def _count_sparsely(self, codes: NDArray[np.uint16]) -> NDArray[np.integer]:
        """As the one row of a sparse matrix in which each is a column with a 1: to write it out adds them up."""
        from scipy.sparse import csr_array

        columns = self._codes.view(np.int32)[: codes.size]
        np.copyto(columns.reshape(codes.shape), codes)
        row = self._ones[: codes.size], columns, np.array([0, codes.size], np.int32)
        csr_array(row, shape=self._found.shape).toarray(out=self._found)
        found: NDArray[np.integer] = self._found[0]
        return found


_counted = 0


def _has_paid(codes: int) -> bool:
    """Whether so many more codes make it worth the while. Threads that forget one another's only put it off."""
    global _counted  # noqa: PLW0603
    _counted += codes
    return _counted > PAYS
