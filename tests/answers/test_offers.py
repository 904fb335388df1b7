"""What may come off or back for one person, and which of its conditions hold."""

from collections.abc import Callable
from datetime import date

import pytest

from mikiwame.advice.entitlement import Holds, judge_all, judge_condition
from mikiwame.answers import Day
from mikiwame.answers.offers import Offer, list_offers
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.persons import Person
from mikiwame.words import speak

GUIDE = """
title: 資格の手引き
kind: comparison
url: https://example.org/guide
readings:
  - on: 2026-06-01
    says:
      alpha:
        exam_fee: "8,000円"
        course_cost: "40,000円"
        aid: 雇用保険の被保険者期間が3年以上ある方に、受講料の20%(上限10万円)を支給
        refund: 不合格だった場合、受講料を全額返金します
"""

NORTH = """
name: 北協会
form: npo
roles: [organiser]
ties:
  - {kind: cash_back, to: south, certification: alpha, source: guide, text: 就職でキャッシュバックあり}
"""


@pytest.fixture
def find(write: Callable[[str, str], None], run: Callable[..., Comparison]) -> Callable[[Person], dict[str, Offer]]:
    write("sources/guide.yaml", GUIDE)
    write("organisations/north.yaml", NORTH)
    comparison = run()
    day = Day(comparison.catalogue, comparison.on)
    return lambda person: {one.kind: one for one in list_offers(day, "alpha", person)}


Find = Callable[[Person], dict[str, Offer]]


def list_held(offer: Offer) -> dict[str, Holds]:
    return {one.code: one.holds for one in offer.conditions}


def test_of_who_tells_nothing_nothing_is_told(find: Find) -> None:
    offers = find(Person())

    assert set(offers) == {"training_benefit", "cash_back", "refund"}
    assert {one.holds for one in offers.values()} == {"untold"}
    assert {held for one in offers.values() for held in list_held(one).values()} == {"untold"}


def test_each_condition_has_the_printed_clause_that_it_rests_on(find: Find) -> None:
    aid = find(Person())["training_benefit"]

    insured = next(one for one in aid.conditions if one.code == "insured")
    assert (insured.number, insured.quote) == (3, "雇用保険の被保険者期間が3年以上ある方に")
    assert aid.sources == ("guide",)


@pytest.mark.parametrize(
    ("insured", "holds"), [("never", "fails"), ("under-1", "fails"), ("1-to-3", "fails"), ("3-or-more", "holds")]
)
def test_three_years_are_asked_for(find: Find, insured: str, holds: Holds) -> None:
    assert list_held(find(Person(insured=insured))["training_benefit"])["insured"] == holds


def test_self_study_gets_no_benefit_for_training(find: Find) -> None:
    assert find(Person(study="self", insured="3-or-more"))["training_benefit"].holds == "fails"


def test_nobody_tells_whether_the_course_is_covered(find: Find) -> None:
    aid = find(Person(study="course", insured="3-or-more"))["training_benefit"]

    assert list_held(aid) == {"insured": "holds", "course": "holds", "designated": "untold"}
    assert aid.holds == "untold"


def test_money_back_for_the_job_holds_of_who_has_the_agency_in_view(find: Find) -> None:
    assert find(Person(in_view="south"))["cash_back"].holds == "holds"
    assert find(Person(in_view="north"))["cash_back"].holds == "untold"


@pytest.mark.parametrize(
    ("number", "insured", "holds"),
    [(1, "1-to-3", "holds"), (2, "1-to-3", "untold"), (1, "under-1", "fails"), (None, "3-or-more", "untold")],
)
def test_years_insured_are_a_range(number: float | None, insured: str, holds: Holds) -> None:
    assert judge_condition("insured", number, Person(insured=insured)) == holds


def test_who_never_was_insured_is_entitled_to_no_benefit() -> None:
    assert judge_condition("entitled", None, Person(insured="never")) == "fails"
    assert judge_condition("entitled", None, Person(insured="3-or-more")) == "untold"


def test_one_failing_condition_fails_the_offer() -> None:
    assert judge_all(["holds", "untold", "fails"]) == "fails"
    assert judge_all(["holds", "untold"]) == "untold"
    assert judge_all(["holds", "holds"]) == "holds"


def test_the_offer_is_said_with_what_holds_and_what_fails(find: Find) -> None:
    says = find(Person(study="course", insured="1-to-3"))["training_benefit"].says

    ja, en = speak("ja").say(says), speak("en").say(says)
    assert "当てはまらない: 雇用保険に3年以上入っている（「雇用保険の被保険者期間が3年以上ある方に」）。" in ja
    assert "当てはまる: 講座を受ける。" in ja
    assert "Does not hold for you: you have been covered by employment insurance for at least 3 years" in en


def test_a_refund_that_is_denied_is_nobodys(shipped: Callable[..., Comparison]) -> None:
    """The outline of 2023 prints that no exam fee is given back."""
    on = date(2026, 11, 28)
    day = Day(shipped(on).catalogue, on)

    offers = list_offers(day, "dispensing-claims-specialist", Person())

    assert [(one.kind, one.holds) for one in offers] == [("refund", "fails")]
