"""Facts and criteria -> findings: every criterion's answer for every certification, as an interval within 0..1."""

from collections.abc import Iterable, Sequence
from datetime import date

import narwhals as nw

from mikiwame.assessment.measures import follow_curve, is_recent, say_openness, value_states
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.expressions import read_off
from mikiwame.vocabulary.fields import KINDS, UNITS
from mikiwame.vocabulary.scales import COUNTED, LISTED
from mikiwame.vocabulary.tables import QUALIFIED, Frame

SAME_TIME = 366
"""Days of strength within which facts under different labels are taken as one list of fees, rates or places."""

ANSWER = ["certification", "criterion"]
"""What there is one finding of. All criteria are answered in one table: each step of a plan costs as much as a thousand
rows, and a dozen criteria by themselves would take a dozen times the steps."""

_UNITS_OF: dict[str, str | None] = {field: UNITS.get(kind) for field, kind in KINDS.items()}

_NEVER = -(10**9)


def assess(facts: Frame, certifications: Frame, criteria: Sequence[Criterion], on: date) -> Frame:
    """One finding for each certification and criterion on the day ``on``.

    :param facts: columns of ``tables.FACTS``; ``certifications``: columns ``certification`` and ``category``.
    :return: columns of ``tables.FINDINGS``. Where facts say nothing the interval is the criterion's ``unknown`` and
        ``known`` is false. Where a criterion does not apply (to the category, or as the certification has nothing of
        what it reads) there is no row: that is not the same as not knowing.
    """
    asked = _ask(certifications, criteria).join(_find_inapplicable(facts, criteria), on=ANSWER, how="anti")
    answered = asked.join(_measure(facts, criteria, count_days(on)), on=ANSWER, how="left")
    low, high = _read_unknown(criteria)
    return answered.select(
        *ANSWER,
        low=nw.coalesce(nw.col("low"), low),
        high=nw.coalesce(nw.col("high"), high),
        known=nw.col("known").fill_null(False),
    )


def _ask(certifications: Frame, criteria: Sequence[Criterion]) -> Frame:
    """Each certification with each criterion that is asked of its category."""
    every = certifications.select("certification", "category", criterion=_list_words(one.slug for one in criteria))
    asked = every.explode("criterion")
    for criterion in criteria:
        if criterion.applies_to is not None:
            of_it = nw.col("category").is_in(criterion.applies_to)
            asked = asked.filter((nw.col("criterion") != criterion.slug) | of_it)
    return asked.select(ANSWER)


def _list_words(words: Iterable[str]) -> nw.Expr:
    """A list in each row, on any engine: slugs hold no spaces."""
    return nw.lit(" ".join(words)).str.split(" ")


def _read_unknown(criteria: Sequence[Criterion]) -> tuple[nw.Expr, nw.Expr]:
    """The ends of what not knowing means, by criterion."""
    low = {one.slug: one.unknown[0] for one in criteria}
    high = {one.slug: one.unknown[1] for one in criteria}
    return read_off(nw.col("criterion"), low), read_off(nw.col("criterion"), high)


def _measure(facts: Frame, criteria: Sequence[Criterion], today: int) -> Frame:
    """``ANSWER``, ``low``, ``high`` and ``known`` of what facts say."""
    of_states = [one for one in criteria if one.scale.form == "state"]
    single = [one for one in of_states if one.reads[0] not in LISTED]
    listed = [one for one in of_states if one.reads[0] in LISTED]
    open_to_all = [one for one in criteria if one.scale.form == "openness"]
    labelled = [_measure_number(facts, one, today) for one in criteria if one.scale.form == "number"]
    labelled += [_measure_states(facts, single, today)] if single else []
    measured = [_span_labels(nw.concat(labelled))] if labelled else []
    measured += [_measure_lists(facts, listed, today)] if listed else []
    measured += [_measure_openness(facts, open_to_all, today)] if open_to_all else []
    return nw.concat(measured)


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


def _find_inapplicable(facts: Frame, criteria: Sequence[Criterion]) -> Frame:
    """Certification and criterion where it has nothing of what that reads, such as a course without an exam."""
    readers: dict[str, list[str]] = {}
    for criterion in criteria:
        for field in criterion.reads:
            readers.setdefault(field, []).append(criterion.slug)
    reading = nw.col("field").replace_strict({field: " ".join(slugs) for field, slugs in readers.items()}, default="")
    without = facts.filter(nw.col("kind") == "not_applicable", nw.col("field").is_in(list(readers)))
    lacking = without.select("certification", "field", criterion=reading.str.split(" ")).explode("criterion")
    counted = lacking.group_by(ANSWER).agg(nw.col("field").n_unique().alias("lacking"))
    reads = read_off(nw.col("criterion"), {one.slug: len(one.reads) for one in criteria})
    return counted.filter(nw.col("lacking") == reads).select(ANSWER)


_LABELLED = (*ANSWER, "low", "high", "general", "strength")
"""Columns of what is known under each label, of which :func:`_span_labels` makes one answer."""


def _measure_number(facts: Frame, criterion: Criterion, today: int) -> Frame:
    """``_LABELLED``, a row for each label."""
    taken = take_qualified(facts, criterion)
    known = _take_known(taken, criterion, today).filter(~nw.col("low").is_null() | ~nw.col("high").is_null())
    known = known.with_columns(high=nw.when(~_is_of_one_sitting()).then(nw.col("high")))
    numbered = _count_all(known) if UNITS["people"] == _UNITS_OF.get(criterion.reads[0]) else known
    if len(criterion.reads) > 1:
        numbered = _add_others(numbered, taken, criterion, today)
    units = [f"{kind} {unit}" for kind, unit in UNITS.items()]
    of_unit = numbered.filter(nw.concat_str("kind", "unit", separator=" ").is_in(units))
    return follow_curve(of_unit, criterion.scale.curve).select(
        "certification", nw.lit(criterion.slug).alias("criterion"), *_LABELLED[len(ANSWER) :]
    )


def _is_of_one_sitting() -> nw.Expr:
    """Whether it counts those of one sitting: in a year there are at least as many."""
    return (nw.col("unit") == UNITS["people"]) & ~nw.col("round").is_null() & nw.col("period").is_null()


def _count_all(known: Frame) -> Frame:
    """Those who sat the grades of an exam, counted together: a list of grades says how many sat the exam."""
    of_grade = known.filter(~nw.col("grade").is_null())
    newest = nw.col("strength").max().over("certification")
    listed = of_grade.filter(nw.col("strength") >= newest - SAME_TIME)
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


def _measure_states(facts: Frame, criteria: Sequence[Criterion], today: int) -> Frame:
    """``_LABELLED``, a row for each label with a state that its scale names."""
    told = _take_states(facts, criteria, today).with_columns(state=_name_state())
    valued = value_states(told, {one.slug: one.scale for one in criteria})
    return valued.filter(~nw.col("low").is_null()).select(_LABELLED)


def _measure_lists(facts: Frame, criteria: Sequence[Criterion], today: int) -> Frame:
    """The best of several states, which stand apart by spaces."""
    told = _take_states(facts, criteria, today).filter(~nw.col("state").is_null())
    each = told.with_columns(nw.col("state").str.split(" ")).explode("state")
    valued = value_states(each, {one.slug: one.scale for one in criteria}).filter(~nw.col("low").is_null())
    best = valued.group_by(ANSWER).agg(nw.col("low").max(), nw.col("high").max())
    return best.with_columns(known=nw.lit(True))


def _take_states(facts: Frame, criteria: Sequence[Criterion], today: int) -> Frame:
    """What is known for each criterion, its figure as ``number``."""
    columns = ("certification", "state", "unit", "general", "strength")
    return nw.concat(
        [
            _take_known(take_qualified(facts, one), one, today).select(
                *columns, criterion=nw.lit(one.slug), number="low"
            )
            for one in criteria
        ]
    )


def _name_state() -> nw.Expr:
    """The state of a fact; one with a number of sittings a year and no state has the unit for its state."""
    counted = (nw.col("unit") == UNITS["schedule"]) & nw.col("state").is_null() & ~nw.col("number").is_null()
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
    current = valued.with_columns(
        best=nw.col("strength").max().over(ANSWER), plain=plain_strength.max().over(ANSWER)
    ).filter(nw.col("strength") >= nw.col("best") - SAME_TIME)
    is_plain = nw.col("plain").fill_null(_NEVER) >= nw.col("best")
    counted = current.filter(is_plain == nw.col("general"))
    span = counted.group_by(ANSWER).agg(nw.col("low").min(), nw.col("high").max())
    return span.with_columns(known=nw.lit(True))


def _measure_openness(facts: Frame, criteria: Sequence[Criterion], today: int) -> Frame:
    """The mean over the fields read; of a field's labels the best published counts.

    A field of which there is no fact is not known; one that the certification has not is left out.
    """
    read = nw.concat([_read_openness(facts, one, today) for one in criteria])
    valued = value_states(read, {one.slug: one.scale for one in criteria})
    best = valued.group_by(*ANSWER, "field").agg(nw.col("low").max(), nw.col("high").max(), nw.col("applies").max())
    low, high = _read_unknown(criteria)
    applies, nothing = nw.col("applies") > 0, nw.lit(0.0)
    sums = (
        best.with_columns(
            low=nw.when(applies).then(nw.coalesce(nw.col("low"), low)).otherwise(nothing),
            high=nw.when(applies).then(nw.coalesce(nw.col("high"), high)).otherwise(nothing),
            hidden=(applies & nw.col("low").is_null()).cast(nw.Int64),
        )
        .group_by(ANSWER)
        .agg(nw.col("low", "high", "hidden", "applies").sum(), spoken_of=nw.len())
    )
    counted = sums.filter(nw.col("applies") > 0).with_columns(
        silent=read_off(nw.col("criterion"), {one.slug: len(one.reads) for one in criteria}) - nw.col("spoken_of")
    )
    fields = nw.col("applies") + nw.col("silent")
    return counted.select(
        *ANSWER,
        low=(nw.col("low") + nw.col("silent") * low) / fields,
        high=(nw.col("high") + nw.col("silent") * high) / fields,
        known=(nw.col("hidden") == 0) & (nw.col("silent") == 0),
    )


def _read_openness(facts: Frame, criterion: Criterion, today: int) -> Frame:
    """How far each fact is published, and whether the certification has such a thing (``applies``, 1 or 0)."""
    read = take_qualified(facts, criterion).filter(nw.col("field").is_in(list(criterion.reads)))
    applies = nw.col("kind").fill_null("") != "not_applicable"
    told = say_openness(by=criterion.by, within_months=criterion.within_months, today=today)
    return read.select(
        "certification",
        "field",
        criterion=nw.lit(criterion.slug),
        number="low",
        applies=applies.cast(nw.Int64),
        state=nw.when(applies).then(told),
    )
