"""A rule of advice as the stages know it: in which situation it says what, and what follows from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Stance = Literal["none_needed", "consider"]
Strength = Literal["strong", "moderate", "weak"]

STRENGTHS: tuple[Strength, ...] = get_args(Strength)
"""Strongest first."""

Case = Mapping[str, frozenset[str]]
"""Item -> the answers of which one must be known to hold; all items must.

The items are those with a list of answers, and the organisation in view. Budget, place and day are limits of a person,
not of a rule.
"""


@dataclass(frozen=True)
class Rule:
    """``when`` holds cases, one of which must hold; ``unless`` an item -> answers of which none may be known to hold.

    ``categories`` are opened and ``bars`` shut; ``adds`` is the kind of tie by which certifications of the
    organisation in view become candidates; ``over`` are the rules that yield to this one. ``next`` is the step to take,
    ``next_without`` the one in its place where no candidate is left.
    """

    slug: str
    when: tuple[Case, ...]
    say: str
    strength: Strength
    source: str
    unless: Case
    stance: Stance | None = None
    next: str | None = None
    categories: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    adds: str | None = None
    asks: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    next_without: str | None = None

    def pick_next(self, has_candidates: bool) -> str | None:
        """The step to take. One to choose a certification makes no sense where there is none to choose from."""
        if has_candidates or (self.stance != "consider" and not self.next_without):
            return self.next
        return self.next_without

    @property
    def asks_nothing(self) -> bool:
        """Whether it holds for everybody."""
        return any(not case for case in self.when)


def list_contradictions(rules: Iterable[Rule]) -> list[tuple[Rule, Rule]]:
    """Pairs of another stance that can both fire while neither is ``over`` the other."""
    stanced = [rule for rule in rules if rule.stance]
    return [
        (one, other)
        for number, one in enumerate(stanced)
        for other in stanced[number + 1 :]
        if one.stance != other.stance
        and one.slug not in other.over
        and other.slug not in one.over
        and can_meet(one, other)
    ]


def can_meet(one: Rule, other: Rule) -> bool:
    """Whether some person's answers make both fire."""
    joined = (_join(left, right) for left in one.when for right in other.when)
    return any(case is not None and not _is_shut(case, one) and not _is_shut(case, other) for case in joined)


def _join(one: Case, other: Case) -> dict[str, frozenset[str]] | None:
    """The answers that both cases admit; None where an item has none. An organisation in view can have many marks."""
    joined = dict(one)
    for item, answers in other.items():
        joined[item] = joined.get(item, answers) & answers if item != "in_view" else answers
        if not joined[item]:
            return None
    return joined


def _is_shut(case: Case, rule: Rule) -> bool:
    """Whether every answer that the case admits for some item is one that the rule excepts."""
    return any(item != "in_view" and item in case and case[item] <= answers for item, answers in rule.unless.items())


def find_circle(rules: Iterable[Rule]) -> list[str]:
    """Rules of which each is over the next and the last over the first; empty when there are none."""
    over = {rule.slug: rule.over for rule in rules}
    cleared: set[str] = set()
    for start in over:
        circle = _walk(start, over, [], cleared)
        if circle:
            return circle
    return []


def _walk(slug: str, over: Mapping[str, tuple[str, ...]], path: list[str], cleared: set[str]) -> list[str]:
    if slug in path:
        return path[path.index(slug) :]
    if slug not in cleared:
        for lower in over.get(slug, ()):
            circle = _walk(lower, over, [*path, slug], cleared)
            if circle:
                return circle
        cleared.add(slug)
    return []
