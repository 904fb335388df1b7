"""Claims weighed on a day."""

from collections.abc import Callable
from datetime import date

import polars as pl
import pytest

from mikiwame.pipeline import Comparison

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

ORGANISER = """
title: 北協会の案内
kind: organiser
publisher: north
readings:
  - on: 2026-05-01
    says:
      alpha: {alpha}
"""


def find(comparison: Comparison, certification: str, field: str) -> dict[str, object]:
    return comparison.facts.filter(certification=certification, field=field).row(0, named=True)


def test_the_organisers_own_figure_counts_for_more_than_a_newer_copy(write: Write, run: Run) -> None:
    write("sources/own.yaml", ORGANISER.replace("{alpha}", '{exam_fee: "5,500円"}'))

    fee = find(run(), "alpha", "exam_fee")

    assert (fee["low"], fee["source"], fee["standing"]) == (5500, "own", "single")


COPY = """
title: 古いまとめ
kind: comparison
url: https://example.net/matome
readings:
  - {on: 2026-06-01, STATEDsays: {alpha: {exam_fee: "4,500円"}}}
"""


def test_an_older_figure_is_history_and_not_disagreement(write: Write, run: Run) -> None:
    write("sources/own.yaml", ORGANISER.replace("{alpha}", '{exam_fee: "5,000円"}'))
    write("sources/copy.yaml", COPY.replace("STATED", "stated: 2020, "))

    assert find(run(), "alpha", "exam_fee")["standing"] == "agreed"


SCHOOL = ORGANISER.replace("organiser", "school").replace("on: 2026-05-01", "on: 2026-05-01\n    stated: 2026-04")


def test_a_copy_of_unknown_age_disputes_another_but_not_the_organiser(write: Write, run: Run) -> None:
    write("sources/own.yaml", SCHOOL.replace("{alpha}", '{exam_fee: "5,500円"}'))
    assert find(run(), "alpha", "exam_fee")["standing"] == "disputed"

    write("sources/own.yaml", ORGANISER.replace("{alpha}", '{exam_fee: "5,500円"}'))
    assert find(run(), "alpha", "exam_fee")["standing"] == "single"


def test_what_a_voice_said_before_does_not_dispute_what_it_says_now(write: Write, run: Run) -> None:
    """An agreeing page by another voice makes the earlier word of the first no rival either."""
    own = SCHOOL.replace("{alpha}", '{exam_fee: ["5,500円", "5,000円"]}').replace("stated: 2026-04", "stated: 2020")
    write("sources/guide.yaml", own)
    write("sources/other.yaml", COPY.replace("STATED", "").replace("4,500円", "5,000円"))

    assert find(run(), "alpha", "exam_fee")["standing"] in ("single", "agreed")


def test_a_copy_of_unknown_age_disputes_only_what_is_not_known_to_be_old(write: Write, run: Run) -> None:
    write("sources/own.yaml", SCHOOL.replace("{alpha}", '{exam_fee: "5,000円"}'))
    write("sources/copy.yaml", COPY.replace("STATED", ""))
    assert find(run(), "alpha", "exam_fee")["standing"] == "disputed"

    old = COPY.replace("STATED", "stated: 2020, ").replace("example.net", "example.com")
    write("sources/old.yaml", old)
    assert find(run(), "alpha", "exam_fee")["standing"] == "agreed"


def test_ranges_that_meet_and_hedged_figures_nearby_are_no_dispute(write: Write, run: Run) -> None:
    write("sources/own.yaml", ORGANISER.replace("{alpha}", "{pass_rate: 57%程度, exam_fee: 4000円~5000円}"))

    comparison = run()

    assert find(comparison, "alpha", "pass_rate")["standing"] == "single"
    assert find(comparison, "alpha", "exam_fee")["standing"] == "single"


def test_the_old_rule_of_a_page_that_changed_is_known_for_its_days(write: Write, run: Run) -> None:
    changed = ORGANISER.replace("{alpha}", '{exam_fee: "6,000円"}')
    older = '  - {on: 2026-05-01, stated: 2024-06, says: {alpha: {exam_fee: "4,000円"}}}\n'
    write("sources/own.yaml", changed.replace("- on: 2026-05-01", "- on: 2026-05-01\n    stated: 2024-07") + older)

    assert find(run(date(2024, 6, 30)), "alpha", "exam_fee")["low"] == 4000
    assert find(run(date(2024, 7, 31)), "alpha", "exam_fee")["low"] == 6000


def test_two_voices_that_say_the_same_agree(write: Write, run: Run) -> None:
    write("sources/own.yaml", ORGANISER.replace("{alpha}", '{exam_fee: "5,000円"}'))

    assert find(run(), "alpha", "exam_fee")["standing"] == "agreed"


def test_pages_of_one_publisher_are_one_voice(write: Write, run: Run) -> None:
    write("sources/guide.yaml", ORGANISER.replace("{alpha}", '{exam_fee: "5,000円"}').replace("organiser", "school"))
    write("sources/own.yaml", ORGANISER.replace("{alpha}", '{exam_fee: "5,000円"}'))

    assert find(run(), "alpha", "exam_fee")["standing"] == "single"


def test_what_the_organiser_withholds_is_not_what_nobody_found(write: Write, run: Run) -> None:
    write("sources/own.yaml", ORGANISER.replace("{alpha}", "{examinees: {withheld: true}}"))
    comparison = run()

    assert find(comparison, "alpha", "examinees")["standing"] == "withheld"
    assert find(comparison, "beta", "examinees")["standing"] == "unknown"


def test_an_unknown_fact_keeps_the_claim_that_says_so(run: Run) -> None:
    comparison = run()

    sought, never = find(comparison, "beta", "pass_rate"), find(comparison, "gamma", "pass_rate")
    assert (sought["standing"], sought["kind"], sought["text"]) == ("unknown", "absent", "不明")
    assert (never["standing"], never["kind"], never["source"]) == ("unknown", None, None)


def test_each_label_has_its_own_fact(write: Write, run: Run) -> None:
    write("sources/own.yaml", ORGANISER.replace("{alpha}", '{course_cost: "通信:32,000円 通学:52,000円"}'))

    costs = run().facts.filter(certification="alpha", field="course_cost").sort("low")

    assert costs.select("label", "low").rows() == [("通信", 32000.0), ("通学", 52000.0)]


def test_a_source_of_a_later_day_changes_nothing(write: Write, run: Run) -> None:
    before = run(date(2026, 6, 15))
    write("sources/own.yaml", ORGANISER.replace("{alpha}", '{exam_fee: "9,900円"}').replace("05-01", "06-16"))

    after = run(date(2026, 6, 15))

    columns = [name for name in before.facts.columns if name != "claim"]
    key = ["certification", "field", "label"]
    assert before.facts.select(columns).sort(key).equals(after.facts.select(columns).sort(key))


RATE = COPY.replace("STATED", "").replace('alpha: {exam_fee: "4,500円"}', 'gamma: {pass_rate: "{rate}"}')


@pytest.mark.parametrize(
    ("other", "standing"),
    [
        ("51.9%", "single"),  # the same number, rounded to tenths
        ("51.95%", "disputed"),  # rounds to 52.0
        ("52.0%", "disputed"),  # as exact as 51.9, and another
        ("51.8%", "disputed"),
    ],
)
def test_a_rate_rounded_to_tenths_does_not_dispute_the_one_it_was_rounded_from(
    other: str, standing: str, write: Write, run: Run
) -> None:
    write("sources/own.yaml", SCHOOL.replace("alpha: {alpha}", 'gamma: {pass_rate: "51.94%"}'))
    write("sources/copy.yaml", RATE.replace("{rate}", other))

    assert find(run(), "gamma", "pass_rate")["standing"] == standing


def test_neighbours_of_tenths_stay_two_rates(write: Write, run: Run) -> None:
    write("sources/own.yaml", SCHOOL.replace("alpha: {alpha}", 'gamma: {pass_rate: "51.9%"}'))
    write("sources/copy.yaml", RATE.replace("{rate}", "52.0%"))

    assert find(run(), "gamma", "pass_rate")["standing"] == "disputed"


@pytest.mark.parametrize(("day", "stale"), [(date(2027, 5, 1), False), (date(2027, 5, 2), True)])
def test_a_fee_is_stale_after_its_months(day: date, stale: bool, write: Write, run: Run) -> None:
    write("sources/own.yaml", ORGANISER.replace("{alpha}", '{exam_fee: "5,500円"}'))

    assert find(run(day), "alpha", "exam_fee")["stale"] is stale


def test_a_copy_that_tells_no_day_is_undated_rather_than_stale(run: Run) -> None:
    fee = find(run(date(2030, 1, 1)), "alpha", "exam_fee")

    assert (fee["stale"], fee["dated"]) == (False, False)


def test_every_certification_has_a_row_for_every_field_that_is_asked(run: Run) -> None:
    comparison = run()

    asked = {"exam_fee", "course_cost", "pass_rate", "examinees", "schedule", "venue", "eligibility", "duration"}
    pairs = set(comparison.facts.select("certification", "field").rows())
    assert {(slug, field) for slug in ("alpha", "beta", "gamma") for field in asked} <= pairs
    assert comparison.facts.filter(pl.struct("certification", "field", "label").is_duplicated()).is_empty()
