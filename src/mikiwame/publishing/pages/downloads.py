"""The tables that can be downloaded, with the same keys as the commands' JSON."""

from collections.abc import Callable, Iterable
from typing import Any

import polars as pl

from mikiwame.publishing.explanation import explain
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.thresholds import say_scale
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.words import speak
from mikiwame.words.documents import write_document

Row = dict[str, Any]


def list_table(known: Knowledge, name: str) -> list[Row]:
    """The rows of one of ``TABLES``; every row has the same keys in the same order."""
    return known.keep(("table", name), lambda: list(TABLES[name](known)))


def list_sources(known: Knowledge) -> list[Row]:
    """One row a source known on the day, by its slug.

    :return: ``source, title, kind, publisher, url, known_on, age_days, dated, claims, held``: ``known_on`` is the
        newest day it speaks of or was read on, ``dated`` whether it tells a day itself or speaks for itself, ``claims``
        how many values it gives and ``held`` on how many of them facts rest today.
    """
    held = set(known.comparison.facts["claim"].drop_nulls().to_list())
    claims = known.comparison.claims.filter(pl.col("day") <= count_days(known.on))
    grouped = claims.sort("source").partition_by("source", as_dict=True, maintain_order=True)
    return [_write_source(known, str(slug), rows, held) for (slug,), rows in grouped.items()]


def _write_source(known: Knowledge, slug: str, claims: pl.DataFrame, held: set[int]) -> Row:
    file = known.catalogue.sources[slug]
    newest = max(claims["day"].to_list())
    return {
        "source": slug,
        "title": file.title,
        "kind": file.kind,
        "publisher": file.publisher,
        "url": file.url,
        "known_on": read_count(newest).isoformat(),
        "age_days": count_days(known.on) - newest,
        "dated": bool(claims["dated"].any()),
        "claims": claims.height,
        "held": sum(claim in held for claim in claims["claim"].to_list()),
    }


def _list_ranking(known: Knowledge) -> Iterable[Row]:
    return known.ranking


def _list_facts(known: Knowledge) -> Iterable[Row]:
    return ({"slug": slug} | row for slug in known.slugs for row in _write(known.facts(slug)))


def _list_findings(known: Knowledge) -> Iterable[Row]:
    return ({"slug": slug} | row for slug in known.slugs for row in explain(known.comparison, slug))


def _list_claims(known: Knowledge) -> Iterable[Row]:
    return ({"slug": slug} | row for slug in known.slugs for row in _write(known.claims(slug)))


def _write(answers: object) -> list[Row]:
    rows: Any = write_document(answers, speak("ja"))
    return [*rows]


def _list_criteria(known: Knowledge) -> Iterable[Row]:
    total = sum(one.weight for one in known.comparison.criteria)
    for one in known.comparison.criteria:
        yield {
            "criterion": one.slug,
            "question": one.question,
            "short": one.short,
            "group": one.group,
            "reads": list(one.reads),
            "scale": say_scale(one),
            "unknown": list(one.unknown),
            "weight": one.weight,
            "share": one.weight / total,
            "applies_to": None if one.applies_to is None else list(one.applies_to),
            "why": one.why,
            "source": one.source,
        }


TABLES: dict[str, Callable[[Knowledge], Iterable[Row]]] = {
    "ranking": _list_ranking,
    "findings": _list_findings,
    "facts": _list_facts,
    "claims": _list_claims,
    "criteria": _list_criteria,
    "sources": list_sources,
}
"""Name of the download -> its rows, what most readers want first."""
