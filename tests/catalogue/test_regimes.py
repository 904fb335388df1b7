"""What a revised exam closes: fields that changed, and labels that there are no longer."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest
from tests.catalogue.said import inspect

from mikiwame.catalogue import tabulate_claims
from mikiwame.notation import names_label
from mikiwame.pipeline import load

Write = Callable[[str, str], None]

EPOCH = date(1970, 1, 1)

ALPHA = """
    name: アルファ検定
    category: basic
    organisers: [north]
    life:
      - {event: revised, on: 2024-07, closes: [1級, 実技2], changes: [venue], source: guide}
"""


def write_old_page(write: Write, stated: str, says: str) -> None:
    write(
        "sources/old.yaml",
        f"""
        title: 古いページ
        kind: comparison
        url: https://old.example.org/
        readings:
          - on: 2026-06-01
            {stated}
            says:
              alpha: {says}
        """,
    )


def read_ends(market: Path, field: str) -> list[date | None]:
    claims = tabulate_claims(load(market)).filter(pl.col("source") == "old", pl.col("field") == field)
    return [None if until is None else EPOCH + timedelta(days=until) for until in claims["until"].to_list()]


def test_what_names_a_closed_label_is_of_the_regime_before_whatever_its_field(market: Path, write: Write) -> None:
    write("certifications/alpha.yaml", ALPHA)
    write_old_page(write, "", "{pass_rate: 1級は20%, passing_mark: 実技試験Ⅰ・Ⅱの各々が70%以上, exam_fee: '4,000円'}")

    assert read_ends(market, "pass_rate") == [date(2024, 6, 30)]
    assert read_ends(market, "passing_mark") == [date(2024, 6, 30)]
    assert read_ends(market, "exam_fee") == [None]


def test_a_label_outside_the_text_is_closed_too(market: Path, write: Write) -> None:
    write("certifications/alpha.yaml", ALPHA)
    write_old_page(write, "", "{exam_fee: {text: '4,000円', label: 1級}}")

    assert read_ends(market, "exam_fee") == [date(2024, 6, 30)]


def test_a_page_known_to_be_newer_may_name_what_was_closed(market: Path, write: Write) -> None:
    write("certifications/alpha.yaml", ALPHA)
    write_old_page(write, "stated: 2025-03-01", "{pass_rate: 1級は20%, venue: 在宅}")

    assert read_ends(market, "pass_rate") == [None]
    assert read_ends(market, "venue") == [None]


def test_a_changed_field_is_of_the_regime_before_on_older_pages_alone(market: Path, write: Write) -> None:
    write("certifications/alpha.yaml", ALPHA)
    write_old_page(write, "stated: 2023-03-01", "{venue: 全国17会場, exam_fee: '4,000円'}")

    assert read_ends(market, "venue") == [date(2024, 6, 30)]
    assert read_ends(market, "exam_fee") == [None]


def test_an_event_that_revises_nothing_is_a_fault(market: Path, write: Write) -> None:
    write("certifications/alpha.yaml", ALPHA.replace("closes: [1級, 実技2], changes: [venue], ", ""))

    assert any("`revised` says that something changed" in complaint.message for complaint in inspect(market)[1])


@pytest.mark.parametrize(
    ("text", "label", "named"),
    [
        ("学科試験および実技試験Ⅰ・Ⅱのすべての得点率", "実技2", True),
        ("実技II:レセプト点検について4問(70分)", "実技2", True),
        ("医療事務技能審査試験は1級と2級があり", "2級", True),
        ("準1級が約30%", "1級", False),
        ("11級から", "1級", False),
        ("実技試験20分", "実技2", False),
    ],
)
def test_a_text_names_a_label_however_it_spells_it(text: str, label: str, named: bool) -> None:
    assert names_label(text, label) is named


def test_a_corporate_number_is_known_by_its_first_digit(market: Path, write: Write) -> None:
    """5010005004635 is that of the Japan Medical Association: its twelve last digits add up so that the first is 5."""
    organisation = "{{name: 北協会, form: npo, roles: [organiser], web: 'https://example.org', corporate_number: '{}'}}"
    write("organisations/north.yaml", organisation.format("5010005004635"))
    assert load(market).organisations["north"].corporate_number == "5010005004635"

    write("organisations/north.yaml", organisation.format("5010005004653"))
    assert any("its first digit is wrong" in complaint.message for complaint in inspect(market)[1])
