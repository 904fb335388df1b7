"""Texts whose shape tells what their figures are of: labels of two words, heads of days, and one thing of several."""

from typing import Any

import pytest

from mikiwame import notation


def _labels(field: str, text: str) -> dict[str | None, float | None]:
    reading = notation.read(field, text)
    if reading["kind"] == "money":
        return {amount["label"]: amount["low"] for amount in reading["amounts"]}
    if reading["kind"] == "rate" or reading["kind"] == "people":
        return {value["label"]: value["low"] for value in reading["values"]}
    if reading["kind"] == "duration":
        return {part["label"]: part["minutes"] for part in reading["parts"]}
    return {}


@pytest.mark.parametrize(
    ("field", "text", "labels"),
    [
        ("exam_fee", "大気1種 8,500円 / 水質1種 9,500円", {"大気1種": 8500, "水質1種": 9500}),
        ("exam_fee", "電気2種:9,300円 通信1種:8,700円", {"電気2種": 9300, "通信1種": 8700}),
        ("exam_fee", "珠算1級 2,340円 電卓2級 1,730円", {"珠算1級": 2340, "電卓2級": 1730}),
        ("exam_fee", "英語1級 7,000円/ドイツ語1級 8,000円", {"英語1級": 7000, "ドイツ語1級": 8000}),
        ("exam_fee", "大気関係第1種公害防止管理者 | 12,300円", {"大気関係第1種公害防止管理者": 12300}),
        (
            "pass_rate",
            "・大気1種:23.6% ・水質1種:30.4% ・水質2種:17.9%",
            {"大気1種": 23.6, "水質1種": 30.4, "水質2種": 17.9},
        ),
        ("examinees", "大気1種 5,393名 水質1種 6,120名", {"大気1種": 5393, "水質1種": 6120}),
        ("duration", "大気1種 120分 水質1種 150分", {"大気1種": 120, "水質1種": 150}),
        # The exam's own name before each grade is no label, and neither is what is known to be a part half of one.
        ("exam_fee", "日商簿記2級 5,500円 日商簿記3級 3,300円", {"2級": 5500, "3級": 3300}),
        ("duration", "学科1級 90分 実技1級 120分", {"学科1級": 90, "実技1級": 120}),
    ],
)
def test_a_label_of_a_name_and_a_grade_is_read_whole(
    field: str, text: str, labels: dict[str | None, float | None]
) -> None:
    assert _labels(field, text) == labels


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "登録1級 3,000円 更新2級 2,000円"),
        ("exam_fee", "送料1級 3,000円 本体1級 4,000円"),
        ("examinees", "大気1種合格者 | 300名"),
        ("pass_rate", "昨年1級 30% 今年1級 40%"),
        ("exam_fee", "大気1種 8,500円 水質1種 未定"),
    ],
)
def test_a_word_that_changes_the_figure_is_no_name_of_a_grade(field: str, text: str) -> None:
    assert notation.read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("【学科試験】2019年9月15日(日)", ["2019-09-15"]),
        ("【学科】平成28年10月16日(日) 【面接・実技】平成28年10月17日(月)", ["2016-10-16", "2016-10-17"]),
        ("第64回 4~5 平成27年6月13日(土)", ["2015-06-13"]),
    ],
)
def test_a_head_before_a_day_is_that_of_a_part_or_a_sitting(text: str, dates: list[str]) -> None:
    reading = notation.read("schedule", text)
    assert reading["kind"] == "schedule"
    assert reading["dates"] == dates


def test_the_number_of_a_sitting_is_not_how_often_it_is_held() -> None:
    reading = notation.read("schedule", "80回 3級 7月8日(土)")
    assert reading["kind"] == "schedule"
    assert (reading["per_year"], reading["months"]) == (1, [7])


def test_where_an_exam_mostly_falls_is_no_rule() -> None:
    reading = notation.read("schedule", "10月の上旬(多くは第1日曜日)")
    assert reading["kind"] == "schedule"
    assert (reading["months"], reading["rule"]) == ([10], None)


@pytest.mark.parametrize(
    ("text", "halls", "prefectures"),
    [
        ("令和2年度以降は、全国7都府市において同じ日に一斉に実施します。", 7, None),
        ("東京都と大阪府の2都府で行われます。", None, 2),
        ("全国7ブロックで実施", 7, None),
    ],
)
def test_places_are_counted_by_whatever_word_counts_them(text: str, halls: int | None, prefectures: int | None) -> None:
    reading = notation.read("venue", text)
    assert reading["kind"] == "venue"
    assert (reading["halls"], reading["prefectures"]) == (halls, prefectures)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("venue", "東京、大阪、名古屋(名古屋は2級だけ)"),
        ("venue", "東京、大阪、福岡(福岡会場は6月のみ実施)"),
        ("venue", "札幌(冬季を除く)、東京、大阪"),
        ("pass_rate", "3級 60%(2019年以前)"),
        ("pass_rate", "令和3年度(2020年)|1,200|600|50.0%"),
        ("examinees", "12,345名(2010年~2020年)"),
        ("examinees", "3か月で3,000人が受験しました。"),
        ("schedule", "平成28年度の試験は大阪が6月5日、東京が9月11日に行われます。"),
        ("duration", "全3科目 各60分"),
        ("duration", "10:00~12:00 (1科目60分)"),
        ("course_cost", "1日11,000円、2日間"),
        ("eligibility", "2級合格者であれば、年齢・学歴は問わない"),
        ("eligibility", "1級を除き、受験資格は特にありません。"),
        ("eligibility", "どのような方が受験できますか"),
        ("venue", "仙台、広島 (広島については3~5級)"),
        ("venue", "東京・大阪・福岡(大阪は第2回)"),
        ("venue", "東京、高松(2~4級)"),
        ("venue", "東京、大阪、福岡(隔年)"),
        ("venue", "東京、大阪、福岡(予定)"),
        ("schedule", "春期 | 4月21日 | 6月25日"),
        ("schedule", "1級 | 6月9日 | 7月20日"),
        ("schedule", "令和6年度 | 2024年7月7日 | 2024年9月1日"),
        ("schedule", "第3回 2024年7月7日 2024年9月1日"),
        ("schedule", "第2回 | 2024年6月16日(日) | 2024年8月9日(金)"),
    ],
)
def test_what_is_said_of_one_thing_of_several_is_not_read_as_of_all(field: str, text: str) -> None:
    assert notation.read(field, text)["kind"] == "unreadable"


def test_a_term_may_be_told_by_the_next_year_beside_it() -> None:
    reading = notation.read("pass_rate", "令和3年度(2022年)|1,200|600|50.0%")
    assert reading["kind"] == "rate"
    assert [value["low"] for value in reading["values"]] == [50]


@pytest.mark.parametrize("text", ["職業等に関わらず、どのような人でも受験できます。", "いかなる方でも受験可能"])
def test_whatever_person_is_anybody(text: str) -> None:
    reading = notation.read("eligibility", text)
    assert reading["kind"] == "eligibility"
    assert reading["state"] == "open"


def test_a_head_over_sittings_is_that_of_a_part() -> None:
    reading = notation.read("schedule", "〈学科試験〉 第1回目 2月第2週 第2回目 8月第2週")
    assert reading["kind"] == "schedule"
    assert (reading["per_year"], reading["months"]) == (2, [2, 8])


def test_the_special_class_of_a_kind_is_a_grade() -> None:
    assert _labels("pass_rate", "甲種特類 63 19 30.2") == {"甲種特類": 30.2}


def test_of_two_labels_that_stand_twice_the_first_is_named() -> None:
    reading = notation.read("exam_fee", "2級 7,700円 3級 7,150円 科目免除受験は、2級・3級ともに5,500円")
    assert reading["kind"] == "unreadable"
    assert reading["reason"]["values"]["word"] == "2級"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        # Heads lose their brackets and phrases that say nothing are taken out before a text is read.
        ("schedule", "【筆記試験】10月4日 【実技試験】11月8日"),
        ("exam_fee", "面接の方は同額です。なお、いったん納入した受験料は返還できません。"),
    ],
)
def test_a_refusal_quotes_the_whole_text_as_printed(field: str, text: str) -> None:
    refused: Any = notation.read(field, text, apart=False)
    assert refused["kind"] == "unreadable"
    assert refused["reason"]["values"]["text"] == text


@pytest.mark.parametrize("text", ["60分(1日目)", "試験時間:90分(2日目)", "60分(第1日)"])
def test_the_length_of_one_day_of_several_is_not_that_of_the_exam(text: str) -> None:
    assert notation.read("duration", text)["kind"] == "unreadable"
