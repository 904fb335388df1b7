"""The whole product in one readable function: catalogue files -> claims -> facts -> findings -> ranking, on one day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import narwhals as nw
import polars as pl

from mikiwame import catalogue as files
from mikiwame.assessment import assess
from mikiwame.assessment.measures import say_openness
from mikiwame.facts import check_consistency, derive_independence, derive_life, hold_back, list_unknown, weigh_claims
from mikiwame.ranking import (
    DRAWS,
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
from mikiwame.vocabulary.fields import FIELDS, KINDS
from mikiwame.vocabulary.tables import Frame

ASKED = [field for field in FIELDS if KINDS[field] != "text"]
"""The fields that every certification should have a fact of."""


AROUND = 2.0
"""How many times less or more than the weights a reader gives are tried: nobody knows his own weights closer."""


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

    @cached_property
    def opened(self) -> pl.DataFrame:
        """The facts with ``openness``: how far each is published."""
        return _table(_lazy(self.facts).with_columns(openness=say_openness()))

    @property
    def weights(self) -> dict[str, float]:
        """Criterion -> weight, in the order of the criteria."""
        return {criterion.slug: criterion.weight for criterion in self.criteria}


def load(folder: Path) -> files.Catalogue:
    """Read and cross-check a market's folder.

    :raises MikiwameError: with every fault of the catalogue, when it has any.
    """
    catalogue, complaints = inspect(folder)
    errors = [complaint for complaint in complaints if complaint.severity == "error"]
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
) -> Comparison:
    """Carry a sound catalogue through every stage for the day ``on``.

    :param category: compare only the certifications of this category.
    :param weights: criterion -> weight, in place of the weight in its file.
    :param policy: what not knowing does to the score that orders.
    :raises MikiwameError: for a category or criterion that the market does not have.
    """
    market = _market_of(catalogue)
    criteria = weigh_criteria(catalogue, weights or {})
    certifications = _list_certifications(catalogue, market, category)
    every_claim, ties, events, organisers = _tabulate(catalogue)
    claims = every_claim.join(certifications, on="certification", how="semi")
    held_back = _lazy(hold_back(every_claim, on)).join(claims, on="claim", how="semi")
    let_through = claims.join(held_back, on="claim", how="anti")

    weighed = _collect(weigh_claims(let_through, on, market.freshness))
    unknown = list_unknown(let_through, weighed, certifications, ASKED, on)
    facts = _collect(weighed, unknown, derive_independence(organisers, ties, claims, certifications, on))
    findings = _collect(assess(facts, certifications, criteria))
    scores = score(findings, {criterion.slug: criterion.weight for criterion in criteria}, policy)
    judged = _describe(certifications, facts, derive_life(certifications, events, on)).join(
        scores, on="certification", how="left"
    )
    ranking = _collect(recommend(_collect(judged), market.beginners, market.recommend_at_most, market.unknown_limit))

    tables = [_table(frame) for frame in (claims, held_back, ties, events, facts, findings, ranking)]
    _check_judged(tables[-1])
    return Comparison(catalogue, market, criteria, on, policy, *tables)


def _check_judged(ranking: pl.DataFrame) -> None:
    unjudged = ranking.filter(pl.col("score_low").is_null())["certification"].to_list()
    if unjudged:
        raise MikiwameError(f"No criterion applies to {unjudged[0]}. Widen a criterion's applies_to, or add one.")


def find_firmness(
    comparison: Comparison,
    region: Region | None = None,
    draws: int = DRAWS,
    seed: int = 0,
    confidence: bool = True,
    category: str | None = None,
) -> Firmness | None:
    """How firm the order of a comparison is, of those that have not ended, best first, those without a rank last.

    :return: null where all have ended.
    :param region: the weights to admit, its columns in the order of ``comparison.criteria``; by default all, or from
        half of each to twice as much where a reader weighs otherwise than the files: who says what matters does not
        ask about all weights.
    :param confidence: whether to find the confidence factors too, which take several times the rest.
    :param category: only the certifications of this one, as if the comparison were of them alone.
    """
    market, weights = comparison.market, comparison.weights
    limits = Limits(market.firmness.firm, market.firmness.leaning, market.unknown_limit)
    if region is None and weights != {slug: file.weight for slug, file in comparison.catalogue.criteria.items()}:
        region = spread_around(list(weights.values()), AROUND)
    ranked = comparison.ranking.filter(pl.col("life") != "ended")
    if category is not None:
        ranked = ranked.filter(pl.col("category") == category)
    ordered = ranked.sort("rank", "score", "certification", descending=[False, True, False], nulls_last=True)
    slugs = ordered["certification"].to_list()
    if not slugs:
        return None
    return measure_firmness(_lazy(comparison.findings), slugs, weights, limits, region, draws, seed, confidence)


def _tabulate(catalogue: files.Catalogue) -> list[Frame]:
    tables = (files.tabulate_claims, files.tabulate_ties, files.tabulate_events, files.tabulate_organisers)
    return [_lazy(tabulate(catalogue)) for tabulate in tables]


def _describe(certifications: Frame, facts: Frame, life: Frame) -> Frame:
    """What a recommendation looks at beside the score: category, life and who may sit it."""
    eligible = facts.filter(nw.col("field") == "eligibility", nw.col("label").is_null())
    state = eligible.select("certification", eligibility="state")
    return certifications.join(life, on="certification").join(state, on="certification", how="left")


def find_inconsistencies(comparison: Comparison) -> pl.DataFrame:
    """What the claims and facts of a comparison cannot all be right in: the columns of ``facts.consistency``."""
    claims, facts = _lazy(comparison.claims), _lazy(comparison.facts)
    return check_consistency(claims, facts, _lazy(comparison.events), comparison.on)


def weigh_criteria(catalogue: files.Catalogue, weights: Mapping[str, float]) -> tuple[Criterion, ...]:
    """The criteria of the market with their weights, those in ``weights`` replaced.

    :raises MikiwameError: for a name in ``weights`` that is no criterion.
    """
    unknown = sorted(set(weights) - set(catalogue.criteria))
    if unknown:
        known = ", ".join(catalogue.criteria)
        raise MikiwameError(f'There is no criterion "{unknown[0]}". Use: {known}.')
    return tuple(
        Criterion(
            slug,
            file.question,
            file.short or file.question[:8],
            file.group,
            tuple(file.reads),
            file.scale,
            file.unknown,
            weights.get(slug, file.weight),
            file.why,
            file.source,
            tuple(file.applies_to) if file.applies_to else None,
        )
        for slug, file in catalogue.criteria.items()
    )


def _market_of(catalogue: files.Catalogue) -> files.Market:
    if catalogue.market is None:
        raise MikiwameError("The market has no sound market.yaml. Run `mikiwame check`.")
    return catalogue.market


def _list_certifications(catalogue: files.Catalogue, market: files.Market, category: str | None) -> Frame:
    if category is not None and category not in market.categories:
        raise MikiwameError(f'There is no category "{category}". Use one of: {", ".join(market.categories)}.')
    rows = {
        slug: certification.category
        for slug, certification in catalogue.certifications.items()
        if category in (None, certification.category)
    }
    schema = {"certification": pl.String, "category": pl.String}
    return _lazy(pl.DataFrame({"certification": list(rows), "category": list(rows.values())}, schema=schema))


def _lazy(table: pl.DataFrame) -> Frame:
    return nw.from_native(table.lazy())


def _collect(*frames: Frame) -> Frame:
    """The frames as one, computed now: what several later stages read is worked out once."""
    return nw.concat(frames).collect().lazy()


def _table(frame: Frame) -> pl.DataFrame:
    """The rows in the order of their columns: an engine gives them in any, and the same question has one answer."""
    table: pl.DataFrame = frame.collect().to_native()
    return table.sort(table.columns, nulls_last=True)
