"""How many of those who are named first passed or sat, and days told of several parts."""

from typing import Any

import pytest

from mikiwame import read


@pytest.mark.parametrize(
    ("field", "text", "count"),
    [
        ("passers", "受験者2,240名のうち、合格したのは1,591名です。", 1591),
        ("passers", "受験者2,240名のうち1,591名が合格", 1591),
        ("examinees", "受験者2,240名のうち1,591名が合格", 2240),
        ("examinees", "申込者5,310人のうち、実際に受験したのは4,774人", 4774),
        ("examinees", "出願者5,310人のうち4,774人が受験しました", 4774),
    ],
)
def test_of_which_so_many_passed_or_sat(field: str, text: str, count: int) -> None:
    assert read(field, text) == {
        "kind": "people",
        "values": [{"label": None, "low": count, "high": count, "approx": False, "period": None}],
    }


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("passers", "申込者2,240名のうち1,591名が受験"),
        ("passers", "受験者2,240名のうち、女性は1,591名"),
        ("examinees", "申込者5,310人のうち欠席者は212人"),
    ],
)
def test_of_which_something_else_is_left_to_people(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


def test_the_days_of_two_parts_are_days_of_the_exam_and_the_text_tells_which() -> None:
    text = "学科:2026年7月5日(日)、実技:2026年9月12日(土)・13日(日)"
    told: Any = read("schedule", text)
    assert (told["dates"], told["remarks"]) == (["2026-07-05", "2026-09-12", "2026-09-13"], [text])


def test_days_of_parts_told_together_need_no_remark() -> None:
    told: Any = read("schedule", "学科・実技とも2026年7月5日(日)、9月13日(日)")
    assert told["dates"] == ["2026-07-05", "2026-09-13"]
    assert "remarks" not in told
