"""The whole comparison as one text, in the order in which a reader needs it, from the catalogue alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from mikiwame.answers.explanation import Finding
from mikiwame.answers.firmness import Firmly, judge_recommendation
from mikiwame.answers.ranking import Place, measure_freshness
from mikiwame.answers.rules import Rule, list_rules
from mikiwame.publishing.open_data import structured
from mikiwame.publishing.pages.article_tables import list_tables
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.costs import CostView, describe_costs
from mikiwame.publishing.pages.front import cite_premise
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.long_names import shorten_names
from mikiwame.publishing.pages.pictures import find_picture
from mikiwame.publishing.pages.prospects import SittingView, describe_next_sitting
from mikiwame.publishing.pages.relations import list_groups
from mikiwame.publishing.pages.rendering import shorten
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.vocabulary.rules import Stance
from mikiwame.words import Words
from mikiwame.words.firmness import say_firmly
from mikiwame.words.ranking import say_freshness

GOOD, POOR = 0.75, 0.4
"""A known finding of at least the one speaks for a certification, of at most the other against it."""

SAID = 4
"""Findings named for and against, the weightiest first."""


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule with the number of its source."""

    says: str
    next: str | None
    asks: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class FindingView:
    question: str
    because: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A recommended certification: what speaks for and against it, what it costs to pass, when it can be sat."""

    slug: str
    name: str
    score: float | None
    strong: tuple[FindingView, ...]
    weak: tuple[FindingView, ...]
    costs: tuple[CostView, ...]
    sitting: SittingView


@dataclass(frozen=True, slots=True)
class CriterionView:
    question: str
    group: str
    why: str
    share: float
    number: int | None


@dataclass(slots=True)
class TieView:
    """A tie with all for which some source states it; the days stand in the order of the ties."""

    words: str
    certifications: dict[str, None] = field(default_factory=dict)
    numbers: dict[int, None] = field(default_factory=dict)
    days: dict[date, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TiedView:
    """An organisation with what ties it to others."""

    name: str
    ties: tuple[TieView, ...]


def view_article(known: Knowledge, request: Request) -> Data:
    pictures = {kind: find_picture(known, kind, request.words) for kind in ("categories", "ties")}
    data, words = describe_article(known, request.words), request.words
    author = words.say_value(known.catalogue.publisher.operator or known.site_name)
    json_ld = structured.describe_article(str(data["title"]), str(data["description"]), author, known.on, words)
    return data | {"pictures": pictures, "json_ld": json_ld}


def describe_article(known: Knowledge, words: Words) -> Data:
    """Everything that the text says; the sources numbered in the order in which they are cited.

    :return: ``title, description, premise, rules`` (by what they say), ``recommended, firm, criteria, tables, ties,
        groups, questions, fresh, paid`` (whether a paid link is in it) and ``sources``.
    """
    return known.once(_describe, words)


def _describe(known: Knowledge, words: Words) -> Data:
    citations, rules, market = Citations(known.catalogue), list_rules(known.catalogue), known.market
    data: Data = {
        "title": words("article.title", title=market.title),
        "description": words("article.description", title=market.title, day=known.on),
        "premise": cite_premise(known, citations),
        "rules": _sort_rules(rules, citations),
        "recommended": [_describe_choice(known, one, citations, words) for one in known.beginners_ranking.recommended],
        "firm": say_firmly(_judge(known), words),
        "criteria": _list_criteria(known, citations),
    }
    tables = list_tables(known, citations, words)
    data |= {
        "tables": tables,
        "ties": _list_ties(known, citations, words),
        "groups": list_groups(known),
        "questions": [_describe_rule(rule, citations) for rule in rules if rule.asks],
        "fresh": say_freshness(measure_freshness(known.comparison), known.on, words),
    }
    paid = any(link.kind == "paid" for table in tables for row in table.rows for link in row.links)
    return data | {"paid": paid, "sources": citations.list_sources(known)}


def _judge(known: Knowledge) -> Firmly | None:
    """How firm the recommendation is, with long names cut off."""
    firmly = judge_recommendation(known.beginners, known.beginners_firmness)
    if firmly is None:
        return None
    following = firmly.next and replace(firmly.next, other=shorten(firmly.next.other))
    return replace(firmly, kept=tuple(replace(one, name=shorten(one.name)) for one in firmly.kept), next=following)


def _sort_rules(rules: Sequence[Rule], citations: Citations) -> dict[str, tuple[RuleView, ...]]:
    """The rules of advice by what they answer: ``none_needed``, ``consider`` or ``informs``."""
    stances: tuple[Stance | None, ...] = ("none_needed", "consider", None)
    return {
        stance or "informs": tuple(
            _describe_rule(rule, citations) for rule in rules if rule.stance == stance and not rule.asks
        )
        for stance in stances
    }


def _describe_rule(rule: Rule, citations: Citations) -> RuleView:
    return RuleView(rule.says, rule.next, rule.asks, citations.cite(rule.source))


def _describe_choice(known: Knowledge, place: Place, citations: Citations, words: Words) -> ChoiceView:
    found = sorted(known.explain(place.slug), key=lambda one: -one.share)
    judged = [(one, one.low, one.high) for one in found if one.known and one.applicable]
    strong = [one for one, low, _ in judged if low is not None and low >= GOOD]
    weak = [one for one, _, high in judged if high is not None and high <= POOR]
    return ChoiceView(
        slug=place.slug,
        name=place.name,
        score=place.score,
        strong=_list_findings(known, strong, citations, words),
        weak=_list_findings(known, weak, citations, words),
        costs=tuple(describe_costs(known, place.slug, Citations(known.catalogue), words)),
        sitting=describe_next_sitting(known, place.slug, citations, words),
    )


def _list_findings(
    known: Knowledge, found: Iterable[Finding], citations: Citations, words: Words
) -> tuple[FindingView, ...]:
    return tuple(
        FindingView(
            question=one.question,
            because=words.say(shorten_names(known, one.because)),
            numbers=tuple(citations.cite(cited.source) for cited in one.sources),
        )
        for one in list(found)[:SAID]
    )


def _list_criteria(known: Knowledge, citations: Citations) -> list[CriterionView]:
    criteria = known.comparison.criteria
    total = sum(one.weight for one in criteria)
    return [
        CriterionView(
            question=one.question,
            group=one.group,
            why=one.why,
            share=one.weight / total,
            number=citations.cite(one.source) if one.source else None,
        )
        for one in sorted(criteria, key=lambda one: -one.weight)
    ]


def _list_ties(known: Knowledge, citations: Citations, words: Words) -> list[TiedView]:
    """Below each organisation what ties it to others; what several sources or certifications have in common once."""
    names = known.catalogue.certifications
    said: dict[str, dict[str, TieView]] = {}
    for tie in known.ties:
        sentence = words.say(shorten_names(known, tie.says))
        view = said.setdefault(tie.organisation_name, {}).setdefault(sentence, TieView(sentence))
        if tie.certification:
            view.certifications[names[tie.certification].name] = None
        view.numbers[citations.cite(tie.source)] = None
        view.days[tie.on] = None
    return [TiedView(name, tuple(own.values())) for name, own in said.items()]


ROUTES = (Route("/article", view_article, "article.html"),)
