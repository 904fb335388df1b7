"""What the cost to pass is made of: terms that are counted, terms that hold only for some, and terms not known."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import Literal

from mikiwame.vocabulary.fees import NO_LABEL, Benefit, FeeLabel
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.reasons import Term as Word
from mikiwame.vocabulary.terms import Aid, Refund, Retake, Upkeep
from mikiwame.vocabulary.terms import Condition as Needed

Told = Aid | Refund | Retake | Upkeep
"""A reading of which the cost needs more than the figures of its fact."""

Study = Literal["self", "course"]
STUDIES: tuple[Study, ...] = ("self", "course")
Sign = Literal["+", "-"]
Condition = Literal["training_benefit", "cash_back"]
"""What has to hold of the person before a reduction counts."""

Part = Literal[
    "exam_fee",
    "sittings",
    "course_cost",
    "months",
    "materials",
    "certificate",
    "postage",
    "other_fee",
    "tax",
    "training_benefit",
    "cash_back",
]
"""What a term of the cost, or what is not known of it, is about."""

LARGE: tuple[Part, ...] = ("exam_fee", "course_cost")
"""Parts so large that a sum without them is named with what it lacks."""

Counter = Literal["sitting", "month"]

Span = tuple[float, float | None]
"""From, to; ``None`` is an end that nobody knows."""

ONCE: Span = (1.0, 1.0)

MONEY = ("yen", "yen/month")
"""Units of facts that are prices."""

SILENT = ("unknown", "withheld", "suspended")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a source says that the cost rests on: a row of ``tables.FACTS``, or a tie by which money comes back.

    ``field`` and ``standing`` are None for a tie, which has an ``agency`` where the other party is known.
    """

    field: str | None
    label: str | None = None
    kind: str | None = None
    standing: str | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    state: str | None = None
    approx: bool = False
    tax: str | None = None
    text: str | None = None
    source: str | None = None
    day: int | None = None
    strength: int = 0
    dated: bool = True
    stale: bool = False
    agency: str | None = None
    fee: FeeLabel = NO_LABEL
    benefit: Benefit | None = None
    told: Told | None = None

    @property
    def is_known(self) -> bool:
        return self.standing not in SILENT

    @property
    def span(self) -> Span:
        return self.low or 0.0, self.high


@dataclass(frozen=True, slots=True)
class Choice:
    """One price that a term can have (a grade, a way of study): yen each, and how many times it is paid."""

    label: str | None
    price: Span
    times: Span = ONCE
    rates: tuple[Fact, ...] = ()
    """The pass rates that the number of times rests on."""

    @property
    def total(self) -> Span:
        """Yen in all."""
        return multiply(self.price, self.times)


@dataclass(frozen=True)
class Term:
    """One part of the sum: yen ``low`` to ``high`` in all (``None``: no upper bound), and the facts it rests on."""

    part: Part
    sign: Sign
    low: float
    high: float | None
    because: Reason
    facts: tuple[Fact, ...]
    choices: tuple[Choice, ...] = ()
    counter: Counter | None = None
    """What the times of the choices count; ``None`` where it is paid once."""
    condition: Condition | None = None
    changes: Span | None = None
    """Of a reduction: by how much it changes the low and the high end of the sum, yen, zero or less."""
    label: str | None = None
    """The name that a source prints for a fee beside the exam's own."""
    needs: tuple[Needed, ...] = ()
    """Of a reduction: what its source says must hold."""

    @property
    def name(self) -> Word | str:
        return self.label or Word("parts", self.part)

    @property
    def times(self) -> Span | None:
        """Over all choices, the fewest and the most times that it is paid; ``None`` where it is paid once."""
        return span_all([choice.times for choice in self.choices]) if self.counter else None

    @property
    def once(self) -> Span:
        """Yen for who passes at the first sitting: what is paid at each sitting counts once."""
        if self.counter == "sitting":
            return span_all([choice.price for choice in self.choices])
        return self.low, self.high

    @property
    def text(self) -> str | None:
        """As printed in the source of the first fact."""
        return self.facts[0].text

    @property
    def tax(self) -> str | None:
        """``excluded`` or ``mixed`` where tax is not in the prices, or not in all of them; ``None`` for as printed."""
        said = {fact.tax for fact in self.facts if fact.unit in MONEY}
        return "mixed" if len(said) > 1 else next(iter(said), None)


@dataclass(frozen=True)
class Unknown:
    """A part that nobody can put a figure on: it is named and never counted, least of all as zero."""

    part: Part
    sign: Sign
    because: Reason
    facts: tuple[Fact, ...] = ()
    condition: Condition | None = None

    @property
    def name(self) -> Word:
        return Word("parts", self.part)


@dataclass(frozen=True)
class Again:
    """What each further sitting costs, yen, and what sources say of sitting again."""

    low: float
    high: float | None
    partial: tuple[Choice, ...] = ()
    """What those pay who have passed a part already."""
    facts: tuple[Fact, ...] = ()
    """The prices that it rests on."""
    rules: tuple[Fact, ...] = ()
    """What must be sat again, and when."""


@dataclass(frozen=True)
class Reckoned:
    """What one question of the cost adds to it."""

    terms: tuple[Term, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    at_wish: tuple[Term, ...] = ()


def multiply(price: Span, times: Span) -> Span:
    high = None if price[1] is None or times[1] is None else price[1] * times[1]
    return price[0] * times[0], high


def span_all(spans: list[Span]) -> Span:
    """The least and the greatest of them; no upper end where one has none."""
    highs = [high for _, high in spans]
    return min(low for low, _ in spans), None if None in highs else max(high for high in highs if high is not None)


def add_up(spans: Sequence[Span]) -> Span | None:
    """The sum of the ends, rounded once, so that the low one is never above the high one.

    None, never zero, where there is nothing to pay or nothing is known.
    """
    if not any(high is None or low or high for low, high in spans):
        return None
    highs = [high for _, high in spans]
    most = None if None in highs else fsum(high for high in highs if high is not None)
    return fsum(low for low, _ in spans), most
