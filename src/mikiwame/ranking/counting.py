"""Draws of weights and scores -> how often each alternative takes each place, fast enough to follow a slider.

A draw is sorted once, by 32-bit keys: the score's leading bits above the alternative's number. Neighbours that keys
cannot part are put in order by their whole scores (:mod:`tallying`); where these are many, since one value lies far
from all others, the draws are sorted again by 64-bit keys. Everything is counted in whole numbers, in parts that
threads take, and put together in the order of the draws: the answer is the same for any number of threads.
``tests/ranking/reference.py`` counts the same in plain Python.
"""

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from mikiwame.ranking.first_weights import FirstWeights, RunReader, put_in_order
from mikiwame.ranking.parallel import (
    MOST_THREADS,
    PART,
    Floats,
    Run,
    count_threads,
    cut_evenly,
    cut_runs,
    cut_tapering,
    multiply,
    share_runs,
)
from mikiwame.ranking.sort_keys import TIE, Keys, choose_form, combine_rows, repeat_row
from mikiwame.ranking.tallies import Numbers, Places, RankCounts, Tally, add_tallies
from mikiwame.ranking.tallying import NearPairs, TallyKeeper

WHOLE = 1e-6
"""How far the weights of a draw may be from adding up to 1: what a file of rounded weights may leave."""

MOST_ALTERNATIVES = (1 << 16) - 2
"""More would need longer numbers than a place has room for, and a table of places of 34 GB."""

PIECE = 1 << 20
"""Keys worked on at once: 4 MiB, and twice as many of few alternatives. Smaller pieces would stay nearer, but threads
wait for one another between steps."""

SCORED = 1 << 17
"""Scores that are made before they become keys: 1 MiB. They are twice as long as keys, and have to stay near."""

LEAST_SCALE = 2.0**-900
"""Scores nearer than that are told apart by themselves alone: keys would leave the range of a float."""

EVEN = 64
"""A piece is a multiple of so many draws: matrix products and repeated rows take as many together, and leave none."""

GAPS = 1 << 18
"""Gaps of neighbours that are looked at together: they stay in the cache beside the keys."""

PAIRS = 1 << 14
"""Pairs of a draw and an alternative that are scored together: their weights and cells stay in the cache."""

MANY = 32
"""Where more neighbours than one in so many are near, finer keys take less time than looking at each pair."""

Look = Callable[[Places, Places], Floats]
"""Of pairs of a draw of the piece and an alternative, their scores."""

Place = Callable[[int, int, Floats], Floats]
"""The scores of some draws of the piece (start, stop), stretched over the room of a key from its base on, written to
what is given."""


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
    form = choose_form(len(values))
    placed = (cells - cells.min(initial=np.inf)) * (form.room / spread if spread else 0.0) + form.base

    most = count_threads() if threads is None else threads
    parts = len(cut_draws(len(weights), len(values), 1, most))
    runs = cut_tapering(len(weights), choose_piece(len(values)), parts, EVEN)
    counters = [_take_counter(len(placed), form.room) for _ in range(parts)]

    sums = FirstWeights(len(values), weights, squares)

    def count(taken: Iterator[Run]) -> tuple[Tally, list[Run]]:
        counter, reader, done = counters.pop(), RunReader(sums), list[Run]()
        for start, stop in taken:
            reader.expect((start, stop))
            counter.add_products(_check(weights[start:stop]), placed)
            reader.note(counter.take_firsts())
            done.append((start, stop))
        tally = counter.finish()
        reader.note(tally.firsts)
        if form.whole is np.int32:
            _resting.append(counter)
        return tally, done

    tallies, done = zip(*share_runs(count, runs, parts), strict=True)
    return add_tallies(tallies, sums.finish(put_in_order([one.shared for one in tallies], done)), most)


def _take_counter(alternatives: int, scale: float) -> "RankCounter":
    """One that rests, or a new one, made in the calling thread, whose memory is used again and again."""
    try:
        counter = _resting.pop()
    except IndexError:
        return RankCounter(alternatives, scale)
    if counter.fits(alternatives, scale):
        return counter
    _resting.clear()
    return RankCounter(alternatives, scale)


def cut_draws(draws: int, alternatives: int, step: int, threads: int | None) -> list[Run]:
    """The parts of the draws that are counted apart: so large that starting, and adding up their tables, is little."""
    most = min(draws * alternatives // PART, draws // max(1, alternatives))
    return cut_evenly(draws, step, min(most, MOST_THREADS, count_threads() if threads is None else threads))


def choose_piece(alternatives: int) -> int:
    """The draws that are worked on at once."""
    # Of few alternatives the steps are shorter.
    return _even(max(1, (PIECE << choose_form(alternatives).paired) // max(1, alternatives)))


def _even(draws: int) -> int:
    return draws - draws % EVEN if draws > EVEN else draws


def _check(weights: Floats) -> Floats:
    sums = weights @ np.ones(weights.shape[1])
    if not (weights.min(initial=0.0) >= 0 and sums.min(initial=1) >= 1 - WHOLE and sums.max(initial=1) <= 1 + WHOLE):
        raise ValueError("The weights of a draw are negative or do not add up to 1. Divide each draw by its sum.")
    return weights


def _stretch(scores: Floats, low: float, share: float, base: float, start: int, stop: int, out: Floats) -> Floats:
    placed = np.subtract(scores[start:stop], low, out=out)
    placed *= share
    placed += base
    return placed


def _multiply_part(weights: Floats, columns: Floats, start: int, stop: int, out: Floats) -> Floats:
    return multiply(weights[start:stop], columns, out)


def _pick(scores: Floats, draws: Places, who: Places) -> Floats:
    return scores[draws, who]


def _score_pairs(weights: Floats, cells: Floats, draws: Places, who: Places) -> Floats:
    scores = np.empty(len(draws))
    for start, stop in cut_runs(0, len(draws), PAIRS):
        np.vecdot(weights[draws[start:stop]], cells[who[start:stop]], out=scores[start:stop])
    return scores


class RankCounter:
    """Counts ranks over draws that come in parts: add any number of times, then ``finish``.

    :param scale: how far apart two scores of a draw can be at most; ties are judged by it.
    :raises ValueError: for more than ``MOST_ALTERNATIVES``.
    """

    def __init__(self, alternatives: int, scale: float) -> None:
        if alternatives > MOST_ALTERNATIVES:
            raise ValueError(f"{alternatives} alternatives: at most {MOST_ALTERNATIVES} can be counted.")
        self.piece = choose_piece(alternatives)
        self._alternatives, self._scale = alternatives, scale
        self._form = choose_form(alternatives)
        self._keeper = TallyKeeper(alternatives, self.piece, TIE * scale, self._form)
        # Beyond the alternatives stand the ends of a row, whose number is the number of alternatives.
        numbers = np.minimum(np.arange(self._keeper.width), alternatives)
        self._numbers = repeat_row(numbers.astype(self._form.whole))
        self._scores = np.empty((min(self.piece, _even(max(1, SCORED // max(1, alternatives)))), alternatives))
        self._gaps = np.empty(GAPS, self._form.unsigned)

    def fits(self, alternatives: int, scale: float) -> bool:
        """Whether it counts such draws."""
        made = self._alternatives, self._scale, self.piece, self._form
        return made == (alternatives, scale, choose_piece(alternatives), choose_form(alternatives))

    def add(self, scores: Floats) -> None:
        """Count draws: finite scores, higher is better, of shape (draws, alternatives)."""
        for start in range(0, len(scores) if scores.size else 0, self.piece):
            part = scores[start : start + self.piece]
            low = part.min()
            share = self._form.room / max(float(part.max() - low), self._scale, LEAST_SCALE)
            self._count(len(part), partial(_stretch, part, low, share, self._form.base), partial(_pick, part))

    def add_products(self, weights: Floats, cells: Floats) -> None:
        """Count draws of weights: under ``cells`` (alternatives, criteria) scores fill the room from the base on."""
        columns = np.ascontiguousarray(cells.T)  # Read in half the time of one that stands on its side.
        for start in range(0, len(weights) if cells.size else 0, self.piece):
            part = weights[start : start + self.piece]
            # Near neighbours are so few that their scores are made anew.
            self._count(len(part), partial(_multiply_part, part, columns), partial(_score_pairs, part, cells))

    def _count(self, draws: int, place: Place, look: Look) -> None:
        """Make, number and sort the keys of one piece, and hand them back."""
        rows = self._keeper.lend(draws)
        for start, stop in cut_runs(0, draws, len(self._scores)):
            placed = place(start, stop, self._scores[: stop - start])
            np.copyto(rows[start:stop, : self._alternatives], placed, casting="unsafe")
        flat = rows.reshape(-1)
        np.bitwise_and(flat, self._form.whole(-1 << self._form.bits), out=flat)
        combine_rows(flat, self._numbers)
        rows[:, : self._alternatives].sort(axis=1)
        cells = self._find_near(rows)
        if len(cells) * MANY > rows.size and self._form.whole is np.int32:
            cells = self._order_finely(rows, place)
        self._keeper.receive(rows)
        if cells.size:
            both = np.concatenate([cells, cells + 1])
            who = flat[both] & self._form.whole((1 << self._form.bits) - 1)
            lower, upper = look(both // rows.shape[1], who).reshape(2, -1)
            self._keeper.note(NearPairs(cells, lower, upper))

    def _find_near(self, rows: Keys) -> Places:
        """The cells of neighbours whose keys are so near that their scores may be equal or the other way round."""
        # Across all draws, for speed. The step from one draw to the next is left out after, where there is no end of a
        # row between them, which is far from all.
        flat, near = rows.reshape(-1).view(self._form.unsigned), self._form.unsigned(self._form.near)
        found = []
        for start, stop in cut_runs(0, len(flat) - 1, len(self._gaps)):
            gaps = np.subtract(flat[start + 1 : stop + 1], flat[start:stop], out=self._gaps[: stop - start])
            # The least of all is known in a tenth of the time that it takes to look for each.
            if gaps.min() < near:
                found.append(np.flatnonzero(gaps < near) + start)
        cells = np.concatenate(found) if found else np.empty(0, np.intp)
        if rows.shape[1] == self._alternatives:
            cells = cells[cells % rows.shape[1] < self._alternatives - 1]
        return cells

    def _order_finely(self, rows: Keys, place: Place) -> Places:
        """Put each draw in order by keys of 64 bits; gives the cells of neighbours that are near even so."""
        form = choose_form(self._alternatives, is_fine=True)
        numbers, mask = np.arange(self._alternatives), np.int64((1 << form.bits) - 1)
        placed = place(0, len(rows), np.empty((len(rows), self._alternatives)))
        placed -= self._form.base
        placed *= form.room / self._form.room
        keys = placed.astype(np.int64) & ~mask | numbers
        keys.sort(axis=1)
        rows[:, : self._alternatives] = keys & mask
        draws, places = np.nonzero(np.diff(keys, axis=1) < form.near)
        cells: Places = draws * rows.shape[1] + places
        return cells

    def take_firsts(self) -> Numbers:
        """Who is first in each draw that was counted since this was asked: the last ones still wait."""
        return self._keeper.take_firsts()

    def finish(self) -> Tally:
        """What has been counted; what is added then is counted anew."""
        return self._keeper.finish()


_resting: deque[RankCounter] = deque(maxlen=MOST_THREADS)
"""Counters of the last number of alternatives, which nobody uses: where memory comes anew, to touch it takes a tenth of
a count. Each has 10 MiB, or up to 30 for many alternatives, and is taken and given back in one step, by any thread.
"""
