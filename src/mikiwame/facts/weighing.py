"""Claims -> facts on a day: for each certification, field and label, the one value that holds and how it stands.

The rule, in full in docs/decisions/0005-weighing.md. The majority is not the truth, since most pages copy old figures (Dong,
Berti-Equille and Srivastava, "Truth discovery and copying detection in a dynamic world", VLDB 2009). What counts:

1. *The day a value is true of*: the page's own day, no later than the year the text names. A copy that does not tell
   its day counts as ``UNDATED`` older than the day it was read.
2. *Whose word it is*: a kind of source has a head start of months over others, from market.yaml.
3. *Independent agreement*: a value that more than one voice gives counts as ``AGREEMENT`` newer.

The newest by that count holds. Older values are history. A value is disputed when an independent voice gives another
one that does not overlap, and age does not explain it.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import narwhals as nw

from mikiwame.vocabulary.days import MONTH, count_days
from mikiwame.vocabulary.fields import Field
from mikiwame.vocabulary.tables import FACTS, Frame

PAIR = ["certification", "field"]
CARRIED = [
    *("claim", "kind", "low", "high", "unit", "state", "approx", "period", "text"),
    *("source", "source_kind", "url", "day", "true_day", "dated", "strength"),
]

VALUELESS = ("absent", "unreadable")
"""Kinds of claim that carry no value: the source has none, or it cannot be read."""

UNDATED = 1826
"""Days (five years). In this market fees of five years ago are still what most undated pages print."""

AGREEMENT = 183
"""Days (half a year): enough to decide between neighbours, never enough to outvote a later figure of the organiser."""

HEDGE = {"rate": 5.0, "people": 0.1}
"""By how much a hedged figure (約) may differ and still say the same: percentage points, and a share of the number."""

CLAIMS = 100_000_000
"""Room for a claim's number below its strength in one whole number."""


def weigh_claims(
    claims: Frame,
    certifications: Frame,
    on: date,
    fields: Sequence[str],
    freshness: Mapping[Field, int],
) -> Frame:
    """What we hold true on the day ``on``.

    :param claims: columns of ``tables.CLAIMS``; those of a later day than ``on`` are not looked at.
    :param certifications: a column ``certification``; each gets a row for every one of ``fields``, known or
        not; claims on others are not looked at.
    :param freshness: field -> months after which a fact of it is stale.
    :return: columns of ``tables.FACTS``, in no order.
    """
    told = claims.filter(nw.col("day") <= count_days(on)).join(certifications, on="certification", how="semi")
    known = told.with_columns(strength=_measure_strength()).with_columns(order=_order_claims())
    without_value = nw.col("kind").is_in(VALUELESS)
    valued = known.filter(~without_value)
    chosen = _choose_values(valued)
    facts = (
        valued.select(*PAIR, "label", "order", *CARRIED)
        .join(chosen, on="order", how="inner")
        .select(*PAIR, "label", standing=_say_standing(), stale=_say_stale(on, freshness), *CARRIED)
    )
    first = known.filter(without_value).group_by(PAIR).agg(order=nw.col("order").max()).select("order")
    silent = known.join(first, on="order", how="inner").join(facts, on=PAIR, how="anti")
    rest = _fill_silence(silent, _ask_for(certifications, fields), facts)
    return nw.concat([facts.select(*FACTS), rest.select(*FACTS)])


def _measure_strength() -> nw.Expr:
    """The day in effect: later is stronger."""
    lag = nw.when(nw.col("dated")).then(nw.lit(0)).otherwise(nw.lit(UNDATED))
    return nw.col("true_day") - lag + nw.col("head_start")


def _order_claims() -> nw.Expr:
    """Greater is better: the strength, then the lower number (claims are numbered by what they say)."""
    return nw.col("strength") * CLAIMS + (CLAIMS - 1 - nw.col("claim"))


def _choose_values(valued: Frame) -> Frame:
    """The chosen claim's ``order`` for each cell, with what speaks for and against its value."""
    values = _gather_values(valued)
    best = values.group_by("cell").agg(best=nw.col("weight").max(), rivals=nw.len())
    chosen = values.join(best, left_on=["cell", "weight"], right_on=["cell", "best"], how="inner")
    # Most cells have one value only; what a value says is looked up just for the others.
    contested = chosen.filter(nw.col("rivals") > 1).select("cell", "value")
    dissent = _count_dissent(_describe_rivals(valued, values, contested), contested)
    return chosen.join(dissent, on="cell", how="left").select(
        "order", "dissenting", agreeing=nw.col("first_voice") != nw.col("last_voice")
    )


def _describe_rivals(valued: Frame, values: Frame, contested: Frame) -> Frame:
    """The values of contested cells with what their strongest claim says."""
    said = valued.select("order", "low", "high", "kind", "approx", period=nw.col("period").cast(nw.Int64))
    return values.join(contested.select("cell"), on="cell", how="semi").join(said, on="order", how="inner")


def _gather_values(valued: Frame) -> Frame:
    """One row for each value of each cell: its strongest claim, its voices, and when it was last dated."""
    dated = nw.when(nw.col("dated")).then(nw.col("true_day"))
    return (
        valued.select("cell", "value", "order", "voice_number", dated_day=dated)
        .group_by("cell", "value")
        .agg(
            nw.col("order").max(),
            first_voice=nw.col("voice_number").min(),
            last_voice=nw.col("voice_number").max(),
            last_dated=nw.col("dated_day").max(),
        )
        .with_columns(weight=nw.col("order") + _reward_agreement())
    )


def _reward_agreement() -> nw.Expr:
    agreeing = (nw.col("first_voice") != nw.col("last_voice")).cast(nw.Int64)
    return agreeing * AGREEMENT * CLAIMS


def _count_dissent(values: Frame, chosen: Frame) -> Frame:
    """For each cell, how many other values contradict the chosen one and are not explained by age."""
    names = ["value", "low", "high", "kind", "approx", "period", "first_voice", "last_voice", "last_dated"]
    held = values.join(chosen, on=["cell", "value"], how="semi")
    held = held.select("cell", *(nw.col(name).alias(f"held_{name}") for name in names))
    rivals = values.join(held, on="cell", how="inner").filter(nw.col("value") != nw.col("held_value"))
    against = _is_other_voice() & _is_as_new() & ~_is_other_period() & ~_overlaps()
    return rivals.filter(against).group_by("cell").agg(dissenting=nw.len())


def _is_other_voice() -> nw.Expr:
    """Unless the one voice behind both values is the same."""
    one = (nw.col("first_voice") == nw.col("last_voice")) & (nw.col("held_first_voice") == nw.col("held_last_voice"))
    return ~(one & (nw.col("first_voice") == nw.col("held_first_voice")))


def _is_as_new() -> nw.Expr:
    """Dated no earlier than the chosen value; or never dated, so that it is not known as a copy of an old page."""
    undated = nw.col("last_dated").is_null()
    return undated | (nw.col("last_dated") >= nw.col("held_last_dated").fill_null(0))


def _is_other_period() -> nw.Expr:
    both = ~nw.col("period").is_null() & ~nw.col("held_period").is_null()
    return both & (nw.col("period").fill_null(0) != nw.col("held_period").fill_null(0))


def _overlaps() -> nw.Expr:
    """Whether two figures can both be right: their ranges meet, a hedged one being wider by ``HEDGE``."""
    low, high = _widen("")
    held_low, held_high = _widen("held_")
    meets = (low <= held_high) & (held_low <= high)
    numbers = ~(nw.col("low").is_null() & nw.col("high").is_null())
    held_numbers = ~(nw.col("held_low").is_null() & nw.col("held_high").is_null())
    return numbers & held_numbers & meets


def _widen(prefix: str) -> tuple[nw.Expr, nw.Expr]:
    low = nw.col(f"{prefix}low").fill_null(0.0)
    high = nw.col(f"{prefix}high").fill_null(float(CLAIMS))
    hedged = nw.col(f"{prefix}approx").cast(nw.Float64)
    is_rate = (nw.col(f"{prefix}kind") == "rate").cast(nw.Float64)
    points = hedged * is_rate * HEDGE["rate"]
    share = hedged * (1.0 - is_rate) * HEDGE["people"]
    return low * (1.0 - share) - points, high * (1.0 + share) + points


def _say_standing() -> nw.Expr:
    return (
        nw.when(nw.col("kind") == "withheld")
        .then(nw.lit("withheld"))
        .when(nw.col("dissenting").fill_null(0) > 0)
        .then(nw.lit("disputed"))
        .when(nw.col("agreeing"))
        .then(nw.lit("agreed"))
        .otherwise(nw.lit("single"))
    )


def _say_stale(on: date, freshness: Mapping[Field, int]) -> nw.Expr:
    """True when the day the value is true of is known and lies more months back than its field allows."""
    stale = nw.lit(False)
    for field, months in freshness.items():
        oldest = count_days(on) - round(months * MONTH)
        stale = stale | ((nw.col("field") == field) & (nw.col("true_day") < oldest))
    return stale & nw.col("dated")


def _ask_for(certifications: Frame, fields: Sequence[str]) -> Frame:
    """Every certification with every field: what should be known."""
    asked = [certifications.select("certification", field=nw.lit(field)) for field in fields]
    return nw.concat(asked)


def _fill_silence(silent: Frame, asked: Frame, facts: Frame) -> Frame:
    """A row for each pair that is asked for and has no value, with the claim that says why, if any."""
    unknown = asked.join(facts, on=PAIR, how="anti").join(silent.select(*PAIR, *CARRIED), on=PAIR, how="left")
    return unknown.with_columns(
        label=nw.lit(None, dtype=nw.String()),
        standing=nw.lit("unknown"),
        stale=nw.lit(False),
        dated=nw.col("dated").fill_null(False),
    )
