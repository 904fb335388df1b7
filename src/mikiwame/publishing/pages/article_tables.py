"""The tables of the article: one per category, a row per certification, a cell per question that readers ask."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mikiwame.answers.facts import Fact
from mikiwame.answers.leading import list_leading
from mikiwame.answers.ranking import Place
from mikiwame.notation.grades import rank_grade
from mikiwame.notation.legal_forms import tells_form
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.ways_on import WayOn, list_links
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words
from mikiwame.words.facts import say_value
from mikiwame.words.printed import say_printed_label

COLUMNS = (
    "organiser",
    "exam_fee",
    "eligibility",
    "examinees",
    "pass_rate",
    "schedule",
    "venue",
    "duration",
    "school",
    "course_cost",
)
"""What readers of such a comparison look for, in the order in which they are used to find it."""

WITH = {"exam_fee": ("extra_fee",)}
"""Fields shown in the cell of another: what comes on top of the fee belongs beside it."""


@dataclass(frozen=True, slots=True)
class LineView:
    """One value in a cell, or why it is missing; ``cited``: its source and day stand below it."""

    value: str | None = None
    number: int | None = None
    on: date | None = None
    label: str | None = None
    missing: str | None = None
    dated: bool = True
    doubt: str | None = None
    small: str | None = None
    cited: bool = True

    def is_cited_as(self, other: "LineView") -> bool:
        """Whether source, day and doubt are the same."""
        mine, theirs = ((one.number, one.on, one.dated, one.doubt, one.missing) for one in (self, other))
        return mine == theirs


@dataclass(frozen=True, slots=True)
class CellView:
    name: str
    rows: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A certification; ``because`` is why it is not recommended."""

    slug: str
    name: str
    score: float | None
    recommended: bool
    because: Reason | None
    cells: tuple[CellView, ...]
    links: tuple[WayOn, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A category; ``on_top_of`` are the titles of those that it adds to, ``linked``: some row has a way on."""

    slug: str
    title: str
    about: str | None
    number: int | None
    on_top_of: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[RowView, ...]
    linked: bool


def list_tables(known: Knowledge, citations: Citations, words: Words) -> list[TableView]:
    """A table per category that has certifications, in the market's order; in each the best first, the ended last."""
    tables = [_describe_table(known, slug, citations, words) for slug in known.market.categories]
    return [table for table in tables if table.rows]


def _describe_table(known: Knowledge, slug: str, citations: Citations, words: Words) -> TableView:
    categories = known.market.categories
    category = categories[slug]
    own = known.list_first(slug)
    rows = tuple(_describe_row(known, place, citations, words) for place in own)
    return TableView(
        slug=slug,
        title=category.title,
        about=category.about,
        number=citations.cite(category.source) if category.source else None,
        on_top_of=tuple(words.say_value(categories[other].title) for other in category.extra_on),
        columns=tuple(words.term("fields", field) for field in COLUMNS),
        rows=rows,
        linked=any(row.links for row in rows),
    )


def _describe_row(known: Knowledge, place: Place, citations: Citations, words: Words) -> RowView:
    return RowView(
        slug=place.slug,
        name=place.name,
        score=place.score,
        recommended=place.recommended,
        because=place.excluded_because,
        cells=tuple(_describe_cell(known, place.slug, field, citations, words) for field in COLUMNS),
        links=list_links(known, place.slug),
    )


def _describe_cell(known: Knowledge, slug: str, field: str, citations: Citations, words: Words) -> CellView:
    leading = list_leading(known.facts(slug))
    if field == "organiser":
        lines = _list_organisers(known, slug, leading, citations, words)
    elif field == "school":
        lines = _list_schools(known, slug, citations, words)
    else:
        lines = _list_facts(leading, field, citations, words)
    return CellView(words.term("fields", field), _cite_once(lines))


def _list_facts(leading: Sequence[Fact], field: str, citations: Citations, words: Words) -> list[LineView]:
    """The facts of a field, grade by grade, and those known of the fields that go with it."""
    beside = [fact for fact in leading if fact.field in WITH.get(field, ()) and fact.known]
    facts = [*(fact for fact in leading if fact.field == field), *beside]
    texts = [fact.text for fact in facts]
    ordered = sorted(facts, key=lambda fact: (fact.field != field, rank_grade(fact.label)))
    return [_write_fact(fact, field, texts.count(fact.text) > 1, citations, words) for fact in ordered]


def _write_fact(fact: Fact, field: str, shares_text: bool, citations: Citations, words: Words) -> LineView:
    return LineView(
        value=say_value(fact, words, shares_text=shares_text) if fact.known else None,
        number=citations.cite(fact.source) if fact.source else None,
        on=fact.on,
        label=say_printed_label(fact.label, words)
        if fact.field == field
        else say_printed_label(fact.label, words) or words.term("fields", fact.field),
        missing=None if fact.known else words.say_value(fact.because),
        dated=bool(fact.dated),
        doubt=_say_doubt(fact, words) if fact.known else None,
    )


def _say_doubt(fact: Fact, words: Words) -> str | None:
    holds = {"stale": fact.stale, "disputed": fact.standing == "disputed", "inconsistent": bool(fact.inconsistent)}
    doubts = [words(f"article.doubts-{name}") for name, so in holds.items() if so]
    return words.list(doubts, "terms") or None


def _list_organisers(
    known: Knowledge, slug: str, leading: Sequence[Fact], citations: Citations, words: Words
) -> list[LineView]:
    """The organisers with their legal form; the source is the one that names them, where one does."""
    naming = next((fact for fact in leading if fact.field == "organiser" and fact.source), None)
    cited = LineView()
    if naming and naming.source:
        cited = LineView(number=citations.cite(naming.source), on=naming.on, dated=bool(naming.dated))
    organisers = [known.catalogue.organisations[one] for one in known.catalogue.certifications[slug].organisers]
    return [
        replace(
            cited,
            value=one.name,
            small=None if tells_form(one.name, one.form) else words.term("forms", one.form),
        )
        for one in organisers
    ] or [LineView(missing=words("article.no_organiser"))]


def _list_schools(known: Knowledge, slug: str, citations: Citations, words: Words) -> list[LineView]:
    """Who teaches for it, of the ties; else that none was found."""
    organisers = known.catalogue.certifications[slug].organisers
    own = {
        tie.organisation_name: tie
        for tie in known.ties
        if tie.tie == "teaches_for" and tie.to in organisers and tie.certification in (None, slug)
    }
    if own:
        return [LineView(name, citations.cite(tie.source), tie.on) for name, tie in own.items()]
    return [LineView(missing=words("article.no_school"))]


def _cite_once(lines: Sequence[LineView]) -> tuple[LineView, ...]:
    """Lines of one source, day and doubt give them once, at the last of them."""
    following = [*lines[1:], None]
    return tuple(
        replace(line, cited=not (after and line.is_cited_as(after)))
        for line, after in zip(lines, following, strict=True)
    )
