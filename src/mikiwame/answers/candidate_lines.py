"""One candidate of an advice in one line: what it costs, where and when it is held, and how much of it is published."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

from mikiwame.advice.calendar import Sitting, is_sure
from mikiwame.advice.cost import Cost
from mikiwame.advice.cost_terms import ONCE, Part, Term, span_all
from mikiwame.advice.limits import list_coming
from mikiwame.advice.options import Option
from mikiwame.answers.advice import Advised
from mikiwame.answers.calendar import tell_when
from mikiwame.answers.cost import list_announced_prices
from mikiwame.answers.cost_words import write_amount
from mikiwame.answers.day import Day
from mikiwame.answers.openness import find_openness
from mikiwame.vocabulary.reasons import Figure, Reason, Value, join
from mikiwame.vocabulary.reasons import Term as Word

_RESULTS = ("examinees", "pass_rate")
"""What tells the certifications apart by how they show their results."""

_LARGE: tuple[Part, ...] = ("exam_fee", "course_cost", "materials")
"""Parts of the cost named even where they are not known; what else is unknown is small."""

_YEAR = 12
"""Months."""

_RUN = 3
"""So many months on end are told as a span."""


def tell_line(day: Day, option: Option, cost: Cost) -> Reason:
    """``受験料8,800円(受け直しをならすと平均11,473円)+教材費(不明)、在宅、毎月、受験者数と合格率を公表、次は2026年12月``."""
    parts = [
        _tell_cost(cost),
        *_list_announced(day, option),
        *_list_course(option, cost),
        Reason(f"advising.venue-{option.venue or 'unknown'}"),
        _tell_schedule(day, option),
        *_list_results(day, option.slug),
        *_list_next(day, option),
    ]
    return Reason("advising.line", {"parts": join(parts)})


def list_checks(advised: Sequence[Advised]) -> tuple[Reason, ...]:
    """What somebody who takes one of these should find out about its cost, since no source tells."""
    small = {one.part: one.name for row in advised for one in row.cost.on_top if one.part not in _LARGE}
    studies = {row.study for row in advised if any(one.part == "materials" for one in row.cost.unknown)}
    told = [Reason("advising.check_materials")] if "self" in studies else []
    told += [Reason("advising.check_course")] if "course" in studies else []
    if small:
        told.append(Reason("advising.check_small", {"names": join([small[part] for part in _order(small)])}))
    if not told:
        return ()
    what = reduce(lambda first, then: Reason("advising.check_too", {"first": first, "then": then}), told)
    return (Reason("advising.check", {"what": what}),)


def _order(parts: Iterable[Part]) -> list[Part]:
    order: tuple[Part, ...] = ("other_fee", "sittings", "months", "tax", "certificate", "postage")
    return sorted(parts, key=lambda part: (order.index(part) if part in order else len(order), part))


def _tell_when(sitting: Sitting) -> Value:
    return tell_when(sitting.first, sitting.exact)


def _tell_cost(cost: Cost) -> Reason:
    unknown = [one.name for one in cost.unknown if one.sign == "+" and one.part in _LARGE]
    terms = [*map(_tell_term, cost.terms), *(Reason("advising.unknown_term", {"name": name}) for name in unknown)]
    if not terms:
        return Reason("advising.cost_unknown")
    return reduce(lambda first, then: Reason("advising.plus", {"first": first, "then": then}), terms)


def _tell_term(term: Term) -> Reason:
    """What is paid at a sitting first: that is what the organiser asks for. The mean is ours."""
    tax = Reason(f"advising.tax-{term.tax or 'none'}")
    total = write_amount(term.low, term.high)
    if term.counter != "sitting" or not term.choices:
        return Reason("advising.term", {"name": term.name, "amount": total, "tax": tax})
    once: Figure = write_amount(*span_all([choice.price for choice in term.choices]))
    values: dict[str, Value] = {"name": term.name, "amount": once, "tax": tax}
    if term.times in (None, ONCE):
        return Reason("advising.term", values)
    return Reason("advising.term_mean", {**values, "mean": total})


def _list_announced(day: Day, option: Option) -> Iterator[Reason]:
    for one in list_announced_prices(day.comparison, day.evidence, option.slug):
        yield Reason("cost.announced_in_line", one.words.values)


def _list_course(option: Option, cost: Cost) -> Iterator[Reason]:
    if not option.costs["self"].possible:
        yield Reason("advising.course_needed")
    for one in cost.unknown:
        if one.condition == "cash_back":
            yield Reason("cost.back_in_short", one.because.values)


def _tell_schedule(day: Day, option: Option) -> Reason:
    if option.any_time:
        return Reason("advising.any_time")
    schedule = day.schedules.timetables.read(option.slug, 1)[0].schedule
    if schedule["months"]:
        return _tell_months(schedule["months"])
    if schedule["per_year"]:
        return Reason("advising.per_year", {"count": int(schedule["per_year"])})
    return Reason("advising.no_fixed_month" if option.sittings else "advising.dates_unknown")


def _tell_months(months: Sequence[int]) -> Reason:
    if len(months) == _YEAR:
        return Reason("advising.every_month")
    if len(months) >= _RUN and months[-1] - months[0] == len(months) - 1:
        return Reason("advising.months_run", {"first": _name(months[0]), "last": _name(months[-1])})
    return Reason("advising.months", {"months": join([*map(_name, months)], "terms")})


def _name(month: int) -> Reason:
    return Reason(f"advising.month-{month}")


def _list_results(day: Day, slug: str) -> Iterator[Reason]:
    """How far the results are published, the best first."""
    openness = find_openness(day.comparison, slug, _RESULTS)
    told = ("exact", "rough", "elsewhere")
    ways = {field: how if (how := openness.get(field)) in told else "unknown" for field in _RESULTS}
    for how in (*told, "unknown"):
        fields = [Word("fields", field) for field in _RESULTS if ways[field] == how]
        if fields:
            yield Reason(f"advising.results-{how}", {"fields": join(fields, "both")})


def _list_next(day: Day, option: Option) -> Iterator[Reason]:
    """The first sitting that one can count on, where it has to be waited for, behind one that may be over."""
    coming = list_coming(option, day.on)
    if not coming or option.any_time:
        return
    begun = [one for one in option.sittings if not is_sure(one) and one.first < coming[0].first]
    code = "advising.next" if coming[0].exact else "advising.next_month"
    values: dict[str, Value] = {"when": _tell_when(coming[0])}
    yield Reason(f"{code}_after", {**values, "begun": _tell_when(begun[0])}) if begun else Reason(code, values)
