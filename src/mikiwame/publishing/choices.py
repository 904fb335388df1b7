"""A comparison -> what advice chooses from on its day, worked out once for any number of persons."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

import polars as pl

from mikiwame.advice.cost import Cost, reckon_cost
from mikiwame.advice.cost_terms import STUDIES, Study, read_facts
from mikiwame.advice.options import Choices, Option
from mikiwame.answers.calendar import COUNT
from mikiwame.answers.cost import list_cash_backs
from mikiwame.answers.facts import Evidence
from mikiwame.answers.timetables import Timetables
from mikiwame.catalogue.rules import list_rules
from mikiwame.notation.fees import read_benefit, read_fee_label
from mikiwame.pipeline import Comparison
from mikiwame.publishing.ties import join_groups
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.prefectures import PREFECTURES, shorten_place

Row = dict[str, Any]
Agencies = dict[str, dict[str, frozenset[str]]]
"""Certification -> kind of tie -> organisations that lead to it."""

# 東京都 holds 京都: the leftmost name is taken, so that no prefecture is read out of another.
_PREFECTURE = re.compile("|".join(map(shorten_place, PREFECTURES)))


def prepare_choices(comparison: Comparison) -> Choices:
    """Rules, candidates best first, and what each organisation is; the comparison is of the whole market.

    Costs and sittings are worked out only of what can be a candidate: what qualifies, and what a tie can add.
    """
    market, rules = comparison.market, list_rules(comparison.catalogue)
    agencies, timetables = _find_agencies(comparison), Timetables(comparison, Evidence(comparison))
    kinds = {rule.adds for rule in rules if rule.adds}
    facts: dict[Any, Any] = comparison.facts.rows_by_key("certification", named=True, include_key=True)
    options = tuple(
        _prepare_option(
            comparison, timetables, row, facts.get(row["certification"], []), agencies.get(row["certification"], {})
        )
        for row in comparison.ranking.sort("score", "certification", descending=[True, False]).iter_rows(named=True)
        if _qualifies(row) or (row["life"] != "ended" and kinds & agencies.get(row["certification"], {}).keys())
    )
    marks = _mark_organisations(comparison, agencies)
    asked = comparison.catalogue.conversation
    return Choices(rules, options, marks, market.beginners, market.recommend_at_most, comparison.on, asked)


def _qualifies(row: Row) -> bool:
    """As a beginner's recommendation asks (``ranking.recommending``), in whatever category."""
    return bool(row["life"] == "running" and row["rank"] is not None and row["eligibility"] == "open")


def _prepare_option(
    comparison: Comparison, timetables: Timetables, row: Row, facts: list[Row], agencies: Mapping[str, frozenset[str]]
) -> Option:
    slug = row["certification"]
    venues = [fact for fact in facts if fact["field"] == "venue" and fact["label"] is None and fact["state"]]
    venue = max(venues, key=lambda fact: fact["strength"], default=None)
    named = frozenset(_PREFECTURE.findall(venue["text"])) if venue else frozenset()
    tables = timetables.read(slug, COUNT)
    sittings = chain.from_iterable(table.sittings for table in tables)
    return Option(
        slug,
        row["category"],
        row["score"] or 0.0,
        _qualifies(row),
        _reckon(comparison, slug, facts),
        tuple(sorted(set(sittings))),
        venue["state"] if venue else None,
        named,
        bool(venue and named and len(named) == venue["low"] == venue["high"]),
        any(table.sittings and table.find_basis(table.sittings[0]) == "any_time" for table in tables),
        agencies,
        row["score_low"],
        row["score_high"],
    )


def _reckon(comparison: Comparison, slug: str, facts: list[Row]) -> dict[Study, Cost]:
    read, ties = read_facts(facts, read_fee_label, read_benefit), list_cash_backs(comparison, slug)
    return {study: reckon_cost(read, ties, study) for study in STUDIES}


def _find_agencies(comparison: Comparison) -> Agencies:
    """For each exam the organisations from which a tie leads to it: the two that it ties and the companies behind."""
    ties = comparison.ties.filter(pl.col("day") <= count_days(comparison.on)).rows(named=True)
    behind = _find_companies(comparison.catalogue.organisations, ties)
    found: dict[str, dict[str, set[str]]] = {}
    for tie in ties:
        reached = behind[tie["organisation"]] | behind[tie["other"]]
        for slug in [tie["certification"]] if tie["certification"] else _list_organised(comparison, tie):
            found.setdefault(slug, {}).setdefault(tie["tie"], set()).update(reached)
    return {slug: {kind: frozenset(them) for kind, them in kinds.items()} for slug, kinds in found.items()}


def _find_companies(organisations: Iterable[str], ties: Iterable[Row]) -> dict[str, frozenset[str]]:
    """Organisation -> itself and all that run or own it, or that it runs or owns, by any number of steps."""
    pairs = [(tie["organisation"], tie["other"]) for tie in ties if tie["tie"] in ("runs", "owns")]
    return {slug: frozenset(group) for group in join_groups(organisations, pairs) for slug in group}


def _list_organised(comparison: Comparison, tie: Row) -> list[str]:
    ends = {tie["organisation"], tie["other"]}
    return [slug for slug, one in comparison.catalogue.certifications.items() if ends & set(one.organisers)]


def _mark_organisations(comparison: Comparison, agencies: Agencies) -> dict[str, frozenset[str]]:
    led = {(one, kind) for kinds in agencies.values() for kind, them in kinds.items() for one in them}
    return {
        slug: frozenset(organisation.roles) | {kind for one, kind in led if one == slug}
        for slug, organisation in comparison.catalogue.organisations.items()
    }
