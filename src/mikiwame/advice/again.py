"""What those pay who failed: each further sitting, and the lower price of those who passed a part."""

from collections.abc import Sequence

from mikiwame.advice.cost_terms import Again, Choice, Fact, Term, add_up
from mikiwame.advice.pricing import take_figures, take_known


def reckon_again(facts: Sequence[Fact], terms: Sequence[Term], grade: str | None = None) -> Again | None:
    """What each further sitting costs; None where the exam fee is not known.

    :param terms: those of the first sitting.
    """
    paid = [term for term in terms if term.counter == "sitting"]
    sum_of_one = add_up([term.once for term in paid])
    if sum_of_one is None or not any(term.part == "exam_fee" for term in paid):
        return None
    counted = [fact for term in paid for fact in term.facts if fact.field != "pass_rate"]
    priced = [fact for fact in take_figures(facts, "exam_fee", "yen") if fact.fee.part_passed and not fact.fee.own_name]
    partial = [fact for fact in priced if fact not in counted and not grade]
    return Again(
        *sum_of_one,
        partial=tuple(Choice(fact.label, fact.span) for fact in partial),
        facts=(*counted, *partial),
        rules=tuple(fact for fact in take_known(facts, "retake") if fact.told),
    )
