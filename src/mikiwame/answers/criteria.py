"""The criteria as they stand in the files, with their share of the weights."""

from dataclasses import dataclass

from mikiwame.answers.scales import describe_scale
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.reasons import Reason


@dataclass(frozen=True, slots=True)
class Asked:
    """A criterion: what it asks, what it reads, how its scale judges, and how much it weighs of them all."""

    criterion: str
    question: str
    short: str
    group: str
    reads: tuple[str, ...]
    scale: Reason
    unknown: tuple[float, ...]
    weight: float
    share: float
    applies_to: tuple[str, ...] | None
    """The categories that it is asked of; None for all."""
    by: tuple[str, ...]
    """The kinds of source whose word it takes; none for anyone's."""
    within_months: int | None
    """How old a fact may be."""
    qualified: dict[str, str]
    """Qualifier -> what a fact must be of, such as ``mode`` -> ``home``."""
    why: str
    source: str | None


def list_criteria(comparison: Comparison) -> list[Asked]:
    total = sum(one.weight for one in comparison.criteria)
    return [
        Asked(
            criterion=one.slug,
            question=one.question,
            short=one.short,
            group=one.group,
            reads=tuple(one.reads),
            scale=describe_scale(one),
            unknown=tuple(one.unknown),
            weight=one.weight,
            share=one.weight / total,
            applies_to=None if one.applies_to is None else tuple(one.applies_to),
            by=one.by,
            within_months=one.within_months,
            qualified=dict(one.qualified),
            why=one.why,
            source=one.source,
        )
        for one in comparison.criteria
    ]
