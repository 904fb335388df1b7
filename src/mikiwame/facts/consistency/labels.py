"""Fees and rates whose labels do not go together: grades mixed up, or a label that one voice alone knows."""

import narwhals as nw

from mikiwame.facts.consistency.evidence import call_witnesses
from mikiwame.vocabulary.tables import Frame

YEAR = 366
"""Days. Two dated pages no further apart that differ are not explained by a rise between them."""

OTHERS = 2
"""Voices besides the one that knows the label: with fewer, nobody can say that it is the odd one."""


def find_mixed_grades(told: Frame) -> Frame:
    """One fee range without a label over the fees of several grades: it is no fee that anybody pays."""
    fees = told.filter(nw.col("field") == "exam_fee", nw.col("kind") == "money")
    ranges = fees.filter(nw.col("label").is_null(), nw.col("low") < nw.col("high"))
    ranges = ranges.select("certification", "field", "label", "claim", "unit", from_fee="low", to_fee="high")
    grades = _find_grades(fees).select("certification", "unit", grade_claim="claim", grade="label", fee="low")
    inside = (nw.col("from_fee") <= nw.col("fee")) & (nw.col("fee") <= nw.col("to_fee"))
    spans = ranges.join(grades, on=["certification", "unit"], how="inner").filter(inside)
    several = (spans.group_by("claim").agg(first=nw.col("grade").min(), last=nw.col("grade").max())).filter(
        nw.col("first") != nw.col("last")
    )
    return call_witnesses(spans.join(several, on="claim", how="semi"), "claim", "grade_claim")


def find_differing_sets(told: Frame) -> Frame:
    """Fees by grade that unlike voices give differently: one complaint per certification, with every set.

    A warning where two dated pages of the same twelve months differ; else age may explain it, and it is a note.
    """
    grades = _find_grades(told.filter(nw.col("field") == "exam_fee", nw.col("kind") == "money"))
    said = grades.select("certification", "label", "unit", "voice", "low", "high", "dated", "true_day")
    other = said.select("certification", "label", "unit", *(_rename(name) for name in _COMPARED))
    pairs = said.join(other, on=["certification", "label", "unit"], how="inner")
    differ = (nw.col("low") != nw.col("other_low")) | (nw.col("high") != nw.col("other_high"))
    near = nw.col("dated") & nw.col("other_dated") & ((nw.col("true_day") - nw.col("other_true_day")).abs() <= YEAR)
    unlike = pairs.filter(differ, nw.col("voice") != nw.col("other_voice")).with_columns(near=near.cast(nw.Int64))
    worst = unlike.group_by("certification").agg(nw.col("near").max())
    first = grades.group_by("certification").agg(first=nw.col("claim").min())
    found = grades.join(worst, on="certification", how="inner").join(first, on="certification", how="inner")
    severity = nw.when(nw.col("near") > 0).then(nw.lit("warning")).otherwise(nw.lit("note"))
    return found.select(
        "certification",
        "field",
        nw.lit(None, dtype=nw.String()).alias("label"),
        claim="first",
        witness="claim",
        severity=severity,
    )


_COMPARED = ("voice", "low", "high", "dated", "true_day")


def _rename(name: str) -> nw.Expr:
    return nw.col(name).alias(f"other_{name}")


def _find_grades(fees: Frame) -> Frame:
    return fees.filter(nw.col("graded"))


def find_lonely_labels(told: Frame) -> Frame:
    """A label of a fee or rate that one voice alone knows, while others give the field with other labels or none.

    Its figure stands in a cell of its own, where nothing can contradict it.
    """
    said = told.filter(nw.col("kind").is_in(["money", "rate"]))
    pair = ["certification", "field"]
    # 統一試験 and ネット試験 are ways to sit, which cannot be mistaken for a grade.
    of_mode = ~nw.col("mode").is_null() & nw.all_horizontal(
        *(nw.col(name).is_null() for name in ("grade", "part", "other")), ignore_nulls=False
    )
    labels = said.filter(~nw.col("label").is_null(), ~of_mode).group_by(*pair, "label")
    voices = labels.agg(
        claim=nw.col("claim").min(), voice=nw.col("voice_number").min(), last=nw.col("voice_number").max()
    )
    lonely = voices.filter(nw.col("voice") == nw.col("last")).select(*pair, "label", "claim", "voice")
    spoken = said.group_by(*pair, "voice_number").agg(other=nw.col("claim").min())
    others = lonely.join(spoken, on=pair, how="inner").filter(nw.col("voice") != nw.col("voice_number"))
    enough = others.group_by("claim").agg(voices=nw.len()).filter(nw.col("voices") >= OTHERS)
    return call_witnesses(others.join(enough, on="claim", how="semi"), "claim", "other")
