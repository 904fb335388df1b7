"""Why one certification has its score: each criterion's answer with the facts it rests on and their sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import narwhals as nw
import polars as pl

from mikiwame.answers.doubts import find_unknown
from mikiwame.answers.rows import FactRow, Grouped, read_rows
from mikiwame.answers.scales import describe_scale
from mikiwame.assessment.assessing import take_qualified
from mikiwame.assessment.measures import say_openness
from mikiwame.notation.legal_forms import drop_legal_form
from mikiwame.pipeline import Comparison
from mikiwame.ranking.differences import Cells, Contributions, split_score, take_cells
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.reasons import Reason, Term, join
from mikiwame.vocabulary.scales import DISCLOSURES
from mikiwame.vocabulary.tables import compute

COUNTED = ("runs", "owns", "member_of", "teaches_for", "places_for")
"""Ties of a school or staffing company that make an organiser less than independent."""

REQUIRED = "requires_course"
"""The tie of an organiser to the school whose course it asks for."""

_OPENNESS = (*DISCLOSURES, "unreadable", "not_applicable", None)
"""How far a field is published, from best to worst."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with the day of what it says."""

    source: str
    title: str
    url: str | None
    on: date


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion's answer, 0 to 1; the contributions add up to the ends of the score.

    ``share`` is the weight's share of those that apply. Where a criterion does not apply, ``low`` and ``high`` are None
    and the share is 0.
    """

    criterion: str
    question: str
    short: str
    group: str
    applicable: bool
    low: float | None
    high: float | None
    known: bool
    scale: Reason
    weight: float
    share: float
    contribution_low: float
    contribution_high: float
    because: Reason
    why: str
    sources: tuple[Cited, ...]

    @property
    def ends(self) -> tuple[float, float] | None:
        """The answer; None where the criterion does not apply."""
        return None if self.low is None or self.high is None else (self.low, self.high)


@dataclass(frozen=True, slots=True)
class ReadFact(FactRow):
    """A fact that a criterion reads, with how far it is published."""

    openness: str | None


@dataclass(frozen=True, slots=True)
class _Judged:
    """A row of ``tables.FINDINGS``."""

    certification: str
    criterion: str
    low: float
    high: float
    known: bool


@dataclass(frozen=True, slots=True)
class _Tie:
    """A row of ``tables.TIES``."""

    organisation: str
    tie: str
    other: str
    certification: str | None
    source: str
    day: int


class Explanations:
    """The findings of a comparison with what they rest on; each certification is worked out once."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._explained: dict[str, tuple[Finding, ...]] = {}
        self._read: dict[object, Grouped[ReadFact]] = {}

    def explain(self, slug: str) -> tuple[Finding, ...]:
        """One finding per criterion, in the order of the criteria.

        :raises MikiwameError: when the comparison does not have the certification.
        """
        if slug not in self._explained:
            self._explained[slug] = self._explain(slug)
        return self._explained[slug]

    def take_findings(self, slug: str) -> Cells:
        """A certification's findings as arrays in the order of the criteria; a criterion without one does not apply.

        :raises MikiwameError: when the comparison does not have the certification, or it is of another trade.
        """
        if not self.is_scored(slug):
            raise MikiwameError(Reason("asked.other_trade", {"slug": slug}))
        cells = self._judged[slug]
        slugs = [criterion.slug for criterion in self.comparison.criteria]
        low = [cells[one].low if one in cells else 0.0 for one in slugs]
        high = [cells[one].high if one in cells else 0.0 for one in slugs]
        known = [one in cells and cells[one].known for one in slugs]
        return take_cells(low, high, [one in cells for one in slugs], known, slugs)

    def is_scored(self, slug: str) -> bool:
        """Whether it is of the market's own trade.

        :raises MikiwameError: when the comparison does not have the certification.
        """
        if slug not in self._compared:
            raise MikiwameError(Reason("asked.not_compared", {"slug": slug}))
        return slug in self._judged

    def list_read_facts(self, slug: str, criterion: Criterion) -> list[ReadFact]:
        """The facts a criterion reads, in its own order of fields, each printed text once."""
        places = {field: number for number, field in enumerate(criterion.reads)}
        read = (fact for fact in self._facts_for(criterion).take(slug) if fact.field in places)
        ordered = sorted(read, key=lambda fact: (places[fact.field], fact.claim or 0))
        return list({(fact.field, fact.text): fact for fact in ordered}.values())

    @cached_property
    def _scales(self) -> dict[str, Reason]:
        """What each criterion gives points for: the same for every certification."""
        return {one.slug: describe_scale(one) for one in self.comparison.criteria}

    @cached_property
    def _compared(self) -> set[str]:
        return set(self.comparison.ranking["certification"].to_list())

    @cached_property
    def _judged(self) -> dict[str, dict[str, _Judged]]:
        judged: dict[str, dict[str, _Judged]] = {}
        for row in read_rows(self.comparison.findings, _Judged):
            judged.setdefault(row.certification, {})[row.criterion] = row
        return judged

    def _facts_for(self, criterion: Criterion) -> Grouped[ReadFact]:
        """The facts of each certification, on a scale of openness with how far they are published to who asks so."""
        opens = criterion.scale.form == "openness"
        asked = (criterion.qualified, *((criterion.by, criterion.within_months) if opens else ()))
        if asked not in self._read:
            openness = say_openness(
                by=criterion.by, within_months=criterion.within_months, today=count_days(self.comparison.on)
            )
            facts = take_qualified(nw.from_native(self.comparison.facts.lazy()), criterion)
            told = facts.with_columns(openness=openness if opens else nw.lit(None, dtype=nw.String()))
            self._read[asked] = Grouped(compute(told), ReadFact)
        return self._read[asked]

    @cached_property
    def _ties(self) -> list[_Tie]:
        """The ties that count, known on the day."""
        business = pl.col("tie").is_in(list(COUNTED)) & pl.col("teaches_or_places")
        known = pl.col("day") <= count_days(self.comparison.on)
        counted = self.comparison.ties.filter((business | (pl.col("tie") == REQUIRED)) & known)
        return read_rows(counted, _Tie)

    def _explain(self, slug: str) -> tuple[Finding, ...]:
        criteria = self.comparison.criteria
        if not self.is_scored(slug):
            return tuple(self._describe_inapplicable(slug, criterion) for criterion in criteria)
        cells = self.take_findings(slug)
        parts = split_score([one.weight for one in criteria], cells)
        return tuple(
            self._describe(slug, criterion, number, cells, parts)
            if cells.applicable[number]
            else self._describe_inapplicable(slug, criterion)
            for number, criterion in enumerate(criteria)
        )

    def _describe(self, slug: str, criterion: Criterion, number: int, cells: Cells, parts: Contributions) -> Finding:
        facts = self.list_read_facts(slug, criterion)
        if criterion.reads == ("independence",):
            because, sources = self._explain_ties(slug)
        elif criterion.scale.form == "openness":
            because, sources = _describe_openness(criterion.reads, facts), self._list_sources(facts)
        else:
            because = _describe_facts(facts) if facts else _describe_nothing(criterion.reads)
            sources = self._list_sources(facts)
        return Finding(
            criterion=criterion.slug,
            question=criterion.question,
            short=criterion.short,
            group=criterion.group,
            applicable=True,
            low=float(cells.low[number]),
            high=float(cells.high[number]),
            known=bool(cells.known[number]),
            scale=self._scales[criterion.slug],
            weight=criterion.weight,
            share=float(parts.shares[number]),
            contribution_low=float(parts.low[number]),
            contribution_high=float(parts.high[number]),
            because=because,
            why=criterion.why,
            sources=sources,
        )

    def _describe_inapplicable(self, slug: str, criterion: Criterion) -> Finding:
        categories = self.comparison.market.categories
        titles = [categories[one].title for one in criterion.applies_to or () if one in categories]
        facts = [fact for fact in self.list_read_facts(slug, criterion) if fact.kind == "not_applicable"]
        only = Reason("explanation.only", {"titles": join(titles, "terms")})
        because = Reason("explanation.inapplicable", {"reason": _describe_facts(facts) if facts else only})
        own = categories[self.comparison.catalogue.certifications[slug].category]
        return Finding(
            criterion=criterion.slug,
            question=criterion.question,
            short=criterion.short,
            group=criterion.group,
            applicable=False,
            low=None,
            high=None,
            known=False,
            scale=self._scales[criterion.slug],
            weight=criterion.weight,
            share=0.0,
            contribution_low=0.0,
            contribution_high=0.0,
            because=Reason("ranking.category_trade", {"category": own.title}) if own.other_trade else because,
            why=criterion.why,
            sources=self._list_sources(facts),
        )

    def _list_sources(self, facts: Iterable[ReadFact]) -> tuple[Cited, ...]:
        """Each source and day once."""
        cited = dict.fromkeys((one.source, one.day) for one in facts if one.source and one.day is not None)
        return tuple(self._cite(source, day) for source, day in cited if source and day is not None)

    def _cite(self, source: str, day: int) -> Cited:
        file = self.comparison.catalogue.sources[source]
        return Cited(source, file.title, file.url, read_count(day))

    def _explain_ties(self, slug: str) -> tuple[Reason, tuple[Cited, ...]]:
        """Who organises it, in which legal form, and the ties that count."""
        names = self.comparison.catalogue.organisations
        organisers = self.comparison.catalogue.certifications[slug].organisers
        said = [
            Reason(
                "explanation.organised",
                {"name": drop_legal_form(names[one].name), "form": Term("forms", names[one].form)},
            )
            for one in organisers
        ] or [Reason("explanation.organiser_unknown")]
        said += [
            Reason(f"explanation.itself-{role}", {"name": names[one].name})
            for one in organisers
            for role in ("school", "staffing")
            if role in names[one].roles
        ]
        ties = self._list_ties(slug, organisers)
        for tie in ties:
            told = self._describe_tie(slug, tie)
            said += [] if told in said else [told]
        if len(said) == len(organisers):
            said.append(Reason("explanation.no_ties"))
        cited = dict.fromkeys((tie.source, tie.day) for tie in ties)
        return Reason("explanation.facts", {"facts": join(said)}), tuple(self._cite(*one) for one in cited)

    def _describe_tie(self, slug: str, tie: _Tie) -> Reason:
        """One that a source states of another certification of the same organiser says so."""
        names = self.comparison.catalogue.organisations
        one, other = names[tie.organisation].name, names[tie.other].name
        if tie.tie in ("runs", "owns", REQUIRED):
            return Reason(f"explanation.tie-{tie.tie}", {"one": one, "other": other})
        elsewhere = "" if tie.certification in (None, slug) else "-elsewhere"
        return Reason(f"explanation.tie-{tie.tie}{elsewhere}", {"one": one})

    def _list_ties(self, slug: str, organisers: Sequence[str]) -> list[_Tie]:
        """The ties of the organisers, those of this very certification in place of others' by the same organisation."""
        required = [
            tie
            for tie in self._ties
            if tie.tie == REQUIRED and tie.organisation in organisers and tie.certification in (None, slug)
        ]
        ties = [tie for tie in self._ties if tie.other in organisers and tie.tie != REQUIRED] + required
        own = {(tie.organisation, tie.tie) for tie in ties if tie.certification in (None, slug)}
        return [tie for tie in ties if tie.certification in (None, slug) or (tie.organisation, tie.tie) not in own]


def _describe_facts(facts: Iterable[ReadFact]) -> Reason:
    return Reason("explanation.facts", {"facts": join([_describe_fact(fact) for fact in facts])})


def _describe_nothing(fields: Iterable[str]) -> Reason:
    """Of fields of which no source says anything, or nothing that still holds."""
    return Reason("explanation.nothing", {"fields": join([Term("fields", field) for field in fields], "terms")})


def _describe_fact(fact: ReadFact) -> Reason:
    field = Term("fields", fact.field)
    if fact.standing == "withheld":
        return Reason("explanation.withheld", {"field": field})
    if fact.standing == "unknown":
        code = "explanation.not_applicable" if fact.kind == "not_applicable" else "explanation.unknown"
        return Reason(code, {"field": field, "because": find_unknown(fact.kind, fact.text)})
    code = "explanation.monthly" if fact.unit == "yen/month" else "explanation.printed"
    return Reason(code, {"field": field, "text": fact.text})


def _describe_openness(fields: Iterable[str], facts: Iterable[ReadFact]) -> Reason:
    """Each field once with how far it is published; a field of several grades has the best of them.

    A field of which there is no fact comes last, as not looked up.
    """
    best: dict[str, str | None] = {}
    for fact in facts:
        openness = fact.kind if fact.kind in ("unreadable", "not_applicable") else fact.openness
        known = best.get(fact.field, openness)
        best[fact.field] = min(known, openness, key=_OPENNESS.index)
    best |= {field: None for field in fields if field not in best}
    said = [
        Reason(
            "explanation.openness", {"field": Term("fields", field), "openness": Term("openness", openness or "none")}
        )
        for field, openness in best.items()
    ]
    return Reason("explanation.facts", {"facts": join(said)})
