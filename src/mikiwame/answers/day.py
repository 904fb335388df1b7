"""A market on one day: every answer of that day, each worked out when it is first asked for, and then kept."""

from datetime import date
from functools import cached_property

from mikiwame.answers.desk import Desk
from mikiwame.answers.facts import Claim, Evidence, Fact
from mikiwame.answers.history import PastValue, list_history
from mikiwame.catalogue import Catalogue, Market
from mikiwame.pipeline import Comparison, compare, find_firmness
from mikiwame.ranking import Firmness


class Day:
    """A sound catalogue on a day. Nothing here reads a clock, and the same question has the same answer."""

    def __init__(self, catalogue: Catalogue, on: date) -> None:
        self.catalogue = catalogue
        self.on = on

    @property
    def market(self) -> Market:
        return self.comparison.market

    @cached_property
    def comparison(self) -> Comparison:
        """Of the whole market."""
        return compare(self.catalogue, self.on)

    @cached_property
    def beginners(self) -> Comparison:
        """Of the category from which a beginner takes the first one."""
        return compare(self.catalogue, self.on, self.market.beginners)

    @cached_property
    def firmness(self) -> Firmness | None:
        """How firm the order of the whole market is; None where all certifications have ended."""
        return find_firmness(self.comparison, confidence=False)

    @cached_property
    def beginners_firmness(self) -> Firmness | None:
        return find_firmness(self.beginners, confidence=False)

    @cached_property
    def evidence(self) -> Evidence:
        """The claims and facts of the whole market."""
        return Evidence(self.comparison)

    def facts(self, slug: str) -> tuple[Fact, ...]:
        """What is known of one certification."""
        return self.evidence.list_facts(slug)

    def claims(self, slug: str) -> list[Claim]:
        """Every claim behind the facts of one certification."""
        return self.evidence.list_claims(slug)

    def history(self, slug: str, field: str) -> list[PastValue]:
        """The values of one field of one certification over the years."""
        return list_history(self.evidence, slug, field)

    @cached_property
    def editing(self) -> Desk:
        """What an editor of the market should look at."""
        return Desk(self.comparison, self.evidence)
