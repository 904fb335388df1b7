"""The evidence of the shipped market: known figures on known days, and every figure traced back to its file."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mikiwame.answers.desk import Desk
from mikiwame.answers.facts import Evidence, Fact
from mikiwame.pipeline import Comparison
from mikiwame.words import speak
from mikiwame.words.checks import say_note
from mikiwame.words.documents import write_rows

Shipped = Callable[..., Comparison]
Run = Callable[..., Comparison]

MARKET = Path(__file__).parents[2] / "catalogue" / "medical-office"
TODAY = date(2026, 11, 22)
DRAWN = 200


def find(comparison: Comparison, slug: str, field: str, label: str | None = None) -> Fact:
    facts = Evidence(comparison).list_facts(slug)
    plain = [fact for fact in facts if fact.field == field and fact.unit not in ("yen/month", "dates")]
    return next(fact for fact in plain if fact.label == label)


@pytest.mark.parametrize(
    ("day", "fee"),
    [(TODAY, 8800), (date(2021, 6, 1), 7700), (date(2017, 1, 1), 7500), (date(2009, 1, 1), 6500)],
)
def test_a_fee_is_the_one_of_its_day(day: date, fee: int, shipped: Shipped) -> None:
    fact = find(shipped(day), "medical-clerk", "exam_fee")

    assert (fact.low, fact.high) == (fee, fee)


def test_most_pages_do_not_outvote_the_newer_figure_but_are_shown(shipped: Shipped) -> None:
    fact = find(shipped(TODAY), "medical-clerk", "exam_fee")

    others = [other.low for other in fact.others]
    assert fact.standing in ("single", "disputed")
    assert others.count(7700) >= 3


def test_a_certification_that_changed_has_its_old_rules_on_old_days(shipped: Shipped) -> None:
    now, then = shipped(TODAY), shipped(date(2020, 1, 1))

    assert find(now, "doctors-clerk", "exam_fee").low == 10560
    assert find(now, "doctors-clerk", "eligibility").state == "open"
    assert find(now, "doctors-clerk", "schedule").low == 12
    venue = find(now, "doctors-clerk", "venue").value
    assert isinstance(venue, dict)
    assert (venue["home"], venue["proctored"]) == (True, True)
    (written,) = write_rows([find(now, "doctors-clerk", "venue")], speak("ja"))
    assert written["mode"] == "home"
    assert find(then, "doctors-clerk", "exam_fee").low == 9000
    assert find(then, "doctors-clerk", "eligibility").state != "open"


@pytest.mark.parametrize(
    ("certification", "words"),
    [
        ("medical-fee-claims", ["1,531人", "514人", "34.7%", "33.6%"]),
        ("jadp-medical-office", ["passing mark", "70%程度"]),
        ("certified-doctors-secretary", ["held back", "69.2%", "20%前後"]),
        ("medical-secretary-skills", ["1級:8,000円", "1級6,500円", "1級が5,100円"]),
    ],
)
def test_the_editors_desk_names_what_does_not_fit(certification: str, words: list[str], shipped: Shipped) -> None:
    said = [say_note(note, speak("en")).message for note in Desk(shipped(TODAY)).list_doubts()]
    messages = [message for message in said if certification in message]

    assert any(all(word in message for word in words) for message in messages)


def test_every_figure_leads_back_to_the_text_in_its_file(shipped: Shipped) -> None:
    comparison = shipped(TODAY)
    evidence = Evidence(comparison)
    facts = [fact for slug in comparison.catalogue.certifications for fact in evidence.list_facts(slug)]
    sourced = [fact for fact in facts if fact.source]

    for fact in random.Random(1).sample(sourced, DRAWN):
        assert fact.text is not None
        assert fact.on is not None
        file = (MARKET / "sources" / f"{fact.source}.yaml").read_text(encoding="utf-8")
        assert (fact.printed or fact.text) in file
        assert fact.on <= TODAY
        assert fact.url is None or fact.url in file
        assert fact.url or fact.source == "article-2025"


def test_every_claim_has_its_file_and_line(shipped: Shipped) -> None:
    comparison = shipped(TODAY)
    for slug in ("medical-clerk", "medical-secretary-skills"):
        for claim in Evidence(comparison).list_claims(slug):
            lines = (MARKET / claim.file).read_text(encoding="utf-8").splitlines()
            assert lines[claim.line - 1].strip().startswith(f"{claim.field}:")


def test_each_claim_tells_how_many_independent_sources_give_its_value(
    write: Callable[[str, str], None], run: Run
) -> None:
    """Three pages of two sites print 7,700 yen, a newer one 8,800; one of them took back 6,000."""
    said = "readings: [{on: %s, stated: %s, says: {alpha: {exam_fee: %s}}}]"
    for name, site, day, text in (
        ("first", "one", "2020-05-31", "7700円"),
        ("second", "one", "2020-06-30", "受験料は7700円"),
        ("third", "two", "2020-04-30", "7700円"),
        ("before", "two", "2019-04-30", "6000円"),
        ("newest", "four", "2026-05-31", "8800円"),
    ):
        head = f"title: {name}\nkind: comparison\nurl: https://{site}.example.org/{name}\n"
        write(f"sources/{name}.yaml", head + said % (day, day, text))

    claims = {one.source: one for one in Evidence(run()).list_claims("alpha") if one.field == "exam_fee"}

    told = {name: claims[name].agreeing for name in ("first", "second", "third", "before", "newest")}
    assert told == {"first": 2, "second": 2, "third": 2, "before": 0, "newest": 1}


def test_a_claim_has_the_standing_of_the_fact_it_is_of(write: Callable[[str, str], None], run: Run) -> None:
    """Single days and sittings a year of one exam are two facts: two voices agree on the year, one tells the day."""
    said = "readings: [{on: 2026-06-01, says: {alpha: {schedule: %s}}}]"
    for name, text in (("one", "年2回"), ("two", "年2回"), ("three", "2026年9月20日")):
        write(
            f"sources/{name}.yaml",
            f"title: {name}\nkind: comparison\nurl: https://{name}.example.org/\n" + said % text,
        )

    claims = [one for one in Evidence(run()).list_claims("alpha") if one.field == "schedule"]

    assert {(one.source, one.standing) for one in claims} == {
        ("one", "agreed"),
        ("two", "agreed"),
        ("three", "single"),
    }
