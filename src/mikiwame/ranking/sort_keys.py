"""What a draw is sorted by: whole numbers whose leading bits are a score, and whose lowest tell whose it is."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

TIE = 1e-12
"""Scores nearer than this share of the scale are equal: a thousand times the noise of the order of a sum, and far below
any real difference."""

LONG_NUMBER = 12
"""Bits of an alternative's number beyond which a 32-bit key leaves too few for the score, and 64 bits sort faster."""

SHORT_KEY, LONG_SCORE = 32, 46
"""Bits of a key for score and number (32-bit keys), and for the score alone (64-bit keys)."""

CODES = 1 << 16
"""How many pairs of a place and who is there are counted at once: a table of 512 KiB, for a second-level cache."""

UNDER = 1 - 2e-6
"""Keeps scores below the next power of two where the weights of a draw add up to a little more than 1."""

Keys = NDArray[np.int32 | np.int64]


@dataclass(frozen=True)
class KeyForm:
    """How scores become keys: stretched over ``room`` from ``base`` on, cut, and numbered in the lowest ``bits``.

    ``near``: the scores of two keys nearer than that may be equal or the other way round. ``paired``: whether there are
    so few alternatives that two neighbouring places can be counted at once.
    """

    whole: type[np.int32 | np.int64]
    unsigned: type[np.uint32 | np.uint64]
    bits: int
    base: float
    room: float
    near: int
    paired: bool

    def list_ends(self, alternatives: int, count: int) -> Keys:
        """Keys of no alternative, beyond those of all, and far from one another."""
        top, step = 3 << (np.dtype(self.whole).itemsize * 8 - 2), self.near * 4
        ends = [(top + number * step) | alternatives for number in range(count)]
        return np.array(ends, self.unsigned).view(self.whole)


@cache
def choose_form(alternatives: int, is_fine: bool = False) -> KeyForm:
    """The shortest keys that tell so many alternatives apart; ``is_fine``: those that part scores as far as any do."""
    bits = alternatives.bit_length()
    is_short = bits <= LONG_NUMBER and not is_fine
    paired = is_short and -(-alternatives // 2) << 2 * bits <= CODES
    # Half of the numbers are left to the ends of rows of pairs, so that these are far from all keys.
    room = 2.0 ** (SHORT_KEY - paired if is_short else LONG_SCORE + bits) * UNDER
    base = -room / 2 if is_short and not paired else 0.0
    # Two units more: one as both scores are cut to whole units, one as the numbers in their place may widen a gap.
    near = (int(TIE * room / (1 << bits)) + 2) << bits
    return KeyForm(
        np.int32 if is_short else np.int64, np.uint32 if is_short else np.uint64, bits, base, room, near, paired
    )


REPEATED = 1 << 11
"""Numbers of a repeated row: a step over so many costs little more than its work, and they stay in the first cache."""


def repeat_row(row: NDArray[Any]) -> NDArray[Any]:
    """The row as often as a power of two, so that :func:`combine_rows` takes many rows in one step."""
    return np.tile(row, 1 << max(1, REPEATED // max(1, len(row))).bit_length() - 1)


def combine_rows(flat: NDArray[Any], repeated: NDArray[Any]) -> None:
    """Put the bits of a repeated row into each row of ``flat``, whose rows are as long and follow one another."""
    whole = len(flat) - len(flat) % len(repeated)
    many, rest = flat[:whole].reshape(-1, len(repeated)), flat[whole:]
    np.bitwise_or(many, repeated, out=many)
    if rest.size:
        np.bitwise_or(rest, repeated[: len(rest)], out=rest)
