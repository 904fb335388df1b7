"""How far the facts of one certification are published."""

from collections.abc import Sequence

import narwhals as nw
import polars as pl

from mikiwame.assessment.measures import say_openness
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.scales import DISCLOSURES

_ORDER = (*DISCLOSURES, None)


def find_openness(comparison: Comparison, slug: str, fields: Sequence[str]) -> dict[str, str | None]:
    """Field -> one of ``scales.DISCLOSURES``, or None where nobody looked; of facts of the whole exam, and where a
    field has none, of the best published of its grades, parts or ways to sit.

    Published is what those say who speak for themselves (``first_hand``); what only others tell is ``elsewhere``.
    """
    published = say_openness(by=comparison.market.first_hand)
    asked = pl.col("certification").eq(slug) & pl.col("field").is_in(list(fields))
    facts = nw.from_native(comparison.facts.filter(asked)).with_columns(openness=published)
    found: dict[str, tuple[bool, int, str | None]] = {}
    for field, general, openness in facts.select("field", "general", "openness").iter_rows():
        told = not general, _ORDER.index(openness), openness
        found[field] = min(found.get(field, told), told, key=lambda one: one[:2])
    return {field: openness for field, (_, _, openness) in found.items()}
