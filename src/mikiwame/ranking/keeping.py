"""How firm an order is as one row of a table, and back: what is kept of it holds no code."""

import numpy as np
import polars as pl

from mikiwame.ranking.firmness import Firmness, Limits
from mikiwame.ranking.performance import Array, Performance
from mikiwame.ranking.preference import Preference, ScoreRange
from mikiwame.ranking.robustness import Robustness
from mikiwame.ranking.weights import Simplex

_FLAT = ("expected_rank", "confidence", "score_low", "score_high", "best_rank", "worst_rank")
"""Arrays with one number for each alternative; the others have a row for each."""

_MASKS = ("applicable", "necessary", "possible", "differs")

_NO_ARRAYS = ("alternatives", "criteria", "limits", "draws", "seed", "words")


def tabulate_firmness(firmness: Firmness) -> pl.DataFrame | None:
    """One row with a list for each array; None where not all weights are admitted, which no column tells."""
    if not isinstance(firmness.region, Simplex):
        return None
    table, indices, limits = firmness.table, firmness.robustness, firmness.limits
    arrays = {
        "low": table.low,
        "high": table.high,
        "applicable": table.applicable,
        "rank_counts": indices.rank_counts,
        "acceptability": indices.acceptability,
        "central_weights": indices.central_weights,
        "central_weights_error": indices.central_weights_error,
        "expected_rank": indices.expected_rank,
        "confidence": indices.confidence,
        "pairwise": indices.pairwise,
        "necessary": firmness.preference.necessary,
        "possible": firmness.preference.possible,
        "score_low": firmness.scores.low,
        "score_high": firmness.scores.high,
        "best_rank": firmness.best_rank,
        "worst_rank": firmness.worst_rank,
        "differs": firmness.differs,
    }
    return pl.DataFrame(
        {
            "alternatives": [list(table.alternatives)],
            "criteria": [list(table.criteria)],
            "limits": [[limits.firm, limits.leaning, limits.unknown]],
            "draws": [indices.draws],
            "seed": [indices.seed],
            "words": [[word for row in firmness.words for word in row]],
            **{name: pl.Series([array.ravel()]) for name, array in arrays.items()},
        }
    )


def read_firmness(kept: pl.DataFrame) -> Firmness:
    """What :func:`tabulate_firmness` made the row of."""
    row = kept.row(0, named=True)
    alternatives, criteria = tuple(row["alternatives"]), tuple(row["criteria"])
    count, words = len(alternatives), row["words"]
    arrays = (name for name in kept.columns if name not in _NO_ARRAYS)
    shapes = ((name, (count,) if name in _FLAT else (count, -1)) for name in arrays)
    told: dict[str, Array] = {name: np.array(kept[name][0]).reshape(shape) for name, shape in shapes}
    applicable, necessary, possible, differs = (told[name].astype(np.bool_, copy=False) for name in _MASKS)
    table = Performance(alternatives, criteria, told["low"], told["high"], applicable, {})
    names = ("rank_counts", "acceptability", "central_weights", "central_weights_error", "expected_rank")
    counted = (told[name] for name in (*names, "confidence", "pairwise"))
    return Firmness(
        table,
        Simplex(len(criteria)),
        Limits(*row["limits"]),
        Robustness(alternatives, criteria, row["draws"], row["seed"], *counted),
        Preference(necessary, possible),
        ScoreRange(told["score_low"], told["score_high"]),
        told["best_rank"],
        told["worst_rank"],
        tuple(tuple(words[start : start + count]) for start in range(0, count * count, count)),
        differs,
    )
