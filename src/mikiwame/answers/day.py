"""A market on one day: every answer of that day, each worked out when it is first asked for, and then kept.

What few questions need is imported by the answer that needs it, so that the others start without.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from mikiwame.answers.firmness import focus_on_beginners, report_firmness
from mikiwame.answers.kept import compare, find_firmness
from mikiwame.answers.measured import Measured
from mikiwame.answers.ranking import Place, Ranking, describe_ranking, list_places
from mikiwame.catalogue import Catalogue
from mikiwame.pipeline import Comparison, rescore
from mikiwame.ranking import ADDITIVE, DRAWS, Firmness, Policy, Region

if TYPE_CHECKING:
    from mikiwame.advice.cost_terms import Condition, Study
    from mikiwame.answers.advice import Advice
    from mikiwame.answers.adviser import Adviser
    from mikiwame.answers.calendar import Occurrence, Prospect, Schedules
    from mikiwame.answers.chances import Chances
    from mikiwame.answers.changes import ChangeDay, Happened
    from mikiwame.answers.context import Context
    from mikiwame.answers.cost_shapes import CostAnswer
    from mikiwame.answers.desk import Desk
    from mikiwame.answers.difference import Difference
    from mikiwame.answers.explanation import Explanations, Finding
    from mikiwame.answers.facts import Claim, Evidence, Fact
    from mikiwame.answers.firmness import Robustness
    from mikiwame.answers.history import PastValue
    from mikiwame.answers.names import Names
    from mikiwame.answers.sources import KnownSource
    from mikiwame.answers.ties import Group, Tie
    from mikiwame.answers.weighing import Limits, PairTable, Weighed
    from mikiwame.answers.widths import Width
    from mikiwame.vocabulary.persons import Person

_KEPT = 16
"""Comparisons of other categories and weights that are kept; each is about a megabyte."""

Answer = TypeVar("Answer")


class Day(Measured):
    """A sound catalogue on a day. Nothing here reads a clock, and the same question has the same answer."""

    def __init__(self, catalogue: Catalogue, on: date) -> None:
        super().__init__(catalogue, on)
        self._recent: OrderedDict[Hashable, object] = OrderedDict()
        self._limits: dict[str, Limits] = {}
        self._contexts: dict[tuple[str, str], Context | None] = {}
        self._costs: dict[tuple[str, tuple[Study, ...], frozenset[Condition], str | None], CostAnswer] = {}

    @cached_property
    def beginners(self) -> Comparison:
        """Of the category from which a beginner takes the first one."""
        return self.tabulate(self.market.beginners)

    @cached_property
    def beginners_firmness(self) -> Firmness | None:
        return self.judge_order(self.beginners)

    @cached_property
    def evidence(self) -> Evidence:
        """The claims and facts of the whole market."""
        from mikiwame.answers.facts import Evidence

        return Evidence(self.comparison)

    def facts(self, slug: str) -> tuple[Fact, ...]:
        """What is known of one certification."""
        return self.evidence.list_facts(slug)

    def field(self, slug: str, field: str) -> tuple[Fact, ...]:
        """What is known of one field of one certification; where that is nothing, why."""
        return self.evidence.list_field(slug, field)

    def claims(self, slug: str) -> list[Claim]:
        """Every claim behind the facts of one certification."""
        return self.evidence.list_claims(slug)

    def history(self, slug: str, field: str) -> list[PastValue]:
        """The values of one field of one certification over the years."""
        from mikiwame.answers.history import list_history

        return list_history(self.evidence, slug, field)

    @cached_property
    def explanations(self) -> Explanations:
        """The findings of the whole market with what they rest on."""
        from mikiwame.answers.explanation import Explanations

        return Explanations(self.comparison)

    def explain(self, slug: str) -> tuple[Finding, ...]:
        """Why one certification has its score.

        :raises MikiwameError: when there is no such certification.
        """
        return self.explanations.explain(slug)

    def explain_against(self, slug: str, against: str) -> Difference:
        """What sets one certification apart from another, and what would change their order.

        :raises MikiwameError: for twice the same certification, or one that there is not.
        """
        from mikiwame.answers.difference import explain_against

        return explain_against(self.explanations, slug, against)

    def find_width(self, slug: str) -> Width | None:
        """How wide the score of one certification is, and why.

        :raises MikiwameError: when there is no such certification.
        """
        from mikiwame.answers.widths import find_width

        return find_width(self.explanations, slug)

    @cached_property
    def editing(self) -> Desk:
        """What an editor of the market should look at."""
        from mikiwame.answers.desk import Desk

        return Desk(self.comparison, self.evidence)

    @cached_property
    def names(self) -> Names:
        """Which certifications a text means, and whose names are taken for each other."""
        from mikiwame.answers.names import Names

        return Names(self.comparison)

    @cached_property
    def changes(self) -> list[ChangeDay]:
        """What changed day by day, the newest day first."""
        from mikiwame.answers.changes import list_changes

        return list_changes(self.comparison)

    @cached_property
    def events(self) -> list[Happened]:
        """What happened to certifications and organisations, or will, the earliest first."""
        from mikiwame.answers.changes import list_events

        return list_events(self.comparison)

    @cached_property
    def ties(self) -> list[Tie]:
        """Every tie between organisations that is known."""
        from mikiwame.answers.ties import list_ties

        return list_ties(self.comparison)

    @cached_property
    def groups(self) -> list[Group]:
        """The organisations in the groups that one hand holds."""
        from mikiwame.answers.ties import list_groups

        return list_groups(self.comparison)

    @cached_property
    def adviser(self) -> Adviser:
        """Ready to advise any number of persons."""
        from mikiwame.answers.adviser import Adviser

        return Adviser(self)

    def advise(self, person: Person) -> Advice:
        """What one person should do.

        :raises MikiwameError: for an item or an answer that this market does not ask for.
        """
        return self.adviser.advise(person)

    @cached_property
    def places(self) -> dict[str, Place]:
        """Slug -> its place in the whole market, best first."""
        return {place.slug: place for place in self.compare().places}

    @cached_property
    def order(self) -> tuple[Place, ...]:
        """The same places without how firm each is, which takes far longer to find."""
        return list_places(self.comparison)

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Every certification, in the order of the ranking."""
        return tuple(place.slug for place in self.order)

    @cached_property
    def running(self) -> frozenset[str]:
        """The certifications that have not ended."""
        return frozenset(place.slug for place in self.order if place.life != "ended")

    @cached_property
    def beginners_ranking(self) -> Ranking:
        """Of the category from which a beginner takes the first one."""
        return describe_ranking(self.beginners, self.market.beginners, self.beginners_firmness)

    def reorder(self, weights: Mapping[str, float]) -> tuple[Place, ...]:
        """The places of the whole market under other weights, as in :attr:`order`; a weight may be 0."""
        if weights == self.comparison.weights:
            return self.order
        return list_places(self.tabulate(weights=weights))

    def find_chances(self, weights: Mapping[str, float]) -> Chances:
        """How firm the order of each category is under weights that a reader chose; a weight may be 0."""
        from mikiwame.answers.chances import find_chances
        from mikiwame.answers.weighing import count_first_places

        places = {category: count_first_places(self.comparison, category) for category in self.market.categories}
        tables = self.tabulate(weights=weights)
        return self._keep(("chances", _freeze(weights)), lambda: find_chances(tables, places))

    def find_limits(self, slug: str) -> Limits:
        """Which plain conditions a certification meets."""
        from mikiwame.answers.weighing import find_limits

        if slug not in self._limits:
            self._limits[slug] = find_limits(self.comparison, slug, self.facts(slug))
        return self._limits[slug]

    @cached_property
    def limits(self) -> dict[str, Limits]:
        """The same of every certification, in the order of the ranking."""
        return {slug: self.find_limits(slug) for slug in self.slugs}

    @cached_property
    def weighed(self) -> tuple[Weighed, ...]:
        """What a reader's weights are multiplied with, in the order of the ranking."""
        from mikiwame.answers.weighing import list_weighed

        return list_weighed(self.comparison, self.limits)

    @cached_property
    def pair_table(self) -> PairTable:
        """How often each is above each other, in the order of the ranking."""
        from mikiwame.answers.weighing import tabulate_firmness

        return tabulate_firmness(self.firmness, self.slugs)

    @cached_property
    def sources(self) -> tuple[KnownSource, ...]:
        """The sources that are known, by their slugs."""
        from mikiwame.answers.sources import list_sources

        return list_sources(self.comparison)

    @cached_property
    def reading_days(self) -> dict[str, date]:
        """Certification -> the newest day on which anything was read of it."""
        from mikiwame.answers.sources import list_reading_days

        return list_reading_days(self.comparison)

    def context(self, slug: str, field: str) -> Context | None:
        """Where a figure of one certification stands among those of its category; None where too few are known."""
        from mikiwame.answers.context import find_context

        key = self.catalogue.certifications[slug].category, field
        if key not in self._contexts:
            self._contexts[key] = find_context(self.comparison, *key)
        return self._contexts[key]

    def tabulate(
        self,
        category: str | None = None,
        weights: Mapping[str, float] | None = None,
        policy: Policy = "interval",
        method: str = ADDITIVE,
    ) -> Comparison:
        """The tables behind :meth:`compare`, of which the last few are kept.

        :raises MikiwameError: for a category, criterion or method that there is not.
        """
        if weights or policy != "interval" or method != ADDITIVE:
            key = ("tables", category, _freeze(weights), policy, method)
            return self._keep(key, lambda: rescore(self.tabulate(category), weights or {}, policy, method))
        if category is None:
            return self.comparison
        return self._keep(
            ("tables", category), lambda: compare(self.catalogue, self.on, category, lambda: self.all_claims)
        )

    def compare(
        self,
        category: str | None = None,
        weights: Mapping[str, float] | None = None,
        policy: Policy = "interval",
        method: str = ADDITIVE,
    ) -> Ranking:
        """The certifications of the market or of a category, best first, and how firm each place is.

        :param weights: criterion -> weight above 0, in place of the weight in its file.
        :param policy: what not knowing does to the score that orders; ``method``: how findings become a score.
        :raises MikiwameError: for a category, criterion or method that there is not.
        """
        key = ("ranking", category, _freeze(weights), policy, method)
        return self._keep(key, lambda: self._compare(self.tabulate(category, weights, policy, method), category))

    def _compare(self, comparison: Comparison, category: str | None) -> Ranking:
        firmness = self.judge_order(comparison)
        return describe_ranking(comparison, category, firmness, focus_on_beginners(comparison, firmness))

    def judge_order(self, comparison: Comparison) -> Firmness | None:
        """How firm the order of one of this day's comparisons is."""
        # Asked for by its name, the comparison of the whole market would be worked out here.
        if comparison is self.__dict__.get("comparison"):
            return self.firmness
        # The comparison is kept beside its answer, so that its number stays its own.
        key, work = ("order", id(comparison)), lambda: (comparison, find_firmness(comparison, confidence=False))
        return self._keep(key, work)[1]

    def measure_robustness(
        self,
        category: str | None = None,
        weights: Mapping[str, float] | None = None,
        region: Region | None = None,
        draws: int = DRAWS,
        seed: int = 0,
    ) -> Robustness | None:
        """How much of the order rests on the weights chosen and on figures nobody published; None where all have ended.

        :param region: the weights to admit, its columns in the order of the criteria; by default all.
        """
        comparison = self.tabulate(category, weights)
        firmness = find_firmness(comparison, region, draws, seed)
        return None if firmness is None else report_firmness(comparison, firmness)

    def _keep(self, key: Hashable, work: Callable[[], Answer]) -> Answer:
        """What ``work`` gives, worked out again where it has not been asked for lately."""
        if key not in self._recent:
            self._recent[key] = work()
        self._recent.move_to_end(key)
        while len(self._recent) > _KEPT:
            self._recent.popitem(last=False)
        answer: Answer = self._recent[key]  # type: ignore[assignment]
        return answer

    @cached_property
    def schedules(self) -> Schedules:
        """When the certifications of the whole market can be sat."""
        from mikiwame.answers.calendar import Schedules

        return Schedules(self.comparison, self.evidence)

    def calendar(self, slug: str | None = None, count: int | None = None) -> list[Occurrence]:
        """The sittings to come, of one certification or of all."""
        from mikiwame.answers.calendar import COUNT

        return self._keep(
            ("calendar", slug, count), lambda: self.schedules.list_occurrences(slug, COUNT if count is None else count)
        )

    def prospects(self, by: date, slug: str | None = None) -> list[Prospect]:
        """Whether each certification, or one, could be held by a day."""
        return self.schedules.list_prospects(by, slug)

    def cost(
        self,
        slug: str,
        studies: Sequence[Study] | None = None,
        conditions: Collection[Condition] = (),
        grade: str | None = None,
    ) -> CostAnswer:
        """What one certification costs until it is passed.

        :raises MikiwameError: when there is no such certification, or it has no such grade.
        """
        from mikiwame.advice.cost_terms import STUDIES
        from mikiwame.answers.cost import find_cost

        ways = STUDIES if studies is None else studies
        key = slug, tuple(ways), frozenset(conditions), grade
        if key not in self._costs:
            self._costs[key] = find_cost(self.comparison, self.evidence, slug, ways, conditions, grade)
        return self._costs[key]


def _freeze(weights: Mapping[str, float] | None) -> tuple[tuple[str, float], ...]:
    return tuple(sorted((weights or {}).items()))
