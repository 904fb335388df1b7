"""What a figure that a page offers would be beside what is known: the present fact, and what would become of it."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from mikiwame.answers.day import Day
from mikiwame.answers.facts import Fact
from mikiwame.answers.rows import Cell, ClaimRow, read_rows
from mikiwame.catalogue import tabulate_claims
from mikiwame.catalogue.additions import Addition, NewSource, write_source
from mikiwame.catalogue.writing import put_source
from mikiwame.reading.drafts import Draft
from mikiwame.reading.entering import Entering
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.readings import Reading, tell_why
from mikiwame.vocabulary.reasons import Figure, Reason

_VALUELESS = ("unreadable", "absent", "elsewhere")


@dataclass(frozen=True, slots=True)
class Offered:
    """``present``: the fact that the figure is for or against; None where nothing is known of its kind.

    ``figures``: as what the text is read, where it holds any; ``change``: how the two stand to each other.
    """

    present: Fact | None
    figures: tuple[Figure, ...]
    change: Reason


@dataclass(frozen=True, slots=True)
class Effect:
    """A fact that an entry changes, as it was and as it will be; None where there is none."""

    certification: str
    field: str
    label: str | None
    before: Fact | None
    after: Fact | None


@dataclass(frozen=True, slots=True)
class Effects:
    """``order``: certifications whose place changes, each with the place before and after; None is no place."""

    facts: tuple[Effect, ...]
    order: tuple[tuple[str, int | None, int | None], ...]
    held_back: tuple[Reason, ...]


def compare_offer(day: Day, entering: Entering, draft: Draft) -> Offered | None:
    """A draft beside the present fact; None for the day of a page, and for what cannot be written as it is."""
    if draft.fault or draft.certification not in day.catalogue.certifications:
        return None
    try:
        claims = _read(day, entering, draft)
    except MikiwameError as error:
        return Offered(
            None,
            (),
            Reason("entering.change-fault", {"because": error.complaints[0].reason or error.complaints[0].message}),
        )
    if not claims:
        return None
    facts = [fact for fact in day.facts(draft.certification) if fact.known]
    cells = {fact.cell: fact for fact in facts}
    present = next((cells[claim.cell] for claim in claims if claim.cell in cells), None)
    figures = tuple(Figure(one.low, one.high, one.unit, one.tax) for one in claims if _counts(one))
    return Offered(present, figures, _judge(claims, cells))


def _read(day: Day, entering: Entering, draft: Draft) -> list[ClaimRow]:
    """The claims that the draft alone would make, as every claim of the catalogue is made."""
    known = day.catalogue.sources.get(entering.slug)
    kind = known.kind if known else entering.head.kind if entering.head else ""
    text = write_source(NewSource("page", kind), Addition(entering.on, (draft.said,)))
    alone = put_source(day.catalogue, entering.slug, text, alone=True)
    if alone.complaints:
        raise MikiwameError(alone.complaints)
    return read_rows(tabulate_claims(alone), ClaimRow)


def _counts(claim: ClaimRow) -> bool:
    return claim.kind not in _VALUELESS and (claim.low is not None or claim.high is not None)


def _judge(claims: list[ClaimRow], cells: Mapping[Cell, Fact]) -> Reason:
    unread = next((one for one in claims if one.kind in _VALUELESS), None)
    if unread:
        reading: Reading = json.loads(unread.reading)
        because = tell_why(reading) if reading["kind"] == "unreadable" else None
        return Reason("entering.change-unread", {"because": because})
    known = [(claim, cells[claim.cell]) for claim in claims if claim.cell in cells]
    if not known:
        return Reason("entering.change-new")
    if all(claim.period and fact.period and claim.period < fact.period for claim, fact in known):
        return Reason("entering.change-past")
    same = all(_say_same(claim, fact) for claim, fact in known)
    return Reason("entering.change-same" if same else "entering.change-differs")


def _say_same(claim: ClaimRow, fact: Fact) -> bool:
    if claim.low is None and claim.high is None and claim.state is None:
        return claim.text == fact.text
    return (claim.low, claim.high, claim.state) == (fact.low, fact.high, fact.state)


def find_effects(before: Day, entering: Entering) -> Effects:
    """What the market's answers will be once a page is entered of which anything is accepted.

    :raises MikiwameError: with everything that would be an error in the files.
    """
    text = entering.compose()[entering.source]
    after = Day(put_source(before.catalogue, entering.slug, text), before.on)
    slugs = {entering.deciding.draft(one).certification or "" for one in entering.deciding.accepted}
    facts = [effect for slug in sorted(slugs) for effect in _compare_facts(slug, before, after)]
    return Effects(tuple(facts), tuple(_compare_order(before, after)), tuple(_list_held(before, after, slugs)))


def _compare_facts(slug: str, before: Day, after: Day) -> Iterator[Effect]:
    """By cell, in the order of the fields; what no source gives on either day is no fact."""
    old, new = ({fact.cell: fact for fact in day.facts(slug) if fact.known} for day in (before, after))
    for cell in dict.fromkeys([*old, *new]):
        was, now = old.get(cell), new.get(cell)
        if _tell(was) != _tell(now):
            shown = now or was
            yield Effect(slug, cell[0], shown.label if shown else None, was, now)


def _tell(fact: Fact | None) -> object:
    """What readers would notice of a fact."""
    if fact is None:
        return None
    return fact.low, fact.high, fact.state, fact.text if fact.kind == "text" else None, fact.source, fact.on


def _compare_order(before: Day, after: Day) -> Iterator[tuple[str, int | None, int | None]]:
    old, new = ({place.slug: place.rank for place in day.order} for day in (before, after))
    for slug, rank in new.items():
        if old.get(slug) != rank:
            yield slug, old.get(slug), rank


def _list_held(before: Day, after: Day, slugs: Collection[str]) -> Iterator[Reason]:
    """What would wait for a reason before it counts, and did not yet."""
    known = [note.because for note in before.editing.list_held()]
    for note in after.editing.list_held():
        because = note.because
        if isinstance(because, Reason) and because not in known and because.values["certification"] in slugs:
            yield because
