"""A figure that one voice alone gives, held against the other labels of its certification and against the market."""

from collections.abc import Sequence

import narwhals as nw

from mikiwame.facts.gate.figures import lie_outside
from mikiwame.vocabulary.tables import Frame

OTHERS = 5
"""Certifications besides its own: with fewer there is no range of the market yet."""

VOICES = 2
"""Voices that must speak of other labels: a list of one page may well range from 2,800円 to 9,900円."""

KIN = ("exam_fee", "pass_rate")
"""Fields whose grades and parts lie near each other. A course by post costs a tenth of one in a classroom."""


def find_strange_labels(figures: Frame, _apart: Sequence[str] = ()) -> Frame:
    """A fee or rate under a label that one voice alone gives, outside a third of the least .. three times the greatest
    that other voices give under the other labels of the certification.
    """
    figures = figures.filter(nw.col("field").is_in(KIN))
    kin = ["certification", "field", "unit"]
    alone = _keep_lonely(figures).select(*kin, "claim", "cell", "voice_number", "said_low", "said_high")
    others = figures.select(*kin, other_cell="cell", other_voice="voice_number", other_low="low", other_high="high")
    seen = alone.join(others, on=kin, how="inner").filter(
        nw.col("cell") != nw.col("other_cell"), nw.col("voice_number") != nw.col("other_voice")
    )
    bands = seen.group_by("claim", "said_low", "said_high").agg(
        least=nw.col("other_low").min(),
        greatest=nw.col("other_high").max(),
        voices=nw.col("other_voice").n_unique(),
    )
    return _keep_outside(bands.filter(nw.col("voices") >= VOICES))


def find_strangers(figures: Frame, apart: Sequence[str] = ()) -> Frame:
    """A figure of one voice alone outside a third of the least .. three times the greatest of all other certifications
    of the market.
    """
    bands = _find_bands(figures, apart)
    alone = _keep_lonely(figures).join(bands, on=["certification", "field", "unit"], how="inner")
    return _keep_outside(alone)


def _keep_lonely(figures: Frame) -> Frame:
    """The claims of cells of which one voice alone speaks."""
    first, last = nw.col("voice_number").min().over("cell"), nw.col("voice_number").max().over("cell")
    return figures.with_columns(first_voice=first, last_voice=last).filter(
        nw.col("first_voice") == nw.col("last_voice")
    )


def _keep_outside(bands: Frame) -> Frame:
    return bands.filter(lie_outside("least", "greatest")).select("claim", "least", "greatest")


def _find_bands(figures: Frame, apart: Sequence[str]) -> Frame:
    """The ``least`` and ``greatest`` that the other certifications give, for each certification, field and unit.

    The two least and the two greatest of a field are enough to know it without one's own.
    """
    own = figures.group_by(*apart, "certification", "field", "unit").agg(
        own_least=nw.col("low").min(), own_greatest=nw.col("high").max()
    )
    field = [*apart, "field", "unit"]
    first = own.with_columns(
        first_least=nw.col("own_least").min().over(field),
        first_greatest=nw.col("own_greatest").max().over(field),
        certifications=nw.len().over(field),
    )
    is_least = nw.col("own_least") == nw.col("first_least")
    is_greatest = nw.col("own_greatest") == nw.col("first_greatest")
    second = first.with_columns(
        at_least=is_least.cast(nw.Int64).sum().over(field),
        at_greatest=is_greatest.cast(nw.Int64).sum().over(field),
        second_least=nw.when(~is_least).then(nw.col("own_least")).min().over(field),
        second_greatest=nw.when(~is_greatest).then(nw.col("own_greatest")).max().over(field),
    )
    least = nw.when(is_least & (nw.col("at_least") == 1)).then(nw.col("second_least"))
    greatest = nw.when(is_greatest & (nw.col("at_greatest") == 1)).then(nw.col("second_greatest"))
    return second.filter(nw.col("certifications") > OTHERS).select(
        "certification",
        *field,
        least=least.otherwise(nw.col("first_least")),
        greatest=greatest.otherwise(nw.col("first_greatest")),
    )
