"""Short texts on when results come: days near the exam, rules of the calendar, each part by itself."""

from typing import Any

import pytest

from mikiwame.notation import read


def _tell(text: str) -> dict[str, Any]:
    return dict(read("result_day", text))


@pytest.mark.parametrize("text", ["翌月10日", "15営業日以内", "9月の第3金曜日", "締切日から3週間後"])
def test_a_rule_of_the_calendar_is_kept_as_printed(text: str) -> None:
    told = _tell(text)
    assert told["rule"] == text
    assert told["after"] is told["date"] is None


@pytest.mark.parametrize(
    ("text", "after", "counted_from"),
    [
        ("翌日", {"low": 1, "high": 1, "unit": "days"}, "exam"),
        ("5日~1週間", {"low": 5, "high": 7, "unit": "days"}, "exam"),
        ("作品提出から2週間ほど", {"low": 2, "high": 2, "unit": "weeks"}, "receipt"),
    ],
)
def test_the_wait_is_counted_from_its_day(text: str, after: dict[str, Any], counted_from: str) -> None:
    told = _tell(text)
    assert told["after"] == after
    assert told["counted_from"] == counted_from


def test_the_year_ahead_is_that_of_every_sitting() -> None:
    told = _tell("2027年度第1回 6/4、第2回 2/11")["of"]
    assert [(one["label"], one["told"]["date"]) for one in told] == [("第1回", "2027-06-04"), ("第2回", "2028-02-11")]


def test_an_exception_stands_beside_the_day_of_all() -> None:
    told = _tell("10/7(一部地域は10/9)")
    assert told["yearless"] == {"from": "10-07", "to": "10-07"}
    assert told["remarks"] == ["一部地域は10/9"]


@pytest.mark.parametrize(
    "text",
    [
        "郵送で通知",
        "ネット発表の5日後に書面発送",
        "解答速報は試験当日夜",
        "試験後すぐに得点が表示され、2週間で公式結果が届きます。",
        "私の場合は9日でした。",
        "2028年度から試験日の1か月後",
    ],
)
def test_a_text_that_tells_no_day_of_the_result_is_kept(text: str) -> None:
    assert read("result_day", text)["kind"] == "text"
