"""Lengths and numbers of sittings that a text tells of about how much."""

import pytest

from mikiwame.notation import read

Told = list[tuple[str | None, int, bool]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("リスニング約45分・リーディング75分", [("リスニング", 45, True), ("リーディング", 75, False)]),
        ("Listening(約45分100問)+Reading(75分100問)", [("Listening", 45, True), ("Reading", 75, False)]),
        ("筆記試験90分、口頭試問15分程度", [("筆記試験", 90, False), ("口頭試問", 15, True)]),
        ("およそ1時間半", [(None, 90, True)]),
        ("約1時間30分", [(None, 90, True)]),
        ("40分ほど", [(None, 40, True)]),
        ("90分", [(None, 90, False)]),
        ("1級60分、2級約60分", [("1級", 60, False), ("2級", 60, True)]),
    ],
)
def test_a_length_of_about_so_many_minutes_says_so(text: str, told: Told) -> None:
    reading = read("duration", text)
    assert reading["kind"] == "duration"
    assert [(part["label"], part["minutes"], part.get("approx", False)) for part in reading["parts"]] == told


@pytest.mark.parametrize(
    ("text", "about"), [("年10回程度", True), ("年に約6回", True), ("年10回", False), ("年3回、2月・6月・10月", False)]
)
def test_about_so_many_times_a_year_says_so(text: str, about: bool) -> None:
    reading = read("schedule", text)
    assert reading["kind"] == "schedule"
    assert reading.get("approx", False) is about
