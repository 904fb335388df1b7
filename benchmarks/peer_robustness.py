"""The peer's side of bench_robustness.py, run by the peer's own Python, as ``peer_robustness.py FOLDER``.

Reads ``values.npy`` and ``weights.npy`` of the folder. For each line on standard input that names the number of
workers it runs pysensmcda's ``simulate`` once and answers with the seconds that took. At the end of the input it writes
``ranks.npy`` and ``first_weights.npy``.
"""

import sys
import time
from pathlib import Path

import numpy as np
from pysensmcda.smaa import simulate  # type: ignore[import-not-found]


def add_up(matrix: np.ndarray, weights: np.ndarray, _types: np.ndarray) -> np.ndarray:
    """The additive value in the form in which pysensmcda takes a method."""
    scores: np.ndarray = matrix @ weights
    return scores


def main() -> None:
    folder = Path(sys.argv[1])
    values, weights = np.load(folder / "values.npy"), np.load(folder / "weights.npy")
    benefits = np.ones(values.shape[1])
    for line in sys.stdin:
        start = time.perf_counter()
        # The mode that stores the least.
        result = simulate(add_up, values, benefits, weights=weights, store="accumulate", n_jobs=int(line))
        print(time.perf_counter() - start, flush=True)
    np.save(folder / "ranks.npy", result.rank_counts)
    np.save(folder / "first_weights.npy", result.first_rank_weight_sums)


if __name__ == "__main__":
    main()
