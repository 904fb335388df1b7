"""Pass rates that do not fit the numbers printed beside them, or that are the passing mark instead."""

from collections.abc import Iterator
from itertools import permutations

import narwhals as nw

from mikiwame.facts.consistency.evidence import (
    PLACE,
    Evidence,
    Told,
    accuse,
    call_witnesses,
    fill_keys,
    group_told,
    list_told,
    open_clues,
)
from mikiwame.vocabulary.reasons import Figure, Reason, Share, join
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
    fits = (nw.col("figure") - nw.col("rate")).abs() <= halve_last_place() + SLACK
    fitting = pairs.filter(fits).select("claim")
    return call_witnesses(
        pairs.filter(~fits).join(fitting, on="claim", how="anti"), "claim", "sat_claim", "passed_claim"
    )


def halve_last_place() -> nw.Expr:
    """Half of the last place that the rate shows: 0.5 for 34, 0.05 for 34.7, 0.005 for 34.71."""
    rate = nw.col("rate")
    whole = (rate - rate.round(0)).abs() < SLACK
    tenths = (rate * 10.0 - (rate * 10.0).round(0)).abs() < SLACK
    return nw.when(whole).then(nw.lit(0.5)).when(tenths).then(nw.lit(0.05)).otherwise(nw.lit(0.005))


def find_rate_misfits_in_text(told: Frame, _events: Frame) -> Iterator[Evidence]:
    """A pass rate whose own text gives two numbers of people of which no two make that rate."""
    exact = told.filter(nw.col("low") == nw.col("high"), ~nw.col("approx"))
    rates = exact.filter(nw.col("field") == "pass_rate", nw.col("kind") == "rate")
    for row in list_told(rates.filter(~nw.col("clues").is_null())):
        people = open_clues(row).get("people", [])
        shares = [100 * few / many for few, many in permutations(people, 2) if few <= many]
        if shares and row.low is not None and not any(fits_printed(share, row.low) for share in shares):
            made = join([Share(share / 100, 1) for share in shares])
            yield from accuse(row, [], Reason("checks.found-rates-in-text", {"rates": made}))


def fits_printed(share: float, rate: float) -> bool:
    """Whether ``share`` rounds to ``rate`` at the last place that ``rate`` shows."""
    places = 0 if abs(rate - round(rate)) < SLACK else 1 if abs(rate * 10 - round(rate * 10)) < SLACK else 2
    return abs(share - rate) <= (0.5, 0.05, 0.005)[places] + SLACK


def find_rates_that_are_passing_marks(told: Frame, _events: Frame) -> Iterator[Evidence]:
    """A pass rate equal to a passing mark of the certification, when no other voice gives a rate near it.

    ``70%以上で合格`` is easily taken over as ``合格率70%``. Another voice's rate within ``HEDGE`` points speaks for it.
    """
    marks = told.filter(nw.col("field") == "passing_mark", ~nw.col("clues").is_null())
    rates = told.filter(nw.col("field") == "pass_rate", nw.col("kind") == "rate", ~nw.col("high").is_null())
    marked = marks.join(rates.select("certification").unique(), on="certification", how="semi")
    rated = rates.join(marks.select("certification").unique(), on="certification", how="semi")
    for rows in group_told(list_told(marked) + list_told(rated)):
        yield from _compare_with_marks(
            [row for row in rows if row.kind == "rate"], [row for row in rows if row.kind != "rate"]
        )


def _compare_with_marks(rates: list[Told], marks: list[Told]) -> Iterator[Evidence]:
    for told in rates:
        rate = told.low if told.low == told.high else None
        equal = [mark for mark in marks if rate in open_clues(mark).get("marks", [])]
        others = [other for other in rates if other.voice != told.voice]
        if rate is not None and equal and not any(_is_near(other, rate) for other in others):
            code = "checks.found-passing-mark" if others else "checks.found-passing-mark-alone"
            yield from accuse(told, [*equal, *others], Reason(code, {"rate": Figure(rate, rate, "percent")}))


def _is_near(told: Told, rate: float) -> bool:
    """Whether a rate speaks for another; an open end reaches as far as there are rates."""
    low = 0.0 if told.low is None else told.low
    high = 100.0 if told.high is None else told.high
    return low - HEDGE <= rate <= high + HEDGE
