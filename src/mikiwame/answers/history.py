"""How the published values of one field changed over the years: every dated claim, then the copies without a day."""

from dataclasses import dataclass
from datetime import date

from mikiwame.answers.facts import Evidence
from mikiwame.answers.rows import ClaimRow
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.reasons import Figure


@dataclass(frozen=True, slots=True)
class PastValue:
    """A value as one voice printed it. What no number tells (withheld, a state, a text) has no ``low`` and ``high``."""

    label: str | None
    low: float | None
    high: float | None
    unit: str | None
    kind: str
    state: str | None
    text: str | None
    period: str | None
    round: str | None
    dated: bool
    source: str
    source_kind: str
    tax: str | None
    day: date
    """That the value is true of."""
    title: str
    url: str | None
    on: date
    """That of the page."""
    held: bool
    """Whether today's fact rests on it."""

    @property
    def figure(self) -> Figure:
        return Figure(self.low, self.high, self.unit, self.tax)


def list_history(evidence: Evidence, slug: str, field: str) -> list[PastValue]:
    """Each value, day and voice once, oldest first; claims without a day of their own come last."""
    held = {fact.claim for fact in evidence.claims.list_facts(slug)}
    once: dict[tuple[object, ...], ClaimRow] = {}
    for claim in sorted(_list_past(evidence, slug, field), key=lambda one: one.claim not in held):
        once.setdefault(_list_same(claim), claim)
    sources = evidence.comparison.catalogue.sources
    return [
        _describe(claim, sources[claim.source].title, held=claim.claim in held)
        for claim in sorted(once.values(), key=_order)
    ]


def _list_same(claim: ClaimRow) -> tuple[object, ...]:
    """What makes two claims one: a sitting that the page numbers is a value of its own, even with the same figure."""
    value = claim.label, claim.low, claim.high, claim.unit, claim.kind, claim.state, claim.tax
    return *value, claim.period, claim.round, claim.true_day, claim.voice, claim.dated


def _list_past(evidence: Evidence, slug: str, field: str) -> list[ClaimRow]:
    """What is known of the days up to that of the comparison: what is announced is no history yet."""
    today = count_days(evidence.comparison.on)
    known = (claim for claim in evidence.claims.list_known(slug) if claim.field == field)
    return sorted((one for one in known if one.since is None or one.since <= today), key=lambda one: one.claim)


def _order(claim: ClaimRow) -> tuple[bool, int, str, str, int]:
    return not claim.dated, claim.true_day, (claim.round or "").zfill(8), claim.label or "", claim.claim


def _describe(claim: ClaimRow, title: str, *, held: bool) -> PastValue:
    return PastValue(
        label=claim.label,
        low=claim.low,
        high=claim.high,
        unit=claim.unit,
        kind=claim.kind,
        state=claim.state,
        text=claim.text,
        period=claim.period,
        round=claim.round,
        dated=claim.dated,
        source=claim.source,
        source_kind=claim.source_kind,
        tax=claim.tax,
        day=read_count(claim.true_day),
        title=title,
        url=claim.url,
        on=read_count(claim.day),
        held=held,
    )
