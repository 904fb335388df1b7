"""What a text says of some only, of another matter or of former days leaves no value for everybody's.

The texts are after those of pages of other trades and were read by hand first; the clauses put behind them are ours.
"""

from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.terms import READERS, read_term


def take(field: str, text: str) -> Any:
    return read_term(field, text) if field in READERS else read(field, text)


VALUES = [
    ("pass_rate", "合格率は70%です"),
    ("exam_fee", "受験料は7,700円です"),
    ("duration", "試験時間は90分です"),
    ("examinees", "受験者数は1,234人です"),
    ("passing_mark", "正答率70%以上で合格です"),
    ("exam_content", "四肢択一式で50問出題されます"),
    ("schedule", "毎年6月と11月に実施されます"),
    ("application", "申込はインターネットで行います"),
    ("result_day", "試験の約1か月後に合否が郵送されます"),
    ("retake", "一部合格者は学科試験が免除されます"),
    ("materials", "公式テキストがあります"),
]


@pytest.mark.parametrize(("field", "text"), VALUES)
def test_the_values_are_read_alone(field: str, text: str) -> None:
    assert take(field, f"{text}。")["kind"] not in ("unreadable", "text")


@pytest.mark.parametrize("clause", ["※1級のみ", "。ただし1級は対象外です。", "。一部の講座に限ります。", "(1級を除く)"])
@pytest.mark.parametrize(("field", "text"), VALUES)
def test_a_clause_that_keeps_a_value_to_some_refuses_it(field: str, text: str, clause: str) -> None:
    assert take(field, text + clause)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("pass_rate", "合格率は70%です。学生に限ります。"),
        ("pass_rate", "合格率は70%です。これは団体受験の数字です。"),
        ("duration", "試験時間は90分です(CBTの場合)"),
        ("duration", "試験時間は90分です。このほかに面接があります。"),
        ("passing_mark", "正答率70%以上で合格です。実技は別途判定します。"),
        ("open_book", "テキストの持ち込みが可能です。ただし実技は不可です。"),
        ("materials", "公式テキストがあります。ただし販売は終了しました。"),
        ("mode", "在宅で受験できます。実技は会場で行います。"),
        ("venue", "在宅で受験できます。2級は会場受験です。"),
        ("schedule", "毎年6月に実施されます。試験日は会場によって異なります。"),
        ("exam_fee", "受験料は7,700円です(期間限定)"),
        ("examinees", "4,122人(申込者数)"),
        ("eligibility", "なし(実務経験3年以上)"),
        # Read before as if of all.
        ("schedule", "関東センター(市原会場)は1月下旬〜3月中旬にかけて複数回実施。"),
        (
            "schedule",
            "5月(第2土曜日) 9月(第2土曜日) 1月(第2土曜日) ※準1級は年1回9月に実施",
        ),
        ("schedule", "第114回\n平成30年2月11日(日)\n*1級・準1級は6月と11月のみの実施となります。"),
        (
            "exam_fee",
            "【2級】23,100円(税込み・テキスト代・認定料込み)。テキストがある場合、21,600円。再受講の場合、17,280円。",
        ),
        ("exam_fee", "NSCAジャパンの入会が必要です\n(以下、年会費となります)\n正会員13200円\n学生会員11000円"),
    ],
)
def test_what_holds_of_some_is_nobody_elses(field: str, text: str) -> None:
    assert take(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        # What opens a text is what all of it is about.
        ("duration", "在宅受験の場合は試験時間(120分)を計測"),
        ("schedule", "会場受験の場合は6回(5・6・10・11・2・3月)、各月第4日曜日"),
        ("open_book", "実技試験のみ資料の持ち込み可"),
        # A clause with its own figure, or one that changes no mark.
        (
            "passing_mark",
            "合格基準 原則として、筆記、面接それぞれ得点率7割以上 ※ただし、試験の難易度により変動することがあります",
        ),
        ("exam_fee", "インターネットでの申し込みの場合は別途事務手数料264円が必要となります"),
        ("open_book", "資料の持ち込みが許可されています。ただし、電子機器の持ち込みは厳禁です。"),
        ("venue", "在宅(IBT試験)"),
        ("venue", "通信講座の課題をすべて終えれば、その都度、在宅で試験を受けることができます。"),
    ],
)
def test_what_restricts_nothing_is_read(field: str, text: str) -> None:
    assert take(field, text)["kind"] != "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("schedule", "講座:毎年6月と11月に実施"),
        ("exam_fee", "キャンセル料:1級6,500円、2級5,100円"),
        ("pass_rate", "他の試験では60%程度"),
        ("result_day", "認定証は試験の約1か月後に郵送されます"),
        ("venue", "説明会:全国20会場"),
        ("eligibility", "以前は誰でも受験可能"),
        ("exam_fee", "受験料は7,700円という噂です"),
        ("schedule", "毎年6月に実施(現在は異なります)"),
        ("duration", "試験時間は90分かもしれません"),
        ("exam_fee", "受験料は7,700円(税込)ではありません"),
        ("exam_fee", "なお資格取得に費やす費用の相場は49,000円ほどとされています。"),
        ("application", "申込期限は、試験期日の2カ月前の1日0時~20日23時59分までです。"),
        ("upkeep", "※期間外での更新手数料は、個別発行手数料として別途550円(税込)の費用がかかります。"),
    ],
)
def test_another_matter_or_an_unsure_word_refuses(field: str, text: str) -> None:
    assert take(field, text)["kind"] == "unreadable"


def test_a_plan_with_its_day_is_still_read() -> None:
    planned = read("exam_fee", "2027年4月から9,900円になる予定です")
    assert planned["kind"] == "money"


def test_a_refusal_names_the_words() -> None:
    reading = read("pass_rate", "合格率は70%です。学生に限ります。")
    assert reading["kind"] == "unreadable"
    assert reading["reason"]["code"] == "unreadable.residue-only"
    assert reading["reason"]["values"]["word"] == "学生に限り"
