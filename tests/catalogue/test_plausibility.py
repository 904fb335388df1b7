"""What cannot be in the files beside each other, and what YAML cut without a word."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.saying import refused

from mikiwame.catalogue import check_days
from mikiwame.pipeline import inspect, load
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak
from mikiwame.words.checks import say_complaint

Write = Callable[[str, str], None]


def list_said(market: Path) -> list[tuple[str, int, str]]:
    return [(one.file, one.line, one.severity) for one in inspect(market)[1]]


def test_a_certification_entered_twice_is_an_error(market: Path, write: Write) -> None:
    write("certifications/twice.yaml", "{name: アルファ 検定®, category: basic, organisers: [north]}")

    assert list_said(market) == [("certifications/twice.yaml", 1, "error")]


def test_one_alias_of_two_certifications_is_named(market: Path, write: Write) -> None:
    write("certifications/alpha.yaml", "{name: アルファ検定, aliases: [点検], category: basic, organisers: [north]}")
    write("certifications/beta.yaml", "{name: ベータ検定, aliases: [点検], category: basic, organisers: [south]}")

    assert list_said(market) == [("certifications/beta.yaml", 1, "warning")]


def test_one_page_as_two_sources_is_named(market: Path, write: Write) -> None:
    text = (
        (market / "sources/guide.yaml")
        .read_text("utf-8")
        .replace("https://example.org/guide", "http://www.example.org/guide/#fee")
    )
    write("sources/second.yaml", text)

    assert list_said(market) == [("sources/guide.yaml", 3, "warning"), ("sources/second.yaml", 3, "warning")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", "「https://example.org/guide」はafter、beforeのアドレスでもあります"),
        ("en", '"https://example.org/guide" is the address of after and before too'),
    ],
)
def test_every_source_of_one_page_is_told_of_all_others(
    language: Language, said: str, market: Path, write: Write
) -> None:
    text = (market / "sources/guide.yaml").read_text("utf-8")
    for name in ("after", "before"):
        write(f"sources/{name}.yaml", text)

    complaints = inspect(market)[1]

    assert [one.file for one in complaints] == [f"sources/{name}.yaml" for name in ("after", "before", "guide")]
    assert said in say_complaint(complaints[-1], speak(language)).message


def test_organisations_that_own_each_other_are_an_error(market: Path, write: Write) -> None:
    for one, other in (("north", "south"), ("south", "north")):
        ties = f"ties: [{{kind: owns, to: {other}, source: guide}}]"
        write(f"organisations/{one}.yaml", f"{{name: {one}, form: npo, roles: [organiser], {ties}}}")

    assert list_said(market) == [("organisations/north.yaml", 1, "error")]


@pytest.mark.parametrize(
    ("address", "severity"),
    [
        ("https://px.a8.net/svt/ejp?a8mat=1", "error"),
        ("https://ck.jp.ap.valuecommerce.com/servlet/referral?sid=1", "error"),
        ("https://af.moshimo.com/af/c/click?a_id=1", "error"),
        ("https://h.accesstrade.net/sp/cc?rk=1", "error"),
        ("https://hb.afl.rakuten.co.jp/hgc/1", "error"),
        ("https://example.org/exam?utm_medium=affiliate", "error"),
        ("https://example.org/exam?utm_source=blog", "warning"),
    ],
)
def test_an_address_that_pays_is_not_official(address: str, severity: str, market: Path, write: Write) -> None:
    link = f'links: [{{to: "{address}", kind: official, label: 案内}}]'
    write("certifications/alpha.yaml", f"{{name: アルファ検定, category: basic, organisers: [north], {link}}}")

    assert list_said(market) == [("certifications/alpha.yaml", 1, severity)]


@pytest.mark.parametrize("weight", ["101", "1000"])
def test_an_absurd_weight_is_refused(weight: str, market: Path, write: Write) -> None:
    text = (market / "criteria/fee.yaml").read_text("utf-8").replace("weight: 1\n", f"weight: {weight}\n")
    write("criteria/fee.yaml", text)

    assert [severity for _, _, severity in list_said(market)] == ["error"]


@pytest.mark.parametrize(
    ("days", "key"),
    [
        ("on: 2062-11-25", "on: 2062-11-25"),
        ("on: 2026-06-01\n    stated: 2027-01-01", "stated: 2027-01-01"),
        ("on: 1926-06-01", "before 1950"),
    ],
)
def test_days_that_cannot_be_are_named(days: str, key: str, market: Path, write: Write) -> None:
    text = (market / "sources/guide.yaml").read_text("utf-8").replace("on: 2026-06-01", days)
    write("sources/guide.yaml", text)

    [complaint] = check_days(load(market), date(2026, 7, 1))
    assert complaint.severity == "warning"
    assert key in say_complaint(complaint, speak("en")).message


def write_fee(market: Path, write: Write, said: str) -> None:
    text = (market / "sources/guide.yaml").read_text("utf-8")
    write("sources/guide.yaml", text.replace('exam_fee: "8,000円"', f"exam_fee: {said}"))


@pytest.mark.parametrize(
    "said",
    [
        "[学科 3,500円, 実技 5,500円]",
        "[学科 3,500円]",
        "[3, 500円]",
        "[1,234,567円]",
        "[2011年9月 | 3,728名]",
        "{text: 3,500円, label: 学科}",
    ],
)
def test_a_figure_that_a_comma_within_brackets_splits_is_refused(said: str, market: Path, write: Write) -> None:
    write_fee(market, write, said)

    with refused() as error:
        load(market)
    assert all("Quote each text" in one.message for one in error.value.complaints)


@pytest.mark.parametrize(
    "said", ['["学科 3,500円", "実技 5,500円"]', "[学科 3500円, 実技 5500円]", "[2級 3500円, 100円]", "[東京, 大阪]"]
)
def test_lists_that_split_nothing_are_no_fault(said: str, market: Path, write: Write) -> None:
    write_fee(market, write, said)

    assert list_said(market) == []


@pytest.mark.parametrize("said", ["8,800円 #税込", "8,800円 # 税込", "8,800円  #2級"])
def test_a_text_that_a_number_sign_cuts_is_named(said: str, market: Path, write: Write) -> None:
    write(
        "sources/other.yaml",
        f"title: 別\nkind: school\nreadings:\n  - on: 2026-06-01\n    says:\n      beta:\n        exam_fee: {said}",
    )

    assert list_said(market) == [("sources/other.yaml", 7, "warning")]


@pytest.mark.parametrize("said", ["8,800円    # read twice", '"8,800円 #税込"', "8,800円#税込"])
def test_an_editors_comment_and_a_printed_sign_are_no_fault(said: str, market: Path, write: Write) -> None:
    write(
        "sources/other.yaml",
        f"title: 別\nkind: school\nreadings:\n  - on: 2026-06-01\n    says:\n      beta:\n        exam_fee: {said}",
    )

    assert list_said(market) == []


def test_a_source_that_is_a_link_out_of_the_market_is_refused(market: Path, tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere.yaml"
    outside.write_text((market / "sources/guide.yaml").read_text("utf-8").replace("/guide", "/other"), "utf-8")
    (market / "sources/linked.yaml").symlink_to(outside)
    (market / "sources/within.yaml").symlink_to("guide.yaml")

    assert [said for said in list_said(market) if said[2] == "error"] == [("sources/linked.yaml", 0, "error")]
