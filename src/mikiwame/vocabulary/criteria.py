"""A criterion as the stages know it: a declared question with its scale and weight."""

from dataclasses import dataclass

from mikiwame.vocabulary.scales import Interval, Scale


@dataclass(frozen=True)
class Criterion:
    """``reads`` names the fields; ``unknown`` is the interval, within 0..1, that not knowing means.

    ``applies_to`` names the categories of which it is asked; None: of all. ``by`` names the kinds of source whose word
    it takes; empty: anyone's. ``within_months``: how old a fact may be. ``qualified``: pairs of a qualifier and its
    value, such as ``("mode", "home")``: a fact of that, or where there is none one of the whole exam. ``matter``: what
    readers weigh it under, if at all.
    """

    slug: str
    question: str
    short: str
    group: str
    reads: tuple[str, ...]
    scale: Scale
    unknown: Interval
    weight: float
    why: str
    source: str | None
    applies_to: tuple[str, ...] | None = None
    by: tuple[str, ...] = ()
    within_months: int | None = None
    qualified: tuple[tuple[str, str], ...] = ()
    matter: str | None = None
