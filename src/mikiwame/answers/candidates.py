"""One candidate of an advice: why it, and what stands against it for this person."""

from collections.abc import Sequence

from mikiwame.advice.cost import Cost
from mikiwame.advice.judging import Candidate
from mikiwame.advice.limits import Obstacle, list_coming
from mikiwame.answers.calendar import tell_when
from mikiwame.answers.cost_words import write_amount
from mikiwame.answers.day import Day
from mikiwame.notation.prefectures import find_prefecture
from mikiwame.vocabulary.persons import Person
from mikiwame.vocabulary.reasons import Reason, Value, Yen, join

_STRONG = 0.75
"""A known finding of at least this is a reason for a certification; the comparison names its strengths from here on."""

_REASONS = 4
"""Reasons named, those of the weightiest criteria first."""

Cited = tuple[Reason, Sequence[str]]
"""A reason and its sources."""


def tell_obstacle(day: Day, candidate: Candidate, obstacle: Obstacle, person: Person) -> Reason:
    """One limit of the person and what stands against it."""
    option = candidate.option
    cost = option.pick_cost(person.study)
    match obstacle.kind:
        case "behind":
            return Reason("advising.behind")
        case "study":
            return cost.because or Reason("advising.no_way")
        case "budget":
            return _tell_budget(obstacle, cost, option.pick_least(person.study), person.budget or 0)
        case "place":
            place = find_prefecture(person.place or "")
            known = "place_halls" if option.venue == "halls" else "place_unknown"
            return Reason(f"advising.{'place_out' if obstacle.out else known}", {"place": place})
    return _tell_day(day, candidate, obstacle, person)


def _tell_budget(obstacle: Obstacle, cost: Cost, least: float | None, budget: int) -> Reason:
    if least is None or cost.low is None:
        return Reason("advising.budget_unknown")
    values: dict[str, Value] = {"least": write_amount(least, least), "budget": Yen(budget)}
    if obstacle.out:
        return Reason("advising.budget_out", values)
    if cost.low <= budget and obstacle.unknown:
        return Reason("advising.budget_open", values)
    code = "budget_mean_above" if cost.low > budget else "budget_may"
    return Reason(f"advising.{code}", {**values, "mean": write_amount(cost.low, cost.high)})


def _tell_day(day: Day, candidate: Candidate, obstacle: Obstacle, person: Person) -> Reason:
    coming = list_coming(candidate.option, day.on)
    by: dict[str, Value] = {"by": person.by}
    when: dict[str, Value] = {"when": tell_when(coming[0].first, coming[0].exact)} if coming else {}
    if obstacle.unknown:
        return Reason("advising.day_unknown" if coming else "advising.dates_unknown_by", by | when)
    if obstacle.out:
        return Reason("advising.day_late" if coming else "advising.late", by | when)
    return Reason("advising.result_unknown", by)


def list_points(day: Day, slug: str) -> list[Cited]:
    """What speaks for a certification: the criteria that it meets well, weightiest first."""
    met = [one for one in day.explain(slug) if one.known and one.low is not None and one.low >= _STRONG]
    weightiest = sorted(met, key=lambda one: -one.weight)[:_REASONS]
    return [
        (
            Reason("advising.point", {"short": one.short, "because": one.because}),
            [source.source for source in one.sources],
        )
        for one in weightiest
    ]


def list_added(day: Day, candidate: Candidate) -> list[Cited]:
    """For a candidate beside the ranking, the printed words of the tie that leads to it."""
    if candidate.added_by is None:
        return []
    return [
        (Reason("advising.tie", {"tie": tie.says, "text": tie.text}), [tie.source])
        for tie in day.ties
        if tie.tie == candidate.added_by.adds and tie.certification in (None, candidate.option.slug)
    ]


def join_points(points: Sequence[Cited]) -> Reason:
    return Reason("advising.points", {"points": join([told for told, _ in points])})
