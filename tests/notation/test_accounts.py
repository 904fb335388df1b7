"""Every noun and number of a clause that is read is accounted for: texts of other markets, read by hand."""

from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.exam_names import find_other_exam
from mikiwame.notation.terms import read_term
from mikiwame.notation.unread import find_unread_number, list_numbers


def reason(reading: Any) -> str:
    assert reading["kind"] == "unreadable", reading
    return str(reading["reason"]["code"]).removeprefix("unreadable.")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        # The rate of another exam, to say how hard this one is.
        (
            "pass_rate",
            "国家資格である介護福祉士の試験合格率が近年70%前後であることを考えると、ケアマネジャーの試験は非常に難しいことがわかります。",
        ),
        # A clock range of something else than the exam.
        ("duration", "午前試験開始後、10:30~11:50の間で途中退席が可能です。"),
        # Parts of one span are no spans of the years after.
        (
            "schedule",
            "令和3年下期試験はCBT方式で2021年10月1日(金)〜2021年11月28日(日)に実施されることが決まっています。"
            "午前試験は10/1〜11/22、午後試験は10/1〜11/28の間で受験できます。",
        ),
        # Everybody since the exam began.
        (
            "examinees",
            "その「日本語検定」は、平成19年(2007年)に始まり、2019年度で100万人が受けている人気の検定で、文部科学省が後援しています。",
        ),
        # A list of which only some places were counted.
        (
            "venue",
            "「札幌・仙台・さいたま・千葉・東京23区内・横浜・新潟・金沢・静岡・名古屋・大阪・神戸・広島・福岡」で受験できます。",
        ),
    ],
)
def test_a_value_of_something_else_is_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text", "code", "word"),
    [
        ("duration", "13:00~15:00は入館手続の時間です", "residue-stranger", "入館手続"),
        ("pass_rate", "70%前後の演奏家が合格", "residue-stranger", "演奏家"),
        ("schedule", "毎年6月に抽選会が行われます", "residue-clause", "抽選会"),
        ("venue", "全国20会場の展示場で商談", "residue-clause", "展示場"),
    ],
)
def test_an_unknown_noun_of_the_clause_is_named(field: str, text: str, code: str, word: str) -> None:
    reading: Any = read(field, text)
    assert (reason(reading), reading["reason"]["values"]["word"]) == (code, word)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("pass_rate", "合格率は、50%代で安定しており"),
        ("duration", "2級は90分、3級は60分にそれぞれ統一"),
        ("duration", "試験時間は60分なので、遅い時間にスタートしても16:10には試験は終わります。"),
        (
            "examinees",
            "宅建試験は年間20万人以上が受験する不動産・法律系の入門資格で、宅建業法にもとづいて各都道府県知事が実施する試験の略称です。",
        ),
        ("pass_rate", "通関士試験の例年の合格率は10%前後のため、かなり難易度が高い資格と言えるでしょう。"),
        (
            "schedule",
            "試験日は年1回・11月最終日曜日:マンション管理士(マン管)試験は年に1回のみ実施され、試験日は11月の最終日曜日に固定されています。",
        ),
        ("exam_fee", "受験料は5,300円で返金不可:一度支払った受験料は原則として返金されません。"),
        ("venue", "北海道2会場、東北5会場、九州10会場"),
    ],
)
def test_words_that_say_nothing_of_whose_it_is_cost_no_reading(field: str, text: str) -> None:
    assert read(field, text)["kind"] != "unreadable"


@pytest.mark.parametrize(
    ("text", "labels", "other"),
    [
        ("税理士は15%で、行政書士の試験は10%です", [], "行政書士"),
        ("宅地建物取引士(宅建士)の試験、宅建士は17%", [], None),
        ("測量士試験 12% 測量士補試験 40%", ["測量士", "測量士補"], None),
        ("平成25年度試験の合格率は17.4%、平成26年度試験では19.3%", [], None),
        ("国家試験と認定試験の合格率", [], None),
    ],
)
def test_a_second_exam_is_found_and_another_name_of_one_is_none(
    text: str, labels: list[str], other: str | None
) -> None:
    assert find_other_exam(text, labels) == other


@pytest.mark.parametrize(
    ("field", "text", "reading", "number"),
    [
        ("aid", "20%、上限10万円、資格取得で追加30%", {"share": 20, "cap": 100000}, "30%"),
        ("passing_mark", "各科目70%以上", {"low": 70}, None),
        ("passing_mark", "合格は36点、平均は22点", {"low": 36}, "22点"),
        ("application", "願書受付は5/18-6/5の19日間", {"season": {"from": "05-18", "to": "06-05"}}, None),
        ("result_day", "試験日から約1か月半", {"low": 1.5}, None),
        ("upkeep", "更新登録料:22000円(20000円+税)", {"fee": 22000}, None),
        ("upkeep", "更新料(3年毎) 20000円", {"every": {"low": 3}, "fee": 20000}, None),
        ("exam_content", "四択50問、1問2点、120分", {"questions": 50}, None),
        ("study_time", "半年から1年", {"months": {"low": 6, "high": 12}}, None),
    ],
)
def test_a_number_that_the_reading_leaves_out_is_found(
    field: str, text: str, reading: object, number: str | None
) -> None:
    found = find_unread_number(field, text, reading)
    assert found == number or (number and found and found.startswith(number))


def test_the_quotes_of_a_reading_are_no_numbers_of_it() -> None:
    assert list_numbers({"share": 50, "conditions": [{"quote": "70%未満"}], "offered": True}) == {50, 5, 0.005, 50 / 12}


def test_a_count_of_sittings_through_the_year_is_no_exam_at_any_time() -> None:
    reading: Any = read("schedule", "1年を通して夏季と冬季の2回、試験が実施されています。")
    assert (reading["per_year"], reading.get("any_time")) == (2, None)


def test_the_last_of_several_years_is_no_year_of_a_rate() -> None:
    reading: Any = read("pass_rate", "宅建の合格率は、令和5年度(2023年度)試験までの5年間は16.8~17.7%で推移しています。")
    assert [(one["low"], one["high"], one["period"]) for one in reading["values"]] == [(16.8, 17.7, None)]


@pytest.mark.parametrize(
    ("text", "weeks", "ways"),
    [
        ("申込方法は学科試験ではネットと郵送があり、結果発表は受検から5週間ほどです。", 5, []),
        ("各検定日の約3週間後に、インターネットを利用して検定の合否のみ確認することができます。", 3, ["web"]),
    ],
)
def test_a_way_to_apply_is_no_way_in_which_results_come(text: str, weeks: int, ways: list[str]) -> None:
    reading: Any = read_term("result_day", text)
    assert (reading["after"]["low"], reading["ways"]) == (weeks, ways)


def test_both_subjects_must_reach_their_mark() -> None:
    reading: Any = read_term(
        "passing_mark", "合格基準点は、「科目A 試験」と「科目B 試験」ともに、1,000点満点中600点以上です。"
    )
    assert [(one["low"], one["of"], one["each"]) for one in reading["marks"]] == [(600, 1000, True)]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_content", "マークシート方式(一部記述がある場合も)"),
        ("passing_mark", "どのコースも四肢択一式で、試験時間は75分。150点満点中105点以上を取れば合格です。"),
        ("materials", "受験に関する願書を本部または支部(試験地)から入手の上、払込用紙を用います。"),
        ("application", "電子申請は24時間申込可能で、受付期間も書面申請より長く設定されています。"),
    ],
)
def test_what_holds_at_times_or_of_other_things_is_no_term(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"


def test_a_sentence_on_the_fee_says_nothing_of_how_to_apply() -> None:
    reading: Any = read_term(
        "application", "試験の申し込みは、郵送もしくはインターネットで行うことができます。受験手数料は10,400円です。"
    )
    assert sorted(reading["ways"]) == ["post", "web"]


def test_a_length_of_each_class_is_the_length() -> None:
    reading: Any = read("duration", "どのコースも四肢択一式で、試験時間は75分。150点満点中105点以上を取れば合格です。")
    assert reading["parts"] == [{"label": None, "minutes": 75}]
