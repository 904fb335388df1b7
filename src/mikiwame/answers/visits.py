"""What an editor should look at first: pages to visit, each with what to find there and how likely it is to matter."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import prod
from typing import Literal

from mikiwame.answers.day import Day
from mikiwame.answers.desk import Note, cite_rivals, list_against
from mikiwame.answers.facts import Fact, explain_held
from mikiwame.answers.looks import Statement
from mikiwame.answers.moving import Paces, learn_paces
from mikiwame.answers.rows import ClaimRow, read_rows
from mikiwame.answers.turning import Turning, find_turning
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.reasons import Reason, Term, Value, join

PER_VISIT, PER_FIGURE = 2.0, 0.5
"""Minutes to open a page and read it into proposals, and to judge one figure of it."""

TOLD = 0.5
"""That a page of the organiser tells what nobody has told yet: even chances, since no history teaches this."""

Why = Literal["held_back", "inconsistent", "disputed", "stale", "undated", "unknown", "may_turn"]

LEAST_CHANCE = 0.005
"""Below it a figure that nothing speaks against is not worth the look."""


@dataclass(frozen=True, slots=True)
class LookFor:
    """One figure to find on a page. Chances are 0 to 1: that it ``moved``, and that something else is recommended then.

    ``text`` is what stands in the catalogue, in ``file`` at ``line``; None where nothing does.
    """

    certification: str
    name: str
    field: str
    label: str | None
    text: str | None
    why: Why
    moved: float
    turns: float
    because: Reason
    file: str | None
    line: int | None
    statement: Statement | None = None
    """Where in its source the text stands; None where nothing does."""
    against: tuple[str, ...] = ()
    """What stands against the text: each source and what it prints."""

    @property
    def may_turn(self) -> float:
        return self.moved * self.turns


@dataclass(frozen=True, slots=True)
class Visit:
    """A page to look at. ``source`` is None for an organiser's page that no source has yet; where ``url`` is None too,
    the organiser is to be asked.

    ``may_turn`` is the chance that another certification is recommended after the visit; ``on`` is the newest day that
    its figures are of: that on which it was read, or the end of the time that it states.
    """

    url: str | None
    source: str | None
    title: str
    on: date | None
    look_for: tuple[LookFor, ...]
    may_turn: float
    minutes: float

    @property
    def worth(self) -> float:
        """Chance per minute, by which visits are ordered."""
        return self.may_turn / self.minutes


class Visits:
    """The visits that a market's day asks for."""

    def __init__(self, day: Day) -> None:
        self._day = day
        self._today = count_days(day.on)
        self._looks = day.editing.looks
        self._reads: dict[str, list[str]] = defaultdict(list)
        for criterion in day.comparison.criteria:
            for field in criterion.reads:
                self._reads[field].append(criterion.slug)

    @cached_property
    def paces(self) -> Paces:
        return learn_paces(self._claims.values())

    @cached_property
    def turning(self) -> Turning:
        return find_turning(self._day.comparison)

    @cached_property
    def _claims(self) -> Mapping[int, ClaimRow]:
        return {one.claim: one for one in read_rows(self._day.comparison.claims, ClaimRow)}

    def list_visits(self, minutes: float | None = None) -> list[Visit]:
        """The most worth first; only those that fit into so many ``minutes``, where any are named."""
        ordered = sorted(self._gather(), key=lambda one: (-one.worth, -len(one.look_for), one.url or "", one.title))
        return ordered if minutes is None else _fit(ordered, minutes)

    def weigh(self, notes: Iterable[Note]) -> list[Note]:
        """The notes in the order in which they could turn a recommendation, as they came where none could more."""
        return sorted(notes, key=lambda note: -(self.find_turns(*note.about) if note.about else 0.0))

    def _gather(self) -> Iterator[Visit]:
        """Figures of one address are one visit; those without an address are looked for on the organiser's page."""
        pages: dict[str, list[tuple[str | None, date | None, LookFor]]] = defaultdict(list)
        for slug in self._list_slugs():
            official = self._find_official(slug)
            for claim, found in self._list_told(slug):
                there = bool(claim.url) and not self._looks.is_gone(claim.source)
                page = (claim.url if there else official) or slug
                pages[page].append((claim.source if there else None, read_count(claim.day) if there else None, found))
            for found in self._list_untold(slug) if official else ():
                pages[official or slug].append((None, None, found))
        for page, figures in pages.items():
            yield self._visit(page, figures)

    def _list_slugs(self) -> Iterable[str]:
        categories = self._day.market.categories
        for place in self._day.order:
            if place.life != "ended" and not categories[place.category].other_trade:
                yield place.slug

    def _list_told(self, slug: str) -> Iterator[tuple[ClaimRow, LookFor]]:
        """What is told of a certification and worth a look, each claim once, for the weightiest reason."""
        found: dict[int, tuple[ClaimRow, LookFor]] = {}
        for claim, look in (*self._list_odd(slug), *self._list_doubtful(slug)):
            found.setdefault(claim.claim, (claim, look))
        yield from found.values()

    def _list_odd(self, slug: str) -> Iterator[tuple[ClaimRow, LookFor]]:
        """What is held back, and what cannot be right beside the rest, unless an editor knows that it is printed so."""
        for row in self._day.evidence.claims.list_held(slug):
            if not self._looks.settles(row):
                yield row, self._describe(slug, row, "held_back", (), explain_held(row))
        for one in self._day.evidence.inconsistencies:
            if one.certification == slug and one.severity == "warning":
                claim = self._claims[one.claim]
                against = list_against(one, claim)
                if not self._looks.settles(claim, against):
                    yield claim, self._describe(slug, claim, "inconsistent", against, join(one.found))

    def _list_doubtful(self, slug: str) -> Iterator[tuple[ClaimRow, LookFor]]:
        """The facts that are disputed or old, or may have moved."""
        for fact in self._day.facts(slug):
            if fact.source is None or fact.claim is None or fact.kind in ("text", None) or fact.on is None:
                continue
            claim = self._claims[fact.claim]
            why = self._find_why(fact, claim)
            if why:
                yield claim, self._describe(slug, claim, why, cite_rivals(fact))

    def _find_moved(self, claim: ClaimRow) -> float:
        """The chance that a claim has moved since the day that it is of, or since an editor last saw it."""
        seen = max(claim.true_day, self._looks.find_look(claim) or claim.true_day)
        return self.paces.of(claim.field).find_chance(self._today - seen)

    def _find_why(self, fact: Fact, claim: ClaimRow) -> Why | None:
        """The weightiest reason to look at a fact; None for one that need not be looked at today."""
        if self._looks.is_put_off(claim):
            return None
        if fact.standing == "disputed" and not self._day.editing.is_dispute_settled(fact, claim):
            return "disputed"
        if fact.stale and self._is_old(claim):
            return "stale"
        if self._find_moved(claim) * self.find_turns(claim.certification, claim.field) < LEAST_CHANCE:
            return None
        return "may_turn" if fact.dated else "undated"

    def _is_old(self, claim: ClaimRow) -> bool:
        """Whether a stale text wants a look; one whose page is gone is looked for elsewhere."""
        return self._looks.is_gone(claim.source) or self._day.editing.is_old(claim)

    def _describe(self, slug: str, claim: ClaimRow, why: Why, against: Iterable[str], found: Value = None) -> LookFor:
        day = claim.true_day if why == "stale" else claim.day
        said = {"text": claim.text or Term("openness", "withheld"), "day": read_count(day), "found": found}
        return LookFor(
            slug, self._name(slug), claim.field, claim.label, claim.text, why, self._find_moved(claim),
            self.find_turns(slug, claim.field), Reason(f"visits.why-{why}", said), claim.file, claim.line,
            self._looks.statements.find(claim), tuple(against),
        )  # fmt: skip

    def find_turns(self, slug: str, field: str) -> float:
        """The share of values of a figure at which something else is recommended."""
        return max((self.turning.get((slug, one), 0.0) for one in self._reads.get(field, ())), default=0.0)

    def _visit(self, page: str, figures: Sequence[tuple[str | None, date | None, LookFor]]) -> Visit:
        """:param page: the address, or the certification whose organiser is to be asked."""
        url = page if "://" in page else None
        source = next((one for one, _, _ in figures if one), None) or self._find_source(url)
        title = self._day.catalogue.sources[source].title if source else figures[0][2].name
        on = max((day for _, day, _ in figures if day), default=None)
        return _make_visit(url, source, title, on, [look for _, _, look in figures])

    def _find_source(self, url: str | None) -> str | None:
        """The source that has this address already."""
        return next((slug for slug, one in self._day.catalogue.sources.items() if url and one.url == url), None)

    def _list_untold(self, slug: str) -> Iterator[LookFor]:
        """What no source tells of a certification, where it could turn a recommendation."""
        for field in self._list_unknown(slug):
            turns = self.find_turns(slug, field)
            if turns * TOLD >= LEAST_CHANCE and not self._looks.is_unknown_put_off(slug, field):
                yield LookFor(
                    slug, self._name(slug), field, None, None, "unknown", TOLD, turns,
                    Reason("visits.why-unknown"), f"certifications/{slug}.yaml", 0,
                )  # fmt: skip

    def _list_unknown(self, slug: str) -> list[str]:
        known = {fact.field for fact in self._day.facts(slug) if fact.known}
        return [field for field in self._reads if field not in known and field != "independence"]

    def _find_official(self, slug: str) -> str | None:
        """The organiser's page, where the certification's file links there; else the organiser's site."""
        catalogue = self._day.catalogue
        one = catalogue.certifications[slug]
        pages = [link.to for link in one.links if link.kind == "official"]
        sites = [site for organiser in one.organisers if (site := catalogue.organisations[organiser].web)]
        return next((one for one in [*pages, *sites] if one not in self._looks.gone_pages), None)

    def _name(self, slug: str) -> str:
        return self._day.catalogue.certifications[slug].name


def _make_visit(url: str | None, source: str | None, title: str, on: date | None, looks: Sequence[LookFor]) -> Visit:
    ordered = sorted(looks, key=lambda one: (-one.may_turn, one.certification, one.field, one.label or ""))
    none = prod(1 - one.may_turn for one in ordered)
    return Visit(url, source, title, on, tuple(ordered), 1 - none, PER_VISIT + PER_FIGURE * len(ordered))


def _fit(visits: Sequence[Visit], minutes: float) -> list[Visit]:
    """Those that fit, the most worth first; a later, shorter one may still fit where a longer one does not."""
    chosen, left = [], minutes
    for visit in visits:
        if visit.minutes <= left:
            chosen.append(visit)
            left -= visit.minutes
    return chosen
