"""Figures that a text denies, asks for, aims at or counts of others are refused; a list of grades shares one."""

from typing import Any

import pytest

import mikiwame
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
        ("筆記、面接 各35分", [("筆記", 35), ("面接", 35)]),
        ("75分もかかります", [(None, 75)]),
        ("75分ではなく95分です", [(None, 95)]),
        ("試験時間は75分前後です", [(None, 75)]),
    ],
)
def test_a_length_is_of_each_grade_listed_before_it(text: str, parts: list[tuple[str | None, int]]) -> None:
    reading: dict[str, Any] = dict(notation.read("duration", text))
    assert [(part["label"], part["minutes"]) for part in reading["parts"]] == parts


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("pass_rate", "合格率75%とは言えない"),
        ("pass_rate", "合格率は40%以上が目安です"),
        ("pass_rate", "課題を所定の水準(6割以上)でクリアする"),
        ("pass_rate", "提出課題は8割以上で修了"),
        ("examinees", "20人以上で実施"),
        ("examinees", "8人以上の志願者が必要"),
        ("examinees", "教室には120人が座れる"),
        ("examinees", "450名を収容できる会場"),
        ("examinees", "前回よりも1,200人ほど受検者数が増えています"),
        ("examinees", "いままで310万人を超える方が受検しています"),
        ("examinees", "受験者は900人ではありません"),
        ("examinees", "昨年は18名が受けて全員合格"),
        ("passers", "昨年は18名が受けて全員合格"),
        ("passers", "合格者の平均年齢は41人"),
        ("pass_rate", "合格率は95%とはいきません"),
        ("pass_rate", "合格率88%は誇張です"),
        ("pass_rate", "3級を除く合格率は45%"),
        ("examinees", "受検者は2万人を下らない"),
        ("examinees", "ピーク時には4万人が受験していました"),
        ("examinees", "準1級以外の受験者は700人"),
        ("passers", "合格者80人にアンケート"),
        ("passers", "合格者から抽選で30名にプレゼント"),
        ("duration", "検定時間は80分を超えることはありません"),
        ("duration", "3級以外は70分"),
        ("duration", "70分以外の回もあります"),
        ("duration", "75分はかかりません"),
        ("duration", "45分の実技と学科25分"),
        ("pass_rate", "夏期講習生の合格率は85%"),
        ("examinees", "受検者15人以上で会場を設置"),
        ("examinees", "800人が受験できる会場"),
        ("passers", "合格者8人以上の学校を表彰"),
        ("duration", "お電話は9時~16時"),
        ("duration", "有効期限は80分"),
        ("pass_rate", "体感の合格率は40%"),
        ("examinees", "受検者は関西だけで700人"),
        ("passers", "合格者40人のうち15人が学生"),
        ("passers", "3級合格者25人中、2級に合格したのは6人"),
        ("passers", "合格者数は受験者2,000人に対し450人"),
        ("passers", "合格者20名を採用"),
        ("duration", "2級を除き100分"),
    ],
)
def test_a_figure_that_is_denied_asked_for_or_of_others_is_refused(field: str, text: str) -> None:
    assert notation.read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text", "values"),
    [
        ("pass_rate", "令和3年秋期では合格率も23.4%でした。", [(None, 23.4, "2021")]),
        ("pass_rate", "2級や1級の合格率は35%です", [("2級", 35.0, None), ("1級", 35.0, None)]),
        ("pass_rate", "4級、3級の合格率は85%", [("4級", 85.0, None), ("3級", 85.0, None)]),
        ("examinees", "2019年秋期・・・8,230人", [(None, 8230, "2019")]),
        ("examinees", "受験者は600人以上でした", [(None, 600, None)]),
        ("examinees", "実受検者数2,345人(申込2,800人)", [(None, 2345, None)]),
        ("examinees", "毎年7万人前後が受験し、2万人前後が合格", [(None, 70000, None)]),
        ("pass_rate", "独学者の合格率25%、受験者全体では40%", [("独学者", 25.0, None), (None, 40.0, None)]),
    ],
)
def test_a_figure_has_the_labels_that_are_its_own(
    field: str, text: str, values: list[tuple[str | None, float, str]]
) -> None:
    reading: dict[str, Any] = dict(notation.read(field, text))
    assert [(value["label"], value["low"], value["period"]) for value in reading["values"]] == values


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("pass_rate", "4人に3人", "is a ratio of persons"),
        ("examinees", "4,210円", "a number in 円, which is no unit of persons"),
        ("duration", "70円", "a number in 円, which is no unit of time"),
        ("passers", "\u20184,210\u2019人", "a quotation mark between the number and its unit"),
        ("pass_rate", "\u201c62\u201d", "in quotation marks and without a unit"),
        ("examinees", "4,210", "has no unit"),
    ],
)
def test_the_reason_says_what_is_amiss_with_the_unit(field: str, text: str, said: str) -> None:
    reading = mikiwame.read(field, text)
    assert reading["kind"] == "unreadable"
    assert said in reading["because"]


@pytest.mark.parametrize(
    "field", ["exam_fee", "pass_rate", "examinees", "duration", "schedule", "venue", "eligibility"]
)
@pytest.mark.parametrize("text", ["withheld", "Withheld", "{withheld: true}"])
def test_the_mark_of_the_editor_is_no_text_of_a_page(field: str, text: str) -> None:
    reading = mikiwame.read(field, text)
    assert reading["kind"] == "unreadable"
    assert "Write {withheld: true} in the source file." in reading["because"]
