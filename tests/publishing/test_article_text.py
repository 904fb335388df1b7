"""The article: whole, in the order a reader needs, from the catalogue alone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import DAY, load_shipped

from mikiwame.catalogue import Catalogue
from mikiwame.pipeline import load
from mikiwame.publishing.article_files import write_article
from mikiwame.publishing.pages import build_site
from mikiwame.publishing.pages.article_tables import COLUMNS
from mikiwame.words import speak

TODAY = date(2026, 11, 22)

ORDER = (
    "そもそも資格は要るか",
    "取るならこの資格",
    "選び方の基準",
    "資格の一覧",
    "だれがだれの後ろにいるか",
    "学校に聞くこと",
    "まとめ",
)


@pytest.fixture(scope="module")
def medical() -> Catalogue:
    return load_shipped()


@pytest.fixture(scope="module")
def text(medical: Catalogue) -> str:
    return write_article(medical, TODAY, "md", speak("ja"))


def test_it_goes_in_the_order_that_a_reader_needs(text: str) -> None:
    places = [text.index(f"\n## {heading}\n") for heading in ORDER]

    assert places == sorted(places)


def test_every_certification_has_a_row_with_every_column(medical: Catalogue, text: str) -> None:
    rows = [line for line in text.splitlines() if line.startswith("| ") and "<br>" in line]

    assert len(rows) == len(medical.certifications)
    # The last column is of links, where a category has any.
    assert set(map(_count_cells, rows)) <= {len(COLUMNS) + 2, len(COLUMNS) + 3}
    assert all(len(set(map(_count_cells, table))) == 1 for table in _list_tables(text))
    assert all(speak("ja").term("fields", column) in text for column in COLUMNS)


def _list_tables(text: str) -> list[list[str]]:
    """The rows of each table, with its heading."""
    blocks = (block.splitlines() for block in text.split("\n\n"))
    return [rows for rows in blocks if rows and rows[0].startswith("| ")]


def _count_cells(row: str) -> int:
    return row.replace("\\|", "").count("|")


def test_every_footnote_is_written_and_used(text: str) -> None:
    body, notes = text.split("\n[^1]:", 1)
    numbers = [number for number in range(1, 500) if f"[^{number}]: " in f"[^1]:{notes}"]

    assert len(numbers) > 10
    assert all(f"[^{number}]" in body for number in numbers)


def test_no_cell_is_empty_or_a_dash(text: str) -> None:
    cells = [cell.strip() for line in text.splitlines() if line.startswith("| ") for cell in line[1:-1].split("|")]

    assert [cell for cell in cells if cell in ("", "-", "―", "?")] == []


def test_rules_that_say_none_is_needed_come_before_what_to_take(text: str, medical: Catalogue) -> None:
    rule = medical.advice["no-certification-needed"].say

    assert text.index(rule) < text.index("## 取るならこの資格")


def test_each_question_to_a_school_is_asked(text: str, medical: Catalogue) -> None:
    questions = text[text.index("## 学校に聞くこと") : text.index("## まとめ")]

    assert all(ask in questions for rule in medical.advice.values() for ask in rule.asks)


def test_the_page_and_the_fragment_hold_the_same_article(medical: Catalogue) -> None:
    fragment = write_article(medical, TODAY, "html", speak("ja"))
    whole = write_article(medical, TODAY, "html", speak("ja"), whole=True)
    page = build_site(medical, TODAY).render("/article").body.decode("utf-8")

    for heading in ORDER:
        assert all(f">{heading}</h2>" in html for html in (fragment, whole, page))
    assert fragment.startswith("<article")
    assert whole.startswith("<!doctype html>")
    assert "<link" not in whole


def test_without_an_address_the_fragment_links_to_no_page_of_the_site(medical: Catalogue) -> None:
    assert 'href="/' not in write_article(medical, TODAY, "html", speak("ja"))
    assert "https://example.org/m/certifications/" in write_article(
        medical, TODAY, "html", speak("ja"), "https://example.org/m"
    )


@pytest.mark.usefixtures("anew")
def test_the_same_day_gives_the_same_text(market: Path) -> None:
    assert write_article(load(market), DAY, "md", speak("ja")) == write_article(load(market), DAY, "md", speak("ja"))


def test_a_hostile_name_stays_text_in_markdown(market: Path, write: Callable[[str, str], None]) -> None:
    name = "a | <script>alert(1)</script> [x](javascript:1) **b** \u202e" + "長" * 10_000
    write("certifications/alpha.yaml", f"name: '{name}'\ncategory: basic\norganisers: [north]")
    text = write_article(load(market), DAY, "md", speak("ja"))

    assert "<script" not in text.replace("\\<script", "")
    assert "](javascript" not in text.replace("\\](javascript", "").replace("\\]\\(javascript", "")
    assert "\u202e" not in text
    assert "長" * 200 not in text
    assert "a \\| \\<script\\>" in text


def test_a_market_without_advice_and_recommendation_still_reads(
    market: Path, write: Callable[[str, str], None]
) -> None:
    for name in ("alpha", "beta", "gamma"):
        life = "[{event: last_sitting, on: 2026-06-15, source: guide}]"
        write(f"certifications/{name}.yaml", f"{{name: {name}, category: basic, organisers: [north], life: {life}}}")

    assert "すすめられる資格はありません" in write_article(load(market), DAY, "md", speak("ja"))
