"""Which of the prices and pass rates of several grades or audiences a person would meet, and how often they pay."""

import re
from collections.abc import Sequence

from mikiwame.advice.cost_terms import Fact, Span, Study
from mikiwame.assessment.assessing import SAME_TIME

_SILENT = ("unknown", "withheld")

_FEE_OF_ITS_OWN = re.compile(r"(?<!受験)(?<!受検)(?<!検定)(?<!審査)(?:料|費|代)$")
"""A label that names another fee than the exam's, such as 認定料 or 郵送料."""

_OF_SOME_STANDING = re.compile("会員|学生|合格者|免除|割引|実質")
"""Prices for those who already are or have something, or after a reduction: not what anybody can count on."""

_TOGETHER = "併願"
"""The price of two grades at one time: it buys two certifications."""

_GROUP = "団体"
"""The price for those whom a school or employer enters together."""


def take_field(facts: Sequence[Fact], field: str) -> list[Fact]:
    return [fact for fact in facts if fact["field"] == field]


def take_known(facts: Sequence[Fact], field: str) -> list[Fact]:
    return [fact for fact in take_field(facts, field) if fact["standing"] not in _SILENT]


def take_figures(facts: Sequence[Fact], field: str, *units: str) -> list[Fact]:
    """The facts of a field that give a figure in one of the units."""
    return [
        fact
        for fact in take_known(facts, field)
        if fact["unit"] in units and not (fact["low"] is None and fact["high"] is None)
    ]


def is_other_fee(fact: Fact) -> bool:
    """Whether the label says that the money is not the exam's own fee."""
    return bool(fact["label"] and _FEE_OF_ITS_OWN.search(fact["label"]))


def take_current(facts: Sequence[Fact]) -> list[Fact]:
    """The unlabelled fact, or the labelled ones: whichever is the stronger, without those of an older time.

    The same rule by which findings choose (``assessment.assessing``), so that the cost and the score read one price.
    """
    best = max((fact["strength"] for fact in facts), default=0)
    current = [fact for fact in facts if fact["strength"] >= best - SAME_TIME]
    plain = [fact for fact in current if fact["label"] is None]
    is_plain = max((fact["strength"] for fact in plain), default=best - 1) >= best
    return sorted(
        (fact for fact in current if (fact["label"] is None) == is_plain),
        key=lambda fact: (fact["low"] or 0.0, fact["label"] or ""),
    )


def take_fitting(facts: Sequence[Fact], study: Study, grade: str | None) -> list[Fact]:
    """The prices that a person meets: of the grade asked for, else of all grades.

    A price for members, students and the like, or of two grades together, counts only where it is asked for or where
    there is no other. The price of a group counts beside the ordinary one for a course, since no source says how a
    school enters its students, and not for self-study.
    """
    asked = [fact for fact in facts if grade is not None and fact["label"] == grade]
    if asked:
        return asked
    fitting = take_current(facts)
    for is_special in (_is_special, _is_group) if study == "self" else (_is_special,):
        fitting = [fact for fact in fitting if not is_special(fact)] or fitting
    return fitting


def _is_special(fact: Fact) -> bool:
    label = fact["label"] or ""
    return _TOGETHER in label or bool(_OF_SOME_STANDING.search(label))


def _is_group(fact: Fact) -> bool:
    return _GROUP in (fact["label"] or "")


def match_rates(rates: Sequence[Fact], label: str | None, fee_labels: Sequence[str | None]) -> list[Fact]:
    """The pass rates that fit a price's label: its own, else the one of all, else those of every label.

    Where the rates name some of the fees' labels but not this one, its rate is not known: another grade's is no answer.
    """
    own = [rate for rate in rates if rate["label"] == label]
    if label is None:
        return take_current(rates)
    whole = [rate for rate in rates if rate["label"] is None]
    alike = {rate["label"] for rate in rates} & set(fee_labels) - {None}
    return own or whole or ([] if alike else take_current(rates))


def expect_sittings(rates: Sequence[Fact]) -> Span:
    """How many times a person sits on average until passing: 100 divided by the pass rate in percent.

    The mean of the geometric distribution (Feller, *An Introduction to Probability Theory and Its Applications*,
    vol. 1, XI.2): every try passes with the same chance, whatever the tries before. Without a rate, or with one that
    may be zero, at least once and nobody knows how often.
    """
    high = max((100.0 if rate["high"] is None else rate["high"] for rate in rates), default=0.0)
    low = min((rate["low"] or 0.0 for rate in rates), default=0.0)
    return (max(100.0 / high, 1.0) if high > 0 else 1.0), (max(100.0 / low, 1.0) if low > 0 else None)
