"""What learning for an exam costs: a course, or the materials of who studies alone."""

from collections.abc import Sequence

from mikiwame.advice.cost_terms import ONCE, Choice, Fact, Reckoned, Span, Term, Unknown, span_all
from mikiwame.advice.pricing import describe_silence, take_figures, take_fitting, take_known
from mikiwame.vocabulary.reasons import Reason


def reckon_course(facts: Sequence[Fact], grade: str | None) -> Reckoned:
    """The course once; for a price a month one month, since nobody says how many it takes."""
    taught = [fact for fact in take_figures(facts, "course_cost", "yen") if not fact.fee.materials]
    priced = taught or take_figures(facts, "subscription", "yen/month")
    books = Unknown("materials", "+", Reason("cost.materials_in_course_silent"))
    if not priced:
        return Reckoned(unknown=(_describe_no_course(facts), books))
    fitting = take_fitting(priced, "course", grade)
    monthly = fitting[0].unit == "yen/month"
    times: Span = (1.0, None) if monthly else ONCE
    choices = tuple(Choice(fact.label, fact.span, times) for fact in fitting)
    low, high = span_all([choice.total for choice in choices])
    because = Reason("cost.from_one_month") if monthly else _explain_course(choices)
    term = Term("course_cost", "+", low, high, because, tuple(fitting), choices, "month" if monthly else None)
    months = (Unknown("months", "+", Reason("cost.months_vary"), tuple(fitting)),) if monthly else ()
    return Reckoned((term,), (*months, books))


def _describe_no_course(facts: Sequence[Fact]) -> Unknown:
    sold = [fact for fact in take_figures(facts, "course_cost", "yen") if fact.fee.materials]
    if not sold:
        return describe_silence(facts, "course_cost", "course_cost")
    return Unknown("course_cost", "+", Reason("cost.only_materials", {"text": sold[0].text}), tuple(sold))


def _explain_course(choices: Sequence[Choice]) -> Reason:
    if len(choices) > 1:
        return Reason("cost.ways_vary")
    low, high = choices[0].price
    return Reason("cost.once" if low == high else "cost.once_courses_vary")


def reckon_materials(facts: Sequence[Fact]) -> Reckoned:
    """Materials sold as a set; else the books that a source names: one of them at least, all of them at most."""
    sold = [fact for fact in take_figures(facts, "course_cost", "yen") if fact.fee.materials]
    books = take_figures(facts, "materials", "yen")
    if not sold and not books:
        return Reckoned(unknown=(_describe_no_materials(facts),))
    choices = tuple(Choice(fact.label, fact.span) for fact in sold or books)
    low, high = span_all([choice.total for choice in choices])
    if sold or len(books) == 1:
        return Reckoned((Term("materials", "+", low, high, Reason("cost.once"), tuple(sold or books), choices),))
    most = sum(choice.total[1] or choice.total[0] for choice in choices)
    return Reckoned((Term("materials", "+", low, most, Reason("cost.books_vary"), tuple(books), choices),))


def _describe_no_materials(facts: Sequence[Fact]) -> Unknown:
    """What a source says of the books, though not what they cost."""
    named = [fact for fact in take_known(facts, "materials") if fact.text and fact.kind == "materials"]
    if not named:
        return Unknown("materials", "+", Reason("cost.silent"))
    return Unknown("materials", "+", Reason("cost.materials_unpriced", {"text": named[0].text}), tuple(named))
