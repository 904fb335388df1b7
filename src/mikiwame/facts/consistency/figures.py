"""Figures that cannot both be right: examinees far apart, and two values of one cell on one page."""

import narwhals as nw

from mikiwame.facts.consistency.evidence import COMPLAINT, PLACE, ROW, call_witnesses, fill_keys
from mikiwame.vocabulary.tables import Frame

FACTOR = 3.0
"""Examinees of a certification vary by less from year to year; more is another way of counting, or another exam."""

ENDLESS = 1e12
"""Stands for the open end of a range: above any figure of the market."""

VALUED = ["money", "rate", "people", "duration", "schedule", "venue", "eligibility"]


def find_outlying_examinees(told: Frame) -> Frame:
    """Examinees of which another voice gives more than ``FACTOR`` times as many, not for another year.

    The complaint points at the smaller number; which of them is right, only the organiser's own figure can tell.
    """
    counts = fill_keys(told).filter(nw.col("field") == "examinees", nw.col("kind") == "people")
    few = counts.select("certification", "field", "label", "claim", "same_label", "voice", "period", "round", "high")
    many = counts.select("certification", "same_label", *(_rename(name) for name in _COMPARED))
    pairs = few.join(many, on=["certification", "same_label"], how="inner")
    outlying = pairs.filter(
        nw.col("other_low") > nw.col("high") * FACTOR,
        nw.col("voice") != nw.col("other_voice"),
        ~_differs("period"),
        ~_differs("round"),
    )
    return call_witnesses(outlying, "claim", "other_claim")


_COMPARED = ("claim", "voice", "period", "round", "low")


def _rename(name: str) -> nw.Expr:
    return nw.col(name).alias(f"other_{name}")


def _differs(name: str) -> nw.Expr:
    """Both name one, and not the same."""
    mine, other = nw.col(name).fill_null(""), nw.col(f"other_{name}").fill_null("")
    return (mine != "") & (other != "") & (mine != other)


_OF_PAGE = (*COMPLAINT, "cell", "value", "low", "high", "statement", "year", "session", *ROW)


def take_several(told: Frame) -> Frame:
    """The claims of readings that give several values of one cell and year: few, and all that can contradict so."""
    valued = told.filter(nw.col("kind").is_in(VALUED), nw.col("unit").fill_null("") != "dates").select(*_OF_PAGE)
    least, greatest = (end.over("cell", "statement", "year") for end in (nw.col("value").min(), nw.col("value").max()))
    return valued.with_columns(least=least, greatest=greatest).filter(nw.col("least") < nw.col("greatest"))


def find_contradictions(told: Frame) -> Frame:
    """Two values of one cell in one reading of one page, for the same period and sitting, that do not overlap.

    Either the page speaks of two things (the rows need a label or a round), or one is misprinted or misread.
    """
    said = fill_keys(told)
    first = said.select(*PLACE, "cell", "field", "label", "claim", "value", "session", "low", "high")
    other = said.select(*PLACE, "cell", *(_rename(name) for name in ("claim", "value", "session", "low", "high")))
    pairs = first.join(other, on=[*PLACE, "cell"], how="inner").filter(
        nw.col("claim") < nw.col("other_claim"),
        nw.col("value") != nw.col("other_value"),
        ~_overlaps(),
        ~_differs("session"),
    )
    later = pairs.select(claim="other_claim").unique()
    return call_witnesses(pairs.join(later, on="claim", how="anti"), "claim", "other_claim")


def _overlaps() -> nw.Expr:
    """Both are numbers and their ranges meet."""
    numbers = ~nw.col("low").is_null() & ~nw.col("other_low").is_null()
    high, other_high = nw.col("high").fill_null(ENDLESS), nw.col("other_high").fill_null(ENDLESS)
    meets = (nw.col("low").fill_null(0.0) <= other_high) & (nw.col("other_low").fill_null(0.0) <= high)
    return numbers & meets
