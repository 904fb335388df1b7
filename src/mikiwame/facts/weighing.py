"""Claims -> facts on a day: for each certification, field and label, the one value that holds and how it stands.

The rule: whose figure it is comes first (the order of source kinds in market.yaml), then the later day, then the later
period. Where no source gives a value, the fact is ``unknown`` and keeps the claim that says so (不明) or is unreadable.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import narwhals as nw
from dateutil.relativedelta import relativedelta

from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.fields import Field
from mikiwame.vocabulary.tables import FACTS, Frame

KEY = ["certification", "field", "label_key"]
PAIR = ["certification", "field"]
CARRIED = [
    *("claim", "kind", "low", "high", "unit", "state", "approx", "period", "text"),
    *("source", "source_kind", "url", "day"),
]

VALUELESS = ("absent", "unreadable")
"""Kinds of claim that carry no value: the source has none, or it cannot be read."""

DAYS = 100_000
YEARS = 3_000
CLAIMS = 100_000_000
"""Room for a day (before 2243), a period and a claim's number when one whole number holds the order of claims."""


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
    told = claims.join(certifications, on="certification", how="semi").filter(nw.col("day") <= count_days(on))
    known = told.with_columns(label_key=nw.col("label").fill_null(""), order=_order_claims())
    without_value = nw.col("kind").is_in(VALUELESS)
    valued = known.filter(~without_value)
    chosen = _choose_first(valued, KEY)
    stale = _say_stale(on, freshness)
    facts = chosen.join(_count_voices(valued, chosen), on=KEY, how="left").select(
        *PAIR, "label", standing=_say_standing(), stale=stale, *CARRIED
    )
    silent = _choose_first(known.filter(without_value), PAIR).join(facts, on=PAIR, how="anti")
    rest = _fill_silence(silent, _ask_for(certifications, fields), facts)
    return nw.concat([facts.select(*FACTS), rest.select(*FACTS)])


def _order_claims() -> nw.Expr:
    """Smaller is better: authority, then the later day, the later period, the earlier number."""
    period = nw.col("period").cast(nw.Int64).fill_null(0)
    order = nw.col("authority") * DAYS + (DAYS - 1 - nw.col("day"))
    return (order * YEARS + (YEARS - 1 - period)) * CLAIMS + nw.col("claim")


def _choose_first(claims: Frame, key: list[str]) -> Frame:
    first = claims.group_by(key).agg(order=nw.col("order").min()).select("order")
    return claims.join(first, on="order", how="inner")


def _count_voices(valued: Frame, chosen: Frame) -> Frame:
    """How many other voices say the same as the chosen claim, and how many no older ones say something else."""
    held = chosen.select(
        *KEY, *(nw.col(name).alias(f"held_{name}") for name in ("low", "high", "state", "voice", "day"))
    )
    others = valued.join(held, on=KEY, how="inner").filter(nw.col("voice") != nw.col("held_voice"))
    same = _is_same("low", -1.0) & _is_same("high", -1.0) & _is_same("state", "")
    newer = nw.col("day") >= nw.col("held_day")
    marked = others.with_columns(agreeing=same.cast(nw.Int64), dissenting=(~same & newer).cast(nw.Int64))
    return marked.group_by(KEY).agg(nw.col("agreeing").sum(), nw.col("dissenting").sum())


def _is_same(column: str, null: float | str) -> nw.Expr:
    return nw.col(column).fill_null(null) == nw.col(f"held_{column}").fill_null(null)


def _say_standing() -> nw.Expr:
    return (
        nw.when(nw.col("kind") == "withheld")
        .then(nw.lit("withheld"))
        .when(nw.col("dissenting").fill_null(0) > 0)
        .then(nw.lit("disputed"))
        .when(nw.col("agreeing").fill_null(0) > 0)
        .then(nw.lit("agreed"))
        .otherwise(nw.lit("single"))
    )


def _say_stale(on: date, freshness: Mapping[Field, int]) -> nw.Expr:
    stale = nw.lit(False)
    for field, months in freshness.items():
        oldest = count_days(on - relativedelta(months=months))
        stale = stale | ((nw.col("field") == field) & (nw.col("day") < oldest))
    return stale


def _ask_for(certifications: Frame, fields: Sequence[str]) -> Frame:
    """Every certification with every field: what should be known."""
    asked = [certifications.select("certification", field=nw.lit(field)) for field in fields]
    return nw.concat(asked)


def _fill_silence(silent: Frame, asked: Frame, facts: Frame) -> Frame:
    """A row for each pair that is asked for and has no value, with the claim that says why, if any."""
    unknown = asked.join(facts, on=PAIR, how="anti").join(silent.select(*PAIR, *CARRIED), on=PAIR, how="left")
    empty = nw.lit(None, dtype=nw.String)
    return unknown.select(*PAIR, label=empty, standing=nw.lit("unknown"), stale=nw.lit(False), *CARRIED)
