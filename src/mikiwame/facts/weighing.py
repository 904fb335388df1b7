"""Claims -> facts on a day: for each certification, field and label, the one value that holds and how it stands.

The rule, in full in docs/decisions/0005-weighing.md. The majority is not the truth, since most pages copy old figures
(Dong, Berti-Equille and Srivastava, "Truth discovery and copying detection in a dynamic world", VLDB 2009). It counts:

1. *The day a value is true of*: the page's own day, no later than the year the text names. A copy that does not tell
   its day counts as ``UNDATED`` older than the day it was read.
2. *Whose word it is*: a kind of source has a head start of months over others, from market.yaml.
3. *Independent agreement*: a value that more than one voice gives counts as ``AGREEMENT`` newer.

A claim that does not yet hold on the day, or no longer, is not looked at. From the day that an announcement names, what
was said of the time before is history, whoever says it and however many.

The newest by that count holds. Older values are history. A value is disputed when an independent voice gives another
one that does not overlap, and age does not explain it.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import narwhals as nw

from mikiwame.facts.closing import LISTED, drop_closed
from mikiwame.facts.force import is_in_force
from mikiwame.vocabulary.ages import LONG_AGO, NEWS, TYPICAL, UNDATED
from mikiwame.vocabulary.days import MONTH, count_days
from mikiwame.vocabulary.fields import READ, Field
from mikiwame.vocabulary.scales import COUNTED
from mikiwame.vocabulary.tables import FACTS, QUALIFIED, Frame

PAIR = ["certification", "field"]
CARRIED = [
    *QUALIFIED,
    *("claim", "kind", "low", "high", "unit", "state", "approx", "period", "session", "tax", "regime", "text", "means"),
    *("source", "source_kind", "url", "day", "true_day", "dated", "strength"),
]

_WEIGHED = (
    *("order", "strength", "first_of_word", "since", "day", "true_day", "cell", "value", "cell_voice", "year"),
    *("first_hand", "observed", "state", "kind", "low", "high", "approx", "tax", "dated", "whole", "parted"),
)
"""What is read to choose. Texts are fetched for the chosen claims alone: to carry them costs more."""

VALUELESS = ("absent", "unreadable", "not_applicable", "elsewhere")
"""Kinds of claim that carry no value: the source has none, or it cannot be read."""

WITHIN_A_YEAR = 6
"""What a head start is divided by where people were counted: 60 months count as 10, which no year's difference is."""

AGREEMENT = 183
"""Days (half a year): enough to decide between neighbours, never enough to outvote a later figure of the organiser."""

HEDGE = {"rate": 5.0, "people": 0.1}
"""By how much a hedged figure (約) may differ and still say the same: percentage points, and a share of the number."""

ROUNDED = 0.05
"""Percentage points that a rate printed to tenths leaves open: what rounds up to 51.9 is 51.85 or more, below 51.95."""

SLACK = 1e-6
"""Keeps the ends of two neighbours, such as 51.9 and 52.0, apart whatever a double makes of them."""

TAX = 0.1
"""A price without tax says the same as one up to a tenth higher: the rate of consumption tax is at most that."""

_CHOSEN = ("order", "dissenting", "tied_low", "tied_high", "told", "whole_told", "parted_told", "agreeing", "tied")

_BESIDE = ("least", "greatest", "first_hand", "dated", "year", "traits")
"""What is known of the chosen value beside each of its rivals."""

COUNTED_HALLS, OBSERVED, RATE, UNTAXED = 1, 2, 4, 8
"""What a value can be: halls that were counted, a count or rate of people, a share, a price without tax."""

CLAIMS = 1 << 33
"""Room for a claim's number below its strength in one whole number, which an engine may divide as a double."""

ENDLESS = 1e8
"""Stands for the open end of a range: above any figure of the market."""


def weigh_claims(claims: Frame, on: date, freshness: Mapping[Field, int]) -> Frame:
    """What we hold true on the day ``on``: one fact for each cell that a value of today has.

    :param claims: columns of ``tables.CLAIMS``; those of a later day than ``on`` are not looked at.
    :param freshness: field -> months after which a fact of it is stale.
    :return: columns of ``tables.FACTS``, in no order.
    """
    of_this = nw.col("strand").is_null()
    told = _take_known(claims, on).filter(~nw.col("kind").is_in(VALUELESS), of_this, ~_is_unread(), ~_is_old_news(on))
    chosen = _choose_values(_drop_history(told.select(*_WEIGHED), on)).with_columns(strength=nw.col("order") // CLAIMS)
    numbered = chosen.with_columns(claim=CLAIMS - 1 - (nw.col("order") - nw.col("strength") * CLAIMS))
    printed = [name for name in (*PAIR, "label", "suspended", *CARRIED, *LISTED) if name != "strength"]
    facts = drop_closed(numbered.join(claims.select(*dict.fromkeys(printed)), on="claim", how="inner"))
    spanned = facts.with_columns(
        text=nw.coalesce("means", "text"),
        printed=nw.when(~nw.col("means").is_null()).then(nw.col("text")),
        round=nw.col("session"),
        general=nw.all_horizontal(*(nw.col(name).is_null() for name in QUALIFIED), ignore_nulls=False),
        low=nw.when(nw.col("tied")).then(nw.col("tied_low")).otherwise(nw.col("low")),
        high=nw.when(nw.col("tied")).then(nw.col("tied_high")).otherwise(nw.col("high")),
    )
    return spanned.with_columns(standing=_say_standing(on), stale=_say_stale(on, freshness)).select(*FACTS)


def list_unknown(claims: Frame, facts: Frame, certifications: Frame, fields: Sequence[str], on: date) -> Frame:
    """What should be known and is not: a fact for each certification and field without a value.

    :param facts: what :func:`weigh_claims` gives for the same ``claims`` and day.
    :param certifications: a column ``certification``; ``fields``: those that each of them should have.
    :return: columns of ``tables.FACTS`` with the standing ``unknown`` and the claim, if any, that says why.
    """
    silent = _take_known(claims, on).filter(nw.col("kind").is_in(VALUELESS))
    first = silent.group_by(PAIR).agg(order=nw.col("order").max()).select("order")
    reasons = silent.join(first, on="order", how="inner").select(*PAIR, *CARRIED)
    asked = nw.concat([certifications.select("certification", field=nw.lit(field)) for field in fields])
    unknown = asked.join(facts, on=PAIR, how="anti").join(reasons, on=PAIR, how="left")
    return unknown.with_columns(
        label=nw.lit(None, dtype=nw.String()),
        standing=nw.lit("unknown"),
        stale=nw.lit(False),
        tied=nw.lit(False),
        general=nw.lit(True),
        round=nw.col("session"),
        printed=nw.lit(None, dtype=nw.String()),
        dated=nw.col("dated").fill_null(False),
    ).select(*FACTS)


def _take_known(claims: Frame, on: date) -> Frame:
    holding = claims.filter(is_in_force(on))
    word = nw.min_horizontal(nw.col("true_day"), nw.lit(count_days(on))) - _measure_lag()
    return (
        holding.with_columns(first_of_word=word)
        .with_columns(strength=nw.col("first_of_word") + _measure_lead())
        .with_columns(order=_order_claims())
    )


def _is_old_news(on: date) -> nw.Expr:
    return ((nw.col("field") == "status") & (nw.col("first_of_word") < count_days(on) - NEWS)).fill_null(False)


def _drop_history(valued: Frame, on: date) -> Frame:
    """Without counts and rates of so long ago that they are history, and without what was said of the time before a day
    on which, as announced, another value began to hold.

    Where a cell has no dated claim of today, those of long ago stay to be weighed that are newer than its undated
    copies are taken to be: such a copy must not hold for want of a day. What is of long ago itself announces nothing.
    """
    past = nw.col("observed") & nw.col("dated") & (nw.col("true_day") < count_days(on) - LONG_AGO)
    age = nw.when(nw.col("dated")).then(nw.lit(count_days(date.max))).otherwise(nw.col("first_of_word"))
    announced = (nw.col("since") > nw.col("day")).fill_null(False) & ~past
    # Both in one step: an engine groups the cells once.
    marked = valued.with_columns(
        newest=nw.when(~past).then(age).max().over("cell"),
        turn=nw.when(announced).then(nw.col("since")).max().over("cell"),
    )
    fresh = ~past | (nw.col("first_of_word") > nw.col("newest")).fill_null(False)
    return marked.filter(fresh, announced | ~(nw.col("first_of_word") < nw.col("turn")).fill_null(False))


def _is_unread() -> nw.Expr:
    """Whether it is a text of a field that is read into values, and none was read: no fact, and it disputes none."""
    return (nw.col("kind") == "text") & nw.col("field").is_in(READ)


def measure_word() -> nw.Expr:
    """The day in effect of any claim, as if each value held until then: later is stronger."""
    return nw.col("true_day") - _measure_lag() + _measure_lead()


def _measure_lead() -> nw.Expr:
    """Whose word it is. Of what was counted the newest period holds, so the head start there is less than a year."""
    return nw.when(nw.col("observed")).then(nw.col("head_start") // WITHIN_A_YEAR).otherwise(nw.col("head_start"))


def _measure_lag() -> nw.Expr:
    """How much older a figure may be than the page that prints it without a day, or without the period it is of."""
    undated = nw.when(nw.col("dated")).then(nw.lit(0)).otherwise(nw.lit(UNDATED))
    return undated + nw.when(nw.col("typical")).then(nw.lit(TYPICAL)).otherwise(nw.lit(0))


def _order_claims() -> nw.Expr:
    """Greater is better: the strength, then the lower number (claims are numbered by what they say)."""
    return nw.col("strength") * CLAIMS + (CLAIMS - 1 - nw.col("claim"))


def _choose_values(valued: Frame) -> Frame:
    """The chosen claim's ``order`` for each cell, with what speaks for and against its value.

    Most cells have one value, which nothing has to be compared with: half the work.
    """
    values = _gather_values(valued).with_columns(beside=nw.len().over("cell"))
    alone = nw.col("beside") == 1
    return nw.concat([_take_alone(values.filter(alone)), _choose_among(values.filter(~alone))])


def _take_alone(values: Frame) -> Frame:
    """The values that stand alone in their cells, as :func:`_choose_among` has the chosen ones."""
    return values.select(
        "order",
        nw.lit(0, dtype=nw.Int64()).alias("dissenting"),
        *("whole_told", "parted_told"),
        told=nw.col("order") // CLAIMS,
        tied_low=nw.col("low"),
        tied_high=nw.col("high"),
        agreeing=nw.col("voices") > 1,
        tied=nw.lit(False),
    ).select(*_CHOSEN)


def _choose_among(several: Frame) -> Frame:
    """Of the values of each cell the one that holds: windows, since an engine need not notice that both sides of a join
    are the same frame.
    """
    low, high = _widen()
    values = several.with_columns(weight=_weigh_value(), least=low, greatest=high)
    judged = values.with_columns(best=nw.col("weight").max().over("cell")).with_columns(
        held=nw.col("weight") == nw.col("best")
    )
    held = (nw.when(nw.col("held")).then(nw.col(name)).max().over("cell").alias(f"held_{name}") for name in _BESIDE)
    against = ~nw.col("held") & (nw.col("voices") > 0) & _is_as_new() & ~_is_other_period() & ~_overlaps()
    level = nw.col("weight") // CLAIMS == nw.col("best") // CLAIMS
    marked = (
        judged.with_columns(*held)
        .with_columns(against=against.fill_null(False))
        .with_columns(rival=(nw.col("against") & level).cast(nw.Int64), against=nw.col("against").cast(nw.Int64))
    )
    tied = nw.col("held") | (nw.col("rival") > 0)
    counted = marked.with_columns(
        *(nw.col(name).max().over("cell") for name in ("whole_told", "parted_told")),
        told=nw.col("order").max().over("cell") // CLAIMS,
        dissenting=nw.col("against").sum().over("cell"),
        rivals=nw.col("rival").sum().over("cell"),
        tied_low=nw.when(tied).then(nw.col("low")).min().over("cell"),
        tied_high=nw.when(tied).then(nw.col("high")).max().over("cell"),
    )
    told = counted.with_columns(agreeing=nw.col("voices") > 1, tied=nw.col("rivals") > 0)
    return told.filter(nw.col("held")).select(*_CHOSEN)


def _gather_values(valued: Frame) -> Frame:
    """One row for each value of each cell: its strongest claim, its voices, when it was last dated, its figures.

    A voice's word is its strongest claim on the cell: what it said before it has taken back, and counts for no value.
    """
    told = valued.select(
        *("cell", "value", "order", "year", "low", "high"),
        word=(nw.col("order") == nw.col("order").max().over("cell_voice")).cast(nw.Int64),
        first_hand=nw.col("first_hand").cast(nw.Int64),
        hedged=nw.col("approx").cast(nw.Float64),
        traits=_list_traits(),
        dated=nw.when(nw.col("dated")).then(nw.col("true_day")),
        whole_told=nw.when(nw.col("whole")).then(nw.col("strength")),
        parted_told=nw.when(nw.col("parted")).then(nw.col("strength")),
    )
    # A number of ``value`` stands for one low and high, and the traits are of a value or its cell: any is the greatest.
    greatest = ("order", "low", "high", "year", "dated", "first_hand", "hedged", "traits", "whole_told", "parted_told")
    return told.group_by("cell", "value").agg(*(nw.col(name).max() for name in greatest), voices=nw.col("word").sum())


def _list_traits() -> nw.Expr:
    """What all claims of a value have in common, as one whole number, which takes an engine less than four columns."""
    kinds = (
        (COUNTED_HALLS, nw.col("state") == COUNTED["venue"]),
        (OBSERVED, nw.col("observed")),
        (RATE, nw.col("kind") == "rate"),
        (UNTAXED, ~nw.col("tax").is_null()),
    )
    bits = [kind.fill_null(False).cast(nw.Int64) * bit for bit, kind in kinds]
    return nw.sum_horizontal(*bits)


def _has(trait: int, traits: str = "traits") -> nw.Expr:
    """1 where a value has the trait, else 0."""
    return nw.col(traits) // trait % 2


def _weigh_value() -> nw.Expr:
    """The order of the value's strongest claim, counted as newer where voices agree."""
    agreement = AGREEMENT - _has(OBSERVED) * (AGREEMENT - AGREEMENT // 3)
    return nw.col("order") + (nw.col("voices") > 1).cast(nw.Int64) * agreement * CLAIMS


def _widen() -> tuple[nw.Expr, nw.Expr]:
    """The range that a figure leaves open: an open end is far away, a hedged one is wider by ``HEDGE``, one
    without tax upwards by ``TAX``, a rate of no more than tenths by ``ROUNDED``.
    """
    rate, untaxed = (_has(trait).cast(nw.Float64) for trait in (RATE, UNTAXED))
    points, share = nw.col("hedged") * rate * HEDGE["rate"], nw.col("hedged") * (1.0 - rate) * HEDGE["people"]
    numbers = ~(nw.col("low").is_null() & nw.col("high").is_null())
    below = points + rate * _is_of_tenths("low") * (ROUNDED + SLACK)
    above = points + rate * _is_of_tenths("high") * (ROUNDED - 2.0 * SLACK)
    low = nw.when(numbers).then(nw.col("low").fill_null(0.0) * (1.0 - share) - below)
    return low, nw.when(numbers).then(nw.col("high").fill_null(ENDLESS) * (1.0 + share + TAX * untaxed) + above)


def _is_of_tenths(end: str) -> nw.Expr:
    """1.0 where this end of the range has no more than one decimal place, else 0.0."""
    tenths = nw.col(end).fill_null(0.0) * 10.0
    return ((tenths - tenths.round(0)).abs() < SLACK).cast(nw.Float64)


def _is_as_new() -> nw.Expr:
    """Dated no earlier than the chosen value; or never dated, where the organiser does not speak for itself."""
    undated = nw.col("dated").is_null() & (nw.col("held_first_hand") == 0)
    return undated | (nw.col("dated") >= nw.col("held_dated").fill_null(0)).fill_null(False)


def _is_other_period() -> nw.Expr:
    return (nw.col("year") != nw.col("held_year")).fill_null(False)


def _overlaps() -> nw.Expr:
    """Whether two figures can both be right: their ranges meet, or one of them tells halls and no number of them."""
    meets = (nw.col("least") <= nw.col("held_greatest")) & (nw.col("held_least") <= nw.col("greatest"))
    halls = (_has(COUNTED_HALLS) > 0) & (_has(COUNTED_HALLS, "held_traits") > 0)
    numbered = halls & (nw.col("least").is_null() | nw.col("held_least").is_null())
    return meets.fill_null(False) | numbered.fill_null(False)


def _say_standing(on: date) -> nw.Expr:
    """A way of sitting that is suspended is told, but nobody can choose it today."""
    return (
        nw.when((nw.col("suspended") <= count_days(on)).fill_null(False))
        .then(nw.lit("suspended"))
        .when(nw.col("kind") == "withheld")
        .then(nw.lit("withheld"))
        .when(nw.col("kind") == "text")
        .then(nw.lit("single"))
        .when(nw.col("dissenting").fill_null(0) > 0)
        .then(nw.lit("disputed"))
        .when(nw.col("agreeing"))
        .then(nw.lit("agreed"))
        .otherwise(nw.lit("single"))
    )


def _say_stale(on: date, freshness: Mapping[Field, int]) -> nw.Expr:
    """True when the day the value is true of is known and lies more months back than its field allows."""
    stale = nw.lit(False)
    for months in sorted(set(freshness.values())):
        fields = [field for field, limit in freshness.items() if limit == months]
        stale = stale | (nw.col("field").is_in(fields) & (nw.col("true_day") < count_days(on) - round(months * MONTH)))
    return stale & nw.col("dated")
