"""What the gate holds back, rule by rule: a met and a not met case, on small tables."""

from datetime import date
from typing import Any

import narwhals as nw
import polars as pl
import pytest

from mikiwame.facts.gate import hold_back
from mikiwame.pipeline import POLARS
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.tables import CLAIMS, Look, make_table

ON = date(2026, 7, 1)
KINDS = {"exam_fee": "money", "course_cost": "money", "pass_rate": "rate", "schedule": "schedule"}
KINDS |= {"eligibility": "eligibility", "venue": "venue"}
UNITS = {"money": "yen", "rate": "percent", "people": "people", "schedule": "per_year"}
Row = dict[str, Any]


def say(field: str, low: float | None, high: float | None = None, **said: Any) -> Row:
    """A claim of a page of its own voice; ``high`` is ``low`` unless given."""
    kind = KINDS.get(field, "people")
    day = count_days(said.pop("on", date(2026, 6, 1)))
    source = said.pop("source", "guide")
    row: Row = {"certification": "alpha", "field": field, "kind": kind, "unit": UNITS.get(kind), "text": str(low)}
    row |= {"low": low, "high": low if high is None else high, "approx": False, "dated": True, "confirmed": False}
    row |= {"head_start": 0, "source": source, "voice": source, "day": day, "true_day": day, "read_day": day}
    return row | said


def hold(*rows: Row) -> dict[int, str]:
    """Number of the claim, in the order given, -> the rule that holds it back."""
    cells: dict[Any, int] = {}
    voices: dict[str, int] = {}
    numbered = [
        row
        | {
            "claim": number,
            "cell": cells.setdefault((row["certification"], row["field"], row.get("label"), row["unit"]), len(cells)),
            "voice_number": voices.setdefault(row["voice"], len(voices)),
        }
        for number, row in enumerate(rows)
    ]
    table = make_table(CLAIMS, ({name: row.get(name) for name in CLAIMS} for row in numbered))
    held = hold_back(nw.from_native(table.lazy()), ON, POLARS.keep).collect()
    looked = hold_back(nw.from_native(table.lazy()), ON, POLARS.keep, look=POLARS.look).collect()
    # What a look at the claims leaves out finds nothing.
    assert sorted(looked.rows()) == sorted(held.rows())
    assert looked.schema == held.schema
    return dict(held.select("claim", "rule").rows())


def of_market(field: str, *figures: float) -> list[Row]:
    """One claim each of other certifications."""
    return [
        say(field, figure, certification=f"other-{number}", source=f"page-{number}")
        for number, figure in enumerate(figures)
    ]


def state(state: str, source: str, **said: Any) -> Row:
    """Who may sit, by a page of its own voice."""
    return say("eligibility", None, state=state, source=source, **said)


A, B, C, D = (say("exam_fee", 8800, source=name) for name in ("a", "b", "c", "d"))


@pytest.mark.parametrize("wrong", [99_000.0, 2_900.0, 88.0])
@pytest.mark.parametrize("on", [date(2026, 6, 30), date(2008, 5, 1)])
def test_the_figure_that_stands_alone_is_held_back_be_it_the_newest_or_the_oldest(wrong: float, on: date) -> None:
    assert hold(A, B, say("exam_fee", wrong, source="x", on=on)) == {2: "jump"}


def test_three_times_is_not_more_than_three_times() -> None:
    assert hold(A, B, say("exam_fee", 26_400, source="x")) == {}


def test_one_voice_that_repeats_itself_is_one_witness() -> None:
    slips = [say("exam_fee", 88, source="x", round=name) for name in ("1", "2", "3")]

    assert hold(A, B, *slips) == {2: "jump", 3: "jump", 4: "jump"}


def test_opinions_that_differ_are_no_slips() -> None:
    low = [say("exam_fee", 2_000, source=name) for name in ("x", "y")]

    assert hold(A, B, C, *low) == {}


def test_of_one_against_one_the_figure_farther_from_the_middle_of_the_market_is_held_back() -> None:
    market = of_market("exam_fee", 5_000, 7_000, 9_000)

    assert hold(A, say("exam_fee", 990, source="x"), *market) == {1: "jump"}
    assert hold(say("exam_fee", 88_000, source="x"), A, *market) == {0: "jump"}


def test_of_one_number_of_people_against_one_neither_is_trusted() -> None:
    assert hold(say("examinees", 11_842, source="a"), say("examinees", 500, source="b")) == {0: "jump", 1: "jump"}


def test_a_slip_in_a_list_of_years_is_held_back_and_the_years_are_not() -> None:
    years = [say("examinees", number, period=str(year)) for year, number in ((2020, 900), (2021, 700), (2022, 400))]

    assert hold(*years, say("examinees", 64_000, period="2023")) == {3: "jump"}


def test_numbers_that_fall_over_the_years_are_no_slips() -> None:
    numbers = (13_000, 8_000, 5_000, 3_000, 1_500)

    assert hold(*(say("examinees", number, period=str(2010 + year)) for year, number in enumerate(numbers))) == {}


def test_at_least_so_many_is_not_contradicted_by_more() -> None:
    at_least = say("examinees", 10_000, source="a") | {"high": None}

    assert hold(at_least, say("examinees", 60_000, source="b"), say("examinees", 58_000, source="c")) == {}


def test_at_least_one_yen_says_nothing_of_a_price() -> None:
    assert hold(A, B, say("exam_fee", 1, source="x") | {"high": None}) == {2: "jump"}


def test_a_range_of_which_one_end_is_a_slip_is_held_back() -> None:
    assert hold(A, B, say("exam_fee", 88, 8_800, source="x")) == {2: "jump"}


def test_an_editor_confirms_and_the_confirmed_bears_witness() -> None:
    raised = say("exam_fee", 30_000, source="x", confirmed=True)

    assert hold(A, B, raised) == {}
    assert hold(say("exam_fee", 9_000, source="a"), raised) == {0: "jump"}


def test_what_is_known_only_later_is_not_looked_at() -> None:
    assert hold(A, B, say("exam_fee", 88, source="x", on=date(2026, 7, 2))) == {}


def test_a_fee_of_nothing_beside_priced_ones() -> None:
    assert hold(A, say("exam_fee", 0, source="x")) == {1: "free-beside-priced"}
    assert hold(say("exam_fee", 0, source="a"), say("exam_fee", 0, source="b")) == {}


@pytest.mark.parametrize("rate", [100.5, 767.0])
def test_no_rate_is_above_all(rate: float) -> None:
    assert hold(say("pass_rate", rate)) == {0: "impossible-rate"}
    assert hold(say("pass_rate", 100)) == {}


@pytest.mark.parametrize(("year", "held"), [(2027, True), (2035, True), (1926, True), (2026, False), (1974, False)])
def test_results_are_of_no_year_to_come(year: int, held: bool) -> None:
    assert hold(say("pass_rate", 70, year=year)) == ({0: "year-out-of-time"} if held else {})


def test_a_fee_may_be_told_of_next_year() -> None:
    assert hold(say("exam_fee", 8_800, year=2027)) == {}
    assert hold(say("exam_fee", 8_800, year=2035)) == {0: "year-out-of-time"}


def test_days_before_such_certifications_and_far_ahead() -> None:
    assert hold(say("exam_fee", 8_800, on=date(1926, 6, 1))) == {0: "day-out-of-time"}
    assert hold(say("exam_fee", 8_800, since=count_days(date(2062, 11, 25)))) == {0: "day-out-of-time"}
    assert hold(say("exam_fee", 8_800, since=count_days(date(2027, 4, 1)))) == {}


def test_more_passed_than_sat_so_neither_is_trusted() -> None:
    row = [say("examinees", 11_842), say("passers", 31_842)]

    assert hold(*row) == {0: "passers-over-examinees", 1: "passers-over-examinees"}
    assert hold(row[0], row[1] | {"period": "2021", "year": 2021}) == {}


IN_2022: dict[str, Any] = {"period": "2022", "year": 2022}


def test_of_more_passed_than_sat_on_pages_of_one_year_neither_is_trusted() -> None:
    passed = say("passers", 31_842, source="new", **IN_2022)

    assert hold(say("examinees", 13_433, **IN_2022), passed) == {
        0: "passers-over-examinees",
        1: "passers-over-examinees",
    }
    assert hold(say("examinees", 13_433, period="2021", year=2021), passed) == {}
    assert hold(say("examinees", 13_433), passed) == {}
    assert hold(say("examinees", 13_433, label="1級", **IN_2022), passed) == {}


@pytest.mark.parametrize(("passed", "sat", "held"), [(1, 2, [0]), (2, 1, [2])])
def test_of_several_pages_the_one_that_more_voices_contradict_is_at_fault(
    passed: int, sat: int, held: list[int]
) -> None:
    over = [say("passers", 31_842, source=f"p{number}", **IN_2022) for number in range(passed)]
    under = [say("examinees", 13_433, source=f"s{number}", **IN_2022) for number in range(sat)]

    assert hold(*over, *under) == dict.fromkeys(held, "passers-over-examinees")


def test_those_who_sat_once_may_be_fewer_than_those_who_passed_in_the_year() -> None:
    passed = say("passers", 900, source="new", **IN_2022)

    assert hold(say("examinees", 500, round="第8回", **IN_2022), passed) == {}
    assert hold(say("examinees", 500, period="2022-05", year=2022), passed) == {}
    month = say("passers", 900, source="new", period="2022-05", year=2022)
    assert set(hold(say("examinees", 500, **IN_2022), month)) == {0, 1}


def test_a_new_state_that_twice_as_many_contradict_waits_for_an_editor() -> None:
    others = [state("open", "a", on=date(2024, 1, 1)), state("open", "b", on=date(2024, 1, 1))]

    assert hold(*others, state("other", "x")) == {2: "outvoted"}
    assert hold(*others, state("other", "x", confirmed=True), state("other", "y")) == {}
    assert hold(others[0], state("other", "x")) == {}
    assert hold(*others, state("other", "x"), state("other", "y")) == {}
    assert hold(*others, state("other", "x", label="1級")) == {}


def test_an_old_state_that_would_not_rule_is_history() -> None:
    others = [state("open", "a"), state("open", "b")]

    assert hold(*others, state("experience", "x", on=date(2008, 5, 1))) == {}
    assert hold(*others, state("experience", "x", dated=False)) == {}
    assert hold(*others, state("experience", "x", on=date(2025, 6, 1), head_start=730)) == {2: "outvoted"}
    older = state("open", "c", on=date(2020, 1, 1))
    assert hold(*others, older, state("experience", "x", on=date(2025, 6, 1))) == {3: "outvoted"}
    assert hold(*others, older, state("experience", "x", on=date(2025, 6, 1), dated=False)) == {}


def test_three_opinions_outvote_nobody_and_a_voice_that_gives_both_states_is_for_the_more_open() -> None:
    assert hold(state("open", "a"), state("other", "b"), state("experience", "c")) == {}
    assert hold(state("open", "a"), state("open", "b"), state("other", "a"), state("other", "x")) == {3: "outvoted"}


def test_a_state_that_has_ended_has_no_vote() -> None:
    ended = [state("open", name, until=count_days(date(2026, 3, 31))) for name in ("a", "b")]

    assert hold(*ended, state("other", "x")) == {}


def test_a_venue_is_a_state_too() -> None:
    home = [say("venue", None, state="home", source=name) for name in ("a", "b")]

    assert hold(*home, say("venue", 1, state="halls", source="x")) == {2: "outvoted"}


@pytest.mark.parametrize(
    ("days", "held"),
    [
        ("2098-12-14", True),
        ("1926-12-14", True),
        ("2026-12-14 2098-12-14", True),
        ("1926-12-14 2026-12-14", True),
        ("2026-12-01/2098-12-14", True),
        ("2028-07-01", True),
        ("2028-05-01", False),
        ("2014-08-24 2026-12-14", False),
    ],
)
def test_no_sitting_is_announced_for_more_than_two_years_ahead(days: str, held: bool) -> None:
    dated = say("schedule", None, unit="dates", state=days)

    assert hold(dated) == ({0: "date-out-of-time"} if held else {})


def test_a_rate_that_its_row_does_not_make() -> None:
    people = [say("examinees", 1_000), say("passers", 712)]

    assert hold(*people, say("pass_rate", 17.2)) == {2: "rate-misfits-row"}
    assert hold(*people, say("pass_rate", 71.2)) == {}


def test_where_others_speak_for_the_rate_the_numbers_are_held_back() -> None:
    row = [say("examinees", 2_000), say("passers", 712), say("pass_rate", 71.2)]

    assert hold(*row, say("pass_rate", 70, source="b")) == {0: "rate-misfits-row", 1: "rate-misfits-row"}


def test_a_label_of_one_voice_far_from_all_other_labels() -> None:
    rates = [say("pass_rate", rate, source=name) for rate, name in ((60, "a"), (70, "b"), (80, "c"))]

    assert hold(*rates, say("pass_rate", 7.12, source="x", label="医科")) == {3: "unlike-other-labels"}
    assert hold(*rates, say("pass_rate", 30, source="x", label="1級")) == {}


def test_grades_of_one_page_may_lie_far_apart() -> None:
    assert hold(say("exam_fee", 2_800, label="4級"), say("exam_fee", 9_900, label="1級")) == {}


def test_one_voice_alone_is_held_against_the_market() -> None:
    market = of_market("exam_fee", 3_000, 5_000, 5_000, 7_000, 15_000)

    assert hold(say("exam_fee", 990, source="x"), *market) == {0: "outside-market"}
    assert hold(say("exam_fee", 45_001, source="x"), *market) == {0: "outside-market"}
    assert hold(say("exam_fee", 45_000, source="x"), *market) == {}


def test_a_slip_of_another_certification_does_not_widen_the_market() -> None:
    market = [*of_market("exam_fee", 3_000, 5_000, 5_000, 7_000, 15_000)]
    slip = [say("exam_fee", 9_000_000, certification="other-0", source="y")]

    assert hold(say("exam_fee", 99_000, source="x"), *market, *slip)[0] == "outside-market"


def test_a_market_of_few_has_no_range() -> None:
    assert hold(say("exam_fee", 990, source="x"), *of_market("exam_fee", 3_000, 5_000, 5_000, 7_000)) == {}


@pytest.mark.parametrize("look", [None, POLARS.look])
def test_no_claims_give_no_rows(look: Look | None) -> None:
    held = hold_back(nw.from_native(make_table(CLAIMS, []).lazy()), ON, POLARS.keep, look=look).collect().to_native()

    assert held.height == 0
    assert held.schema["rule"] == pl.String
