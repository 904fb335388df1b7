"""Claims of one certification held against each other: for each rule a met, a not met and an unknown case."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import narwhals as nw
import polars as pl
import pytest
from dateutil.rrule import rrulestr

from mikiwame.catalogue import tabulate_events
from mikiwame.facts.consistency import RULES, Inconsistency, Mark, Witness, check_consistency, list_marks
from mikiwame.facts.consistency.particulars import list_day_keys, list_rule_keys
from mikiwame.notation import read_clues
from mikiwame.notation.grades import names_grade
from mikiwame.pipeline import POLARS, Comparison, find_inconsistencies
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.reasons import Reason, Share, Term, join
from mikiwame.vocabulary.tables import CLAIMS, EVENTS, FACTS, Frame, make_table

ON = date(2026, 7, 1)
KINDS = {"pass_rate": "rate", "examinees": "people", "passers": "people", "exam_fee": "money", "schedule": "schedule"}
UNITS = {"rate": "percent", "people": "people", "money": "yen", "schedule": "per_year"}
Row = dict[str, Any]


def say(field: str, text: str, low: float | None = None, high: float | None = None, **said: Any) -> Row:
    """A claim of a dated page; ``high`` is ``low`` unless given."""
    kind = KINDS.get(field, "text")
    day = count_days(said.pop("on", date(2026, 6, 1)))
    source = said.pop("source", "guide")
    row: Row = {"certification": "alpha", "field": field, "kind": kind, "unit": UNITS.get(kind), "text": text}
    row |= {"low": low, "high": low if high is None else high, "approx": False, "dated": True, "reading": "{}"}
    row |= {"source": source, "voice": said.get("voice", source), "day": day, "true_day": day, "read_day": day}
    row |= {"graded": names_grade(said.get("label")), "clues": json.dumps(read_clues(field, text))}
    return row | said


def sit(text: str, *dates: str, per_year: int | None = None, months: list[int] | None = None, **said: Any) -> Row:
    """A claim of the schedule."""
    rule = said.pop("rule", None)
    reading = {"kind": "schedule", "per_year": per_year, "months": months, "dates": list(dates), "rule": rule}
    only_dates = bool(dates) and per_year is None
    unit = "dates" if only_dates else "per_year"
    return say("schedule", text, per_year, reading=json.dumps(reading), unit=unit, **said)


def lift(table: pl.DataFrame) -> Frame:
    return nw.from_native(table.lazy())


def number(rows: tuple[Row, ...]) -> list[Row]:
    """Rows with the numbers that ``tabulate_claims`` gives."""
    cells: dict[Any, int] = {}
    values: dict[Any, int] = {}
    voices: dict[Any, int] = {}
    numbered = []
    for claim, row in enumerate(rows):
        cell = tuple(row.get(name) for name in ("certification", "field", "label", "unit"))
        value = tuple(row.get(name) for name in ("low", "high", "state", "kind"))
        counted = {"cell": cells.setdefault(cell, len(cells)), "value": values.setdefault(value, len(values))}
        voice = voices.setdefault(row["voice"], len(voices))
        numbered.append({**row, **counted, "claim": claim, "voice_number": voice})
    return numbered


def check(*rows: Row, ended: date | None = None, held: tuple[int, ...] = (), on: date = ON) -> list[Inconsistency]:
    """What is complained of; ``held`` are the claims that facts rest on."""
    events: list[Row] = []
    if ended:
        end = count_days(ended)
        events = [{"certification": "alpha", "event": "last_sitting", "last": end, "day": 0, "source": "guide"}]
    facts = make_table(FACTS, [{"certification": "alpha", "claim": claim} for claim in held])
    claims = make_table(CLAIMS, number(rows))
    tables = lift(claims), lift(facts), lift(make_table(EVENTS, events))
    found = check_consistency(*tables, on)
    # What a look at the tables leaves out finds nothing.
    assert check_consistency(*tables, on, POLARS.keep, POLARS.look) == found
    return found


def find_only(*rows: Row, **options: Any) -> Inconsistency:
    (found,) = check(*rows, **options)
    return found


def list_codes(one: Inconsistency) -> list[str]:
    return [reason.code.partition("found-")[2] for reason in one.found]


def list_rules(*rows: Row, **options: Any) -> list[tuple[str, str]]:
    return [(one.rule, one.severity) for one in check(*rows, **options)]


# Pass rates and numbers of people: 514 / 1531 = 33.57 %.

SAT, PASSED = say("examinees", "1,531人 (第62回)", 1531), say("passers", "34.7% (514人)", 514)


def test_a_rate_that_is_not_passers_by_examinees_is_found() -> None:
    complaint = find_only(SAT, PASSED, say("pass_rate", "34.7% (514人)", 34.7), held=(2,))

    assert (complaint.rule, complaint.claim, complaint.severity) == ("rate-misfit", 2, "warning")
    (found,) = complaint.found
    assert (found.code, found.values["rate"]) == ("checks.found-rate-misfit", Share(514 / 1531, 1))
    assert Witness("1,531人 (第62回)", "examinees", "guide", date(2026, 6, 1), dated=True) in complaint.witnesses
    assert complaint.marks == (Mark("alpha", "pass_rate", None),)


@pytest.mark.parametrize("rate", [33.6, 34.0, 33.57])
def test_a_rate_rounded_to_its_printed_place_fits(rate: float) -> None:
    assert list_rules(SAT, PASSED, say("pass_rate", f"{rate}%", rate)) == []


@pytest.mark.parametrize("rate", [33.5, 33.9, 33.0, 33.56])
def test_a_rate_off_by_more_than_its_printed_place_is_found(rate: float) -> None:
    assert list_rules(SAT, PASSED, say("pass_rate", f"{rate}%", rate)) == [("rate-misfit", "warning")]


@pytest.mark.parametrize(
    "other",
    [{"source": "other"}, {"period": "2022"}, {"round": "第61回"}, {"label": "1級"}, {"approx": True}, {"high": 40.0}],
)
def test_a_rate_of_another_row_or_without_a_point_is_not_compared(other: Row) -> None:
    assert list_rules(SAT, PASSED, say("pass_rate", "34.7%", 34.7, **other)) == []


def test_a_rate_without_numbers_of_people_is_not_compared() -> None:
    assert list_rules(SAT, say("pass_rate", "34.7%", 34.7)) == []


def test_numbers_in_the_text_of_the_rate_itself_are_compared() -> None:
    complaint = find_only(say("pass_rate", "大学44.3%(567名中316名合格)", 44.3, label="大学"))

    assert (complaint.rule, complaint.label) == ("rate-misfit", "大学")
    assert complaint.found == (Reason("checks.found-rates-in-text", {"rates": join([Share(316 / 567, 1)])}),)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("通信課程43.8%(2,672中1,171名合格)", 43.8),
        ("関東・甲信越79・6%(1万5791人/1万9845人)", 79.6),
        ("15,855人15,615人12,357人79.1%", 79.1),
        ("34.7% (514人)", 34.7),
    ],
)
def test_texts_whose_numbers_make_the_rate_or_are_too_few_are_not_complained_of(text: str, rate: float) -> None:
    assert list_rules(say("pass_rate", text, rate)) == []


def test_one_misfit_found_in_two_ways_is_one_complaint() -> None:
    text = "567名中316名 44.3%"
    rows = say("examinees", text, 567), say("passers", text, 316), say("pass_rate", text, 44.3)

    assert list_rules(*rows) == [("rate-misfit", "warning")]


def test_a_share_fits_a_rate_that_it_rounds_to() -> None:
    assert list_rules(say("pass_rate", "30% (599人/2,000人)", 30.0)) == []
    assert list_rules(say("pass_rate", "30% (306人/1,000人)", 30.0)) == [("rate-misfit", "warning")]


# A pass rate that is the passing mark.

MARK = say("passing_mark", "得点率70%以上", source="marks")


@pytest.mark.parametrize("others", [[], [say("pass_rate", "90.0%", 90.0, source="marks")]])
def test_a_rate_equal_to_the_passing_mark_is_found(others: list[Row]) -> None:
    complaint = find_only(MARK, say("pass_rate", "70%程度", 70.0, approx=True), *others, held=(0, 1, 2))

    assert (complaint.rule, complaint.claim) == ("rate-is-passing-mark", 1)
    assert "得点率70%以上" in {one.text for one in complaint.witnesses}
    assert complaint.marks == (Mark("alpha", "pass_rate", None),)


@pytest.mark.parametrize(
    "rows",
    [
        [say("pass_rate", "71%", 71.0)],
        [say("pass_rate", "60~70%", 60.0, 70.0)],
        [say("pass_rate", "70%", 70.0), say("pass_rate", "73%", 73.0, source="other")],
    ],
)
def test_another_rate_or_one_that_another_voice_confirms_is_not_the_mark(rows: list[Row]) -> None:
    assert list_rules(MARK, *rows) == []


def test_a_mark_without_a_percentage_is_not_compared() -> None:
    assert list_rules(say("passing_mark", "65点以上", source="marks"), say("pass_rate", "65%", 65.0)) == []


# Grades mixed up.


def grade(label: str, fee: float, **said: Any) -> Row:
    return say("exam_fee", f"{label}:{fee:,.0f}円", fee, label=label, **said)


def test_a_range_over_the_fees_of_several_grades_is_found() -> None:
    fees = grade("1級", 8000, source="own"), grade("3級", 5000, source="own")

    complaints = check(*fees, say("exam_fee", "5,000~8,000円", 5000, 8000))

    assert [(one.rule, one.claim) for one in complaints] == [("mixed-grades", 2)]


def test_a_range_that_holds_one_grade_or_of_which_no_grade_is_known_is_not_mixed() -> None:
    span = say("exam_fee", "5,000~8,000円", 5000, 8000)

    assert list_rules(grade("1級", 9000), grade("3級", 5000), span) == []
    assert list_rules(span) == []


def test_sets_of_fees_that_differ_in_one_year_are_one_warning_and_mark_their_facts() -> None:
    own = grade("1級", 8000), grade("2級", 6000)
    other = grade("1級", 6500, source="other"), grade("2級", 5100, source="other")

    complaint = find_only(*own, *other, held=(0, 1))

    told = complaint.rule, complaint.severity, complaint.field, complaint.label
    assert told == ("mixed-grades", "warning", "exam_fee", None)
    assert {"1級:8,000円", "2級:5,100円"} <= {one.text for one in complaint.witnesses}
    assert "other" in {one.source for one in complaint.witnesses}
    assert list_marks([complaint]) == [Mark("alpha", "exam_fee", "1級"), Mark("alpha", "exam_fee", "2級")]


@pytest.mark.parametrize("age", [{"on": date(2019, 12, 31)}, {"dated": False}])
def test_a_set_that_age_may_explain_is_a_note_and_marks_nothing(age: Row) -> None:
    complaints = check(grade("1級", 8000), grade("1級", 6500, source="other", **age), held=(0,))

    assert [(one.rule, one.severity) for one in complaints] == [("mixed-grades", "note")]
    assert list_marks(complaints) == []


def test_equal_sets_and_the_same_voice_at_another_time_do_not_differ() -> None:
    assert list_rules(grade("1級", 8000), grade("1級", 8000, source="other")) == []
    assert list_rules(grade("1級", 8000), grade("1級", 6500, on=date(2020, 1, 1))) == []
    assert list_rules(grade("一般", 8000), grade("一般", 6500, source="other")) == []


# Schedules: 1 October 2023 was a Sunday; the fourth Saturday of February 2026 was the 28th.


SATURDAY, SUNDAY = Term("weekdays", "5"), Term("weekdays", "6")


@pytest.mark.parametrize("text", ["2023年10月1日(土)", "2023年10月1日(祝・土)", "2023/10/1(土・祝)"])
def test_a_day_with_another_weekday_is_found(text: str) -> None:
    complaint = find_only(sit(text, "2023-10-01"), held=(0,))

    assert complaint.rule == "schedule-misfit"
    assert complaint.found == (
        Reason("checks.found-weekday", {"day": "2023-10-01", "printed": SATURDAY, "true": SUNDAY}),
    )
    assert len(complaint.marks) == 1


def test_a_day_that_misfits_in_two_ways_is_one_complaint_that_says_both() -> None:
    rows = sit("2023年10月1日(土)", "2023-10-01"), sit("6,11月", per_year=2, months=[6, 11])

    assert list_codes(find_only(*rows)) == ["weekday", "month"]


@pytest.mark.parametrize("text", ["2023年10月1日(日)", "2023年10月1日", "2023年10月1日(第2回)"])
def test_a_day_with_its_own_weekday_or_none_is_right(text: str) -> None:
    assert list_rules(sit(text, "2023-10-01")) == []


def test_a_day_in_a_month_that_nobody_states_is_found() -> None:
    found = check(sit("2023年10月1日", "2023-10-01"), sit("6,11月", per_year=2, months=[6, 11], source="own"))

    assert [(one.rule, one.claim) for one in found] == [("schedule-misfit", 0)]


def test_a_day_in_a_month_that_any_source_states_or_with_none_stated_is_right() -> None:
    day = sit("2023年10月1日", "2023-10-01")
    stated = sit("6,11月", per_year=2, months=[6, 11]), sit("10月", per_year=1, months=[10], source="other")

    assert list_rules(day, *stated) == []
    assert list_rules(day, sit("年2回", per_year=2)) == []


def test_more_days_in_a_year_than_sittings_stated_are_found() -> None:
    days = [sit(f"2023年{month}月1日", f"2023-{month:02}-01") for month in (2, 6, 10)]

    complaint = find_only(*days, sit("年2回", per_year=2))

    assert complaint.rule == "schedule-misfit"
    assert complaint.found == (Reason("checks.found-crowd", {"days": 3, "year": "2023", "sittings": 2.0}),)
    assert list_rules(*days, sit("年3回", per_year=3)) == []
    assert list_rules(*days) == []


def test_fewer_sittings_than_months_in_one_text_are_found() -> None:
    assert list_rules(sit("年2回(2月、6月、10月)", per_year=2, months=[2, 6, 10])) == [("schedule-misfit", "warning")]
    assert list_rules(sit("年6回(2月、6月、10月)", per_year=6, months=[2, 6, 10])) == []
    assert list_rules(sit("年2回", per_year=2)) == []


AFTER_FOURTH_SATURDAY = "FREQ=MONTHLY;BYDAY=SU;BYMONTHDAY=23,24,25,26,27,28,29"


def test_a_day_outside_a_monthly_rule_is_found() -> None:
    rule = sit("毎月第4土曜日翌日の日曜日", per_year=12, months=list(range(1, 13)), rule=AFTER_FOURTH_SATURDAY)

    found = check(rule, sit("1月25日", "2026-01-25"), sit("2月22日", "2026-02-22"), sit("3月29日", "2026-03-29"))

    assert [(one.rule, one.claim) for one in found] == [("schedule-misfit", 2)]


def falls_on(day: date, rule: str) -> bool:
    return any(key in list_day_keys(day) and month in (None, day.month) for month, key in list_rule_keys(rule))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MONTHLY;BYDAY=2SA,4SA",
        "FREQ=MONTHLY;BYMONTH=2,11;BYDAY=-1SU",
        "FREQ=MONTHLY;BYMONTH=1,2;BYDAY=SU;BYMONTHDAY=23,24,25,26,27,28,29",
        "FREQ=YEARLY;BYDAY=SU;BYYEARDAY=54,55,56,57,58,59,60,-307,-34,-33",
        "FREQ=MONTHLY;BYDAY=WE",
    ],
)
def test_days_fall_on_a_rule_as_the_standard_has_it(rule: str) -> None:
    start, days = date(2023, 1, 1), [date(2023, 1, 1) + timedelta(days=step) for step in range(3 * 366)]
    dates = {one.date() for one in rrulestr(f"DTSTART:{start:%Y%m%d}T000000\nRRULE:{rule};UNTIL=20260601T000000")}

    assert [day for day in days if falls_on(day, rule)] == [day for day in days if day in dates]


def test_days_of_rules_are_counted_in_their_own_month() -> None:
    assert falls_on(date(2026, 2, 28), "FREQ=MONTHLY;BYDAY=4SA")
    assert not falls_on(date(2026, 2, 21), "FREQ=MONTHLY;BYDAY=4SA")
    assert not falls_on(date(2026, 2, 28), "FREQ=MONTHLY;BYMONTH=1,3;BYDAY=4SA")


# What is said after the end.

ENDED = date(2025, 12, 14)


def test_a_sitting_after_the_last_one_is_a_warning() -> None:
    assert list_rules(sit("2026年7月12日", "2026-07-12"), ended=ENDED) == [("status-misfit", "warning")]


def test_pages_that_still_speak_in_the_present_are_one_note() -> None:
    pages = sit("年2回", per_year=2, dated=False), sit("毎年2回", per_year=2, source="other")

    found = check(*pages, ended=ENDED, held=(0, 1))

    assert [(one.rule, one.severity) for one in found] == [("status-misfit", "note")]
    assert list_codes(found[0]) == ["late"]
    assert [one.dated for one in found[0].witnesses] == [False, True]
    assert list_marks(found) == []


def test_the_last_sitting_itself_older_pages_and_no_end_are_right() -> None:
    last = sit("2025年12月14日(日)", "2025-12-14")
    older = sit("年2回", per_year=2, on=date(2025, 11, 1))

    assert list_rules(last, older, ended=ENDED) == []
    assert list_rules(sit("2026年7月12日", "2026-07-12")) == []


# Labels, examinees, one page.


def test_a_label_that_one_voice_of_three_knows_is_a_note_and_marked() -> None:
    plain = [say("exam_fee", "7,700円", 7700, source=source) for source in ("one", "two")]

    found = check(*plain, say("exam_fee", "医科:7,700円", 7700, label="医科", source="three"))

    assert [(one.rule, one.label, one.severity) for one in found] == [("lonely-label", "医科", "note")]
    assert list_marks(found) == [Mark("alpha", "exam_fee", "医科")]


def test_a_label_that_two_voices_know_or_beside_one_other_voice_is_not_lonely() -> None:
    labelled = [say("exam_fee", "医科", 7700, label="医科", source=source) for source in ("one", "two")]
    plain = [say("exam_fee", "7,700円", 7700, source=source) for source in ("three", "four")]

    assert list_rules(*labelled, *plain) == []
    assert list_rules(labelled[0], plain[0]) == []
    assert list_rules(labelled[0], plain[0], plain[1] | {"voice": "three"}) == []


FEW = say("examinees", "13,433人 (2022年)", 13433, period="2022")


@pytest.mark.parametrize("many", [(50000, 50000), (50000, 60000), (40300, 40300)])
def test_examinees_more_than_three_times_as_many_are_found(many: tuple[float, float]) -> None:
    found = check(FEW, say("examinees", "5万人", *many, source="other"), held=(0,))

    assert [(one.rule, one.claim) for one in found] == [("examinees-outlier", 0)]
    assert list_marks(found) == [Mark("alpha", "examinees", None)]


@pytest.mark.parametrize(
    "other",
    [
        say("examinees", "4万人", 40000, source="other"),
        say("examinees", "5万人", 50000, source="other", period="2008"),
        say("examinees", "5万人", 50000),
        say("examinees", "医科5万人", 50000, source="other", label="医科"),
    ],
)
def test_examinees_near_enough_of_another_year_label_or_the_same_voice_are_not_outliers(other: Row) -> None:
    assert list_rules(FEW, other) == []


def test_an_open_number_is_no_smaller_number() -> None:
    open_end = say("examinees", "1万人以上", 10000) | {"high": None}

    assert list_rules(open_end, say("examinees", "5万人", 50000, source="other")) == []


def test_two_values_of_one_cell_on_one_page_are_found() -> None:
    found = check(say("exam_fee", "7,700円", 7700), say("exam_fee", "8,800円", 8800), held=(1,))

    assert [(one.rule, one.claim) for one in found] == [("contradiction", 0)]
    assert list_marks(found) == [Mark("alpha", "exam_fee", None)]


@pytest.mark.parametrize(
    "other",
    [
        say("exam_fee", "7,700円", 7700),
        say("exam_fee", "7,000~8,000円", 7000, 8000),
        say("exam_fee", "8,800円", 8800, label="一般"),
        say("exam_fee", "8,800円", 8800, period="2020"),
        say("exam_fee", "8,800円", 8800, on=date(2026, 5, 1)),
        say("exam_fee", "8,800円", 8800, source="other"),
        say("exam_fee", "不明", kind="absent"),
    ],
)
def test_the_same_value_or_one_of_another_row_day_or_page_does_not_contradict(other: Row) -> None:
    assert list_rules(say("exam_fee", "7,700円", 7700), other) == []


OF_TWO_PERIODS = {
    "years behind": "pass_rate: [62.3%（2024年度）, 58.1%（2025年度）]",
    "years before": "pass_rate: [2024年度 62.3%, 2025年度 58.1%]",
    "years of an era": "pass_rate: ['令和6年度:62.3%', '令和7年度:58.1%']",
    "years as labels": "pass_rate: [{text: 62.3%, label: 2024年度}, {text: 58.1%, label: 2025年度}]",
    "months of one year": "pass_rate: [62.3%（2024年6月）, 58.1%（2024年11月）]",
    "months beside": "pass_rate: [{text: 62.3%（2024年）, period: 2024-06}, {text: 58.1%（2024年）, period: 2024-11}]",
    "sittings": "pass_rate: [第61回 62.3%, 第62回 58.1%]",
    "fees of two years": "exam_fee: [2024年度 5000円, 2025年度 6000円]",
}


@pytest.mark.parametrize("said", OF_TWO_PERIODS.values(), ids=OF_TWO_PERIODS)
def test_figures_of_two_periods_on_one_page_do_not_contradict_and_the_newer_holds(
    said: str, write: Callable[[str, str], None], run: Callable[..., Comparison]
) -> None:
    write(
        "sources/own.yaml",
        f"""
        title: 試験の結果
        kind: organiser
        publisher: north
        url: https://north.example.org/results
        readings: [{{on: 2026-06-15, says: {{alpha: {{{said}}}}}}}]
        """,
    )
    comparison = run()
    field = said.partition(":")[0]
    fact = comparison.facts.filter(certification="alpha", field=field, source="own")

    assert find_inconsistencies(comparison) == []
    assert fact["low"].to_list() == [6000.0 if field == "exam_fee" else 58.1]


def test_states_that_differ_on_one_page_contradict() -> None:
    states = [say("venue", state, kind="venue", state=state) for state in ("home", "halls")]

    assert list_rules(*states) == [("contradiction", "warning")]


# The whole.


def test_claims_of_a_later_day_are_not_looked_at() -> None:
    rows = say("exam_fee", "7,700円", 7700), say("exam_fee", "8,800円", 8800)

    assert list_rules(*rows, on=date(2026, 5, 31)) == []
    assert list_rules(*rows, on=date(2026, 6, 1)) == [("contradiction", "warning")]


def test_nothing_said_gives_an_empty_table_of_the_same_columns() -> None:
    found = check()

    assert found == []
    assert list_marks(found) == []


def test_the_shipped_market_has_the_misfits_that_were_read_by_hand(shipped: Callable[..., Comparison]) -> None:
    comparison = shipped(date(2026, 11, 22))
    events = tabulate_events(comparison.catalogue)

    tables = lift(comparison.claims), lift(comparison.facts), lift(events)
    found = check_consistency(*tables, comparison.on)
    assert check_consistency(*tables, comparison.on, POLARS.keep, POLARS.look) == found

    known = {
        ("medical-fee-claims", "pass_rate", None, "rate-misfit"),
        ("jadp-medical-office", "pass_rate", None, "rate-is-passing-mark"),
        ("medical-secretary-skills", "exam_fee", None, "mixed-grades"),
        ("medical-clerk", "examinees", None, "examinees-outlier"),
        ("medical-fee-claims", "schedule", None, "status-misfit"),
    }
    assert known <= {(one.certification, one.field, one.label, one.rule) for one in found}
    assert {one.rule for one in found} <= set(RULES)
