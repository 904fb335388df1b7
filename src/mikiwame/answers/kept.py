"""What the answers of a day rest on, as the pipeline works it out, or as an earlier command did from the same files.

Only what follows from the files as they were read is kept, under the weights that they give: what a reader or an editor
changes is worked out. Each answer is the same either way; why it may be kept is in docs/decisions/0035-cheaper-days.md.
"""

from collections.abc import Callable
from datetime import date

import polars as pl

from mikiwame import pipeline
from mikiwame.catalogue import KEPT, Catalogue, digest_tables
from mikiwame.facts import Inconsistency, tell_misfits
from mikiwame.pipeline import Comparison
from mikiwame.ranking import ADDITIVE, DRAWS, Firmness, Region, Simplex

_TABLES = ("claims", "held_back", "ties", "events", "facts", "findings", "ranking")
"""The tables of a comparison."""


def compare(catalogue: Catalogue, on: date, category: str | None, claims: Callable[[], pl.DataFrame]) -> Comparison:
    """What ``pipeline.compare`` gives under the weights of the files.

    :param claims: gives those of the whole catalogue.
    :raises MikiwameError: for a category that there is not.
    """
    if catalogue.read_as is None:
        return pipeline.compare(catalogue, on, category, claims=claims())
    parts = ("comparison", catalogue.slug, catalogue.read_as, str(on), repr(category))
    tables = KEPT.recall(*parts)
    if tables is not None:
        asked = pipeline.ask(catalogue, on)
        return Comparison(
            catalogue, asked.market, asked.criteria, on, asked.policy, asked.method, *(tables[one] for one in _TABLES)
        )
    found = pipeline.compare(catalogue, on, category, claims=claims())
    KEPT.keep({one: getattr(found, one) for one in _TABLES}, *parts)
    return found


def find_firmness(
    comparison: Comparison,
    region: Region | None = None,
    draws: int = DRAWS,
    seed: int = 0,
    confidence: bool = True,
    category: str | None = None,
) -> Firmness | None:
    """What ``pipeline.find_firmness`` gives."""
    from mikiwame.ranking.keeping import read_firmness, tabulate_firmness

    market, weights = comparison.market, comparison.weights
    given = {slug: file.weight for slug, file in comparison.catalogue.criteria.items()}
    asked = draws, seed, confidence, category
    is_plain = comparison.method == ADDITIVE and weights == given and region in (None, Simplex(len(weights)))
    if not KEPT.is_open or not is_plain:
        return pipeline.find_firmness(comparison, region, *asked)
    limits = market.firmness.firm, market.firmness.leaning, market.unknown_limit
    tables = digest_tables(comparison.findings, comparison.ranking)
    parts = ("firmness", tables, repr((list(weights.items()), limits, asked)))
    kept = KEPT.recall(*parts)
    if kept is not None:
        return read_firmness(kept["firmness"])
    found = pipeline.find_firmness(comparison, region, *asked)
    table = tabulate_firmness(found) if found else None
    if table is not None:
        KEPT.keep({"firmness": table}, *parts)
    return found


def find_inconsistencies(comparison: Comparison) -> list[Inconsistency]:
    """What ``pipeline.find_inconsistencies`` gives."""
    if not KEPT.is_open:
        return pipeline.find_inconsistencies(comparison)
    tables = digest_tables(comparison.claims, comparison.facts, comparison.events)
    parts = ("misfits", tables, str(comparison.on))
    kept = KEPT.recall(*parts)
    if kept is None:
        kept = {"misfits": pipeline.find_misfits(comparison)}
        KEPT.keep(kept, *parts)
    return tell_misfits(kept["misfits"])
