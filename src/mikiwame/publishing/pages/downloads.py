"""The tables that can be downloaded, with the same keys as the commands' JSON."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mikiwame.answers.criteria import list_criteria
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.words import Words
from mikiwame.words.documents import Document, write_rows

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def list_table(known: Knowledge, name: str, words: Words) -> list[Document]:
    """The rows of one of ``TABLES``; every row has the same keys in the same order."""
    return known.once(_write_table, name, words)


def _write_table(known: Knowledge, name: str, words: Words) -> list[Document]:
    return TABLES[name](known, words)


def _list_ranking(known: Knowledge, words: Words) -> list[Document]:
    return write_rows(known.compare().places, words)


def _list_findings(known: Knowledge, words: Words) -> list[Document]:
    return _name_each(known, known.explain, words)


def _list_facts(known: Knowledge, words: Words) -> list[Document]:
    return _name_each(known, known.facts, words)


def _list_claims(known: Knowledge, words: Words) -> list[Document]:
    return _name_each(known, known.claims, words)


def _name_each(known: Knowledge, ask: Callable[[str], Sequence["DataclassInstance"]], words: Words) -> list[Document]:
    """The answers of every certification, each with its slug."""
    return [{"slug": slug, **row} for slug in known.slugs for row in write_rows(ask(slug), words)]


def _list_criteria(known: Knowledge, words: Words) -> list[Document]:
    return write_rows(list_criteria(known.comparison), words)


def _list_sources(known: Knowledge, words: Words) -> list[Document]:
    return write_rows(known.sources, words)


TABLES: dict[str, Callable[[Knowledge, Words], list[Document]]] = {
    "ranking": _list_ranking,
    "findings": _list_findings,
    "facts": _list_facts,
    "claims": _list_claims,
    "criteria": _list_criteria,
    "sources": _list_sources,
}
"""Name of the download -> its rows, what most readers want first."""
