"""Draws of weights and scores -> how often each alternative takes each place, fast enough to follow a slider.

A draw is sorted once, by 32-bit keys: the score's leading bits above the alternative's number. Neighbours that keys
cannot part are put in order by their whole scores (:mod:`tallying`). Everything is counted in whole numbers, in parts
that threads take, and put together in the order of the draws: the answer is the same for any number of threads.
``tests/ranking/reference.py`` counts the same in plain Python.
"""

from collections.abc import Callable
from functools import partial

import numpy as np

from mikiwame.ranking.parallel import Floats, Scores, count_threads, cut_evenly, multiply, run_parts
from mikiwame.ranking.place_tables import Places
from mikiwame.ranking.sort_keys import TIE, KeyForm, Keys, choose_form
from mikiwame.ranking.tallying import NearPairs, RankCounts, Tally, TallyKeeper, add_tallies

WHOLE = 1e-6
"""How far the weights of a draw may be from adding up to 1: what a file of rounded weights may leave."""

MOST_ALTERNATIVES = (1 << 16) - 2
"""More would need longer numbers than a place has room for, and a table of places of 34 GB."""

PIECE = 1 << 16
"""Scores worked on at once: 256 KiB of them, and as many of their keys, stay in a second-level cache of 1 MiB."""

LEAST_SCALE = 2.0**-900
"""Scores nearer than that are told apart by themselves alone: keys would leave the range of a float."""

EVEN = 16
"""Draws that a matrix product takes together: a piece that is no multiple leaves some that are worked on one by one."""

FEW = 16
"""Up to one in so many scores are added up by themselves; all at once take less than more of them do."""

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
    form = choose_form(*values.shape)
    # From the least of them, where cells that differ by little stay as exact as they came.
    stretched = (cells - cells.min(initial=np.inf)) * (form.room / spread if spread else 0.0)
    rough = (stretched - form.room / 2).astype(form.placed)

    def count(start: int, stop: int) -> Tally:
        counter = RankCounter(len(values), form.room, form)
        scores, shares = (np.empty((counter.piece, size), form.placed) for size in values.shape)
        for first in range(start, stop, counter.piece):
            drawn = _check(weights[first : min(stop, first + counter.piece)])
            part, share = scores[: len(drawn)], shares[: len(drawn)]
            np.copyto(share, drawn, casting="same_kind")
            multiply(share, rough.T, part)
            counter.count(part, partial(_add_up, drawn, stretched))
        return counter.finish()

    parts = cut_draws(len(weights), len(values), count_piece(len(values)), threads)
    return add_tallies(run_parts(count, parts), weights, squares)


def _add_up(weights: Floats, cells: Floats, draws: Places, who: Places) -> Floats:
    """The scores of some in some draws, to the last bit that a float64 tells."""
    if who.size < weights.shape[0] * len(cells) // FEW:
        scores: Floats = np.vecdot(weights.take(draws, axis=0), cells.take(who, axis=0))
        return scores
    every = np.empty((len(weights), len(cells)))
    multiply(weights, cells.T, every)
    return every[draws, who]


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

    def __init__(self, alternatives: int, scale: float, form: KeyForm | None = None) -> None:
        if alternatives > MOST_ALTERNATIVES:
            raise ValueError(f"{alternatives} alternatives: at most {MOST_ALTERNATIVES} can be counted.")
        self.piece = count_piece(alternatives)
        self._alternatives, self._scale = alternatives, scale
        self._form = choose_form(alternatives) if form is None else form
        self._keeper = TallyKeeper(alternatives, self.piece, TIE * scale, self._form)
        # Short rows are repeated for every draw of a piece, which is then worked through as one long row.
        repeats = (self.piece if alternatives < LONG_ROW else 1, 1)
        self._numbers = np.tile(np.arange(alternatives, dtype=self._form.whole), repeats)
        self._gaps, self._flags = np.empty(0, self._form.unsigned), np.empty(0, np.bool_)

    def add(self, scores: Floats) -> None:
        """Count draws: finite scores, higher is better, of shape (draws, alternatives)."""
        for start in range(0, len(scores) if scores.size else 0, self.piece):
            part = scores[start : start + self.piece]
            low, high = part.min(), part.max()
            share = self._form.room / max(float(high - low), self._scale, LEAST_SCALE)
            self.count((part - (low / 2 + high / 2)) * share, partial(_look_up, part))

    def count(self, placed: Scores, read: Callable[[Places, Places], Floats]) -> None:
        """Count one piece, of which ``placed`` is near enough to write keys.

        :param placed: the scores, stretched over the room of the form and as exact as it needs.
        :param read: draws and, of shape (any, draws), alternatives -> their scores as exact as they are.
        """
        if not placed.size:
            return
        rows = self._keeper.lend(len(placed))
        keys = rows[:, : self._alternatives]
        self._form.write(placed, self._numbers[: len(keys)], keys)
        keys.sort(axis=1)
        self._keeper.receive(rows)
        self._note_near(rows, read)

    def finish(self) -> Tally:
        """What has been counted; the counter is used up."""
        return self._keeper.finish()

    def _note_near(self, rows: Keys, read: Callable[[Places, Places], Floats]) -> None:
        """Note the neighbours whose keys are so near that their scores may be equal or the other way round."""
        # Across all draws at once, for speed; the step from one draw to the next is left out after.
        flat = rows.reshape(-1).view(self._form.unsigned)
        if len(self._gaps) < len(flat) - 1:
            self._gaps, self._flags = np.empty(len(flat) - 1, flat.dtype), np.empty(len(flat) - 1, np.bool_)
        gaps, flags = self._gaps[: len(flat) - 1], self._flags[: len(flat) - 1]
        np.subtract(flat[1:], flat[:-1], out=gaps)
        cells = np.flatnonzero(np.less(gaps, self._form.unsigned(self._form.near), out=flags))
        cells = cells[cells % rows.shape[1] < self._alternatives - 1]
        if cells.size:
            who = rows.take(np.stack((cells, cells + 1))) & ((1 << self._form.bits) - 1)
            self._keeper.note(NearPairs(cells, *read(cells // rows.shape[1], who)))


def count_piece(alternatives: int) -> int:
    """The draws that are worked on at once."""
    piece = max(1, PIECE // max(1, alternatives))
    return piece - piece % EVEN if piece > EVEN else piece


def _look_up(scores: Floats, draws: Places, who: Places) -> Floats:
    return scores[draws, who]
