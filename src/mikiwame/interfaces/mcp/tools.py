"""The tools: the question that each asks, what it sums up, and where the site tells the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic.fields import FieldInfo

from mikiwame.answers import Day
from mikiwame.answers.across import Figure
from mikiwame.answers.advice import Advice
from mikiwame.answers.calendar import Occurrence
from mikiwame.answers.changes import ChangeDay
from mikiwame.answers.cost_shapes import CostAnswer
from mikiwame.answers.difference import Difference
from mikiwame.answers.explanation import Finding
from mikiwame.answers.facts import Claim, Fact
from mikiwame.answers.names import FoundName
from mikiwame.answers.ranking import Place
from mikiwame.answers.ties import Tie
from mikiwame.interfaces.mcp.results import Brevity
from mikiwame.publishing.questions.asking import (
    Advise,
    Asked,
    Compare,
    Explain,
    FindNames,
    ListCalendar,
    ListChanges,
    ListFacts,
    ListTies,
    ReckonCost,
)
from mikiwame.words import Words
from mikiwame.words.ranking import say_recommended

Sum = Callable[[Any, Asked, Day, Words], str]
"""Typed answer, question, day and words -> the answer in a sentence or two."""


@dataclass(frozen=True)
class ToolShape:
    """One tool.

    ``rows``: the answers of which it gives a list; ``wholes``: those that it gives one of; ``path``: the page of the
    site that tells the same, of which ``{}`` is a certification.
    """

    name: str
    title: str
    about: str
    question: type[Asked]
    sum_up: Sum
    path: str
    rows: tuple[type, ...] = ()
    wholes: tuple[type, ...] = ()
    brevity: Brevity = field(default_factory=Brevity)

    @property
    def parameters(self) -> Mapping[str, FieldInfo]:
        return {name: field for name, field in self.question.model_fields.items() if name != "ask"}


def _sum_compare(_: object, question: Asked, day: Day, words: Words) -> str:
    assert isinstance(question, Compare)  # noqa: S101  the shape below pairs them
    ranking = day.compare(question.category, question.weights, question.unknown, question.method)
    return words.list([say_recommended(ranking, words), words("agents.order")], "sentences")


def _sum_facts(rows: list[Fact | Claim | Figure], question: Asked, day: Day, words: Words) -> str:
    across = [row for row in rows if isinstance(row, Figure)]
    if across:
        return _sum_across(across, words)
    known = sum(row.standing != "unknown" for row in rows)
    return words("agents.facts", name=_name(question, day, words), known=known, unknown=len(rows) - known)


def _sum_across(rows: list[Figure], words: Words) -> str:
    known = {row.slug for row in rows if row.standing not in ("unknown", "withheld")}
    told = words("agents.across", known=len(known), unknown=len({row.slug for row in rows} - known))
    lowest = [row for row in rows if row.low is not None and row.low == rows[0].low]
    names = dict.fromkeys(words.say_value(row.name) for row in lowest)
    named = words("agents.across_lowest", names=words.list([*names])) if names else ""
    return words.list([one for one in (told, named) if one], "sentences")


def _sum_ties(rows: list[Tie], _: Asked, __: Day, words: Words) -> str:
    return words("agents.ties", count=len(rows)) if rows else words("agents.ties_none")


def _sum_explanation(answer: object, question: Asked, day: Day, words: Words) -> str:
    if isinstance(answer, Difference):
        return words.list([words.say(one) for one in answer.words], "sentences")
    slug = getattr(question, "certification", "")
    place = day.places.get(slug)
    name = _name(question, day, words)
    if place is None or place.score is None:
        return words("agents.explain_no_score", name=name)
    return words("agents.explain", name=name, score=round(place.score * 100), rank=place.rank or 0)


def _sum_cost(answer: CostAnswer, _: Asked, __: Day, words: Words) -> str:
    return words.list([words.say(one.words) for one in answer.study], "sentences")


def _sum_calendar(rows: list[Occurrence], _: Asked, __: Day, words: Words) -> str:
    known = [one for one in rows if one.first]
    if not known:
        return words("agents.calendar_none")
    when = words.say_value(known[0].when)
    return words("agents.calendar", count=len(known), name=words.say_value(known[0].name), day=when)


def _sum_advice(answer: Advice, _: Asked, __: Day, words: Words) -> str:
    return words.say(answer.sentence)


def _sum_names(rows: list[FoundName], _: Asked, __: Day, words: Words) -> str:
    if not rows:
        return words("agents.names_none")
    return words("agents.names", count=len(rows), name=words.say_value(rows[0].name), slug=rows[0].slug)


def _sum_changes(rows: list[ChangeDay], _: Asked, __: Day, words: Words) -> str:
    return words("agents.changes", count=len(rows), day=rows[0].day) if rows else words("agents.changes_none")


def _name(question: Asked, day: Day, words: Words) -> str:
    return words.say_value(day.catalogue.certifications[getattr(question, "certification", "")].name)


_OF_FACTS = Brevity(frozenset({"file", "line"}), {"others": ("label", "text", "source", "on", "standing")}, "others")
"""Of what others print of the same figure, only what a reader would be told."""

_OF_CALENDAR = Brevity(frozenset({"source_title"}))

_OF_ADVICE = Brevity(
    kept_of={
        "cost": ("study", "possible", "because", "low", "high", "words"),
        "next_sittings": ("label", "first", "last", "exact", "basis", "text", "because", "source", "on"),
    }
)
"""The tools `cost` and `calendar` tell the rest of one certification."""

TOOLS = (
    ToolShape(
        "find",
        "Find a certification by name",
        "Which certifications a name may mean, however it is spelt, with near-twins that are easily taken for it. "
        "Start here when a person names one; the other tools take its slug or its name.",
        FindNames,
        _sum_names,
        "/names",
        rows=(FoundName,),
    ),
    ToolShape(
        "compare",
        "Compare certifications",
        "The certifications of a market or of a category, best first: score from 0 to 1 with the range that unknown "
        "figures leave, how firm the place is, and why one is not recommended.",
        Compare,
        _sum_compare,
        "/compare",
        rows=(Place,),
    ),
    ToolShape(
        "facts",
        "Facts of one certification, or one fact of all",
        "What is known of one certification: each figure as printed, with its source, its day, its doubts and what "
        "others print. Fees are in yen. An unknown figure says why it is unknown. Without `certification`: one `field` "
        "of all of a market or category, each with `slug` and `name`, the lowest first and the unknown last.",
        ListFacts,
        _sum_facts,
        "/certifications/{}",
        rows=(Fact,),
        brevity=_OF_FACTS,
    ),
    ToolShape(
        "ties",
        "Who stands behind whom",
        "Ties between organisations, each with its source: who runs, owns or founded whom, who teaches or places for "
        "whom; of those who hold one certification, or all of a market.",
        ListTies,
        _sum_ties,
        "/market",
        rows=(Tie,),
    ),
    ToolShape(
        "explain",
        "Explain a score",
        "How each criterion judges one certification, from which facts and with which weight; with `against`, what "
        "sets it apart from another and what would change their order.",
        Explain,
        _sum_explanation,
        "/certifications/{}",
        rows=(Finding,),
        wholes=(Difference,),
    ),
    ToolShape(
        "advise",
        "Advise one person",
        "Whether a person should take a certification at all, which one, why, what it costs, and which answer would "
        "change that. Say only what the person said: what is left out stays unknown.",
        Advise,
        _sum_advice,
        "/advice",
        wholes=(Advice,),
        brevity=_OF_ADVICE,
    ),
    ToolShape(
        "cost",
        "Cost until passed",
        "What one certification costs in yen until it is passed, by self-study and with a course, with each term and "
        "what nobody tells.",
        ReckonCost,
        _sum_cost,
        "/certifications/{}",
        wholes=(CostAnswer,),
    ),
    ToolShape(
        "calendar",
        "Next exam days",
        "When certifications can next be sat, from which source that is known, and how sure the day is.",
        ListCalendar,
        _sum_calendar,
        "/certifications/{}",
        rows=(Occurrence,),
        brevity=_OF_CALENDAR,
    ),
    ToolShape(
        "changes",
        "What changed",
        "What changed in a market day by day, the newest first: figures that took the place of others, what came to be "
        "known, what began or ended.",
        ListChanges,
        _sum_changes,
        "/changes",
        rows=(ChangeDay,),
        brevity=Brevity(frozenset({"readings"})),
    ),
)
