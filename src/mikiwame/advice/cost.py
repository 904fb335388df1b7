"""Facts of one certification -> what it costs until it is passed, by self-study or with a course.

    cost = exam fee * 100 / pass rate + course + certificate and other fees - what surely comes back

Every end of every range is carried through, nothing is rounded, and what no source says is named and never counted.
The method and a worked example by hand: docs/cost.md.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from mikiwame.advice.cost_terms import (
    ONCE,
    Choice,
    Condition,
    Counter,
    Fact,
    Part,
    Span,
    Study,
    Term,
    Unknown,
    multiply,
    span_all,
)
from mikiwame.advice.pricing import (
    expect_sittings,
    match_rates,
    take_field,
    take_figures,
    take_fitting,
    take_known,
)
from mikiwame.advice.reductions import find_reductions
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.fees import Purpose
from mikiwame.vocabulary.reasons import Reason, join

COURSE_ONLY = ("course_required", "de_facto_course")
"""States of eligibility in which nobody, or in practice nobody, sits the exam by self-study."""

_PURPOSES: tuple[Purpose, ...] = ("certificate", "postage")


@dataclass(frozen=True)
class Cost:
    """Yen from ``low`` to ``high`` of what is counted; ``unknown`` comes on top (``+``) or off (``-``).

    ``high`` is ``None`` where a term that is counted has no upper bound known. ``low`` is ``None``, never zero, where
    nothing can be counted, or where this way of study does not lead to the exam (``possible`` false, no terms).
    ``because`` says why it does not, or what stands in the way; ``eligibility`` are the facts that say so.
    ``conditional`` are reductions whose condition is not known to hold: they are not subtracted.
    """

    study: Study
    possible: bool
    because: Reason | None
    low: float | None
    high: float | None
    terms: tuple[Term, ...] = ()
    conditional: tuple[Term, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    eligibility: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class _Part:
    terms: tuple[Term, ...] = ()
    unknown: tuple[Unknown, ...] = ()


def reckon_cost(
    facts: Sequence[Fact],
    ties: Sequence[Fact],
    study: Study,
    conditions: Collection[Condition] = (),
    grade: str | None = None,
) -> Cost:
    """What it costs one person on average to pass, in yen.

    :param facts: those of one certification, with what their labels say of how they are paid.
    :param ties: those ``cash_back`` ties that apply to it.
    :param conditions: what is known to hold of the person, so that a reduction counts.
    :param grade: a label of the facts (a grade, an audience) to look at alone; by default the sum spans all.
    :raises MikiwameError: for a ``grade`` that no fee, course or pass rate has.
    """
    _require_grade(facts, grade)
    eligibility = take_fitting(take_known(facts, "eligibility"), study, grade)
    forced = [fact for fact in eligibility if fact.state in COURSE_ONLY]
    if study == "self" and eligibility and len(forced) == len(eligibility):
        because = Reason("cost.no_self_study", {"text": forced[0].text})
        return Cost(study, False, because, None, None, eligibility=tuple(forced))
    exam, times = _reckon_exam(facts, study, grade)
    teaching = _reckon_course(facts, grade) if study == "course" else _reckon_materials(facts)
    parts = [exam, teaching, _reckon_other_fees(facts, study, times)]
    course = next(((term.low, term.high) for term in teaching.terms), None) if study == "course" else None
    reductions, unsure = find_reductions(facts, ties, course, study == "course")
    terms = tuple(term for part in parts for term in part.terms)
    counted = terms + tuple(term for term in reductions if term.condition in conditions)
    low, high = _add_up(counted)
    return Cost(
        study,
        True,
        Reason("cost.course_is_condition", {"text": forced[0].text}) if forced else _judge_eligibility(eligibility),
        low,
        high,
        counted,
        tuple(term for term in reductions if term.condition not in conditions),
        tuple(one for part in parts for one in part.unknown) + _describe_tax(terms) + tuple(unsure),
        tuple(eligibility),
    )


def _describe_tax(terms: Sequence[Term]) -> tuple[Unknown, ...]:
    """Tax that the prices do not have in them: its rate is that of the day of paying, so that none is added here."""
    untaxed = [fact for term in terms for fact in term.facts if fact.tax]
    if not untaxed:
        return ()
    names = join(list(dict.fromkeys(term.name for term in terms if term.tax)))
    return (Unknown("tax", "+", Reason("cost.tax_on_top", {"names": names}), _take_once(untaxed)),)


def _require_grade(facts: Sequence[Fact], grade: str | None) -> None:
    fields = ("exam_fee", "course_cost", "pass_rate")
    labels = sorted({fact.label for fact in facts if fact.field in fields and fact.label and not fact.fee.own_name})
    if grade is not None and grade not in labels:
        known = f"Use one of: {', '.join(labels)}." if labels else "Leave it out: this certification has none."
        raise MikiwameError(f'There is no grade or audience "{grade}". {known}')


def _judge_eligibility(eligibility: Sequence[Fact]) -> Reason | None:
    """What a person should know before counting on it; ``None`` where anybody may sit."""
    states = {fact.state for fact in eligibility}
    if not states:
        return Reason("cost.eligibility_unknown")
    return None if states == {"open"} else Reason("cost.eligibility", {"text": eligibility[0].text})


def _add_up(terms: Sequence[Term]) -> Span | tuple[None, None]:
    """The sum of the ends; a reduction changes each end by its own amount, since it hangs on the price at that end."""
    if not terms:
        return None, None
    low = sum(term.changes[0] if term.changes else term.low for term in terms)
    highs = [term.changes[1] if term.changes else term.high for term in terms]
    return low, None if None in highs else sum(high for high in highs if high is not None)


def _reckon_exam(facts: Sequence[Fact], study: Study, grade: str | None) -> tuple[_Part, Span]:
    """The fee times the sittings; also the times alone, for what else is paid at each."""
    fees = [fact for fact in take_figures(facts, "exam_fee", "yen") if not fact.fee.own_name]
    rates = take_figures(facts, "pass_rate", "percent")
    fitting = take_fitting(fees, study, grade)
    labels = [fee.label for fee in fitting]
    choices = [_price(fee, tuple(match_rates(rates, fee.label, labels))) for fee in fitting]
    unsure = () if choices and all(choice.rates for choice in choices) else (_describe_sittings(facts, choices),)
    if not choices:
        silent = _describe_silence(facts, "exam_fee", "exam_fee")
        known = match_rates(rates, grade, [])
        return _Part(unknown=(silent, *(() if known else unsure))), expect_sittings(known)
    low, high = span_all([choice.total for choice in choices])
    because = _explain_sittings(choices)
    cited = (*fitting, *(rate for choice in choices for rate in choice.rates))
    term = Term("exam_fee", "+", low, high, because, _take_once(cited), tuple(choices), "sitting")
    return _Part((term,), unsure), span_all([choice.times for choice in choices])


def _price(fee: Fact, rates: tuple[Fact, ...]) -> Choice:
    return Choice(fee.label, fee.span, expect_sittings(rates), rates)


def _take_once(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    return tuple({(fact.field, fact.label, fact.text): fact for fact in facts}.values())


def _explain_sittings(choices: Sequence[Choice]) -> Reason:
    if not any(choice.rates for choice in choices):
        return Reason("cost.from_one_sitting")
    partly = "" if all(choice.rates for choice in choices) else "_partly"
    several = "_several" if len(choices) > 1 else ""
    return Reason(f"cost.mean{partly}{several}")


def _describe_sittings(facts: Sequence[Fact], choices: Sequence[Choice]) -> Unknown:
    without = [choice.label for choice in choices if choice.label and not choice.rates]
    unknown = _describe_silence(facts, "pass_rate", "sittings")
    if any(choice.rates for choice in choices):
        return replace(unknown, because=Reason("cost.rate_unknown_of", {"labels": join(without)}))
    return replace(unknown, because=Reason("cost.rate_unknown", {"because": unknown.because}))


def _describe_silence(facts: Sequence[Fact], field: str, part: Part) -> Unknown:
    """Why nobody can put a figure on a field, from the fact that says so."""
    told = [fact for fact in take_field(facts, field) if not fact.is_known and fact.text]
    if any(fact.standing == "withheld" for fact in told):
        because = Reason("cost.withheld")
    elif told:
        because = Reason("cost.absent", {"text": told[0].text})
    else:
        because = Reason("cost.silent")
    return Unknown(part, "+", because, tuple(told))


def _reckon_course(facts: Sequence[Fact], grade: str | None) -> _Part:
    """The course once; for a price a month one month, since nobody says how many it takes."""
    taught = [fact for fact in take_figures(facts, "course_cost", "yen", "yen/month") if not fact.fee.materials]
    priced = [fact for fact in taught if fact.unit == "yen"] or taught
    books = Unknown("materials", "+", Reason("cost.materials_in_course_silent"))
    if not priced:
        return _Part(unknown=(_describe_no_course(facts), books))
    fitting = take_fitting(priced, "course", grade)
    monthly = fitting[0].unit == "yen/month"
    times: Span = (1.0, None) if monthly else ONCE
    choices = tuple(Choice(fact.label, fact.span, times) for fact in fitting)
    low, high = span_all([choice.total for choice in choices])
    because = Reason("cost.from_one_month") if monthly else _explain_course(choices)
    term = Term("course_cost", "+", low, high, because, tuple(fitting), choices, "month" if monthly else None)
    months = (Unknown("months", "+", Reason("cost.months_vary"), tuple(fitting)),) if monthly else ()
    return _Part((term,), (*months, books))


def _describe_no_course(facts: Sequence[Fact]) -> Unknown:
    sold = [fact for fact in take_figures(facts, "course_cost", "yen") if fact.fee.materials]
    if not sold:
        return _describe_silence(facts, "course_cost", "course_cost")
    return Unknown("course_cost", "+", Reason("cost.only_materials", {"text": sold[0].text}), tuple(sold))


def _explain_course(choices: Sequence[Choice]) -> Reason:
    if len(choices) > 1:
        return Reason("cost.ways_vary")
    low, high = choices[0].price
    return Reason("cost.once" if low == high else "cost.once_courses_vary")


def _reckon_materials(facts: Sequence[Fact]) -> _Part:
    sold = [fact for fact in take_figures(facts, "course_cost", "yen") if fact.fee.materials]
    if not sold:
        return _Part(unknown=(Unknown("materials", "+", Reason("cost.silent")),))
    choices = tuple(Choice(fact.label, fact.span) for fact in sold)
    low, high = span_all([choice.total for choice in choices])
    return _Part((Term("materials", "+", low, high, Reason("cost.once"), tuple(sold), choices),))


def _reckon_other_fees(facts: Sequence[Fact], study: Study, sittings: Span) -> _Part:
    """Each purpose's strongest fee, with those that the same reading names beside it; else the purpose is unknown."""
    named = [fact for fact in take_figures(facts, "exam_fee", "yen") if fact.fee.own_name]
    fees = [*take_figures(facts, "extra_fee", "yen"), *named]
    met = [fee for fee in fees if study == "course" or not fee.fee.after_course]
    terms: list[Term] = []
    for purpose in (*_PURPOSES, None):
        terms += [_charge(fee, sittings) for fee in _take_strongest([fee for fee in met if fee.fee.purpose == purpose])]
    found = {term.facts[0].fee.purpose for term in terms}
    unknown = tuple(_describe_silence(facts, "extra_fee", purpose) for purpose in _PURPOSES if purpose not in found)
    return _Part(tuple(terms), unknown)


def _take_strongest(fees: Sequence[Fact]) -> list[Fact]:
    if not fees:
        return []
    best = max(fees, key=lambda fee: fee.strength)
    beside = [fee for fee in fees if (fee.source, fee.day) == (best.source, best.day)]
    return list({fee.label: fee for fee in beside}.values())


def _charge(fee: Fact, sittings: Span) -> Term:
    each = fee.fee.each_sitting
    choice = Choice(fee.label, fee.span, sittings if each else ONCE)
    low, high = multiply(choice.price, choice.times)
    because = Reason("cost.each_sitting" if each else "cost.once")
    counter: Counter | None = "sitting" if each else None
    part: Part = fee.fee.purpose or "other_fee"
    return Term(part, "+", low, high, because, (fee,), (choice,), counter, label=fee.label)
