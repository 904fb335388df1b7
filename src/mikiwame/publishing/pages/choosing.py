"""Which of two to take for what, in a sentence each: what differs first, with the figures."""

from collections.abc import Iterable
from dataclasses import dataclass

from mikiwame.answers.choosing import Choice, choose_by
from mikiwame.answers.leading import list_leading
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.words import Words
from mikiwame.words.facts import say_value

LONGEST_VALUE = 20
"""Characters of a value that fits into the middle of a sentence."""

COMPARED = ("exam_fee", "course_cost", "schedule", "pass_rate", "venue")
"""Fields whose two values, side by side, say by themselves which is better."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A sentence for each of the two, and one on what does not tell them apart; empty where there is none."""

    sentences: tuple[str, ...]
    level: str


def describe_choice(known: Knowledge, one: str, other: str, words: Words) -> ChoiceView:
    return known.once(_describe, one, other, words)


def find_choice(known: Knowledge, one: str, other: str) -> Choice:
    return known.once(_find_choice, one, other)


def _find_choice(known: Knowledge, one: str, other: str) -> Choice:
    return choose_by(known.explain_against(one, other))


def _describe(known: Knowledge, one: str, other: str, words: Words) -> ChoiceView:
    found = find_choice(known, one, other)
    if not found.own and not found.other:
        sentences: tuple[str, ...] = (words("choosing.nothing"),)
    else:
        sides = ((one, other, found.own), (other, one, found.other))
        sentences = tuple(_say_side(known, own, against, by, words) for own, against, by in sides)
    level = [words.say_value(_find(known, slug).short) for slug in found.level]
    return ChoiceView(sentences, words("choosing.level", what=_list(level, words)) if level else "")


def _say_side(known: Knowledge, own: str, other: str, by: tuple[str, ...], words: Words) -> str:
    name = known.catalogue.certifications[own].name
    if not by:
        return words("choosing.none", name=name)
    reasons = [_say_reason(known, _find(known, slug), own, other, words) for slug in by]
    return words("choosing.take", name=name, what=_list(reasons, words))


def list_reasons(known: Knowledge, one: str, other: str, words: Words) -> str:
    """By what one is better than the other, in few words; empty where nothing is known by which it is."""
    return _list([words.say_value(_find(known, slug).short) for slug in find_choice(known, one, other).own], words)


def _say_reason(known: Knowledge, criterion: Criterion, own: str, other: str, words: Words) -> str:
    short, field = words.say_value(criterion.short), criterion.reads[0]
    values = [_find_value(known, slug, field, words) for slug in (own, other)]
    if field not in COMPARED or criterion.by or not all(values):
        return short
    return words("choosing.reason", what=short, own=values[0], other=values[1])


def _find_value(known: Knowledge, slug: str, field: str, words: Words) -> str | None:
    """The one value that leads, where it is short; None for several."""
    facts = [fact for fact in list_leading(known.facts(slug)) if fact.field == field and fact.known]
    if len(facts) != 1:
        return None
    figure = facts[0].figure
    said = words.figure(figure) if figure and figure.unit else say_value(facts[0], words)
    return said if len(said) <= LONGEST_VALUE else None


def _find(known: Knowledge, slug: str) -> Criterion:
    return next(one for one in known.comparison.criteria if one.slug == slug)


def _list(parts: Iterable[str], words: Words) -> str:
    return words.list(list(parts), "terms")
