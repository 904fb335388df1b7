"""Which facts of a field are told first."""

from collections.abc import Iterable
from itertools import groupby

from mikiwame.answers.facts import Fact


def list_leading(facts: Iterable[Fact]) -> list[Fact]:
    """Of each field the strongest fact, or the whole list of grades or audiences that its source gives; where that is
    of one way to sit, the strongest of each other way too.
    """
    leading: list[Fact] = []
    for _, group in groupby(facts, key=lambda fact: fact.field):
        facts_of_field = list(group)
        best = max(facts_of_field, key=_rate)
        ways = _list_ways(facts_of_field) if _is_of_way(best) else []
        leading += [
            one for one in facts_of_field if one is best or one in ways or (best.label and _is_beside(one, best))
        ]
    return leading


def _is_of_way(fact: Fact) -> bool:
    """Whether it is told by a way to sit (on paper, online) and by nothing else."""
    others = fact.grade, fact.part, fact.audience, fact.population, fact.strand, fact.other
    return bool(fact.mode) and not any(others) and fact.standing != "suspended"


def _list_ways(facts: Iterable[Fact]) -> list[Fact]:
    best: dict[str | None, Fact] = {}
    for fact in facts:
        if _is_of_way(fact) and fact.known:
            best[fact.mode] = max(best.get(fact.mode, fact), fact, key=_rate)
    return list(best.values())


def _rate(fact: Fact) -> tuple[bool, int, bool]:
    return fact.standing != "suspended", fact.strength or 0, fact.label is None


def _is_beside(fact: Fact, best: Fact) -> bool:
    return bool(fact.label) and (fact.source, fact.on) == (best.source, best.on)
