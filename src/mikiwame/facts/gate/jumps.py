"""A figure more than three times from what the other voices and readings give for the same thing.

The one at fault is the one that stands alone, be it the newest or the oldest: a slip of the keyboard in today's page
must not win, and one in an old page must not hold back the right ones. Who stands alone is counted in voices, since one
voice that repeats itself is one witness. Where one stands against one, the number of figures near each decides (one
slip in a list of years); where they are as many, the figure that is farther from the middle of the market is held
back; of numbers of people, which differ a hundredfold between certifications, both.
"""

from collections.abc import Sequence

import narwhals as nw

from mikiwame.facts.gate.figures import FACTOR, OUTVOTED, lie_outside
from mikiwame.vocabulary.tables import Frame

SMALLEST = 1e-9
"""Stands for zero where a quotient is formed."""


def find_jumps(figures: Frame, apart: Sequence[str] = ()) -> Frame:
    """Claims whose figure is far from that of at least ``OUTVOTED`` times as many voices, or that lose one to one."""
    pairs = _pair_up(_keep_wide(figures, apart))
    votes = _count_votes(pairs)
    outvoted = votes.filter(nw.col("far") >= nw.col("near") * OUTVOTED)
    level = votes.filter(nw.col("far") == 1, nw.col("near") == 1)
    lost = _lose_one_to_one(pairs, level, figures, apart)
    return nw.concat([outvoted.select("claim", "least", "greatest"), lost.select("claim", "least", "greatest")])


def _keep_wide(figures: Frame, apart: Sequence[str]) -> Frame:
    """The cells in which figures lie that far apart at all: nearly all are left out before anything is compared."""
    spread = figures.with_columns(least=nw.col("low").min().over("cell"), greatest=nw.col("high").max().over("cell"))
    return spread.filter(nw.col("greatest") > nw.col("least") * FACTOR).select(
        *apart, "claim", "cell", "kind", "field", "unit", "voice_number", *_ENDS
    )


_ENDS = ("low", "high", "said_low", "said_high", "shown_low", "shown_high")


def _pair_up(figures: Frame) -> Frame:
    """Each claim with each other one of its cell, and whether it lies ``beyond`` what that one gives."""
    ends = {f"other_{name}": name for name in _ENDS}
    others = figures.select("cell", other_claim="claim", other_voice="voice_number", **ends)
    pairs = figures.join(others, on="cell", how="inner").filter(nw.col("claim") != nw.col("other_claim"))
    return pairs.with_columns(beyond=lie_outside("other_low", "other_high").cast(nw.Int64))


def _count_votes(pairs: Frame) -> Frame:
    """Voices ``near`` the claim, itself counted, and ``far``: a voice that gives both figures is near."""
    voices = pairs.group_by("claim", "voice_number", "other_voice").agg(
        beyond=nw.col("beyond").min(),
        claims=nw.len(),
        far_claims=nw.col("beyond").sum(),
        least=nw.col("other_shown_low").min(),
        greatest=nw.col("other_shown_high").max(),
    )
    own = nw.col("voice_number") == nw.col("other_voice")
    counted = voices.with_columns(near=((nw.col("beyond") == 0) & ~own).cast(nw.Int64))
    return counted.group_by("claim").agg(
        near=nw.col("near").sum() + 1,
        far=nw.col("beyond").sum(),
        near_claims=nw.col("claims").sum() - nw.col("far_claims").sum() + 1,
        far_claims=nw.col("far_claims").sum(),
        least=nw.col("least").min(),
        greatest=nw.col("greatest").max(),
    )


def _lose_one_to_one(pairs: Frame, level: Frame, figures: Frame, apart: Sequence[str]) -> Frame:
    """Of two voices that contradict each other, the one with fewer figures near; else the one farther from the middle
    of the market; of people both.
    """
    of_market = [*apart, "field", "unit"]
    middles = figures.group_by(of_market).agg(middle=((nw.col("low") + nw.col("high")) / 2.0).median())
    duels = pairs.filter(nw.col("beyond") == 1).join(level, on="claim", how="inner")
    duels = duels.join(middles, on=of_market, how="inner")
    mine, other = _measure_distance("low", "high"), _measure_distance("other_low", "other_high")
    fewer, as_many = nw.col("near_claims") < nw.col("far_claims"), nw.col("near_claims") == nw.col("far_claims")
    return duels.filter(fewer | (as_many & ((nw.col("kind") == "people") | (mine >= other))))


def _measure_distance(low: str, high: str) -> nw.Expr:
    """How many times the figure is above or below the middle, at its farther end."""
    middle = nw.max_horizontal(nw.col("middle"), nw.lit(SMALLEST))
    above = nw.col(high) / middle
    below = middle / nw.max_horizontal(nw.col(low), nw.lit(SMALLEST))
    return nw.max_horizontal(above, below)
