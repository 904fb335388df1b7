"""What draws say, counted in parts: whole numbers by place and alternative, and the groups that share places.

Whole numbers add up to the same in any order, so that parts counted apart give what one count of all gives.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from mikiwame.ranking.parallel import PART, Floats, Run, cut_evenly, cut_runs, run_parts

Places = NDArray[np.intp]
Numbers = NDArray[np.uint16]
Counts = NDArray[np.int32]

MOST_DRAWS = np.iinfo(np.int32).max
"""More could not be counted in numbers of 32 bits, which are written and read in half the time of longer ones."""

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

    places: Counts
    firsts: Numbers
    grouped: Grouped
    shared: SharedFirsts


def add_tallies(
    tallies: Sequence[Tally],
    weights: Floats,
    squares: bool = False,
    runs: Sequence[Run] | None = None,
    threads: int = 1,
) -> RankCounts:
    """The counts of draws that were counted in parts.

    :param tallies: of the draws in their order, or of these ``runs`` of them; ``weights``: of all these draws, of shape
        (draws, criteria).
    :param squares: whether ``first_weights`` goes on with the sums of the weights' squares.
    :param threads: at most so many; the sums are the same for any, and for any order of the runs.
    :raises ValueError: for more than ``MOST_DRAWS``.
    """
    check_draws(len(weights))
    ranks = np.empty(tallies[0].places.shape)

    def add(start: int, stop: int) -> None:
        for first, last in cut_runs(start, stop, max(1, SUMMED // max(1, len(ranks)))):
            ranks[first:last] = sum((one.places[first:last] for one in tallies[1:]), tallies[0].places[first:last])

    run_parts(add, cut_evenly(len(ranks), 1, min(threads, ranks.size // PART)))
    _spread(gather_groups([one.grouped for one in tallies]), ranks)
    return RankCounts(ranks[::-1].T, _add_weights(tallies, weights, squares, runs, threads))


def check_draws(draws: int) -> None:
    """Refuse more draws than can be counted."""
    if draws > MOST_DRAWS:
        raise ValueError(f"{draws} draws: at most {MOST_DRAWS} can be counted.")


def _add_weights(
    tallies: Sequence[Tally],
    weights: Floats,
    squares: bool,
    runs: Sequence[Run] | None,
    threads: int,
) -> Floats:
    """The weights of first places, added draw by draw: (alternatives, criteria) or twice as many columns."""
    alternatives = len(tallies[0].places)
    firsts, shared = _put_in_order(tallies, runs)
    # One row more than there are alternatives takes the draws whose first place is shared.
    cells = np.arange((alternatives + 1) * weights.shape[1] * (2 if squares else 1)).reshape(alternatives + 1, -1)

    def add(start: int, stop: int) -> list[Floats]:
        """The sums of each run of ``ADDED`` draws, which no number of threads cuts otherwise."""
        room = np.empty((min(ADDED, stop - start), cells.shape[1]), np.intp)
        return [
            _add_rows(cells, firsts[first:last], _raise(weights[first:last], squares), room)
            for first, last in cut_runs(start, stop, ADDED)
        ]

    sums = [one for part in run_parts(add, cut_evenly(len(firsts), ADDED, threads)) for one in part]
    # Those who share a draw are added together, so that clones get the same to the last bit.
    ends = np.searchsorted(shared.draws, shared.draws[ADDED::ADDED])
    for first, last in pairwise([0, *ends.tolist(), len(shared.draws)]):
        if first < last:
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
    if runs is not None and firsts.size:
        begins = np.cumsum([0, *(stop - start for start, stop in runs)])
        found, firsts = firsts, np.empty_like(firsts)
        for (start, stop), begin in zip(runs, begins[:-1], strict=True):
            firsts[start:stop] = found[begin : begin + stop - start]
        which = np.searchsorted(begins, draws, side="right") - 1
        draws = draws - begins[which] + np.array([start for start, _stop in runs])[which]
    # Those of one draw were found in any order.
    order = np.lexsort((members, draws))
    return firsts, SharedFirsts(draws[order], members[order], sizes[order])


def _raise(weights: Floats, squares: bool) -> Floats:
    return np.hstack([weights, weights**2]) if squares else weights


def _add_rows(cells: Places, rows: NDArray[np.integer], weights: Floats, room: Places | None = None) -> Floats:
    """Sums of ``weights`` in a table like ``cells``, which numbers its cells, each added to the row that it names.

    All columns of a row at once: sums of one column alone would each wait for the one before. ``room``: for the cells.
    """
    # Every row is one of the table's: "clip" only lets NumPy write to the room without a copy of its own.
    where = cells.take(rows, axis=0, out=None if room is None else room[: len(rows)], mode="clip")
    sums = np.bincount(where.reshape(-1), weights.reshape(-1), cells.size)
    return np.asarray(sums, np.float64).reshape(cells.shape)


def count_members(codes: Places) -> Grouped:
    """Members of groups, one by one, counted where they are alike."""
    ordered = np.sort(codes)
    starts = np.flatnonzero(np.diff(ordered, prepend=-1))
    return Grouped(ordered[starts], np.diff(starts, append=len(ordered)))


def gather_groups(parts: Sequence[Grouped]) -> Grouped:
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
