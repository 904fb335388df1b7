"""Which of the prices and pass rates of several grades or audiences a person would meet, and how often they pay."""

from collections.abc import Sequence

from mikiwame.advice.cost_terms import Fact, Part, Span, Study, Unknown
from mikiwame.assessment.assessing import SAME_TIME
from mikiwame.vocabulary.reasons import Reason


def take_field(facts: Sequence[Fact], field: str) -> list[Fact]:
    return [fact for fact in facts if fact.field == field]


def take_known(facts: Sequence[Fact], field: str) -> list[Fact]:
    return [fact for fact in take_field(facts, field) if fact.is_known]


def take_figures(facts: Sequence[Fact], field: str, *units: str) -> list[Fact]:
    """The facts of a field that give a figure in one of the units."""
    return [
        fact for fact in take_known(facts, field) if fact.unit in units and not (fact.low is None and fact.high is None)
    ]


def take_current(facts: Sequence[Fact]) -> list[Fact]:
    """The unlabelled fact, or the labelled ones: whichever is the stronger, without those of an older time.

    The same rule by which findings choose (``assessment.assessing``), so that the cost and the score read one price.
    """
    best = max((fact.strength for fact in facts), default=0)
    current = [fact for fact in facts if fact.strength >= best - SAME_TIME]
    plain = [fact for fact in current if fact.label is None]
    is_plain = max((fact.strength for fact in plain), default=best - 1) >= best
    return sorted(
        (fact for fact in current if (fact.label is None) == is_plain),
        key=lambda fact: (fact.low or 0.0, fact.label or ""),
    )


def take_fitting(facts: Sequence[Fact], study: Study, grade: str | None) -> list[Fact]:
    """The prices that a person meets: of the grade asked for, else of all grades.

    A price for members, students and the like, or of two grades together, counts only where it is asked for or where
    there is no other. The price of a group counts beside the ordinary one for a course, since no source says how a
    school enters its students, and not for self-study.
    """
    asked = [fact for fact in facts if grade is not None and fact.label == grade]
    if asked:
        return asked
    fitting = take_current(facts)
    fitting = [fact for fact in fitting if not fact.fee.special] or fitting
    if study == "self":
        fitting = [fact for fact in fitting if not fact.fee.group] or fitting
    return fitting


def match_rates(rates: Sequence[Fact], label: str | None, fee_labels: Sequence[str | None]) -> list[Fact]:
    """The pass rates that fit a price's label: its own, else the one of all, else those of every label.

    Where the rates name some of the fees' labels but not this one, its rate is not known: another grade's is no answer.
    """
    own = [rate for rate in rates if rate.label == label]
    if label is None:
        return take_current(rates)
    whole = [rate for rate in rates if rate.label is None]
    alike = {rate.label for rate in rates} & set(fee_labels) - {None}
    return own or whole or ([] if alike else take_current(rates))


def expect_sittings(rates: Sequence[Fact]) -> Span:
    """How many times a person sits on average until passing: 100 divided by the pass rate in percent.

    The mean of the geometric distribution (Feller, *An Introduction to Probability Theory and Its Applications*,
    vol. 1, XI.2): every try passes with the same chance, whatever the tries before. Without a rate, or with one that
    may be zero, at least once and nobody knows how often.
    """
    high = max((100.0 if rate.high is None else rate.high for rate in rates), default=0.0)
    low = min((rate.low or 0.0 for rate in rates), default=0.0)
    return (max(100.0 / high, 1.0) if high > 0 else 1.0), (max(100.0 / low, 1.0) if low > 0 else None)


def describe_silence(facts: Sequence[Fact], field: str, part: Part) -> Unknown:
    """Why nobody can put a figure on a field, from the fact that says so."""
    told = [fact for fact in take_field(facts, field) if not fact.is_known and fact.text and fact.kind != "elsewhere"]
    if any(fact.standing == "withheld" for fact in told):
        because = Reason("cost.withheld")
    elif told:
        because = Reason("cost.absent", {"text": told[0].text})
    else:
        because = Reason("cost.silent")
    return Unknown(part, "+", because, tuple(told))
