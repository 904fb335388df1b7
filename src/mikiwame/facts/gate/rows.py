"""Figures of one row that cannot all be right: passers over examinees, and a rate that the two do not make."""

from collections.abc import Sequence

import narwhals as nw

from mikiwame.facts.consistency.evidence import PLACE, fill_keys
from mikiwame.facts.consistency.rates import HEDGE, keep_unfit
from mikiwame.vocabulary.tables import Frame

NEAR = HEDGE
"""Percentage points within which another voice speaks for a rate."""


def find_passers_over_examinees(told: Frame, _apart: Sequence[str] = ()) -> Frame:
    """More passed than sat, by one row of one page, or by any pages of the same year.

    In a row either may be the slip, so neither is trusted. Of several pages the one that more voices contradict is at
    fault; where as many contradict each, neither is trusted.
    """
    rows = _pair_people(told).filter(nw.col("passed") > nw.col("sat"))
    both = [_accuse(rows, "sat", "passed"), _accuse(rows, "passed", "sat")]
    return nw.concat([*both, _find_of_year(told)])


def _accuse(pairs: Frame, accused: str, other: str) -> Frame:
    return pairs.select(claim=f"{accused}_claim", least=other, greatest=other)


def _find_of_year(told: Frame) -> Frame:
    pairs = _pair_by_year(told)
    against_sat = pairs.group_by("sat_claim").agg(against_sat=nw.col("passed_voice").n_unique())
    against_passed = pairs.group_by("passed_claim").agg(against_passed=nw.col("sat_voice").n_unique())
    judged = pairs.join(against_sat, on="sat_claim", how="inner").join(against_passed, on="passed_claim", how="inner")
    sat = judged.filter(nw.col("against_sat") >= nw.col("against_passed"))
    passed = judged.filter(nw.col("against_passed") >= nw.col("against_sat"))
    return nw.concat([_accuse(sat, "sat", "passed"), _accuse(passed, "passed", "sat")])


_SAME_YEAR = ["certification", "same_label", "year"]
_ONE_YEAR = len("2022")


def _pair_by_year(told: Frame) -> Frame:
    """The numbers of a year, whoever gives them, in which more pass than sit; what has no period has no pair.

    Those who sat in one month (2022-05) or sitting (第8回) may be fewer than those who passed in the year around it.
    """
    people = fill_keys(told).filter(nw.col("kind") == "people", ~nw.col("period").is_null(), ~nw.col("approx"))
    whole = people.filter(nw.col("field") == "examinees", nw.col("round").is_null(), ~nw.col("high").is_null())
    sat = whole.select(*_SAME_YEAR, sat_claim="claim", sat_voice="voice_number", sat="high", sat_period="period")
    some = people.filter(nw.col("field") == "passers", ~nw.col("low").is_null())
    passed = some.select(*_SAME_YEAR, "period", passed_claim="claim", passed_voice="voice_number", passed="low")
    pairs = sat.join(passed, on=_SAME_YEAR, how="inner").filter(nw.col("passed") > nw.col("sat"))
    within = (nw.col("period") == nw.col("sat_period")) | (nw.col("sat_period").str.len_chars() == _ONE_YEAR)
    return pairs.filter(within)


def find_rate_misfits(told: Frame, _apart: Sequence[str] = ()) -> Frame:
    """A rate that is not passers ÷ examinees of its row, the last printed place allowed for.

    Where other voices give that rate and none gives the one that the two numbers make, the numbers are held back in
    its place.
    """
    rows = _fit_rates(told)
    witnesses = _count_witnesses(told, rows)
    judged = rows.join(witnesses, on="claim", how="left").with_columns(
        spoken=(nw.col("for_rate").fill_null(0) > 0) & (nw.col("for_figure").fill_null(0) == 0)
    )
    rates = judged.filter(~nw.col("spoken")).select("claim", least="figure", greatest="figure")
    spoken = judged.filter(nw.col("spoken"))
    counts = [spoken.select(claim=name, least="rate", greatest="rate") for name in ("sat_claim", "passed_claim")]
    return nw.concat([rates, *counts])


def _fit_rates(told: Frame) -> Frame:
    """The rates that fit none of the pairs of numbers in their row, with each pair and the rate that it makes."""
    rates = fill_keys(told).filter(
        (nw.col("field") == "pass_rate")
        & (nw.col("kind") == "rate")
        & (nw.col("low") == nw.col("high"))
        & ~nw.col("approx")
    )
    pairs = (
        rates.select(*PLACE, "claim", "cell", "voice_number", rate="low")
        .join(_pair_people(told), on=PLACE, how="inner")
        .with_columns(figure=nw.col("passed") / nw.col("sat") * 100.0)
    )
    return keep_unfit(pairs, nw.col("figure"))


def _pair_people(told: Frame) -> Frame:
    """``sat`` and ``passed`` of each row that prints both as plain numbers."""
    exact = fill_keys(told).filter(nw.col("kind") == "people", nw.col("low") == nw.col("high"), ~nw.col("approx"))
    sat = exact.filter(nw.col("field") == "examinees", nw.col("low") > 0)
    passed = exact.filter(nw.col("field") == "passers").select(*PLACE, passed_claim="claim", passed="low")
    return sat.select(*PLACE, sat_claim="claim", sat="low").join(passed, on=PLACE, how="inner")


def _count_witnesses(told: Frame, rows: Frame) -> Frame:
    """For each rate that does not fit: how many claims of other voices are near it, and near what its row makes."""
    rates = told.filter((nw.col("field") == "pass_rate") & (nw.col("kind") == "rate") & ~nw.col("low").is_null())
    others = rates.select("cell", other_voice="voice_number", other_low="low", other_high="high")
    seen = rows.join(others, on="cell", how="inner").filter(nw.col("voice_number") != nw.col("other_voice"))
    return seen.group_by("claim").agg(
        for_rate=_is_near("rate").cast(nw.Int64).sum(), for_figure=_is_near("figure").cast(nw.Int64).sum()
    )


def _is_near(name: str) -> nw.Expr:
    inside = (nw.col(name) >= nw.col("other_low") - NEAR) & (nw.col(name) <= nw.col("other_high") + NEAR)
    return inside.fill_null(False)
