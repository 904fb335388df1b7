"""A certification in five lines that need nothing beside them: for paper, and for the pages of others."""

from collections.abc import Iterator
from dataclasses import dataclass

from mikiwame.answers.facts import list_leading
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.costs import describe_costs
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.prospects import describe_next_sitting
from mikiwame.words import Words
from mikiwame.words.facts import say_value

TOLD = ("passing_mark", "pass_rate", "eligibility", "venue")
"""Fields of the lines after cost and day, as far as they are known."""

LINES = 5


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Outline:
    slug: str
    name: str
    lines: tuple[Line, ...]


def describe_outline(known: Knowledge, slug: str, words: Words) -> Outline:
    return known.once(_describe, slug, words)


def _describe(known: Knowledge, slug: str, words: Words) -> Outline:
    lines = [*_list_costs(known, slug, words), *_list_sittings(known, slug, words), *_list_facts(known, slug, words)]
    return Outline(slug, known.catalogue.certifications[slug].name, tuple(lines[:LINES]))


def _list_costs(known: Knowledge, slug: str, words: Words) -> Iterator[Line]:
    for cost in describe_costs(known, slug, Citations(known.catalogue), words):
        if cost.possible:
            yield Line(cost.title, cost.once)


def _list_sittings(known: Knowledge, slug: str, words: Words) -> Iterator[Line]:
    when = describe_next_sitting(known, slug, Citations(known.catalogue), words).when
    if when:
        yield Line(words("front.sitting"), when)


def _list_facts(known: Knowledge, slug: str, words: Words) -> Iterator[Line]:
    leading = list_leading(known.facts(slug))
    for field in TOLD:
        facts = [fact for fact in leading if fact.field == field and fact.known]
        said = [(fact.label, say_value(fact, words)) for fact in facts]
        value = words.list([f"{label} {value}" if label else value for label, value in said])
        if value:
            yield Line(words.term("fields", field), value)
