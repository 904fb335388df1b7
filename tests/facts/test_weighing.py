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

    assert (fee["low"], fee["source"], fee["standing"]) == (5500, "own", "disputed")


def test_an_older_figure_of_lesser_authority_is_history_not_dispute(write: Write, run: Run) -> None:
    write("sources/own.yaml", ORGANISER.replace("{alpha}", '{exam_fee: "5,500円"}').replace("2026-05", "2026-06"))

    assert find(run(date(2026, 7, 1)), "alpha", "exam_fee")["standing"] == "disputed"
    write("sources/own.yaml", ORGANISER.replace("{alpha}", '{exam_fee: "5,500円"}').replace("05-01", "06-02"))
    assert find(run(date(2026, 7, 1)), "alpha", "exam_fee")["standing"] == "single"


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


@pytest.mark.parametrize(("day", "stale"), [(date(2027, 6, 1), False), (date(2027, 6, 2), True)])
def test_a_fee_is_stale_after_its_months(day: date, stale: bool, run: Run) -> None:
    assert find(run(day), "alpha", "exam_fee")["stale"] is stale


def test_every_certification_has_a_row_for_every_field_that_is_asked(run: Run) -> None:
    comparison = run()

    asked = {"exam_fee", "course_cost", "pass_rate", "examinees", "schedule", "venue", "eligibility", "duration"}
    pairs = set(comparison.facts.select("certification", "field").rows())
    assert {(slug, field) for slug in ("alpha", "beta", "gamma") for field in asked} <= pairs
    assert comparison.facts.filter(pl.struct("certification", "field", "label").is_duplicated()).is_empty()
