"""The cost as reasons: plain sums first, what each further sitting costs, then the average and how it is worked out."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from mikiwame.advice import cost_terms
from mikiwame.advice.cost import Cost
from mikiwame.advice.cost_terms import LARGE, Counter, Fact, Span
from mikiwame.vocabulary.reasons import Figure, Listed, Reason, Value, join


def round_yen(amount: float) -> int:
    """Whole yen, half up, as people round."""
    return int(Decimal(repr(amount)).quantize(Decimal(1), ROUND_HALF_UP))


def round_end(amount: float | None) -> int | None:
    return None if amount is None else round_yen(amount)


def write_amount(low: float, high: float | None) -> Figure:
    """From, to, in whole yen."""
    return Figure(round_yen(low), round_end(high), "yen")


def explain_choice(choice: cost_terms.Choice, counter: Counter | None) -> Reason:
    """One price as it is worked out, for a reader to check."""
    total = write_amount(*choice.total)
    if counter is None:
        return Reason("cost.choice", {"total": total})
    price = write_amount(*choice.price)
    fewest, most = choice.times
    if most is None:
        times = float(f"{fewest:.3g}")
        return Reason(f"cost.choice_from_{counter}", {"price": price, "times": times, "total": total})
    values = {"price": price, "times": _write_span(f"{fewest:.2f}", f"{most:.2f}"), "total": total}
    return Reason("cost.choice_mean", {**values, "rate": _write_rate(choice)})


def _write_span(first: str, last: str) -> str | Reason:
    return first if first == last else Reason("formats.range", {"low": first, "high": last})


def _write_rate(choice: cost_terms.Choice) -> str | Reason:
    fewest, most = choice.times
    rate = _write_span(f"{100 / (most or fewest):.4g}", f"{100 / fewest:.4g}")
    return Reason("cost.about", {"rate": rate}) if any(one.approx for one in choice.rates) else rate


def tell_once(cost: Cost) -> Reason | None:
    """``1回で受かれば43,000~54,500円(受験料5,000円+講座費用38,000~49,500円)``, or what is known of it."""
    if cost.once is None:
        return None
    code = "cost.once_known" if any(one.part in LARGE for one in cost.unknown) else "cost.once_sum"
    amount: dict[str, Value] = {"amount": write_amount(*cost.once)}
    paid = [term for term in cost.terms if term.once != (0, 0)]
    if len(paid) < 2:
        return _tell_choices(code, amount, paid)
    parts = [Reason("cost.part", {"name": term.name, "amount": write_amount(*term.once)}) for term in paid]
    signs = {"+": "cost.plus", "-": "cost.minus"}
    total = parts[0]
    for term, part in zip(paid[1:], parts[1:], strict=True):
        total = Reason(signs[term.sign], {"first": total, "then": part})
    return Reason(f"{code}_of", {**amount, "parts": total})


def _tell_choices(code: str, amount: Mapping[str, Value], paid: Sequence[cost_terms.Term]) -> Reason:
    """The sum of one term with its price for each grade or audience, where there are several."""
    choices = [choice for term in paid for choice in term.choices]
    if len(choices) < 2 or len({choice.price for choice in choices}) < 2:
        return Reason(code, amount)
    parts = [Reason("cost.part", {"name": one.label, "amount": write_amount(*one.price)}) for one in choices]
    return Reason(f"{code}_of", {**amount, "parts": join(parts)})


def tell_less(cost: Cost) -> tuple[Reason, ...]:
    """What may come off or back, each with its condition; with the sum of who passes at once, where it is known."""
    less = []
    for term in cost.conditional:
        changed = add_changes(cost.once, term.changes)
        code, total = ("cost.less_sum", {"sum": write_amount(*changed)}) if changed else ("cost.less", {})
        less.append(Reason(code, {"because": term.because, **total}))
    unsure = (one.because for one in cost.unknown if one.sign == "-")
    return (*less, *(Reason("cost.less", {"because": because}) for because in unsure))


def add_changes(ends: Span | None, changes: Span | None) -> Span | None:
    if ends is None or changes is None:
        return None
    return ends[0] + changes[0], None if ends[1] is None or changes[1] is None else ends[1] + changes[1]


def tell_again(again: cost_terms.Again) -> Reason:
    amount = write_amount(again.low, again.high)
    if not again.partial:
        return Reason("cost.again", {"amount": amount})
    priced = [
        Reason("cost.partial", {"label": choice.label, "amount": write_amount(*choice.price)})
        for choice in again.partial
    ]
    return Reason("cost.again_partial", {"amount": amount, "partial": join(priced)})


def tell_average(cost: Cost) -> Reason | None:
    """The mean over all who sit until they pass, with the pass rate where all prices share one."""
    if cost.low is None or not cost.has_average:
        return None
    values: dict[str, Value] = {"amount": write_amount(cost.low, cost.high)}
    exam = next(term for term in cost.terms if term.part == "exam_fee")
    spans = {choice.times for choice in exam.choices}
    if len(spans) > 1 or exam.choices[0].times[1] is None:
        return Reason("cost.average_several", values)
    fewest, most = exam.choices[0].times
    times = _write_span(f"{fewest:.2f}", f"{most:.2f}")
    return Reason("cost.average", {**values, "rate": _write_rate(exam.choices[0]), "times": times})


def tell_wish(terms: Sequence[cost_terms.Term]) -> Reason:
    """Fees that only those pay who wish for what they buy, each with its amount."""
    parts = [Reason("cost.part", {"name": term.name, "amount": write_amount(*term.once)}) for term in terms]
    return Reason("cost.at_wish", {"parts": join(parts)})


def tell_cost(cost: Cost) -> Reason:
    """All of it in a few sentences, the plain sums first."""
    if not cost.possible:
        return Reason("cost.sum_impossible", {"because": cost.because})
    besides = [one.name for one in cost.unknown if one.sign == "+" and one.part != "sittings"]
    once, average = tell_once(cost), tell_average(cost)
    said = [once or Reason("cost.sum_none"), *([tell_again(cost.again)] if cost.again else [])]
    said += tell_less(cost)
    if besides:
        said.append(Reason("cost.besides", {"names": join(besides)}))
    if cost.at_wish:
        said.append(tell_wish(cost.at_wish))
    if average and (cost.low, cost.high) != cost.once:
        said.append(average)
    elif cost.again and not average:
        said.append(Reason("cost.average_unknown"))
    return Reason("cost.told", {"says": join([Reason("cost.full", {"said": one}) for one in said], "sentences")})


def list_doubts(fact: Fact) -> Listed:
    """What a reader should know beside a figure: that it is old, undated or disputed; empty for a sound one."""
    holds = {"stale": fact.stale, "undated": not fact.dated, "disputed": fact.standing == "disputed"}
    return join([Reason(f"facts.doubt-{name}") for name, so in holds.items() if so], "terms")
