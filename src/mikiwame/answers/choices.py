"""A comparison -> what advice chooses from on its day, worked out once for any number of persons."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from mikiwame.advice.cost import Cost, reckon_cost
from mikiwame.advice.cost_terms import STUDIES, Study
from mikiwame.advice.options import Choices, Option
from mikiwame.answers.calendar import COUNT
from mikiwame.answers.cost_facts import list_cash_backs, list_cost_facts
from mikiwame.answers.facts import Evidence
from mikiwame.answers.rows import FactRow, read_rows
from mikiwame.answers.ties import TieRow, join_groups, read_ties
from mikiwame.answers.timetables import Timetables
from mikiwame.catalogue.rules import list_rules
from mikiwame.notation.prefectures import PREFECTURES, find_prefectures
from mikiwame.pipeline import Comparison, find_firmness
from mikiwame.ranking.weights import fix_weights

Agencies = dict[str, dict[str, frozenset[str]]]
"""Certification -> kind of tie -> organisations that lead to it."""


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A row of the ranking, as far as advice asks."""

    certification: str
    category: str
    life: str
    eligibility: str | None
    rank: int | None
    score: float | None

    @property
    def qualifies(self) -> bool:
        """As a beginner's recommendation asks (``ranking.recommending``), in whatever category."""
        return self.life == "running" and self.rank is not None and self.eligibility == "open"


def prepare_choices(comparison: Comparison) -> Choices:
    """Rules, candidates best first, and what each organisation is; the comparison is of the whole market.

    Costs and sittings are worked out only of what can be a candidate: what qualifies, and what a tie can add.
    """
    market, rules, ties = comparison.market, list_rules(comparison.catalogue), read_ties(comparison)
    agencies, timetables = _find_agencies(comparison, ties), Timetables(comparison, Evidence(comparison))
    kinds = {rule.adds for rule in rules if rule.adds}
    venues = _list_venues(comparison)
    betters = _find_betters(comparison)
    ordered = comparison.ranking.sort("score", "certification", descending=[True, False])
    options = tuple(
        _prepare_option(
            comparison,
            timetables,
            row,
            venues.get(row.certification),
            agencies.get(row.certification, {}),
            betters.get(row.certification, frozenset()),
        )
        for row in read_rows(ordered, _Ranked)
        if row.qualifies or (row.life != "ended" and kinds & agencies.get(row.certification, {}).keys())
    )
    marks = _mark_organisations(comparison, agencies)
    asked = comparison.catalogue.conversation
    return Choices(rules, options, marks, market.beginners, market.recommend_at_most, comparison.on, asked, PREFECTURES)


def _find_betters(comparison: Comparison) -> dict[str, frozenset[str]]:
    """Certification -> those firmly above it under the market's own weights, whatever else may turn out."""
    firmness = find_firmness(comparison, fix_weights(list(comparison.weights.values())), confidence=False)
    if firmness is None:
        return {}
    slugs = firmness.table.alternatives
    ahead = firmness.robustness.pairwise
    return {
        slug: frozenset(
            other
            for row, other in enumerate(slugs)
            if firmness.words[row][column] == "firm" and ahead[row, column] > ahead[column, row]
        )
        for column, slug in enumerate(slugs)
    }


def _list_venues(comparison: Comparison) -> dict[str, FactRow]:
    """Certification -> what is known best of where it is held."""
    told = comparison.facts.filter(pl.col("field") == "venue", pl.col("general"), pl.col("state") != "")
    venues: dict[str, FactRow] = {}
    for fact in sorted(read_rows(told, FactRow), key=lambda fact: -(fact.strength or 0)):
        venues.setdefault(fact.certification, fact)
    return venues


def _prepare_option(
    comparison: Comparison,
    timetables: Timetables,
    row: _Ranked,
    venue: FactRow | None,
    agencies: Mapping[str, frozenset[str]],
    below: frozenset[str],
) -> Option:
    slug = row.certification
    named = find_prefectures(venue.text or "" if venue else "")
    tables = timetables.read(slug, COUNT)
    return Option(
        slug=slug,
        category=row.category,
        score=row.score or 0.0,
        qualifies=row.qualifies,
        costs=_reckon(comparison, slug),
        sittings=tuple(sorted({sitting for table in tables for sitting in table.list_open(comparison.on)})),
        venue=venue.state if venue else None,
        prefectures=named,
        whole=bool(venue and named and len(named) == venue.low == venue.high),
        any_time=any(table.sittings and table.find_basis(table.sittings[0]) == "any_time" for table in tables),
        agencies=agencies,
        below=below,
    )


def _reckon(comparison: Comparison, slug: str) -> dict[Study, Cost]:
    facts, ties = list_cost_facts(comparison, slug), list_cash_backs(comparison, slug)
    return {study: reckon_cost(facts, ties, study) for study in STUDIES}


def _find_agencies(comparison: Comparison, ties: Sequence[TieRow]) -> Agencies:
    """For each exam the organisations from which a tie leads to it: the two that it ties and the companies behind."""
    behind = _find_companies(comparison.catalogue.organisations, ties)
    found: dict[str, dict[str, set[str]]] = {}
    for tie in ties:
        reached = behind[tie.organisation] | behind[tie.other]
        for slug in [tie.certification] if tie.certification else _list_organised(comparison, tie):
            found.setdefault(slug, {}).setdefault(tie.tie, set()).update(reached)
    return {slug: {kind: frozenset(them) for kind, them in kinds.items()} for slug, kinds in found.items()}


def _find_companies(organisations: Iterable[str], ties: Iterable[TieRow]) -> dict[str, frozenset[str]]:
    """Organisation -> itself and all that run or own it, or that it runs or owns, by any number of steps."""
    pairs = [tie.pair for tie in ties if tie.tie in ("runs", "owns")]
    return {slug: frozenset(group) for group in join_groups(organisations, pairs) for slug in group}


def _list_organised(comparison: Comparison, tie: TieRow) -> list[str]:
    ends = {*tie.pair}
    return [slug for slug, one in comparison.catalogue.certifications.items() if ends & set(one.organisers)]


def _mark_organisations(comparison: Comparison, agencies: Agencies) -> dict[str, frozenset[str]]:
    led = {(one, kind) for kinds in agencies.values() for kind, them in kinds.items() for one in them}
    return {
        slug: frozenset(organisation.roles) | {kind for one, kind in led if one == slug}
        for slug, organisation in comparison.catalogue.organisations.items()
    }
