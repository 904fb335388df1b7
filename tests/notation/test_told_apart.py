"""What a text on terms tells of a case that it names, of several statements, and with days without a year."""

from typing import Any

import pytest

from mikiwame.catalogue.flattening_terms import flatten_terms
from mikiwame.notation.terms import read_term
from mikiwame.words.exam import say_terms
from mikiwame.words.speaking import speak


def _find_told(reading: Any) -> dict[str, Any]:
    return {one["label"]: one["told"] for one in reading["of"]}


@pytest.mark.parametrize(
    ("field", "text", "label", "key", "told"),
    [
        ("application", "申込方法(団体):インターネット", "申込方法(団体)", "ways", ["web"]),
        (
            "application",
            "団体受験では、申込期間は4月1日から4月30日までです。",
            "団体受験",
            "season",
            {"from": "04-01", "to": "04-30"},
        ),
        ("refund", "受講開始前であれば全額返金いたします", "受講開始前", "share", 100),
        ("refund", "団体受験の場合は返金できません", "団体受験", "offered", False),
        (
            "refund",
            "2021年の論文試験に合格した方には、お支払い頂いた初級講座の受講料を全額返還いたします。",
            "2021年の論文試験に合格した方",
            "share",
            100,
        ),
        ("upkeep", "満65歳以上は更新不要", "満65歳以上", "renewal", False),
        ("retake", "CBT試験は何度でも受験できます。", "CBT試験", "unlimited", True),
    ],
)
def test_a_value_is_told_of_the_case_that_its_text_names(
    field: str, text: str, label: str, key: str, told: Any
) -> None:
    reading = read_term(field, text)
    assert _find_told(reading)[label][key] == told
    assert [value.label for value in flatten_terms(reading)] == [label]  # type: ignore[arg-type]


def test_a_fee_keeps_the_case_in_its_label() -> None:
    told = {
        "正会員の合格証発行手数料は無料": ("正会員", 0),
        "合格者の認定登録を希望される場合には、別途2000円の事務手数料が必要": (
            "合格者の認定登録を希望される場合",
            2000,
        ),
        "認定証の発行をご希望の方は発行手数料3,300円": ("認定証の発行をご希望の方", 3300),
    }
    for text, (label, price) in told.items():
        reading: Any = read_term("certificate_fee", text)
        assert [(one["label"], one["low"]) for one in reading["amounts"]] == [(label, price)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4月25日(月)~28日(木)", [("04-25", "04-28")]),
        ("6/10(水) 10:00 ~ 6/25(木) 18:00", [("06-10", "06-25")]),
        ("受付締切 10月10日(金)", [(None, "10-10")]),
        ("12月2日(火)から1月1日(木)", [("12-02", "01-01")]),
    ],
)
def test_days_to_apply_without_a_year_are_of_a_year_that_nobody_prints(text: str, days: list[tuple[str, str]]) -> None:
    reading: Any = read_term("application", text)
    assert [(one["from"], one["to"]) for one in reading["yearless"]] == days
    assert (reading["windows"], reading["season"], reading["deadline"]) == ([], None, None)
    assert [value.kind for value in flatten_terms(reading)] == ["text"]


def test_a_result_on_a_day_without_a_year_is_told_and_compared_with_nothing() -> None:
    reading: Any = read_term("result_day", "合格発表 6月17日(金)")
    assert (reading["date"], reading["yearless"]) == (None, {"from": "06-17", "to": "06-17"})
    assert [value.kind for value in flatten_terms(reading)] == ["text"]
    assert say_terms(reading, speak("en")) == "on June 17 (year not told)"


def test_the_sittings_of_a_list_have_each_their_days() -> None:
    told = _find_told(read_term("application", "【ネット】:1月7日(火)~1月22日(水) 【窓口】:1月7日(火)~1月20日(月)"))
    assert {label: one["yearless"] for label, one in told.items()} == {
        "ネット": [{"from": "01-07", "to": "01-22"}],
        "窓口": [{"from": "01-07", "to": "01-20"}],
    }


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("upkeep", "検査証の有効期間は1年です。"),
        ("upkeep", "保険の更新は1年ごとです"),
        ("result_day", "受験票は7月13日に一斉に郵送致しました。"),
        ("result_day", "合格証書は合格発表から1か月後に送付します。"),
        ("result_day", "仮の合格発表は約1か月後です"),
        ("application", "申込書は各地の書店で入手できます。"),
        ("application", "ダウンロード期間:9月20日(水)17時まで"),
        ("application", "インターネット:2018年8月27日(月)~11月6日(火) 郵便局:8月27日(月)~10月30日(火)"),
        ("result_day", "1級:3月下旬または 2級:4月上旬"),
        ("retake", "マンション管理士合格者は一部免除(5問)があります。"),
        ("retake", "何度でも受験できます。実際にはもっと多い。"),
    ],
)
def test_a_thing_of_another_matter_is_no_case(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"


def test_a_part_once_passed_may_count_for_good() -> None:
    reading: Any = read_term("retake", "科目合格に有効期限はありません。")
    assert (reading["exempt"], reading["valid"], reading["forever"]) == (True, None, True)


def test_so_many_tries_are_a_limit_and_not_a_way_without_one() -> None:
    reading: Any = read_term("retake", "不合格でも3回まで再受験可能")
    assert (reading["unlimited"], reading["limit"]) == (None, {"times": 3, "within": None})


@pytest.mark.parametrize(
    ("text", "books"),
    [
        ("テキスト1冊1,200円~2,800円程度", [("テキスト", 1200, 2800)]),
        ("「教本代」3,500円", [("教本代", 3500, None)]),
        (
            "1級ハンドブック (5科目)  8,250円 2級ハンドブック(5科目)  6,710円",
            [("1級ハンドブック (5科目)", 8250, None), ("2級ハンドブック(5科目)", 6710, None)],
        ),
        ("過去問題集 | 1,540〜1,980円", [("過去問題集", 1540, 1980)]),
    ],
)
def test_books_of_any_name_have_their_prices(text: str, books: list[tuple[str, int, int | None]]) -> None:
    reading: Any = read_term("materials", text)
    assert [(one["title"], one["price"], one.get("most")) for one in reading["books"]] == books


@pytest.mark.parametrize(
    "text",
    [
        "受験料5,600円、テキスト2,200円",
        "テキスト代込みの講座は39,800円",
        "独学より講座のほうがテキストは5,000円高いです",
        "中古テキスト500円",
    ],
)
def test_a_price_of_something_else_is_none_of_a_book(text: str) -> None:
    assert read_term("materials", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "seasons"),
    [
        ("申込期間:4〜5月/9〜10月", [("04-01", "05-31"), ("09-01", "10-31")]),
        ("4月上旬〜5月下旬と10月上旬〜11月下旬", [("04-01", "05-31"), ("10-01", "11-30")]),
    ],
)
def test_several_times_of_every_year_are_told_each(text: str, seasons: list[tuple[str, str]]) -> None:
    reading: Any = read_term("application", text)
    assert reading["season"] is None
    assert [(one["from"], one["to"]) for one in reading["seasons"]] == seasons
    assert [value.unit for value in flatten_terms(reading)] == ["season", "season"]


@pytest.mark.parametrize(
    ("field", "text", "quotes"),
    [
        (
            "refund",
            "試験5日前までに受験票のコピーを送付していること",
            ["試験5日前までに受験票のコピーを送付していること"],
        ),
        (
            "refund",
            "全額返金保証の対象となるのは「バリューセット3」のみです。単科講座は対象外なので注意が必要です。",
            ["全額返金保証の対象となるのは「バリューセット3」のみです", "単科講座は対象外なので注意が必要です"],
        ),
    ],
)
def test_a_condition_that_no_list_has_is_kept_as_printed(field: str, text: str, quotes: list[str]) -> None:
    reading: Any = read_term(field, text)
    assert [(one["code"], one["quote"]) for one in reading["conditions"]] == [("other", quote) for quote in quotes]
    assert (reading["offered"], reading["share"]) == (None, None)


@pytest.mark.parametrize("text", ["返金保証はありますか?", "返金されることもあるので確認が必要です", "返金は多いです"])
def test_what_is_asked_or_unsure_is_no_condition(text: str) -> None:
    assert read_term("refund", text)["kind"] == "unreadable"


def test_a_time_to_send_the_materials_back_is_none_to_ask_for_the_money() -> None:
    text = "受講料返金制度利用の申し出から7日以内必着で、すべての教材を返却すること"
    reading: Any = read_term("refund", f"{text}。")
    assert (reading["within"], [one["quote"] for one in reading["conditions"]]) == (None, [text])


@pytest.mark.parametrize(
    ("text", "day", "before"),
    [
        ("法令基準日 前年の10月1日", "10-01", True),
        ("法令基準日 当年の4月1日", "04-01", None),
        ("試験実施年度の5月1日時点で施行されている法令", "05-01", None),
    ],
)
def test_the_law_of_each_year_may_be_that_of_the_year_before(text: str, day: str, before: bool | None) -> None:
    reading: Any = read_term("based_on", text)
    assert (reading["as_of_each_year"], reading.get("year_before")) == (day, before)


def test_rates_of_several_trainings_are_told_of_each() -> None:
    text = "一般教育訓練給付金:受講費用の20%(上限10万円) 特定一般教育訓練給付金:受講費用の40%(上限20万円)"
    told = _find_told(read_term("aid", text))
    assert {label: (one["share"], one["cap"]) for label, one in told.items()} == {
        "一般教育訓練給付金": (20, 100_000),
        "特定一般教育訓練給付金": (40, 200_000),
    }


def test_a_span_of_rates_and_the_least_sum_are_kept() -> None:
    span: Any = read_term("aid", "教育訓練経費の50〜80%")
    assert (span["share"], span["most_share"]) == (50, 80)
    listed: Any = read_term("aid", "・給付率:受講費用の40% ・上限額:25万円 ・下限額:6,000円")
    assert (listed["share"], listed["cap"], listed["floor"]) == (40, 250_000, 6_000)


def test_the_wait_before_one_of_several_tries_is_told_of_that_one() -> None:
    text = "同一科目2回目の受験は、初回の試験終了時間から1日経過しないと受験できません。"
    assert _find_told(read_term("retake", text))["2回目"]["wait"] == {"low": 1, "high": 1, "unit": "days"}


@pytest.mark.parametrize("text", ["年間5回まで受験可能", "年間に最大5回まで受験できます", "1年間に5回まで"])
def test_tries_keep_the_time_in_which_they_are_counted(text: str) -> None:
    told: Any = read_term("retake", text)

    assert told["limit"] == {"times": 5, "within": {"low": 1.0, "high": 1.0, "unit": "years"}}


@pytest.mark.parametrize("text", ["月3回まで受験可能", "年5回まで受験できます"])
def test_tries_of_a_time_that_has_no_length_are_refused(text: str) -> None:
    assert read_term("retake", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "since"),
    [("2028年度よりCBT方式で実施", "2028-04-01"), ("2024年7月度試験よりIBT方式で実施", "2024-07-01")],
)
def test_a_way_to_sit_holds_from_the_day_that_its_text_names(text: str, since: str) -> None:
    reading: Any = read_term("mode", text)

    assert [value.since for value in flatten_terms(reading)] == [since]
