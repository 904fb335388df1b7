"""Draws in order of score -> whole numbers of draws by place and alternative, and of the groups that share places.

Whole numbers add up to the same in any order, so that parts counted apart give what one count of all gives.
"""

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mikiwame.ranking.parallel import PART, Floats, Run, cut_evenly, cut_runs, run_parts
from mikiwame.ranking.sort_keys import KeyForm, Keys, combine_rows, repeat_row

Places = NDArray[np.intp]
Numbers = NDArray[np.uint16]
Order = NDArray[np.uint16] | Keys

CODES = 1 << 16
"""How many pairs of a place and who is there are counted at once: a table of 512 KiB, for a second-level cache."""

WAITING = 1 << 22
"""Places that wait to be counted together: enough that fetching the table of some places is little beside it."""

WAITING_DRAWS = 1 << 11
"""Draws that wait at most: by then the table of any number of alternatives is small beside them."""

GROUPED = 1 << 16
"""Members of groups that are kept one by one before like ones are counted."""

ADDED = 1 << 12
"""Draws whose weights are added at a time: what says where they go stays in the cache."""

SUMMED = 1 << 14
"""Counts of the parts that are added up at a time: they stay in the cache until they are written as one."""


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


@dataclass(frozen=True)
class NearPairs:
    """Neighbours in a draw's order, at ``cells`` and the ones above, with their scores: nearly or wholly equal.

    A cell is a place in the order, counted through all draws, each from its worst and ``width`` wide.
    """

    cells: Places
    lower: Floats
    upper: Floats


@dataclass(frozen=True)
class Grouped:
    """How often (``counts``) a member of a group of equals was found: ``codes`` of size, first place and member."""

    codes: Places
    counts: Places


@dataclass(frozen=True)
class SharedFirsts:
    """Those who share a first place, one entry per draw and member; ``sizes``: among how many."""

    draws: Places
    members: Places
    sizes: Places


@dataclass(frozen=True)
class Tally:
    """What some draws say, in whole numbers; ``places[r, i]`` counts places that are not shared, from the worst.

    ``firsts``: who is first in each draw, or the number of alternatives where it is shared.
    """

    places: Places
    firsts: Numbers
    grouped: Grouped
    shared: SharedFirsts


def add_tallies(
    tallies: Sequence[Tally],
    weights: Floats,
    squares: bool = False,
    threads: int = 1,
    runs: Sequence[Run] | None = None,
) -> RankCounts:
    """The counts of draws that were counted in parts.

    :param tallies: of the draws in their order, or of these ``runs`` of them; ``weights``: of all these draws, of shape
        (draws, criteria).
    :param squares: whether ``first_weights`` goes on with the sums of the weights' squares.
    :param threads: at most so many; the sums are the same for any, and for any order of the runs.
    """
    ranks = np.empty(tallies[0].places.shape)

    def add(start: int, stop: int) -> None:
        for first, last in cut_runs(start, stop, max(1, SUMMED // max(1, len(ranks)))):
            ranks[first:last] = sum((one.places[first:last] for one in tallies[1:]), tallies[0].places[first:last])

    run_parts(add, cut_evenly(len(ranks), 1, min(threads, ranks.size // PART)))
    _spread(_gather([one.grouped for one in tallies]), ranks)
    return RankCounts(ranks[::-1].T, _add_weights(tallies, weights, squares, threads, runs))


def _add_weights(
    tallies: Sequence[Tally], weights: Floats, squares: bool, threads: int, runs: Sequence[Run] | None
) -> Floats:
    """The weights of first places, added draw by draw: (alternatives, criteria) or twice as many columns."""
    alternatives = len(tallies[0].places)
    firsts, shared = _put_in_order(tallies, runs)
    # One row more than there are alternatives takes the draws whose first place is shared.
    cells = np.arange((alternatives + 1) * weights.shape[1] * (2 if squares else 1)).reshape(alternatives + 1, -1)

    def add(start: int, stop: int) -> list[Floats]:
        """The sums of each run of ``ADDED`` draws, which no number of threads cuts otherwise."""
        return [
            _add_rows(cells, firsts[first:last], _raise(weights[first:last], squares))
            for first, last in cut_runs(start, stop, ADDED)
        ]

    sums = [one for part in run_parts(add, cut_evenly(len(firsts), ADDED, threads)) for one in part]
    for first, last in cut_runs(0, len(shared.draws), ADDED):
        part = _raise(weights[shared.draws[first:last]], squares) / shared.sizes[first:last, None]
        sums.append(_add_rows(cells, shared.members[first:last], part))
    total: Floats = np.sum([np.zeros(cells.shape), *sums], axis=0)[:alternatives]
    return total


def _put_in_order(tallies: Sequence[Tally], runs: Sequence[Run] | None) -> tuple[Numbers, SharedFirsts]:
    """Who is first in each draw, and who share a first place, in the order of the draws."""
    firsts = np.concatenate([one.firsts for one in tallies])
    starts = np.cumsum([0, *(len(one.firsts) for one in tallies)])
    draws = np.concatenate([one.shared.draws + start for one, start in zip(tallies, starts[:-1], strict=True)])
    members, sizes = (np.concatenate([getattr(one.shared, name) for one in tallies]) for name in ("members", "sizes"))
    if runs is None or not firsts.size:
        return firsts, SharedFirsts(draws, members, sizes)
    counted = np.concatenate([np.empty(0, np.intp), *(np.arange(*run) for run in runs)])
    ordered = np.empty_like(firsts)
    ordered[counted] = firsts
    # Those of one draw stay beside each other, as they were found.
    order = np.argsort(counted[draws], kind="stable")
    return ordered, SharedFirsts(counted[draws][order], members[order], sizes[order])


def _raise(weights: Floats, squares: bool) -> Floats:
    return np.hstack([weights, weights**2]) if squares else weights


def _add_rows(cells: Places, rows: NDArray[np.integer], weights: Floats) -> Floats:
    """Sums of ``weights`` in a table like ``cells``, which numbers its cells, each added to the row that it names.

    All columns of a row at once: sums of one column alone would each wait for the one before.
    """
    sums = np.bincount(cells.take(rows, axis=0).reshape(-1), weights.reshape(-1), cells.size)
    return np.asarray(sums, np.float64).reshape(cells.shape)


def _gather(parts: Sequence[Grouped]) -> Grouped:
    """The same members of like groups counted together."""
    codes = np.concatenate([one.codes for one in parts])
    counts = np.concatenate([one.counts for one in parts])
    found, places = np.unique(codes, return_inverse=True)
    return Grouped(found, np.bincount(places, counts, len(found)).astype(np.intp))


def _spread(grouped: Grouped, ranks: Floats) -> None:
    """Each member of a group of k, found where its group starts, counts 1/k at each of the group's k places.

    Whole numbers are added up first and divided last: no rounding tells clones apart or gives a dominated alternative a
    trace of a first place.
    """
    sizes, cells = np.divmod(grouped.codes, max(1, ranks.size))
    for size in np.unique(sizes):
        first_places, members = np.divmod(cells[sizes == size], len(ranks))
        columns, which = np.unique(members, return_inverse=True)
        starts = np.zeros((len(ranks), len(columns)), np.intp)
        starts[first_places, which] = grouped.counts[sizes == size]
        reached = np.cumsum(starts, axis=0)
        reached[size:] -= reached[:-size].copy()
        ranks[:, columns] += reached / size


class TallyKeeper:
    """Takes draws in the order of their keys, and counts them many at a time.

    :param piece: the most draws that come at once; ``tie``: the gap of scores up to which two are equal.
    :param form: what the keys are like.
    """

    def __init__(self, alternatives: int, piece: int, tie: float, form: KeyForm) -> None:
        self._alternatives, self._tie, self._bits = alternatives, tie, form.bits
        pairs = -(-alternatives // 2)
        self._in_pairs = form.whole is np.int32 and pairs << 2 * form.bits <= CODES
        # Written by what is counted first: zeros of a large table take their time.
        self._places = np.empty((alternatives, alternatives), np.intp)
        self._is_empty = True
        self._pairs = np.zeros(pairs << 2 * form.bits if self._in_pairs else 0, np.intp)
        # Places that share a table: all of them in pairs, or else as many as leave it small.
        blocks = 1 if self._in_pairs else max(1, -(-alternatives // max(1, CODES >> form.bits)))
        block = max(1, 2 * pairs if self._in_pairs else -(-alternatives // blocks))
        width = blocks * block
        draws = max(piece, min(WAITING_DRAWS, WAITING // max(1, alternatives)))
        self._keys: Keys = np.empty((draws if self._in_pairs else piece, width), form.whole)
        self._keys[:, alternatives:] = form.list_ends(alternatives, width - alternatives)
        # Pairs are read from the keys themselves.
        self._order: Order = self._keys if self._in_pairs else np.empty((draws, width), np.uint16)
        self._starts = repeat_row(
            np.arange(pairs) << 2 * form.bits
            if self._in_pairs
            else (np.arange(width) % block << form.bits).astype(np.uint16)
        )
        self._code_shape = (draws, pairs if self._in_pairs else block)
        # Gaps and codes are never needed at once.
        self._scratch = np.empty(max(math.prod(self._code_shape), self._keys.nbytes // 8 + 1), np.int64)
        self._filled = self._received = self._counted = 0
        self._near: list[NearPairs] = []
        self._firsts: list[Numbers] = []
        self._grouped: list[Grouped] = []
        self._shared: list[SharedFirsts] = []

    @property
    def width(self) -> int:
        """How long a row of keys is."""
        return int(self._keys.shape[1])

    def lend_scratch(self, size: int) -> Keys:
        """Room for as many unsigned keys, until the next rows are asked for."""
        return self._scratch.view(f"u{self._keys.itemsize}")[:size]

    def lend(self, draws: int) -> Keys:
        """Room for the keys of some draws, of shape (draws, places): those beyond the alternatives are filled in."""
        if self._filled + draws > len(self._order):
            self._count()
        start = self._filled if self._in_pairs else 0
        return self._keys[start : start + draws]

    def receive(self, keys: Keys) -> None:
        """Take back what was lent: each draw in order, worst first; the lowest bits of a key tell who is there."""
        if not self._in_pairs:
            order = self._order[self._filled : self._filled + len(keys)]
            np.copyto(order, keys, casting="unsafe")
            np.bitwise_and(order, np.uint16(self._mask), out=order)
        self._received = self._filled
        self._filled += len(keys)

    def note(self, near: NearPairs) -> None:
        """Keep the near pairs of the keys received last."""
        self._near.append(NearPairs(near.cells + self._received * self._order.shape[1], near.lower, near.upper))

    def finish(self) -> Tally:
        """What has been received; the keeper is used up."""
        self._count()
        if self._in_pairs:
            self._part_pairs()
        empty = np.empty(0, np.intp)
        shared = [SharedFirsts(empty, empty, empty), *self._shared]
        return Tally(
            self._places,
            np.concatenate([np.empty(0, np.uint16), *self._firsts]),
            _gather([Grouped(empty, empty), *self._grouped]),
            SharedFirsts(*(np.concatenate(part) for part in zip(*map(_list_fields, shared), strict=True))),
        )

    @property
    def _mask(self) -> int:
        return (1 << self._bits) - 1

    def _count(self) -> None:
        if self._near:
            self._share_places()
        order = self._order[: self._filled]
        if self._alternatives:
            self._firsts.append((order[:, self._alternatives - 1] & self._mask).astype(np.uint16))
            (self._count_pairs if self._in_pairs else self._count_places)(order)
        self._counted += self._filled
        self._filled = 0

    def _take_codes(self, draws: int) -> Places:
        columns = self._code_shape[1]
        return self._scratch[: draws * columns].reshape(draws, columns)

    def _count_places(self, order: Order) -> None:
        """Some places at a time, for all waiting draws: their table stays in the cache, the whole would not."""
        codes = self._take_codes(len(order))
        block = codes.shape[1]
        combine_rows(order.reshape(-1), self._starts)
        for start in range(0, order.shape[1], block):
            np.copyto(codes, order[:, start : start + block])
            # One number more than there are alternatives stands for a place that is shared, or beyond the last.
            found = np.bincount(codes.reshape(-1), minlength=block << self._bits).reshape(block, -1)
            table = self._places[start : start + block]
            counts = found[: len(table), : self._alternatives]
            if self._is_empty:
                np.copyto(table, counts)
            else:
                table += counts
        self._is_empty = False

    def _count_pairs(self, order: Order) -> None:
        """Two neighbouring places at once, by who is at both: half as many steps, and the table is still small."""
        bits, codes = self._bits, self._take_codes(len(order))
        # Two keys seen as one number; the product brings the number of the lower one to just above the upper one's.
        np.bitwise_and(order.reshape(-1).view(np.int64).reshape(codes.shape), self._mask << 32 | self._mask, out=codes)
        np.multiply(codes, 1 << 32 + bits | 1, out=codes)
        np.right_shift(codes, 32, out=codes)
        combine_rows(codes.reshape(-1), self._starts)
        self._pairs += np.bincount(codes.reshape(-1), minlength=len(self._pairs))

    def _part_pairs(self) -> None:
        """What was counted in pairs, by place."""
        tables = self._pairs.reshape(-1, 1 << self._bits, 1 << self._bits)
        lower, upper = tables.sum(axis=2), tables.sum(axis=1)
        for half, counts in enumerate((lower, upper) if sys.byteorder == "little" else (upper, lower)):
            table = self._places[half::2]
            np.copyto(table, counts[: len(table), : self._alternatives])

    def _share_places(self) -> None:
        """Find the groups of equals, and put the number of a shared place in their members' places."""
        near = NearPairs(*(np.concatenate(part) for part in zip(*map(_list_fields, self._near), strict=True)))
        self._near = []
        tied = self._settle(near)
        if not tied.size:
            return
        starts, sizes = _find_chains(tied)
        each = np.repeat(np.arange(len(starts)), sizes)
        cells = starts[each] + np.arange(len(each)) - (np.cumsum(sizes) - sizes)[each]
        members = (self._order.reshape(-1)[cells] & self._mask).astype(np.intp)
        draws, first_places = np.divmod(starts, self._order.shape[1])
        self._keep_groups(((sizes * self._alternatives + first_places)[each]) * self._alternatives + members)
        first = (first_places + sizes == self._alternatives)[each]
        self._shared.append(SharedFirsts(draws[each][first] + self._counted, members[first], sizes[each][first]))
        self._order.reshape(-1)[cells] = self._alternatives

    def _settle(self, near: NearPairs) -> Places:
        """Put near neighbours into the order of their scores; gives the cells that are tied with the one above.

        Where no two of a chain of neighbours are further apart than a tie, all are tied and may stand in any order.
        """
        gaps = near.upper - near.lower
        chains = np.cumsum(np.diff(near.cells, prepend=-2) != 1) - 1
        wrong = _any_in(chains, gaps < 0) & _any_in(chains, np.abs(gaps) > self._tie)
        if wrong.any():
            picked = wrong[chains]
            gaps[picked] = self._sort_chains(near, chains, picked)
        return near.cells[gaps <= self._tie]

    def _sort_chains(self, near: NearPairs, chains: Places, picked: NDArray[np.bool_]) -> Floats:
        """Sort the members of the picked chains; gives the gaps that the picked pairs then have."""
        last = picked & (np.diff(chains, append=-1) != 0)
        cells = np.concatenate([near.cells[picked], near.cells[last] + 1])
        scores = np.concatenate([near.lower[picked], near.upper[last]])
        by_cell, by_score = np.argsort(cells), np.lexsort((scores, np.concatenate([chains[picked], chains[last]])))
        order = self._order.reshape(-1)
        order[cells[by_cell]] = order[cells[by_score]]
        where = np.searchsorted(cells[by_cell], near.cells[picked])
        ordered = scores[by_score]
        gaps: Floats = ordered[where + 1] - ordered[where]
        return gaps

    def _keep_groups(self, codes: Places) -> None:
        self._grouped.append(Grouped(codes, np.ones(len(codes), np.intp)))
        if sum(len(one.codes) for one in self._grouped) > GROUPED:
            self._grouped = [_gather(self._grouped)]


def _any_in(chains: Places, flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """For each chain, whether any of its pairs has the flag."""
    return np.bincount(chains, flags) > 0


def _find_chains(tied: Places) -> tuple[Places, Places]:
    """The first cells of the groups whose every member but the last is tied with the one above, and their sizes."""
    starts = np.flatnonzero(np.diff(tied, prepend=-2) != 1)
    return tied[starts], np.diff(starts, append=len(tied)) + 1


def _list_fields(one: NearPairs | SharedFirsts) -> Iterator[NDArray[np.generic]]:
    yield from vars(one).values()
