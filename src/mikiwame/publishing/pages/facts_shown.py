"""The facts of one certification as cells of a definition table: value, standing, day, source and doubt together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from mikiwame.answers.announced import Announced
from mikiwame.answers.context import Context
from mikiwame.answers.facts import Fact, HeldBack, Published
from mikiwame.answers.leading import list_leading
from mikiwame.notation.grades import rank_grade
from mikiwame.publishing.pages.citing import Citations, CitedView
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.vocabulary.fields import ASKED, KINDS, OPINIONS
from mikiwame.vocabulary.reasons import Reason, Term
from mikiwame.words import Words
from mikiwame.words.facts import say_label, say_standing, say_value

_ASKED = {str(field) for field, kind in KINDS.items() if kind != "text"}

_SECTIONS: tuple[tuple[str | None, tuple[str, ...]], ...] = (
    (None, ASKED),
    (
        "certification.taking",
        ("application", "mode", "exam_content", "passing_mark", "open_book", "proctored", "based_on"),
    ),
    ("certification.after", ("result_day", "retake", "certificate_fee", "upkeep")),
    ("certification.learning", ("study_time", "materials", "subscription", "support", "refund", "aid")),
)
"""The heading of each section of the table and its fields, in the order in which a reader meets them."""


@dataclass(frozen=True, slots=True)
class SaidView:
    """A sentence with the number of its source."""

    words: str
    number: int


@dataclass(frozen=True, slots=True)
class HeldView:
    """What waits for an editor's word, and why."""

    text: str | None
    number: int
    because: str


@dataclass(frozen=True, slots=True)
class PrintView:
    """A printed text with its source."""

    label: str | None
    text: str
    cited: CitedView


@dataclass(frozen=True, slots=True)
class GradeView:
    label: str | None
    value: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """All that is told of a value but the value; ``missing`` is why there is none."""

    missing: str | None
    standing: str
    doubt: str | None
    misfits: tuple[str, ...]
    announced: tuple[SaidView, ...]
    cited: CitedView


@dataclass(frozen=True, slots=True)
class GroupView:
    """Grades of which the same is told, the highest first; ``prints`` are the texts that their figures stand in.

    Rows of one label stand together.
    """

    told: Told
    rows: tuple[GradeView, ...]
    prints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A field of the exam: the facts that count in groups, and what else sources print.

    ``heading`` is the name of the section that begins with it, where one does.
    """

    heading: str | None
    field: str
    name: str
    groups: tuple[GroupView, ...]
    others: tuple[PrintView, ...]
    held_back: tuple[HeldView, ...]
    context: Context | None
    """Where the figure stands in its category."""


@dataclass(frozen=True, slots=True)
class RemarkView:
    """What sources print of a field that nobody reads figures from; an ``opinion`` is its author's."""

    field: str
    name: str
    opinion: bool
    prints: tuple[PrintView, ...]


def list_cells(known: Knowledge, slug: str, citations: Citations, words: Words) -> list[CellView]:
    """A cell per field of the exam, section by section."""
    told = dict(_group(fact for fact in known.facts(slug) if fact.field in _ASKED))
    cells = []
    for heading, fields in _SECTIONS:
        said = words(heading) if heading else None
        for field in fields:
            if field in told:
                cells.append(_write_cell(known, slug, told[field], citations, words, said))
                said = None
    return cells


def list_remarks(known: Knowledge, slug: str, citations: Citations, words: Words) -> list[RemarkView]:
    facts = [fact for fact in known.facts(slug) if fact.field not in _ASKED and fact.source]
    return [
        RemarkView(field, words.term("fields", field), field in OPINIONS, list_prints(rows, citations, words))
        for field, rows in _group(facts)
    ]


def _group(facts: Iterable[Fact]) -> list[tuple[str, list[Fact]]]:
    return [(field, list(rows)) for field, rows in groupby(facts, key=lambda fact: fact.field)]


def _write_cell(
    known: Knowledge, slug: str, facts: Sequence[Fact], citations: Citations, words: Words, heading: str | None
) -> CellView:
    field = facts[0].field
    shown = _pick_shown(facts)
    groups = _join_alike(shown, citations, words)
    rest = [fact for fact in facts if fact not in shown]
    others = [other for fact in shown for other in fact.others]
    held = {(one.text, one.source): one for fact in facts for one in fact.held_back}
    return CellView(
        heading=heading,
        field=field,
        name=words.term("fields", field),
        groups=groups,
        others=list_prints([*rest, *others], citations, words),
        held_back=tuple(_write_held(one, citations, words) for one in held.values()),
        context=known.context(slug, field),
    )


def _pick_shown(facts: Sequence[Fact]) -> list[Fact]:
    """What leads, what holds of another way of sitting, and every term, but a part of which its text tells nothing."""
    leading = list_leading(facts)
    telling = {fact.text for fact in facts if fact.state or fact.unit}
    of_terms = (fact for fact in facts if fact.field not in ASKED)
    terms = [fact for fact in of_terms if fact.state or fact.unit or fact.text not in telling]
    return [fact for fact in facts if fact in leading or fact.mode or fact in terms]


def _write_held(one: HeldBack, citations: Citations, words: Words) -> HeldView:
    return HeldView(one.text, citations.cite(one.source), words.say(one.because))


def _join_alike(facts: Sequence[Fact], citations: Citations, words: Words) -> tuple[GroupView, ...]:
    """What is told of several grades alike is told once."""
    texts = [fact.text for fact in facts]
    told = {fact.cell: _tell(fact, citations, words) for fact in facts}
    groups: dict[Told, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: rank_grade(fact.label)):
        groups.setdefault(told[fact.cell], []).append(fact)
    return tuple(_write_group(told, alike, texts, words) for told, alike in groups.items())


def _write_group(told: Told, facts: Sequence[Fact], texts: Sequence[str | None], words: Words) -> GroupView:
    values = [say_value(fact, words, shares_text=texts.count(fact.text) > 1) for fact in facts]
    shown = zip(facts, values, strict=True)
    prints = dict.fromkeys(fact.text for fact, value in shown if fact.text and fact.text != value and fact.known)
    rows = zip(facts, values, strict=True)
    told_rows = [GradeView(say_label(fact, words), value if fact.known else None) for fact, value in rows]
    labels = list(dict.fromkeys(row.label for row in told_rows))
    return GroupView(
        told=told,
        rows=tuple(sorted(dict.fromkeys(told_rows), key=lambda row: labels.index(row.label))),
        prints=tuple(text for text in prints if text),
    )


def _tell(fact: Fact, citations: Citations, words: Words) -> Told:
    because = words.say(fact.because) if fact.because else None
    return Told(
        missing=None if fact.known else because,
        standing=say_standing(fact, words),
        doubt=because if fact.known else None,
        misfits=(
            *([words("facts.tied")] if fact.tied else []),
            *(say_misfit(one, words) for one in fact.inconsistent),
        ),
        announced=cite_announced(fact.announced, citations, words),
        cited=cite(fact, citations),
    )


def cite_announced(announced: Iterable[Announced], citations: Citations, words: Words) -> tuple[SaidView, ...]:
    """What is to take the place of a fact."""
    return tuple(SaidView(words.say(one.words), citations.cite(one.source)) for one in announced)


def say_misfit(reason: Reason, words: Words) -> str:
    """Why a value cannot be right together with others; a rule of a market's own has no words of its own."""
    return words.say(reason) if words.knows(reason.code) else words("misfits.other")


def cite(said: Published, citations: Citations) -> CitedView:
    if not said.source:
        return CitedView(None, None, None, dated=False)
    kind = Term("source_kinds", said.source_kind or "")
    return CitedView(citations.cite(said.source), kind, said.on, dated=bool(said.dated))


def list_prints(told: Iterable[Published], citations: Citations, words: Words) -> tuple[PrintView, ...]:
    """Each printed text once per source and day."""
    once = {(one.text, one.source, one.on): one for one in told if one.source}
    return tuple(
        PrintView(say_label(one, words), one.text or words("facts.past_withheld"), cite(one, citations))
        for one in once.values()
    )
