"""From which day a value holds and until when: announcements, prices with a day in their text, and an editor's end."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from mikiwame.pipeline import Comparison
from mikiwame.publishing.announcing import list_announced, note_announcements
from mikiwame.publishing.changes import list_changes
from mikiwame.publishing.evidence import list_claims, list_facts
from mikiwame.publishing.history import list_history

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


def find_row(comparison: Comparison, field: str = "exam_fee") -> dict[str, Any]:
    return next(row for row in list_facts(comparison, "alpha") if row["field"] == field)


@pytest.mark.parametrize("days", ["since: 2027-04-01", "since: 2027-04", "stated: 2027-04-01"])
@pytest.mark.parametrize("kind", ["organiser", "school", "comparison"])
def test_an_announced_fee_holds_from_its_day_whoever_announces_it(write: Write, run: Run, days: str, kind: str) -> None:
    write_fee(write, "9,900円", days, kind)

    assert [find_fee(run(on)) for on in (BEFORE, EVE, DAY)] == [[5000], [5000], [9900]]


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
    assert [one["words"] for one in find_row(run(EVE))["announced"]] == ["2027年4月1日から8,800円"]
    assert find_row(run(DAY))["announced"] == []


def test_a_price_that_ended_before_it_was_read_is_history_from_the_start(write: Write, run: Run) -> None:
    write_fee(write, "1級:7850円(2024年4月1日以降8800円)", "note: 案内")

    comparison = run(BEFORE)
    fees = comparison.facts.filter(certification="alpha", field="exam_fee", label="1級")["low"].to_list()
    claims = [row for row in list_claims(comparison, "alpha") if row["label"] == "1級"]
    assert fees == [8800]
    assert {(row["low"], row["since"], row["until"]) for row in claims} == {
        (7850, None, "2024-03-31"),
        (8800, "2024-04-01", None),
    }


def test_the_announcement_stands_beside_the_fact_with_day_and_source(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")

    fact = find_row(run(BEFORE))

    assert (fact["low"], [other["text"] for other in fact["others"]]) == (5000, [])
    (one,) = fact["announced"]
    assert (one["from"], one["low"], one["words"]) == ("2027-04-01", 9900, "2027年4月1日から9,900円")
    assert (one["source"], one["url"], one["on"]) == ("own", "https://own.example/fee", "2026-11-27")
    assert find_row(run(DAY))["announced"] == []


def test_an_announcement_of_what_nobody_told_so_far_stands_beside_not_knowing(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")
    write("sources/own.yaml", OF_PASSERS)

    fact = find_row(run(BEFORE), "passers")

    assert (fact["standing"], fact["because"]) == ("unknown", "出典の値は、まだ始まっていないか、もう終わったもの")
    assert [one["words"] for one in fact["announced"]] == ["2027年4月1日から120人"]


OF_PASSERS = """
title: 結果
kind: organiser
url: https://own.example/results
readings:
  - {on: 2026-11-27, since: 2027-04-01, says: {alpha: {passers: 120人}}}
"""


def test_a_check_names_each_announcement_at_its_line(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")

    (note,) = note_announcements(run(BEFORE))

    assert (note.file, note.line, note.severity) == ("sources/own.yaml", 8, "note")
    assert note.message.startswith('exam_fee of alpha: "9,900円" is announced: it counts from 2027-04-01 on.')
    assert note_announcements(run(DAY)) == []


def test_the_day_of_an_announcement_is_a_day_on_which_something_changed(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")

    days = {row["day"]: row for row in list_changes(run(date(2027, 5, 1)))}

    (changed,) = days["2027-04-01"]["changed"]
    assert (changed["before"]["low"], changed["after"]["low"]) == (5000, 9900)
    assert (days["2027-04-01"]["readings"], days["2026-11-27"]["changed"]) == ([], [])
    assert "2027-04-01" not in {row["day"] for row in list_changes(run(EVE))}


def test_what_is_announced_is_no_history_yet(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", "since: 2027-04-01")

    assert [row["low"] for row in list_history(run(EVE), "alpha", "exam_fee")] == [5000]
    assert [row["day"] for row in list_history(run(DAY), "alpha", "exam_fee") if row["held"]] == ["2027-04-01"]


UNTIL = "until: 2026-12-31\n            because: 新しい要綱が出た"


def test_an_editor_ends_a_claim_with_a_day_and_the_reason(write: Write, run: Run) -> None:
    write_fee(write, "8,000円", UNTIL)

    last, after = run(date(2026, 12, 31)), run(date(2027, 1, 1))

    assert (find_fee(last), find_fee(after)) == ([8000], [5000])
    (ended,) = (row for row in list_claims(after, "alpha") if row["source"] == "own")
    assert (ended["until"], ended["because_until"], ended["held"]) == ("2026-12-31", "新しい要綱が出た", False)
    assert "own" in {row["source"] for row in list_history(after, "alpha", "exam_fee")}


def test_a_field_whose_every_claim_has_ended_is_unknown_and_says_until_when(write: Write, run: Run) -> None:
    write("sources/own.yaml", OF_PASSERS.replace("since: 2027-04-01", "until: 2026-12-31, because: 誤植だった"))

    fact = find_row(run(date(2027, 1, 1)), "passers")

    assert (fact["standing"], fact["because"]) == ("unknown", "出典の値は2026年12月31日までのもの")


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
    assert find_row(after, "passers")["low"] == 120


def test_what_ends_before_it_begins_is_not_announced(write: Write, run: Run) -> None:
    write_fee(write, "9,900円", f"since: 2027-04-01\n            {UNTIL}")

    assert list_announced(run(BEFORE), "alpha") == []
    assert find_fee(run(DAY)) == [5000]


def test_a_price_without_tax_says_so_and_disputes_no_price_with_it(write: Write, run: Run) -> None:
    """5,000 yen and a tenth are 5,500: the same price on two pages."""
    write_fee(write, "5,500円", "stated: 2026-11-01", name="taxed")
    write_fee(write, "5,000円+税", "stated: 2026-11-25", kind="school")

    comparison = run(BEFORE)

    fact = find_row(comparison)
    assert (fact["low"], fact["tax"], fact["standing"]) == (5500, None, "single")
    assert [(other["low"], other["tax"]) for other in fact["others"] if other["source"] == "own"] == [
        (5000, "excluded")
    ]
