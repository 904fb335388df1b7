"""What a draw is sorted by: whole numbers whose leading bits are a score, and whose lowest tell whose it is."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mikiwame.ranking.parallel import Scores

TIE = 1e-12
"""Scores nearer than this share of the scale are equal: a thousand times the noise of the order of a sum, and far below
any real difference."""

LONG_NUMBER = 12
"""Bits of an alternative's number beyond which a 32-bit key leaves too few for the score, and 64 bits sort faster."""

SHORT_KEY, LONG_SCORE = 32, 46
"""Bits of a key for score and number (32-bit keys), and for the score alone (64-bit keys)."""

UNDER = 1 - 2e-6
"""Keeps scores within their room where the weights of a draw add up to a little more than 1."""

SINGLE = 2.0**-24
"""By what share of itself a number at most changes when it is rounded to a float32."""

MOST_SINGLE = 64
"""Criteria up to which a product in float32 leaves few neighbours of which it cannot tell who is ahead."""

Keys = NDArray[np.int32 | np.int64]


@dataclass(frozen=True)
class KeyForm:
    """How scores become keys: stretched over ``room``, half of it below zero, cut to whole numbers, and numbered in the
    lowest ``bits``.

    ``placed``: the type of number that the stretched scores come in.
    ``near``: the scores of two keys nearer than that may be equal or the other way round.
    """

    whole: type[np.int32 | np.int64]
    unsigned: type[np.uint32 | np.uint64]
    placed: type[np.float32 | np.float64]
    bits: int
    room: float
    near: int

    def write(self, placed: Scores, numbers: NDArray[Any], keys: Keys) -> None:
        """Write the keys of scores within half of ``room`` of zero."""
        np.copyto(keys, placed, casting="unsafe")
        np.bitwise_and(keys, self.whole(-1 << self.bits), out=keys)
        np.bitwise_or(keys, numbers, out=keys)

    def list_ends(self, alternatives: int, count: int) -> Keys:
        """Keys of no alternative, beyond those of all, and far from one another."""
        top, step = 3 << (np.dtype(self.whole).itemsize * 8 - 2), self.near * 4
        ends = [(top + number * step) | alternatives for number in range(count)]
        return np.array(ends, self.unsigned).view(self.whole)


def choose_form(alternatives: int, criteria: int | None = None) -> KeyForm:
    """The shortest keys that tell so many alternatives apart.

    :param criteria: of how many products a score is the sum, where it is to be added up for the key alone; without
        it scores are given, as float64.
    """
    bits = alternatives.bit_length()
    is_short = bits <= LONG_NUMBER
    in_single = is_short and criteria is not None and criteria <= MOST_SINGLE
    error = bound_error(criteria) if in_single and criteria is not None else 0.0
    # Half of the room is the largest score there is, and what errors add to it must not leave the whole numbers.
    room = 2.0 ** (SHORT_KEY if is_short else LONG_SCORE + bits) * (UNDER - 2 * error)
    # Scores may be off to both sides, by ``error`` of half the room; and each is cut to a whole number, towards zero.
    apart = TIE * room + error * room + 2
    # Two units more: one as both scores are cut to whole units, one as the numbers in their place may widen a gap.
    near = (int(apart / (1 << bits)) + 2) << bits
    whole, unsigned = (np.int32, np.uint32) if is_short else (np.int64, np.uint64)
    return KeyForm(whole, unsigned, np.float32 if in_single else np.float64, bits, room, near)


def bound_error(criteria: int) -> float:
    """By how much a score added up in float32 can be off, as a share of the largest cell.

    Each product carries the rounding of its weight, of its cell and its own, and passes through at most
    ``criteria`` - 1 sums, in whatever order they are made: that is ``criteria`` + 2 roundings by ``SINGLE`` (Higham,
    "Accuracy and Stability of Numerical Algorithms", 2nd edition, section 3.1). The weights add up to 1, so that the
    sum of what each may lose is that share of the largest cell; a hundredth more covers the rounding of roundings, and
    weights that add up to a little more than 1.
    """
    return 1.01 * (criteria + 2) * SINGLE
