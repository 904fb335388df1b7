"""Absurd values put into the shipped catalogue by hand: `check` names each, and none changes what is recommended.

Each edit replaces a text of a shipped source, as a slip of the keyboard does, or adds a source of the organiser that
is newer than all others, whose word counts most.
"""

import dataclasses
import textwrap
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import load_shipped

from mikiwame.answers.desk import Desk, list_unreadable
from mikiwame.catalogue import Catalogue, check_days
from mikiwame.catalogue.files import Source
from mikiwame.catalogue.tree import read_tree
from mikiwame.catalogue.validation import validate
from mikiwame.pipeline import compare
from mikiwame.vocabulary.complaints import Complaint
from mikiwame.words import speak
from mikiwame.words.checks import say_complaint, say_note

MARKET = Path(__file__).parents[1] / "catalogue" / "medical-office"
DAY = date(2026, 11, 22)
RECOMMENDED = {"medical-office-practitioner", "medical-clerk"}

OF_PRACTITIONER = "\n        # the article"
"""What stands behind the conditions of medical-office-practitioner and of no other."""

REPLACED = [
    # A digit too many, too few, or none, in the newest page.
    ("article-2025", "exam_fee: 8,800円", "exam_fee: 99,000円"),
    ("article-2025", "exam_fee: 8,800円", "exam_fee: 880円"),
    ("article-2025", "exam_fee: 8,800円", "exam_fee: 990円"),
    ("article-2025", "exam_fee: 8,800円", "exam_fee: 0円"),
    ("article-2025", "exam_fee: 8,800円", "exam_fee: 無料"),
    ("article-2025", "exam_fee: 8,800円", "exam_fee: 8円"),
    ("article-2025", "exam_fee: 7,500円", "exam_fee: 750円"),
    ("article-2025", "exam_fee: 7,500円", "exam_fee: 75円"),
    ("article-2025", "一般受験:7,700円 団体受験:7,200円", "一般受験:77円 団体受験:72円"),
    (
        "article-2025",
        "exam_fee: 5,000円\n        eligibility: なし\n        # the article",
        "exam_fee: 500円\n        eligibility: なし\n        # the article",
    ),
    # In an old or undated page: the right ones are not held back for it.
    ("nichii-study-medical-clerk", "7,500円です。", "750円です。"),
    ("savoza-medical-clerk", "どちらも6,500円", "どちらも65円"),
    ("askbe-practitioner", "一般:5,000円", "一般:50円"),
    ("askbe-practitioner", "団体:4,500円", "団体:450,000円"),
    # Rates.
    ("article-2025", "pass_rate: 76.7% (2022年)", "pass_rate: 7.67% (2022年)"),
    ("article-2025", "pass_rate: 76.7% (2022年)", "pass_rate: 0.767% (2022年)"),
    ("article-2025", "pass_rate: 70~80%", "pass_rate: 7~8%"),
    ("article-2025", "pass_rate: 74.1~93.5%", "pass_rate: 7.41~9.35%"),
    ("article-2025", "pass_rate: 60~80%", "pass_rate: 0.6~0.8%"),
    ("sekirara-practitioner", "{text: 79.1%, period: 2020}", "{text: 7.91%, period: 2020}"),
    ("sekirara-practitioner", "{text: 79.1%, period: 2020}", "{text: 29.1%, period: 2020}"),
    # Years and days.
    ("article-2025", "76.7% (2022年)", "76.7% (2035年度)"),
    ("sekirara-practitioner", "{text: 79.1%, period: 2020}", "{text: 79.1%, period: 2035}"),
    ("sekirara-practitioner", "stated: 2023-09-28", "stated: 2062-11-25"),
    ("askbe-practitioner", "on: 2026-11-22", "on: 2062-11-25"),
    ("askbe-practitioner", "on: 2026-11-22", "on: 1926-11-22"),
    ("sekirara-practitioner", "stated: 2023-09-28", "stated: 1923-09-28"),
    ("article-2025", "76.7% (2022年)", "76.7% (1022年)"),
    # Who may sit it, and where.
    *(
        ("article-2025", f"eligibility: なし{OF_PRACTITIONER}", f"eligibility: {said}{OF_PRACTITIONER}")
        for said in ("150歳以上", "あああ", "詳細を見る", "独学不可", "no", "None")
    ),
    ("article-2025", "eligibility: なし", "eligibility: 宇宙飛行士のみ"),
    ("article-2025", "venue: 在宅", "venue: あああ"),
    # People.
    ("sekirara-practitioner", 'passers: {text: "15,855人15,615人12', 'passers: {text: "15,855人15,615人92'),
    ("careergarden-office-manager", "毎年5千人ほどが受験", "毎年500万人ほどが受験"),
]

ADDED = [
    ("medical-clerk", "eligibility: 宇宙飛行士のみ"),
    ("medical-clerk", "eligibility: 実質的に受講生のみ"),
    ("medical-clerk", "venue: 1会場"),
    ("medical-clerk", 'passers: "31,842人 (2022年)"'),
    ("medical-clerk", "schedule: 2098年12月14日"),
    ("medical-clerk", 'exam_fee: "-5,000円"'),
    ("medical-office-practitioner", "eligibility: 宇宙飛行士のみ"),
    ("medical-office-practitioner", "venue: 1会場"),
    ("medical-office-practitioner", "eligibility: 実質的に受講生のみ"),
    ("medical-clerk", 'exam_fee: "88,000円"'),
    ("medical-clerk", 'exam_fee: "1円"'),
    ("medical-clerk", 'exam_fee: "学生:88円"'),
    ("medical-clerk", "pass_rate: 7.12%"),
    ("medical-clerk", "{pass_rate: 71.2%, examinees: 11842人, passers: 31842人}"),
    ("medical-clerk", "{pass_rate: 17.2%, examinees: 11842人, passers: 8431人}"),
    ("medical-clerk", "examinees: {text: 13000人, period: 2035}"),
    ("medical-clerk", 'examinees: "5,000,000人"'),
    ("medical-clerk", "examinees: 3人"),
    ("medical-office-practitioner", 'exam_fee: "50,000円"'),
    ("medical-office-practitioner", 'exam_fee: "0円"'),
    ("medical-office-practitioner", "pass_rate: 3.1%"),
    ("medical-office-practitioner", "examinees: 156人"),
    ("medical-office-practitioner", 'course_cost: "3,800,000円"'),
    ("medical-office-practitioner", "schedule: 年120回"),
    ("medical-office-manager", 'exam_fee: "7円"'),
    ("medical-office-manager", 'course_cost: "5円"'),
    ("medical-office-manager", 'exam_fee: "7円~7,500円"'),
    ("medical-office-skills", 'exam_fee: "0円"'),
]


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_shipped()


@pytest.fixture(scope="module")
def known(shipped: Catalogue) -> set[Complaint]:
    """What `check` says without an edit; a line or two may move by one."""
    return set(run_check(shipped)[0])


def run_check(catalogue: Catalogue) -> tuple[list[Complaint], set[str]]:
    """The warnings of `check` that a wrong text can give (unreadable, held back), and what is recommended."""
    comparison = compare(catalogue, DAY, category="general")
    notes = [*list_unreadable(catalogue), *Desk(comparison).list_held()]
    named = [
        *(say_complaint(one, speak("en")) for one in check_days(catalogue, DAY)),
        *(say_note(note, speak("en")) for note in notes),
    ]
    recommended = comparison.ranking.filter(comparison.ranking["recommended"])["certification"].to_list()
    return named, set(recommended)


def put_source(catalogue: Catalogue, slug: str, text: str, folder: Path) -> Catalogue:
    """The catalogue with this text as the file of a source, and without the fault that the file itself has."""
    path = folder / f"{slug}.yaml"
    path.write_text(text, encoding="utf-8")
    name = f"sources/{slug}.yaml"
    tree = read_tree(path, name)
    source = validate(tree, Source)
    assert source is not None, tree.complaints
    return dataclasses.replace(
        catalogue, sources=catalogue.sources | {slug: source}, trees=catalogue.trees | {name: tree}
    )


def assert_named_and_harmless(edited: Catalogue, slug: str, known: set[Complaint]) -> None:
    named, recommended = run_check(edited)
    said = {one.message for one in known}
    assert [one for one in named if one.file == f"sources/{slug}.yaml" and one.message not in said]
    assert recommended == RECOMMENDED


@pytest.mark.parametrize(("slug", "right", "wrong"), REPLACED)
def test_an_absurd_value_in_the_place_of_a_right_one_is_named_and_changes_no_recommendation(
    slug: str, right: str, wrong: str, shipped: Catalogue, known: set[Complaint], tmp_path: Path
) -> None:
    text = (MARKET / "sources" / f"{slug}.yaml").read_text("utf-8")
    assert right in text

    edited = put_source(shipped, slug, text.replace(right, wrong, 1), tmp_path)

    assert_named_and_harmless(edited, slug, known)


@pytest.mark.parametrize(("certification", "said"), ADDED)
def test_an_absurd_value_of_a_new_page_is_named_and_changes_no_recommendation(
    certification: str, said: str, shipped: Catalogue, known: set[Complaint], tmp_path: Path
) -> None:
    text = f"""
        title: 試験概要
        kind: organiser
        url: https://example.org/exam
        readings:
          - on: 2026-11-22
            says:
              {certification}: {said if said.startswith("{") else "{" + said + "}"}
        """

    edited = put_source(shipped, "new-page", textwrap.dedent(text), tmp_path)

    assert_named_and_harmless(edited, "new-page", known)
