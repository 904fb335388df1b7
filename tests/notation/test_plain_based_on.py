"""Short texts that name what an exam rests on and its edition, and texts beside them that name none."""

from typing import Any

import pytest

from mikiwame.notation import read


def _tell(text: str) -> dict[str, Any]:
    told: dict[str, Any] = dict(read("based_on", text))
    return {key: value for key, value in told.items() if key != "kind" and value is not None}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("令和7年6月改定版", {"subject": "", "revision": "2025-06"}),
        ("介護報酬点数表(令和6年度)", {"subject": "介護報酬点数表", "revision": "2024"}),
        ("家計簿テキスト第3版", {"subject": "家計簿テキスト", "edition": "第3版"}),
        ("シラバスVer.4.1", {"subject": "シラバス", "edition": "Ver.4.1"}),
        ("PowerPoint 2021", {"subject": "PowerPoint", "edition": "2021"}),
        ("Ruby 3.2準拠", {"subject": "Ruby", "edition": "3.2"}),
        ("JIS C 0617:2011", {"subject": "JIS C 0617", "revision": "2011"}),
        ("前年10月1日現在の税法", {"subject": "税法", "as_of_each_year": "10-01", "year_before": True}),
        ("試験日現在の法令", {"subject": "法令", "edition": "試験日現在"}),
        ("改正会社法(2021年3月施行)", {"subject": "改正会社法", "revision": "2021-03", "edition": "2021年3月施行"}),
    ],
)
def test_the_thing_and_its_edition_are_told(text: str, told: dict[str, Any]) -> None:
    assert _tell(text) == told


def test_each_grade_has_its_edition() -> None:
    of = _tell("1級:第4版 2級:第2版")["of"]
    assert [(one["label"], one["told"]["edition"]) for one in of] == [("1級", "第4版"), ("2級", "第2版")]


@pytest.mark.parametrize(
    "text",
    [
        "CEFR A2相当",
        "最新の改定に対応",
        "法改正対応済み",
        "2024年版の問題集でも合格できました。",
        "要項を参照",
        "現行法による",
    ],
)
def test_a_text_that_names_no_edition_is_kept(text: str) -> None:
    assert read("based_on", text)["kind"] == "text"
