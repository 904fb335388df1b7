"""Counting ranks over draws of weights against pysensmcda in its own environment, given the same weights and cells.

Prints the ratio, the time as a multiple of the least that any counting must do (the bare matrix product and one sort),
and whether the counts are the same; ends with 1 where they are not.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.measuring import Row, measure
from mikiwame.ranking.counting import count_ranks
from mikiwame.ranking.parallel import Floats
from mikiwame.ranking.tallies import RankCounts

PEER = "pysensmcda 2.0.0"
PEER_PYTHON = Path(__file__).parents[1] / ".venv-peer" / "bin" / "python"
PEER_SCRIPT = Path(__file__).with_name("peer_robustness.py")
SEED = 2026

ONE_THREAD = "OPENBLAS_NUM_THREADS"
"""Keeps the matrix product that ours is compared with to one thread."""

OFTEN = 3
"""How many times our work and the bare work are done for each time that the peer's is."""

SIZES = ((26, 8, 100_000), (1_000, 8, 10_000))


def main() -> None:
    """Print one line per size."""
    if ONE_THREAD not in os.environ:
        # Read when NumPy is loaded, so this program starts again. Our own threads are not the library's.
        os.execve(sys.executable, [sys.executable, "-m", "benchmarks.bench_robustness"], os.environ | {ONE_THREAD: "1"})
    same = [compare(*size) for size in SIZES]
    sys.exit(0 if all(same) else 1)


def compare(alternatives: int, criteria: int, draws: int) -> bool:
    """Measure one size and say whether the counts are the same."""
    random = np.random.default_rng(SEED)
    values, weights = random.random((alternatives, criteria)), random.dirichlet(np.ones(criteria), draws)
    with TemporaryDirectory() as name:
        folder = Path(name)
        np.save(folder / "values.npy", values)
        np.save(folder / "weights.npy", weights)
        ours, bare, *peers = measure_beside_peer(
            folder, partial(count_ranks, values, weights), partial(multiply_and_sort, values, weights)
        )
        same = agree(count_ranks(values, weights), np.load(folder / "ranks.npy"), np.load(folder / "first_weights.npy"))
    peer = min(peers)
    Row(
        f"counting ranks, {alternatives:,} x {criteria} x {draws:,} draws",
        f"{ours * 1e3:.1f} ms",
        f"{PEER}: {peer * 1e3:.1f} ms (one worker {peers[0] * 1e3:.1f}, two {peers[1] * 1e3:.1f}); bare product and "
        f"sort in one thread: {bare * 1e3:.1f} ms",
        f"{peer / ours:.1f} times as fast as the peer, {ours / bare:.2f} times the bare work; "
        f"counts {'identical' if same and agree_in_threads(values, weights) else 'DIFFER'}",
    ).report()
    return same


def multiply_and_sort(values: Floats, weights: Floats) -> None:
    """The least that any counting must do, in one thread."""
    np.sort(weights @ values.T, axis=1)


def agree_in_threads(values: Floats, weights: Floats) -> bool:
    """Whether 1, 2 and 4 threads count the same to the last bit."""
    one, *others = (count_ranks(values, weights, threads=threads) for threads in (1, 2, 4))
    return all(
        np.array_equal(one.ranks, other.ranks) and np.array_equal(one.first_weights, other.first_weights)
        for other in others
    )


def measure_beside_peer(folder: Path, *works: Callable[[], object]) -> list[float]:
    """The shortest times of the works, of the peer with one worker, and of the peer with two, all in turns."""
    command = [PEER_PYTHON, PEER_SCRIPT, folder]
    # The short works are disturbed more by what else the machine does: they are done more often than the peer's.
    short = len(works)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as peer:
        assert peer.stdin
        times = measure(*works * OFTEN, *(partial(ask, peer, workers) for workers in (1, 2)))
        peer.stdin.close()
        peer.wait()
    if peer.returncode:
        sys.exit(f"{PEER} ended with status {peer.returncode}.")
    return [*(min(times[number:-2:short]) for number in range(short)), *times[-2:]]


def ask(peer: subprocess.Popen[str], workers: int) -> float:
    """Have the peer run once; the seconds are its own, of its call alone."""
    assert peer.stdin
    assert peer.stdout
    peer.stdin.write(f"{workers}\n")
    peer.stdin.flush()
    return float(peer.stdout.readline())


def agree(counts: RankCounts, ranks: Floats, first_weights: Floats) -> bool:
    """Rank counts to the last draw; sums of weights but for the noise of the order of adding."""
    return np.array_equal(counts.ranks, ranks) and np.allclose(counts.first_weights, first_weights, rtol=1e-9, atol=0)


if __name__ == "__main__":
    main()
