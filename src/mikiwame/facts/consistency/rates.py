"""Pass rates that do not fit the numbers printed beside them, or that are the passing mark instead."""

import narwhals as nw

from mikiwame.facts.consistency.evidence import COMPLAINT, PLACE, ROW, accuse, call_all, call_witnesses, fill_keys
from mikiwame.vocabulary.tables import Frame

SLACK = 1e-6
"""Percent: for what floating point adds to a half of the last printed place."""

HEDGE = 5.0
"""Percentage points by which another rate may differ and still speak for the first, as for hedged rates in weighing."""


def find_rate_misfits(told: Frame) -> Frame:
    """A pass rate that is not passers / examinees of the same row of the same page.

    One of the three is misprinted or is of another sitting, so none can be trusted alone. Rates that are hedged or a
    range are not compared; rounding to the printed place is allowed.
    """
    exact = fill_keys(told).filter(nw.col("low") == nw.col("high"), ~nw.col("approx"))
    rates = exact.filter(nw.col("field") == "pass_rate", nw.col("kind") == "rate")
    people = exact.filter(nw.col("kind") == "people", nw.col("low") > 0)
    sat = people.filter(nw.col("field") == "examinees").select(*PLACE, sat_claim="claim", sat="low")
    passed = people.filter(nw.col("field") == "passers").select(*PLACE, passed_claim="claim", passed="low")
    pairs = (
        rates.select(*PLACE, "field", "label", "claim", rate="low")
        .join(sat, on=PLACE, how="inner")
        .join(passed, on=PLACE, how="inner")
        .with_columns(figure=nw.col("passed") / nw.col("sat") * 100.0)
    )
    unfit = keep_unfit(pairs, nw.col("figure"))
    return call_witnesses(unfit, "claim", "sat_claim", "passed_claim", told=["figure"])


_COUNTED = (*COMPLAINT, "kind", "low", "high", "approx", "cell", "voice_number", "year", *ROW)


def take_counted(told: Frame) -> Frame:
    """The rates and numbers of people of certifications of which both who sat and who passed is told: few of all."""
    passed = told.filter(nw.col("field") == "passers").select("certification").unique()
    sat = told.filter(nw.col("field") == "examinees").join(passed, on="certification", how="semi")
    counted = told.filter(nw.col("field").is_in(["pass_rate", "examinees", "passers"])).select(*_COUNTED)
    return counted.join(sat.select("certification").unique(), on="certification", how="semi")


def keep_unfit(pairs: Frame, figure: nw.Expr) -> Frame:
    """The pairs of the claims whose ``rate`` is the ``figure`` of no pair, to the last place that it shows."""
    fits = (figure - nw.col("rate")).abs() <= _halve_last_place() + SLACK
    best = pairs.with_columns(fits=fits.cast(nw.Int64)).with_columns(fits=nw.col("fits").max().over("claim"))
    return best.filter(nw.col("fits") == 0).drop("fits")


def _halve_last_place() -> nw.Expr:
    """Half of the last place that the rate shows: 0.5 for 34, 0.05 for 34.7, 0.005 for 34.71."""
    rate = nw.col("rate")
    whole = (rate - rate.round(0)).abs() < SLACK
    tenths = (rate * 10.0 - (rate * 10.0).round(0)).abs() < SLACK
    return nw.when(whole).then(nw.lit(0.5)).when(tenths).then(nw.lit(0.05)).otherwise(nw.lit(0.005))


def find_rate_misfits_in_text(told: Frame, particulars: Frame) -> Frame:
    """A pass rate whose own text gives two numbers of people of which no two make that rate."""
    exact = told.filter(nw.col("low") == nw.col("high"), ~nw.col("approx"))
    rates = exact.filter(nw.col("field") == "pass_rate", nw.col("kind") == "rate")
    people = particulars.filter(nw.col("what") == "people")
    few = people.select("claim", few="number", few_place="place")
    pairs = (
        rates.select(*COMPLAINT, rate="low")
        .join(few, on="claim", how="inner")
        .join(people.select("claim", "number", "place"), on="claim", how="inner")
        .filter(nw.col("few_place") != nw.col("place"), nw.col("few") <= nw.col("number"))
        .with_columns(share=100.0 * nw.col("few") / nw.col("number"))
    )
    odd = keep_unfit(pairs, nw.col("share"))
    place = nw.col("few_place") * _PLACES + nw.col("place")
    return accuse(odd, code=nw.lit("rates-in-text"), number="share", place=place)


_PLACES = 1000
"""More than there are numbers in any text."""


def find_rates_that_are_passing_marks(told: Frame, particulars: Frame) -> Frame:
    """A pass rate equal to a passing mark of the certification, when no other voice gives a rate near it.

    ``70%以上で合格`` is easily taken over as ``合格率70%``. Another voice's rate within ``HEDGE`` points speaks for it.
    """
    rates = told.filter(nw.col("field") == "pass_rate", nw.col("kind") == "rate", ~nw.col("high").is_null())
    given = particulars.filter(nw.col("what") == "mark").select("claim", mark="number")
    marks = told.filter(nw.col("field") == "passing_mark").join(given, on="claim", how="inner")
    exact = rates.filter(nw.col("low") == nw.col("high")).select(*COMPLAINT, "voice", rate="low")
    of_mark = marks.select("certification", "mark", other="claim")
    equal = exact.join(of_mark, on="certification", how="inner").filter(nw.col("rate") == nw.col("mark"))
    spoken = rates.select("certification", other="claim", other_voice="voice", other_low="low", other_high="high")
    others = exact.join(spoken, on="certification", how="inner").filter(nw.col("voice") != nw.col("other_voice"))
    accused = exact.join(equal.select("claim").unique(), on="claim", how="inner")
    accused = accused.join(others.filter(_is_near()).select("claim"), on="claim", how="anti")
    contradicted = others.select("claim").unique().with_columns(contradicted=nw.lit(True))
    alone = nw.col("contradicted").fill_null(False)
    code = nw.when(alone).then(nw.lit("passing-mark")).otherwise(nw.lit("passing-mark-alone"))
    found = accuse(accused.join(contradicted, on="claim", how="left"), code=code, number="rate")
    return call_all(found, nw.concat([equal.select("claim", "other"), others.select("claim", "other")]), on="claim")


def _is_near() -> nw.Expr:
    """Whether a rate speaks for another; an open end reaches as far as there are rates."""
    low, high = nw.col("other_low").fill_null(0.0), nw.col("other_high").fill_null(100.0)
    return (low - HEDGE <= nw.col("rate")) & (nw.col("rate") <= high + HEDGE)
