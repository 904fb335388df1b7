"""Prints that were found by reading a thousand texts of many markets: rows of tables, sums, names without a value."""

from collections.abc import Mapping

import pytest

from mikiwame.notation import read
from mikiwame.notation.terms import READERS, read_term


def _read(field: str, text: str) -> Mapping[str, object]:
    return read_term(field, text) if field in READERS else read(field, text)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        # What one column says is not what the others say.
        ("support", "1日3問まで | 講師に直接質問 | なし"),
        ("support", "質問対応 | なし | あり"),
        ("refund", "返金保証 | なし | 不合格時全額返金 | なし"),
        ("study_time", "学習期間 | 自由 | 標準3〜6ヶ月"),
        ("eligibility", "誰でも | 3級合格者 | 2級合格者"),
        ("venue", "受験場所 | 自宅(IBT) | 試験会場"),
        ("mode", "在宅受験 | 会場試験"),
        ("exam_content", "5択マークシート | 6択マークシート＋記述"),
        ("exam_fee", "5,600円 | 受講料に含む | 受講料に含む"),
        ("passing_mark", "各科目40%以上、総合60%以上 | 総合的に評価"),
        ("pass_rate", "約98% | 非公開 | 非公開"),
        # A sum of several things is the price of none, and what is waived is none.
        ("course_cost", "受講料に加え、認定料・入会金・年会費で別途59,900円が必要。"),
        ("exam_fee", "受験料13,000円＋認定登録料21,000円＋公式テキスト代で約4万円前後。"),
        ("exam_fee", "約39,000〜44,000円＋受験料"),
        ("extra_fee", "約4万円(受験料＋登録料＋テキスト代)"),
        ("extra_fee", "費用は63,800円(税込)で、教本・試験・登録料がすべて含まれています。"),
        ("extra_fee", "紹介割引で入会金10,800円が無料に"),
        ("course_cost", "受講料とは別に受験料5,600円がかかる点です。"),
        ("course_cost", "なお、主要7社の平均受講料は約26,092円です。"),
        # Of some people only.
        ("examinees", "20〜29才未満申込者数 | 533 | 129 | 24.2"),
        ("examinees", "経営コンサルタント自営業者申込者数 | 225 | 21 | 9.3"),
        ("pass_rate", "科目合格率82%以上"),
        ("upkeep", "賛助会員年会費 50,000円"),
        # One of two halves has the length.
        ("duration", "120分(科目A・科目Bまとめて実施)"),
        ("duration", "午前2科目 + 午後2科目 | 5時間"),
        ("duration", "なし(単位認定のみ)"),
        # A matter is named, and nothing is said of it.
        ("venue", "受験地・会場の確認"),
        ("venue", "試験会場に出向く必要がなく、随時受験が可能です。"),
        ("eligibility", "受験資格を満たし、運行管理者試験に合格"),
        ("application", "最新の試験日程と申込期間は、協会の公式サイトで確認しましょう。"),
        ("open_book", "持込禁止物にも注意します。"),
        ("retake", "毎年全科目合格率が約15%前後"),
        ("exam_content", "学科の試験時間と問題数は日本FP協会と同じです。"),
        ("schedule", "9月に試験日変更を希望した場合、"),
        # Of another thing, or of nothing sure.
        ("upkeep", "検査証の有効期間は、原則として1年です。"),
        ("retake", "マンション管理士合格者は一部免除(5問)があります。"),
        ("materials", "特別な参考書や問題集を購入する必要はありません。"),
        ("refund", "申し込んだ後にキャンセルしたら返金されますか。"),
        ("refund", "返金なしとなるおそれがあります。"),
        ("open_book", "持ち込み可の資格もあり"),
        ("mode", "紙(CBTなし)"),
        ("mode", "ペーパー試験(2025年4月よりCBT移行予定)"),
        ("schedule", "通年CBT化はまだ行われておらず、決められた試験日に全国の指定会場で受験する形式です。"),
        ("exam_content", "種目や級によって試験形式(マークシート、記述)、実施時期が異なります。"),
        ("pass_rate", "基本情報技術者試験(合格率40%前後)と比べても一段高い壁があります。"),
        ("exam_fee", "受験手数料は実施する都道府県で異なるため、単一の金額を掲載していない。"),
    ],
)
def test_what_is_not_said_of_all_or_not_at_all_is_unreadable(field: str, text: str) -> None:
    assert _read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("80%以上の正解(30問中24問以上)", {"low": 80, "unit": "percent", "of": None}),
        ("500点満点中350点以上(70%)", {"low": 350, "unit": "points", "of": 500}),
        ("総合評価点 600点以上/1,000点", {"low": 600, "unit": "points", "of": 1000}),
        ("120点以上 / 200点満点(60%)", {"low": 120, "unit": "points", "of": 200}),
        ("総得点の6割5分以上", {"low": 65, "unit": "percent", "of": None}),
        ("得点率70%以上(テキスト参照可)", {"low": 70, "unit": "percent", "of": None}),
    ],
)
def test_a_mark_that_is_printed_twice_is_one(text: str, mark: Mapping[str, object]) -> None:
    read_marks = read_term("passing_mark", text)
    assert read_marks["kind"] == "mark"
    assert len(read_marks["marks"]) == 1
    assert {key: read_marks["marks"][0][key] for key in mark} == mark  # type: ignore[literal-required]


def test_a_share_of_the_questions_that_is_another_is_refused() -> None:
    assert read_term("passing_mark", "80%以上の正解(30問中20問以上)")["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("会場(東京・大阪)またはオンライン", ["hall", "online"]),
        ("会場 or オンライン", ["hall", "online"]),
        ("CBT(テストセンターまたは自宅受験)", ["home", "test-centre"]),
    ],
)
def test_each_of_two_ways_is_read(text: str, modes: list[str]) -> None:
    told = read_term("mode", text)
    assert told["kind"] == "mode"
    assert sorted(told["modes"]) == modes


def test_what_a_list_lacks_it_lacks_of_each() -> None:
    told = read_term("support", "3. 添削・質問対応がない")
    assert told["kind"] == "support"
    assert (told["corrections"], told["questions"]) == (False, False)


def test_what_a_course_has_in_its_price_is_no_label() -> None:
    told = read("course_cost", "受講料(初回試験料込み) | 137,200円")
    assert told["kind"] == "money"
    assert [(price["label"], price["low"]) for price in told["amounts"]] == [(None, 137_200)]


@pytest.mark.parametrize(
    ("text", "months"), [("標準3ヶ月(1日約30分)", 3), ("約4ヶ月(最長800日間サポート)", 4), ("3ヶ月(受講期限6ヶ月)", 3)]
)
def test_how_long_a_course_may_be_used_is_not_how_long_one_studies(text: str, months: int) -> None:
    told = read_term("study_time", text)
    assert told["kind"] == "study"
    assert told["months"] == {"low": months, "high": months}


def test_a_fail_that_changes_nothing_is_no_condition() -> None:
    told = read_term("refund", "再受験のたびに同額が必要で、不合格でも返金は原則ありません。")
    assert told["kind"] == "refund"
    assert (told["offered"], told["conditions"]) == (False, [])


def test_the_field_asks_and_a_word_answers() -> None:
    told = read_term("open_book", "可(テキスト、電卓など)")
    assert told["kind"] == "open_book"
    assert told["allowed"] == "yes"


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("・ガーデニング講座 費用62,000円(税込み)/期間8ヶ月", (None, 62_000)),
        ("上級コース 費用62,000円", ("上級コース", 62_000)),
    ],
)
def test_what_is_sold_is_no_stranger_before_its_price(text: str, price: tuple[str | None, int]) -> None:
    told = read("course_cost", text)
    assert told["kind"] == "money"
    assert [(amount["label"], amount["low"]) for amount in told["amounts"]] == [price]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("course_cost", "月謝やテキスト代で30万ほどかかるスクールもあります。"),
        ("course_cost", "無資格の方だと受講料が8~20万円ほどかかることも。"),
        ("mode", "※団体受験用にペーパーテスト(PBT)もございます。"),
        ("mode", "CBT方式での実施は現在行われておらず、指定会場での一斉試験となります。"),
        ("venue", "二次試験の会場は協会が指定。"),
        ("exam_content", "適性検査、技能試験、知識試験"),
        ("extra_fee", "教材に付いている認定試験 (有料:4,400円 )に取り組んでいただきます。"),
    ],
)
def test_what_fresh_sets_showed_is_unreadable(field: str, text: str) -> None:
    assert _read(field, text)["kind"] == "unreadable"


def test_when_applying_begins_is_no_end() -> None:
    told = read_term("application", "だいたい試験日の2か月前くらいから出願(受付)がはじまります。")
    assert told["kind"] == "application"
    assert told["closes"] is None
    assert told["opens"] == {"low": 2, "high": 2, "unit": "months"}
