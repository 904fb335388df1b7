"""Several sittings of one certification: which is told on a day, and with which time to apply."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mikiwame.answers import Day
from mikiwame.answers.calendar import COUNT, Occurrence, Schedules, pick_next
from mikiwame.answers.candidate_notes import Notes
from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison, load
from mikiwame.publishing.pages.site import build_site

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

PAGE = """
title: {name}
kind: organiser
publisher: north
url: https://{name}.example.org/days
readings:
  - on: {on}
    says:
      alpha:
        {said}
"""

FIRST = (
    "schedule: {text: 2026年11月15日, round: 第1回}",
    "application: {text: 2026年9月1日～9月30日, round: 第1回}",
    "result_day: {text: 2026年12月15日, round: 第1回}",
)
SECOND = (
    "schedule: {text: 2027年2月14日, round: 第2回}",
    "application: {text: 2026年12月1日～12月25日, round: 第2回}",
    "result_day: {text: 2027年3月14日, round: 第2回}",
)


def write_page(write: Write, name: str, on: str, *said: str) -> None:
    write(f"sources/{name}.yaml", PAGE.format(name=name, on=on, said="\n        ".join(said)))


def write_together(write: Write) -> None:
    """One page with both sittings, the first one first."""
    both = []
    for one, other in zip(FIRST, SECOND, strict=True):
        field, _, first = one.partition(": ")
        both.append(f"{field}: [{first}, {other.partition(': ')[2]}]")
    write_page(write, "own", "2026-07-01", *both)


def write_apart(write: Write) -> None:
    """A page for each sitting, the second read later."""
    write_page(write, "one", "2026-07-01", *FIRST)
    write_page(write, "two", "2026-08-01", *SECOND)


def list_calendar(comparison: Comparison) -> list[Occurrence]:
    return Schedules(comparison, Evidence(comparison)).list_occurrences("alpha", COUNT)


def tell_facts(comparison: Comparison) -> dict[str, str | None]:
    facts = Evidence(comparison).list_facts("alpha")
    return {
        one.field: one.round for one in facts if one.field in ("schedule", "application", "result_day") and one.text
    }


@pytest.mark.parametrize("record", [write_together, write_apart])
@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2026, 8, 15), "第1回"),
        (date(2026, 9, 30), "第1回"),
        (date(2026, 10, 1), "第2回"),
        (date(2026, 11, 20), "第2回"),
        (date(2026, 12, 25), "第2回"),
    ],
)
def test_facts_and_calendar_tell_the_next_sitting_that_one_can_apply_for(
    record: Callable[[Write], None], on: date, told: str, write: Write, run: Run
) -> None:
    record(write)
    comparison = run(on)

    assert tell_facts(comparison) == {"schedule": told, "application": told, "result_day": told}
    assert pick_next(list_calendar(comparison)).round == told


@pytest.mark.parametrize("record", [write_together, write_apart])
def test_each_sitting_has_its_own_time_to_apply_and_its_own_words(
    record: Callable[[Write], None], write: Write, run: Run
) -> None:
    record(write)

    rows = list_calendar(run(date(2026, 10, 10)))

    assert [(str(one.first), one.text, str(one.opens), str(one.deadline), one.closed) for one in rows] == [
        ("2026-11-15", "2026年11月15日", "2026-09-01", "2026-09-30", True),
        ("2027-02-14", "2027年2月14日", "2026-12-01", "2026-12-25", False),
    ]


def test_a_sitting_that_one_could_apply_for_no_more_is_still_told_where_no_other_is_known(
    write: Write, run: Run
) -> None:
    write_together(write)
    comparison = run(date(2027, 1, 10))

    assert tell_facts(comparison) == {"schedule": "第2回", "result_day": "第2回"}
    assert [(one.round, one.closed) for one in list_calendar(comparison)] == [("第2回", True)]


def test_a_newer_page_moves_a_sitting_of_the_same_name(write: Write, run: Run) -> None:
    write_apart(write)
    write_page(write, "three", "2026-08-15", "schedule: {text: 2026年11月22日, round: 第1回}")

    rows = list_calendar(run(date(2026, 9, 1)))

    assert [(one.round, str(one.first), str(one.deadline)) for one in rows] == [
        ("第1回", "2026-11-22", "2026-09-30"),
        ("第2回", "2027-02-14", "2026-12-25"),
    ]


def test_sittings_and_times_without_names_are_not_joined_by_guess(write: Write, run: Run) -> None:
    write_page(
        write,
        "own",
        "2026-07-01",
        "schedule: [2026年11月15日, 2027年2月14日]",
        "application: [2026年9月1日～9月30日, 2026年12月1日～12月25日]",
    )

    rows = list_calendar(run(date(2026, 8, 1)))

    assert [(str(one.first), one.deadline, one.deadline_because.code) for one in rows] == [
        ("2026-11-15", None, "calendar.deadline_printed"),
        ("2027-02-14", None, "calendar.deadline_printed"),
    ]


def test_the_only_time_to_apply_is_that_of_the_only_sitting(write: Write, run: Run) -> None:
    write_page(write, "own", "2026-07-01", "schedule: 2026年11月15日", "application: 申込締切 2026年9月30日")

    (row,) = list_calendar(run(date(2026, 8, 1)))

    assert (str(row.deadline), row.deadline_because.code) == ("2026-09-30", "calendar.deadline_day")


def test_a_time_to_apply_of_an_earlier_year_is_not_that_of_a_sitting_of_the_same_name(write: Write, run: Run) -> None:
    write_page(write, "old", "2025-07-01", "application: {text: 2025年9月1日～9月30日, round: 第1回}")
    write_page(write, "own", "2026-07-01", FIRST[0])

    (row,) = list_calendar(run(date(2026, 8, 1)))

    assert (row.deadline, row.closed) == (None, False)


def test_advice_and_the_page_name_the_sitting_that_is_still_open(write: Write, market: Path) -> None:
    write_together(write)
    catalogue, on = load(market), date(2026, 10, 10)

    coming = Notes(Day(catalogue, on)).list_sittings("alpha")
    page = build_site(catalogue, on).render("/certifications/alpha").body.decode("utf-8")
    told = " ".join(re.sub("<[^>]+>", " ", page).split())

    assert [one.round for one in coming] == ["第2回"]
    assert "いつ受けられる 2027年2月14日（日）（第2回）" in told
    assert "2026年11月15日（日）（第1回） 出典にある日 申込みは2026年9月30日に締め切られました" in told
    assert "2027年2月14日（日）（第2回） 出典にある日 申込みは2026年12月1日から2026年12月25日まで" in told
