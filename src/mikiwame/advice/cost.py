"""Facts of one certification -> what it costs to pass, by self-study or with a course.

    at the first sitting = exam fee + course or materials + certificate and other fees - what surely comes back
    each sitting more    = exam fee
    on average           = the same with exam fee * 100 / pass rate

Every end of every range is carried through, nothing is rounded, and what no source says is named and never counted.
The method and a worked example by hand: docs/cost.md.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from mikiwame.advice.again import reckon_again
from mikiwame.advice.cost_terms import (
    ONCE,
    Again,
    Choice,
    Condition,
    Counter,
    Fact,
    Part,
    Reckoned,
    Span,
    Study,
    Term,
    Unknown,
    add_up,
    multiply,
    span_all,
)
from mikiwame.advice.pricing import (
    describe_silence,
    expect_sittings,
    match_rates,
    take_figures,
    take_fitting,
    take_known,
)
from mikiwame.advice.reductions import find_reductions
from mikiwame.advice.teaching import reckon_course, reckon_materials
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
    ``conditional`` are reductions whose condition is not known to hold: they are not subtracted. ``again`` is what each
    further sitting costs; ``upkeep`` tells of keeping the certificate, ``refunds`` on what terms money comes back.
    """

    study: Study
    possible: bool
    because: Reason | None
    low: float | None = None
    high: float | None = None
    terms: tuple[Term, ...] = ()
    conditional: tuple[Term, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    eligibility: tuple[Fact, ...] = ()
    at_wish: tuple[Term, ...] = ()
    """Fees that only those pay who wish for what they buy: they are not counted."""
    again: Again | None = None
    upkeep: tuple[Fact, ...] = ()
    refunds: tuple[Fact, ...] = ()

    @property
    def once(self) -> Span | None:
        """Yen for who passes at the first sitting; None where nothing can be counted."""
        return add_up([term.changes or term.once for term in self.terms])

    @property
    def has_average(self) -> bool:
        """Whether the pass rate of some price is known, so that ``low`` to ``high`` is more than one sitting."""
        exam = [term for term in self.terms if term.part == "exam_fee"]
        return any(choice.rates for term in exam for choice in term.choices)


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
        return Cost(study, False, because, eligibility=tuple(forced))
    exam, times = _reckon_exam(facts, study, grade)
    teaching = reckon_course(facts, grade) if study == "course" else reckon_materials(facts)
    parts = [exam, teaching, _reckon_other_fees(facts, study, times)]
    course = next(((term.low, term.high) for term in teaching.terms), None) if study == "course" else None
    reductions, unsure = find_reductions(facts, ties, course, study == "course")
    terms = tuple(term for part in parts for term in part.terms)
    counted = terms + tuple(term for term in reductions if term.condition in conditions)
    low, high = add_up([term.changes or (term.low, term.high) for term in counted]) or (None, None)
    course_needed = Reason("cost.course_is_condition", {"text": forced[0].text}) if forced else None
    return Cost(
        study,
        possible=True,
        because=course_needed or _judge_eligibility(eligibility),
        low=low,
        high=high,
        terms=counted,
        conditional=tuple(term for term in reductions if term.condition not in conditions),
        unknown=tuple(one for part in parts for one in part.unknown) + _describe_tax(terms) + tuple(unsure),
        eligibility=tuple(eligibility),
        at_wish=tuple(term for part in parts for term in part.at_wish),
        again=reckon_again(facts, terms, grade),
        upkeep=tuple(take_known(facts, "upkeep")),
        refunds=tuple(take_known(facts, "refund")),
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
        known = Reason("files.use_one", {"words": ", ".join(labels)}) if labels else Reason("asked.no_grades")
        raise MikiwameError(Reason("asked.no_grade", {"grade": grade, "remedy": known}))


def _judge_eligibility(eligibility: Sequence[Fact]) -> Reason | None:
    """What a person should know before counting on it; ``None`` where anybody may sit."""
    states = {fact.state for fact in eligibility}
    if not states:
        return Reason("cost.eligibility_unknown")
    return None if states == {"open"} else Reason("cost.eligibility", {"text": eligibility[0].text})


def _reckon_exam(facts: Sequence[Fact], study: Study, grade: str | None) -> tuple[Reckoned, Span]:
    """The fee times the sittings; also the times alone, for what else is paid at each."""
    fees = [fact for fact in take_figures(facts, "exam_fee", "yen") if not fact.fee.own_name]
    rates = take_figures(facts, "pass_rate", "percent")
    fitting = take_fitting(fees, study, grade)
    labels = [fee.label for fee in fitting]
    choices = [_price(fee, tuple(match_rates(rates, fee.label, labels))) for fee in fitting]
    unsure = () if choices and all(choice.rates for choice in choices) else (_describe_sittings(facts, choices),)
    if not choices:
        silent = describe_silence(facts, "exam_fee", "exam_fee")
        known = match_rates(rates, grade, [])
        return Reckoned(unknown=(silent, *(() if known else unsure))), expect_sittings(known)
    low, high = span_all([choice.total for choice in choices])
    because = _explain_sittings(choices)
    cited = (*fitting, *(rate for choice in choices for rate in choice.rates))
    term = Term("exam_fee", "+", low, high, because, _take_once(cited), tuple(choices), "sitting")
    return Reckoned((term,), unsure), span_all([choice.times for choice in choices])


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
    unknown = describe_silence(facts, "pass_rate", "sittings")
    if any(choice.rates for choice in choices):
        return replace(unknown, because=Reason("cost.rate_unknown_of", {"labels": join(without)}))
    return replace(unknown, because=Reason("cost.rate_unknown", {"because": unknown.because}))


def _reckon_other_fees(facts: Sequence[Fact], study: Study, sittings: Span) -> Reckoned:
    """Each purpose's strongest fee, with those that the same reading names beside it; else the purpose is unknown.

    What is paid at wish alone is told and not counted.
    """
    named = [fact for fact in take_figures(facts, "exam_fee", "yen") if fact.fee.own_name]
    fees = [*take_figures(facts, "extra_fee", "yen"), *take_figures(facts, "certificate_fee", "yen"), *named]
    met = [fee for fee in fees if study == "course" or not fee.fee.after_course]
    wished = [fee for fee in met if fee.fee.at_wish]
    due = [fee for fee in met if not any(_is_same_fee(fee, other) for other in wished) and fee not in wished]
    terms, at_wish = (_charge_each_purpose(one, sittings) for one in (due, wished))
    found = {term.facts[0].fee.purpose for term in (*terms, *at_wish)}
    unknown = tuple(describe_silence(facts, "extra_fee", purpose) for purpose in _PURPOSES if purpose not in found)
    return Reckoned(terms, unknown, at_wish)


def _is_same_fee(fee: Fact, wished: Fact) -> bool:
    """Of one fee the text that says who pays it tells more than the one that leaves it out.

    Another source's fee of that amount and purpose is the same only by its name: else it may be due, and is counted.
    """
    alike = (fee.span, fee.fee.purpose) == (wished.span, wished.fee.purpose)
    return alike and (fee.source == wished.source or _is_one_name(fee, wished))


def _is_one_name(fee: Fact, wished: Fact) -> bool:
    """Whether both labels are one, or a purpose's name (``登録料``) is the end of the longer (``認定登録料``)."""
    if not fee.label or not wished.label:
        return False
    short, full = sorted((fee.label, wished.label), key=len)
    return short == full or (fee.fee.purpose is not None and full.endswith(short))


def _charge_each_purpose(fees: Sequence[Fact], sittings: Span) -> tuple[Term, ...]:
    strongest = [_take_strongest([fee for fee in fees if fee.fee.purpose == one]) for one in (*_PURPOSES, None)]
    return tuple(term for found in strongest for term in _charge_all(found, sittings))


def _charge_all(fees: Sequence[Fact], sittings: Span) -> list[Term]:
    """Fees with names of their own are paid one beside the other; of grades, people and forms one meets one."""
    either = [fee for fee in fees if fee.field == "certificate_fee" and fee.label and not fee.fee.own_name]
    if len(either) < 2:
        return [_charge(fee, sittings) for fee in fees]
    terms = [_charge(fee, sittings) for fee in either]
    highs = [term.high for term in terms]
    together = replace(
        terms[0],
        low=min(term.low for term in terms),
        high=None if None in highs else max(high for high in highs if high is not None),
        facts=tuple(either),
        choices=tuple(choice for term in terms for choice in term.choices),
        label=None,
    )
    return [together, *(_charge(fee, sittings) for fee in fees if fee not in either)]


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
    because = Reason("cost.wished" if fee.fee.at_wish else "cost.each_sitting" if each else "cost.once")
    counter: Counter | None = "sitting" if each else None
    part: Part = fee.fee.purpose or "other_fee"
    return Term(part, "+", low, high, because, (fee,), (choice,), counter, label=fee.label)
