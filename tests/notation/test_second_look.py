"""Every head of a text has its figure, and every figure the heads that stand at it: texts read by hand."""

from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.second_look import find_lost_head, find_lost_month, find_span
from mikiwame.notation.terms import read_term


def marks(text: str) -> list[tuple[Any, ...]]:
    reading = read_term("passing_mark", text)
    assert reading["kind"] == "mark", reading
    return [(mark["label"], mark["low"], mark["of"], mark["each"]) for mark in reading["marks"]]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        # A row of heads over a row of lengths: the first would be lost.
        ("duration", "区分 | 午前試験 | 午後試験 |\n時間 | 9:30~12:00(150分) | 13:00~15:30(150分) |"),
        (
            "duration",
            "甲種試験(特類):10時00分~12時45分\n甲種試験(特類以外):10時00分~13時15分\n乙種試験:10時00分~11時45分",
        ),
        # A year beside a time of several years.
        ("pass_rate", "2023年度の合格率は、これまでの累計で50%です"),
        # A second month, a place counted twice, applicants with a label of their own.
        ("schedule", "春日程(6/21) インターネット申込はこちらから\n\n\n秋日程(10/22) インターネット申込はこちらから"),
        ("venue", "札幌、仙台、東京、横浜、新潟、金沢、名古屋、京都、大阪、広島、高松、福岡、鹿児島、沖縄・那覇"),
        ("examinees", "・4級: 5255人志願中4639人受験,2103人合格(45.3%)"),
        ("pass_rate", "- 乙種:\n- 難易度: 中級(合格率 55~65%)\n- 甲種:\n- 難易度: 中級~上級(合格率 35~45%)"),
    ],
)
def test_a_head_or_a_figure_that_is_lost_refuses(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    "text",
    [
        # Heads of two sentences, and heads with words between them.
        "1級と2級は手話の実技試験である。準1級、準2級、3級~7級は筆記試験で、試験結果の80点以上で合格。",
        "1〜7級は200点満点とし、1級/準1級/2級は80%程度、準2級〜7級は70%程度で合格。",
        "区分 | 午前試験 | 午後試験 |\n合格基準点 | 100点満点中60点 | 100点満点中60点 |",
    ],
)
def test_a_mark_without_its_head_is_refused(text: str) -> None:
    assert read_term("passing_mark", text)["kind"] == "unreadable"


def test_full_marks_and_forms_stay_where_they_stand() -> None:
    both = "学科/筆記(マークシート形式)60問120分/36点以上(60点満点)\n実技/筆記(記述式)20問60分/60点以上(100点満点)"
    assert marks(both) == [("学科", 36, 60, False), ("実技", 60, 100, False)]
    before = "試験時間は75分で、○✖️式問題が15問、三答択一問題が35問の合計50問。50点満点中35点(7割)以上で合格となります。"
    assert marks(before) == [(None, 35, 50, False)]
    assert marks("各都道府県ごとに異なる\n合格の目安は、60%以上の得点") == [(None, 60, None, False)]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("retake", "電気工事士免状交付者\n「基礎的知識」のそれぞれの科目中における「電気に関する部分」が免除"),
        (
            "exam_content",
            "試験方法(筆記試験)4肢択一式のマークシート方式\n試験方法(実技試験)写真・イラスト・図面等による記述式",
        ),
        (
            "exam_content",
            "- 筆記試験はマークシート形式(5肢択一式)\n - 実地試験は筆記形式の識別・取扱いに関する出題",
        ),
    ],
)
def test_terms_of_somebody_or_of_a_lost_part_are_refused(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"


def test_a_span_of_two_units_is_in_the_smaller() -> None:
    reading = read_term("result_day", "試験後1週間~10日程度")
    assert reading["kind"] == "result"
    assert reading["after"] == {"low": 7, "high": 10, "unit": "days"}
    assert read_term("result_day", "試験後10日~1か月で発表")["kind"] == "unreadable"


def test_who_is_of_age_is_asked() -> None:
    asked = read("eligibility", "1)20歳以上であれば、職業、学歴、性別を問わず、どなたでも受験できます。")
    assert asked["kind"] == "eligibility"
    assert asked["state"] == "other"
    members = read("eligibility", "コーヒーマイスターの講座を受講出来るのは、SCAJの会員のみです。")
    assert members["kind"] == "eligibility"
    assert members["state"] == "other"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("認定試験は合計3時間。3択問題が155問出題されます。", 180), ("日時 令和3年10月17日(日)14時~16時 2時間", 120)],
)
def test_a_word_of_any_exam_is_no_part(text: str, minutes: int) -> None:
    reading = read("duration", text)
    assert reading["kind"] == "duration"
    assert reading["parts"] == [{"label": None, "minutes": minutes}]


def test_what_is_added_to_one_fee_is_paid_with_that_one() -> None:
    reading = read("exam_fee", "【3級】5,500円\n【2級】7,700円\n【1級】9,900円+CBT利用料2,200円\n※全て税込")
    assert reading["kind"] == "money"
    prices = {amount["label"]: amount["low"] for amount in reading["amounts"]}
    assert prices == {"3級": 5500, "2級": 7700, "1級": 9900, "1級 CBT利用料": 2200}


def test_heads_months_and_spans_by_themselves() -> None:
    assert find_lost_head("学科60分 実技90分", "実技") == "学科"
    assert find_lost_head("学科・実技とも60分", "") is None
    assert find_lost_head("合格率34.7%(合格基準:学科70%、実技60%)", "") is None
    assert find_span("過去5年間の平均") == "5年間"
    assert find_span("2020年度の合格率") is None
    schedule = read("schedule", "毎年6月に実施")
    assert schedule["kind"] == "schedule"
    assert find_lost_month("6月 11月", schedule) == "11月"
    assert find_lost_month("6月 ※願書受付:4月11日~5月11日", schedule) is None


def test_a_weekday_of_some_months_makes_no_rule_for_all() -> None:
    reading = read("schedule", "3月、6月、10月の年3回(原則3月、6月は第1日曜日、10月")
    assert reading["kind"] == "schedule"
    assert reading["months"] == [3, 6, 10]
    assert reading["rule"] is None
