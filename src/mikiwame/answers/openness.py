"""How far the facts of one certification are published."""

from collections.abc import Sequence

import narwhals as nw
import polars as pl

from mikiwame.assessment.measures import say_openness
from mikiwame.pipeline import Comparison


def find_openness(comparison: Comparison, slug: str, fields: Sequence[str]) -> dict[str, str | None]:
    """Field -> one of ``scales.DISCLOSURES``, or None where nobody looked; of facts of the whole exam."""
    asked = pl.col("certification").eq(slug) & pl.col("general") & pl.col("field").is_in(list(fields))
    facts = nw.from_native(comparison.facts.filter(asked)).with_columns(openness=say_openness())
    return dict(facts.select("field", "openness").iter_rows())
