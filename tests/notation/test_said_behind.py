"""What a text says of all of itself, at its end or its beginning, turns every value and state in it."""

import pytest

from mikiwame.notation import read

READ = {
    "eligibility": "養成講座を修了した方が受験できます",
    "duration": "筆記40分、実技55分",
    "venue": "札幌、金沢、高松、那覇",
    "upkeep": "4年ごとの更新が必要です",
    "open_book": "テキストの持ち込み可",
    "mode": "在宅で受験します",
    "pass_rate": "合格率は35%程度です",
    "examinees": "受験者数は4,300人です",
}
BEHIND = [
    "(旧制度)",
    "(2019年度まで)",
    "(昨年まで)",
    "(2028年度から廃止)",
    "(廃止)",
    "(一部会場のみ)",
    "(他の試験)",
    "と思います。",
    "というのは誤りです。",
]
AHEAD = ["以前は", "かつては", "2018年度までは", "旧制度では、", "他社では、", "海外では", "たぶん", "仮に", "例えば"]


@pytest.mark.parametrize("field", READ)
def test_the_texts_are_read_as_they_are(field: str) -> None:
    assert read(field, READ[field])["kind"] not in ("text", "unreadable")


@pytest.mark.parametrize("field", READ)
@pytest.mark.parametrize("said", BEHIND)
def test_what_is_said_behind_turns_them(field: str, said: str) -> None:
    assert read(field, READ[field] + said)["kind"] in ("text", "unreadable")


@pytest.mark.parametrize("field", READ)
@pytest.mark.parametrize("said", AHEAD)
def test_what_is_said_ahead_turns_them(field: str, said: str) -> None:
    assert read(field, said + READ[field])["kind"] in ("text", "unreadable")


@pytest.mark.parametrize("said", ["※2級は除く", "、ただし3級は異なります。", "(準1級は対象外)"])
def test_a_grade_that_is_kept_out_of_what_is_asked_is_not_left_out(said: str) -> None:
    assert read("eligibility", READ["eligibility"] + said)["kind"] == "unreadable"


def test_a_planned_day_or_hour_and_what_was_before_what_holds_are_told() -> None:
    assert read("duration", "試験時間:9:30~11:00(予定)") == {
        "kind": "duration",
        "parts": [{"label": None, "minutes": 90}],
        "unlimited": False,
        "remarks": ["予定"],
    }
    told = read("duration", "2020年度までは120分、2021年度からは90分")
    assert (told["kind"], told.get("since")) == ("duration", "2021-04-01")
    assert read("mode", READ["mode"] + "(予定)")["kind"] == "text"
