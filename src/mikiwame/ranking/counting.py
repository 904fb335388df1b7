"""Draws of weights and scores -> how often each alternative takes each place, fast enough to follow a slider.

A draw is sorted once, with each alternative's number packed below its score into one 64-bit key, in pieces that stay in
the processor's cache. ``tests/ranking/reference.py`` counts the same in plain Python.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Keys = NDArray[np.uint64]
Places = NDArray[np.intp]
Numbers = NDArray[np.uint16]
Flags = NDArray[np.bool_]

TIE = 1e-12
"""Scores nearer than this share of the scale are equal: a thousand times the noise of the order of a sum, and far below
any real difference."""

WHOLE = 1e-6
"""How far the weights of a draw may be from adding up to 1: what a file of rounded weights may leave."""

MANTISSA = 52
"""Bits of a float64 in which numbers from 1 to 2 differ (IEEE 754); in that range they order as whole numbers."""

SPARE = 64 - MANTISSA
"""Bits above them, the same for all numbers from 1 to 2: shifting them out makes room for an alternative's number."""

MOST_ALTERNATIVES = (1 << 16) - 2
"""More would need numbers so long that a score's own bits no longer tell a tie, and a table of places of 34 GB."""

CODES = 1 << 16
"""How many pairs of a place and who is there a 16-bit code tells apart: a table of 128 KiB, again for that cache."""

MOST_COUNTED = (1 << 16) - 1
"""Draws that a table of 16-bit counts can take before it has to be emptied into the whole."""

WAITING = 1 << 10
"""Draws that wait to be counted together: enough that fetching the table is little beside it, few enough that 1,000
alternatives' fit the cache of the next level."""

PIECE = 1 << 16
"""Scores worked on at once: 512 KiB, so that they and their scratch stay in a second-level cache of 1 MiB."""


LONG_ROW = 256
"""Alternatives from which starting on a row costs little beside working through it."""


@dataclass(frozen=True)
class RankCounts:
    """What the draws say, in draws.

    ``ranks[i, r]``: the draws in which ``i`` takes place ``r`` (0 is best), of shape (alternatives, alternatives).
    Those that tie share: each of k at places r to r + k - 1 counts 1/k at each of these places.
    ``first_weights[i]``: the sum of the weights of the draws in which ``i`` is first, shared likewise, of shape
    (alternatives, criteria). Divided by ``first_count`` it is the central weight vector (Lahdelma & Salminen 2001).
    """

    ranks: Floats
    first_weights: Floats

    @property
    def first_count(self) -> Floats:
        first: Floats = self.ranks[:, 0]
        return first


def count_ranks(values: Floats, weights: Floats, squares: bool = False) -> RankCounts:
    """Ranks by the additive value of fixed cells: the sum of weight times value, higher is better.

    :param values: finite, of shape (alternatives, criteria).
    :param weights: of shape (draws, criteria), none negative, each draw adding up to 1.
    :param squares: whether ``first_weights`` goes on with the sums of the weights' squares: (alternatives, 2 criteria).
    :raises ValueError: if values or weights are not so, or for more than ``MOST_ALTERNATIVES``.
    """
    if not np.isfinite(values).all():
        raise ValueError("A value is not a finite number. Sample or fill unknown cells before counting.")
    # An exact step (a power of two), so that neither huge nor tiny numbers leave the range of a float.
    cells = np.ldexp(values, -np.frexp(np.abs(values).max(initial=0.0))[1])
    credited = values.shape[1] * (2 if squares else 1)
    counter = RankCounter(values.shape[0], credited, scale=float(np.ptp(cells)) if cells.size else 0.0)
    # Weights that add up to 1 carry a stretch and a shift of the cells over to the scores: nothing is left to do there.
    # The half step above 1 is for weights that nearly do.
    share = counter.room / counter.scale if counter.scale else 0.0
    cells = 1 + counter.room / 2 + (cells - cells.min(initial=np.inf)) * share
    scores = np.empty((counter.piece, len(values)))
    for start in range(0, len(weights), counter.piece):
        drawn = _check(weights[start : start + counter.piece])
        placed = np.matmul(drawn, cells.T, out=scores[: len(drawn)])
        counter.count(np.hstack([drawn, drawn**2]) if squares else drawn, placed, TIE * counter.room)
    return counter.finish()


def _check(weights: Floats) -> Floats:
    sums = weights @ np.ones(weights.shape[1])
    if not (weights.min(initial=0.0) >= 0 and np.abs(sums - 1).max(initial=0.0) <= WHOLE):
        raise ValueError("The weights of a draw are negative or do not add up to 1. Divide each draw by its sum.")
    return weights


class RankCounter:
    """Counts ranks over draws that come in parts: ``add`` any number of times, then ``finish``.

    :param scale: how far apart two scores of a draw can be at most; ties are judged by it.
    :raises ValueError: for more than ``MOST_ALTERNATIVES``.
    """

    def __init__(self, alternatives: int, criteria: int, scale: float) -> None:
        if alternatives > MOST_ALTERNATIVES:
            raise ValueError(f"{alternatives} alternatives: at most {MOST_ALTERNATIVES} can be counted.")
        self.scale = scale
        self.piece = max(1, min(PIECE // max(1, alternatives), MOST_COUNTED))
        self._bits = alternatives.bit_length()
        # Numbers longer than the spare bits take bits of the scores, which then fill only a part of 1 to 2.
        self.room = 0.5 ** max(1, self._bits - SPARE + 1)
        self._tally = PlaceTally(alternatives, criteria, self.piece)
        # Short rows are repeated for every draw of a piece, which is then worked through as one long row.
        repeats = (self.piece if alternatives < LONG_ROW else 1, 1)
        self._numbers = np.tile(np.arange(alternatives, dtype=np.uint64), repeats)
        self._scratch = np.empty((self.piece, alternatives), np.uint64)

    def add(self, weights: Floats, scores: Floats) -> None:
        """Count draws.

        :param weights: of shape (draws, criteria).
        :param scores: finite, higher is better, of shape (draws, alternatives).
        """
        if not scores.size:
            return
        for start in range(0, len(scores), self.piece):
            part = scores[start : start + self.piece]
            low = part.min()
            share = self.room / max(float(part.max() - low), self.scale, np.finfo(np.float64).tiny)
            placed = (part - low) * share
            placed += 1
            self.count(weights[start : start + self.piece], placed, TIE * self.scale * share)

    def count(self, weights: Floats, placed: Floats, tie: float) -> None:
        """Count one piece.

        :param placed: scores from 1 to 1 + twice the ``room``, contiguous; used up.
        :param tie: the gap up to which two of them are equal.
        """
        if not placed.size:
            return
        keys = self._pack(placed)
        keys.sort(axis=1)
        scratch = self._scratch[: len(keys)]
        # One unit more, as the numbers in the lowest bits may narrow or widen a gap by as much.
        tied = _find_tied(keys, (int(tie * 2**MANTISSA) + 1) << self._bits, scratch)
        order = self._tally.receive(keys, self._bits)
        if tied is not None:
            self._tally.take_groups(_find_groups(order, tied), order, weights)
        self._tally.add_firsts(order[:, -1], weights)

    def finish(self) -> RankCounts:
        """What has been counted; the counter is used up."""
        return self._tally.finish()

    def _pack(self, placed: Floats) -> Keys:
        """Whole numbers in the order of the scores, with the alternative in their lowest bits; in place."""
        keys = placed.view(np.uint64)
        np.left_shift(keys, np.uint64(self._bits), out=keys)
        np.bitwise_or(keys, self._numbers[: len(keys)], out=keys)
        return keys


@dataclass(frozen=True)
class TiedGroups:
    """The members of all groups of equals in a piece, one entry per member; places count from the worst.

    ``cells``: where they stand in the piece's order, counted through all draws.
    """

    cells: Places
    draws: Places
    members: Places
    starts: Places
    ends: Places


class PlaceTally:
    """How often each alternative took each place, counted from the worst.

    A shared place is counted apart, by the size of its group, in whole numbers that are divided last: no rounding tells
    clones apart or gives a dominated alternative a trace of a first place.
    """

    def __init__(self, alternatives: int, criteria: int, piece: int) -> None:
        self._alternatives, self._criteria = alternatives, criteria
        self._places = np.zeros((alternatives, alternatives))
        # One number more than there are alternatives stands for a place that is shared.
        self._recent = np.zeros((alternatives, alternatives + 1), np.uint16)
        self._counted = 0
        self._first_weights = np.zeros((alternatives + 1, criteria))
        self._groups: list[tuple[Places, Places]] = []
        self._grouped = 0
        self._waiting = np.empty((max(piece, WAITING), alternatives), np.uint16)
        self._filled = 0
        self._block = min(alternatives, CODES // (alternatives + 1))
        self._table_starts = np.arange(self._block, dtype=np.uint16) * np.uint16(alternatives + 1)
        self._codes = np.empty(len(self._waiting) * self._block, np.intp)

    def receive(self, keys: Keys, bits: int) -> Numbers:
        """Take sorted keys, worst first; gives who is at each place, to be changed where places are shared."""
        if self._filled + len(keys) > len(self._waiting):
            self._count()
        order = self._waiting[self._filled : self._filled + len(keys)]
        np.copyto(order, keys, casting="unsafe")
        np.bitwise_and(order, np.uint16((1 << bits) - 1), out=order)
        self._filled += len(keys)
        return order

    def _count(self) -> None:
        """Some places at a time, for all waiting draws: their table stays in the cache, the whole would not."""
        if self._counted + self._filled > MOST_COUNTED:
            self._empty()
        for start in range(0, self._alternatives, max(1, self._block)):
            places = slice(start, start + self._block)
            table = self._recent[places]
            waiting = self._waiting[: self._filled, places]
            np.add(waiting, self._table_starts[: len(table)], out=waiting)
            codes = self._codes[: waiting.size]
            np.copyto(codes.reshape(waiting.shape), waiting)
            # Unlike bincount, it adds to a table that exists.
            np.add.at(table.reshape(-1), codes, np.uint16(1))
        self._counted += self._filled
        self._filled = 0

    def _empty(self) -> None:
        self._places += self._recent[:, :-1]
        self._recent[...] = 0
        self._counted = 0

    def add_firsts(self, firsts: Places | Numbers, weights: Floats) -> None:
        codes = firsts.astype(np.intp)[:, None] * self._criteria + np.arange(self._criteria)
        np.add.at(self._first_weights.reshape(-1), codes.reshape(-1), weights.reshape(-1))

    def take_groups(self, groups: TiedGroups, order: Numbers, weights: Floats) -> None:
        """Count the groups, and put the number of a shared place in their members' places in ``order``."""
        sizes = groups.ends - groups.starts
        first = groups.ends == self._alternatives
        self.add_firsts(groups.members[first], weights[groups.draws[first]] / sizes[first, None])
        order.reshape(-1)[groups.cells] = self._alternatives
        self._groups.append((sizes, groups.starts * self._alternatives + groups.members))
        self._grouped += len(sizes)
        # Spreading visits the whole table, so it waits for as many members as that has cells.
        if self._grouped > max(PIECE, self._places.size):
            self._spread()

    def finish(self) -> RankCounts:
        self._count()
        self._spread()
        self._empty()
        return RankCounts(self._places[::-1].T, self._first_weights[:-1])

    def _spread(self) -> None:
        """Each member of a group of k, found where its group starts, counts 1/k at each of the group's k places."""
        if not self._groups:
            return
        sizes, codes = (np.concatenate(part) for part in zip(*self._groups, strict=True))
        for size in np.flatnonzero(np.bincount(sizes)):
            starts = np.bincount(codes[sizes == size], minlength=self._places.size).reshape(self._places.shape)
            reached = np.cumsum(starts, axis=0)
            reached[size:] -= reached[:-size].copy()
            self._places += reached / size
        self._groups, self._grouped = [], 0


def _find_tied(keys: Keys, tie: int, scratch: Keys) -> Flags | None:
    """Whether each place is tied with the one below it, of shape (draws, alternatives); None where none is."""
    flat, gaps = keys.reshape(-1), scratch.reshape(-1)[: keys.size - 1]
    # Across all draws at once, for speed. A gap from one draw to the next means nothing: at worst we look twice.
    np.subtract(flat[1:], flat[:-1], out=gaps)
    if gaps.min(initial=np.iinfo(np.uint64).max) > tie:
        return None
    tied = np.zeros(keys.shape, np.bool_)
    np.less_equal(keys[:, 1:] - keys[:, :-1], np.uint64(tie), out=tied[:, 1:])
    return tied if tied.any() else None


def _find_groups(order: Numbers, tied: Flags) -> TiedGroups:
    """Chains of places, each tied with the one below it, as members."""
    goes_on = np.zeros_like(tied)
    goes_on[:, :-1] = tied[:, 1:]
    cells = np.flatnonzero(tied | goes_on)
    starts = np.flatnonzero(goes_on & ~tied) % tied.shape[1]
    ends = np.flatnonzero(tied & ~goes_on) % tied.shape[1] + 1
    each = np.repeat(np.arange(len(starts)), ends - starts)
    return TiedGroups(cells, cells // tied.shape[1], order.reshape(-1)[cells].astype(np.intp), starts[each], ends[each])
