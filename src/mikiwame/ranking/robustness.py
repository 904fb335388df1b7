"""How firm an order is: SMAA-2 over all admitted weights and all values that uncertain cells may take.

R. Lahdelma and P. Salminen, SMAA-2: stochastic multicriteria acceptability analysis for group decision making,
Operations Research 49 (2001) 444-454.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from mikiwame.ranking.counting import RankCounter, count_ranks, cut_draws
from mikiwame.ranking.first_weights import FirstWeights, put_in_order
from mikiwame.ranking.parallel import run_parts
from mikiwame.ranking.performance import Array, Cell, Performance, make_performance
from mikiwame.ranking.reading import Values, read_discrete, read_numbers, read_whole
from mikiwame.ranking.sampling import BATCH, Batch, CellStream, read_cells, slice_batches
from mikiwame.ranking.sort_keys import TIE
from mikiwame.ranking.tallies import RankCounts, Tally, add_tallies
from mikiwame.ranking.weights import Bounded, Ordinal, Region, Simplex, normalise_weights
from mikiwame.vocabulary.complaints import MikiwameError

DRAWS = 100_000
"""Standard errors of at most 0.0016: below what the words for firmness tell apart."""


_TABLE = "(alternatives, criteria)"

_PLACES = 3
"""Places that a printed answer shows."""


@dataclass(frozen=True)
class Robustness:
    """The indices of n alternatives by k criteria; every ``_error`` is the standard error of its index.

    ``acceptability`` (n, n): [i, r] the share of draws in which i has place r + 1; ties share their places.
    ``central_weights`` (n, k): the mean of the weights that put i first; NaN where none did.
    ``confidence`` (n): the share of draws of the cells in which i is first under its central weights; NaN likewise.
    ``pairwise`` (n, n): [i, j] the share of draws in which i is above j, a tie counting half; 0.5 on the diagonal.
    ``expected_rank`` (n): the mean place. ``rank_counts`` (n, n): ``acceptability`` as numbers of draws.
    ``pairwise`` and ``confidence`` are NaN throughout where they were not asked for.
    """

    alternatives: tuple[str, ...]
    criteria: tuple[str, ...]
    draws: int
    seed: int
    rank_counts: Array
    acceptability: Array
    central_weights: Array
    central_weights_error: Array
    expected_rank: Array
    confidence: Array
    pairwise: Array

    def __str__(self) -> str:
        """A line per alternative, in the order given: the shares of its first places, and its mean place."""
        shown = min(_PLACES, len(self.alternatives))
        width = max(map(len, self.alternatives))
        heads = "".join(f"{f'place {place}':>9}" for place in range(1, shown + 1))
        lines = [f"{self.draws} draws, seed {self.seed}", f"{'':{width}}{heads}{'mean place':>12}"]
        for name, shares, mean in zip(self.alternatives, self.acceptability, self.expected_rank, strict=True):
            lines.append(f"{name:{width}}" + "".join(f"{one:9.1%}" for one in shares[:shown]) + f"{mean:12.2f}")
        return "\n".join(lines)

    @property
    def acceptability_error(self) -> Array:
        return estimate_error(self.acceptability, self.draws)

    @property
    def confidence_error(self) -> Array:
        return estimate_error(self.confidence, self.draws)

    @property
    def pairwise_error(self) -> Array:
        return estimate_error(self.pairwise, self.draws)


def measure_robustness(
    low: ArrayLike,
    high: ArrayLike,
    *,
    weights: Region | ArrayLike | None = None,
    cells: ArrayLike | None = None,
    discrete: Mapping[Cell, Values] | None = None,
    applicable: ArrayLike | None = None,
    alternatives: Sequence[str] = (),
    criteria: Sequence[str] = (),
    draws: int = DRAWS,
    seed: int = 0,
    pairwise: bool = True,
    confidence: bool = True,
    threads: int | None = None,
) -> Robustness:
    """SMAA-2 of the additive value ``sum of weight times cell``; higher is better.

    :param low: shape (alternatives, criteria), any finite numbers. Where ``low`` equals ``high`` the cell is fixed;
        elsewhere it is uniform between them, each cell by itself.
    :param high: the same shape, nowhere below ``low``.
    :param weights: a region (``Simplex``, ``Ordinal``, ``Bounded`` …) drawn from uniformly, by default all weights; or
        drawn weights of shape (draws, criteria); or one vector (criteria), kept in every draw. Rows are made to sum
        to 1.
    :param cells: drawn cells, shape (draws, alternatives, criteria), used in place of ``low`` and ``high``.
    :param discrete: (row, column) -> the values that this cell takes, each as often as it is listed, or value ->
        probability.
    :param applicable: false where a criterion does not apply to an alternative, whose other weights then sum to 1.
    :param draws: number of draws where neither ``weights`` nor ``cells`` fix it; ``seed``: of the generator.
    :param pairwise: whether to count the pairs; ``confidence``: the confidence factors. Each takes n times the work.
    :param threads: at most so many; by default as many as there are processors. The answer is the same for any.
    :raises MikiwameError: naming row and column of what cannot be used, or the argument of another type.
    """
    draws, seed = read_whole("draws", draws), read_whole("seed", seed, 0)
    table = make_performance(
        read_numbers("low", low, _TABLE),
        read_numbers("high", high, _TABLE),
        applicable=None if applicable is None else read_numbers("applicable", applicable, _TABLE).astype(np.bool_),
        discrete=read_discrete(discrete),
        alternatives=alternatives,
        criteria=criteria,
    )
    given = None if cells is None else read_cells(table, read_numbers("cells", cells, f"(draws, {_TABLE[1:]}"))
    generator = np.random.PCG64(seed)
    vectors = _draw_weights(table, weights, given, draws, np.random.Generator(generator))
    most = None if threads is None else read_whole("threads", threads)
    return _measure(_start_run(table, given, vectors, generator, most), seed, pairwise, confidence)


def _measure(run: "_Run", seed: int, pairwise: bool, confidence: bool) -> Robustness:
    table, draws = run.table, len(run.vectors)
    counts, wins = _count(run, pairwise)
    central, central_error = _find_central_weights(counts, table.low.shape[1])
    sure = _measure_confidence(run, central) if confidence else np.full(len(central), np.nan)
    accepted = counts.ranks / draws
    return Robustness(
        alternatives=table.alternatives,
        criteria=table.criteria,
        draws=draws,
        seed=seed,
        rank_counts=counts.ranks,
        acceptability=accepted,
        central_weights=central,
        central_weights_error=central_error,
        expected_rank=accepted @ np.arange(1, len(accepted) + 1),
        confidence=sure,
        pairwise=wins,
    )


def estimate_error(share: Array, draws: int) -> Array:
    """The standard error of a share of independent draws."""
    error: Array = np.sqrt(np.clip(share * (1 - share), 0, None) / draws)
    return error


@dataclass(frozen=True)
class _Run:
    """What every draw is made from: the cells (drawn elsewhere or not), the weights, and the widest gap of scores.

    ``generator``: from where it draws the cells; ``threads``: the most to use.
    """

    table: Performance
    given: Array | None
    vectors: Array
    spread: float
    generator: np.random.PCG64
    threads: int | None

    @property
    def is_fixed(self) -> bool:
        """Whether all cells apply and none is drawn, so that weights alone make the scores."""
        return self.given is None and bool(self.table.applicable.all()) and not self.table.uncertain.any()

    def cut(self) -> list[tuple[int, int]]:
        return cut_draws(len(self.vectors), len(self.table.low), BATCH, self.threads)

    def make_batches(self, start: int, stop: int, anew: bool = False) -> Iterator[Batch]:
        """The batches of the draws from ``start`` to ``stop``; ``anew``: as many draws after all those of the first."""
        if self.given is not None:
            return slice_batches(self.table, self.given, start, stop)
        passed = len(self.vectors) if anew else 0
        return CellStream(self.table, self.generator).draw_batches(passed + start, passed + stop)


def _draw_weights(
    table: Performance,
    weights: Region | ArrayLike | None,
    given: Array | None,
    draws: int,
    generator: np.random.Generator,
) -> Array:
    """The weights of every draw, as many as the cells or weights drawn elsewhere, else ``draws``."""
    size = table.low.shape[1]
    region = Simplex(size) if weights is None else weights
    wanted = draws if given is None else len(given)
    if wanted < 1:
        raise MikiwameError(f"The number of draws is {wanted}. Give 1 or more.")
    if isinstance(region, Simplex | Ordinal | Bounded):
        _agree("The weights' region is for", region.size, "criteria", size)
        return region.draw(generator, wanted)
    if isinstance(region, Mapping):
        raise MikiwameError("`weights` is a mapping. Give a list of numbers in the order of the columns.")
    shares = normalise_weights(read_numbers("weights", region, "(criteria) or (draws, criteria)"), table.criteria)
    _agree("There are weights for", shares.shape[-1], "criteria", size)
    if shares.ndim == 1:
        return np.broadcast_to(shares, (wanted, size))
    if given is not None:
        _agree("There are weights for", len(shares), "draws", wanted)
    return shares


def _agree(words: str, found: int, what: str, wanted: int) -> None:
    if found != wanted:
        raise MikiwameError(f"{words} {found} {what}, but the cells for {wanted}. Give both for the same.")


def _measure_spread(table: Performance, given: Array | None) -> float:
    """The widest gap that two scores can have; ties are told apart relative to it.

    :raises MikiwameError: when it is beyond the largest number.
    """
    low, high = (table.low, table.high) if given is None else (given, given)
    spread = float(np.max(high) / 2 - np.min(low) / 2)
    if spread > np.finfo(np.float64).max / 8:
        raise MikiwameError(f"The cells run from {np.min(low):g} to {np.max(high):g}: too far to add. Scale them.")
    return spread * 2


def _start_run(
    table: Performance, given: Array | None, vectors: Array, generator: np.random.PCG64, threads: int | None
) -> _Run:
    """The run with its cells counted from the least of them, so that no large offset eats up small differences."""
    spread = _measure_spread(table, given)
    if given is not None:
        return _Run(table, given - given.min(), vectors, spread, generator, threads)
    return _Run(table.shift(float(table.low[table.applicable].min())), None, vectors, spread, generator, threads)


def _count(run: _Run, pairwise: bool) -> tuple[RankCounts, Array]:
    """Ranks over all draws, each draw's weights followed by their squares, and the shares of pairs won."""
    count = len(run.table.low)
    none: Array = np.full((count, count), np.nan)
    if not pairwise and run.is_fixed:
        return count_ranks(run.table.low, run.vectors, squares=True, threads=run.threads), none

    sums = FirstWeights(count, run.vectors, squares=True)

    def count_part(start: int, stop: int) -> tuple[Tally, Array]:
        counter, wins = RankCounter(count, run.spread), np.zeros((count, count))
        for number, batch in enumerate(run.make_batches(start, stop)):
            first = start + number * BATCH
            scores = batch.score(run.vectors[first : first + len(batch)])
            if pairwise:
                wins += _count_wins(scores, TIE * run.spread)
            counter.add(scores.T)
        tally = counter.finish()
        sums.note(start, tally.firsts)
        return tally, wins

    parts = run.cut()
    tallies, wins = zip(*run_parts(count_part, parts), strict=True)
    shared = put_in_order([one.shared for one in tallies], [[part] for part in parts])
    counts = add_tallies(tallies, sums.finish(shared))
    return counts, np.sum(wins, axis=0) / len(run.vectors) if pairwise else none


def _count_wins(scores: Array, tie: float) -> Array:
    """[i, j]: the draws in which i is above j, a tie counting half; ``scores`` (alternatives, draws)."""
    columns = np.ascontiguousarray(scores)
    wins = np.full((len(columns), len(columns)), scores.shape[1] / 2)
    for one in range(len(columns) - 1):
        gaps = columns[one] - columns[one + 1 :]
        ahead = (np.count_nonzero(gaps > tie, axis=1) - np.count_nonzero(gaps < -tie, axis=1)) / 2
        wins[one, one + 1 :] += ahead
        wins[one + 1 :, one] -= ahead
    return wins


def _find_central_weights(counts: RankCounts, size: int) -> tuple[Array, Array]:
    """The mean weights of first places and their standard error."""
    first = counts.ranks[:, :1]
    with np.errstate(invalid="ignore", divide="ignore"):
        means = np.where(first > 0, counts.first_weights / first, np.nan)
        central, squares = means[:, :size], means[:, size:]
        error: Array = np.sqrt(np.clip(squares - central**2, 0, None) / first)
    return central, error


def _measure_confidence(run: _Run, central: Array) -> Array:
    """How often each is first under its central weights: with the cells drawn anew, or those drawn elsewhere."""
    reached = np.flatnonzero(~np.isnan(central[:, 0]))

    def share_part(start: int, stop: int) -> list[list[float]]:
        tie = TIE * run.spread
        return [
            [_share_first(batch.score(central[row]), int(row), tie) for row in reached]
            for batch in run.make_batches(start, stop, anew=True)
        ]

    # Where all cells are fixed, one draw of them is as good as any number.
    is_sure = run.given is None and not run.table.uncertain.any()
    parts = [(0, 1)] if is_sure else run.cut()
    batches = [shares for part in run_parts(share_part, parts) for shares in part]
    first: Array = np.full(len(central), np.nan)
    first[reached] = np.sum(batches, axis=0) / parts[-1][1]
    return first


def _share_first(scores: Array, row: int, tie: float) -> float:
    """The draws in which ``row`` is first, shared ones in their parts; ``scores`` (alternatives, draws)."""
    best = scores.max(axis=0) - tie
    sharing = np.count_nonzero(scores >= best, axis=0)[scores[row] >= best]
    return float((1 / sharing).sum())
