"""Draws of weights and scores -> how often each alternative takes each place, fast enough to follow a slider.

A draw is sorted once, by 32-bit keys: the score's leading bits above the alternative's number. Neighbours that keys
cannot part are put in order by their whole scores (:mod:`tallying`). Everything is counted in whole numbers, in parts
that threads take, and put together in the order of the draws: the answer is the same for any number of threads.
``tests/ranking/reference.py`` counts the same in plain Python.
"""

import numpy as np

from mikiwame.ranking.parallel import Floats, count_threads, cut_evenly, multiply, run_parts
from mikiwame.ranking.sort_keys import TIE, Keys, choose_form
from mikiwame.ranking.tallying import NearPairs, RankCounts, Tally, TallyKeeper, add_tallies

WHOLE = 1e-6
"""How far the weights of a draw may be from adding up to 1: what a file of rounded weights may leave."""

MOST_ALTERNATIVES = (1 << 16) - 2
"""More would need longer numbers than a place has room for, and a table of places of 34 GB."""

PIECE = 1 << 16
"""Scores worked on at once: 512 KiB, so that they and their keys stay in a second-level cache of 1 MiB."""

LEAST_SCALE = 2.0**-900
"""Scores nearer than that are told apart by themselves alone: keys would leave the range of a float."""

EVEN = 16
"""Draws that a matrix product takes together: a piece that is no multiple leaves some that are worked on one by one."""

LONG_ROW = 256
"""Alternatives from which starting on a row costs little beside working through it."""

PART = 1 << 18
"""Scores that are worth a thread of their own: some milliseconds of work."""


def count_ranks(values: Floats, weights: Floats, squares: bool = False, threads: int | None = None) -> RankCounts:
    """Ranks by the additive value of fixed cells: the sum of weight times value, higher is better.

    :param values: finite, of shape (alternatives, criteria).
    :param weights: of shape (draws, criteria), none negative, each draw adding up to 1.
    :param squares: whether ``first_weights`` goes on with the sums of the weights' squares: (alternatives, 2 criteria).
    :param threads: at most so many; by default as many as there are processors. The counts are the same for any.
    :raises ValueError: if values or weights are not so, or for more than ``MOST_ALTERNATIVES``.
    """
    if not np.isfinite(values).all():
        raise ValueError("A value is not a finite number. Sample or fill unknown cells before counting.")
    # An exact step (a power of two), so that neither huge nor tiny numbers leave the range of a float.
    cells = np.ldexp(values, -np.frexp(np.abs(values).max(initial=0.0))[1])
    spread = float(np.ptp(cells)) if cells.size else 0.0
    # Weights that add up to 1 carry a stretch and a shift of the cells over to the scores: nothing is left to do there.
    room = choose_form(len(values)).room
    placed = (cells - cells.min(initial=np.inf)) * (room / spread if spread else 0.0)

    def count(start: int, stop: int) -> Tally:
        counter = RankCounter(len(placed), room)
        scores = np.empty((counter.piece, len(placed)))
        for first in range(start, stop, counter.piece):
            drawn = _check(weights[first : min(stop, first + counter.piece)])
            part = scores[: len(drawn)]
            multiply(drawn, placed.T, part)
            counter.count(part, part)
        return counter.finish()

    parts = cut_draws(len(weights), len(values), RankCounter(len(values), 0.0).piece, threads)
    return add_tallies(run_parts(count, parts), weights, squares)


def cut_draws(draws: int, alternatives: int, step: int, threads: int | None) -> list[tuple[int, int]]:
    """The parts of the draws that are counted apart: so large that starting, and adding up their tables, is little."""
    most = min(draws * alternatives // PART, draws // max(1, alternatives))
    return cut_evenly(draws, step, min(most, count_threads() if threads is None else threads))


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

    def __init__(self, alternatives: int, scale: float) -> None:
        if alternatives > MOST_ALTERNATIVES:
            raise ValueError(f"{alternatives} alternatives: at most {MOST_ALTERNATIVES} can be counted.")
        piece = max(1, PIECE // max(1, alternatives))
        self.piece = piece - piece % EVEN if piece > EVEN else piece
        self._alternatives, self._scale = alternatives, scale
        self._form = choose_form(alternatives)
        self._keeper = TallyKeeper(alternatives, self.piece, TIE * scale, self._form)
        # Short rows are repeated for every draw of a piece, which is then worked through as one long row.
        repeats = (self.piece if alternatives < LONG_ROW else 1, 1)
        self._numbers = np.tile(np.arange(alternatives, dtype=self._form.whole), repeats)
        self._gaps = np.empty(0, self._form.unsigned)
        self._placed = np.empty((self.piece, alternatives))

    def add(self, scores: Floats) -> None:
        """Count draws: finite scores, higher is better, of shape (draws, alternatives)."""
        for start in range(0, len(scores) if scores.size else 0, self.piece):
            part = scores[start : start + self.piece]
            low = part.min()
            share = self._form.room / max(float(part.max() - low), self._scale, LEAST_SCALE)
            placed = np.subtract(part, low, out=self._placed[: len(part)])
            placed *= share
            self.count(placed, part)

    def count(self, placed: Floats, scores: Floats) -> None:
        """Count one piece: its ``scores``, and the same ``placed`` within 0 .. ``room``."""
        if not placed.size:
            return
        rows = self._keeper.lend(len(placed))
        keys = rows[:, : self._alternatives]
        self._form.write(placed, self._numbers[: len(keys)], keys)
        keys.sort(axis=1)
        self._keeper.receive(rows)
        self._note_near(rows, scores)

    def finish(self) -> Tally:
        """What has been counted; the counter is used up."""
        return self._keeper.finish()

    def _note_near(self, rows: Keys, scores: Floats) -> None:
        """Note the neighbours whose keys are so near that their scores may be equal or the other way round."""
        # Across all draws at once, for speed; the step from one draw to the next is left out after.
        flat = rows.reshape(-1).view(self._form.unsigned)
        if len(self._gaps) < len(flat) - 1:
            self._gaps = np.empty(len(flat) - 1, self._form.unsigned)
        gaps = np.subtract(flat[1:], flat[:-1], out=self._gaps[: len(flat) - 1])
        # Of a short row few are near, so that most pieces have none at all.
        if self._alternatives < LONG_ROW and gaps.min(initial=self._form.near) >= self._form.near:
            return
        cells = np.flatnonzero(gaps < self._form.unsigned(self._form.near))
        cells = cells[cells % rows.shape[1] < self._alternatives - 1]
        if cells.size:
            draws, mask = cells // rows.shape[1], (1 << self._form.bits) - 1
            who, above = (rows.reshape(-1)[places] & mask for places in (cells, cells + 1))
            self._keeper.note(NearPairs(cells, scores[draws, who], scores[draws, above]))
