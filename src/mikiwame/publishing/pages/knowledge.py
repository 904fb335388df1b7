"""What the pages know of a market on one day: each part worked out when a page first asks for it, and then kept."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from mikiwame.catalogue import Catalogue, Market
from mikiwame.pipeline import Comparison, compare, find_firmness, find_inconsistencies
from mikiwame.publishing.advice import Desk, open_desk
from mikiwame.publishing.ranking import list_ranking
from mikiwame.ranking import Firmness

Row = dict[str, Any]
Answer = TypeVar("Answer")


class Knowledge:
    """A catalogue on a day. What is asked for is worked out once, whoever asks; nothing here reads a clock."""

    def __init__(self, catalogue: Catalogue, on: date, answers_queries: bool = False, base: str = "") -> None:
        self.catalogue = catalogue
        self.on = on
        self.answers_queries = answers_queries
        self.base = base
        self._kept: dict[Any, Any] = {}

    def keep(self, key: Any, work: Callable[[], Answer]) -> Answer:
        """What ``work`` gives, worked out at the first call with this key."""
        if key not in self._kept:
            self._kept[key] = work()
        answer: Answer = self._kept[key]
        return answer

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
        """How firm the order of the whole market is; null where all certifications have ended."""
        return find_firmness(self.comparison, confidence=False)

    @cached_property
    def beginners_firmness(self) -> Firmness | None:
        return find_firmness(self.beginners, confidence=False)

    @cached_property
    def ranking(self) -> list[Row]:
        """The rows of ``publishing.ranking.list_ranking`` of the whole market with how firm each is, best first."""
        return list_ranking(self.comparison, self.firmness)

    @cached_property
    def beginners_ranking(self) -> list[Row]:
        return list_ranking(self.beginners, self.beginners_firmness)

    @cached_property
    def ranked(self) -> dict[str, Row]:
        """Slug -> its row of :attr:`ranking`."""
        return {row["slug"]: row for row in self.ranking}

    @cached_property
    def recommended(self) -> list[Row]:
        return [row for row in self.beginners_ranking if row["recommended"]]

    @cached_property
    def slugs(self) -> list[str]:
        """Every certification, in the order of the ranking."""
        return [row["slug"] for row in self.order]

    @cached_property
    def order(self) -> list[Row]:
        """The rows of :attr:`ranking` without how firm each is, which takes far longer to find."""
        return list_ranking(self.comparison)

    @cached_property
    def desk(self) -> Desk:
        """Ready to advise any number of persons."""
        return open_desk(self.comparison)

    def mark(self, slug: str, facts: list[Row]) -> list[Row]:
        """The facts with ``misfits``: the rules by which each cannot be right together with what else is said."""
        marks = self._marks.get(slug, {})
        return [row | {"misfits": list(marks.get((row["field"], row["label"]), {}))} for row in facts]

    @cached_property
    def _marks(self) -> dict[str, dict[tuple[str, str | None], dict[str, None]]]:
        marked: dict[str, dict[tuple[str, str | None], dict[str, None]]] = {}
        for complaint in find_inconsistencies(self.comparison).iter_rows(named=True):
            of_one = marked.setdefault(complaint["certification"], {})
            for mark in complaint["marks"]:
                of_one.setdefault((mark["field"], mark["label"]), {})[complaint["rule"]] = None
        return marked
