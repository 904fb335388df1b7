"""The tables that can be downloaded, with the same keys as the commands' JSON."""

from collections.abc import Callable, Iterable
from typing import Any

from mikiwame.answers.scales import describe_scale
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.words import speak
from mikiwame.words.documents import write_document

Row = dict[str, Any]


def list_table(known: Knowledge, name: str) -> list[Row]:
    """The rows of one of ``TABLES``; every row has the same keys in the same order."""
    return known.once(_list_table, name)


def _list_sources(known: Knowledge) -> Iterable[Row]:
    return _write(known.sources)


def _list_table(known: Knowledge, name: str) -> list[Row]:
    return list(TABLES[name](known))


def _list_ranking(known: Knowledge) -> Iterable[Row]:
    return _write(tuple(known.places.values()))


def _list_facts(known: Knowledge) -> Iterable[Row]:
    return ({"slug": slug} | row for slug in known.slugs for row in _write(known.facts(slug)))


def _list_findings(known: Knowledge) -> Iterable[Row]:
    return ({"slug": slug} | row for slug in known.slugs for row in _write(known.explain(slug)))


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
            "scale": speak("ja").say(describe_scale(one)),
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
    "sources": _list_sources,
}
"""Name of the download -> its rows, what most readers want first."""
