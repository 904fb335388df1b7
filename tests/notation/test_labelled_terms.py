"""When each grade, sitting or way is applied for and told its result; and results that come each year."""

from typing import Any

import pytest

from mikiwame.catalogue.flattening_terms import flatten_terms
from mikiwame.notation.terms import read_term
from mikiwame.words.exam import say_terms
from mikiwame.words.speaking import speak


def _low(time: dict[str, float] | None) -> float | None:
    return time["low"] if time else None


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("合格発表:8月下旬", ("08-21", "08-31")),
        ("6月初~中旬。合格者には認定証が送られるほか、氏名が会報に掲載されます。", ("06-01", "06-20")),
        ("結果の発表については、例年2月の上~中旬の水曜日に行われます。", ("02-01", "02-20")),
        ("介護福祉士の受験料は16,400円で、合格発表は4月下旬です。", ("04-21", "04-30")),
        ("3月下旬〜4月上旬", ("03-21", "04-10")),
        ("合格発表は翌年1月下旬の予定です。", ("01-21", "01-31")),
        ("合格発表は例年11月下旬の午前9時30分に公式ホームページで公開されます。", ("11-21", "11-30")),
    ],
)
def test_a_result_that_comes_each_year_is_a_season(text: str, season: tuple[str, str]) -> None:
    reading: Any = read_term("result_day", text)
    assert (reading["season"]["from"], reading["season"]["to"]) == season
    assert reading["date"] is reading["after"] is None


@pytest.mark.parametrize(
    "text",
    [
        "検定は8月中旬に行われ、合格発表は10月です",
        "合格発表は3月下旬または4月上旬です",
        "以前は合格発表は3月下旬でした",
        "合格証明書の発行は3月下旬です",
        "申込は3月下旬、合格発表は未定です",
    ],
)
def test_a_month_of_something_else_or_unsure_is_no_season(text: str) -> None:
    assert read_term("result_day", text)["kind"] == "unreadable"


def test_days_within_which_results_come_keep_both_ends() -> None:
    reading: Any = read_term("result_day", "2025年3月4日(火)~7日(金)郵送予定")
    assert (reading["date"], reading["until"], reading["ways"]) == ("2025-03-04", "2025-03-07", ["post"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CBT:終了後すぐ PBT:おおむね試験日の6週間後", [("CBT", True, None), ("PBT", False, 6)]),
        ("個人受験 試験終了4週間後にご本人の住所へ結果通知書を発送いたします。", [("個人受験", False, 4)]),
        ("・1級、準1級 … 試験終了約5週間後に発送", [("1級、準1級", False, 5)]),
        ("1級:試験日から約2か月後 2級:即日", [("1級", False, 2), ("2級", True, None)]),
    ],
)
def test_each_way_has_its_own_wait(text: str, told: list[tuple[str, bool, int | None]]) -> None:
    reading: Any = read_term("result_day", text)
    assert [(one["label"], one["told"]["at_once"], _low(one["told"]["after"])) for one in reading["of"]] == told
    assert reading["after"] is reading["date"] is None
    assert not reading["at_once"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "準2級 毎年5月上旬から8月下旬 3級 9月試験:毎年5月上旬から8月下旬 2月試験:11月上旬から1月中旬",
            [
                ("準2級", "05-01", "08-31"),
                ("3級 9月試験", "05-01", "08-31"),
                ("3級 2月試験", "11-01", "01-20"),
            ],
        ),
        (
            "ウェブによる出願は、毎年5月上旬から下旬まで。書面による出願は、毎年5月上旬から中旬までです。",
            [("ウェブ", "05-01", "05-31"), ("書面", "05-01", "05-20")],
        ),
        ("上期:4月〜5月頃、下期:10月〜11月頃", [("上期", "04-01", "05-31"), ("下期", "10-01", "11-30")]),
    ],
)
def test_each_grade_sitting_or_way_has_its_own_season(text: str, told: list[tuple[str, str, str]]) -> None:
    reading: Any = read_term("application", text)
    assert [(one["label"], one["told"]["season"]["from"], one["told"]["season"]["to"]) for one in reading["of"]] == told
    assert reading["season"] is None


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("application", "1級:6月中旬から 2級:要問合せ"),
        ("application", "1級:6月上旬〜7月上旬 2級:なし"),
        ("application", "個人以外:6月上旬〜7月上旬 個人:7月上旬〜8月上旬"),
        ("application", "1級:6月上旬〜7月上旬 1級:8月上旬〜9月上旬"),
        ("result_day", "2級、 3級 … 例外もある"),
        ("result_day", "1級: 2級: 試験日から3週間後"),
        ("result_day", "1級:" * 400),
    ],
)
def test_a_label_of_which_nothing_sure_is_told_makes_it_unreadable(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("準1級:75%以上 3級:65%以上", [("準1級", 75, False), ("3級", 65, False)]),
        (
            "4級:50点満点中30点以上 準2級:各科目55点以上かつ合計160点以上",
            [("4級", 30, False), ("準2級", 55, True), ("準2級", 160, False)],
        ),
        (
            "マスター 概ね55%以上(40点満点中22点以上)\n\n2級 概ね65%以上(160点満点中104点以上)",
            [("マスター", 55, False), ("2級", 65, False)],
        ),
    ],
)
def test_each_grade_has_its_own_mark(text: str, told: list[tuple[str, float, bool]]) -> None:
    reading: Any = read_term("passing_mark", text)
    assert [(mark["label"], mark["low"], mark["each"]) for mark in reading["marks"]] == told


@pytest.mark.parametrize(
    "text",
    [
        "2級 : 100点満点で、60点以上\n3級 : 100点満点で、70点以上\n統計調査士 : 100点満点で、70点以上",
        "準1級:3級合格者で85点以上 3級:75点以上",
        "1級:70点以上 2級:上位30名",
    ],
)
def test_a_mark_beside_a_label_that_is_not_known_is_refused(text: str) -> None:
    assert read_term("passing_mark", text)["kind"] == "unreadable"


def test_what_each_label_is_told_becomes_a_value_and_words_of_its_own() -> None:
    reading: Any = read_term("application", "2級:2027年1月12日〜2月15日 3級:2027年1月12日〜2月26日")
    values = [(value.label, value.unit, value.state) for value in flatten_terms(reading)]
    assert values == [
        ("2級", "dates", "2027-01-12/2027-02-15"),
        ("3級", "dates", "2027-01-12/2027-02-26"),
    ]
    said = say_terms(reading, speak("ja"))
    assert "2級" in said
    assert "3級" in said
    result: Any = read_term("result_day", "1級:3月下旬 2級:試験日から3週間後")
    values = [(value.label, value.unit, value.state) for value in flatten_terms(result)]
    assert values == [("1級", "season", "03-21/03-31"), ("2級", "weeks", None)]
    study: Any = read_term("study_time", "独学で300〜400時間、通信講座で200〜300時間")
    spans = [(value.label, value.low, value.high, value.unit) for value in flatten_terms(study)]
    assert spans == [("独学", 300, 400, "hours"), ("通信講座", 200, 300, "hours")]
