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
        ("11月初~中旬。合格者には合格証書が郵送されるほか、氏名が官報に公告されます。", ("11-01", "11-20")),
        ("合格発表については、例年11月の上~中旬の金曜日に行われます。", ("11-01", "11-20")),
        ("社会福祉士の受験手数料は12,100円で、合格発表は3月下旬です。", ("03-21", "03-31")),
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
        "試験は11月下旬に実施され、合格発表は1月です",
        "合格発表は3月下旬または4月上旬です",
        "以前は合格発表は3月下旬でした",
        "合格証明書の発行は3月下旬です",
        "申込は3月下旬、合格発表は未定です",
    ],
)
def test_a_month_of_something_else_or_unsure_is_no_season(text: str) -> None:
    assert read_term("result_day", text)["kind"] == "unreadable"


def test_days_within_which_results_come_keep_both_ends() -> None:
    reading: Any = read_term("result_day", "2024年1月9日(火)~11日(木)郵送予定")
    assert (reading["date"], reading["until"], reading["ways"]) == ("2024-01-09", "2024-01-11", ["post"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CBT:受験後即時 PBT:概ね試験日の4週間後", [("CBT", True, None), ("PBT", False, 4)]),
        ("個人受験 試験終了2週間後に各自宅へ合否通知書を送付いたします。", [("個人受験", False, 2)]),
        ("・2級、3級 … 試験終了約3週間後に通知", [("2級、3級", False, 3)]),
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
            "1級 毎年6月中旬から10月中旬 2級 11月試験:毎年6月中旬から10月中旬 3月試験:12月中旬から2月中旬",
            [
                ("1級", "06-11", "10-20"),
                ("2級 11月試験", "06-11", "10-20"),
                ("2級 3月試験", "12-11", "02-20"),
            ],
        ),
        (
            "インターネットによる申込は、毎年7月上旬から中旬まで。郵送による申込は、毎年7月上旬から下旬までです。",
            [("インターネット", "07-01", "07-20"), ("郵送", "07-01", "07-31")],
        ),
        ("上期:2月〜3月頃、下期:8月〜9月頃", [("上期", "02-01", "03-31"), ("下期", "08-01", "09-30")]),
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
        ("1級:70%以上 2級:60%以上", [("1級", 70, False), ("2級", 60, False)]),
        (
            "3級:100点満点中70点以上 2級:各科目60点以上かつ合計140点以上",
            [("3級", 70, False), ("2級", 60, True), ("2級", 140, False)],
        ),
        (
            "マイスター 概ね60%以上(20点満点中12点以上)\n\n1級 概ね70%以上(200点満点中140点以上)",
            [("マイスター", 60, False), ("1級", 70, False)],
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
        "1級:2級合格者で70点以上 2級:60点以上",
        "1級:70点以上 2級:上位30名",
    ],
)
def test_a_mark_beside_a_label_that_is_not_known_is_refused(text: str) -> None:
    assert read_term("passing_mark", text)["kind"] == "unreadable"


def test_what_each_label_is_told_becomes_a_value_and_words_of_its_own() -> None:
    reading: Any = read_term("application", "1級:2026年4月1日〜5月10日 2級:2026年4月1日〜5月20日")
    values = [(value.label, value.unit, value.state) for value in flatten_terms(reading)]
    assert values == [
        ("1級", "dates", "2026-04-01/2026-05-10"),
        ("2級", "dates", "2026-04-01/2026-05-20"),
    ]
    said = say_terms(reading, speak("ja"))
    assert "1級" in said
    assert "2級" in said
    result: Any = read_term("result_day", "1級:3月下旬 2級:試験日から3週間後")
    values = [(value.label, value.unit, value.state) for value in flatten_terms(result)]
    assert values == [("1級", "season", "03-21/03-31"), ("2級", "weeks", None)]
    study: Any = read_term("study_time", "独学で300〜400時間、通信講座で200〜300時間")
    spans = [(value.label, value.low, value.high, value.unit) for value in flatten_terms(study)]
    assert spans == [("独学", 300, 400, "hours"), ("通信講座", 200, 300, "hours")]
