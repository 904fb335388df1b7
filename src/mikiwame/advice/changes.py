"""Which other answers of one person would change the verdict: found by trying every one, an answer at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import chain
from math import ceil
from typing import Any

from mikiwame.advice.firing import join_sorts, list_answers
from mikiwame.advice.judging import Judgement, Limits, Sorted, Verdict, find_limits, judge_sort
from mikiwame.advice.limits import list_coming
from mikiwame.advice.options import Choices, Option
from mikiwame.vocabulary.persons import Answer, Person

_BEFORE = timedelta(days=1)


@dataclass(frozen=True)
class Change:
    """Answers to one item, nearest first, each of which alone would lead to this verdict; None is leaving it unsaid.

    For ``budget`` and ``by`` they are the nearest on either side at which the verdict turns. ``on_premise``: then only
    what holds for everybody would decide, so that yet another answer may turn it again.
    """

    item: str
    answers: tuple[Answer | None, ...]
    verdict: Verdict
    recommended: tuple[str, ...]
    on_premise: bool


def find_changes(choices: Choices, person: Person, found: Judgement) -> tuple[Change, ...]:
    """Every single change of an answer that changes the verdict or what is recommended, in the order of the items.

    What they are of one item hangs on what was said of it and on how the rest is sorted: that is remembered.
    """
    keep, sort_others = choices.memory.keep, _sort_others(choices, person)
    changes = (
        keep(
            ("changes", item, person.get(item), others),
            partial(_try_item, choices, person, found, item, others),
        )
        for item, others in sort_others
    )
    return tuple(chain.from_iterable(changes))


def _sort_others(choices: Choices, person: Person) -> Iterator[tuple[str, Sorted]]:
    """Each item with how the person is sorted by what was said of all others; by its limits all the same."""
    answers, limits = list_answers(person, choices.marks), find_limits(person)
    without, asked = choices.rulebook.sort_without(answers), choices.rulebook.sort(answers)
    decisive = {item for item in choices.conversation.decisive if item in person}
    for item in choices.conversation.items:
        in_view = None if item == "in_view" else person.in_view
        yield item, Sorted(without.get(item, asked), in_view, bool(decisive - {item}), limits)


def _change(choices: Choices, others: Sorted, item: str, answer: Answer | None) -> Sorted:
    """How the person is sorted who says this of one item."""
    said = Person({item: answer})
    asked = others.asked
    if item in choices.rulebook.items:
        held = list_answers(said, choices.marks).get(item)
        asked = join_sorts(asked, choices.rulebook.sort_answer(item, held))
    limits = others.limits
    if item in Limits._fields:
        limits = find_limits(Person({**limits._asdict(), item: answer}))
    decides = answer is not None and item in choices.conversation.decisive
    return Sorted(asked, said.in_view or others.in_view, others.said or decides, limits)


def _try_item(choices: Choices, person: Person, found: Judgement, item: str, others: Sorted) -> tuple[Change, ...]:
    said = person.get(item)
    outcomes: dict[tuple[Verdict, tuple[str, ...], bool], list[Answer | None]] = {}
    tried: dict[object, Judgement] = {}
    for answer in _list_answers(choices, person, found, item):
        sort = _sort_place(found, answer) if item == "place" and isinstance(answer, str) else answer
        if sort not in tried:
            tried[sort] = judge_sort(choices, _change(choices, others, item, answer))
        judged = tried[sort]
        if judged.outcome != found.outcome:
            outcomes.setdefault((*judged.outcome, judged.rests_on_premise), []).append(answer)
    return tuple(
        Change(item, tuple(_keep_nearest(item, said, answers)), verdict, recommended, on_premise)
        for (verdict, recommended, on_premise), answers in outcomes.items()
    )


def _sort_place(found: Judgement, place: str) -> tuple[bool, ...]:
    """A place as the candidates tell it from others: whether each has a hall there."""
    return tuple(place in one.option.prefectures for one in (*found.kept, *found.turned_down))


def _list_answers(choices: Choices, person: Person, found: Judgement, item: str) -> list[Answer | None]:
    """Every other answer, the nearest first; leaving it unsaid last."""
    said = person.get(item)
    others = [answer for answer in _list_values(choices, person, found, item) if answer != said]
    if said is not None:
        others = sorted(others, key=lambda answer: _measure(choices, item, said, answer))
    return [*others, *([None] if said is not None else [])]


def _list_values(choices: Choices, person: Person, found: Judgement, item: str) -> Iterable[Answer | None]:
    if item in choices.conversation.values:
        return choices.conversation.values[item]
    weighed = [one.option for one in (*found.kept, *found.turned_down)]
    if item == "place":
        # The limits alone look at a place, and the same candidates are weighed whatever it is.
        return choices.places if any(option.venue not in ("home", "everywhere") for option in weighed) else ()
    if item == "in_view":
        return _list_organisations(choices)
    if item == "budget":
        return sorted(_list_budgets(weighed, person))
    return sorted(_list_days(weighed, choices.on))


def _list_organisations(choices: Choices) -> list[str]:
    """One of each sort: organisations that rules and ties cannot tell apart lead to the same advice."""
    return choices.memory.keep(("organisations",), partial(_sort_organisations, choices))


def _sort_organisations(choices: Choices) -> list[str]:
    known = sorted(choices.marks, reverse=True)
    return sorted({(choices.marks[slug], _list_ties(choices, slug)): slug for slug in known}.values())


def _list_ties(choices: Choices, slug: str) -> frozenset[tuple[str, str]]:
    led = choices.led.get(slug, {})
    return frozenset((kind, option.slug) for kind, options in led.items() for option in options)


def _list_budgets(options: Iterable[Option], person: Person) -> set[int]:
    """The whole yen from which a candidate is within reach, and the yen below."""
    reached = [ceil(least) for option in options if (least := option.pick_least(person.study)) is not None]
    return {yen for low in reached for yen in (low, low - 1) if yen >= 0}


def _list_days(options: Iterable[Option], on: date) -> set[date]:
    """The first day on which a candidate can be sat, and the day before."""
    firsts = [coming[0].first for option in options if (coming := list_coming(option, on))]
    return {day for first in firsts for day in (first, first - _BEFORE) if day >= on}


def _measure(choices: Choices, item: str, said: Any, answer: Any) -> float:
    """How far an answer is from what was said, where answers have an order."""
    if item == "age":
        bands = choices.conversation.values[item]
        return abs(bands.index(answer) - bands.index(said))
    if item == "budget":
        return float(abs(answer - said))
    return float(abs((answer - said).days)) if item == "by" else 0.0


def _keep_nearest(item: str, said: Any, answers: list[Answer | None]) -> list[Answer | None]:
    """Of amounts and days only the nearest below, the nearest above, and the one for saying nothing."""
    if item not in ("budget", "by"):
        return answers
    if said is None:
        return answers[-1:]
    below: list[Any] = [one for one in answers if one is not None and one < said]
    above: list[Any] = [one for one in answers if one is not None and one > said]
    return [*below[:1], *above[:1], *([None] if None in answers else [])]
