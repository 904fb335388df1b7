"""What holds for every person: each sentence has its rule, nothing contradicts in silence, and there is an answer."""

import json
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import SHIPPED, load_shipped

from mikiwame.advice.changes import find_changes
from mikiwame.advice.judging import judge
from mikiwame.answers import Day
from mikiwame.answers.adviser import Adviser
from mikiwame.notation.prefectures import PREFECTURES
from mikiwame.pipeline import load
from mikiwame.vocabulary.persons import Person
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import speak
from mikiwame.words.documents import write_document

DAY = date(2026, 11, 22)
RULES = sorted(path.stem for path in (SHIPPED / "medical-office" / "advice").glob("*.yaml"))
COUNTS = {"none_needed": {0}, "take": {1}, "choose_between": {2, 3}, "wait": {0}, "cannot_say": {0}}


@cache
def open_desk() -> Adviser:
    return Adviser(Day(load_shipped(), DAY))


@cache
def list_answers() -> dict[str, st.SearchStrategy[Any]]:
    return {
        **{item: st.sampled_from(values) for item, values in open_desk().conversation.values.items()},
        "place": st.sampled_from(PREFECTURES),
        "budget": st.integers(0, 200_000),
        "in_view": st.sampled_from(sorted(open_desk().choices.marks)),
        "by": st.integers(-30, 900).map(lambda days: DAY + timedelta(days)),
    }


PERSONS = st.deferred(lambda: st.builds(Person, **{item: st.none() | one for item, one in list_answers().items()}))


def _advise(adviser: Adviser, person: Person) -> Any:
    return write_document(adviser.advise(person), speak("ja"))


@given(PERSONS)
@settings(max_examples=300)
def test_what_every_person_is_told(person: Person) -> None:
    """Four laws of one answer: to work it out and write it takes longer than to look at it four times."""
    advice = _advise(open_desk(), person)
    assert_a_verdict_with_as_many_certifications_as_it_names(advice)
    assert_every_certification_is_recommended_or_rejected_with_a_reason(advice)
    assert_every_sentence_of_a_rule_has_the_source_of_its_file(advice)
    assert_nobody_is_sent_to_choose_where_there_is_nothing_to_choose_from(advice)


def assert_a_verdict_with_as_many_certifications_as_it_names(advice: Any) -> None:
    assert len(advice["recommended"]) in COUNTS[advice["verdict"]]
    assert not (advice["if_anyway"] and advice["recommended"])
    assert json.loads(json.dumps(advice)) == advice


def assert_every_certification_is_recommended_or_rejected_with_a_reason(advice: Any) -> None:
    named = [row["slug"] for key in ("recommended", "if_anyway", "rejected") for row in advice[key]]
    assert sorted(named) == sorted(open_desk().day.catalogue.certifications)
    assert all(row["because"] for row in advice["rejected"])


def assert_every_sentence_of_a_rule_has_the_source_of_its_file(advice: Any) -> None:
    files = open_desk().day.catalogue.advice
    for row in advice["rules"]:
        assert (row["says"], row["source"]) == (files[row["rule"]].say, files[row["rule"]].source)
    for row in advice["next"]:
        assert row["says"] in (files[row["rule"]].next, files[row["rule"]].next_without)
    for row in advice["questions"]:
        assert row["says"] in files[row["rule"]].asks


def assert_nobody_is_sent_to_choose_where_there_is_nothing_to_choose_from(advice: Any) -> None:
    if not advice["recommended"] and not advice["if_anyway"]:
        assert not [row for row in advice["next"] if "候補" in row["says"]]


@cache
def _switch_off(slug: str) -> Adviser:
    return open_desk().switch_off(slug)


@given(PERSONS)
@settings(max_examples=40)
def test_a_rule_switched_off_takes_its_own_sentence_away_and_no_other(person: Person) -> None:
    before = _advise(open_desk(), person)
    for slug in RULES:
        after = _advise(_switch_off(slug), person)
        left = [row["says"] for row in before["rules"] if row["rule"] != slug]
        assert [row["says"] for row in after["rules"]] == left, slug
        assert open_desk().day.catalogue.advice[slug].say not in json.dumps(after, ensure_ascii=False), slug


@pytest.mark.parametrize("slug", RULES)
def test_a_rule_is_switched_off_by_taking_its_file_away(slug: str, copy_of_shipped: Path) -> None:
    (copy_of_shipped / "medical-office" / "advice" / f"{slug}.yaml").unlink()
    # Of a question that is answered by the rule an editor would be told.
    (copy_of_shipped / "medical-office" / "questions.yaml").unlink()
    assert slug not in load(copy_of_shipped / "medical-office").advice


@st.composite
def _two_of_one(draw: st.DrawFn) -> tuple[Person, Person]:
    """A person, and the same one who says one thing more."""
    person = draw(PERSONS)
    item = draw(st.sampled_from(open_desk().conversation.items))
    return person.change(item, None), person.change(item, draw(list_answers()[item]))


@given(_two_of_one())
@settings(max_examples=400)
def test_saying_more_contradicts_no_earlier_rule_without_naming_it(pair: tuple[Person, Person]) -> None:
    """For an earlier rule and one that fires afterwards with another stance: one of the two is marked as yielding, or
    the earlier one is named as held back."""
    before, after = (judge(open_desk().choices, person) for person in pair)
    earlier = [one.rule for one in before.fired if one.rule.stance]
    marked = {one.rule.slug for one in after.fired if one.yields_to}
    marked |= {one.rule.slug for one in after.held_back}
    for old in earlier:
        for new in (one.rule for one in after.fired):
            if new.stance and new.stance != old.stance:
                assert {old.slug, new.slug} & marked


@given(_two_of_one())
def test_a_rule_that_fired_still_fires_or_is_named_as_held_back(pair: tuple[Person, Person]) -> None:
    before, after = (judge(open_desk().choices, person) for person in pair)
    told = {one.rule.slug for one in after.fired} | {one.rule.slug for one in after.held_back}
    assert {one.rule.slug for one in before.fired} <= told


@given(PERSONS)
@settings(max_examples=300)
def test_the_rules_that_stand_agree(person: Person) -> None:
    fired = judge(open_desk().choices, person).fired
    assert len({one.rule.stance for one in fired if not one.yields_to and one.rule.stance}) <= 1


@given(PERSONS)
def test_each_change_leads_to_what_it_says(person: Person) -> None:
    found = judge(open_desk().choices, person)
    for change in find_changes(open_desk().choices, person, found):
        for answer in change.answers:
            assert judge(open_desk().choices, person.change(change.item, answer)).outcome == (
                change.verdict,
                change.recommended,
            )
            assert (change.verdict, change.recommended) != found.outcome


@given(PERSONS, st.data())
@settings(max_examples=300)
def test_no_change_of_one_answer_is_left_out(person: Person, data: st.DataObject) -> None:
    """Whatever single other answer leads elsewhere, the list names that outcome for that item."""
    found = judge(open_desk().choices, person)
    item = data.draw(st.sampled_from(open_desk().conversation.items))
    answer = data.draw(list_answers()[item])
    outcome = judge(open_desk().choices, person.change(item, answer)).outcome
    if item == "by" and answer < DAY:
        return  # a day that is over is no answer to when one wants to sit
    listed = {
        (one.verdict, one.recommended) for one in find_changes(open_desk().choices, person, found) if one.item == item
    }
    assert outcome == found.outcome or outcome in listed


def test_a_market_without_rules_of_advice_says_so(market: Path) -> None:
    advice = Adviser(Day(load(market), DAY)).advise(Person(age="30s", experience="none"))
    assert (advice.verdict, advice.rules) == ("cannot_say", ())
    assert advice.sentence == Reason("advising.lack-no_rule")


@given(st.lists(PERSONS, min_size=2, max_size=4))
@settings(max_examples=50)
def test_what_was_told_to_others_changes_nothing(persons: list[Person]) -> None:
    for person in persons:
        fresh = Adviser(open_desk().day, replace(open_desk().choices))
        assert open_desk().advise(person) == fresh.advise(person)


def test_persons_whom_nothing_tells_apart_are_told_the_very_same() -> None:
    one, other = (open_desk().advise_alike(Person(age=age, place="東京都")) for age in ("30s", "40s"))

    assert one is other
    assert one.person == {}
    assert open_desk().advise(Person(age="30s")).person == {"age": "30s"}
