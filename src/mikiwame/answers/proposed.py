"""What pages propose, beside what is held true today: each reading with what it would change."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from pydantic import JsonValue

from mikiwame import notation
from mikiwame.answers.announced import Json
from mikiwame.answers.facts import Evidence, Fact
from mikiwame.catalogue import Catalogue
from mikiwame.catalogue.flattening import flatten
from mikiwame.catalogue.labels import join_labels
from mikiwame.catalogue.values import Value
from mikiwame.reading.dictionary import Dictionary, open_dictionary
from mikiwame.reading.proposals import Because, PageReading, Proposal
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.reasons import Value as Told

Change: TypeAlias = Literal["adds", "confirms", "changes", "past"]
"""Nothing is known of it yet; the same is known; another value is; or it is of an earlier period than what is known."""

_QUALIFIED = ("grade", "part", "mode", "audience", "population", "strand")
_WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class WouldChange:
    """What a proposal would do to the facts of today, and the texts and sources that they rest on."""

    change: Change
    present: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposedHeading:
    """What stands over a cell."""

    row: str | None
    column: str | None
    section: tuple[str, ...]
    caption: str | None


@dataclass(frozen=True, slots=True)
class ProposedValue:
    """One reading of a page: proposed where there is no ``because``, refused otherwise."""

    field: str
    text: str
    value: Json
    """As `notation` reads the text, with its unit."""
    unit: str | None
    """What a bare figure counts, where only its heading says so."""
    certification: str | None
    label: str | None
    """The printed words of the heads that say what the value is of."""
    grade: str | None
    part: str | None
    mode: str | None
    audience: str | None
    population: str | None
    strand: str | None
    period: str | None
    quote: str
    heading: ProposedHeading
    path: str
    """An XPath; of a PDF the page and the box; of a text the line."""
    before: str
    after: str
    rule: str
    """The kind of structure by which it was found."""
    because: Reason | None
    would_change: WouldChange | None
    """None for what is refused or of no certification."""
    page: str | None = dataclasses.field(default=None)
    """The address or file of the page."""


def find_dictionary(catalogue: Catalogue) -> Dictionary:
    """The dictionary of headings of a market."""
    return open_dictionary(catalogue.headings)


def list_proposed(reading: PageReading, evidence: Evidence | None) -> list[ProposedValue]:
    """What one page proposes, then what was refused of it.

    :param evidence: the facts of the day to compare with; None compares with nothing.
    """
    return [_describe(one, reading.address, evidence) for one in (*reading.proposals, *reading.refused)]


def say_because(because: Because) -> Reason:
    """A reason of the room of reading as one that the room of words can say."""
    return _make_reason(because.code, because.values)


def _make_reason(code: str, written: Mapping[str, JsonValue]) -> Reason:
    values: dict[str, Told] = {}
    for name, value in written.items():
        if isinstance(value, dict):
            values[name] = _make_reason(str(value["code"]), cast(dict[str, JsonValue], value["values"]))
        elif isinstance(value, str | int | None):
            values[name] = value
    return Reason(code, values)


def _describe(one: Proposal, page: str | None, evidence: Evidence | None) -> ProposedValue:
    qualifiers = {name: getattr(one.qualifiers, name) for name in (*_QUALIFIED, "period")}
    heading = one.heading
    compared = evidence and one.because is None and one.certification
    return ProposedValue(
        field=one.field,
        text=one.text,
        value=cast(Json, one.value),
        unit=one.unit,
        certification=one.certification,
        label=one.label,
        **qualifiers,
        quote=one.quote,
        heading=ProposedHeading(heading.row, heading.column, heading.section, heading.caption),
        path=one.place.path,
        before=one.place.before,
        after=one.place.after,
        rule=one.rule,
        because=say_because(one.because) if one.because else None,
        would_change=find_change(one, evidence) if evidence and compared else None,
        page=page,
    )


def find_change(one: Proposal, evidence: Evidence) -> WouldChange:
    """What accepting a proposal would do to the facts of the day, by the values of which it consists."""
    known = [fact for fact in evidence.list_facts(one.certification or "") if fact.field == one.field and fact.known]
    pairs = [(value, _find_facts(one, value, known)) for value in _list_values(one)]
    met = [fact for _, facts in pairs for fact in facts]
    changes = {_compare(one, value, facts) for value, facts in pairs}
    change: Change = next((kind for kind in _WORST_FIRST if kind in changes), "adds")
    return WouldChange(
        change,
        tuple(dict.fromkeys(fact.text or "" for fact in met)),
        tuple(dict.fromkeys(fact.source for fact in met if fact.source)),
    )


_WORST_FIRST: Sequence[Change] = ("changes", "adds", "past", "confirms")


def _list_values(one: Proposal) -> Iterable[Value]:
    return flatten(cast(Reading, one.value)) if one.value else ()


def _find_facts(one: Proposal, value: Value, known: Sequence[Fact]) -> list[Fact]:
    """The facts of the same grade, part, mode, audience, population and strand, in the same unit."""
    label = join_labels(one.field, value.label, one.label)
    told = notation.sort_label(one.field, label)
    wanted: Mapping[str, str | None] = {name: getattr(told, name) for name in _QUALIFIED}
    return [
        fact
        for fact in known
        if (value.unit is None or fact.unit == value.unit)
        and all(getattr(fact, name) == wanted[name] for name in _QUALIFIED)
    ]


def _compare(one: Proposal, value: Value, facts: Sequence[Fact]) -> Change:
    if not facts:
        return "adds"
    period = one.qualifiers.period or value.period
    if period and all((fact.period or "") > period for fact in facts):
        return "past"
    if value.kind in ("text", _WITHHELD):
        return "confirms" if any(fact.text == one.text for fact in facts) else "changes"
    same = any((fact.low, fact.high, fact.state) == (value.low, value.high, value.state) for fact in facts)
    return "confirms" if same else "changes"
