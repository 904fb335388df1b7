"""One candidate of an advice in words: why it, for this person, what it costs and when it can be sat."""

from collections.abc import Callable
from datetime import date
from typing import Any

from mikiwame.advice.cost import Cost
from mikiwame.advice.cost_terms import Study
from mikiwame.advice.judging import Candidate
from mikiwame.advice.limits import Obstacle, list_coming
from mikiwame.advice.options import Option
from mikiwame.answers.cost import find_cost, write_amount
from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison
from mikiwame.publishing.calendar import list_calendar, write_when
from mikiwame.publishing.candidate_lines import say_line
from mikiwame.publishing.explanation import explain
from mikiwame.publishing.ties import list_ties, say_tie
from mikiwame.publishing.words import write_day
from mikiwame.vocabulary.persons import Person
from mikiwame.words import speak
from mikiwame.words.documents import write_document

Row = dict[str, Any]
Known = dict[Any, Any]
"""What was worked out of a certification before, by what it is: it is the same for every person."""

_STRONG = 0.75
"""A known finding of at least this is a reason for a certification; the comparison names its strengths from here on."""

_REASONS = 4
"""Reasons named, those of the weightiest criteria first."""

_SITTINGS = 3


def learn_candidate(comparison: Comparison, option: Option, known: Known) -> None:
    """Work out what is the same for every person before the first one asks."""
    candidate = Candidate(option)
    for study in option.costs:
        describe_candidate(comparison, candidate, Person(study=study), known)


def describe_candidate(comparison: Comparison, candidate: Candidate, person: Person, known: Known) -> Row:
    """``slug, name, line, because, sources, cost, next_sittings, warnings, added_by``; ``cost`` is one way of study, as
    ``cost.explain_cost`` has it, and ``next_sittings`` are rows of ``calendar.list_calendar``.
    """
    slug, study = candidate.option.slug, candidate.option.pick_study(person.study)
    reasons = _recall(known, ("reasons", slug), lambda: _list_reasons(comparison, slug))
    added = _list_ties(comparison, candidate)
    told = [*added, *reasons]
    return {
        "slug": slug,
        "name": comparison.catalogue.certifications[slug].name,
        "line": _recall(known, ("line", slug, study), lambda: _say_line(comparison, candidate, study)),
        "because": "、".join(text for text, _ in told),
        "sources": sorted({source for _, sources in told for source in sources}),
        "cost": recall_cost(comparison, candidate, person, known),
        "next_sittings": _recall(known, ("days", slug), lambda: list_calendar(comparison, slug, _SITTINGS)),
        "warnings": [say_obstacle(candidate, one, person, comparison.on) for one in candidate.obstacles if not one.out],
        "study": study,
        "added_by": candidate.added_by.slug if candidate.added_by else None,
    }


def _say_line(comparison: Comparison, candidate: Candidate, study: Study) -> str:
    return say_line(comparison, candidate.option, candidate.option.costs[study])


def recall_cost(comparison: Comparison, candidate: Candidate, person: Person, known: Known) -> Row:
    slug, study = candidate.option.slug, candidate.option.pick_study(person.study)
    cost: Row = _recall(known, ("cost", slug, study), lambda: _write_cost(comparison, slug, study))
    return cost


def _write_cost(comparison: Comparison, slug: str, study: Study) -> Any:
    return write_document(find_cost(comparison, Evidence(comparison), slug, [study]).study[0], speak("ja"))


def say_obstacle(candidate: Candidate, obstacle: Obstacle, person: Person, on: date) -> str:
    """One limit of the person and what stands against it."""
    option = candidate.option
    cost = option.pick_cost(person.study)
    if obstacle.kind == "behind":
        return "すすめた資格に、わからない値がどうであっても点で及ばない"
    if obstacle.kind == "study":
        return speak("ja").say(cost.because) if cost.because else "この方法では受験できない"
    if obstacle.kind == "budget":
        return _say_budget(obstacle, cost, option.pick_least(person.study), person.budget or 0)
    if obstacle.kind == "place":
        halls = "会場が限られ" if option.venue == "halls" else "試験の場所がわからず"
        return f"{halls}、{person.place}{'には会場がない' if obstacle.out else 'で受けられるかわからない'}"
    return _say_day(candidate, obstacle, person, on)


def _say_budget(obstacle: Obstacle, cost: Cost, least: float | None, budget: int) -> str:
    if least is None or cost.low is None:
        return "費用がわからず、予算に収まるかわからない"
    once = f"わかっている費用は、1回で受かっても{least:,.0f}円"
    if obstacle.out:
        return f"{once}で、予算の{budget:,}円を超える"
    if cost.low > budget:
        return f"{once}、平均では{_say_amount(cost.low, cost.high)}で、予算の{budget:,}円を超えることがある"
    most = "上の額がわからず" if obstacle.unknown else f"平均で{_say_amount(cost.low, cost.high)}なので"
    return f"{once}、{most}、予算の{budget:,}円を超えることがある"


def _say_amount(low: float, high: float | None) -> str:
    return speak("ja").figure(write_amount(low, high))


def _say_day(candidate: Candidate, obstacle: Obstacle, person: Person, on: date) -> str:
    by = write_day(person.by) if person.by else ""
    coming = list_coming(candidate.option, on)
    if obstacle.unknown:
        held = f"{write_when(coming[0])}に試験があるが、日がわからず" if coming else "日程がわからず"
        return f"{held}、{by}までに受けられるかわからない"
    if obstacle.out:
        first = f"次に確実に受けられるのは{write_when(coming[0])}で、" if coming else ""
        return f"{first}{by}に間に合わない"
    return f"試験は{by}までにあるが、合格がわかる日は不明"


def _recall(known: Known, key: Any, work: Callable[[], Any]) -> Any:
    if key not in known:
        known[key] = work()
    return known[key]


def _list_reasons(comparison: Comparison, slug: str) -> list[tuple[str, list[str]]]:
    """What speaks for a certification, with its sources: the criteria that it meets well, weightiest first."""
    met = [row for row in explain(comparison, slug) if row["known"] and row["low"] >= _STRONG]
    weightiest = sorted(met, key=lambda row: -float(row["weight"]))[:_REASONS]
    return [
        (f"{row['short']}({row['because']})", [source["source"] for source in row["sources"]]) for row in weightiest
    ]


def _list_ties(comparison: Comparison, candidate: Candidate) -> list[tuple[str, list[str]]]:
    """For a candidate beside the ranking, the printed words of the tie that leads to it."""
    if candidate.added_by is None:
        return []
    return [
        (f"{say_tie(tie)}(「{tie['text']}」)", [tie["source"]])
        for tie in list_ties(comparison)
        if tie["tie"] == candidate.added_by.adds and tie["certification"] in (None, candidate.option.slug)
    ]
