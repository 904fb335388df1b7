"""Kinds of wording that pages of other markets print: each is read for what it says, or refused."""

from typing import Any

import pytest

from mikiwame.catalogue.flattening import flatten
from mikiwame.notation import read


def _read(field: str, printed: str) -> dict[str, Any]:
    return dict(read(field, printed))


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        # The stages of one exam are not sittings of their own.
        ("schedule", "11月(学科)、1月(実技)"),
        ("schedule", "学科試験:9月6日(日)\n実技試験:11月15日(日)"),
        ("schedule", "【3級・4級】2026年5月17日 【1級・2級】2026年10月18日"),
        ("schedule", "第8回 2025年2月16日(日)\n第9回 2025年8月24日(日)※2・3級のみ"),
        ("schedule", "各県で年2回以上実施"),
        ("schedule", "前期(4月~9月)と後期(10月~3月)に年に複数回"),
        # The clock and what holds a break last longer than the exam.
        ("duration", "試験は午前9時から午後3時(正午から午後1時まで休憩)です。"),
        ("duration", "【会場】100分(説明20分+筆記80分)【CBT】80分"),
        ("duration", "実技試験 3題 各40分"),
        ("duration", "【1級】1次試験 一部記述式のマークシート方式(80分)、2次試験 実技を含む記述式(100分)"),
        ("duration", "[1級]\n前半:マークシート方式(90分)\n後半:記述式(90分)\n[2級・3級]\nマークシート方式のみ(90分)"),
        ("venue", "【第1種】札幌、東京、大阪の3会場 【第2種】上期▶各都道府県 下期▶全国8地区"),
        ("venue", "仙台、東京、名古屋、大阪、福岡 ほか20都市"),
        ("venue", "国内:札幌、仙台、東京、大阪、福岡\n国外:30の国・地域、70都市"),
        ("venue", "●1次試験・・・・全国40箇所\n●2次試験・・・・札幌、東京、大阪、福岡"),
        ("venue", "一次試験は全国のテストセンターで受験できます。二次試験の試験会場は、東京、大阪の2会場です。"),
        ("venue", "■第1級および第2級\n東京都、札幌市、大阪市\n■第3級および第4級\n札幌、名古屋、大阪、仙台"),
        ("schedule", "【1級】\n〔学科〕2019年9月1日(日)\n【2級】\n〔学科・実地〕2019年11月17日(日)"),
        ("schedule", "春日程 2026年5月29日(金)〔当日消印有効〕"),
        ("pass_rate", "かなり合格率が高い年度でも25%は切っているということです。"),
        ("eligibility", "資格を取得するためには、講習会を受講するか、試験に合格する必要があります。"),
        ("duration", "40分の試験を2回行い、択一式で80問に答えます。"),
        ("pass_rate", "雰囲気から察するに80%以上は合格しているのではないかと個人的には感じます。"),
        ("pass_rate", "上位の等級で合格できた受験者は、合格者の中の0.9%でした。"),
        ("pass_rate", "直前の合宿もあり、こちらの合宿参加者の合格率は85%です。"),
        (
            "course_cost",
            "初級講座は認定料込みで9,000円(税込)です。ただし、2級、1級資格の取得者は、5,000円(税込)で受けられます。",
        ),
    ],
)
def test_what_would_be_half_read_is_refused(field: str, printed: str) -> None:
    assert read(field, printed, apart=False)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        (
            "年齢に制限はなく誰でも受験できます。\n※ただし、二種の免状がない者は、一種に合格するだけでは工事に従事することはできません。",
            "open",
        ),
        ("受験資格は義務教育修了者です。", "other"),
        ("3級や4級なら誰でも受験可能です。2級は3級の合格者だけが受験できます。", "open"),
        ("誰でも受けられます。\n小学生から70歳以上の方まで幅広く受験されています。", "open"),
        ("受験資格はなく、誰でも受験できますが、2級に合格しなければ1級を受験することはできません。", "open"),
        ("1. 高校で機械の学科を卒業し、6か月以上の実務経験者 2. 実技講習を修了した者", "course_required"),
        ("講座を受講しなければ受験することはできません。", "course_required"),
        ("18歳以上なら誰でも受験できます。", "other"),
        ("【3級】18歳以上のどなたでも受験できます", "other"),
        ("獣医学課程のある大学において正規の課程を修め卒業すること。", "other"),
        ("養成課程を修了して登録した者", "course_required"),
    ],
)
def test_who_may_sit(printed: str, state: str) -> None:
    assert _read("eligibility", printed)["state"] == state


def test_one_of_several_sundays_is_one_sitting_without_a_rule() -> None:
    reading = _read("schedule", "試験日は、例年11月の第1、第2、第3日曜日の\n  いずれか1日")
    assert (reading["per_year"], reading["months"], reading["rule"]) == (1, [11], None)


def test_the_digits_of_a_price_are_no_months() -> None:
    reading = _read("schedule", "10月上旬・6,500円")
    assert (reading["per_year"], reading["months"]) == (1, [10])


def test_full_days_of_stages_and_one_list_of_months_stay_one_schedule() -> None:
    days = _read("schedule", "筆記試験 2026年1月25日 実技試験 2026年3月1日")
    assert days["dates"] == ["2026-01-25", "2026-03-01"]
    assert _read("schedule", "6月(1級、2級)・11月(1級、2級)")["months"] == [6, 11]


def test_the_year_since_when_an_exam_exists_is_no_period() -> None:
    values = _read("passers", "1998年から開催されており、毎年800~1,200人ほどが合格しています。")["values"]
    assert [(value["low"], value["high"], value["period"]) for value in values] == [(800, 1200, None)]
    values = _read("passers", "2019年に実施された試験の合格者は321人でした。")["values"]
    assert [(value["low"], value["period"]) for value in values] == [(321, "2019")]


def test_the_end_of_a_longer_word_is_no_grade() -> None:
    values = _read("pass_rate", "ソムリエ:38.1% ワインエキスパート:42.5%")["values"]
    assert {value["label"]: value["low"] for value in values} == {"ソムリエ": 38.1, "ワインエキスパート": 42.5}
    values = _read("pass_rate", "スタンダード 71% エキスパート 33%")["values"]
    assert {value["label"]: value["low"] for value in values} == {"スタンダード": 71.0, "エキスパート": 33.0}


@pytest.mark.parametrize(
    ("field", "printed", "amounts"),
    [
        ("exam_fee", "合格した場合、資格登録料としてさらに6,600円必要です。", [("資格登録料", 6600)]),
        (
            "exam_fee",
            "【2級】〔学科・実地〕9,800円 〔学科のみ〕〔実地のみ〕各4,900円",
            [("2級 学科・実地", 9800), ("2級 学科のみ", 4900), ("2級 実地のみ", 4900)],
        ),
        ("exam_fee", "受験料は6,500円(税込):受験料は全国一律6,500円です。", [(None, 6500)]),
    ],
)
def test_prices(field: str, printed: str, amounts: list[tuple[str | None, int]]) -> None:
    assert [(amount["label"], amount["low"]) for amount in _read(field, printed)["amounts"]] == amounts


def test_a_break_that_nothing_counts_in_leaves_the_length_as_printed() -> None:
    assert _read("duration", "120分(途中休憩10分)")["parts"] == [{"label": None, "minutes": 120}]
    assert _read("duration", "150分(休憩10分を除く)")["parts"] == [{"label": None, "minutes": 150}]


@pytest.mark.parametrize(
    ("field", "text", "labels"),
    [
        ("exam_fee", "A級 12,760円", ["A級"]),
        ("exam_fee", "A級・B級の併願:20,240円", ["A級・B級の併願"]),
        ("pass_rate", "A級 12% B級 30%", ["A級", "B級"]),
        ("passing_mark", "A級 70点以上", ["A級"]),
    ],
)
def test_a_letter_may_name_a_grade(field: str, text: str, labels: list[str]) -> None:
    assert [one.label for one in flatten(read(field, text))] == labels


def test_months_of_grades_that_letters_name_are_not_those_of_all() -> None:
    assert read("schedule", "A級:6月 B級:7月", apart=False)["kind"] == "unreadable"
    assert dict(read("schedule", "A級:6月 B級:7月"))["label"] == "A級"
