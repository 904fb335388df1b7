"""Short texts on applying: days with their clock, rules of the calendar, and what else is said of it."""

from typing import Any

import pytest

from mikiwame.notation import read


def _tell(text: str) -> dict[str, Any]:
    return dict(read("application", text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("受検料は銀行振込", "payment"),
        ("顔写真2枚", "papers"),
        ("先着60名", "places"),
        ("願書は協会HPからダウンロード", "form"),
        ("申込後の変更・取消はできません", "changes"),
        ("FAXでは受け付けておりません。", "not_by"),
    ],
)
def test_what_is_said_of_it_is_kept_with_its_matter(text: str, code: str) -> None:
    told = _tell(text)
    assert told["conditions"] == [{"code": code, "number": None, "quote": text.strip("。")}]
    assert told["ways"] == []


@pytest.mark.parametrize("text", ["奇数月の20日締切", "受験希望日の2営業日前まで", "毎月1日~15日"])
def test_a_rule_of_the_calendar_is_kept_as_printed(text: str) -> None:
    assert _tell(text)["rule"] == text


def test_each_way_has_its_last_day() -> None:
    of = _tell("ネット申込は8月20日23:59、郵送は8月13日消印まで")["of"]
    assert [(one["label"], one["told"]["yearless"]) for one in of] == [
        ("ネット申込", [{"from": None, "to": "08-20"}]),
        ("郵送", [{"from": None, "to": "08-13"}]),
    ]


def test_an_exception_stands_beside_the_limit_of_all() -> None:
    told = _tell("試験の7日前まで(コンビニ払いは10日前まで)")
    assert told["closes"] == {"low": 7, "high": 7, "unit": "days"}
    assert told["remarks"] == ["コンビニ払いは10日前まで"]


def test_some_apply_otherwise() -> None:
    of = _tell("団体は学校の担当者がまとめて申請")["of"]
    assert [(one["label"], one["told"]["ways"]) for one in of] == [("団体", ["school"])]


@pytest.mark.parametrize(
    "text",
    [
        "都道府県により異なる",
        "申込方法は協会HPへ",
        "受験票は試験の1週間前に発送",
        "願書の配布:書店、窓口 願書の提出:郵送",
    ],
)
def test_a_text_that_tells_nothing_of_applying_is_kept(text: str) -> None:
    assert read("application", text)["kind"] == "text"
