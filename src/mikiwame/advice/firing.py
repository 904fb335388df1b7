"""Rules and a person -> the rules that speak, which of them yield to which, and those that are held back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from mikiwame.vocabulary.persons import Person
from mikiwame.vocabulary.rules import Rule

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


class Sort(NamedTuple):
    """Answers as far as the rules can tell them from others, a bit for each thing that a rule asks: ``cases`` are those
    that the answers leave, ``exceptions`` those that they meet.
    """

    cases: int
    exceptions: int


ALL = Sort(-1, 0)
"""Every case is left, and no exception met."""


def list_answers(person: Person, marks: Mapping[str, frozenset[str]]) -> Answers:
    """What rules can ask of a person, which is no place: it is a limit; of an organisation in view its marks."""
    unasked = ("in_view", "place")
    known = {item: frozenset({said}) for item, said in person.items() if isinstance(said, str) and item not in unasked}
    return known | ({"in_view": marks.get(person.in_view, frozenset())} if person.in_view else {})


class Rulebook:
    """Rules made ready to be held against the answers of any number of persons.

    What an answer to one item leaves of the cases is a number of bits, worked out once for each answer: so a person is
    sorted by as many ``and`` as there are items, and those who are sorted alike hear the same.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self._cases = [(number, case) for number, rule in enumerate(rules) for case in rule.when]
        self._exceptions = [
            (number, item, shut) for number, rule in enumerate(rules) for item, shut in rule.unless.items()
        ]
        asked = [*(item for _, case in self._cases for item in case), *(item for _, item, _ in self._exceptions)]
        self.items = tuple(dict.fromkeys(asked))
        """What some rule asks for."""
        self._sorts: dict[tuple[str, frozenset[str] | None], Sort] = {}

    def sort(self, answers: Answers) -> Sort:
        """How the answers are sorted; what is no ``item`` of the rules makes no difference."""
        return reduce(join_sorts, (self.sort_answer(item, answers.get(item)) for item in self.items), ALL)

    def sort_answer(self, item: str, held: frozenset[str] | None) -> Sort:
        """What one item leaves of the cases and meets of the exceptions; None is leaving it unsaid."""
        key = item, held
        if key not in self._sorts:
            cases = _collect_bits(
                item not in case or (held is not None and not case[item].isdisjoint(held)) for _, case in self._cases
            )
            exceptions = _collect_bits(
                item == asked and held is not None and not shut.isdisjoint(held) for _, asked, shut in self._exceptions
            )
            self._sorts[key] = Sort(cases, exceptions)
        return self._sorts[key]

    def sort_without(self, answers: Answers) -> dict[str, Sort]:
        """Each item of the rules -> how the answers to all others are sorted."""
        sorts = [self.sort_answer(item, answers.get(item)) for item in self.items]
        # What comes before each and what comes after it, so that the work grows with the items and not their square.
        before = accumulate(sorts, join_sorts, initial=ALL)
        after = accumulate(reversed(sorts), join_sorts, initial=ALL)
        pairs = zip(list(before)[:-1], list(after)[-2::-1], strict=True)
        return {item: join_sorts(*pair) for item, pair in zip(self.items, pairs, strict=True)}

    def reduce_to_rules(self, sort: Sort) -> Sort:
        """Which rules have a case that holds, a bit a rule, and which of their own exceptions hold: of the rules no
        more is heard.
        """
        met = reduce(or_, (1 << number for bit, (number, _) in enumerate(self._cases) if sort.cases >> bit & 1), 0)
        held = (
            1 << bit
            for bit, (number, _, _) in enumerate(self._exceptions)
            if sort.exceptions >> bit & 1 and met >> number & 1
        )
        return Sort(met, reduce(or_, held, 0))

    def fire(self, reduced: Sort) -> tuple[tuple[Fired, ...], tuple[HeldBack, ...]]:
        """Those that fire, in their order, and those that are held back.

        Whether a rule fires hangs on the answers alone, never on other rules. A rule yields to one that is ``over`` it
        and itself stands: a rule that yields cannot override another.

        :param reduced: what :meth:`reduce_to_rules` gives.
        """
        met = [number for number in range(len(self.rules)) if reduced.cases >> number & 1]
        held: dict[int, list[str]] = {}
        for bit, (number, item, _) in enumerate(self._exceptions):
            if reduced.exceptions >> bit & 1:
                held.setdefault(number, []).append(item)
        firing = [self.rules[number] for number in met if number not in held]
        yielding = _settle(firing)
        fired = tuple(Fired(rule, yielding[rule.slug]) for rule in firing)
        return fired, tuple(HeldBack(self.rules[number], tuple(held[number])) for number in met if number in held)


def join_sorts(one: Sort, other: Sort) -> Sort:
    """What is left by both of two answers, and met by either."""
    return Sort(one.cases & other.cases, one.exceptions | other.exceptions)


def _collect_bits(holds: Iterable[bool]) -> int:
    return sum(1 << bit for bit, one in enumerate(holds) if one)


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
