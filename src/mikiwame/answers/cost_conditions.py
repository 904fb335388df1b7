"""What sources say on sitting again, keeping a certificate and money back, as reasons with each condition's quote."""

from mikiwame.advice.cost_terms import Again, Fact
from mikiwame.answers.cost_shapes import Needed
from mikiwame.vocabulary.reasons import Figure, Reason, Value, Yen, join
from mikiwame.vocabulary.terms import Condition, Time


def tell_retake(fact: Fact, again: Again) -> Reason:
    """What need not be sat again; where no price of it is known, that it is not."""
    told = fact.told
    if not told or told["kind"] != "retake":
        return _quote(fact)
    said: list[Value] = []
    if told["exempt"] is not None:
        valid = told["valid"] if told["exempt"] else None
        said.append(
            Reason("exam.exempt_for", {"time": _write_time(valid)})
            if valid
            else Reason(f"exam.exempt-{'yes' if told['exempt'] else 'no'}")
        )
    if told["unlimited"] is not None:
        said.append(Reason(f"exam.unlimited-{'yes' if told['unlimited'] else 'no'}"))
    if told["wait"]:
        said.append(Reason("exam.wait", {"time": _write_time(told["wait"])}))
    if told["exempt"] and not again.partial:
        said.append(Reason("cost.partial_unknown"))
    return _join(said, fact)


def tell_upkeep(fact: Fact) -> Reason:
    """How often it is renewed and at what price; a price that no source tells is named."""
    told = fact.told
    if not told or told["kind"] != "upkeep":
        return _quote(fact)
    if not told["renewal"]:
        return Reason("exam.renewal-no")
    every, fee = told["every"], told["fee"]
    said = Reason("exam.renewal_every", {"time": _write_time(every)}) if every else Reason("exam.renewal-yes")
    said = Reason("exam.renewal_optional", {"renewal": said}) if told["optional"] else said
    priced = Reason("cost.renewal_unknown") if fee is None else Reason("exam.renewal_fee", {"fee": Yen(fee)})
    return _join([said, priced], fact)


def tell_refund(fact: Fact) -> Reason:
    """Whether money comes back, what part of it, and how soon one must ask."""
    told = fact.told
    if not told or told["kind"] != "refund":
        return _quote(fact)
    share, within, offered = told["share"], told["within"], told["offered"]
    said: list[Value] = []
    if share is not None and offered is not False:
        said.append(Reason("exam.refund_share", {"share": Figure(share, share, "percent")}))
    elif offered is not None:
        said.append(Reason(f"exam.refund-{'yes' if offered else 'no'}"))
    if within:
        said.append(Reason("exam.refund_within", {"time": _write_time(within)}))
    return _join(said, fact)


def list_conditions(fact: Fact) -> tuple[Needed, ...]:
    """What must hold before money comes off or back."""
    told = fact.told
    if told and (told["kind"] == "aid" or told["kind"] == "refund"):
        return tuple(map(_write_condition, told["conditions"]))
    return ()


def _write_condition(one: Condition) -> Needed:
    if one["number"] is None:
        return Needed(one["code"], None, one["quote"], Reason(f"cost.needs-{one['code']}"))
    words = Reason(f"cost.needs_number-{one['code']}", {"number": f"{one['number']:g}"})
    return Needed(one["code"], one["number"], one["quote"], words)


def _join(said: list[Value], fact: Fact) -> Reason:
    return Reason("cost.said", {"said": join(said)}) if said else _quote(fact)


def _quote(fact: Fact) -> Reason:
    return Reason("facts.quoted", {"text": fact.text})


def _write_time(time: Time) -> Figure:
    return Figure(time["low"], time["high"], time["unit"].replace("-", "_"))
