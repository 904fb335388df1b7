"""What a person's own limits rule out, and what they only warn of."""

from dataclasses import replace
from datetime import date

import pytest

from mikiwame.advice.calendar import Sitting
from mikiwame.advice.cost import Cost
from mikiwame.advice.cost_terms import Choice, Term
from mikiwame.advice.judging import Candidate, _put_behind
from mikiwame.advice.limits import Obstacle, find_obstacles
from mikiwame.advice.options import Option
from mikiwame.vocabulary.persons import Person
from mikiwame.vocabulary.reasons import Reason

DAY = date(2026, 11, 22)

# 6,000円 a sitting and a pass rate of 50 to 75 %: 1.33 to 2 sittings, so 8,000 to 12,000 yen on average.
FEE = Term(
    "exam_fee", "+", 8000, 12000, Reason("cost.mean"), (), (Choice(None, (6000, 6000), (100 / 75, 2.0)),), "sitting"
)
SELF = Cost("self", True, None, 8000, 12000, (FEE,))
COURSE = Cost(
    "course", True, None, 38000, 42000, (FEE, Term("course_cost", "+", 30000, 30000, Reason("cost.once"), ()))
)
OPTION = Option("exam", "basic", 0.5, True, {"self": SELF, "course": COURSE}, venue="home")


def find(option: Option, person: Person) -> tuple[Obstacle, ...]:
    return find_obstacles(option, person, DAY)


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (5999, (Obstacle("budget", out=True),)),
        (6000, (Obstacle("budget", out=False),)),
        (11999, (Obstacle("budget", out=False),)),
        (12000, ()),
    ],
)
def test_a_budget_rules_out_what_it_cannot_pay_once_and_warns_up_to_the_dearest_mean(
    budget: int, expected: tuple[Obstacle, ...]
) -> None:
    assert find(OPTION, Person(budget=budget)) == expected


def test_a_course_counts_towards_the_budget() -> None:
    assert find(OPTION, Person(budget=35999, study="course")) == (Obstacle("budget", out=True),)
    assert find(OPTION, Person(budget=36000, study="course")) == (Obstacle("budget", out=False),)


def test_an_unknown_cost_is_a_warning() -> None:
    unknown = Cost("self", True, None, None, None)
    option = replace(OPTION, costs={"self": unknown, "course": unknown})
    assert find(option, Person(budget=1)) == (Obstacle("budget", out=False, unknown=True),)


def test_what_only_course_takers_may_sit_is_out_for_self_study_alone() -> None:
    option = replace(OPTION, costs={"self": Cost("self", False, None, None, None), "course": COURSE})
    assert find(option, Person(study="self")) == (Obstacle("study", out=True),)
    assert find(option, Person(study="course")) == ()
    assert option.pick_study(None) == "course"


HALLS = replace(OPTION, venue="halls", prefectures=frozenset({"東京都", "大阪府"}))


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        (OPTION, ()),
        (replace(OPTION, venue="everywhere"), ()),
        (replace(HALLS, prefectures=frozenset({"島根県"})), ()),
        (HALLS, (Obstacle("place", out=False, unknown=True),)),
        (replace(HALLS, whole=True), (Obstacle("place", out=True),)),
        (replace(OPTION, venue=None), (Obstacle("place", out=False, unknown=True),)),
    ],
)
def test_a_place_is_ruled_out_only_where_every_hall_is_named(option: Option, expected: tuple[Obstacle, ...]) -> None:
    assert find(option, Person(place="島根県")) == expected


SITTING = Sitting(date(2026, 12, 13), date(2026, 12, 13), exact=True)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (date(2026, 12, 12), (Obstacle("by", out=True),)),
        (date(2026, 12, 13), (Obstacle("by", out=False),)),
    ],
)
def test_a_day_rules_out_what_is_held_later_and_warns_that_the_result_may_be(
    by: date, expected: tuple[Obstacle, ...]
) -> None:
    assert find(replace(OPTION, sittings=(SITTING,)), Person(by=by)) == expected


def test_without_a_known_sitting_the_day_is_a_warning() -> None:
    assert find(OPTION, Person(by=date(2027, 1, 1))) == (Obstacle("by", out=False, unknown=True),)


def test_nobody_can_apply_on_the_day_of_the_sitting() -> None:
    today = Sitting(DAY, DAY, exact=True)
    option = replace(OPTION, sittings=(today, SITTING))
    assert find(option, Person(by=date(2026, 12, 1))) == (Obstacle("by", out=True),)


BEGUN = Sitting(DAY, date(2026, 11, 30), exact=False)
NEXT_MONTH = Sitting(date(2026, 12, 1), date(2026, 12, 31), exact=False)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (date(2026, 11, 30), Obstacle("by", out=True)),
        (date(2026, 12, 30), Obstacle("by", out=False, unknown=True)),
        (date(2026, 12, 31), Obstacle("by", out=False)),
    ],
)
def test_a_sitting_some_day_of_the_running_month_is_not_counted_on(by: date, expected: Obstacle) -> None:
    assert find(replace(OPTION, sittings=(BEGUN, NEXT_MONTH)), Person(by=by)) == (expected,)


def test_what_can_be_sat_at_any_time_waits_for_no_month() -> None:
    option = replace(OPTION, sittings=(BEGUN, NEXT_MONTH), any_time=True)
    assert find(option, Person(by=date(2026, 11, 25))) == (Obstacle("by", out=False),)


def test_a_candidate_firmly_below_is_no_choice_beside_the_best_left() -> None:
    best, other = Candidate(replace(OPTION, slug="a")), Candidate(replace(OPTION, slug="b", below=frozenset({"a"})))

    first, second = _put_behind([best, other])

    assert not first.is_out
    assert [obstacle.kind for obstacle in second.obstacles] == ["behind"]


def test_a_candidate_that_may_be_ahead_stays_and_so_does_one_whose_better_is_out() -> None:
    best, other = Candidate(replace(OPTION, slug="a")), Candidate(replace(OPTION, slug="b"))
    barred = replace(best, obstacles=(Obstacle("budget", out=True),))
    behind = Candidate(replace(OPTION, slug="c", below=frozenset({"a"})))

    assert not any(one.is_out for one in _put_behind([best, other]))
    assert not _put_behind([barred, behind])[1].is_out
