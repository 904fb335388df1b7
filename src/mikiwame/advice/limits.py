"""What a person's own limits (money, way of study, place, day) say of one certification."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mikiwame.advice.calendar import Chance, Sitting, find_earliest, is_sure
from mikiwame.advice.options import Option
from mikiwame.vocabulary.persons import Person

LimitKind = Literal["behind", "study", "budget", "place", "by"]


@dataclass(frozen=True)
class Obstacle:
    """One limit that speaks against a certification: it rules it out where ``out``, else it is a warning.

    ``unknown`` says that the limit could not be checked for want of a figure. ``behind`` is no limit of the person:
    another candidate has the higher score whatever the unknown figures are.
    """

    kind: LimitKind
    out: bool
    unknown: bool = False


def find_obstacles(option: Option, person: Person, on: date) -> tuple[Obstacle, ...]:
    """Every limit of the person that the certification does not surely keep."""
    checked = (
        _check_study(option, person),
        _check_budget(option, person),
        _check_place(option, person),
        _check_day(option, person, on),
    )
    return tuple(obstacle for obstacle in checked if obstacle)


def list_coming(option: Option, on: date) -> list[Sitting]:
    """The sittings that one can count on: nobody can apply on the day itself, and what is held some day of a month that
    has begun may be over.
    """
    if option.any_time:
        return list(option.sittings)
    return [one for one in option.sittings if not (one.exact and one.first <= on) and is_sure(one)]


def _check_study(option: Option, person: Person) -> Obstacle | None:
    possible = option.pick_cost(person.study).possible
    return None if possible else Obstacle("study", out=True)


def _check_budget(option: Option, person: Person) -> Obstacle | None:
    cost, least = option.pick_cost(person.study), option.pick_least(person.study)
    if person.budget is None or not cost.possible:
        return None
    if least is None:
        return Obstacle("budget", out=False, unknown=True)
    if least > person.budget:
        return Obstacle("budget", out=True)
    if cost.high is None or cost.high > person.budget:
        return Obstacle("budget", out=False, unknown=cost.high is None)
    return None


def _check_place(option: Option, person: Person) -> Obstacle | None:
    if person.place is None or option.venue in ("home", "everywhere"):
        return None
    if option.venue == "halls" and person.place in option.prefectures:
        return None
    return Obstacle("place", out=option.whole, unknown=not option.whole)


def _check_day(option: Option, person: Person, on: date) -> Obstacle | None:
    if person.by is None:
        return None
    chance = find_earliest(list_coming(option, on), person.by)
    if chance.answer == "no" or person.by < on:
        return Obstacle("by", out=True)
    return Obstacle("by", out=False, unknown=_is_unsure(option, chance))


def _is_unsure(option: Option, chance: Chance) -> bool:
    """Whether not even the sitting is known to be held by then; of what can be sat at any time it is."""
    return chance.answer == "cannot_say" or (chance.ground == "day_unknown" and not option.any_time)
