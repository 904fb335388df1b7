"""The figures that the rules of the gate compare, and what a rule hands on."""

from typing import TypedDict

import narwhals as nw

from mikiwame.vocabulary.tables import Frame, list_columns


class HeldRow(TypedDict):
    """A claim that is held back."""

    claim: int
    rule: str
    least: float | None  # what the others give, in the unit of the claim; null where it is impossible by itself
    greatest: float | None


HELD = list_columns(HeldRow)

FACTOR = 3.0
"""Fees rise by tenths and numbers of people by halves. Three times is a digit too many, or another thing."""

OUTVOTED = 2
"""Times as many voices must say otherwise: with fewer, opinions differ and nobody has slipped."""

OPEN = 10.0
"""How far an open end reaches: 5万人以上 may be 50万人, but 1円以上 says nothing of 8,800円."""

COMPARED = ("money", "rate", "people", "duration", "schedule")
"""Kinds whose figures differ by little from one voice and year to the next."""


def take_figures(told: Frame) -> Frame:
    """The claims with a figure in a unit, as two ranges without open ends.

    ``low`` and ``high`` are what the claim leaves open for others: of 1万人以上 10,000 to 100,000. ``said_low`` and
    ``said_high`` are what it says itself: 1万人以上 is not above 15,615, and below only what is beyond its reach.
    ``shown_low`` and ``shown_high`` are the numbers printed, to be told to people.
    """
    numbers = ~(nw.col("low").is_null() & nw.col("high").is_null())
    figures = told.filter(nw.col("kind").is_in(COMPARED), ~nw.col("unit").is_null(), numbers)
    no_high, no_low = nw.col("high").is_null(), nw.col("low").is_null()
    slack = OPEN / FACTOR
    return figures.with_columns(
        said_low=nw.when(no_high)
        .then(nw.col("low") * slack)
        .when(no_low)
        .then(nw.col("high"))
        .otherwise(nw.col("low")),
        said_high=nw.when(no_low)
        .then(nw.col("high") / slack)
        .when(no_high)
        .then(nw.col("low"))
        .otherwise(nw.col("high")),
        shown_low=nw.when(no_low).then(nw.col("high")).otherwise(nw.col("low")),
        shown_high=nw.when(no_high).then(nw.col("low")).otherwise(nw.col("high")),
        low=nw.when(no_low).then(nw.col("high") / OPEN).otherwise(nw.col("low")),
        high=nw.when(no_high).then(nw.col("low") * OPEN).otherwise(nw.col("high")),
    )


def lie_outside(least: str, greatest: str) -> nw.Expr:
    """Whether what a claim says lies more than ``FACTOR`` times above the ``greatest`` or below the ``least``."""
    return (nw.col("said_low") * FACTOR < nw.col(least)) | (nw.col("said_high") > nw.col(greatest) * FACTOR)


def hand_on(found: Frame) -> Frame:
    """Claims that are impossible by themselves: no others are called."""
    return found.select("claim", least=nw.lit(None, dtype=nw.Float64()), greatest=nw.lit(None, dtype=nw.Float64()))
