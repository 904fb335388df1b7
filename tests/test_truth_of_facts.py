"""What an auditor found wrong among the facts shown of the shipped market, by kind: none of it is shown as of today.

Each row was read by hand on its page. ``label`` is the one that the text once stood under: it may be told under
another name of what it is true of, such as the way of sitting whose rule it is.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest

from mikiwame.pipeline import Comparison

Shipped = Callable[..., Comparison]

DAY = date(2026, 11, 27)

OLD_FORMAT = [
    ("medical-clerk", "duration", None, "3時間"),
    ("medical-clerk", "duration", "学科問題", "実技1の接遇問題が50分、学科問題が60分、実技2のレセプト点検が70分"),
    ("medical-clerk", "duration", "実技2", "実技1の接遇問題が50分、学科問題が60分、実技2のレセプト点検が70分"),
    ("medical-clerk", "duration", "実技II", "実技II:レセプト点検について4問(70分)"),
    ("medical-clerk", "duration", "診療報酬請求事務", "診療報酬請求事務/診療報酬明細書点検:4問 70分"),
    ("doctors-clerk", "duration", "筆記", "筆記(択一式) 25問(50分)"),
    ("care-clerk", "duration", "介護報酬請求事務", "介護報酬請求事務/介護給付費明細書作成/2問/60分"),
]

SAME_PART_TWICE = [
    ("medical-operator", "duration", "レセプト出力", "実技は、70分間です。(コンピュータ入力 60分、レセプト出力 10分)"),
    ("medical-operator", "duration", "実技試験", "70分間の実技試験のみ"),
    ("medical-fee-claims", "duration", "学科・実技", "学科・実技 180分"),
    ("medical-office-practitioner", "exam_fee", "一般", "●受験料:一般:5,000円(税込)"),
    ("certified-doctors-secretary", "exam_fee", "認定証書発行手数料", "8,200円 (認定証書発行手数料 +4,100円)"),
    ("medical-secretary-2", "exam_content", None, "計30問がマークシート"),
    ("dispensing-office-manager", "exam_content", None, "調剤報酬明細書の点検1問と作成2問の計3問"),
]

DEAD_LABEL = [
    ("electronic-chart", "exam_fee", "一般", "一般:6,300円"),
    ("certified-doctors-secretary", "exam_fee", "発行手数料", "受験料とは別に3,600円の発行手数料"),
    ("jma-medical-secretary", "examinees", "旧要綱対応", "368名(旧 要 綱 対 応248名、 新 要綱 対 応120名)"),
    ("medical-office-manager", "passing_mark", "一般会場", "3問の合計で総得点の70%以上"),
]

PART_OF_A_POPULATION = [
    ("health-information-manager", "pass_rate", "大学", "大学44.3%(567名中316名合格)"),
    ("health-information-manager", "pass_rate", "通信課程", "通信課程43.8%(2,672中1,171名合格)"),
    ("health-information-manager", "passers", "大学", "大学44.3%(567名中316名合格)"),
    ("registered-drug-seller", "pass_rate", "北海道・東北", "北海道・東北52・2%(合格者数3115人/受験者数5969人)"),
    ("registered-drug-seller", "pass_rate", "関東・甲信越", "関東・甲信越79・6%(1万5791人/1万9845人)"),
]

COUNT_OF_ANOTHER_TIME = [
    ("medical-office-oa", "examinees", None, "287"),
    ("care-clerk", "examinees", None, "約3,000-4,000人 *註1"),
    ("health-information-manager", "passers", None, "受験者数4,038名 合格者数1990名"),
    ("registered-drug-seller", "examinees", None, "全国で6万0271人が受験"),
    ("medical-office-practitioner", "examinees", None, "受験者は年間で1万人以上"),
    ("medical-operator", "pass_rate", None, "合格率は約76%。"),
]

PAST_DAY = [
    ("doctors-assistant-practice", "schedule", None, "2023年10月1日(日) 10:00〜12:00"),
    ("health-information-technologist", "schedule", None, "2023年(令和5)8月20日(日)"),
    ("medical-computer-skills", "schedule", None, "2021年11月13日(土)"),
    ("medical-office-ability", "schedule", None, "第50回2022年6月26日(日)"),
    ("medical-office-skills", "schedule", None, "第65回 2026年 3月29日(日)"),
    ("senior-health-information-technologist", "schedule", None, "2024年8月25日(日)10時10分~16時30分"),
    ("electronic-chart", "application", None, "2022年6月11日(土) ※願書受付:4月11日〜5月11日"),
    ("medical-office-skills", "application", None, "第65回 2月2日(月)から 3月1日(日)"),
    ("dispensing-claims-specialist", "result_day", None, "2024年1月9日(火)~11日(木)郵送予定"),
    ("registered-drug-seller", "application", "千葉県", "願書受付は5/18-6/5の19日間"),
]

OTHER_STRAND = [
    ("medical-fee-claims", "pass_rate", "歯科", "医科で約30%、歯科で約40%という合格率"),
    ("medical-fee-claims", "passers", "歯科", "2019年 150人 48人 32%"),
]

PRICE_OF_ANOTHER_COURSE = [
    ("medical-fee-claims", "course_cost", None, "83,500円(税込み)"),
    ("medical-office-skills", "course_cost", None, "3,960円/月 (サブスク学習)"),
    ("medical-fee-claims", "benefit", None, "16,700円支給"),
]

NO_VALUE = [
    ("certified-doctors-secretary", "application", None, "詳細を見る"),
    ("doctors-assistant-practice", "application", None, "―"),
    ("doctors-office-work-assist", "application", None, "詳細を見る"),
    ("jadp-medical-office", "application", None, "詳細を見る"),
    ("medical-claims-ability", "application", None, "―"),
    ("medical-computer-ability", "application", None, "詳細を見る"),
    ("medical-fee-claims", "application", None, "―"),
    ("medical-clerk", "aid", None, "・医療事務講座医科コース(通信コース)"),
    ("health-information-manager", "study_time", None, "2年間で22万円の受講料"),
]

TEXT_WITHOUT_STANDING = [
    ("doctors-clerk", "status", None, "2024年6月度試験までは、現行どおり紙による在宅試験での実施"),
    ("medical-clerk", "status", None, "2024年6月度試験までは、現行どおり紙による在宅試験での実施"),
    ("medical-fee-claims", "exam_content", None, "医科と歯科に分け、それぞれ学科試験と実技試験を行います。"),
    ("medical-fee-claims", "exam_content", "学科", "医科と歯科に分け、それぞれ学科試験と実技試験を行います。"),
    ("medical-office-manager", "status", None, "2022年5月から毎月開催となりました。"),
    ("medical-office-skills", "passing_mark", None, "一般会場:70%以上の得点"),
]

RULE_OF_ONE_MODE = [
    ("medical-office-test", "schedule", None, "会場受験の場合は6回(5・6・10・11・2・3月)、各月第4日曜日"),
    ("medical-office-practitioner", "venue", None, "●団体:会場"),
    ("medical-office-manager", "duration", None, "在宅受験の場合、時間の制限はございません。"),
    ("medical-office-manager", "duration", "実技", "学科60分 実技120分"),
    ("medical-office-manager", "passing_mark", "在宅受験", "3問の合計で総得点の約80%以上"),
    ("medical-office-manager", "passing_mark", "学科", "学科試験: 約80%以上"),
]

MISPRINT = [
    ("medical-computer-ability", "organiser", None, "日本医療事務教会 (株式会社日本教育クリエイト)"),
    ("medical-office-test", "organiser", None, "日本医療事務教会 (株式会社日本教育クリエイト)"),
    ("receipt-check", "school", None, "株式会社 日本クリエイト"),
    ("medical-fee-claims", "status", None, "公益財団法人 日本医療保険事務教会 (2026年3月解散)"),
]

PAST_NEWS = [
    (
        "receipt-manager",
        "status",
        None,
        "≪第1回レセプト管理士認定試験 令和4年2月13日試験についてのご案内≫",
    ),
    (
        "senior-health-information-technologist",
        "status",
        None,
        "2026年度の第20回上級医療情報技師能力検定試験から一次試験の試験制度を以下のように改定します。",
    ),
]

NOT_OF_TODAY = [
    *OLD_FORMAT,
    *SAME_PART_TWICE,
    *DEAD_LABEL,
    *PART_OF_A_POPULATION,
    *COUNT_OF_ANOTHER_TIME,
    *PAST_DAY,
    *OTHER_STRAND,
    *PRICE_OF_ANOTHER_COURSE,
    *NO_VALUE,
    *TEXT_WITHOUT_STANDING,
    *RULE_OF_ONE_MODE,
    *MISPRINT,
    *PAST_NEWS,
]


def list_present(comparison: Comparison, slug: str, field: str) -> list[dict[str, Any]]:
    """The facts of today, without those of a way of sitting that is suspended."""
    silent = pl.col("standing").is_in(["unknown", "suspended"])
    return comparison.facts.filter(~silent, certification=slug, field=field).to_dicts()


def read_one(comparison: Comparison, slug: str, field: str) -> dict[str, Any]:
    """The only fact of a field, where it has but one."""
    (fact,) = list_present(comparison, slug, field)
    return fact


@pytest.mark.parametrize(("slug", "field", "label", "text"), NOT_OF_TODAY)
def test_what_is_not_of_today_is_told_by_the_claims_alone(
    slug: str, field: str, label: str | None, text: str, shipped: Shipped
) -> None:
    comparison = shipped(DAY)

    present = list_present(comparison, slug, field)
    assert [fact["text"] for fact in present if (fact["label"], fact["text"]) == (label, text)] == []
    assert text in comparison.claims.filter(certification=slug, field=field)["text"].to_list()


def test_a_count_of_one_sitting_is_told_as_one(shipped: Shipped) -> None:
    comparison = shipped(DAY)

    for field, number in (("examinees", 1531), ("passers", 514), ("pass_rate", 34.7)):
        fact = read_one(comparison, "medical-fee-claims", field)
        assert (fact["low"], fact["round"], fact["period"]) == (number, "第62回", None)


def test_the_two_ways_to_pass_one_exam_are_of_one_page_and_agree_with_none(shipped: Shipped) -> None:
    marks = list_present(shipped(DAY), "certified-doctors-secretary", "passing_mark")

    assert {(mark["low"], mark["unit"], mark["standing"]) for mark in marks} == {
        (55, "deviation", "single"),
        (80, "percent", "single"),
    }


RIGHT: list[tuple[str, str, dict[str, Any], str]] = [
    ("care-office-manager", "venue", {"state": "home"}, "iryoujimu-net-care-office-manager"),
    ("care-office-manager", "exam_fee", {"low": 6500}, "iryoujimu-net-care-office-manager"),
    ("health-information-manager", "examinees", {"low": 2027, "period": "2025"}, "shinryojoho-results"),
    ("health-information-manager", "passers", {"low": 1275, "period": "2025"}, "shinryojoho-results"),
    ("medical-office-practice-2", "passing_mark", {"low": 60}, "sikaku-jinsei-office-practice-2"),
    ("doctors-assistant-practice", "passing_mark", {"low": 60}, "bikenkou-doctors-assistant-practice"),
    ("medical-office-manager", "duration", {"mode": "home", "state": "unlimited"}, "career-tasu-office-manager"),
    ("electronic-chart", "exam_fee", {"low": 7500}, "article-2025"),
    ("dispensing-claims-specialist", "organiser", {"text": "一般社団法人専門士検定協会"}, "isiyaku-renewal"),
    ("dispensing-claims-specialist", "eligibility", {"state": "open"}, "bikenkou-dispensing-claims-specialist"),
]


@pytest.mark.parametrize(("slug", "field", "told", "source"), RIGHT)
def test_the_right_value_is_told_with_its_source(
    slug: str, field: str, told: dict[str, Any], source: str, shipped: Shipped
) -> None:
    fact = read_one(shipped(DAY), slug, field)

    assert {name: fact[name] for name in told} == told
    assert fact["source"] == source


def test_the_rate_of_a_row_follows_from_its_two_counts(shipped: Shipped) -> None:
    """1,275 of 2,027 are 62.9 %; the rate of the year before, 72.8 %, is history."""
    comparison = shipped(DAY)

    rate = read_one(comparison, "health-information-manager", "pass_rate")
    assert (rate["low"], rate["period"], rate["state"]) == (62.9, "2025", "derived")
    assert "2027人" in rate["text"]
    assert "1275人" in rate["text"]
    assert 72.8 in comparison.claims.filter(certification="health-information-manager", period="2024")["low"].to_list()


def test_an_exam_of_a_whole_country_is_counted_in_the_newest_year(shipped: Shipped) -> None:
    whole = [fact for fact in list_present(shipped(DAY), "registered-drug-seller", "examinees") if fact["general"]]

    assert [(fact["low"], fact["period"], fact["source"]) for fact in whole] == [
        (54526, "2024", "licencehub-drug-seller-pass-rate")
    ]


def test_the_rates_of_another_strand_are_told_year_by_year_and_are_no_facts(shipped: Shipped) -> None:
    comparison = shipped(DAY)

    dental = comparison.claims.filter(certification="medical-fee-claims", field="pass_rate", strand="歯科")
    of_years = dental.filter(source="foresight-fee-claims-pass-rate").drop_nulls("period")
    assert (of_years["low"].min(), of_years["low"].max()) == (30.4, 37.0)
    assert comparison.facts.filter(certification="medical-fee-claims", strand="歯科").is_empty()


def test_no_grade_of_before_its_grades_were_merged_is_told_of_an_exam(shipped: Shipped) -> None:
    comparison = shipped(DAY)

    facts = comparison.facts.filter(pl.col("standing") != "unknown", certification="medical-clerk")
    assert facts["grade"].drop_nulls().is_empty()
    assert [
        (fact["part"], fact["low"])
        for fact in sorted(facts.filter(field="duration").to_dicts(), key=lambda one: one["low"])
    ] == [("学科", 50), ("実技", 70)]
    assert facts.filter(field="passing_mark").height == 1


def test_both_ways_to_sit_one_exam_have_their_own_times_and_marks(shipped: Shipped) -> None:
    facts = shipped(DAY).facts.filter(certification="medical-office-manager")

    told = facts.filter(pl.col("field").is_in(["duration", "passing_mark"])).select(
        "field", "mode", "part", "low", "state", "standing"
    )
    assert sorted(told.rows(), key=str) == [
        ("duration", "hall", "学科", 60, None, "suspended"),
        ("duration", "hall", "実技", 120, None, "suspended"),
        ("duration", "home", None, None, "unlimited", "single"),
        ("passing_mark", "hall", "学科", 70, None, "suspended"),
        ("passing_mark", "hall", "実技", 70, None, "suspended"),
        ("passing_mark", "home", "学科", 80, None, "single"),
        ("passing_mark", "home", "実技", 80, None, "single"),
    ]


def test_no_fact_of_a_field_that_is_read_rests_on_a_text_that_was_not(shipped: Shipped) -> None:
    facts = shipped(DAY).facts.filter(pl.col("standing") != "unknown")

    free = {"organiser", "school", "stars", "status", "benefit", "name_alias"}
    assert set(facts.filter(kind="text")["field"]) <= free
    valued = facts.filter(~pl.col("kind").is_in(["text", "withheld", "independence"]))
    empty = valued.filter(pl.all_horizontal(pl.col("low", "high", "state", "label").is_null()))
    assert empty.select("certification", "field", "text").rows() == []


@pytest.mark.parametrize(
    ("slug", "state"), [("jma-medical-secretary", "required_course"), ("health-information-manager", "own_course")]
)
def test_ties_that_a_page_tells_count(slug: str, state: str, shipped: Shipped) -> None:
    assert read_one(shipped(DAY), slug, "independence")["state"] == state


def test_an_exam_of_five_bodies_names_them_all(shipped: Shipped) -> None:
    assert len(shipped(DAY).catalogue.certifications["health-information-manager"].organisers) == 5
