"""Rules that are sorted by bits speak as they would if each of their cases were read."""

from itertools import product

import pytest

from mikiwame.advice.firing import Answers, Rulebook, join_sorts
from mikiwame.vocabulary.rules import Case, Rule

VALUES = {"age": ("20s", "30s"), "aim": ("ward", "desk"), "study": ("self",)}


def make_rule(slug: str, *when: Case, unless: Case | None = None, over: tuple[str, ...] = ()) -> Rule:
    return Rule(slug, when, f"{slug}.", "strong", "guide", unless or {}, over=over)


def one_of(*answers: str) -> frozenset[str]:
    return frozenset(answers)


RULES = (
    make_rule("always", {}),
    make_rule("young", {"age": one_of("20s")}, unless={"aim": one_of("ward"), "study": one_of("self")}),
    make_rule("either", {"age": one_of("30s"), "aim": one_of("desk")}, {"study": one_of("self")}, over=("always",)),
    make_rule("marked", {"in_view": one_of("agency", "school")}, unless={"in_view": one_of("maker")}),
)


def list_persons() -> list[Answers]:
    """Everybody: each item unsaid or with each of its answers, and organisations of several marks, one or none."""
    own = [[None, *(one_of(value) for value in values)] for values in VALUES.values()]
    marks = [None, one_of(), one_of("agency"), one_of("agency", "maker")]
    told = (dict(zip((*VALUES, "in_view"), said, strict=True)) for said in product(*own, marks))
    return [{item: held for item, held in one.items() if held is not None} for one in told]


def meets(case: Case, answers: Answers) -> bool:
    return all(item in answers and bool(wanted & answers[item]) for item, wanted in case.items())


def name(answers: Answers) -> str:
    """What a person told, in an order that is the same in every process."""
    return " ".join(f"{item}={'+'.join(sorted(held))}" for item, held in answers.items()) or "nobody"


@pytest.mark.parametrize("answers", list_persons(), ids=name)
def test_rules_fire_and_are_held_back_as_their_cases_say(answers: Answers) -> None:
    book = Rulebook(RULES)
    fired, held_back = book.fire(book.reduce_to_rules(book.sort(answers)))

    met = [rule for rule in RULES if any(meets(case, answers) for case in rule.when)]
    shut = {rule.slug: tuple(item for item in rule.unless if meets({item: rule.unless[item]}, answers)) for rule in met}
    assert [one.rule for one in fired] == [rule for rule in met if not shut[rule.slug]]
    assert {one.rule.slug: one.items for one in held_back} == {slug: items for slug, items in shut.items() if items}


@pytest.mark.parametrize("answers", list_persons(), ids=name)
def test_all_answers_but_one_joined_with_that_one_are_all(answers: Answers) -> None:
    book = Rulebook(RULES)
    others = book.sort_without(answers)

    assert set(others) == {"age", "aim", "study", "in_view"}
    for item, sort in others.items():
        assert join_sorts(sort, book.sort_answer(item, answers.get(item))) == book.sort(answers)
        assert sort == book.sort_without({one: held for one, held in answers.items() if one != item})[item]


def test_no_rules_say_nothing() -> None:
    book = Rulebook(())

    assert book.fire(book.reduce_to_rules(book.sort({"age": one_of("20s")}))) == ((), ())
    assert book.sort_without({}) == {}
