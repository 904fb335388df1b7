"""Why the other certifications are not for one person: what rules them out, the person's limits first."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from mikiwame.advice.judging import Candidate, Judgement
from mikiwame.advice.options import Choices
from mikiwame.answers.advice import Rejection
from mikiwame.answers.candidates import tell_obstacle
from mikiwame.answers.day import Day
from mikiwame.answers.ranking import find_end, list_places
from mikiwame.vocabulary.persons import Person
from mikiwame.vocabulary.reasons import Reason, Term, join
from mikiwame.vocabulary.rules import Rule


@dataclass(frozen=True, slots=True)
class Plain:
    """What speaks against a certification whoever asks; ``beaten`` where nothing else does."""

    slug: str
    name: str
    category: str
    reasons: tuple[Reason, ...]
    beaten: Reason
    sources: tuple[str, ...]


Rejected = dict[tuple[str, str | None, bool], Rejection]
"""By certification, the rule that bars its category, and whether the category is opened."""


def list_rejected(
    day: Day, choices: Choices, found: Judgement, person: Person, plain: dict[str, Plain], kept: Rejected
) -> tuple[Rejection, ...]:
    """One per certification that is not kept, the nearest to being kept first.

    :param plain: what :func:`list_plain` gives; ``kept``: what was told to other persons, and is told again.
    """
    gone = {one.option.slug for one in (*found.kept, *found.turned_down)}
    opened = _list_opened(choices, found)
    rest = []
    for slug, one in plain.items():
        rule, is_open = found.shut.get(one.category), one.category in opened
        key = slug, rule.slug if rule else None, is_open
        if slug not in gone:
            kept[key] = kept.get(key) or _reject(day, one, rule, is_open)
            rest.append(kept[key])
    limited = (_reject_by_limit(day, one, person) for one in found.turned_down)
    return (*limited, *sorted(rest, key=lambda one: one.category not in opened))


def list_plain(day: Day) -> dict[str, Plain]:
    """What speaks against each certification whoever asks, the best first."""
    comparison = day.comparison
    ordered = comparison.ranking.sort("score", "certification", descending=[True, False])
    cited = comparison.facts.filter(pl.col("field") == "eligibility", pl.col("label").is_null())
    sources: dict[str, str] = dict(cited.select("certification", "source").drop_nulls().iter_rows())
    columns = ordered.select("certification", "category", "life", "eligibility", "rank")
    plain: dict[str, Plain] = {}
    excluded = {place.slug: place.excluded_because for place in list_places(comparison)}
    places: dict[str, int] = {}
    for slug, category, life, eligibility, rank in columns.iter_rows():
        reasons = _list_reasons(day, slug, life, eligibility, rank)
        places[category] = places.get(category, 0) + (not reasons)
        plain[slug] = Plain(
            slug,
            comparison.catalogue.certifications[slug].name,
            category,
            tuple(reasons),
            (excluded[slug] if category == day.market.beginners else None)
            or Reason("advising.place_within", {"place": places[category]}),
            _list_sources(day, slug, life, eligibility, sources.get(slug)),
        )
    return plain


def _list_reasons(day: Day, slug: str, life: str, eligibility: str | None, rank: int | None) -> list[Reason]:
    end = find_end(day.comparison, slug)
    reasons = [end] if end else []
    if eligibility != "open":
        reasons.append(Reason("advising.closed", {"eligibility": Term("eligibility", eligibility or "none")}))
    if life != "ended" and rank is None:
        reasons.append(Reason("advising.unranked"))
    return reasons


def _list_sources(day: Day, slug: str, life: str, eligibility: str | None, source: str | None) -> tuple[str, ...]:
    """Of the day it ends and of who may sit it, where these speak against it."""
    ends = day.comparison.events.filter(certification=slug)["source"].to_list() if life != "running" else []
    return (*ends, *([source] if eligibility != "open" and source else []))


def _list_opened(choices: Choices, found: Judgement) -> set[str]:
    stance = found.decides.stance if found.decides else None
    agreeing = [one.rule for one in found.fired if not one.yields_to and one.rule.stance == stance]
    return {category for rule in agreeing for category in rule.categories} or {choices.beginners}


def _reject_by_limit(day: Day, one: Candidate, person: Person) -> Rejection:
    out = [obstacle for obstacle in one.obstacles if obstacle.out]
    cost = day.cost(one.option.slug, [one.option.pick_study(person.study)]).study[0]
    kinds = {each.kind for each in out}
    cited = {source.source for source in cost.sources} if "study" in kinds else set()
    if "budget" in kinds:
        cited |= {source.source for term in cost.terms for source in term.sources}
    return Rejection(
        slug=one.option.slug,
        name=day.catalogue.certifications[one.option.slug].name,
        category=one.option.category,
        opened=True,
        because=_join([tell_obstacle(day, one, each, person) for each in out]),
        rule=None,
        sources=tuple(sorted(cited)),
    )


def _reject(day: Day, one: Plain, rule: Rule | None, is_open: bool) -> Rejection:
    if rule and one.reasons:
        because = Reason("advising.barred_too", {"say": rule.say, "own": join(one.reasons, "clauses")})
    elif rule:
        because = Reason("advising.barred", {"say": rule.say})
    elif not is_open:
        title = day.market.categories[one.category].title
        because = _join([Reason("advising.other_category", {"category": title}), *one.reasons])
    else:
        because = _join(one.reasons or [one.beaten])
    return Rejection(
        slug=one.slug,
        name=one.name,
        category=one.category,
        opened=is_open and not rule,
        because=because,
        rule=rule.slug if rule else None,
        sources=tuple(sorted({*one.sources, *([rule.source] if rule else [])})),
    )


def _join(reasons: Sequence[Reason]) -> Reason:
    return reasons[0] if len(reasons) == 1 else Reason("advising.reasons", {"reasons": join(reasons, "clauses")})
