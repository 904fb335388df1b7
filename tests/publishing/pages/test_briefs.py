"""A certification in five lines: plain sums, what it takes to pass, and no figure that nobody pays."""

from collections.abc import Callable
from datetime import date

import pytest

from mikiwame.publishing.pages import Site
from mikiwame.publishing.pages.briefs import BriefView, describe_brief
from mikiwame.publishing.pages.citing import Citations
from mikiwame.words import speak

Build = Callable[..., Site]
Write = Callable[[str, str], None]


def describe(site: Site, slug: str, against: str | None = None) -> BriefView:
    return describe_brief(site.known, slug, against, Citations(site.known.catalogue), speak("ja"))


def test_one_sitting_costs_its_fee_and_not_an_average_over_retakes(site: Site) -> None:
    """The source prints 5,000 yen; with retakes it is 6,321 on average, which nobody pays."""
    brief = describe(site, "medical-office-practitioner")

    assert brief.sitting.value == "5,000円"
    assert not any("6,321" in f"{line.value} {line.note}" for line in brief.lines)


def test_a_course_is_the_sum_that_is_paid_with_the_exam(site: Site) -> None:
    """38,000 to 49,500 yen for the course and 5,000 for the exam."""
    assert "43,000" in (value := describe(site, "medical-office-practitioner").course.value or "")
    assert "54,500" in value


def test_what_no_source_tells_is_said_and_has_no_value(build: Build) -> None:
    brief = describe(build(), "alpha")

    assert brief.course.value is None
    assert brief.course.note == speak("ja")("brief.unknown")
    assert brief.course.numbers == ()


def test_each_line_has_its_sources_and_the_card_its_days(site: Site) -> None:
    brief = describe(site, "medical-clerk")

    assert all(line.numbers for line in brief.lines)
    assert brief.oldest is not None
    assert brief.newest is not None
    assert brief.oldest <= brief.newest <= date(2026, 11, 22)


@pytest.mark.parametrize(
    ("slug", "address"),
    [
        ("medical-clerk", "http://www.jme.or.jp/exam/mc/index.html"),
        ("medical-office-practitioner", "https://iryou-shikaku.jp/"),
        ("registered-drug-seller", None),
    ],
)
def test_the_official_way_is_the_exams_own_guide_or_else_the_organisers_site(
    site: Site, slug: str, address: str | None
) -> None:
    assert describe(site, slug).official == address


def test_beside_another_it_is_told_for_whom_this_one_is(site: Site) -> None:
    alone = describe(site, "medical-clerk")
    beside = describe(site, "medical-clerk", "medical-office-practitioner")

    assert alone.whom.value == beside.whom.value
    assert "回数" in beside.whom.note
    assert "回数" not in alone.whom.note


def test_an_exam_at_any_time_is_not_told_to_be_next_month(site: Site) -> None:
    """Its source prints 随時."""
    assert describe(site, "jadp-medical-office").when.value == "いつでも"


def test_what_is_doubtful_of_a_line_is_told_but_not_that_it_is_old(site: Site) -> None:
    doubts = {line.doubt for line in describe(site, "medical-clerk").lines}

    assert any("出典により異なる" in doubt for doubt in doubts)
    assert not any("古い" in doubt for doubt in doubts)


def test_a_rate_printed_without_its_year_is_told_with_it(site: Site) -> None:
    """The page prints 79.1% of 2020, and the other's print tells 2022 itself."""
    one, other = (describe(site, slug).passing.note for slug in ("medical-office-practitioner", "medical-clerk"))

    assert "79.1%（2020年）" in one
    assert other.count("2022年") == 1


def test_no_regions_fee_stands_for_another_regions(site: Site) -> None:
    """Sources print 14,000 yen for Chiba and 18,200 for Hokkaido, none a fee of every prefecture."""
    line = describe(site, "registered-drug-seller").sitting

    assert line.value == "14,000〜18,200円"
    assert line.note == speak("ja")("brief.regions")
    assert len(line.numbers) == 2
