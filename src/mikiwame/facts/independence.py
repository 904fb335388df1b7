"""Ties -> facts of independence: how near organisers stand to those who teach for them or place the holders.

Worked out from the ties and legal forms that sources state, never from a list of names.
"""

from datetime import date

import narwhals as nw
import polars as pl

from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.tables import FACTS, Frame

FIELD = "independence"

_NARWHALS = {pl.String: nw.String(), pl.Float64: nw.Float64(), pl.Int64: nw.Int64(), pl.Boolean: nw.Boolean()}


def derive_independence(
    organisers: Frame,
    ties: Frame,
    claims: Frame,
    certifications: Frame,
    on: date,
) -> Frame:
    """The state of each certification of which any source says anything by ``on``.

    :param organisers: columns of ``tables.ORGANISERS``; ``ties``: of ``tables.TIES``; ``claims``: of ``tables.CLAIMS``;
        ``certifications``: a column ``certification``, those to look at.
    :return: columns of ``tables.FACTS``; ``state`` is one of ``scales.STATES["independence"]``, ``day`` that of the
        newest source that speaks of the certification.
    """
    today = count_days(on)
    told = ties.filter(nw.col("day") <= today)
    business = told.filter(nw.col("teaches_or_places"))
    of_organiser = organisers.join(_mark_organisations(business), left_on="organisation", right_on="other", how="left")
    looked_at = (
        claims.join(certifications, on="certification", how="semi")
        .filter(nw.col("day") <= today)
        .group_by("certification")
        .agg(nw.col("day").max())
    )
    known = (
        _combine_organisers(of_organiser)
        .join(_find_required(told, organisers), on="certification", how="left")
        .join(looked_at, on="certification", how="inner")
    )
    return known.select(*(_make_column(name) for name in FACTS))


def _make_column(name: str) -> nw.Expr:
    """A fact that is worked out, not claimed, has no text, figure or source of its own: those columns are null."""
    if name in ("certification", "day"):
        return nw.col(name)
    if name in ("field", "kind"):
        return nw.lit(FIELD).alias(name)
    if name == "general":
        return nw.lit(True).alias(name)
    if name in ("stale", "approx", "dated", "tied"):
        return nw.lit(False).alias(name)
    if name == "standing":
        return nw.lit("single").alias(name)
    if name == "state":
        return _say_state().alias(name)
    if name == "strength":
        return nw.lit(0).cast(nw.Int64).alias(name)
    return nw.lit(None, dtype=_NARWHALS[FACTS[name]]).alias(name)


def _mark_organisations(business: Frame) -> Frame:
    """For each organisation tied to schools or staffing companies: does one run or own it, does one teach for it."""
    controls = nw.col("tie").is_in(["runs", "owns"])
    teaches = nw.col("tie").is_in(["teaches_for", "places_for", "member_of"])
    return (
        business.with_columns(controlled=controls.cast(nw.Int64), taught=teaches.cast(nw.Int64))
        .group_by("other")
        .agg(nw.col("controlled").max(), nw.col("taught").max())
    )


def _find_required(told: Frame, organisers: Frame) -> Frame:
    """The certifications that ask for the course of one school, as a tie of theirs or of an organiser says."""
    required = told.filter(nw.col("tie") == "requires_course")
    own = required.filter(~nw.col("certification").is_null()).select("certification")
    of_all = required.filter(nw.col("certification").is_null()).select("organisation")
    found = nw.concat([own, organisers.join(of_all, on="organisation", how="semi").select("certification")])
    return found.unique().with_columns(required=nw.lit(1))


def _combine_organisers(organisers: Frame) -> Frame:
    """The nearest that any of a certification's organisers stands."""
    taught = nw.col("taught").fill_null(0)
    company = (nw.col("form") == "company").cast(nw.Int64)
    return (
        organisers.with_columns(
            inside=nw.max_horizontal(nw.col("places").cast(nw.Int64), nw.col("controlled").fill_null(0)),
            teaches=nw.col("teaches").cast(nw.Int64),
            taught=taught,
            taught_company=taught * company,
        )
        .group_by("certification")
        .agg(*(nw.col(name).max() for name in ("inside", "teaches", "taught", "taught_company")))
    )


def _say_state() -> nw.Expr:
    return (
        nw.when(nw.col("inside") > 0)
        .then(nw.lit("integrated"))
        .when(nw.col("teaches") > 0)
        .then(nw.lit("own_course"))
        .when(nw.col("required").fill_null(0) > 0)
        .then(nw.lit("required_course"))
        .when(nw.col("taught_company") > 0)
        .then(nw.lit("company_with_school"))
        .when(nw.col("taught") > 0)
        .then(nw.lit("nonprofit_with_school"))
        .otherwise(nw.lit("no_tie_found"))
    )
