"""Set phrases and words of exam pages that change nothing of a value, and those beside them that do."""

import pytest

from mikiwame.notation import read
from mikiwame.notation.idle_words import drop_idle_words

PAID = {
    "受験手数料は7,000円です。また、いったん振り込んだ手数料は原則として返還されません。": [(None, 7000)],
    "5,725円(消費税含む) 一度受験料を納付するとその後の返金は受けることができません。": [(None, 5725)],
    "受験料:6,300円 ※指定の学校による講習の料金は含まれません。": [(None, 6300)],
    "受験資格は大学在籍者で、受検料は7,300円(税込)です。": [(None, 7300)],
    "<1級>15,000円(1次免除者も同じ) <2級>10,000円": [("1級", 15000), ("2級", 10000)],
    "9,000円を振込にて納入します。": [(None, 9000)],
    "受験手数料は21,300円とやや高額です。": [(None, 21300)],
    "7,700円(税込)。受験料は変更となる場合があります。": [(None, 7700)],
    "1級から3級まで一律4,400円": [("1級~3級", 4400)],
    "¥7,700 ※学割あり": [(None, 7700)],
    "2級:27,500円 3級:24,200円 受検受講料は添削指導と検定を受検するための料金です。": [
        ("2級", 27500),
        ("3級", 24200),
    ],
    "秘書検定準1級 5,300円 秘書検定2級 4,100円": [("準1級", 5300), ("2級", 4100)],
    "1級─20,800円/2級─10,400円": [("1級", 20800), ("2級", 10400)],
    "一般11,880円、学生割引5,940円(税込・在学証明の提示が必要)": [("一般", 11880), ("学生割引", 5940)],
    "一般39,600円、会員35,640円(教材費・税込)": [("一般", 39600), ("会員", 35640)],
    "受験料:7,150円(税込)/団体受験は10%割引": [(None, 7150)],
    "1・2級 併願 | 12,200円 | 2・3級 併願 | 9,000円": [("1・2級併願", 12200), ("2・3級併願", 9000)],
}
LASTING = {
    "2級:マークシート方式 80分(一部記述式)": [("2級", 80)],
    "1級 1次:マークシート方式 90分(一部記述式) 2次:記述式 90分(一部実技)": [("1級 1次", 90), ("1級 2次", 90)],
    "学科が15問、実技が2問で、試験時間は90分です。": [(None, 90)],
    "筆記と実技があり、試験時間は120分です。": [(None, 120)],
    "合計50問の多肢選択式問題を2時間で解く試験になります。": [(None, 120)],
    "60分(入退室の時間を含みません)": [(None, 60)],
    "令和3年11月21日(日曜日) 10時00分から11時40分までの100分間": [(None, 100)],
    "・特許:試験時間は2時間 ・意匠:試験時間は1時間半": [("特許", 120), ("意匠", 90)],
    "1級:12:00~14:30 2級:14:50~17:10 ※受験上の注意(10分間)を含む。": [("1級", 150), ("2級", 140)],
    "10時開始、11時30分終了": [(None, 90)],
    "面接は1人10分程度です": [("面接", 10)],
    "●2級(選択式:80問/60分) ●3級(選択式:60問/45分)": [("2級", 60), ("3級", 45)],
    "3級と4級は、多肢選択方式で1時間、2級は、多肢選択方式と論述式で計3時間となっています。": [
        ("3級", 60),
        ("4級", 60),
        ("2級", 180),
    ],
    "50題を120分で回答する": [(None, 120)],
    "2 時限 | 10:50 ~ 12:00 | 課目Ⅲ 熱の応用": [("2限目", 70)],
    "休憩なしの2時間": [(None, 120)],
    "1時限目60分、2時限目60分": [("1限目", 60), ("2限目", 60)],
    "製図試験は5時間です": [("製図試験", 300)],
}
SHARES = {
    "合格率はここ10年間の平均で見て8.7%と低い数字になっています。": [("ここ10年間の平均", 8.7, None)],
    "81.9%(2021.1)": [(None, 81.9, "2021")],
    "合格率は、公表されているものでは、61.1%となっています。": [(None, 61.1, None)],
    "2級 37~46% 3級 41% (2020年12月以降の試験を集計)": [("2級", 37.0, None), ("3級", 41.0, None)],
    "ここ5年の合格率は概ね30%台半ばで推移しています。": [("ここ5年", 33.0, None)],
    "検定の合格率は、35%前後で、決して合格率が低いわけではありません。": [(None, 35.0, None)],
    "2020年(令和元年度) 31.0%": [(None, 31.0, "2020")],
    "令和5年1回目:316人受験:合格率18.7%": [(None, 18.7, "2023")],
    "これまでの平均合格率を比べると、機械分野が約40%、化学分野が約35%である": [
        ("機械分野", 40.0, None),
        ("化学分野", 35.0, None),
    ],
    "受験者数3,016名(新卒者2,363名)、合格者数2,377名(新卒者2,148名)、合格率78.8%(新卒者90.9%)": [
        (None, 78.8, None),
        ("新卒者", 90.9, None),
    ],
    "合格率は30%を切ります": [(None, 0.0, None)],
    "小型船舶免許は16歳に達していればどなたでも受検が可能で、合格率は8割以上": [(None, 80.0, None)],
}


@pytest.mark.parametrize(("text", "amounts"), PAID.items())
def test_price_beside_phrases_that_change_nothing(text: str, amounts: list[tuple[str | None, int]]) -> None:
    reading = read("exam_fee", text)
    assert reading["kind"] == "money"
    assert [(amount["label"], amount["low"]) for amount in reading["amounts"]] == amounts


@pytest.mark.parametrize(("text", "parts"), LASTING.items())
def test_length_beside_phrases_that_change_nothing(text: str, parts: list[tuple[str | None, int]]) -> None:
    reading = read("duration", text)
    assert reading["kind"] == "duration"
    assert [(part["label"], part["minutes"]) for part in reading["parts"]] == parts


@pytest.mark.parametrize(("text", "shares"), SHARES.items())
def test_rate_beside_phrases_that_change_nothing(text: str, shares: list[tuple[str | None, float, str | None]]) -> None:
    reading = read("pass_rate", text)
    assert reading["kind"] == "rate"
    assert [(share["label"], share["low"], share["period"]) for share in reading["values"]] == shares


@pytest.mark.parametrize(
    ("text", "times", "months", "dates"),
    [
        ("毎年10月第1週目か第2週目の日曜日に行われる。", 1, [10], []),
        ("毎年10月に実施される都道府県が行う試験です。", 1, [10], []),
        ("年10回全国80都市で開催", 10, None, []),
        ("年に3回指定の会場に出向いて試験を受けます。", 3, None, []),
        ("6月の下旬(第4土曜日が多い)", 1, [6], []),
        ("検定は年2回行われ、それぞれ3月と8月の土曜日。申請は試験日の4ヵ月前、11月と4月です。", 2, [3, 8], []),
        (
            "第38回試験日: 2025年9月7日(日) 出願期間 : 2025年6月10日(火) ~ 2025年7月8日(火)",
            None,
            None,
            ["2025-09-07"],
        ),
        ("試験地は6地区で、毎年1回 2月下旬~3月上旬頃に行われます。", 1, [2, 3], []),
        ("・5月中旬頃 ・11月上旬頃", 2, [5, 11], []),
        ("毎年10月の第3日曜日です。2024年(令和6年)の場合、試験日は10月20日(日)となります。", 1, [10], ["2024-10-20"]),
        ("10月初旬の日曜日に行われます。年によって、若干変更になることもありますので、ご確認ください。", 1, [10], []),
        ("第三種電気主任技術者の試験(電験三種)は年2回実施されます。", 2, None, []),
        ("令和3年度までは年に一度の試験でしたが、令和4年度からは年に2回の実施となりました。", 2, None, []),
    ],
)
def test_schedule_beside_words_that_change_nothing(
    text: str, times: int | None, months: list[int] | None, dates: list[str]
) -> None:
    reading = read("schedule", text)
    assert reading["kind"] == "schedule"
    assert (reading["per_year"], reading["months"], reading["dates"]) == (times, months, dates)


def test_towns_that_no_list_knows_are_counted_beside_their_number() -> None:
    reading = read("venue", "札幌市、仙台市、東京23区、横浜市、上越市、岡谷市、名古屋市、那覇市の8会場です。")
    assert reading["kind"] == "venue"
    assert reading["halls"] == 8
    assert read("venue", "札幌市、仙台市、上越市、名古屋市、那覇市の12会場です。")["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("schedule", "本会場:6月12日(日)※すでに終了しています"),
        ("schedule", "上期の技能試験は7月の土曜日又は日曜日に実施されます。"),
        ("schedule", "社会福祉士:平成29年1月29日 精神保健福祉士:平成29年1月28日、29日"),
        ("pass_rate", "2020年度 (令和3年度) | 6,450 | 1,806 | 28.0%"),
        ("pass_rate", "令和5年度(2022年度)の合格率は31.0%"),
        ("schedule", "一次試験:2025年5月12日(月) ~ 6月13日(金) 二次試験:2025年8月3日(日)"),
        ("venue", "東京都、札幌市、仙台市、長野市(三海のみ)、名古屋市、大阪市"),
        ("schedule", "令和2年度の検定は2級が9月12日、3級が9月26日に実施されます。"),
        ("examinees", "わずか2年で受験者が“5万人”を突破した人気の検定です。"),
        ("duration", "実技筆記試験(8問、制限時間45分間)"),
        ("schedule", "原則、毎週土曜日・日曜日に開催"),
        ("venue", "〔2次〕 仙台、名古屋、広島 (広島は春期のみ)"),
        ("venue", "一次:全国主要都市 二次:東京、大阪、福岡"),
        ("eligibility", "甲種以外は受験資格がないので誰でも受験が可能"),
        ("eligibility", "2級までは特に資格制限がないことが分かります。"),
        ("eligibility", "3級以上はどなたでも、準1級以上は2級合格者のみ"),
        ("pass_rate", "合格率は65.6%。参考までに、2022年に実施された介護福祉士試験の合格率は、72.3%でした。"),
        ("pass_rate", "60~70%程又は不明"),
        ("duration", "試験時間は1科目60分、計3科目です。"),
        ("duration", "10:00~16:45 1科目90分"),
        ("duration", "学科が15問、実技が2問、共に試験時間は90分です。"),
    ],
)
def test_what_holds_of_some_only_is_refused(field: str, text: str) -> None:
    assert read(field, text, apart=False)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("電気系の学校を出ていなくても、5年以上の実務経験があれば受検できます!", "experience"),
        ("年齢にも国籍にも制限はありませんので、英語を母語としない方であれば受検できます。", "other"),
        ("不要(ただし、旅券などによる本人確認の書類が必要)", "open"),
        ("不要。ただし、本人確認書類の提出が必要です。 なお、20歳になるまで免許証は発行されません。", "open"),
        ("年齢18歳以上の人であれば特に条件はありません。", "other"),
        ("高校卒業以上であれば制限はありません", "other"),
        ("16歳以上の方(国籍・学歴は問いません)", "other"),
        ("車両整備について3年以上の実務の経験を持つ。", "experience"),
        ("年齢に制限はないので、興味のある人であれば誰でも受験できます。", "open"),
    ],
)
def test_what_is_asked_of_some_is_no_open_door(text: str, state: str) -> None:
    reading = read("eligibility", text)
    assert reading["kind"] == "eligibility"
    assert reading["state"] == state


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "5,500円(団体は4,000円)"),
        ("exam_fee", "5,500円。ただし学生は返金の対象です。"),
        ("exam_fee", "5,500円 ※消費税は含まれていません。"),
        ("duration", "1級は50問、2級は40問で、試験時間は60分です。"),
        ("duration", "90分(一部の会場は60分)"),
        ("pass_rate", "40%(2020年12月の試験)"),
        ("schedule", "10月。都道府県によって異なることがあります。"),
    ],
)
def test_what_may_change_a_value_stays(field: str, text: str) -> None:
    assert drop_idle_words(field, text) == text


def test_those_who_passed_among_those_who_sat() -> None:
    passers = read("passers", "受験者数8,211人のうち合格者は2,542人です。")
    sat = read("examinees", "受験者数8,211人のうち合格者は2,542人です。")
    assert passers["kind"] == sat["kind"] == "people"
    assert [passers["values"][0]["low"], sat["values"][0]["low"]] == [2542, 8211]


def test_instalments_are_added_up() -> None:
    reading = read("course_cost", "一括払いは52000円、分割払いなら2950円の20回払いとなります。")
    assert reading["kind"] == "money"
    assert [(amount["label"], amount["low"]) for amount in reading["amounts"]] == [
        ("一括払い", 52000),
        ("分割払い", 2950 * 20),
    ]
