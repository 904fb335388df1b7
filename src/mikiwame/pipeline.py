"""The whole product in one readable function: catalogue files -> claims -> facts -> findings -> ranking, on one day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import narwhals as nw
import polars as pl

from mikiwame import catalogue as files
from mikiwame.assessment import assess
from mikiwame.facts import (
    Inconsistency,
    derive_independence,
    derive_life,
    gather_misfits,
    hold_back,
    list_unknown,
    tell_misfits,
    weigh_claims,
)
from mikiwame.ranking import (
    ADDITIVE,
    DRAWS,
    METHODS,
    Firmness,
    Limits,
    Policy,
    Region,
    measure_firmness,
    recommend,
    score,
    spread_around,
)
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.fields import ASKED
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.tables import Frame, Look, compute

MEASURED = 50
"""Certifications of an order whose firmness is measured, from the best on: every pair of them is counted in every
draw, which for a thousand would take minutes, and nobody asks how firm it is that the 700th is above the 900th."""

AROUND = 2.0
"""We sample from half to double each given weight: nobody knows their own more precisely."""


@dataclass(frozen=True)
class Tables:
    """What the files say, with the columns of ``vocabulary.tables``, on whatever engine.

    ``certifications``: those to compare, ``certification`` and ``category``; the others hold all of the market.
    """

    claims: Frame
    ties: Frame
    events: Frame
    organisers: Frame
    certifications: Frame


@dataclass(frozen=True)
class Question:
    """What is asked of the tables."""

    market: files.Market
    criteria: tuple[Criterion, ...]
    on: date
    policy: Policy = "interval"
    method: str = ADDITIVE
    apart: tuple[str, ...] = ()
    """Columns of claims and certifications that part one market from another, where there are several."""


@dataclass(frozen=True)
class Engine:
    """What computes: ``keep`` has it work out now what several stages read; ``look`` reads an only row, where cheap."""

    keep: Callable[[Frame], Frame]
    look: Look | None = None


@dataclass(frozen=True)
class Stages:
    """What the stages make of the tables, on their engine; ``claims``: those of the certifications to compare."""

    claims: Frame
    held_back: Frame
    facts: Frame
    findings: Frame
    ranking: Frame


@dataclass(frozen=True)
class Comparison:
    """Every table of one run, with the columns of ``vocabulary.tables``; ``ranking`` joins scores, life and places.

    ``held_back``: columns of ``facts.gate.HELD``, the claims that reach no fact.
    """

    catalogue: files.Catalogue
    market: files.Market
    criteria: tuple[Criterion, ...]
    on: date
    policy: Policy
    method: str
    claims: pl.DataFrame
    held_back: pl.DataFrame
    ties: pl.DataFrame
    events: pl.DataFrame
    facts: pl.DataFrame
    findings: pl.DataFrame
    ranking: pl.DataFrame

    @property
    def let_through(self) -> pl.DataFrame:
        """The claims that may reach a fact."""
        return self.claims.join(self.held_back, on="claim", how="anti")

    @property
    def weights(self) -> dict[str, float]:
        """Criterion -> weight, in the order of the criteria."""
        return {criterion.slug: criterion.weight for criterion in self.criteria}


def load(folder: Path, *, begun: bool = False) -> files.Catalogue:
    """Read and cross-check a market's folder.

    :param begun: also take a market without any source, to which the first is about to be added.
    :raises MikiwameError: with every fault of the catalogue, when it has any.
    """
    catalogue, complaints = inspect(folder)
    errors = [one for one in complaints if one.severity == "error" and not (begun and one.file == "sources/")]
    if errors:
        raise MikiwameError(errors)
    return catalogue


def inspect(folder: Path) -> tuple[files.Catalogue, list[Complaint]]:
    """Read a market's folder and list all that is wrong with it, sorted by file and line."""
    catalogue = files.read_catalogue(folder)
    return catalogue, sorted(
        catalogue.complaints + files.check_references(catalogue) + files.check_plausibility(catalogue)
    )


def compare(
    catalogue: files.Catalogue,
    on: date,
    category: str | None = None,
    weights: Mapping[str, float] | None = None,
    policy: Policy = "interval",
    method: str = ADDITIVE,
    claims: pl.DataFrame | None = None,
) -> Comparison:
    """Carry a sound catalogue through every stage for the day ``on``.

    :param category: compare only the certifications of this category.
    :param weights: criterion -> weight, in place of the weight in its file.
    :param policy: what not knowing does to the score that orders; ``method``: how findings become a score.
    :param claims: those of the whole catalogue, where they have been tabulated already.
    :raises MikiwameError: for a category, criterion or method that there is not.
    """
    question = ask(catalogue, on, weights, policy, method)
    market = question.market
    tables = tabulate(catalogue, category, claims)
    stages = run(tables, question, POLARS)
    frames = (stages.claims, stages.held_back, tables.ties, tables.events)
    native = [_table(frame) for frame in (*frames, stages.facts, stages.findings, stages.ranking)]
    _check_judged(native[-1], market)
    return Comparison(catalogue, market, question.criteria, on, policy, method, *native)


def rescore(
    comparison: Comparison,
    weights: Mapping[str, float],
    policy: Policy | None = None,
    method: str | None = None,
) -> Comparison:
    """The comparison under other weights, policy or method, on which facts and findings do not depend.

    :param weights: criterion -> weight of 0 or more, in place of the weight in its file. A certification of which no
        criterion with weight is asked has no score, no range and no rank.
    :param policy: that of the comparison where it is left out; so is ``method``.
    :raises MikiwameError: for a criterion or method that there is not.
    """
    catalogue, on = comparison.catalogue, comparison.on
    policy, method = policy or comparison.policy, _check_method(method or comparison.method)
    question = Question(comparison.market, weigh_criteria(catalogue, weights), on, policy, method)
    described = comparison.ranking.select("certification", "category", "ends", "life", "eligibility")
    ranking = _table(rank(_lift(comparison.findings), _lift(described), question, POLARS))
    return replace(comparison, criteria=question.criteria, policy=policy, method=method, ranking=ranking)


def ask(
    catalogue: files.Catalogue,
    on: date,
    weights: Mapping[str, float] | None = None,
    policy: Policy = "interval",
    method: str = ADDITIVE,
    apart: tuple[str, ...] = (),
) -> Question:
    """What a market asks by its ``market.yaml`` and criteria; parameters and errors as :func:`compare` has them."""
    criteria = weigh_criteria(catalogue, weights or {})
    return Question(_market_of(catalogue), criteria, on, policy, _check_method(method), apart)


def tabulate(catalogue: files.Catalogue, category: str | None = None, claims: pl.DataFrame | None = None) -> Tables:
    """What the files say, as tables of Polars; ``claims`` where they have been tabulated already."""
    rows = _list_certifications(catalogue, _market_of(catalogue), category)
    return Tables(
        claims=_lift(files.tabulate_claims(catalogue) if claims is None else claims),
        ties=_lift(files.tabulate_ties(catalogue)),
        events=_lift(files.tabulate_events(catalogue)),
        organisers=_lift(files.tabulate_organisers(catalogue)),
        certifications=_lift(rows),
    )


def list_register(comparison: Comparison) -> dict[str, pl.DataFrame]:
    """The tables of a market as a register of many has them: what :func:`tabulate` gives, each with ``market``."""
    catalogue, market = comparison.catalogue, pl.lit(comparison.catalogue.slug).alias("market")
    tables = {
        "claims": comparison.claims.sort("claim"),
        "certifications": _list_certifications(catalogue, comparison.market, None),
        "organisations": files.tabulate_organisers(catalogue),
        "ties": files.tabulate_ties(catalogue),
        "events": files.tabulate_events(catalogue),
    }
    return {name: table.select(market, pl.all()) for name, table in tables.items()}


def run(tables: Tables, question: Question, engine: Engine) -> Stages:
    """The one wiring: tables of any engine through every stage."""
    market, on, keep, apart = question.market, question.on, engine.keep, question.apart
    certifications = tables.certifications
    claims = tables.claims.join(certifications, on="certification", how="semi")
    held_back = hold_back(tables.claims, on, keep, apart, engine.look).join(claims, on="claim", how="semi")
    let_through = claims.join(held_back, on="claim", how="anti")

    weighed = keep(weigh_claims(let_through, on, market.freshness))
    unknown = list_unknown(let_through, weighed, certifications, ASKED, on)
    independence = derive_independence(tables.organisers, tables.ties, claims, certifications, on)
    facts = keep(nw.concat([weighed, unknown, independence]))
    others = [slug for slug, category in market.categories.items() if category.other_trade]
    of_trade = certifications.filter(~nw.col("category").is_in(others))
    findings = keep(assess(facts, of_trade, question.criteria, on))
    described = _describe(certifications, facts, derive_life(certifications, tables.events, on))
    return Stages(claims, held_back, facts, findings, rank(findings, described, question, engine))


def rank(findings: Frame, described: Frame, question: Question, engine: Engine) -> Frame:
    """The last stage, which alone depends on the weights.

    :param described: ``certification``, ``category``, ``life``, ``ends`` and ``eligibility``.
    :return: ``described`` with the columns of ``tables.SCORES``, ``rank``, ``place`` and ``recommended``.
    """
    market = question.market
    weights = {one.slug: one.weight for one in question.criteria if one.weight > 0}
    scores = score(findings, weights, question.policy, question.method)
    judged = described.join(scores, on="certification", how="left").with_columns(
        unknown_share=nw.col("unknown_share").fill_null(1.0)
    )
    judged, limit = engine.keep(judged), market.unknown_limit
    return engine.keep(recommend(judged, market.beginners, market.recommend_at_most, limit, question.apart))


def _check_method(method: str) -> str:
    if method not in METHODS:
        raise MikiwameError(Reason("asked.no_method", {"method": method, "known": ", ".join(METHODS)}))
    return method


def _check_judged(ranking: pl.DataFrame, market: files.Market) -> None:
    asked = [slug for slug, category in market.categories.items() if not category.other_trade]
    unscored = pl.col("score_low").is_null() & pl.col("category").is_in(asked)
    unjudged = ranking.filter(unscored)["certification"].to_list()
    if unjudged:
        raise MikiwameError(Reason("asked.no_criterion_applies", {"slug": unjudged[0]}))


def find_firmness(
    comparison: Comparison,
    region: Region | None = None,
    draws: int = DRAWS,
    seed: int = 0,
    confidence: bool = True,
    category: str | None = None,
) -> Firmness | None:
    """How firm the order of a comparison is, of those that have not ended, best first, those without a rank last.

    Of a longer order it is measured for the first ``MEASURED``, among each other.

    :return: None where all have ended, and under a method whose scores are no sums, on which shares of draws rest.
    :param region: the weights to admit, its columns in the order of ``comparison.criteria``; by default all, or from
        half of each to twice as much where a reader weighs otherwise than the files: who says what matters does not
        ask about all weights.
    :param confidence: whether to find the confidence factors too, which take several times the rest.
    :param category: only the certifications of this one, as if the comparison were of them alone.
    """
    if comparison.method != ADDITIVE:
        return None
    market, weights = comparison.market, comparison.weights
    limits = Limits(market.firmness.firm, market.firmness.leaning, market.unknown_limit)
    if region is None and weights != {slug: file.weight for slug, file in comparison.catalogue.criteria.items()}:
        region = spread_around(list(weights.values()), AROUND)
    ranked = comparison.ranking.filter(pl.col("life") != "ended", pl.col("score_low").is_not_null())
    if category is not None:
        ranked = ranked.filter(pl.col("category") == category)
    ordered = ranked.sort("rank", "score", "certification", descending=[False, True, False], nulls_last=True)
    slugs = ordered["certification"].head(MEASURED).to_list()
    if not slugs:
        return None
    return measure_firmness(_lift(comparison.findings), slugs, weights, limits, region, draws, seed, confidence)


def _describe(certifications: Frame, facts: Frame, life: Frame) -> Frame:
    """What a recommendation looks at beside the score: category, life and who may sit it."""
    eligible = facts.filter(nw.col("field") == "eligibility", nw.col("general"))
    state = eligible.select("certification", eligibility="state")
    return certifications.join(life, on="certification").join(state, on="certification", how="left")


def find_misfits(comparison: Comparison) -> pl.DataFrame:
    """What the claims and facts of a comparison cannot all be right in, for :func:`~mikiwame.facts.tell_misfits`."""
    claims, facts = _lift(comparison.claims), _lift(comparison.facts)
    return gather_misfits(claims, facts, _lift(comparison.events), comparison.on, POLARS.keep, POLARS.look)


def find_inconsistencies(comparison: Comparison) -> list[Inconsistency]:
    """What the claims and facts of a comparison cannot all be right in."""
    return tell_misfits(find_misfits(comparison))


def weigh_criteria(catalogue: files.Catalogue, weights: Mapping[str, float]) -> tuple[Criterion, ...]:
    """The criteria of the market with their weights, those in ``weights`` replaced.

    :raises MikiwameError: for a name in ``weights`` that is no criterion.
    """
    if unknown := sorted(set(weights) - set(catalogue.criteria)):
        values = {"criterion": unknown[0], "known": ", ".join(catalogue.criteria)}
        raise MikiwameError(Reason("asked.no_criterion", values))
    return tuple(
        Criterion(
            slug,
            file.question,
            file.short or file.question.shorten(8),
            file.group,
            tuple(file.reads),
            file.scale,
            file.unknown,
            weights.get(slug, file.weight),
            file.why,
            file.source,
            tuple(file.applies_to) if file.applies_to else None,
            file.by,
            file.within_months,
            file.qualified,
            file.matter,
        )
        for slug, file in catalogue.criteria.items()
    )


def _market_of(catalogue: files.Catalogue) -> files.Market:
    if catalogue.market is None:
        raise MikiwameError(Reason("asked.no_sound_market"))
    return catalogue.market


def _list_certifications(catalogue: files.Catalogue, market: files.Market, category: str | None) -> pl.DataFrame:
    if category is not None and category not in market.categories:
        raise MikiwameError(Reason("asked.no_category", {"category": category, "known": ", ".join(market.categories)}))
    rows = {
        slug: certification.category
        for slug, certification in catalogue.certifications.items()
        if category in (None, certification.category)
    }
    schema = {"certification": pl.String, "category": pl.String}
    return pl.DataFrame({"certification": list(rows), "category": list(rows.values())}, schema=schema)


def _lift(table: pl.DataFrame) -> Frame:
    return nw.from_native(table.lazy())


POLARS = Engine(lambda frame: _lift(compute(frame)), lambda frame: compute(frame).row(0, named=True))
"""For the tables of one market."""


def _table(frame: Frame) -> pl.DataFrame:
    """The rows in the order of their columns: an engine gives them in any, and the same question has one answer."""
    table = compute(frame)
    return table.sort(table.columns, nulls_last=True)
