"""What edits of a catalogue changed on one day: facts, order, recommendation, cost and advice, before and after."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from mikiwame.advice.judging import judge
from mikiwame.answers.conversation import Said, name_item, tell_answer
from mikiwame.answers.day import Day
from mikiwame.answers.explanation import Finding
from mikiwame.answers.facts import Fact
from mikiwame.answers.ranking import Place
from mikiwame.answers.rows import Cell
from mikiwame.vocabulary.commits import Commit
from mikiwame.vocabulary.persons import Answer, Person
from mikiwame.vocabulary.reasons import Figure

Key = TypeVar("Key")
Found = TypeVar("Found")

_FIGURES = ("money", "rate", "people", "duration")
"""Kinds of reading that a fact takes its figure from; the reading is of the whole text, other labels among it."""

LEAST_MOVE = 0.0005
"""A twentieth of a point of a hundred: what moves a score by less is not named."""


@dataclass(frozen=True, slots=True)
class Side:
    """A fact as it stood on one side of the edits, in the text that was printed."""

    text: str | None
    low: float | None
    high: float | None
    unit: str | None
    state: str | None
    tax: str | None
    standing: str
    source: str | None

    @property
    def figure(self) -> Figure | None:
        return None if self.low is None and self.high is None else Figure(self.low, self.high, self.unit, self.tax)


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """One fact whose value or standing differs; ``before`` or ``after`` is None where it is not told of."""

    certification: str
    name: str
    field: str
    label: str | None
    before: Side | None
    after: Side | None


@dataclass(frozen=True, slots=True)
class MovedBy:
    """A criterion that moved a score. Ends of findings are 0 to 1; ``moved`` is of the middle of the score, 0 to 1.

    ``fields`` are those of its facts that differ; none where its scale or the weights were edited.
    """

    criterion: str
    short: str
    before: tuple[float, float] | None
    after: tuple[float, float] | None
    moved: float
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A certification in the order of one side."""

    rank: int | None
    score: float | None
    recommended: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """A certification with another rank or score; the criteria that moved it, the most first."""

    certification: str
    name: str
    category: str
    before: Standing | None
    after: Standing | None
    because: tuple[MovedBy, ...]

    @property
    def turned(self) -> bool:
        """Whether it has another place, and not only another score."""
        sides = [side and (side.rank, side.recommended) for side in (self.before, self.after)]
        return sides[0] != sides[1]


@dataclass(frozen=True, slots=True)
class Recommended:
    """What is recommended on both sides, best first."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The outcome of one advice."""

    verdict: str
    recommended: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedAdvice:
    """A person who is told something else, by the one item that is answered; None for one who answers nothing."""

    item: str | None
    answer: Answer | None
    question: Said | None
    """The item as it is named to people, and ``said`` the answer."""
    said: Said | None
    before: Told
    after: Told


@dataclass(frozen=True, slots=True)
class ChangedCost:
    """What a certification costs until it is passed by one way of study, in yen; None where it can't be told."""

    certification: str
    name: str
    study: str
    before: tuple[int | None, int | None]
    after: tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Edits:
    """What differs between two states of a catalogue on one day.

    ``confirmed`` counts facts with the same value from another source or day. ``commits`` are those between the two,
    the newest first, where git keeps them.
    """

    facts: tuple[ChangedFact, ...]
    order: tuple[Moved, ...]
    recommended: Recommended
    advice: tuple[ChangedAdvice, ...]
    cost: tuple[ChangedCost, ...]
    confirmed: int
    commits: tuple[Commit, ...] = ()

    @property
    def turned(self) -> tuple[Moved, ...]:
        """Those with another place."""
        return tuple(one for one in self.order if one.turned)

    @property
    def none(self) -> bool:
        same = self.recommended.before == self.recommended.after
        return same and not (self.facts or self.order or self.advice or self.cost or self.confirmed)


def find_edits(before: Day, after: Day) -> Edits:
    """What differs between two states of a market on the same day."""
    facts, confirmed = _compare_facts(before, after)
    return Edits(
        facts=tuple(facts),
        order=tuple(_compare_order(before, after, facts)),
        recommended=Recommended(*(tuple(one.slug for one in day.order if one.recommended) for day in (before, after))),
        advice=tuple(_compare_advice(before, after)),
        cost=tuple(_compare_costs(before, after)),
        confirmed=confirmed,
    )


def _compare_facts(before: Day, after: Day) -> tuple[list[ChangedFact], int]:
    """The facts that differ, in the order of the certifications; and how many are only newer or from elsewhere."""
    changed: list[ChangedFact] = []
    confirmed = 0
    for slug in _unite(before.catalogue.certifications, after.catalogue.certifications):
        old, new = _take_facts(before, slug), _take_facts(after, slug)
        for cell in _unite(old, new):
            gone, come = _subtract(old.get(cell, []), new.get(cell, []))
            confirmed += sum(_is_newer(one, old.get(cell, [])) for one in new.get(cell, []) if one not in come)
            changed += _pair(slug, _name(before, after, slug), gone, come)
    return changed, confirmed


def _take_facts(day: Day, slug: str) -> dict[Cell, list[Fact]]:
    cells: dict[Cell, list[Fact]] = defaultdict(list)
    for fact in day.facts(slug) if slug in day.catalogue.certifications else ():
        if fact.standing != "unknown":
            cells[fact.cell].append(fact)
    return cells


def _subtract(old: list[Fact], new: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """What only one side has of the same cell, by meaning."""
    olds, news = Counter(map(_mean, old)), Counter(map(_mean, new))
    return [one for one in old if not news[_mean(one)]], [one for one in new if not olds[_mean(one)]]


def _mean(fact: Fact) -> tuple[object, ...]:
    """Facts that are alike in this say the same, however it is printed.

    A reading that is more than a figure counts whole: two timetables of one length may name other months.
    """
    figures = fact.low, fact.high, fact.state, fact.tax, fact.approx
    said = fact.text if fact.kind in ("text", None) else None
    more = None if fact.kind in _FIGURES else json.dumps(fact.value, sort_keys=True, default=str)
    return figures, fact.kind, fact.standing, fact.period, fact.round, said, more


def _is_newer(fact: Fact, old: list[Fact]) -> bool:
    return (fact.source, fact.on) not in [(one.source, one.on) for one in old]


def _pair(slug: str, name: str, gone: list[Fact], come: list[Fact]) -> Iterator[ChangedFact]:
    for number in range(max(len(gone), len(come))):
        old = gone[number] if number < len(gone) else None
        new = come[number] if number < len(come) else None
        one = _either(new, old)
        yield ChangedFact(slug, name, one.field, one.label, _side(old), _side(new))


def _side(fact: Fact | None) -> Side | None:
    if fact is None:
        return None
    return Side(fact.text, fact.low, fact.high, fact.unit, fact.state, fact.tax, fact.standing, fact.source)


def _compare_order(before: Day, after: Day, facts: list[ChangedFact]) -> Iterator[Moved]:
    """In the order of after, then what only before had."""
    olds, news = ({one.slug: one for one in day.order} for day in (before, after))
    fields: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        fields[fact.certification].add(fact.field)
    for slug in [*news, *(slug for slug in olds if slug not in news)]:
        old, new = olds.get(slug), news.get(slug)
        because = tuple(_find_causes(before, after, slug, fields[slug])) if old and new else ()
        place = _either(new, old)
        moved = Moved(slug, place.name, place.category, _stand(old), _stand(new), because)
        if moved.before != moved.after:
            yield moved


def _stand(place: Place | None) -> Standing | None:
    return None if place is None else Standing(place.rank, place.score, place.recommended)


def _find_causes(before: Day, after: Day, slug: str, fields: set[str]) -> list[MovedBy]:
    """The criteria whose part of the score differs, the most first."""
    if not (before.explanations.is_scored(slug) and after.explanations.is_scored(slug)):
        return []
    olds, news = ({one.criterion: one for one in day.explain(slug)} for day in (before, after))
    reads = {one.slug: one.reads for day in (before, after) for one in day.comparison.criteria}
    causes = []
    for criterion in _unite(olds, news):
        old, new = olds.get(criterion), news.get(criterion)
        moved = _part(new) - _part(old)
        if abs(moved) >= LEAST_MOVE:
            one = _either(new, old)
            told = tuple(field for field in reads[criterion] if field in fields)
            causes.append(
                MovedBy(criterion, one.short, old.ends if old else None, new.ends if new else None, moved, told)
            )
    return sorted(causes, key=lambda one: -abs(one.moved))


def _part(finding: Finding | None) -> float:
    """The middle of what a criterion adds to a score."""
    return (finding.contribution_low + finding.contribution_high) / 2 if finding else 0.0


def _compare_advice(before: Day, after: Day) -> Iterator[ChangedAdvice]:
    """One who says nothing, and one for each answer of the market's own lists, where both sides ask for it."""
    conversations = [day.adviser.conversation for day in (before, after)]
    shared = [
        (item, value)
        for item, values in conversations[1].values.items()
        for value in values
        if value in conversations[0].values.get(item, ())
    ]
    asked: list[tuple[str, str] | tuple[None, None]] = [(None, None), *shared]
    for item, value in asked:
        person = Person({item: value}) if item else Person()
        old, new = (_tell(day, person) for day in (before, after))
        if old != new:
            question = name_item(conversations[1], item) if item else None
            said = tell_answer(conversations[1], item, value, {}) if item and value else None
            yield ChangedAdvice(item, value, question, said, old, new)


def _tell(day: Day, person: Person) -> Told:
    found = judge(day.adviser.choices, person)
    return Told(found.verdict, tuple(one.option.slug for one in found.kept))


def _compare_costs(before: Day, after: Day) -> Iterator[ChangedCost]:
    for slug in after.slugs:
        if slug not in before.catalogue.certifications:
            continue
        old, new = ({one.study: (one.low, one.high) for one in day.cost(slug).study} for day in (before, after))
        for study in new:
            if study in old and old[study] != new[study]:
                yield ChangedCost(slug, _name(before, after, slug), study, old[study], new[study])


def _name(before: Day, after: Day, slug: str) -> str:
    return (after.catalogue.certifications.get(slug) or before.catalogue.certifications[slug]).name


def _unite(first: Mapping[Key, object], second: Mapping[Key, object]) -> list[Key]:
    """The keys of both, each once."""
    return list(dict.fromkeys([*first, *second]))


def _either(first: Found | None, second: Found | None) -> Found:
    """What there is on one of the sides: the walk over both never comes to what neither has."""
    found = second if first is None else first
    if found is None:
        raise LookupError("Neither side has it.")
    return found
