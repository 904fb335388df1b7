"""Rules and a person -> the rules that speak, which of them yield to which, and those that are held back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mikiwame.vocabulary.persons import Person
from mikiwame.vocabulary.rules import Case, Rule

Answers = Mapping[str, frozenset[str]]
"""Item -> what is known to hold of it."""


@dataclass(frozen=True)
class Fired:
    """A rule that speaks. It stands where ``yields_to`` is empty; else it is said, and has no other effect."""

    rule: Rule
    yields_to: tuple[str, ...] = ()


@dataclass(frozen=True)
class HeldBack:
    """A rule that would speak but for what is known of ``items``."""

    rule: Rule
    items: tuple[str, ...]


def list_answers(person: Person, marks: Mapping[str, frozenset[str]]) -> Answers:
    """What rules can ask of a person, which is no place: it is a limit; of an organisation in view its marks."""
    unasked = ("in_view", "place")
    known = {item: frozenset({said}) for item, said in person.items() if isinstance(said, str) and item not in unasked}
    return known | ({"in_view": marks.get(person.in_view, frozenset())} if person.in_view else {})


def fire(rules: Sequence[Rule], answers: Answers) -> tuple[tuple[Fired, ...], tuple[HeldBack, ...]]:
    """Those that fire, in their order, and those that are held back.

    Whether a rule fires hangs on the answers alone, never on other rules. A rule yields to one that is ``over`` it and
    itself stands: a rule that yields cannot override another.
    """
    met = [rule for rule in rules if any(_holds(case, answers) for case in rule.when)]
    held = {rule.slug: _list_exceptions(rule.unless, answers) for rule in met}
    firing = [rule for rule in met if not held[rule.slug]]
    yielding = _settle(firing)
    fired = tuple(Fired(rule, yielding[rule.slug]) for rule in firing)
    return fired, tuple(HeldBack(rule, held[rule.slug]) for rule in met if held[rule.slug])


def _holds(case: Case, answers: Answers) -> bool:
    return all(item in answers and not wanted.isdisjoint(answers[item]) for item, wanted in case.items())


def _list_exceptions(unless: Case, answers: Answers) -> tuple[str, ...]:
    return tuple(item for item, shut in unless.items() if item in answers and not shut.isdisjoint(answers[item]))


def _settle(rules: Sequence[Rule]) -> dict[str, tuple[str, ...]]:
    """Rule -> the standing rules that it yields to. ``over`` has no circles, so every rule is settled in the end."""
    above = {rule.slug: [other.slug for other in rules if rule.slug in other.over] for rule in rules}
    settled: dict[str, tuple[str, ...]] = {}
    while len(settled) < len(above):
        ready = [slug for slug in above if slug not in settled and all(one in settled for one in above[slug])]
        for slug in ready:
            settled[slug] = tuple(one for one in above[slug] if not settled[one])
        if not ready:
            raise ValueError("rules are over each other in a circle")
    return settled
