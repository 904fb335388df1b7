"""From which day a value holds and until when: announcements, prices with a day in their text, and an editor's end."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from mikiwame.answers.changes import list_changes
from mikiwame.answers.desk import Desk
from mikiwame.answers.facts import Evidence, Fact
from mikiwame.answers.history import list_history
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.reasons import Reason

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

BEFORE, EVE, DAY = date(2026, 11, 27), date(2027, 3, 31), date(2027, 4, 1)


def write_fee(write: Write, fee: str, days: str, kind: str = "organiser", name: str = "own") -> None:
    """A page of its own voice that says a fee of alpha, whose fee the guide gives as 5,000 yen."""
    write(
        f"sources/{name}.yaml",
        f"""
        title: {name}のお知らせ
        kind: {kind}
        url: https://{name}.example/fee
        readings:
          - on: 2026-11-27
            {days}
            says:
              alpha: {{exam_fee: "{fee}"}}
        """,
    )


def find_fee(comparison: Comparison) -> Any:
    return comparison.facts.filter(certification="alpha", field="exam_fee")["low"].to_list()


def find_fact(comparison: Comparison, field: str = "exam_fee") -> Fact:
    return next(fact for fact in Evidence(comparison).list_facts("alpha") if fact.field == field)


@pytest.mark.parametrize("days", ["since: 2027-04-01", "since: 2027-04", "stated: 2027-04-01"])
@pytest.mark.parametrize("kind", ["organiser", "school", "comparison"])
def test_an_announced_fee_holds_from_its_day_whoever_announces_it(write: Write, run: Run, days: str, kind: str) -> None:
    write_fee(write, "9,900円", days, kind)

    assert [find_fee(run(on)) for on in (BEFORE, EVE, DAY)] == [[5000], [5000], [9900]]


@pytest.mark.parametrize("kind", ["organiser", "comparison"])
def test_a_page_of_its_own_day_announces_what_holds_from_a_later_one_though_it_is_read_after_both(
    write: Write, run: Run, kind: str
) -> None:
    """The page of 17 November says what holds from 1 April; it was read on 27 November of the next year."""
    write(
        "sources/old.yaml",
        f"""
        title: 値上げのお知らせ
        kind: {kind}
        url: https://old.example/fee
        readings:
          - on: 2027-11-27
            stated: 2026-11-17
            since: 2027-04-01
            says:
              alpha: {{exam_fee: "9,900円"}}
        """,
    )

    assert [find_fee(run(on)) for on in (BEFORE, EVE, DAY)] == [[5000], [5000], [9900]]
    assert [(one.since, one.low) for one in find_fact(run(EVE)).announced] == [(DAY, 9900)]
    assert find_fact(run(date(2026, 11, 16))).announced == ()
    assert find_fact(run(DAY)).announced == ()


def test_what_held_before_its_page_s_day_is_no_announcement(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "stated: 2026-11-20\n            since: 2026-10-01")

    assert find_fact(run(date(2026, 10, 15))).low == 9900
    assert find_fact(run(date(2026, 10, 15))).announced == ()


def test_what_several_said_before_the_day_does_not_outlive_it(write: Write, run: Run) -> None:
    """Agreement counts for half a year: more than the four months from the reading to the day."""
    write_fee(write, "5,000円", "stated: 2026-11-27", name="now")
    write_fee(write, "5,000円", "stated: 2026-11-27", name="too")
    write_fee(write, "9,900円", "since: 2027-04-01")

    assert [find_fee(run(on)) for on in (EVE, DAY)] == [[5000], [9900]]


def test_what_is_read_after_the_day_counts_again(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")
    write_fee(write, "9,000円", "stated: 2026-11-27", name="later")
    write(
        "sources/later.yaml",
        """
        title: 値下げ
        kind: organiser
        url: https://later.example/fee
        readings:
          - {on: 2027-06-01, says: {alpha: {exam_fee: "9,000円"}}}
        """,
    )

    assert find_fee(run(date(2027, 6, 1))) == [9000]


def test_a_text_that_names_the_day_of_its_new_price_holds_both(write: Write, run: Run) -> None:
    write_fee(write, "7,700円(2027年4月1日以降8,800円)", "note: 案内")

    assert [find_fee(run(on)) for on in (BEFORE, EVE, DAY)] == [[7700], [7700], [8800]]
    assert [(one.since, one.low) for one in find_fact(run(EVE)).announced] == [(DAY, 8800)]
    assert find_fact(run(DAY)).announced == ()


def test_a_price_that_ended_before_it_was_read_is_history_from_the_start(write: Write, run: Run) -> None:
    write_fee(write, "1級:7850円(2024年4月1日以降8800円)", "note: 案内")

    comparison = run(BEFORE)
    fees = comparison.facts.filter(certification="alpha", field="exam_fee", label="1級")["low"].to_list()
    claims = [one for one in Evidence(comparison).list_claims("alpha") if one.label == "1級"]
    assert fees == [8800]
    assert {(one.low, one.since, one.until) for one in claims} == {
        (7850, None, date(2024, 3, 31)),
        (8800, date(2024, 4, 1), None),
    }


def test_the_announcement_stands_beside_the_fact_with_day_and_source(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")

    fact = find_fact(run(BEFORE))

    assert (fact.low, [other.text for other in fact.others]) == (5000, [])
    (one,) = fact.announced
    assert (one.since, one.low, one.words.code) == (DAY, 9900, "facts.announced")
    assert (one.source, one.url, one.on) == ("own", "https://own.example/fee", date(2026, 11, 27))
    assert find_fact(run(DAY)).announced == ()


def test_an_announcement_of_what_nobody_told_so_far_stands_beside_not_knowing(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")
    write("sources/own.yaml", OF_PASSERS)

    fact = find_fact(run(BEFORE), "passers")

    assert (fact.standing, fact.because) == ("unknown", Reason("facts.not_in_force"))
    assert [(one.since, one.low) for one in fact.announced] == [(DAY, 120)]


OF_PASSERS = """
title: 結果
kind: organiser
url: https://own.example/results
readings:
  - {on: 2026-11-27, since: 2027-04-01, says: {alpha: {passers: 120人}}}
"""


def test_a_check_names_each_announcement_at_its_line(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")

    (note,) = Desk(run(BEFORE)).list_announced()

    assert (note.file, note.line, note.severity) == ("sources/own.yaml", 8, "note")
    said = {"field": "exam_fee", "certification": "alpha", "text": "9,900円", "day": "2027-04-01"}
    assert note.because == Reason("checks.announced", said)
    assert Desk(run(DAY)).list_announced() == []


def test_the_day_of_an_announcement_is_a_day_on_which_something_changed(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")

    days = {str(row.day): row for row in list_changes(run(date(2027, 5, 1)))}

    (changed,) = days["2027-04-01"].changed
    assert (changed.before.low, changed.after.low) == (5000, 9900)
    assert (days["2027-04-01"].readings, days["2026-11-27"].changed) == ((), ())
    assert "2027-04-01" not in {str(row.day) for row in list_changes(run(EVE))}


def test_what_is_announced_is_no_history_yet(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")

    assert [row.low for row in list_history(Evidence(run(EVE)), "alpha", "exam_fee")] == [5000]
    assert [row.day for row in list_history(Evidence(run(DAY)), "alpha", "exam_fee") if row.held] == [DAY]


UNTIL = "until: 2026-12-31\n            because: 新しい要綱が出た"


def test_an_editor_ends_a_claim_with_a_day_and_the_reason(write: Write, run: Run) -> None:
    write_fee(write, "8,000円", UNTIL)

    last, after = run(date(2026, 12, 31)), run(date(2027, 1, 1))

    assert (find_fee(last), find_fee(after)) == ([8000], [5000])
    (ended,) = (one for one in Evidence(after).list_claims("alpha") if one.source == "own")
    assert (ended.until, ended.because_until, ended.held) == (date(2026, 12, 31), "新しい要綱が出た", False)
    assert "own" in {row.source for row in list_history(Evidence(after), "alpha", "exam_fee")}


def test_a_field_whose_every_claim_has_ended_is_unknown_and_says_until_when(write: Write, run: Run) -> None:
    write("sources/own.yaml", OF_PASSERS.replace("since: 2027-04-01", "until: 2026-12-31, because: 誤植だった"))

    fact = find_fact(run(date(2027, 1, 1)), "passers")

    assert (fact.standing, fact.because) == ("unknown", Reason("facts.over", {"day": date(2026, 12, 31)}))


def test_one_text_of_a_reading_ends_by_itself(write: Write, run: Run) -> None:
    write(
        "sources/own.yaml",
        """
        title: 案内
        kind: organiser
        url: https://own.example/fee
        readings:
          - on: 2026-11-27
            says:
              alpha:
                exam_fee: {text: "8,000円", until: 2026-12-31, because: 期間限定}
                passers: 120人
        """,
    )

    after = run(date(2027, 1, 1))

    assert find_fee(after) == [5000]
    assert find_fact(after, "passers").low == 120


def test_what_ends_before_it_begins_is_not_announced(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", f"since: 2027-04-01\n            {UNTIL}")

    assert Evidence(run(BEFORE)).list_announced("alpha") == []
    assert find_fee(run(DAY)) == [5000]


def test_a_price_without_tax_says_so_and_disputes_no_price_with_it(write: Write, run: Run) -> None:
    """5,000 yen and a tenth are 5,500: the same price on two pages."""
    write_fee(write, "5,500円", "stated: 2026-11-01", name="taxed")
    write_fee(write, "5,000円+税", "stated: 2026-11-25", kind="school")

    comparison = run(BEFORE)

    fact = find_fact(comparison)
    assert (fact.low, fact.tax, fact.standing) == (5500, None, "single")
    assert [(other.low, other.tax) for other in fact.others if other.source == "own"] == [(5000, "excluded")]
