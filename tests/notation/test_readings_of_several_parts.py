"""Days and places of several grades or parts in one text: each is read with its label, or the text is refused."""

from typing import Any

import pytest

from mikiwame.catalogue.flattening import flatten, list_parts
from mikiwame.notation import read

MONTHS = {
    "4月(学科)、6月(実技) 9月(学科)、11月(実技)": {"学科": [4, 9], "実技": [6, 11]},
    "1級:12月上旬 2級・3級:6月中旬、12月上旬": {"1級": [12], "2級・3級": [6, 12]},
    "一次試験は5月、二次試験は10月": {"一次試験": [5], "二次試験": [10]},
    "【1級】〔学科〕9月上旬〔実地〕12月上旬": {"1級 学科": [9], "1級 実地": [12]},
    "学科試験:9月上旬ごろ 実地試験:12月上旬ごろ": {"学科試験": [9], "実地試験": [12]},
    "【学科試験】:7月、12月 【実技試験】:8月、2月": {"学科試験": [7, 12], "実技試験": [2, 8]},
    "筆記:5月 実地:8月": {"筆記": [5], "実地": [8]},
    "7月(学科)、9月(口述)": {"学科": [7], "口述": [9]},
    "1級:6月 2級:6月・11月": {"1級": [6], "2級": [6, 11]},
    "試験日:Ⅰ種>11月 Ⅱ種>3月、11月": {"Ⅰ種": [11], "Ⅱ種": [3, 11]},
    "【5級】随時【4~2級】2月、6月、10月【1級】4月、8月、12月": {
        "5級": None,
        "4~2級": [2, 6, 10],
        "1級": [4, 8, 12],
    },
    "- 短答式試験:5月中旬 - 論文式試験:7月上旬 - 口述試験:10月中旬": {
        "短答式試験": [5],
        "論文式試験": [7],
        "口述試験": [10],
    },
    "【2級】6月(年1回) 【3級】6月、9月(年2回)": {"2級": [6], "3級": [6, 9]},
}
DATES = {
    "【3級・4級】2026年5月17日 【1級・2級】2026年10月18日": {"3級・4級": ["2026-05-17"], "1級・2級": ["2026-10-18"]},
    "<2022年度> 【2級】 2023年2月12日(日) 【3、4級】 2023年1月22日(日)": {
        "2級": ["2023-02-12"],
        "3、4級": ["2023-01-22"],
    },
    "【1級】〔学科〕2019年9月1日(日)【2級】〔学科・実地〕2019年11月17日(日)": {
        "1級 学科": ["2019-09-01"],
        "2級 学科・実地": ["2019-11-17"],
    },
}
NUMBERS = {
    "実施日程は第3種冷凍技術者は春と夏と秋の年3回。第2種冷凍技術者は年2回": {"第3種": 3, "第2種": 2},
    "甲種 年2回 乙種 年4回": {"甲種": 2, "乙種": 4},
    "2級が年間12回、1級は年間3回": {"2級": 12, "1級": 3},
}
PLACES = {
    "【上級】全国の主要都市 【初級、中級】自宅など": {"上級": (False, None, None), "初級、中級": (True, None, None)},
    "1級は東京・大阪、2級は全国主要9都市": {"1級": (False, 2, None), "2級": (False, 9, None)},
    "●1次試験・・・・全国40箇所\n●2次試験・・・・札幌、東京、大阪、福岡": {
        "1次試験": (False, 40, None),
        "2次試験": (False, 4, None),
    },
    "筆記試験 34都道府県 実技試験 4都道府県": {"筆記試験": (False, None, 34), "実技試験": (False, None, 4)},
    "【筆記】北海道、宮城県、東京都 【口述・実技】東京都": {
        "筆記": (False, None, 3),
        "口述・実技": (False, None, 1),
    },
    "一次試験は全国のテストセンターで受験できます。二次試験の試験会場は、東京、大阪の2会場です。": {
        "一次試験": (False, None, None),
        "二次試験": (False, 2, None),
    },
}


def _list(field: str, text: str) -> list[Any]:
    return list(list_parts(read(field, text)))


@pytest.mark.parametrize(("text", "months"), MONTHS.items())
def test_each_has_its_months(text: str, months: dict[str, list[int] | None]) -> None:
    assert {one["label"]: one["months"] for one in _list("schedule", text)} == months


@pytest.mark.parametrize(("text", "dates"), DATES.items())
def test_each_has_its_days(text: str, dates: dict[str, list[str]]) -> None:
    assert {one["label"]: one["dates"] for one in _list("schedule", text)} == dates


@pytest.mark.parametrize(("text", "numbers"), NUMBERS.items())
def test_each_has_its_number(text: str, numbers: dict[str, int]) -> None:
    assert {one["label"]: one["per_year"] for one in _list("schedule", text)} == numbers


@pytest.mark.parametrize(("text", "places"), PLACES.items())
def test_each_has_its_places(text: str, places: dict[str, Any]) -> None:
    told = {one["label"]: (one["home"], one["halls"], one["prefectures"]) for one in _list("venue", text)}
    assert told == places


def test_each_is_a_value_of_its_own() -> None:
    values = flatten(read("schedule", "2級は随時、1級は年1回"))
    assert [(value.label, value.state, value.low) for value in values] == [
        ("2級", "any_time", None),
        ("1級", None, 1.0),
    ]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("schedule", "3級は毎月開催、2級、3級は2か月に一回開催されている"),
        ("schedule", "年2回(6月・11月) ※1級は11月のみ"),
        ("schedule", "【上級】受験会場により異なる 【初級、中級】随時"),
        ("venue", "【第1種】札幌、東京、大阪の3会場 【第2種】上期▶各都道府県 下期▶全国8地区"),
        ("venue", "〔1次〕仙台、千葉、京都 ほか60カ所 〔2次〕仙台、京都、熊本(熊本は夏季のみ)"),
    ],
)
def test_what_cannot_be_told_of_each_is_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


def test_who_parts_a_text_alone_is_given_none_of_it() -> None:
    assert read("schedule", "1級:6月 2級:6月・11月", apart=False)["kind"] == "unreadable"
