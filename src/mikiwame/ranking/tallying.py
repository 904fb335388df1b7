"""Draws in order of score -> whole numbers of draws by place and alternative, and of the groups that share places."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mikiwame.ranking.boards import choose_board
from mikiwame.ranking.parallel import Floats
from mikiwame.ranking.sort_keys import KeyForm, Keys
from mikiwame.ranking.tallies import (
    Grouped,
    Numbers,
    Places,
    SharedFirsts,
    Tally,
    check_draws,
    count_members,
    gather_groups,
)

NEAR = 1 << 17
"""Near pairs that wait to be put in order: what is made of them stays in the cache."""

GROUPED = 1 << 16
"""Members of groups that are kept one by one before like ones are counted."""


@dataclass(frozen=True)
class NearPairs:
    """Neighbours in a draw's order, at ``cells`` and the ones above, with their scores: nearly or wholly equal.

    A cell is a place in the order, counted through all draws, each from its worst and ``width`` wide.
    """

    cells: Places
    lower: Floats
    upper: Floats


class TallyKeeper:
    """Takes draws in the order of their keys, and counts them many at a time.

    :param piece: the most draws that come at once; ``tie``: the gap of scores up to which two are equal.
    :param form: what the keys are like.
    """

    def __init__(self, alternatives: int, piece: int, tie: float, form: KeyForm) -> None:
        self._alternatives, self._tie = alternatives, tie
        self._board = choose_board(alternatives, piece, form)
        self._begin()

    def _begin(self) -> None:
        self._received = self._counted = 0
        self._near: list[NearPairs] = []
        self._near_count = 0
        self._firsts: list[Numbers] = []
        self._grouped: list[Grouped] = []
        self._most_grouped = GROUPED
        self._shared: list[SharedFirsts] = []

    @property
    def width(self) -> int:
        """How long a row of keys is."""
        return self._board.width

    def lend(self, draws: int) -> Keys:
        """Room for the keys of some draws, of shape (draws, width): those beyond the alternatives are filled in."""
        if not self._board.has_room(draws):
            self._count()
        return self._board.lend(draws)

    def receive(self, keys: Keys) -> None:
        """Take back what was lent: each draw in order, worst first; the lowest bits of a key tell who is there."""
        self._received = self._board.waiting
        self._board.receive(keys)

    def note(self, near: NearPairs) -> None:
        """Keep the near pairs of the keys received last."""
        self._near.append(NearPairs(near.cells + self._received * self.width, near.lower, near.upper))
        self._near_count += len(near.cells)
        if self._near_count > NEAR:
            self._share_places()

    def take_firsts(self) -> Numbers:
        """Who is first in each of the draws that were counted since this was asked, or since the beginning."""
        firsts, self._firsts = self._firsts, []
        return np.concatenate([np.empty(0, np.uint16), *firsts])

    def finish(self) -> Tally:
        """What has been received; the next draws begin anew."""
        self._count()
        empty = np.empty(0, np.intp)
        shared = [SharedFirsts(empty, empty, empty), *self._shared]
        tally = Tally(
            self._counted,
            self._board.finish(),
            self.take_firsts(),
            gather_groups([Grouped(empty, empty), *self._grouped]),
            SharedFirsts(*(np.concatenate(part) for part in zip(*map(_list_fields, shared), strict=True))),
        )
        self._begin()
        return tally

    def _count(self) -> None:
        if self._near:
            self._share_places()
        if self._alternatives:
            self._firsts.append(self._board.list_firsts())
        self._counted += self._board.waiting
        check_draws(self._counted)
        self._board.count()

    def _share_places(self) -> None:
        """Find the groups of equals, and put the number of a shared place in their members' places."""
        near = NearPairs(*(np.concatenate(part) for part in zip(*map(_list_fields, self._near), strict=True)))
        self._near, self._near_count = [], 0
        tied = self._settle(near)
        if not tied.size:
            return
        starts, sizes = _find_chains(tied)
        each = np.repeat(np.arange(len(starts)), sizes)
        cells = starts[each] + np.arange(len(each)) - (np.cumsum(sizes) - sizes)[each]
        members = self._board.find(cells)
        draws, first_places = np.divmod(starts, self.width)
        self._keep_groups(((sizes * self._alternatives + first_places)[each]) * self._alternatives + members)
        first = (first_places + sizes == self._alternatives)[each]
        self._shared.append(SharedFirsts(draws[each][first] + self._counted, members[first], sizes[each][first]))
        self._board.put(cells, self._alternatives)

    def _settle(self, near: NearPairs) -> Places:
        """Put near neighbours into the order of their scores; gives the cells that are tied with the one above.

        Where no two of a chain of neighbours are further apart than a tie, all are tied and may stand in any order.
        """
        gaps = near.upper - near.lower
        if not ((gaps < 0).any() and (np.abs(gaps) > self._tie).any()):
            return near.cells[gaps <= self._tie]
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
        self._board.put(cells[by_cell], self._board.find(cells[by_score]))
        where = np.searchsorted(cells[by_cell], near.cells[picked])
        ordered = scores[by_score]
        gaps: Floats = ordered[where + 1] - ordered[where]
        return gaps

    def _keep_groups(self, codes: Places) -> None:
        self._grouped.append(count_members(codes))
        if sum(len(one.codes) for one in self._grouped) > self._most_grouped:
            self._grouped = [gather_groups(self._grouped)]
            # Twice as many as there are: else many unlike ones would be gone through again for each few that come.
            self._most_grouped = max(GROUPED, 2 * len(self._grouped[0].codes))


def _any_in(chains: Places, flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """For each chain, whether any of its pairs has the flag."""
    return np.bincount(chains, flags) > 0


def _find_chains(tied: Places) -> tuple[Places, Places]:
    """The first cells of the groups whose every member but the last is tied with the one above, and their sizes."""
    starts = np.flatnonzero(np.diff(tied, prepend=-2) != 1)
    return tied[starts], np.diff(starts, append=len(tied)) + 1


def _list_fields(one: NearPairs | SharedFirsts) -> Iterator[NDArray[np.generic]]:
    yield from vars(one).values()
