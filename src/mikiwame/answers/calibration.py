"""The weights that agree best with a reviewer's stars, and the stars that no weights can explain."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from mikiwame.answers.stars import list_stars
from mikiwame.notation.stars import Stars
from mikiwame.pipeline import Comparison
from mikiwame.ranking.calibration import Calibration, calibrate, measure_agreement
from mikiwame.ranking.performance import Array
from mikiwame.ranking.setting_aside import Unexplained
from mikiwame.vocabulary.reasons import Listed, Reason, join

NAMED = 2
"""Certifications named that a star collides with, and criteria named in a list: what one remembers."""


@dataclass(frozen=True, slots=True)
class Rated:
    """One certification that the reviewer judged; ``score`` and ``error`` are at the weights found."""

    slug: str
    stars: float
    printed: str
    score: float | None
    error: float | None


@dataclass(frozen=True, slots=True)
class UnexplainedStars:
    """Stars set aside so that the others can be explained.

    ``against``: those they collide with. ``unavoidable``: whether every choice of the fewest sets them aside; None
    where it is not shown.
    """

    slug: str
    name: str
    stars: float
    printed: str
    against: tuple[str, ...]
    unavoidable: bool | None
    because: Reason


@dataclass(frozen=True, slots=True)
class CalibratedWeight:
    """The share of the weight that agrees best, the declared one, and the ranges that agree as well or nearly."""

    criterion: str
    short: str
    weight: float
    declared: float
    low: float
    high: float
    nearly_low: float
    nearly_high: float


@dataclass(frozen=True, slots=True)
class ReviewerCalibration:
    """What a reviewer's stars say of weights.

    ``weights`` and ``declared``: criterion -> share of 1; ``width`` and ``width_nearly``: criterion -> the ends of the
    shares that agree as well, or nearly. ``tau`` and ``declared_tau``: how well the scores agree with the stars (None
    where all scores are equal), at most ``tau_limit``. ``fewest``: whether ``unexplained`` is shown to be the fewest;
    ``at_least``: how many are shown to be needed. ``unexplainable``: those to be set aside even when unknown facts may
    take any value. ``left_out``: those of which a criterion is not asked.
    """

    reviewer: str
    tau: float | None
    tau_limit: float
    declared_tau: float | None
    weights: Mapping[str, float]
    declared: Mapping[str, float]
    width: Mapping[str, tuple[float, float]]
    width_nearly: Mapping[str, tuple[float, float]]
    errors: float
    rated: tuple[Rated, ...]
    unexplained: tuple[UnexplainedStars, ...]
    fewest: bool
    at_least: int
    unexplainable: tuple[str, ...]
    unexplainable_at_least: int
    left_out: tuple[str, ...]


def calibrate_reviewer(comparison: Comparison, reviewer: str | None = None) -> ReviewerCalibration:
    """:raises MikiwameError: as ``list_stars`` and ``calibrate`` do."""
    chosen, stars = list_stars(comparison, reviewer)
    slugs, names = list(stars), [criterion.slug for criterion in comparison.criteria]
    low, high = (_read_findings(comparison, slugs, end) for end in ("low", "high"))
    numbers = [one.number for one in stars.values()]
    found = calibrate(low, high, numbers, applicable=~np.isnan(low), alternatives=slugs, criteria=names)
    declared = np.array([criterion.weight for criterion in comparison.criteria])
    shares = declared / declared.sum()
    return ReviewerCalibration(
        reviewer=chosen,
        tau=_drop_nan(found.tau),
        tau_limit=found.tau_limit,
        declared_tau=_drop_nan(_measure_declared((low + high) / 2 @ shares, numbers)),
        weights=dict(zip(names, found.weights.tolist(), strict=True)),
        declared=dict(zip(names, shares.tolist(), strict=True)),
        width=_name_ends(names, found.width),
        width_nearly=_name_ends(names, found.width_nearly),
        errors=float(np.nansum(found.errors)),
        rated=tuple(_make_rated(found, row, slug, stars[slug]) for row, slug in enumerate(slugs)),
        unexplained=tuple(_make_unexplained(comparison, stars, one) for one in found.unexplained),
        fewest=found.fewest,
        at_least=found.at_least,
        unexplainable=tuple(slugs[row] for row in found.unexplainable),
        unexplainable_at_least=found.unexplainable_at_least,
        left_out=tuple(slugs[row] for row in found.left_out),
    )


def list_weights(comparison: Comparison, answer: ReviewerCalibration) -> tuple[CalibratedWeight, ...]:
    """The weights of an answer, by criterion."""
    return tuple(
        CalibratedWeight(
            one.slug,
            one.short,
            answer.weights[one.slug],
            answer.declared[one.slug],
            *answer.width[one.slug],
            *answer.width_nearly[one.slug],
        )
        for one in comparison.criteria
    )


def _name_ends(names: Sequence[str], width: Array) -> dict[str, tuple[float, float]]:
    return {name: (float(low), float(high)) for name, (low, high) in zip(names, width, strict=True)}


def _read_findings(comparison: Comparison, slugs: Sequence[str], end: str) -> Array:
    """Shape (slugs, criteria); NaN where a criterion is not asked of a certification, which then has no finding."""
    named = comparison.findings.filter(pl.col("certification").is_in(slugs))
    cells = {(row["certification"], row["criterion"]): row[end] for row in named.iter_rows(named=True)}
    return np.array(
        [[cells.get((slug, one.slug), math.nan) for one in comparison.criteria] for slug in slugs], dtype=float
    )


def _measure_declared(scores: Array, stars: Sequence[float]) -> float:
    """Tau-b at the declared weights over those to which every criterion applies, as the weights found are of them."""
    whole = ~np.isnan(scores)
    return measure_agreement(scores[whole], np.array(stars)[whole])


def _drop_nan(number: float) -> float | None:
    return None if math.isnan(number) else number


def _make_rated(found: Calibration, row: int, slug: str, stars: Stars) -> Rated:
    score, error = _drop_nan(found.scores[row].item()), _drop_nan(found.errors[row].item())
    return Rated(slug, stars.number, stars.printed, score, error)


def _make_unexplained(comparison: Comparison, stars: Mapping[str, Stars], one: Unexplained) -> UnexplainedStars:
    slugs = list(stars)
    slug, against = slugs[one.row], tuple(slugs[other] for other in one.against)
    firm = [slugs[other] for other in one.always] or against
    reasons = [_tell_collision(comparison, stars, slug, other) for other in firm[:NAMED]]
    reasons.append(tell_how_firm(one, min(len(firm), NAMED)))
    if one.unavoidable is False:
        reasons.append(Reason("calibration.instead"))
    return UnexplainedStars(
        slug=slug,
        name=comparison.catalogue.certifications[slug].name,
        stars=stars[slug].number,
        printed=stars[slug].printed,
        against=against,
        unavoidable=one.unavoidable,
        because=Reason("calibration.unexplained", {"reasons": join(reasons, "sentences")}),
    )


def _tell_collision(comparison: Comparison, stars: Mapping[str, Stars], slug: str, other: str) -> Reason:
    """Why the stars of two certifications do not go together with what is known of both, seen from the first."""
    low, high = (_read_findings(comparison, (slug, other), end) for end in ("low", "high"))
    leads = (low + high)[0] - (low + high)[1]
    ahead, behind = (_list_leading(comparison, sign * leads) for sign in (1, -1))
    higher = stars[slug].number > stars[other].number
    for_stars, against_stars = (ahead, behind) if higher else (behind, ahead)
    wide = (high - low).max(axis=0).tolist()
    unsure = [one.short for one, width in zip(comparison.criteria, wide, strict=True) if width > 0]
    named = unsure if not for_stars else [one for one in for_stars[:NAMED] + against_stars[:NAMED] if one in unsure]
    return Reason(
        f"calibration.collision-{'higher' if higher else 'lower'}",
        {
            "name": comparison.catalogue.certifications[other].name,
            "stars": name_stars(stars[other]),
            "compared": _tell_leads("higher" if higher else "lower", for_stars, against_stars),
            "doubt": Reason("calibration.doubt", {"criteria": _name_some(named)}) if named else None,
        },
    )


def name_stars(stars: Stars) -> Reason:
    """The judgement in a few words for a sentence."""
    if stars.most is None:
        return Reason("ranking.quoted", {"name": stars.printed})
    return Reason("calibration.stars", {"number": f"{stars.number:g}"})


def _tell_leads(way: str, for_stars: Sequence[str], against_stars: Sequence[str]) -> Reason:
    """By which criteria the facts agree with the stars, and by which they do not."""
    if not for_stars:
        return Reason(f"calibration.{way}-none")
    if not against_stars:
        return Reason(f"calibration.{way}-alone", {"criteria": _name_some(for_stars)})
    named = {"criteria": _name_some(for_stars), "others": _name_some(against_stars)}
    return Reason(f"calibration.{way}-both", named)


def _list_leading(comparison: Comparison, leads: Array) -> list[str]:
    """The criteria with a lead, the greatest first."""
    ahead = [(lead, one.short) for lead, one in zip(leads.tolist(), comparison.criteria, strict=True) if lead > 0]
    return [short for _, short in sorted(ahead, key=lambda pair: -pair[0])]


def _name_some(shorts: Sequence[str]) -> Reason | Listed:
    named = join(shorts[:NAMED], "terms")
    return Reason("calibration.and_more", {"criteria": named}) if len(shorts) > NAMED else named


def tell_how_firm(one: Unexplained, count: int) -> Reason:
    """In which order the pairs named, the first ``count``, stand at weights that explain the stars kept."""
    if not one.always:
        return Reason("calibration.order-unlike", {"count": count})
    named = set(one.always[:count])
    for rows, how in ((one.turned, "turned"), (one.level, "level")):
        if named <= set(rows):
            return Reason(f"calibration.order-{how}", {"count": count})
    return Reason("calibration.order-lost", {"count": count})
