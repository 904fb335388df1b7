"""Facts and criteria -> findings: every criterion's answer for every certification, as an interval within 0..1."""

from collections.abc import Sequence
from datetime import date

import narwhals as nw

from mikiwame.assessment.measures import follow_curve, is_recent, read_state, read_states, say_openness
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.fields import KINDS, UNITS
from mikiwame.vocabulary.scales import COUNTED, LISTED
from mikiwame.vocabulary.tables import QUALIFIED, Frame

SAME_TIME = 366
"""Days of strength within which facts under different labels are taken as one list of fees, rates or places."""

_UNITS_OF: dict[str, str | None] = {field: UNITS.get(kind) for field, kind in KINDS.items()}

_NEVER = -(10**9)


def assess(facts: Frame, certifications: Frame, criteria: Sequence[Criterion], on: date) -> Frame:
    """One finding for each certification and criterion on the day ``on``.

    :param facts: columns of ``tables.FACTS``; ``certifications``: columns ``certification`` and ``category``.
    :return: columns of ``tables.FINDINGS``. Where facts say nothing the interval is the criterion's ``unknown`` and
        ``known`` is false. Where a criterion does not apply (to the category, or as the certification has nothing of
        what it reads) there is no row: that is not the same as not knowing.
    """
    today = count_days(on)
    return nw.concat([_answer(facts, certifications, criterion, today) for criterion in criteria])


def _answer(facts: Frame, certifications: Frame, criterion: Criterion, today: int) -> Frame:
    measured = _MEASURES[criterion.scale.form](take_qualified(facts, criterion), criterion, today)
    low, high = criterion.unknown
    asked = certifications
    if criterion.applies_to is not None:
        asked = certifications.filter(nw.col("category").is_in(criterion.applies_to))
    asked = asked.join(_find_inapplicable(facts, criterion), on="certification", how="anti")
    return (
        asked.select("certification")
        .join(measured, on="certification", how="left")
        .select(
            "certification",
            criterion=nw.lit(criterion.slug),
            low=nw.col("low").fill_null(low),
            high=nw.col("high").fill_null(high),
            known=nw.col("known").fill_null(False),
        )
    )


def take_qualified(facts: Frame, criterion: Criterion) -> Frame:
    """Of each field the facts of what the criterion asks for; where there is none, those that hold whatever it is.

    A fact of nothing else than that counts as one of the whole exam.
    """
    if not criterion.qualified:
        return facts
    asked = dict(criterion.qualified)
    exact = nw.all_horizontal(
        *((nw.col(name) == value).fill_null(False) for name, value in asked.items()), ignore_nulls=False
    )
    silent = nw.all_horizontal(
        *((nw.col(name).is_null() | (nw.col(name) == value)) for name, value in asked.items()), ignore_nulls=False
    )
    rest = [nw.col(name).is_null() for name in QUALIFIED if name not in asked]
    marked = facts.filter(silent.fill_null(False)).with_columns(
        exact=exact.cast(nw.Int64), general=nw.all_horizontal(*rest, ignore_nulls=False)
    )
    best = marked.group_by("certification", "field").agg(best=nw.col("exact").max())
    return marked.join(best, on=["certification", "field"], how="inner").filter(nw.col("exact") == nw.col("best"))


def _find_inapplicable(facts: Frame, criterion: Criterion) -> Frame:
    """The certifications that have nothing of what the criterion reads, such as a course without an exam."""
    without = facts.filter(nw.col("field").is_in(list(criterion.reads)), nw.col("kind") == "not_applicable")
    counted = without.group_by("certification").agg(nw.col("field").n_unique().alias("lacking"))
    return counted.filter(nw.col("lacking") == len(criterion.reads)).select("certification")


def _measure_number(facts: Frame, criterion: Criterion, today: int) -> Frame:
    known = _take_known(facts, criterion, today).filter(~nw.col("low").is_null() | ~nw.col("high").is_null())
    known = known.with_columns(high=nw.when(~_is_of_one_sitting()).then(nw.col("high")))
    numbered = _count_all(known) if UNITS["people"] == _UNITS_OF.get(criterion.reads[0]) else known
    if len(criterion.reads) > 1:
        numbered = _add_others(numbered, facts, criterion, today)
    of_unit = nw.lit(False)
    for kind, unit in UNITS.items():
        of_unit = of_unit | ((nw.col("kind") == kind) & (nw.col("unit") == unit))
    return _span_labels(follow_curve(numbered.filter(of_unit), criterion.scale.curve))


def _is_of_one_sitting() -> nw.Expr:
    """Whether it counts those of one sitting: in a year there are at least as many."""
    return (nw.col("unit") == UNITS["people"]) & ~nw.col("round").is_null() & nw.col("period").is_null()


def _count_all(known: Frame) -> Frame:
    """Those who sat the grades of an exam, counted together: a list of grades says how many sat the exam."""
    of_grade = known.filter(~nw.col("grade").is_null())
    newest = of_grade.group_by("certification").agg(newest=nw.col("strength").max())
    listed = of_grade.join(newest, on="certification", how="inner").filter(
        nw.col("strength") >= nw.col("newest") - SAME_TIME
    )
    sums = listed.group_by("certification").agg(
        nw.col("low").sum(), nw.col("high").sum(), nw.col("strength").max(), nw.col("kind").min(), nw.col("unit").min()
    )
    columns = ["certification", "low", "high", "strength", "kind", "unit", "general"]
    together = sums.with_columns(general=nw.lit(True)).select(columns)
    return nw.concat([known.filter(nw.col("grade").is_null()).select(columns), together])


def _add_others(numbered: Frame, facts: Frame, criterion: Criterion, today: int) -> Frame:
    """The prices of the first field with what the other fields add to each, where it is known."""
    others = facts.filter(
        nw.col("field").is_in(list(criterion.reads[1:])), nw.col("unit") == UNITS["money"], _is_asked(criterion, today)
    )
    of_field = others.group_by("certification", "field").agg(nw.col("low").min(), nw.col("high").max())
    added = of_field.group_by("certification").agg(more_low=nw.col("low").sum(), more_high=nw.col("high").sum())
    return numbered.join(added, on="certification", how="left").with_columns(
        low=nw.col("low") + nw.col("more_low").fill_null(0.0), high=nw.col("high") + nw.col("more_high").fill_null(0.0)
    )


def _measure_state(facts: Frame, criterion: Criterion, today: int) -> Frame:
    known = _take_known(facts, criterion, today)
    if criterion.reads[0] in LISTED:
        low, high = read_states(criterion.scale, nw.col("state"))
        valued = known.with_columns(low=low, high=high).filter(~nw.col("low").is_null())
        best = valued.group_by("certification").agg(nw.col("low").max(), nw.col("high").max())
        return best.with_columns(known=nw.lit(True))
    low, high = read_state(criterion.scale, nw.col("state"), nw.col("low"))
    named = known.with_columns(state=_name_state())
    return _span_labels(named.with_columns(low=low, high=high).filter(~nw.col("low").is_null()))


def _name_state() -> nw.Expr:
    """The state of a fact; one with a number of sittings a year and no state has the unit for its state."""
    counted = (nw.col("unit") == UNITS["schedule"]) & nw.col("state").is_null() & ~nw.col("low").is_null()
    return nw.when(counted).then(nw.lit(COUNTED["schedule"])).otherwise(nw.col("state"))


def _take_known(facts: Frame, criterion: Criterion, today: int) -> Frame:
    return facts.filter(nw.col("field") == criterion.reads[0], _is_asked(criterion, today))


def _is_asked(criterion: Criterion, today: int) -> nw.Expr:
    """Whether a fact is known, by the word and of the days that the criterion asks for."""
    asked = ~nw.col("standing").is_in(["unknown", "withheld", "suspended"])
    if criterion.by:
        asked = asked & nw.col("source_kind").is_in(list(criterion.by)).fill_null(False)
    if criterion.within_months is not None:
        asked = asked & is_recent(criterion.within_months, today)
    return asked


def _span_labels(valued: Frame) -> Frame:
    """The unlabelled value, or from the worst to the best of the grades or audiences: whichever is the stronger fact.

    A fact much weaker than the strongest of its field is of an older timetable of fees or grades and does not count.
    """
    plain_strength = nw.when(nw.col("general")).then(nw.col("strength"))
    best = valued.group_by("certification").agg(best=nw.col("strength").max())
    plain = valued.with_columns(plain=plain_strength).group_by("certification").agg(nw.col("plain").max())
    current = (
        valued.join(best, on="certification", how="inner")
        .join(plain, on="certification", how="inner")
        .filter(nw.col("strength") >= nw.col("best") - SAME_TIME)
    )
    is_plain = nw.col("plain").fill_null(_NEVER) >= nw.col("best")
    counted = current.filter(is_plain == nw.col("general"))
    span = counted.group_by("certification").agg(nw.col("low").min(), nw.col("high").max())
    return span.with_columns(known=nw.lit(True))


def _measure_openness(facts: Frame, criterion: Criterion, today: int) -> Frame:
    """The mean over the fields read; of a field's labels the best published counts.

    A field of which there is no fact is not known; one that the certification has not is left out.
    """
    read = facts.filter(nw.col("field").is_in(list(criterion.reads)))
    spoken_of = read.group_by("certification").agg(spoken_of=nw.col("field").n_unique())
    asked = read.filter(nw.col("kind").fill_null("") != "not_applicable")
    told = asked.with_columns(state=say_openness(by=criterion.by, within_months=criterion.within_months, today=today))
    low, high = read_state(criterion.scale, nw.col("state"), nw.col("low"))
    valued = told.with_columns(low=low, high=high, known=(~low.is_null()).cast(nw.Float64))
    best = valued.group_by("certification", "field").agg(
        nw.col("low").max(), nw.col("high").max(), nw.col("known").max()
    )
    filled = best.with_columns(
        low=nw.col("low").fill_null(criterion.unknown[0]), high=nw.col("high").fill_null(criterion.unknown[1])
    )
    silent = nw.lit(len(criterion.reads)) - nw.col("spoken_of")
    fields = nw.col("told") + silent
    return (
        filled.group_by("certification")
        .agg(nw.col("low").sum(), nw.col("high").sum(), nw.col("known").min(), told=nw.col("field").n_unique())
        .join(spoken_of, on="certification", how="inner")
        .with_columns(
            low=(nw.col("low") + silent * criterion.unknown[0]) / fields,
            high=(nw.col("high") + silent * criterion.unknown[1]) / fields,
            known=(nw.col("known") > 0) & (silent == 0),
        )
    )


_MEASURES = {"number": _measure_number, "state": _measure_state, "openness": _measure_openness}
