"""What the cost to pass is made of: terms that are counted, terms that hold only for some, and terms not known."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Study = Literal["self", "course"]
Sign = Literal["+", "-"]
Condition = Literal["training_benefit", "cash_back"]
"""What has to hold of the person before a reduction counts."""

Fact = Mapping[str, Any]
"""A row of ``tables.FACTS`` or of ``tables.TIES``."""

Span = tuple[float, float | None]
"""From, to; ``None`` is an end that nobody knows."""

ONCE: Span = (1.0, 1.0)

MONEY = ("yen", "yen/month")
"""Units of facts that are prices."""


@dataclass(frozen=True)
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

    name: str
    sign: Sign
    low: float
    high: float | None
    because: str
    facts: tuple[Fact, ...]
    choices: tuple[Choice, ...] = ()
    counter: Literal["回", "か月"] | None = None
    """What the times of the choices count; ``None`` where it is paid once."""
    condition: Condition | None = None
    changes: Span | None = None
    """Of a reduction: by how much it changes the low and the high end of the sum, yen, zero or less."""

    @property
    def times(self) -> Span | None:
        """Over all choices, the fewest and the most times that it is paid; ``None`` where it is paid once."""
        return span_all([choice.times for choice in self.choices]) if self.counter else None

    @property
    def text(self) -> str:
        """As printed in the source of the first fact."""
        return str(self.facts[0]["text"])

    @property
    def tax(self) -> str | None:
        """``excluded`` or ``mixed`` where tax is not in the prices, or not in all of them; ``None`` for as printed."""
        said = {fact.get("tax") for fact in self.facts if fact.get("unit") in MONEY}
        return "mixed" if len(said) > 1 else next(iter(said), None)

    @property
    def source(self) -> str:
        return str(self.facts[0]["source"])

    @property
    def day(self) -> int:
        """Days since 1970-01-01."""
        return int(self.facts[0]["day"])

    @property
    def url(self) -> str | None:
        """Of the first fact's source; ties carry none."""
        return self.facts[0].get("url")


@dataclass(frozen=True)
class Unknown:
    """A part that nobody can put a figure on: it is named and never counted, least of all as zero."""

    name: str
    sign: Sign
    because: str
    facts: tuple[Fact, ...] = ()
    condition: Condition | None = None


def multiply(price: Span, times: Span) -> Span:
    high = None if price[1] is None or times[1] is None else price[1] * times[1]
    return price[0] * times[0], high


def span_all(spans: list[Span]) -> Span:
    """The least and the greatest of them; no upper end where one has none."""
    highs = [high for _, high in spans]
    return min(low for low, _ in spans), None if None in highs else max(high for high in highs if high is not None)
