"""What may come off or back for one person with a course: each offer, and which of its conditions hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from mikiwame.advice.cost_terms import Part
from mikiwame.advice.entitlement import Holds, judge_all, judge_condition
from mikiwame.answers.cost_shapes import Cited, Needed, StudyCost
from mikiwame.answers.day import Day
from mikiwame.vocabulary.persons import Person
from mikiwame.vocabulary.reasons import Reason, Term, Value, join

Kind = Literal["training_benefit", "cash_back", "refund"]

_KINDS: dict[Part, Kind] = {"training_benefit": "training_benefit", "cash_back": "cash_back"}

_SCHEME = ("course", "entitled", "designated")
"""What a benefit for training asks of everybody, whether its source says so or not."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One condition, and whether it holds of the person; ``quote`` is None where no source prints it."""

    code: str
    number: float | None
    quote: str | None
    holds: Holds
    words: Reason


@dataclass(frozen=True, slots=True)
class Offer:
    """Money off or back, and whether the person gets it: not if a condition fails, surely if all hold.

    ``says`` is the offer with its conditions, those that fail first.
    """

    kind: Kind
    holds: Holds
    words: Reason
    says: Reason
    conditions: tuple[Asked, ...]
    sources: tuple[str, ...]


def list_offers(day: Day, slug: str, person: Person) -> tuple[Offer, ...]:
    """Of one certification, with a course; none where no source tells of any."""
    cost = day.cost(slug, ["course"]).study[0]
    return (*_list_reductions(day, slug, cost, person), *_list_refunds(cost, person))


def _list_reductions(day: Day, slug: str, cost: StudyCost, person: Person) -> Iterable[Offer]:
    organisers = day.catalogue.certifications[slug].organisers
    ties = [one for one in day.ties if one.tie == "cash_back"]
    agencies = {
        one.to
        for one in ties
        if one.certification == slug or (not one.certification and one.organisation in organisers)
    }
    for term in cost.conditional:
        yield _offer("training_benefit", term.because, _ask_scheme(term.conditions, person), term.sources)
    for one in cost.unknown:
        kind = _KINDS.get(one.part)
        if kind == "training_benefit":
            yield _offer(kind, one.because, _ask_scheme((), person), one.sources)
        elif kind:
            holds = judge_condition("through_agency", None, person, agencies)
            asked = Asked("through_agency", None, None, holds, Reason("cost.needs-through_agency"))
            yield _offer(kind, one.because, [asked], one.sources)


def _list_refunds(cost: StudyCost, person: Person) -> Iterable[Offer]:
    for refund in cost.refunds:
        offer = _offer("refund", refund.words, [_ask(one, person) for one in refund.conditions], refund.sources)
        yield replace(offer, holds="fails") if refund.offered is False else offer


def _ask_scheme(needs: Iterable[Needed], person: Person) -> list[Asked]:
    """What the source prints, then what the scheme asks beside it. Years insured stand for being entitled."""
    asked = [_ask(one, person) for one in needs]
    told = {one.code for one in asked} | ({"entitled"} if any(one.code == "insured" for one in asked) else set())
    return asked + [
        Asked(code, None, None, judge_condition(code, None, person), Reason(f"cost.needs-{code}"))
        for code in _SCHEME
        if code not in told
    ]


def _ask(one: Needed, person: Person) -> Asked:
    return Asked(one.code, one.number, one.quote, judge_condition(one.code, one.number, person), one.words)


def _offer(kind: Kind, words: Reason, asked: Sequence[Asked], sources: Iterable[Cited]) -> Offer:
    holds = judge_all(one.holds for one in asked) if asked else "untold"
    cited = tuple(dict.fromkeys(one.source for one in sources))
    return Offer(kind, holds, words, _tell_offer(kind, words, asked), tuple(asked), cited)


def _tell_offer(kind: Kind, words: Reason, asked: Sequence[Asked]) -> Reason:
    name = Term("parts", kind)
    said: list[Value] = [Reason("advising.offer", {"name": name, "words": words})]
    for holds in ("fails", "holds", "untold"):
        conditions = [_quote(one) for one in asked if one.holds == holds]
        if conditions:
            said.append(Reason(f"advising.offer-{holds}", {"conditions": join(conditions)}))
    return Reason("advising.offer_asked", {"said": join(said, "sentences")})


def _quote(one: Asked) -> Reason:
    return Reason("advising.offer_quoted", {"words": one.words, "quote": one.quote}) if one.quote else one.words
