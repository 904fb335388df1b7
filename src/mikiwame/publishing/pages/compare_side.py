"""Certifications side by side: place, score and figures as rows of a table, and which of the rows differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mikiwame.answers.difference import Contrast
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.compare_figures import FigureView
from mikiwame.publishing.pages.compare_rows import RowView
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words


@dataclass(frozen=True, slots=True)
class LineView:
    """One field of every column."""

    name: str
    cells: tuple[FigureView, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class SideView:
    columns: tuple[RowView, ...]
    rows: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class PointsView:
    """What one of two has from a criterion; no ``points`` where it is not asked."""

    points: str | None
    because: Reason


@dataclass(frozen=True, slots=True)
class CriterionView:
    """``ahead``: the number of the side that is better for certain."""

    question: str
    ahead: int | None
    sides: tuple[PointsView, PointsView]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """``words``: the difference and what would change it, in sentences; ``rows``: the criteria by their effect."""

    words: tuple[str, ...]
    rows: tuple[CriterionView, ...]


def tabulate_side(rows: Iterable[RowView]) -> SideView | None:
    """Rows of the comparison as columns; None for fewer than two."""
    columns = tuple(rows)
    if len(columns) < 2:
        return None
    lines = zip(*(row.figures for row in columns), strict=True)
    return SideView(columns, tuple(LineView(line[0].name, line, _is_same(line)) for line in lines))


def _is_same(cells: Sequence[FigureView]) -> bool:
    """Whether the values are the same to the letter; what is not known is like nothing."""
    first = cells[0].values
    return bool(first) and all(cell.values == first for cell in cells)


def explain_pair(known: Knowledge, one: str, two: str, citations: Citations, words: Words) -> PairView:
    answer = known.explain_against(one, two)
    questions = {finding.criterion: finding.question for finding in known.explain(one)}
    rows = tuple(_describe(row, questions[row.criterion], citations, words) for row in answer.rows)
    return PairView(tuple(words.say(said) for said in answer.words), rows)


def _describe(row: Contrast, question: str, citations: Citations, words: Words) -> CriterionView:
    own = PointsView(words.points(*row.own_points) if row.own else None, row.because)
    other = PointsView(words.points(*row.other_points) if row.other else None, row.other_because)
    return CriterionView(
        question=question,
        ahead={"own": 0, "other": 1}.get(row.better or ""),
        sides=(own, other),
        numbers=tuple(citations.cite(cited.source) for cited in row.sources),
    )
