"""What draws say, counted in parts: whole numbers by place and alternative, and the groups that share places.

Whole numbers add up to the same in any order, so that parts counted apart give what one count of all gives.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mikiwame.ranking.parallel import PART, Floats, cut_evenly, cut_runs, run_parts

Places = NDArray[np.intp]
Numbers = NDArray[np.uint16]
Counts = NDArray[np.int32]

MOST_DRAWS = np.iinfo(np.int32).max
"""More could not be counted in numbers of 32 bits, which are written and read in half the time of longer ones."""

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

    ``firsts``: who is first in each of the last draws, or the number of alternatives where it is shared; those before
    have been told already.
    """

    draws: int
    places: Counts
    firsts: Numbers
    grouped: Grouped
    shared: SharedFirsts


def add_tallies(tallies: Sequence[Tally], first_weights: Floats, threads: int = 1) -> RankCounts:
    """The counts of draws that were counted in parts.

    :param first_weights: the sums of the weights of first places, from :class:`first_weights.FirstWeights`.
    :param threads: at most so many; the sums are the same for any, and for any order of the tallies.
    :raises ValueError: for more than ``MOST_DRAWS``.
    """
    check_draws(sum(one.draws for one in tallies))
    ranks = np.empty(tallies[0].places.shape)

    def add(start: int, stop: int) -> None:
        for first, last in cut_runs(start, stop, max(1, SUMMED // max(1, len(ranks)))):
            ranks[first:last] = sum((one.places[first:last] for one in tallies[1:]), tallies[0].places[first:last])

    run_parts(add, cut_evenly(len(ranks), 1, min(threads, ranks.size // PART)))
    _spread(gather_groups([one.grouped for one in tallies]), ranks)
    return RankCounts(ranks[::-1].T, first_weights)


def check_draws(draws: int) -> None:
    """Refuse more draws than can be counted."""
    if draws > MOST_DRAWS:
        raise ValueError(f"{draws} draws: at most {MOST_DRAWS} can be counted.")


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
    if not grouped.codes.size:
        return
    sizes, cells = np.divmod(grouped.codes, max(1, ranks.size))
    for size in np.unique(sizes):
        first_places, members = np.divmod(cells[sizes == size], len(ranks))
        columns, which = np.unique(members, return_inverse=True)
        starts = np.zeros((len(ranks), len(columns)), np.intp)
        starts[first_places, which] = grouped.counts[sizes == size]
        reached = np.cumsum(starts, axis=0)
        reached[size:] -= reached[:-size].copy()
        ranks[:, columns] += reached / size
