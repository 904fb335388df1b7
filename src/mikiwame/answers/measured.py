"""What every answer of a day rests on: the comparison of the whole market, and how firm its order is."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from mikiwame.answers.kept import compare, find_firmness
from mikiwame.catalogue import Catalogue, Market, tabulate_claims
from mikiwame.pipeline import Comparison
from mikiwame.ranking import Firmness

if TYPE_CHECKING:
    from polars import DataFrame

    from mikiwame.answers.firmness import Above
    from mikiwame.answers.ranking import Place

LARGE = 200
"""Certifications from which on a market is large: what grows with their square, or stands on one page for all of them,
is bounded there. The markets that one editor keeps are far smaller."""


class Measured:
    """A sound catalogue on a day, compared and measured as it is asked for."""

    def __init__(self, catalogue: Catalogue, on: date) -> None:
        self.catalogue = catalogue
        self.on = on
        self._firmness: dict[str, Firmness | None] = {}

    @cached_property
    def is_large(self) -> bool:
        """Whether the market has more certifications than can each be held against each."""
        return len(self.catalogue.certifications) > LARGE

    @property
    def market(self) -> Market:
        return self.comparison.market

    @cached_property
    def comparison(self) -> Comparison:
        """Of the whole market."""
        return compare(self.catalogue, self.on, None, lambda: self.all_claims)

    @cached_property
    def all_claims(self) -> DataFrame:
        """Of the whole catalogue: every category is compared from the same."""
        return tabulate_claims(self.catalogue)

    @cached_property
    def firmness(self) -> Firmness | None:
        """How firm the order of the whole market is; None where all certifications have ended."""
        return find_firmness(self.comparison, confidence=False)

    def find_firmness(self, category: str) -> Firmness | None:
        """How firm the order of one category is; None where all of it have ended."""
        if category not in self._firmness:
            self._firmness[category] = find_firmness(self.comparison, confidence=False, category=category)
        return self._firmness[category]

    def find_first_shares(self, category: str) -> dict[str, float]:
        """Certification -> the share of draws in which it has one of the first places of this category."""
        from mikiwame.answers.weighing import find_first_shares

        return find_first_shares(self.comparison, category, self.find_firmness(category))

    @cached_property
    def first_shares(self) -> dict[str, float]:
        """The same of every category."""
        found = map(self.find_first_shares, self.market.categories)
        return {slug: share for shares in found for slug, share in shares.items()}

    def judge_above(self, upper: Place, lower: Place) -> Above | None:
        """How firm it is that one place of the whole market is above another; None where nothing was measured.

        In a large market that is measured within each category.
        """
        from mikiwame.answers.weighing import judge_above

        firmness = self.find_firmness(upper.category) if self.is_large else self.firmness
        return judge_above(firmness, upper, lower, self.market.unknown_limit)
