"""Facts of one certification -> what it costs until it is passed, by self-study or with a course.

    cost = exam fee * 100 / pass rate + course + certificate and other fees - what surely comes back

Every end of every range is carried through, nothing is rounded, and what no source says is named and never counted.
The method and a worked example by hand: docs/cost.md.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from mikiwame.advice.cost_terms import ONCE, Choice, Condition, Fact, Span, Study, Term, Unknown, multiply, span_all
from mikiwame.advice.pricing import (
    expect_sittings,
    is_other_fee,
    match_rates,
    take_field,
    take_figures,
    take_fitting,
    take_known,
)
from mikiwame.advice.reductions import find_reductions
from mikiwame.vocabulary.complaints import MikiwameError

COURSE_ONLY = ("course_required", "de_facto_course")
"""States of eligibility in which nobody, or in practice nobody, sits the exam by self-study."""

_MATERIALS = "教材"
_AFTER_COURSE = "受講"
_EACH_SITTING = ("受験", "出願", "申込")
"""Words of a label by which the money is paid at every sitting."""

_PURPOSES = {
    "certificate": ("認定料・登録料", ("認定", "証", "発行", "登録", "合格")),
    "postage": ("郵送料・振込手数料", ("郵送", "送料", "振込")),
}
"""What other fees are for: its name, and the words that a label of it has. Postage of a certificate is postage."""

_SILENCE = "どの出典にも書かれていない"


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
    because: str | None
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

    :param facts: rows of one certification with the columns of ``tables.FACTS``.
    :param ties: those ``cash_back`` ties that apply to it, columns of ``tables.TIES`` and, where known, ``other_name``.
    :param conditions: what is known to hold of the person, so that a reduction counts.
    :param grade: a label of the facts (a grade, an audience) to look at alone; by default the sum spans all.
    :raises MikiwameError: for a ``grade`` that no fee, course or pass rate has.
    """
    _require_grade(facts, grade)
    eligibility = take_fitting(take_known(facts, "eligibility"), study, grade)
    forced = [fact for fact in eligibility if fact["state"] in COURSE_ONLY]
    if study == "self" and eligibility and len(forced) == len(eligibility):
        because = f"講座を受けずに受験することはできない(受験資格は「{forced[0]['text']}」)"
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
        _say_forced(forced) if forced else _say_eligibility(eligibility),
        low,
        high,
        counted,
        tuple(term for term in reductions if term.condition not in conditions),
        tuple(one for part in parts for one in part.unknown) + _describe_tax(terms) + tuple(unsure),
        tuple(eligibility),
    )


def _describe_tax(terms: Sequence[Term]) -> tuple[Unknown, ...]:
    """Tax that the prices do not have in them: its rate is that of the day of paying, so that none is added here."""
    untaxed = [fact for term in terms for fact in term.facts if fact.get("tax")]
    if not untaxed:
        return ()
    names = "、".join(dict.fromkeys(term.name for term in terms if term.tax))
    return (Unknown("消費税", "+", f"{names}は税別の額なので、消費税は別にかかる", _take_once(untaxed)),)


def _require_grade(facts: Sequence[Fact], grade: str | None) -> None:
    fields = ("exam_fee", "course_cost", "pass_rate")
    told = [fact for fact in facts if fact["field"] in fields and not is_other_fee(fact)]
    labels = sorted({fact["label"] for fact in told if fact["label"]})
    if grade is not None and grade not in labels:
        known = f"Use one of: {'、'.join(labels)}." if labels else "Leave it out: this certification has none."
        raise MikiwameError(f'There is no grade or audience "{grade}". {known}')


def _say_forced(forced: Sequence[Fact]) -> str:
    return f"講座を受けることが受験の条件になっている(受験資格は「{forced[0]['text']}」)"


def _say_eligibility(eligibility: Sequence[Fact]) -> str | None:
    """What a person should know before counting on it; ``None`` where anybody may sit."""
    states = {fact["state"] for fact in eligibility}
    if not states:
        return "受験資格が不明なので、だれでも受験できるかどうかは確かめること"
    return None if states == {"open"} else f"受験資格は「{eligibility[0]['text']}」"


def _add_up(terms: Sequence[Term]) -> Span | tuple[None, None]:
    """The sum of the ends; a reduction changes each end by its own amount, since it hangs on the price at that end."""
    if not terms:
        return None, None
    low = sum(term.changes[0] if term.changes else term.low for term in terms)
    highs = [term.changes[1] if term.changes else term.high for term in terms]
    return low, None if None in highs else sum(high for high in highs if high is not None)


def _reckon_exam(facts: Sequence[Fact], study: Study, grade: str | None) -> tuple[_Part, Span]:
    """The fee times the sittings; also the times alone, for what else is paid at each."""
    fees = [fact for fact in take_figures(facts, "exam_fee", "yen") if not is_other_fee(fact)]
    rates = take_figures(facts, "pass_rate", "percent")
    fitting = take_fitting(fees, study, grade)
    labels = [fee["label"] for fee in fitting]
    choices = [_price(fee, tuple(match_rates(rates, fee["label"], labels))) for fee in fitting]
    unsure = () if choices and all(choice.rates for choice in choices) else (_describe_sittings(facts, choices),)
    if not choices:
        silent = _describe_silence(facts, "exam_fee", "受験料")
        known = match_rates(rates, grade, [])
        return _Part(unknown=(silent, *(() if known else unsure))), expect_sittings(known)
    low, high = span_all([choice.total for choice in choices])
    because = _say_sittings(choices)
    cited = (*fitting, *(rate for choice in choices for rate in choice.rates))
    term = Term("受験料", "+", low, high, because, _take_once(cited), tuple(choices), "回")
    return _Part((term,), unsure), span_all([choice.times for choice in choices])


def _price(fee: Fact, rates: tuple[Fact, ...]) -> Choice:
    return Choice(fee["label"], _take_span(fee), expect_sittings(rates), rates)


def _take_span(fact: Fact) -> Span:
    return fact["low"] or 0.0, fact["high"]


def _take_once(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    return tuple({(fact["field"], fact["label"], fact["text"]): fact for fact in facts}.values())


def _say_sittings(choices: Sequence[Choice]) -> str:
    if not any(choice.rates for choice in choices):
        return "合格率がわからないので、1回で受かったときの額から"
    said = "受かるまで受け直すと考えた平均の額。平均の回数=100÷合格率(%)"
    if not all(choice.rates for choice in choices):
        said += "。合格率がわからない級は、1回で受かったときの額から"
    return said + ("。どれを受けるかで変わる" if len(choices) > 1 else "")


def _describe_sittings(facts: Sequence[Fact], choices: Sequence[Choice]) -> Unknown:
    without = [choice.label for choice in choices if choice.label and not choice.rates]
    of_some = any(choice.rates for choice in choices)
    unknown = _describe_silence(facts, "pass_rate", "受かるまでの回数")
    reason = f"{'、'.join(without)}の合格率がわからない" if of_some else f"合格率がわからない({unknown.because})"
    return replace(unknown, because=reason)


def _describe_silence(facts: Sequence[Fact], field: str, name: str) -> Unknown:
    """Why nobody can put a figure on a field, from the fact that says so."""
    silent = [fact for fact in take_field(facts, field) if fact["standing"] in ("unknown", "withheld")]
    told = [fact for fact in silent if fact["text"]]
    if any(fact["standing"] == "withheld" for fact in told):
        because = "主催団体が公表していない"
    else:
        because = f"出典でも「{told[0]['text']}」" if told else _SILENCE
    return Unknown(name, "+", because, tuple(told))


def _reckon_course(facts: Sequence[Fact], grade: str | None) -> _Part:
    """The course once; for a price a month one month, since nobody says how many it takes."""
    taught = [fact for fact in take_figures(facts, "course_cost", "yen", "yen/month") if not _is_material(fact)]
    priced = [fact for fact in taught if fact["unit"] == "yen"] or taught
    books = Unknown("教材費", "+", "講座費用に含まれるかどうかは、どの出典にも書かれていない")
    if not priced:
        return _Part(unknown=(_describe_no_course(facts), books))
    fitting = take_fitting(priced, "course", grade)
    monthly = fitting[0]["unit"] == "yen/month"
    times: Span = (1.0, None) if monthly else ONCE
    choices = tuple(Choice(fact["label"], _take_span(fact), times) for fact in fitting)
    low, high = span_all([choice.total for choice in choices])
    because = "1か月ごとの料金なので、1か月で終えたときの額から" if monthly else _say_course(choices)
    term = Term("講座費用", "+", low, high, because, tuple(fitting), choices, "か月" if monthly else None)
    months = (Unknown("受講する月数", "+", "何か月かかるかは人による", tuple(fitting)),) if monthly else ()
    return _Part((term,), (*months, books))


def _describe_no_course(facts: Sequence[Fact]) -> Unknown:
    sold = [fact for fact in take_figures(facts, "course_cost", "yen") if _is_material(fact)]
    if not sold:
        return _describe_silence(facts, "course_cost", "講座費用")
    return Unknown("講座費用", "+", f"出典にあるのは教材だけの値段「{sold[0]['text']}」", tuple(sold))


def _say_course(choices: Sequence[Choice]) -> str:
    if len(choices) > 1:
        return "受け方によって変わる"
    low, high = choices[0].price
    return "1回だけ払う" if low == high else "1回だけ払う。どの講座を選ぶかで変わる"


def _is_material(fact: Fact) -> bool:
    return _MATERIALS in (fact["label"] or "")


def _reckon_materials(facts: Sequence[Fact]) -> _Part:
    sold = [fact for fact in take_figures(facts, "course_cost", "yen") if _is_material(fact)]
    if not sold:
        return _Part(unknown=(Unknown("教材費", "+", _SILENCE),))
    choices = tuple(Choice(fact["label"], _take_span(fact)) for fact in sold)
    low, high = span_all([choice.total for choice in choices])
    return _Part((Term("教材費", "+", low, high, "1回だけ払う", tuple(sold), choices),))


def _reckon_other_fees(facts: Sequence[Fact], study: Study, sittings: Span) -> _Part:
    """Each purpose's strongest fee, with those that the same reading names beside it; else the purpose is unknown."""
    named = [fact for fact in take_figures(facts, "exam_fee", "yen") if is_other_fee(fact)]
    fees = [*take_figures(facts, "extra_fee", "yen"), *named]
    met = [fee for fee in fees if study == "course" or _AFTER_COURSE not in (fee["label"] or "")]
    terms: list[Term] = []
    for purpose in (*_PURPOSES, None):
        terms += [_charge(fee, sittings) for fee in _take_strongest([fee for fee in met if _judge(fee) == purpose])]
    found = {_judge(term.facts[0]) for term in terms}
    silent = _describe_silence(facts, "extra_fee", "")
    unknown = tuple(replace(silent, name=name) for purpose, (name, _) in _PURPOSES.items() if purpose not in found)
    return _Part(tuple(terms), unknown)


def _judge(fee: Fact) -> str | None:
    label = fee["label"] or ""
    purposes = [purpose for purpose, (_, words) in _PURPOSES.items() if any(word in label for word in words)]
    return purposes[-1] if purposes else None


def _take_strongest(fees: Sequence[Fact]) -> list[Fact]:
    if not fees:
        return []
    best = max(fees, key=lambda fee: fee["strength"])
    beside = [fee for fee in fees if (fee["source"], fee["day"]) == (best["source"], best["day"])]
    return list({fee["label"]: fee for fee in beside}.values())


def _charge(fee: Fact, sittings: Span) -> Term:
    label = fee["label"] or "その他の費用"
    each = any(word in label for word in _EACH_SITTING)
    choice = Choice(fee["label"], _take_span(fee), sittings if each else ONCE)
    low, high = multiply(choice.price, choice.times)
    because = "受けるたびに払う" if each else "1回だけ払う"
    return Term(label, "+", low, high, because, (fee,), (choice,), "回" if each else None)
