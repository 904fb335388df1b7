"""What the rules say and what the person's limits leave -> the verdict, with everything that led to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Literal, NamedTuple

from mikiwame.advice.firing import Fired, HeldBack, Sort, list_answers
from mikiwame.advice.limits import Obstacle, find_obstacles, list_coming
from mikiwame.advice.options import Choices, Option
from mikiwame.vocabulary.persons import Person
from mikiwame.vocabulary.rules import STRENGTHS, Rule

Verdict = Literal["none_needed", "take", "choose_between", "wait", "cannot_say"]
Lack = Literal["unsaid", "no_rule", "limits", "no_candidate"]
"""Why nothing can be said: too little is known of the person, no rule decides, the limits leave nothing, or nothing
in the market qualifies."""

MOST = 3
"""Candidates in all, those that a rule adds among them: more than three are no advice."""


@dataclass(frozen=True)
class Candidate:
    """A certification that the rules put forward; ``added_by`` is the rule that did beside the ranking."""

    option: Option
    added_by: Rule | None = None
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def is_out(self) -> bool:
        return any(obstacle.out for obstacle in self.obstacles)


@dataclass(frozen=True, eq=False)
class Judgement:
    """The same one for all persons whom rules and limits do not tell apart.

    ``kept`` are the candidates left, best first: recommended, or what one would choose from anyway.

    ``turned_down`` are those that a limit rules out; ``shut`` are the standing rules that bar a category;
    ``decides`` is the rule that the verdict rests on, None without one; ``earliest`` is the day to wait for.
    """

    verdict: Verdict
    kept: tuple[Candidate, ...]
    turned_down: tuple[Candidate, ...]
    fired: tuple[Fired, ...]
    held_back: tuple[HeldBack, ...]
    shut: dict[str, Rule]
    decides: Rule | None = None
    lack: Lack | None = None
    earliest: date | None = None

    @property
    def recommended(self) -> tuple[Candidate, ...]:
        return self.kept if self.verdict in ("take", "choose_between") else ()

    @property
    def rests_on_premise(self) -> bool:
        """Whether only what holds for everybody decides."""
        return bool(self.decides and self.decides.asks_nothing)

    @property
    def outcome(self) -> tuple[Verdict, tuple[str, ...]]:
        """What a change of an answer is held against: the verdict and the slugs recommended."""
        return self.verdict, tuple(one.option.slug for one in self.recommended)


@dataclass(frozen=True, eq=False)
class _Standing:
    """What the rules make of a person's answers, before the person's limits are looked at."""

    fired: tuple[Fired, ...]
    held_back: tuple[HeldBack, ...]
    shut: dict[str, Rule]
    decides: Rule | None
    candidates: tuple[Candidate, ...]


class Limits(NamedTuple):
    """What a person has said that is asked of a certification and not of the rules."""

    study: str | None
    budget: int | None
    place: str | None
    by: date | None


class Sorted(NamedTuple):
    """A person as far as rules and limits tell one from others: those who are alike in this are judged alike.

    ``said``: whether anything was said of what decides.
    """

    asked: Sort
    in_view: str | None
    said: bool
    limits: Limits


def judge(choices: Choices, person: Person) -> Judgement:
    """The verdict for a person. The rules that stand decide; where several do, the strongest, then the one that asks
    for most, then the one that would consider a certification.
    """
    return judge_sort(choices, sort_person(choices, person))


def sort_person(choices: Choices, person: Person) -> Sorted:
    return Sorted(
        choices.rulebook.sort(list_answers(person, choices.marks)),
        person.in_view,
        any(item in person for item in choices.conversation.decisive),
        find_limits(person),
    )


def find_limits(person: Person) -> Limits:
    return Limits(person.study, person.budget, person.place, person.by)


def judge_sort(choices: Choices, sort: Sorted) -> Judgement:
    """As :func:`judge`. What the same answers and the same obstacles led to is remembered: beside each page of a site
    every change of one answer is tried.
    """
    return choices.memory.keep(("judged", sort), partial(_judge, choices, sort))


def _judge(choices: Choices, sort: Sorted) -> Judgement:
    reduced, keep = choices.rulebook.reduce_to_rules(sort.asked), choices.memory.keep
    standing = keep(("standing", reduced, sort.in_view), partial(_stand, choices, reduced, sort.in_view))
    obstacles = tuple(_check_limits(choices, one.option, sort.limits) for one in standing.candidates)
    asked = ("verdict", standing, obstacles, sort.said)
    return keep(asked, lambda: _conclude(choices, standing, obstacles, sort.said))


def _stand(choices: Choices, reduced: Sort, in_view: str | None) -> _Standing:
    fired, held_back = choices.rulebook.fire(reduced)
    standing = [one.rule for one in fired if not one.yields_to]
    shut = {category: rule for rule in standing for category in rule.bars}
    decides = min((rule for rule in standing if rule.stance), key=_weigh, default=None)
    agreeing = [rule for rule in standing if decides and rule.stance == decides.stance]
    return _Standing(fired, held_back, shut, decides, _list_candidates(choices, agreeing, shut, in_view))


def list_possible(choices: Choices) -> list[Option]:
    """Every certification that these rules could put forward for some person."""
    opened = {choices.beginners, *(category for rule in choices.rules for category in rule.categories)}
    kinds = {rule.adds for rule in choices.rules if rule.adds}
    first = [
        one for category in sorted(opened) for one in _take_first(_list_qualified(choices, {category}), choices.at_most)
    ]
    return first + [one for one in choices.options if kinds & one.agencies.keys() and one not in first]


def _weigh(rule: Rule) -> tuple[int, int, bool]:
    return STRENGTHS.index(rule.strength), -max(len(case) for case in rule.when), rule.stance != "consider"


def _conclude(
    choices: Choices, standing: _Standing, obstacles: Sequence[tuple[Obstacle, ...]], said: bool
) -> Judgement:
    """:param obstacles: of each candidate; ``said``: whether the person has told anything that decides."""
    checked = [replace(one, obstacles=found) for one, found in zip(standing.candidates, obstacles, strict=True)]
    candidates = _put_behind(checked)
    found = Judgement(
        "none_needed",
        tuple(one for one in candidates if not one.is_out),
        tuple(one for one in candidates if one.is_out),
        standing.fired,
        standing.held_back,
        standing.shut,
        standing.decides,
    )
    if found.decides is None:
        return replace(found, verdict="cannot_say", lack="no_rule")
    if found.decides.asks_nothing and not said:
        return replace(found, verdict="cannot_say", lack="unsaid")
    if found.decides.stance == "none_needed":
        return found
    if found.kept:
        return replace(found, verdict="take" if len(found.kept) == 1 else "choose_between")
    return _explain_nothing(found, choices)


def _explain_nothing(found: Judgement, choices: Choices) -> Judgement:
    """Nothing is left: wait where the day alone rules something out, else say what does."""
    late = [one for one in found.turned_down if all(each.kind == "by" for each in one.obstacles if each.out)]
    days = [coming[0].first for one in late if (coming := list_coming(one.option, choices.on))]
    if days:
        return replace(found, verdict="wait", earliest=min(days))
    return replace(found, verdict="cannot_say", lack="limits" if found.turned_down else "no_candidate")


def _list_candidates(
    choices: Choices, agreeing: Sequence[Rule], shut: dict[str, Rule], in_view: str | None
) -> tuple[Candidate, ...]:
    named = {category for rule in agreeing for category in rule.categories}
    opened = (named or {choices.beginners}) - set(shut)
    ranked = choices.memory.keep(
        ("first", frozenset(opened)), lambda: _take_first(_list_qualified(choices, opened), choices.at_most)
    )
    found = [Candidate(option) for option in ranked]
    found += [added for added in _list_added(choices, agreeing, in_view) if added.option not in ranked]
    return tuple(found[:MOST])


def _check_limits(choices: Choices, option: Option, limits: Limits) -> tuple[Obstacle, ...]:
    asked = ("limits", option.slug, limits)
    return choices.memory.keep(asked, lambda: find_obstacles(option, Person(limits._asdict()), choices.on))


def _put_behind(candidates: list[Candidate]) -> list[Candidate]:
    """A ranked candidate that is below one left in nearly all cases is no choice beside it; an added one is."""
    left = {one.option.slug for one in candidates if not one.is_out and not one.added_by}
    return [
        replace(one, obstacles=(*one.obstacles, Obstacle("behind", out=True)))
        if one.option.below & left and not one.added_by
        else one
        for one in candidates
    ]


def _list_qualified(choices: Choices, opened: set[str]) -> list[Option]:
    return [one for one in choices.options if one.qualifies and one.category in opened]


def _take_first(options: Sequence[Option], at_most: int) -> list[Option]:
    """The best, but never part of a tie: as the comparison recommends (``ranking.recommending``)."""
    return [one for one in options if sum(other.score >= one.score for other in options) <= at_most]


def _list_added(choices: Choices, agreeing: Iterable[Rule], in_view: str | None) -> list[Candidate]:
    led = choices.led.get(in_view, {}) if in_view else {}
    return [Candidate(option, rule) for rule in agreeing if rule.adds for option in led.get(rule.adds, ())]
