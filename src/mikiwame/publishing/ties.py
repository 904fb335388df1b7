"""Who stands behind whom: every tie between organisations with its source, and the groups that one hand holds."""

from collections.abc import Iterable
from typing import Any

import polars as pl

from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.days import count_days, read_count

Row = dict[str, Any]

TIES = {
    "runs": "運営",
    "owns": "所有",
    "shares_address": "同じ住所",
    "teaches_for": "講座",
    "requires_course": "受講条件",
    "places_for": "雇用・紹介",
    "cash_back": "返金",
}
SENTENCES = {
    "runs": "{one}が{other}を運営",
    "owns": "{one}が{other}を所有",
    "shares_address": "{one}と{other}が同じ住所を公表",
    "teaches_for": "{one}が{other}の試験の講座を開く",
    "requires_course": "{one}の試験は{other}の講座の受講が条件",
    "places_for": "{one}が{other}の修了者・合格者を雇用・紹介",
    "cash_back": "{one}の試験は{other}からの就職で返金がある",
}

BINDING = ("runs", "owns", "shares_address")
"""Ties that join organisations into one group."""

ROLES = {"organiser": "主催団体", "school": "スクール", "staffing": "人材会社", "parent": "親会社"}


def list_ties(comparison: Comparison) -> list[Row]:
    """One row a tie known on the day, by organisation, tie and the other; ``certification`` null: for all of them.

    :return: ``organisation, organisation_name, form, roles, tie, tie_name, to, to_name, certification, text, source,
        title, url, on``.
    """
    known = comparison.ties.filter(pl.col("day") <= count_days(comparison.on))
    kinds = list(TIES)
    rows = sorted(
        known.iter_rows(named=True),
        key=lambda tie: (tie["organisation"], kinds.index(tie["tie"]), tie["other"], tie["certification"] or ""),
    )
    return [_write(comparison, tie) for tie in rows]


def _write(comparison: Comparison, tie: Row) -> Row:
    organisation = comparison.catalogue.organisations[tie["organisation"]]
    source = comparison.catalogue.sources[tie["source"]]
    return {
        "organisation": tie["organisation"],
        "organisation_name": organisation.name,
        "form": organisation.form,
        "roles": list(organisation.roles),
        "tie": tie["tie"],
        "tie_name": TIES[tie["tie"]],
        "to": tie["other"],
        "to_name": comparison.catalogue.organisations[tie["other"]].name,
        "certification": tie["certification"],
        "text": tie["text"],
        "source": tie["source"],
        "title": source.title,
        "url": source.url,
        "on": read_count(tie["day"]).isoformat(),
    }


def say_tie(tie: Row) -> str:
    """The tie of one row in words."""
    return SENTENCES[tie["tie"]].format(one=tie["organisation_name"], other=tie["to_name"])


def list_organised(comparison: Comparison) -> dict[str, set[str]]:
    """Organisation -> the certifications compared that it organises, for every organisation of the catalogue."""
    compared = set(comparison.ranking["certification"].to_list())
    organised: dict[str, set[str]] = {slug: set() for slug in comparison.catalogue.organisations}
    for slug, certification in comparison.catalogue.certifications.items():
        for organiser in certification.organisers if slug in compared else ():
            organised[organiser].add(slug)
    return organised


def list_taught(comparison: Comparison) -> dict[str, set[str]]:
    """Organisation -> the certifications compared that it teaches for; a tie that names none means all of the other."""
    organised = list_organised(comparison)
    compared = set(comparison.ranking["certification"].to_list())
    taught: dict[str, set[str]] = {slug: set() for slug in comparison.catalogue.organisations}
    for tie in list_ties(comparison):
        if tie["tie"] == "teaches_for":
            named = {tie["certification"]} if tie["certification"] else organised[tie["to"]]
            taught[tie["organisation"]] |= named & compared
    return taught


def count_groups(comparison: Comparison) -> list[Row]:
    """One row a group joined by ``BINDING`` ties, those of several members first, then by what they organise.

    :return: ``members`` (slugs), ``names``, ``certifications`` (``organises`` and ``teaches_for``, each certification
        counted once a group) and ``sources`` of the ties that join it. An organisation without such a tie is a group of
        one.
    """
    binding = [tie for tie in list_ties(comparison) if tie["tie"] in BINDING]
    pairs = [(tie["organisation"], tie["to"]) for tie in binding]
    organised, taught = list_organised(comparison), list_taught(comparison)
    groups = join_groups(comparison.catalogue.organisations, pairs)
    rows = [_describe_group(comparison, group, organised, taught, binding) for group in groups]
    return sorted(
        rows,
        key=lambda row: (-len(row["members"]), -row["certifications"]["organises"], row["members"]),
    )


def join_groups(members: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The members in groups that the pairs connect, each group and the list of groups in order of slug."""
    group_of = {member: {member} for member in members}
    for one, other in pairs:
        joined = group_of[one] | group_of[other]
        for member in joined:
            group_of[member] = joined
    return sorted(sorted(group) for group in {id(group): group for group in group_of.values()}.values())


def _describe_group(
    comparison: Comparison,
    group: list[str],
    organised: dict[str, set[str]],
    taught: dict[str, set[str]],
    binding: list[Row],
) -> Row:
    cited = sorted({tie["source"] for tie in binding if tie["organisation"] in group})
    return {
        "members": group,
        "names": [comparison.catalogue.organisations[slug].name for slug in group],
        "certifications": {
            "organises": len(set().union(*(organised[slug] for slug in group))),
            "teaches_for": len(set().union(*(taught[slug] for slug in group))),
        },
        "sources": cited,
    }
