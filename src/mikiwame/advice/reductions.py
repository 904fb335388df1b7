"""What may come off the cost: a benefit for training and money back, as far as a source says how much.

Both hang on the person (insured long enough, hired through the agency), so each has its condition.
"""

from collections.abc import Sequence

from mikiwame.advice.cost_terms import Fact, Span, Term, Unknown
from mikiwame.advice.pricing import take_field
from mikiwame.vocabulary.fees import Benefit
from mikiwame.vocabulary.reasons import Reason, Share, Yen, join


def find_reductions(
    facts: Sequence[Fact], ties: Sequence[Fact], course: Span | None, course_is_taken: bool
) -> tuple[list[Term], list[Unknown]]:
    """Reductions with an amount, and those whose amount nobody says.

    :param ties: the ``cash_back`` ties that apply; ``agency``, where there is one, is who pays it.
    :param course: what the course costs; ``None`` where that is not known or none is taken.
    """
    benefits = take_field(facts, "benefit")
    backs = [fact for fact in benefits if fact.benefit and fact.benefit.kind == "cash_back"]
    terms, unknown = _find_benefits(_pick_benefits(facts) if course_is_taken else (), course)
    found = [*ties, *backs]
    if found:
        unknown.append(_describe_back(found))
    return terms, unknown


def _describe_back(found: Sequence[Fact]) -> Unknown:
    """Money back is never counted: what a tie prints as a figure is the fee, not what comes back of it."""
    agencies = dict.fromkeys(tie.agency for tie in found if tie.agency)
    when = Reason("cost.back_from", {"agencies": join(list(agencies))}) if agencies else Reason("cost.back_through_any")
    return Unknown("cash_back", "-", Reason("cost.back", {"when": when}), _drop_repeated(found), "cash_back")


def _drop_repeated(found: Sequence[Fact]) -> tuple[Fact, ...]:
    """Without what repeats a part of another text of the same source."""
    return tuple(
        one
        for place, one in enumerate(found)
        if not any(
            one.source == other.source and (one.text or "") in (other.text or "")
            for number, other in enumerate(found)
            if number < place or (number > place and one.text != other.text)
        )
    )


def _pick_benefits(facts: Sequence[Fact]) -> Sequence[Fact]:
    """What is read as aid, with its conditions; else what a page prints among the benefits. One scheme counts once."""
    told = [fact for field in ("aid", "benefit") for fact in take_field(facts, field) if fact.is_known]
    told = [fact for fact in told if fact.benefit and fact.benefit.kind == "training_benefit"]
    with_amount = [fact for fact in told if fact.benefit and fact.benefit.is_told]
    return [max(with_amount, key=lambda fact: (fact.field == "aid", fact.strength))] if with_amount else told


def _find_benefits(benefits: Sequence[Fact], course: Span | None) -> tuple[list[Term], list[Unknown]]:
    terms: list[Term] = []
    unknown: list[Unknown] = []
    for fact in benefits:
        benefit = fact.benefit
        if benefit and benefit.is_told and course:
            terms.append(_reduce(fact, benefit, course))
        else:
            because = Reason(
                "cost.benefit_course_unknown" if benefit and benefit.is_told else "cost.benefit_amount_silent"
            )
            unknown.append(Unknown("training_benefit", "-", because, (fact,), "training_benefit"))
    return terms, unknown


def _reduce(fact: Fact, benefit: Benefit, course: Span) -> Term:
    """The reduction at the cheapest and at the dearest course: it changes each end of the sum by its own."""
    least, most = _take_off(benefit, course[0]), benefit.cap if course[1] is None else _take_off(benefit, course[1])
    low = 0.0 if benefit.at_most else least
    changes = (-least, -low if benefit.at_most else -(most or 0.0))
    because = Reason(
        "cost.benefit_at_most" if benefit.at_most else "cost.benefit", {"amount": _describe_amount(benefit)}
    )
    needs = tuple(fact.told["conditions"]) if fact.told and fact.told["kind"] == "aid" else ()
    return Term(
        "training_benefit", "-", low, most, because, (fact,), condition="training_benefit", changes=changes, needs=needs
    )


def _describe_amount(benefit: Benefit) -> Reason:
    cap = {} if benefit.cap is None else {"cap": Yen(benefit.cap)}
    if benefit.share is None:
        return Reason("cost.amount", cap)
    return Reason("cost.share_capped" if cap else "cost.share", {"share": Share(benefit.share, benefit.digits), **cap})


def _take_off(benefit: Benefit, price: float) -> float:
    off = price if benefit.share is None else benefit.share * price
    return off if benefit.cap is None else min(off, benefit.cap)
