"""How wide a score is, and which finding that nobody knows makes most of its width."""

from collections.abc import Sequence
from dataclasses import dataclass

from mikiwame.answers.explanation import Explanations, ReadFact
from mikiwame.ranking.differences import Contributions, UnknownCell, rank_unknown_cells, split_score, split_width
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.reasons import Listed, Reason, Term, join


@dataclass(frozen=True, slots=True)
class Ends:
    """The two ends of a score or a difference, 0..1, and the middle by which it counts."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Unknown:
    """A finding that is not known: what was not found out, and how much of the score's width it makes (0..1)."""

    slug: str
    criterion: str
    short: str
    field: str | None
    """The one field that the criterion reads; None where it reads several."""
    open_fields: tuple[str, ...]
    """The fields that nobody has looked at, or whose text nobody can read."""
    withheld: bool
    width: float
    part: float

    @property
    def fields(self) -> Listed:
        return join([Term("fields", one) for one in self.open_fields], "terms")

    @property
    def what(self) -> Reason:
        """What was not found out: ``合格率``, or ``受験者数・合格率の公表状況``."""
        code = "difference.what_fields" if self.field else "difference.what_openness"
        return Reason(code, {"fields": self.fields})


@dataclass(frozen=True, slots=True)
class Width(Ends):
    """The ends of one score, how much of the ``width`` between them is due to what nobody knows, and to what most."""

    width: float
    unknown_part: float
    widest: Unknown | None


def find_width(explanations: Explanations, slug: str) -> Width | None:
    """None for one of another trade, which has no score.

    :raises MikiwameError: when the comparison does not have the certification.
    """
    if not explanations.is_scored(slug):
        return None
    weights, cells = list(explanations.comparison.weights.values()), explanations.take_findings(slug)
    width, unknown = split_width(weights, cells), rank_unknown_cells(weights, cells)
    parts = split_score(weights, cells)
    return Width(
        low=parts.score_low,
        middle=parts.score,
        high=parts.score_high,
        width=width.total,
        unknown_part=width.unknown_part,
        widest=describe_unknown(explanations, slug, unknown[0]) if unknown else None,
    )


def take_ends(parts: Contributions) -> Ends:
    return Ends(parts.score_low, parts.score, parts.score_high)


def describe_unknown(explanations: Explanations, slug: str, cell: UnknownCell) -> Unknown:
    criterion = explanations.comparison.criteria[cell.criterion]
    facts = explanations.list_read_facts(slug, criterion)
    return Unknown(
        slug=slug,
        criterion=criterion.slug,
        short=criterion.short,
        field=None if criterion.scale.form == "openness" else criterion.reads[0],
        open_fields=_list_open_fields(criterion, facts),
        withheld=any(fact.standing == "withheld" for fact in facts) and criterion.scale.form != "openness",
        width=cell.width,
        part=cell.part,
    )


def _list_open_fields(criterion: Criterion, facts: Sequence[ReadFact]) -> tuple[str, ...]:
    if criterion.scale.form != "openness":
        return criterion.reads[:1]
    seen = {fact.field for fact in facts if fact.openness is not None}
    return tuple(field for field in criterion.reads if field not in seen)
