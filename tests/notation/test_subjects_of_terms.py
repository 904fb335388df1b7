"""What a text on terms is about: another matter's days, ways, lengths and prices are none of the field."""

import pytest

from mikiwame.notation.terms import read_term


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("application", "説明会は試験日の10日前まで"),
        ("application", "受験料の返金申請期限は希望受験日の14日前まで"),
        ("application", "試験日の10日前に当センターまでご連絡ください。"),
        ("application", "登録申請は郵送のみ"),
        ("result_day", "問題冊子は試験日から約1か月後に公開"),
        ("result_day", "受験番号の発表は試験日の1週間後"),
        ("result_day", "入金から約1週間後に郵送"),
        ("exam_content", "宿題はマークシート方式で20問"),
        ("study_time", "勤務時間は80時間"),
        ("study_time", "視聴期間は6か月、勉強は自宅で"),
        ("mode", "授業はオンライン"),
        ("mode", "合格発表は会場で行います"),
        ("mode", "試験の申込はインターネット"),
        ("proctored", "授業中はカメラを通じて講師が監視します"),
        ("certificate_fee", "推薦手数料:1,000円"),
        ("passing_mark", "80点以上で仮合格"),
        ("passing_mark", "最高得点は90点以上"),
        ("aid", "受講料の20%(上限10万円)が課税されます"),
        ("based_on", "2024年4月1日時点で公布されている法令"),
        ("passing_mark", "知識+実技【65%以上の得点】"),
    ],
)
def test_another_matter_is_no_value(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_content", "5答択一式(マークシート)"),
        ("mode", "試験は会場で受験"),
        ("proctored", "試験中はカメラを通じて試験官が監視します"),
        ("certificate_fee", "別途2,000円の事務手数料"),
        ("result_day", "試験日から20日程度で郵送します。"),
    ],
)
def test_its_own_matter_beside_another_is_read(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] != "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("passing_mark", "各級とも、100点満点中70点か75点以上"),
        ("passing_mark", "各科目ごとに50%及び55%以上の得点"),
        ("application", "お申込み期限:試験実施日の3週間か4週間前"),
        ("application", "申込期間:試験日の2か月または3か月前~3週間前まで"),
        ("application", "2022年8月15日~2022年9月29日か30日"),
        ("study_time", "勉強時間は1,0 | 00時間"),
        ("certificate_fee", "認定証発行料3,3 | 00円"),
        ("exam_content", "Part I~Part IV、各Part共100問"),
    ],
)
def test_one_of_two_figures_or_a_piece_of_one_is_no_value(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"


def test_a_polite_denial_is_one() -> None:
    reading = read_term("refund", "受講料のお支払い後は、いかなる理由でも返金致しかねます。")
    assert reading["kind"] == "refund"
    assert reading["offered"] is False
