"""Why the other certifications are not for one person: what rules them out, the person's limits first."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from mikiwame.advice.judging import Candidate, Judgement
from mikiwame.advice.options import Choices
from mikiwame.pipeline import Comparison
from mikiwame.publishing.candidates import Known, recall_cost, say_obstacle
from mikiwame.publishing.ranking import list_ranking, say_state
from mikiwame.publishing.words import ELIGIBILITY
from mikiwame.vocabulary.persons import Person

Row = dict[str, Any]


def list_rejected(
    comparison: Comparison, choices: Choices, found: Judgement, person: Person, known: Known
) -> list[Row]:
    """One row for each certification that is not kept, the nearest to being kept first.

    :return: ``slug, name, category, opened, because, rule, sources``; ``opened`` says that its category is one to
        choose from, ``rule`` is the one that bars it, or null.
    """
    kept = {one.option.slug for one in found.kept}
    limited = {one.option.slug: one for one in found.turned_down}
    plain = known["plain"] = known.get("plain") or _list_plain(comparison)
    rows = [_reject_by_limit(comparison, one, person, known) for one in found.turned_down]
    opened = _list_opened(choices, found)
    rest = [row for slug, row in plain.items() if slug not in kept and slug not in limited]
    return rows + sorted(
        (_reject(comparison, row, found, opened) for row in rest), key=lambda row: row["category"] not in opened
    )


def _list_opened(choices: Choices, found: Judgement) -> set[str]:
    stance = found.decides.stance if found.decides else None
    agreeing = [one.rule for one in found.fired if not one.yields_to and one.rule.stance == stance]
    return {category for rule in agreeing for category in rule.categories} or {choices.beginners}


def _reject_by_limit(comparison: Comparison, one: Candidate, person: Person, known: Known) -> Row:
    out = [obstacle for obstacle in one.obstacles if obstacle.out]
    cost = recall_cost(comparison, one, person, known)
    cited = {source["source"] for source in cost["sources"]} if any(each.kind == "study" for each in out) else set()
    if any(each.kind == "budget" for each in out):
        cited |= {source["source"] for term in cost["terms"] for source in term["sources"]}
    return {
        "slug": one.option.slug,
        "name": comparison.catalogue.certifications[one.option.slug].name,
        "category": one.option.category,
        "opened": True,
        "because": "。".join(say_obstacle(one, each, person, comparison.on) for each in out),
        "rule": None,
        "sources": sorted(cited),
    }


def _reject(comparison: Comparison, row: Row, found: Judgement, opened: set[str]) -> Row:
    rule = found.shut.get(row["category"])
    own = row["reasons"]
    if rule:
        reasons = [rule.say.rstrip("。"), *own]
    elif row["category"] not in opened:
        title = comparison.market.categories[row["category"]].title
        reasons = [f"あなたの答えから選ぶ区分ではない({title})", *own]
    else:
        reasons = own or [row["beaten"]]
    return {
        "slug": row["slug"],
        "name": row["name"],
        "category": row["category"],
        "opened": row["category"] in opened and not rule,
        "because": "。".join(reasons),
        "rule": rule.slug if rule else None,
        "sources": sorted({*row["sources"], *([rule.source] if rule else [])}),
    }


def _list_plain(comparison: Comparison) -> dict[str, Row]:
    """What speaks against each certification whoever asks, the best first."""
    losses = {row["slug"]: row["excluded_because"] for row in list_ranking(comparison) if not row["recommended"]}
    ordered = comparison.ranking.sort("score", "certification", descending=[True, False])
    cited = comparison.facts.filter(pl.col("field") == "eligibility", pl.col("label").is_null())
    sources = dict(cited.select("certification", "source").drop_nulls().iter_rows())
    places: dict[str, int] = {}
    rows = {}
    for row in ordered.iter_rows(named=True):
        reasons = _list_reasons(comparison, row)
        places[row["category"]] = places.get(row["category"], 0) + (not reasons)
        beaten = f"条件は満たすが、この区分の中で{places[row['category']]}番目"
        if row["category"] == comparison.market.beginners:
            beaten = losses.get(row["certification"], beaten)
        rows[row["certification"]] = _describe(comparison, row, reasons, beaten, sources)
    return rows


def _describe(comparison: Comparison, row: Row, reasons: list[str], beaten: str, sources: Mapping[str, str]) -> Row:
    slug = row["certification"]
    return {
        "slug": slug,
        "name": comparison.catalogue.certifications[slug].name,
        "category": row["category"],
        "reasons": reasons,
        "beaten": beaten,
        "sources": _list_sources(comparison, row, sources),
    }


def _list_reasons(comparison: Comparison, row: Row) -> list[str]:
    reasons = []
    if row["life"] != "running":
        reasons.append(say_state(comparison, row["certification"]).strip("()"))
    if row["eligibility"] != "open":
        reasons.append(ELIGIBILITY[row["eligibility"]])
    if row["life"] != "ended" and row["rank"] is None:
        reasons.append("わかっている事実が少なく、順位を付けられない")
    return reasons


def _list_sources(comparison: Comparison, row: Row, sources: Mapping[str, str]) -> list[str]:
    """Of the day it ends and of who may sit it, where these speak against it."""
    slug = row["certification"]
    ends = comparison.events.filter(certification=slug)["source"].to_list() if row["life"] != "running" else []
    return [*ends, *([sources[slug]] if row["eligibility"] != "open" and slug in sources else [])]
