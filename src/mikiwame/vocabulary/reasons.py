"""What an answer says without words: a code and the values that go with it. The room of words makes the sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

Style: TypeAlias = Literal["plain", "and", "or", "terms", "quoted", "both", "either", "clauses", "sentences"]
"""How values are joined: by commas alone, or as the language joins what all hold or one of which holds; ``terms`` are
short labels, ``quoted``, ``both`` and ``either`` names, ``clauses`` parts of a sentence."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the product's own, such as a field or a standing: ``Term("fields", "exam_fee")``."""

    group: str
    key: str


@dataclass(frozen=True, slots=True)
class Yen:
    """An amount, or the two ends of one."""

    low: float
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """Part of a score, 0..1, or the two ends of one; readers see it in points of 100."""

    low: float
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0..1; ``digits`` behind the point of its percentage."""

    share: float
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit as tables hold it (``yen``, ``percent`` …), or its two ends; None is an open end."""

    low: float | None
    high: float | None
    unit: str | None = None
    tax: str | None = None
    """Of an amount: ``excluded`` or ``mixed`` where tax is not in it."""


@dataclass(frozen=True, slots=True)
class PartDay:
    """A day as far as it is known: ``2026``, ``2026-03`` or ``2026-03-01``."""

    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values in one place of a sentence."""

    values: tuple["Value", ...]
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is so: ``Reason("facts.stale", {"day": …})``; ``code`` is the topic and the name of a message."""

    code: str
    values: Mapping[str, "Value"] = field(default_factory=dict)


Value: TypeAlias = (
    str | int | float | bool | date | Term | Yen | Points | Share | Figure | PartDay | Listed | Reason | None
)


def join(values: Sequence[Value], style: Style = "plain") -> Listed:
    return Listed(tuple(values), style)
