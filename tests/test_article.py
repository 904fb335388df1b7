"""Every figure of the article's tables, transcribed by hand from its text, against what `facts --all` gives."""

from collections.abc import Callable
from datetime import date

import pytest

from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison

Shipped = Callable[..., Comparison]
Figures = dict[str, list[tuple[str | None, float, float]]]

OPEN, COURSE, DE_FACTO, OTHER = "open", "course_required", "de_facto_course", "other"


def one(low: float, high: float | None = None) -> list[tuple[str | None, float, float]]:
    return [(None, low, low if high is None else high)]


def each(**figures: float) -> list[tuple[str | None, float, float]]:
    """Figures by label; a label that is no Python name is given with 級_ in front."""
    return sorted((label.removeprefix("級_"), value, value) for label, value in figures.items())


GRADES = {"級_1級": 5280, "級_2級": 4620, "級_3級": 3960}
FEES_OF_TWO = each(一般受験=7700, 団体受験=7200)

# Eligibility (None: 不明) and the figures that the article prints; a schedule is its sittings a year.
TRANSCRIBED: dict[str, tuple[str | None, Figures]] = {
    "medical-fee-claims": (
        OPEN,
        {"exam_fee": one(9000), "pass_rate": one(34.7), "examinees": one(1531), "passers": one(514)},
    ),
    "medical-clerk": (
        OPEN,
        {
            "exam_fee": one(8800),
            "course_cost": one(47850, 91850),
            "pass_rate": one(76.7),
            "examinees": one(13433),
            "schedule": one(12),
        },
    ),
    "medical-office-practitioner": (
        OPEN,
        {"exam_fee": one(5000), "course_cost": one(38000, 49500), "schedule": one(9)},
    ),
    "medical-office-test": (
        DE_FACTO,
        {"exam_fee": one(7700), "course_cost": one(37400), "pass_rate": one(94.4), "schedule": one(12)},
    ),
    "medical-office-manager": (
        OPEN,
        {"exam_fee": one(7500), "course_cost": one(54800, 83600), "pass_rate": one(70, 80), "schedule": one(12)},
    ),
    "medical-office-ability": (
        OPEN,
        {"exam_fee": each(**GRADES), "course_cost": one(14200, 94700), "schedule": one(3)},
    ),
    "medical-office-skills": (
        OPEN,
        {"exam_fee": one(5000), "course_cost": one(3960), "pass_rate": one(74.1, 93.5), "schedule": one(12)},
    ),
    "medical-office-practice-2": (
        OPEN,
        {"exam_fee": FEES_OF_TWO, "course_cost": one(51920, 78320), "pass_rate": one(60, 80), "schedule": one(3)},
    ),
    "medical-office-basics": (OTHER, {"schedule": one(3)}),
    "medical-claims-ability": (None, {"schedule": one(2)}),
    "clinic-office-skills": (COURSE, {"exam_fee": each(受講後認定料=3000), "course_cost": one(20000)}),
    "jadp-medical-office": (
        COURSE,
        {"exam_fee": one(5600), "course_cost": one(15760, 78800), "pass_rate": one(70)},
    ),
    "medical-secretary-practice": (None, {"schedule": one(2)}),
    "medical-secretary-2": (OPEN, {"exam_fee": FEES_OF_TWO, "pass_rate": one(60, 80), "schedule": one(3)}),
    "medical-secretary-skills": (
        OPEN,
        {
            "exam_fee": each(級_1級=8000, 級_準1級=7000, 級_2級=6000, 級_3級=5000),
            "schedule": one(2),
        },
    ),
    "doctors-clerk": (
        OPEN,
        {
            "exam_fee": one(10560),
            "course_cost": [("通信", 48000, 48000), ("通学+通信", 68000, 68000)],
            "examinees": one(4000),
            "schedule": one(12),
        },
    ),
    "jha-doctors-assistant": (OPEN, {"course_cost": one(30000)}),
    "doctors-office-work-assist": (
        OPEN,
        {
            "exam_fee": one(7500),
            "course_cost": [("教材のみ", 11000, 11000)],
            "pass_rate": one(60),
            "schedule": one(6),
        },
    ),
    "doctors-assistant-practice": (OPEN, {"exam_fee": FEES_OF_TWO, "pass_rate": one(60, 80), "schedule": one(3)}),
    "certified-doctors-secretary": (
        COURSE,
        {
            "exam_fee": [(None, 8200, 8200), ("認定証書発行手数料", 4100, 4100)],
            "extra_fee": [("認定証書発行手数料", 4100, 4100)],
            "course_cost": one(55000),
            "pass_rate": one(69.2),
            "schedule": one(4),
        },
    ),
    "medical-computer-ability": (COURSE, {"exam_fee": one(6600), "course_cost": each(通信=32000, 通学=52000)}),
    "medical-operator": (
        OPEN,
        {"exam_fee": one(9020), "course_cost": [("通学のみ", 47058, 47058)], "schedule": one(12)},
    ),
    "medical-computer-skills": (
        OPEN,
        {"exam_fee": each(級_準1級=10000, 級_2級=9000, 級_3級=7500), "schedule": one(2)},
    ),
    "electronic-chart": (OPEN, {"exam_fee": one(7500), "schedule": one(2)}),
    "medical-office-oa": (
        OPEN,
        {
            "exam_fee": [
                ("一般受験 ソフトあり", 10000, 10000),
                ("一般受験 ソフトなし", 7700, 7700),
                ("団体受験", 7200, 7200),
            ],
            "course_cost": one(48400),
            "pass_rate": one(60, 80),
            "schedule": one(3),
        },
    ),
    "receipt-check": (
        DE_FACTO,
        {"exam_fee": one(6600), "course_cost": each(通信=49000, 通学=56000), "schedule": one(12)},
    ),
}
COUNTED = ("exam_fee", "extra_fee", "course_cost", "pass_rate", "examinees", "passers", "schedule")


@pytest.mark.parametrize("slug", TRANSCRIBED)
def test_every_figure_of_the_article_is_a_claim_and_nothing_else(slug: str, shipped: Shipped) -> None:
    state, figures = TRANSCRIBED[slug]
    claims = [one for one in Evidence(shipped(date(2026, 11, 22))).list_claims(slug) if one.source == "article-2025"]

    found: Figures = {}
    for claim in claims:
        if claim.field in COUNTED and claim.low is not None and claim.high is not None:
            found.setdefault(claim.field, []).append((claim.label, claim.low, claim.high))
    expected = {field: sorted(values, key=str) for field, values in figures.items()}
    assert {field: sorted(values, key=str) for field, values in found.items()} == expected
    assert {claim.state for claim in claims if claim.field == "eligibility"} == {state}


def test_all_certifications_of_the_article_are_transcribed(shipped: Shipped) -> None:
    comparison = shipped(date(2026, 11, 22))

    spoken_of = comparison.claims.filter(source="article-2025")["certification"].unique().to_list()
    assert sorted(spoken_of) == sorted(TRANSCRIBED)
