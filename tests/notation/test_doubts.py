"""A text whose words turn the sense of a figure, or leave open what it is of, is refused and never half read."""

import pytest

from mikiwame import notation


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("pass_rate", "合格率は60%を切ることもあります。"),
        ("pass_rate", "合格率は70%を下回ったことがありません。"),
        ("pass_rate", "合格率85%以上とは限りませんが、受けやすい試験です。"),
        ("pass_rate", "2級の合格率は15%もありません。"),
        ("pass_rate", "合格率は毎回25%に届きません"),
        ("pass_rate", "合格率が12%を超えた年は一度もありません。"),
        ("pass_rate", "次回の合格率の予想は18%前後です。"),
        ("pass_rate", "当スクールの合格率は91%です。"),
        ("pass_rate", "3級は72%を超えていますが、受かる人は半分の約36%です。"),
        ("pass_rate", "1級 11.3 2級 44.6%"),
        ("pass_rate", "行政書士の合格率は約12%で、簿記1級は10%前後です。"),
        ("examinees", "1級を取得している人は全国で8,700人です。"),
        ("examinees", "現在まで,214,503名が受験"),
        ("examinees", "受験者2万人突破!"),
        ("examinees", "受験者が20名に満たない会場では実施されません。"),
        ("examinees", "今年の受験者は800人を見込んでいます。"),
        ("examinees", "1級 245 2級 1,678 3級 5,432人"),
        ("passers", "当校からは毎年40名が合格しています。"),
        ("passers", "2級を持っている人は7,000人だけです。"),
        ("passers", "合格者の8割にあたる320人が学生です。"),
        ("passers", "2万人超の合格者を輩出している人気資格"),
        ("duration", "簿記2級は90分、FP2級は120分です。"),
        ("duration", "動画は全部で10時間、修了テストは40分です。"),
        ("duration", "80分で終わらない人も多い試験です。"),
        ("duration", "時間制限は特にありませんが、目安は45分です。"),
        ("duration", "学科 50、実技 80分"),
        ("duration", "リスニング約30分、筆記70分(準1級は85分)"),
        ("pass_rate", "直近3回の合格率は、27%→32%→25%です。"),
        ("examinees", "20人に1人しか受験しない資格"),
        ("examinees", "2023年:男性1,100人、女性3,300人が受験"),
        ("pass_rate", "3級で6割、2級で3割、1級だと1割を切ります。"),
    ],
)
def test_no_part_of_such_a_text_is_read(field: str, text: str) -> None:
    assert notation.read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("合格率は宅建士試験(16%)よりも高く、例年45%ほどです。", 45.0, 45.0),
        ("合格率は51%。テキストを8割覚えれば合格できます。", 51.0, 51.0),
        ("普段の模試で75%取れていれば、合格率55%の本番も安心です。", 55.0, 55.0),
        ("合格率43%。合格者の6割は2回以内に合格しています。", 43.0, 43.0),
        ("例年35%前後", 35.0, 35.0),
    ],
)
def test_what_is_no_share_of_those_who_passed_is_left_out(text: str, low: float, high: float) -> None:
    reading = notation.read("pass_rate", text)
    assert reading["kind"] == "rate"
    assert [(share["low"], share["high"]) for share in reading["values"]] == [(low, high)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("実技試験は75分ほどですが、普段75分もあれば余裕です。", [("実技試験", 75)]),
        ("試験時間は80分ですが、私は35分で退出しました。", [(None, 80)]),
        ("第1部 60分 休憩15分 第2部 45分", [("第1部", 60), ("第2部", 45)]),
        ("受験時間は65分(アンケート5分を除く)", [(None, 65)]),
        ("計算問題に70分かけても、全体で110分あるので大丈夫です。", [(None, 110)]),
        ("過去問なら40分、本番は70分です。", [(None, 70)]),
    ],
)
def test_the_time_that_somebody_needed_is_no_length(text: str, parts: list[tuple[str | None, int]]) -> None:
    reading = notation.read("duration", text)
    assert reading["kind"] == "duration"
    assert [(part["label"], part["minutes"]) for part in reading["parts"]] == parts


def test_those_who_hold_a_certification_are_no_label_of_those_who_sat() -> None:
    reading = notation.read("examinees", "資格保有者は約6万人、年間受験者は9,000人。")
    assert reading["kind"] == "people"
    assert [(count["label"], count["low"]) for count in reading["values"]] == [(None, 9000)]
