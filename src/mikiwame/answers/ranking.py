"""The order of the certifications compared, each with what speaks against it, and what to take of them."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias, TypedDict

import polars as pl

from mikiwame.answers.firmness import count_rank, find_first_places, focus_on_beginners
from mikiwame.answers.rows import read_rows
from mikiwame.pipeline import Comparison
from mikiwame.ranking import PLACES, Firmness, Policy, Word
from mikiwame.vocabulary.days import read_count
from mikiwame.vocabulary.reasons import Listed, PartDay, Reason, Share, Term, join

Life: TypeAlias = Literal["running", "ending", "ended"]

_LOSSES = 2
"""Criteria named on which a candidate loses: more than two is no reason that one remembers."""

_FOUND = ("certification", "criterion", "low", "high")

_DESPAIR = 10**9
"""A place behind all others, for what has no rank."""


@dataclass(frozen=True, slots=True)
class Place:
    """One certification of a comparison. Scores and shares are 0 to 1.

    ``rank`` is None for what has ended or is too little known, ``excluded_because`` for what is recommended.
    ``unknown_share`` is the share of the weight that rests on facts nobody knows. ``best_rank`` and ``worst_rank`` are
    certain under the weights given. ``first_places`` is the share of draws in a place that is recommended; None outside
    the beginners' category. ``above_next`` is the share of draws above the next that has a rank, and ``firmness`` the
    word for which of the two is ahead.
    """

    slug: str
    name: str
    category: str
    rank: int | None
    score: float | None
    score_low: float | None
    score_high: float | None
    unknown_share: float
    life: Life
    recommended: bool
    tied: bool
    excluded_because: Reason | None
    best_rank: int | None = None
    worst_rank: int | None = None
    first_places: float | None = None
    firmness: Word | None = None
    above_next: float | None = None

    @property
    def exclusions(self) -> tuple[Reason, ...]:
        """Each reason by itself."""
        listed = self.excluded_because.values["reasons"] if self.excluded_because else None
        return tuple(one for one in listed.values if isinstance(one, Reason)) if isinstance(listed, Listed) else ()


@dataclass(frozen=True, slots=True)
class Changed:
    """A criterion with another weight than in its file."""

    criterion: str
    short: str
    weight: float


@dataclass(frozen=True, slots=True)
class Freshness:
    """The known facts that criteria can read: how many, from which days, and how many want looking at again."""

    count: int
    oldest: date | None
    newest: date | None
    stale: int
    undated: int
    disputed: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """A comparison: what was asked for, and ``places``: the ranked, best first, those too little known, the ended.

    ``changed``: the weights that are not those of the files; ``criteria``: how many there are.
    """

    market: str
    on: date
    category: str | None
    category_title: str | None
    beginners: str
    beginners_title: str
    at_most: int
    premise: str | None
    premise_source: str | None
    policy: Policy
    method: str
    criteria: int
    changed: tuple[Changed, ...]
    freshness: Freshness
    places: tuple[Place, ...] = field(default=())

    @property
    def recommended(self) -> tuple[Place, ...]:
        return tuple(place for place in self.places if place.recommended)


@dataclass(frozen=True, slots=True)
class _Scored:
    """A row of ``Comparison.ranking``."""

    certification: str
    category: str
    life: Life
    ends: int | None
    eligibility: str | None
    score: float | None
    score_low: float | None
    score_high: float | None
    unknown_share: float
    rank: int | None
    place: int | None
    recommended: bool


class _Firm(TypedDict, total=False):
    best_rank: int | None
    worst_rank: int | None
    first_places: float | None
    firmness: Word | None
    above_next: float | None


def describe_ranking(
    comparison: Comparison,
    category: str | None = None,
    firmness: Firmness | None = None,
    first: Firmness | None = None,
) -> Ranking:
    """The whole answer; ``category`` is the one that was asked for, the others are as in :func:`list_places`."""
    market, files = comparison.market, comparison.catalogue.criteria
    changed = [one for one in comparison.criteria if one.weight != files[one.slug].weight]
    return Ranking(
        market=market.title,
        on=comparison.on,
        category=category,
        category_title=market.categories[category].title if category else None,
        beginners=market.beginners,
        beginners_title=market.categories[market.beginners].title,
        at_most=market.recommend_at_most,
        premise=market.premise.text if market.premise else None,
        premise_source=market.premise.source if market.premise else None,
        policy=comparison.policy,
        method=comparison.method,
        criteria=len(comparison.criteria),
        changed=tuple(Changed(one.slug, one.short, one.weight) for one in changed),
        freshness=measure_freshness(comparison),
        places=list_places(comparison, firmness, first),
    )


def list_places(
    comparison: Comparison, firmness: Firmness | None = None, first: Firmness | None = None
) -> tuple[Place, ...]:
    """The ranked, best first; those of which too little is known; those that have ended.

    :param firmness: of the comparison; without it nothing is said of how firm a place is.
    :param first: ``firmness`` of the beginners' category alone, where it has been found already.
    """
    rows = sorted(read_rows(comparison.ranking, _Scored), key=_order)
    firm: dict[str, _Firm] = {}
    if firmness is not None:
        first = first or focus_on_beginners(comparison, firmness)
        ranked = [row.certification for row in rows if row.rank]
        firm = {row.certification: _tell_firm(comparison, row, ranked, firmness, first) for row in rows}
    behind = _Behind(comparison)
    return tuple(_make_place(behind, row, firm.get(row.certification, {})) for row in rows)


def _order(row: _Scored) -> tuple[bool, int, float, str]:
    return row.life == "ended", row.rank or _DESPAIR, -(row.score or 0.0), row.certification


def _tell_firm(
    comparison: Comparison, row: _Scored, ranked: list[str], firmness: Firmness, first: Firmness | None
) -> _Firm:
    """:param ranked: the certifications with a rank, best first."""
    slug, slugs = row.certification, firmness.table.alternatives
    if slug not in slugs:
        return {}
    number = slugs.index(slug)
    share = find_first_places(first, slug, comparison.market.recommend_at_most)
    firm: _Firm = {
        "best_rank": count_rank(firmness.best_rank[number]),
        "worst_rank": count_rank(firmness.worst_rank[number]),
        "first_places": None if share is None else round(share, PLACES),
    }
    after = ranked[ranked.index(slug) + 1 :][:1] if slug in ranked else []
    if after and after[0] in slugs:
        following = slugs.index(after[0])
        firm["firmness"] = firmness.words[number][following]
        firm["above_next"] = round(float(firmness.robustness.pairwise[number, following]), PLACES)
    return firm


def _make_place(behind: "_Behind", row: _Scored, firm: _Firm) -> Place:
    slug, comparison = row.certification, behind.comparison
    exclusions = () if row.recommended else _list_exclusions(behind, row)
    return Place(
        slug=slug,
        name=comparison.catalogue.certifications[slug].name,
        category=row.category,
        rank=row.rank,
        score=row.score,
        score_low=row.score_low,
        score_high=row.score_high,
        unknown_share=row.unknown_share,
        life=row.life,
        recommended=row.recommended,
        tied=_is_tied(comparison, row),
        excluded_because=Reason("ranking.excluded", {"reasons": join(exclusions, "clauses")}) if exclusions else None,
        **firm,
    )


def _list_exclusions(behind: "_Behind", row: _Scored) -> list[Reason]:
    comparison = behind.comparison
    reasons = _list_bars(comparison, row)
    if row.life != "ended" and row.rank is None and not comparison.market.categories[row.category].other_trade:
        reasons.append(_tell_unknown(comparison, row))
    if not reasons and _is_tied(comparison, row):
        reasons.append(Reason("ranking.tied", {"places": comparison.market.recommend_at_most}))
    return reasons or [behind.tell_losses(row)]


def _list_bars(comparison: Comparison, row: _Scored) -> list[Reason]:
    """What speaks against one whatever the weights."""
    market, reasons = comparison.market, []
    if end := _tell_end(comparison, row):
        reasons.append(end)
    if row.category != market.beginners:
        category = market.categories[row.category]
        kind = "trade" if category.other_trade else "added" if category.extra_on else "other"
        reasons.append(Reason(f"ranking.category_{kind}", {"category": category.title}))
    if row.eligibility != "open":
        reasons.append(Reason("ranking.closed", {"eligibility": Term("eligibility", row.eligibility or "none")}))
    return reasons


def list_bars(comparison: Comparison, slug: str) -> tuple[Reason, ...]:
    """What bars a certification from being recommended whatever the weights; empty for nothing."""
    return tuple(_list_bars(comparison, _find_row(comparison, slug)))


def _tell_unknown(comparison: Comparison, row: _Scored) -> Reason:
    """Why it has no rank: too much is not known, by the limit or by the policy asked for."""
    above = row.unknown_share > comparison.market.unknown_limit
    return Reason("ranking.unknown" if above else "ranking.unknown_policy", {"share": Share(row.unknown_share)})


def _is_tied(comparison: Comparison, row: _Scored) -> bool:
    """Whether it would be recommended but for others of the same score."""
    return not row.recommended and (row.place or _DESPAIR) <= comparison.market.recommend_at_most


class _Behind:
    """By what candidates are behind those that are recommended."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison

    def tell_losses(self, row: _Scored) -> Reason:
        place, losses = row.place or 0, self._list_losses(row)
        if not losses:
            return Reason("ranking.behind", {"place": place})
        return Reason("ranking.behind_by", {"place": place, "losses": join(losses[:_LOSSES], "terms")})

    def _list_losses(self, row: _Scored) -> list[str]:
        """The criteria on which it loses most to the last of the recommended, by weight times the findings' middles."""
        if self._last is None:
            return []
        own, theirs = self._middles.get(row.certification, {}), self._middles.get(self._last, {})
        asked = [one for one in self.comparison.criteria if one.slug in own and one.slug in theirs]
        losses = {one.short: one.weight * (theirs[one.slug] - own[one.slug]) for one in asked}
        return sorted((short for short in losses if losses[short] > 0), key=lambda short: -losses[short])

    @cached_property
    def _last(self) -> str | None:
        recommended = self.comparison.ranking.filter("recommended").sort("place")["certification"].to_list()
        return recommended[-1] if recommended else None

    @cached_property
    def _middles(self) -> dict[str, dict[str, float]]:
        middles: dict[str, dict[str, float]] = {}
        for slug, criterion, low, high in self.comparison.findings.select(_FOUND).rows():
            middles.setdefault(slug, {})[criterion] = (low + high) / 2
        return middles


def find_end(comparison: Comparison, slug: str) -> Reason | None:
    """That a certification ends or has ended, and when; None for one that runs."""
    return _tell_end(comparison, _find_row(comparison, slug))


def _find_row(comparison: Comparison, slug: str) -> _Scored:
    return read_rows(comparison.ranking.filter(certification=slug), _Scored)[0]


def _tell_end(comparison: Comparison, row: _Scored) -> Reason | None:
    if row.life == "running":
        return None
    events = comparison.events.filter(certification=row.certification, last=row.ends)
    how = "dissolved" if events["event"].to_list() == ["dissolved"] else "stopped"
    return Reason(f"ranking.{how}_{row.life}", {"when": PartDay(events["text"].item(0))})


def measure_freshness(comparison: Comparison) -> Freshness:
    known = comparison.facts.filter(pl.col("claim").is_not_null() & (pl.col("standing") != "unknown"))
    facts = known.filter(pl.col("kind") != "text")
    days = facts["day"].to_list()
    return Freshness(
        len(facts),
        read_count(min(days)) if days else None,
        read_count(max(days)) if days else None,
        int(facts["stale"].sum()),
        int((~facts["dated"]).sum()),
        int((facts["standing"] == "disputed").sum()),
    )
