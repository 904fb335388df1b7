"""The editor's desk: what was read and how, what cannot all be right, what is old, and what to look up next."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import polars as pl

from mikiwame.answers.facts import Evidence, Fact, Other, explain_held
from mikiwame.answers.looks import SEEN, Looks, cite
from mikiwame.answers.rows import ClaimRow, read_rows
from mikiwame.catalogue import Catalogue, tabulate_claims
from mikiwame.catalogue.files import SourceReading
from mikiwame.facts import Inconsistency
from mikiwame.facts.weighing import VALUELESS
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.complaints import Severity
from mikiwame.vocabulary.days import MONTH, count_days
from mikiwame.vocabulary.readings import Reading, tell_why
from mikiwame.vocabulary.reasons import Points, Reason, Term, Value, join

OTHER = "other"
"""The kind of what is told of files and not of facts."""

NEXT = 10
"""How many figures are named as worth looking up next: an afternoon's work."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something to look at, at a line of a file; line 0 where it is of the whole file."""

    file: str
    line: int
    severity: Severity
    because: Reason | Inconsistency

    @property
    def kind(self) -> str:
        """``held_back``, ``inconsistent``, ``disputed`` …: which sort of thing it is."""
        if isinstance(self.because, Inconsistency):
            return "inconsistent"
        return self.because.code.partition(".")[2]

    @property
    def about(self) -> tuple[str, str] | None:
        """Certification and field, where it is of one."""
        if isinstance(self.because, Inconsistency):
            return self.because.certification, self.because.field
        certification, field = (self.because.values.get(name) for name in ("certification", "field"))
        if isinstance(certification, str) and isinstance(field, str):
            return certification, field.partition(" ")[0]
        return None


@dataclass(frozen=True, slots=True)
class ReadText:
    """How one published text was read; the text of what is not published is empty."""

    file: str
    line: int
    certification: str
    field: str
    text: str
    reading: Reading
    applicable: bool
    outside: tuple[str, ...]
    """What stands outside the text and tells what it is of: a label, a year, a sitting."""


def list_unreadable(catalogue: Catalogue) -> list[Note]:
    """A warning for each text in which no value could be read, with the reason."""
    claims = read_rows(tabulate_claims(catalogue).filter(kind="unreadable"), ClaimRow)
    return [_complain(claim) for claim in claims]


def _complain(claim: ClaimRow) -> Note:
    because = tell_why(json.loads(claim.reading))
    said: dict[str, Value] = {"field": claim.field, "certification": claim.certification, "because": because}
    return Note(claim.file, claim.line, "warning", Reason("checks.unreadable", said))


def list_readings(catalogue: Catalogue, only: Callable[[str], bool] = lambda file: True) -> list[ReadText]:
    """How each published text was read, by file and line; what names a file that is broken or absent is left out.

    :param only: which files to list, by their name in the market.
    """
    texts: dict[tuple[object, ...], list[ClaimRow]] = {}
    for claim in read_rows(tabulate_claims(_keep_sound(catalogue, only)), ClaimRow):
        # What is not published has no text of its own: there its label, year and sitting tell one from another.
        apart = () if claim.text else tuple(word or "" for word in _list_outside(claim))
        key = (claim.file, claim.line, claim.field, claim.text, claim.reading, apart)
        texts.setdefault(key, []).append(claim)
    return [_describe_reading(texts[key]) for key in sorted(texts, key=_order)]


def _order(key: tuple[object, ...]) -> tuple[str, int, tuple[str, ...]]:
    """By file and line, then by what is said there."""
    file, line, *said = key
    return str(file), int(str(line)), tuple(map(str, said))


def _list_outside(claim: ClaimRow) -> tuple[str | None, ...]:
    return claim.label, claim.period, claim.round


def _keep_sound(catalogue: Catalogue, only: Callable[[str], bool]) -> Catalogue:
    """The catalogue with those sources that can be read, each with what it says of certifications that can."""
    kinds = catalogue.market.source_kinds if catalogue.market else ()
    sources = {
        slug: source.model_copy(update={"readings": [_keep_known(reading, catalogue) for reading in source.readings]})
        for slug, source in catalogue.sources.items()
        if source.kind in kinds and only(f"sources/{slug}.yaml")
    }
    return replace(catalogue, sources=sources)


def _keep_known(reading: SourceReading, catalogue: Catalogue) -> SourceReading:
    says = {slug: fields for slug, fields in reading.says.items() if slug in catalogue.certifications}
    return reading.model_copy(update={"says": says})


def _describe_reading(claims: list[ClaimRow]) -> ReadText:
    """One text, of which there is a claim for each of its values."""
    claim = claims[0]
    # A label or year that stands outside the text is no part of what notation read in it.
    outside = tuple(word for word in _list_outside(claim) if len(claims) == 1 and word)
    return ReadText(
        file=claim.file,
        line=claim.line,
        certification=claim.certification,
        field=claim.field,
        text=claim.text or "",
        reading=json.loads(claim.reading),
        applicable=claim.kind != "not_applicable",
        outside=outside,
    )


class Desk:
    """What an editor of a sound catalogue should look at."""

    def __init__(self, comparison: Comparison, evidence: Evidence | None = None) -> None:
        self._comparison = comparison
        self._evidence = evidence or Evidence(comparison)

    @cached_property
    def looks(self) -> Looks:
        """What editors settled: it is not told again."""
        return Looks(self._comparison.catalogue, self._comparison.on)

    def list_doubts(self) -> list[Note]:
        """What is held back, inconsistent, disputed, stale, or never confirmed by the organiser, each at its claim.

        What an editor has settled is left out.
        """
        places = {claim.claim: claim for claim in read_rows(self._comparison.claims, ClaimRow)}
        inconsistent = [
            Note(places[one.claim].file, places[one.claim].line, one.severity, one)
            for one in self._evidence.inconsistencies
            if not self.looks.settles(places[one.claim], list_against(one, places[one.claim]))
        ]
        return [
            *self.list_held(),
            *inconsistent,
            *(note for slug in self._comparison.catalogue.certifications for note in self._list_of_one(slug, places)),
            *self._list_unconfirmed(),
        ]

    def list_held(self) -> list[Note]:
        """A warning for each claim that is held back, at its line: what was found and how to let it through."""
        return [
            Note(
                row.file,
                row.line,
                "warning",
                Reason(
                    "checks.held_back",
                    {
                        "field": _name(row.field, row.label),
                        "certification": row.certification,
                        "text": row.text,
                        "rule": row.rule,
                        "because": explain_held(row),
                    },
                ),
            )
            for row in self._evidence.claims.list_every_held()
            if not self.looks.settles(row)
        ]

    def list_announced(self) -> list[Note]:
        """A note for each announcement that waits for its day: an editor sees that it was taken for one."""
        return [
            Note(
                one.file,
                one.line,
                "note",
                Reason(
                    "checks.announced",
                    {
                        "field": one.field,
                        "certification": slug,
                        "text": one.text or Term("openness", "withheld"),
                        "day": one.since.isoformat(),
                    },
                ),
            )
            for slug in self._comparison.catalogue.certifications
            for one in self._evidence.list_announced(slug)
        ]

    def _list_of_one(self, slug: str, places: dict[int, ClaimRow]) -> Iterator[Note]:
        """The disputed and stale facts of one certification."""
        for fact in self._evidence.list_facts(slug):
            if fact.kind == "text" or fact.source is None or fact.claim is None:
                continue
            place = places[fact.claim]
            about: dict[str, Value] = {
                "field": _name(fact.field, fact.label),
                "certification": slug,
                "cited": _quote(fact),
            }
            if fact.standing == "disputed" and not self.is_dispute_settled(fact, place):
                rivals = _unite(_quote(other) for other in list_rivals(fact))
                yield Note(place.file, place.line, "warning", Reason("checks.disputed", {**about, "rivals": rivals}))
            if fact.stale and self.is_old(place):
                yield Note(place.file, place.line, "note", Reason("checks.stale", about))

    def is_dispute_settled(self, fact: Fact, claim: ClaimRow) -> bool:
        """Whether an editor saw the text on its page while the same others stood against it."""
        return self.looks.settles(claim, cite_rivals(fact), (*SEEN, "gone"))

    def is_old(self, claim: ClaimRow) -> bool:
        """Whether a stale text was not looked at for as long as its field stays fresh, and its page is still there."""
        if self.looks.is_gone(claim.source) or self.looks.is_put_off(claim):
            return False
        months = {str(field): one for field, one in self._comparison.market.freshness.items()}.get(claim.field, 0)
        look = self.looks.find_look(claim)
        return look is None or look < count_days(self._comparison.on) - round(months * MONTH)

    def _list_unconfirmed(self) -> Iterator[Note]:
        """For each certification the fields whose figure no organiser's page gives."""
        comparison = self._comparison
        first_hand = pl.col("source_kind").is_in(comparison.market.first_hand)
        told = (pl.col("day") <= count_days(comparison.on)) & ~pl.col("kind").is_in(VALUELESS)
        confirmed = set(comparison.claims.filter(first_hand & told).select("certification", "field").rows())
        known = comparison.facts.filter(
            (pl.col("standing") != "unknown") & (pl.col("kind") != "text") & pl.col("claim").is_not_null()
        )
        for slug in sorted(comparison.catalogue.certifications):
            fields = known.filter(certification=slug)["field"].unique().sort().to_list()
            missing = [field for field in fields if (slug, field) not in confirmed]
            if missing:
                because = Reason("checks.unconfirmed", {"fields": join(missing)})
                yield Note(f"certifications/{slug}.yaml", 0, "note", because)

    def list_next(self) -> list[Note]:
        """What is most worth looking up, by how far it could move the score of what a beginner may take."""
        comparison = self._comparison
        criteria = {criterion.slug: criterion for criterion in comparison.criteria}
        total = sum(criterion.weight for criterion in comparison.criteria)
        candidates = comparison.ranking.filter(
            (pl.col("life") == "running") & (pl.col("category") == comparison.market.beginners)
        )
        findings = comparison.findings.join(candidates.select("certification"), on="certification", how="semi")
        open_ended = findings.with_columns(width=pl.col("high") - pl.col("low")).filter(pl.col("width") > 0)
        waits = self.looks.is_unknown_put_off
        rows = [
            (width * criteria[criterion].weight / total, slug, criterion)
            for width, slug, criterion in open_ended.select("width", "certification", "criterion").iter_rows()
            if not all(waits(slug, field) for field in criteria[criterion].reads)
        ]
        return [
            Note(
                f"certifications/{slug}.yaml",
                0,
                "note",
                Reason("checks.next", {"fields": join(criteria[criterion].reads), "points": Points(moved)}),
            )
            for moved, slug, criterion in sorted(rows, reverse=True)[:NEXT]
        ]


def _name(field: str, label: str | None) -> str:
    """A field as files name it, with its label."""
    return f"{field} {label}" if label else field


def list_rivals(fact: Fact) -> list[Other]:
    """What says something else than a fact."""
    return [other for other in fact.others if _contradicts(other, fact)]


def cite_rivals(fact: Fact) -> list[str]:
    """What says something else than a fact, as ``desk.yaml`` has it."""
    return sorted({cite(other.source or "", other.text) for other in list_rivals(fact)})


def list_against(one: Inconsistency, claim: ClaimRow) -> list[str]:
    """The texts beside which the accused one cannot be right, as ``desk.yaml`` has them."""
    told = {cite(each.source, each.text) for each in one.witnesses}
    return sorted(told - {cite(claim.source, claim.text)})


def _contradicts(other: Other, fact: Fact) -> bool:
    same = (other.low, other.high, other.state) == (fact.low, fact.high, fact.state)
    return other.kind == fact.kind and not same


def _quote(said: Fact | Other) -> Reason:
    code = "checks.quoted" if said.dated else "checks.quoted_undated"
    return Reason(code, {"text": said.text, "source": said.source, "day": str(said.on)})


def _unite(quotes: Iterable[Reason]) -> Reason | str:
    """The quotes, each once, one after the other."""
    united: Reason | None = None
    seen: list[Reason] = []
    for one in quotes:
        if one not in seen:
            seen.append(one)
            united = one if united is None else Reason("checks.beside", {"first": united, "second": one})
    return united or ""
