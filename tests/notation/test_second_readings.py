"""Each text is read a second time from its words to the reading: what only one of the two says is refused.

The texts are after those of pages of other markets, and were labelled before they were read.
"""

from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.account import find_unaccounted
from mikiwame.notation.normalise import normalise
from mikiwame.notation.terms import READERS, read_term


def read_any(field: str, text: str) -> dict[str, Any]:
    return dict(read_term(field, text) if field in READERS else read(field, text))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        # Words that turn, narrow or loosen what is said.
        ("result_day", "受験日から土日祝を除く18日後"),
        ("schedule", "国家資格の場合、通常は年1回の実施というケースが多いからです。"),
        ("upkeep", "※期間外での更新手数料は、個別発行手数料として別途550円(税込)の費用がかかります。"),
        (
            "application",
            "申し込みの開始日は、試験日の約3ヵ月前です。各都道府県によって、申込み開始日も変わってきます。",
        ),
        ("course_cost", "受講料は場所によりますが、認定料も含み、20,000円〜25,000円の間に当てはまるくらいです。"),
        ("study_time", "事実、自分も1ヶ月の勉強で試験に合格できた。"),
        ("exam_fee", "1級5,000円 ※他の検定は4,000円です"),
        # Grades, parts, ways and people that no label has.
        ("exam_content", "- 筆記試験はマークシート形式(5肢択一式)\n - 実地試験は筆記形式の識別・取扱いに関する出題"),
        ("exam_content", "試験内容は聞き取りと筆記のマークシート形式です。"),
        ("pass_rate", "- 乙種:\n- 難易度: 中級(合格率 55~65%)\n- 甲種:\n- 難易度: 中級~上級(合格率 35~45%)"),
        ("passing_mark", "1〜7級は200点満点とし、1級/準1級/2級は80%程度、準2級〜7級は70%程度で合格。"),
        # Labels that are none, that are cut out of a word, or that lack the grade before their bracket.
        ("course_cost", "54,000円 法人会員に勤めている方は、48,000円。"),
        ("passing_mark", "・各学科13点以上が合格ライン\n・総得点60以上が合格ライン"),
        ("pass_rate", "二級建築士試験の合格率は20%台で、難易度が高い試験であると言える"),
        # Numbers, days, lengths and places that the reading has not.
        ("venue", "全国各地(約220会場)"),
        ("venue", "各都道府県の県庁所在地に必ず1か所設置します。"),
        ("venue", "試験は9月14日、青森県、埼玉県、石川県、京都府、広島県、香川県、熊本県および沖縄県で行われた。"),
        ("schedule", "5月(第2土曜日) 9月(第2土曜日) 1月(第2土曜日) ※準1級は年1回9月に実施"),
        ("schedule", "前述のとおり東京では年に40回も乙種4類の試験が行なわれます。"),
        ("application", "申し込みは、通常試験の約1ヶ月前から受付が始まり、試験日のおおよそ1ヶ月前に締め切られます。"),
        ("application", "全国一斉試験はインターネット申し込み、随時試験は試験会場に直接申し込むようになっています。"),
        # What is said with a yes or a no.
        (
            "refund",
            "全額返金保証とは、教材到着後に対象となる1年以内の試験に合格できなければ全額返金してくれる制度のことです。",
        ),
        ("refund", "講座を受講したけど不合格だった場合に、受講料の返金を受けられる制度です。"),
        (
            "aid",
            "雇用保険の一般被保険者または、一般被保険者であった方が、厚生労働大臣の指定する講座を受講し修了した場合、"
            "学費の20%(上限10万円)を「雇用保険」から給付してもらえる制度が「教育訓練給付制度(一般給付金)」です。",
        ),
        (
            "venue",
            "試験場所は、筆記試験は全国35都道府県で行われていますが、実技試験については東京都と大阪府の2ヶ所だけです。",
        ),
    ],
)
def test_what_only_one_reader_says_is_refused(field: str, text: str) -> None:
    assert read_any(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("pass_rate", "年度により多少ばらつきはありますが、数年間は90%前後の合格率があります。", "values"),
        ("venue", "潜水士試験は以下の主要都市7か所の安全衛生技術センターで、年に3~6回開催されています。", "halls"),
        ("venue", "北海道2会場、東北5会場、九州10会場", "halls"),
        ("exam_content", "マークシート五肢択一(5つの選択肢から、1つの回答を選ぶ)", "parts"),
        ("application", "出願時期は例年3月中旬から4月上旬で、受験手数料は12,000円となっています。", "season"),
        ("application", "10月上旬~11月中旬。なお、詳細については、Webサイトにてご確認ください。", "season"),
        (
            "eligibility",
            "受験資格の制限は一切なく、誰でも受験できます。\n18歳未満も受験できますが、免許証の交付は18歳になってから。",
            "state",
        ),
        (
            "schedule",
            "この検定は年3回実施されており、合格することでさまざまな特典や優遇制度が用意されています。",
            "per_year",
        ),
        (
            "retake",
            "学科のいずれかに合格された方は、申請により合格発表日から一年以内に行われる学科試験が免除されます。",
            "valid",
        ),
        ("upkeep", "- 有効期限: 2年間\n- 更新: 必要", "every"),
        ("upkeep", "- 有効期限: 無期限\n- 更新: 不要", "renewal"),
        ("upkeep", "食品衛生責任者には、更新の必要がありません。", "renewal"),
        (
            "upkeep",
            "すべての認定に対して、2 年ごとに再認定が必要です。お持ちの認定証の期限が切れる約 6 か月前に、"
            "メールでお知らせします。",
            "every",
        ),
        ("upkeep", "更新の申請は、3年に1回行います。 詳しくは次のページをご覧ください。", "every"),
        ("schedule", "年6回(5、7、 9、11、1、3月)の実施。", "months"),
        ("schedule", "8月下旬〜12月（都道府県により異なる）", "season"),
        ("duration", "90分（説明時間を除く）", "parts"),
        ("exam_fee", "【3級】4,200円\n【2級】6,800円\n【3・2級併願】11,000円(各税込)", "amounts"),
    ],
)
def test_what_changes_nothing_costs_no_reading(field: str, text: str, told: str) -> None:
    assert read_any(field, text)[told] is not None


def test_a_limit_within_which_a_part_is_exempt_is_how_long_it_holds() -> None:
    text = "学科のいずれかに合格された方は、申請により合格発表日から一年以内に行われる学科試験が免除されます。"
    assert read_any("retake", text)["valid"] == {"low": 1, "high": 1, "unit": "years"}


def test_a_dash_before_the_next_line_of_a_list_opens_no_range() -> None:
    assert read_any("upkeep", "- 有効期限: 2年間\n- 更新: 必要")["every"] == {"low": 2, "high": 2, "unit": "years"}


def test_an_open_end_needs_its_word() -> None:
    amount: Any = {"label": None, "low": 5000, "high": None, "per": "once"}
    found = find_unaccounted("exam_fee", normalise("受験料は5,000円"), {"kind": "money", "amounts": [amount]})
    assert found is not None
    assert found.code == "account-end"
    assert find_unaccounted("exam_fee", normalise("5,000円~"), {"kind": "money", "amounts": [amount]}) is None
