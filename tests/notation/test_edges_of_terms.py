"""What stands around a value of the terms: it must speak of the field, or be of a kind known to change nothing."""

import pytest

from mikiwame.notation.account.beside.of_terms import GLOSSES, PIECES
from mikiwame.notation.account.edge_words import CUES, ENDS, LEADS, OPENINGS
from mikiwame.notation.terms import READERS, read_term

READ = {
    "passing_mark": "100点満点中70点以上",
    "exam_content": "マークシート方式50問",
    "application": "試験日の2か月前から1か月前まで",
    "result_day": "試験日から約1か月後に郵送で通知",
    "retake": "合格した科目は3年間有効",
    "certificate_fee": "認定証発行料:3,000円",
    "upkeep": "5年ごとに更新が必要",
    "study_time": "勉強時間:100時間",
    "materials": "『歩き方の教科書』を書店で購入",
    "support": "質問は何度でも可能",
    "refund": "受験料は返金いたしません",
    "aid": "受講料の20%(上限10万円)が支給されます",
    "based_on": "2024年4月1日現在施行の法令",
    "mode": "在宅受験",
    "open_book": "テキスト持ち込み可",
    "proctored": "試験中はカメラを通じて試験官が監視します",
}
"""A text of each field that is read as it stands."""


@pytest.mark.parametrize("field", READERS)
def test_the_text_alone_is_read(field: str) -> None:
    assert read_term(field, READ[field])["kind"] != "unreadable"


@pytest.mark.parametrize(
    "around",
    [
        "{}※一部例外あり",
        "{}※条件があります",
        "{}※対象外の講座あり",
        "{}。例外もある。",
        "{}。これは一例である。",
        "{}。実際にはもっと多い。",
        "{}。なお、1級は別に定める。",
        "{}。今後変更の予定。",
        "{}(例外あり)",
        "{}(諸条件あり)",
        "{}(宅建)",
        "{}(要相談)",
        "{}(2026年度まで)",
        "(案){}",
        "例外的に、{}",
        "本来は{}",
        "一部の会場では{}",
        "他校では{}",
        "{} | 別途",
        "{} | 旧",
        "{}のはず",
        "{}の人もいる",
        "{}が望ましい",
        "{}は例外",
        "{}とは言えない",
    ],
)
@pytest.mark.parametrize("field", READERS)
def test_what_stands_around_is_asked_about(field: str, around: str) -> None:
    assert read_term(field, around.format(READ[field]))["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("passing_mark", "1科目60点以上"),
        ("passing_mark", "合格点は平均60点"),
        ("passing_mark", "60点以上など"),
        ("passing_mark", "70点以上 なし"),
        ("passing_mark", "70点以上 実技:別途"),
        ("passing_mark", "合格基準の平均は60点"),
        ("result_day", "初回は30日後に通知"),
        ("result_day", "最短2週間後に通知"),
        ("upkeep", "残り3年で更新が必要"),
        ("upkeep", "更新料は会員は5,000円"),
        ("study_time", "実技試験については勉強時間は30時間"),
        ("aid", "受講料の20%~が支給されます"),
        ("aid", "受講料の20%以下が支給されます"),
        ("certificate_fee", "認定証発行料 3,000円×2"),
        ("proctored", "団体受験では試験中はカメラを通じて試験官が監視します"),
    ],
)
def test_a_figure_of_some_or_a_bound_is_no_value(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("upkeep", "更新手数料 11,000円(税込)"),
        ("upkeep", "更新の有無 | なし"),
        ("upkeep", "消費生活の専門家(5年ごとに更新が必要)"),
        ("exam_content", "・問題形式:マークシート式(三択一式)"),
        ("exam_content", "記述、○×(60分)"),
        ("application", "10月1日から11月15日まで(郵送の場合は必着)"),
        ("passing_mark", "マークシート形式。50問、50分。100点満点中60点以上で合格"),
        ("mode", "IBT(在宅受験)"),
        ("refund", "一度支払った受験料は返金されません。申込内容を慎重に確認してから手続きをすることが重要です。"),
        ("certificate_fee", "受験料とは別に3,600円の発行手数料が必要"),
    ],
)
def test_what_changes_nothing_is_read(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] != "unreadable"


def test_every_field_of_terms_has_its_words() -> None:
    assert set(CUES) == set(GLOSSES) - {"*"} == set(ENDS) - {"*"} == set(READERS)
    assert all(set(table) - {"*"} <= set(READERS) for table in (PIECES, LEADS, OPENINGS))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("refund", "受検料は、キャンセルの手続きから10日以内に返金されます。"),
        ("based_on", "2024年4月1日現在"),
        ("mode", "ネット試験と紙の試験"),
        ("retake", "この課題は、3級以上を取得していると免除されます。"),
        ("upkeep", "有効期限:発行日より1年間"),
        ("aid", "一般教育訓練給付金の対象講座で、条件を満たせば受講料の20%が戻ってきます。"),
    ],
)
def test_what_a_field_does_not_ask_is_no_value(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"


def test_a_guarantee_is_an_offer() -> None:
    reading = read_term("refund", "購入後7日間の返金保証")
    assert reading["kind"] == "refund"
    assert (reading["offered"], reading["within"]) == (True, {"low": 7, "high": 7, "unit": "days"})
