"""On which law or fee schedule an exam rests, said in other words than the reader's."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


def _tell(text: str) -> dict[str, Any]:
    reading: Any = read_term("based_on", text)
    return {key: told for key, told in reading.items() if key != "kind" and told is not None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("出題の根拠とする法令等(通達・政令を含む。)は、令和7年4月1日時点で効力を有するものとします。", "2025-04-01"),
        ("正答は2025年10月1日現在の法令により判断します。", "2025-10-01"),
        ("法令の適用は令和8年4月1日とする。", "2026-04-01"),
    ],
)
def test_the_day_of_the_law_is_read_with_other_verbs(text: str, day: str) -> None:
    assert _tell(text) == {"subject": "法令", "as_of": day}


def test_what_a_text_names_is_the_subject_and_no_law_in_general() -> None:
    told = _tell("会計基準は2026年1月1日現在で適用されているものによります。")

    assert told == {"subject": "会計基準", "as_of": "2026-01-01"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("令和元年10月に改定された診療報酬の点数表による", {"revision": "2019-10"}),
        ("2024年6月1日から施行された診療報酬改定に対応", {"revision": "2024-06"}),
        ("2026年度診療報酬改定を反映した内容です。", {"revision": "2026"}),
        (
            "2026年9月1日以降の試験では、令和8年度改定の診療報酬に沿って出題します。",
            {"revision": "2026", "since": "2026-09-01"},
        ),
        (
            "令和8年度診療報酬改定対応(2026年10月試験から)",
            {"revision": "2026", "since": "2026-10-01"},
        ),
        (
            "2026年9月試験以降は、令和8年度改定に準拠した診療報酬で出題します。",
            {"revision": "2026", "since": "2026-09-01"},
        ),
    ],
)
def test_a_revision_and_the_first_exam_on_it_are_read(text: str, told: dict[str, Any]) -> None:
    assert _tell(text) == {"subject": "診療報酬", **told}


@pytest.mark.parametrize(
    "text",
    [
        "ただし、第2回検定のみ、2024年10月1日時点の法令による問題を選んで受けることもできます。",
        "2025年4月1日現在の法令を使うが、改正後の内容で解答してもよい。",
        "2026年9月15日以降の試験は令和8年度診療報酬改定に準拠",
        "2026年6月試験までは令和6年度改定の診療報酬",
        "過去の試験は令和4年度診療報酬改定に準拠",
        "令和6年度診療報酬改定の勉強会を開きます。",
        "令和6年の診療報酬改定により試験を中止します。",
        "持ち込める法令集は2025年4月1日現在のものです。",
    ],
)
def test_a_choice_a_former_edition_and_another_matter_are_refused(text: str) -> None:
    assert read_term("based_on", text)["kind"] == "unreadable"
