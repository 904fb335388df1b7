"""Timetables of exams as pages print them."""

import pytest

from mikiwame.notation import read

EVERY = list(range(1, 13))
ODD, EVEN = EVERY[::2], EVERY[1::2]


@pytest.mark.parametrize(
    ("printed", "per_year", "months"),
    [
        ("年2回", 2, None),
        ("この検定は年二回実施", 2, None),
        ("試験は年に2度実施", 2, None),
        ("年12回", 12, None),
        ("月1回実施", 12, EVERY),
        ("毎月土日", 12, EVERY),
        ("毎月2回", 24, EVERY),
        ("1ヶ月に1回", 12, EVERY),
        ("3カ月に1回", 4, None),
        ("隔月", 6, None),
        ("半年に1回", 2, None),
        ("4~12月まで 毎月実施", 9, list(range(4, 13))),
        ("毎月(8月を除く)", 11, [month for month in EVERY if month != 8]),
        ("11月~2月", 4, [1, 2, 11, 12]),
        ("6,10,2月 (年3回)", 3, [2, 6, 10]),
        ("6・11・3月", 3, [3, 6, 11]),
        ("毎年6月、11月の年2回実施", 2, [6, 11]),
        ("①7月中旬、②12月中旬", 2, [7, 12]),
        ("年6回奇数月に実施", 6, ODD),
        ("年6回(偶数月)", 6, EVEN),
        ("本年度の試験は2月9日", 1, [2]),
        ("6/15、11/16", 2, [6, 11]),
        ("毎月実施 ※土日を中心に月複数回設定", 12, EVERY),
    ],
)
def test_times_a_year_and_months_are_read(printed: str, per_year: int, months: list[int] | None) -> None:
    expected = {"kind": "schedule", "per_year": per_year, "months": months, "dates": [], "rule": None}
    assert read("schedule", printed) == expected


@pytest.mark.parametrize(
    ("printed", "dates"),
    [
        ("2025/12/14 (最後)", ["2025-12-14"]),
        ("2025.6.15", ["2025-06-15"]),
        ("R7.6.15", ["2025-06-15"]),
        ("令和3年7月11日(日)13時00分~16時00分", ["2021-07-11"]),
        ("第15回 2017(平成29)年8月20日(日)", ["2017-08-20"]),
        ("2025年7月13日(日)、12月14日(日)", ["2025-07-13", "2025-12-14"]),
        ("2025年6月15日・16日", ["2025-06-15", "2025-06-16"]),
        ("2024年度 6月9日、2月9日", ["2024-06-09", "2025-02-09"]),
        ("2022年6月11日(土) ※願書受付:4月11日〜5月11日", ["2022-06-11"]),
        ("試験日:2024年7月14日 合格発表:2024年8月30日", ["2024-07-14"]),
        ("申込受付 4月1日~5月31日 試験日 2024年7月14日", ["2024-07-14"]),
    ],
)
def test_days_fill_dates_and_leave_the_rest_open(printed: str, dates: list[str]) -> None:
    expected = {"kind": "schedule", "per_year": None, "months": None, "dates": dates, "rule": None}
    assert read("schedule", printed) == expected


@pytest.mark.parametrize(
    ("printed", "per_year", "months", "rule"),
    [
        ("毎月第4日曜日", 12, EVERY, "FREQ=MONTHLY;BYDAY=4SU"),
        ("毎月第四土曜日", 12, EVERY, "FREQ=MONTHLY;BYDAY=4SA"),
        ("毎月第2・第4土曜日", 24, EVERY, "FREQ=MONTHLY;BYDAY=2SA,4SA"),
        ("奇数月の第4土曜日(年6回実施)", 6, ODD, "FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYDAY=4SA"),
        (
            "奇数月の第4土曜翌日の日曜日",
            6,
            ODD,
            "FREQ=MONTHLY;BYMONTH=1,3,5,7,9,11;BYDAY=SU;BYMONTHDAY=23,24,25,26,27,28,29",
        ),
        ("年1回10月第3日曜日", 1, [10], "FREQ=MONTHLY;BYMONTH=10;BYDAY=3SU"),
        ("6月第2日曜日、11月第3日曜日", 2, [6, 11], None),
    ],
)
def test_a_weekday_of_a_numbered_week_makes_a_rule(
    printed: str, per_year: int, months: list[int], rule: str | None
) -> None:
    expected = {"kind": "schedule", "per_year": per_year, "months": months, "dates": [], "rule": rule}
    assert read("schedule", printed) == expected


@pytest.mark.parametrize("printed", ["随時", "通年", "CBTのためいつでも受験可能"])
def test_any_time_is_a_schedule_without_numbers(printed: str) -> None:
    assert read("schedule", printed) == {
        "kind": "schedule",
        "per_year": None,
        "months": None,
        "dates": [],
        "rule": None,
        "any_time": True,
    }


@pytest.mark.parametrize(
    "printed",
    [
        "合格発表 2022年9月20日(火)",
        "申込期間:4月1日~5月10日",
        "2級の試験は毎月実施、1級は年3回実施",
        "1級:6月 2級:6月・11月",
        "年に2~3回",
        "2月30日",
        "土日祝日",
    ],
)
def test_days_of_other_things_and_unlike_timetables_are_unreadable(printed: str) -> None:
    assert read("schedule", printed, apart=False)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "per_year", "months", "rule"),
    [
        ("2月第1日曜日", 1, [2], "FREQ=MONTHLY;BYMONTH=2;BYDAY=1SU"),
        ("6月第2日曜日・11月第2日曜日", 2, [6, 11], "FREQ=MONTHLY;BYMONTH=6,11;BYDAY=2SU"),
        ("毎年11月の最終日曜日", 1, [11], "FREQ=MONTHLY;BYMONTH=11;BYDAY=-1SU"),
        ("9月の第2または第3日曜日", 1, [9], None),
        ("1級:6月・11月、2級:6月・11月", 2, [6, 11], None),
        ("年4回(3ヶ月ごと)", 4, None, None),
        ("週1回", 52, EVERY, None),
        ("毎週土曜日", 52, EVERY, None),
    ],
)
def test_each_month_has_its_weekday_and_each_grade_the_same_months(
    printed: str, per_year: int, months: list[int] | None, rule: str | None
) -> None:
    expected = {"kind": "schedule", "per_year": per_year, "months": months, "dates": [], "rule": rule}
    assert read("schedule", printed) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "Ⅲ種 ……… 年2回(5月・9月) Ⅰ種・Ⅱ種 … 年3回(4月・8月・12月)",
        "甲種 年2回 乙種 年4回",
        "1次試験:8月上旬 2次試験:10月下旬",
        "統一試験:6月・11月・2月 ネット試験:随時",
        "毎月1~2回",
    ],
)
def test_unlike_timetables_of_classes_stages_and_ways_are_unreadable(printed: str) -> None:
    assert read("schedule", printed, apart=False)["kind"] == "unreadable"


@pytest.mark.parametrize(
    "printed",
    [
        "毎月数回",
        "月に複数回実施",
        "5月、9月に一次試験 6月、10月に二次試験",
        "5月学科、7月実技",
        "年3回(3月、7月、11月)※ただし、3月の試験は3級のみ",
        "年4回(特級は年1回)",
        "年2回(6月・11月)※11月は1級なし",
        "年3回 (6月は全級、11月と2月は2〜4級)",
        "例年5月と11月に実施。ただし、師範は5月だけ",
        "通常年1回 東京都では年2回",
        "毎月第2日曜日(8月は第1・第3日曜日)",
        "実施されない月は2月と8月",
        "試験は8月なので6月から勉強を始めましょう",
    ],
)
def test_untold_numbers_and_what_a_remark_sets_apart_are_unreadable(printed: str) -> None:
    assert read("schedule", printed)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "per_year", "months", "dates", "rule"),
    [
        ("試験は11月。遅くとも8月には勉強を始めましょう。", 1, [11], [], None),
        ("例年6月と11月。ただし令和2年度は9月のみ", 2, [6, 11], [], None),
        ("毎年11月第2日曜日(2023年は11月12日)", 1, [11], ["2023-11-12"], "FREQ=MONTHLY;BYMONTH=11;BYDAY=2SU"),
        (
            "申込開始日:2026年3月2日(月) / 申込〆切日:2026年4月30日(木) 2026年6月7日(日)",
            None,
            None,
            ["2026-06-07"],
            None,
        ),
        ("一方、1級は年に1回の11月のみに実施", 1, [11], [], None),
    ],
)
def test_advice_single_years_and_days_of_applying_are_left_out(
    printed: str, per_year: int | None, months: list[int] | None, dates: list[str], rule: str | None
) -> None:
    expected = {"kind": "schedule", "per_year": per_year, "months": months, "dates": dates, "rule": rule}
    assert read("schedule", printed) == expected
