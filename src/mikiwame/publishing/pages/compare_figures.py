"""The key figures of a certification in the words of one cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mikiwame.answers.facts import Fact
from mikiwame.answers.leading import list_leading
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import shorten
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words
from mikiwame.words.facts import say_source_kind, say_value
from mikiwame.words.printed import say_printed_label

FIELDS = ("exam_fee", "course_cost", "eligibility", "pass_rate", "schedule", "venue")

LONGEST = 36
"""Characters of a print in a cell of the comparison; the certification's own page has it whole."""

_COMMON = ("facts.doubt-stale", "facts.doubt-undated")

VALUES = 4
"""Grades or audiences in one cell; the certification's own page has them all."""


@dataclass(frozen=True, slots=True)
class ValueView:
    label: str | None
    text: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """One field. ``missing`` is why there is no value; ``more`` counts the values that are not shown; ``order``: the
    number by which a table is sorted; ``old``: whether it is past its age or has none.
    """

    field: str
    name: str
    values: tuple[ValueView, ...]
    more: int
    missing: Reason | None
    on: date | None
    dated: bool
    kind: str | None
    doubt: str
    old: bool
    order: float | None
    announced: tuple[Reason, ...]


def list_figures(known: Knowledge, slug: str, words: Words) -> tuple[FigureView, ...]:
    """One for each of ``FIELDS``."""
    leading = list_leading(known.facts(slug))
    return tuple(_describe(field, [fact for fact in leading if fact.field == field], words) for field in FIELDS)


def _describe(field: str, facts: Sequence[Fact], words: Words) -> FigureView:
    stated = [fact for fact in facts if fact.known]
    first = (stated or facts)[0]
    values = [_describe_value(fact, words, among=len(stated) > 1) for fact in stated]
    return FigureView(
        field=field,
        name=words.term("fields", field),
        values=tuple(values[:VALUES]),
        more=max(len(values) - VALUES, 0),
        missing=None if stated else first.because,
        on=first.on,
        dated=bool(first.dated),
        kind=say_source_kind(first.source_kind, words) if first.source_kind else None,
        doubt=_say_exceptions(first, words) if stated else "",
        old=bool(stated) and (first.stale or not first.dated),
        order=first.low if stated else None,
        announced=tuple(one.words for fact in facts for one in fact.announced),
    )


def _say_exceptions(fact: Fact, words: Words) -> str:
    """What few figures have: that they are old is said once a page, and each has its day."""
    return words.list([words.say(one) for one in fact.doubts if one.code not in _COMMON], "terms")


def _describe_value(fact: Fact, words: Words, *, among: bool) -> ValueView:
    return ValueView(say_printed_label(fact.label, words), shorten(say_value(fact, words, shares_text=among), LONGEST))
