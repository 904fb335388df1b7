"""One thing said in another spelling: auxiliary words in kanji, the marks of English, lines that break in a word."""

from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.auxiliaries import find_as_printed, spell_in_kana


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("retake", "科目合格制度は無い。", {"exempt": False}),
        ("retake", "科目免除制度は有りません。", {"exempt": False}),
        ("support", "就職サポートは有りません。", {"placement": False}),
        ("eligibility", "実務経験を要し無い", {"state": "open"}),
        ("eligibility", "講座を受講してい無くても受験可能", {"state": "open"}),
        ("upkeep", "更新の有無 | 無し", {"renewal": False}),
        ("open_book", "参考資料を見ることが出来ます。", {"allowed": "yes"}),
        ("open_book", "学科は資料の持ち込みは出来ませんが，実技は資料の持ち込みが可能", {"allowed": "partly"}),
        (
            "open_book",
            "資料などを参考にして答案作成が認められています．電子機器の使用はできません．",
            {"allowed": "yes"},
        ),
    ],
)
def test_a_denial_in_kanji_denies(field: str, text: str, value: dict[str, Any]) -> None:
    reading = dict(read(field, text))
    assert {key: reading.get(key) for key in value} == value


@pytest.mark.parametrize(
    ("field", "text", "figures"),
    [
        ("exam_fee", "5,000円でございます。", [("", 5000)]),
        ("exam_fee", "1級，2級の受験料はいずれも6,600円", [("1級", 6600), ("2級", 6600)]),
        ("duration", "13時10分から15時迄(1時間 50分)", [("", 110)]),
        ("duration", "【理論，電力，機械】90分 【法規】65分", [("理論・電力・機械", 90), ("法規", 65)]),
        ("duration", "2027年\n度より90分に変更", [("", 90)]),
        ("pass_rate", "合格率47 ・7%", [("", 47.7)]),
    ],
)
def test_marks_and_breaks_change_no_figure(field: str, text: str, figures: list[tuple[str, float]]) -> None:
    reading: Any = read(field, text)
    rows = reading.get("amounts") or reading.get("values") or reading.get("parts")
    assert [(row["label"] or "", row.get("low", row.get("minutes"))) for row in rows] == figures


def test_a_monthly_price_stays_monthly_where_its_word_breaks() -> None:
    reading: Any = read("course_cost", "月 額3,960円")
    assert [(one["low"], one["per"]) for one in reading["amounts"]] == [(3960, "month")]


def test_days_set_below_each_other_are_days() -> None:
    reading: Any = read("result_day", "合格発表:2023年10月 3日(火)")
    assert reading["date"] == "2023-10-03"


def test_what_is_quoted_stays_as_printed() -> None:
    reading: Any = read("refund", "不合格の場合、受講料を全て返金することが出来ます。")
    quotes = [one["quote"] for one in reading.get("conditions", [])]
    assert all("でき" not in quote and "すべて" not in quote for quote in quotes)
    printed = "30日以内であれば返品する事が出来ます"
    assert spell_in_kana(printed) == "30日以内であれば返品することができます"
    assert find_as_printed("返品することができ", printed) == "返品する事が出来"
    assert find_as_printed("なにもない", printed) == "なにもない"


def test_a_refusal_quotes_what_is_printed() -> None:
    printed = "※現在一般会場での試験を全て中止しております。"
    reading: Any = read("venue", printed)
    assert reading["reason"]["values"]["text"] == printed


@pytest.mark.parametrize("word", ["出来事", "無料", "無制限", "所有する", "位置", "程度", "無視した"])
def test_words_that_only_look_alike_stay(word: str) -> None:
    assert spell_in_kana(word) == word


def test_a_list_of_days_is_no_count_of_days_and_one_for_all_no_number() -> None:
    assert spell_in_kana("試験日程は下記") == "試験日程は下記"
    assert spell_in_kana("10日程で届く") == "10日ほどで届く"
    reading: Any = read("schedule", "全国統一日程で年3回実施")
    assert reading["per_year"] == 3
    refused: Any = read("venue", "全国統一日程")
    assert refused["reason"]["values"]["text"] == "全国統一日程"


@pytest.mark.parametrize("text", ["2023年12月3日現在", "2026年3月1日時点"])
def test_the_day_of_a_page_is_no_day_of_results(text: str) -> None:
    assert read("result_day", text)["kind"] == "text"
