"""Figures that a text denies, asks for, aims at or counts of something else are refused; a list of grades shares one."""

from typing import Any

import pytest

from mikiwame import notation


@pytest.mark.parametrize(
    "text",
    [
        "100分ではありません",
        "検定時間は75分ではない。",
        "80分とは言えません",
        "1級は110分、2級は70分ではありません",
        "45分もかかりません",
        "20分以上前に集合",
        "15分ほど前にお越しください",
        "3分間スピーチと25分の筆記",
        "50分の筆記と20分の面接",
        "検定は9時~10時30分、2級は13時~",
    ],
)
def test_a_length_that_is_denied_or_of_something_else_is_refused(text: str) -> None:
    assert notation.read("duration", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("6級、5級、準4級 45分", [("6級", 45), ("5級", 45), ("準4級", 45)]),
        ("1級 110分、2級、3級 70分", [("1級", 110), ("2級", 70), ("3級", 70)]),
        ("75分ではなく95分です", [(None, 95)]),
        ("試験時間は75分前後です", [(None, 75)]),
    ],
)
def test_a_length_is_of_each_grade_listed_before_it(text: str, parts: list[tuple[str | None, int]]) -> None:
    reading: dict[str, Any] = dict(notation.read("duration", text))
    assert [(part["label"], part["minutes"]) for part in reading["parts"]] == parts
