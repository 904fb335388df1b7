"""A criterion as the stages know it: a declared question with its scale and weight."""

from dataclasses import dataclass

from mikiwame.vocabulary.scales import Interval, Scale


@dataclass(frozen=True)
class Criterion:
    """``reads`` names the fields; ``unknown`` is the interval, within 0..1, that not knowing means.

    ``applies_to`` names the categories of which it is asked; None: of all.
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
