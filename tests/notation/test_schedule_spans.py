"""Windows, seasons, any time, footnotes, and the day from which a timetable holds."""

from typing import Any

import pytest

from mikiwame import read

NOTHING: dict[str, Any] = {"kind": "schedule", "per_year": None, "months": None, "dates": [], "rule": None}


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("2026年5月1日~7月31日", "2026-05-01", "2026-07-31"),
        ("上期2026年5月1日~2026年7月31日", "2026-05-01", "2026-07-31"),
        ("令和8年5月1日(金)10:00〜7月31日(金)17:00", "2026-05-01", "2026-07-31"),
        ("2026年5月1日から7月31日まで", "2026-05-01", "2026-07-31"),
        ("2026年12月1日~翌年1月31日", "2026-12-01", "2027-01-31"),
        ("2026年6月14日(日)~15日(月)", "2026-06-14", "2026-06-15"),
    ],
)
def test_a_span_of_days_is_a_window(printed: str, first: str, last: str) -> None:
    assert read("schedule", printed) == {**NOTHING, "windows": [{"from": first, "to": last}]}


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("例年8月下旬から12月中旬", "08-21", "12-20"),
        ("例年8月〜12月にかけて、全国をいくつかの「ブロック」に分けて実施", "08-01", "12-31"),
        ("6月下旬~7月上旬", "06-21", "07-10"),
        ("12月下旬から翌2月下旬", "12-21", "02-28"),
        ("5月1日~7月31日", "05-01", "07-31"),
    ],
)
def test_a_span_of_parts_of_months_is_a_season_and_no_number_of_sittings(printed: str, first: str, last: str) -> None:
    assert read("schedule", printed) == {**NOTHING, "season": {"from": first, "to": last}}


def test_two_halves_of_a_year_are_not_twelve_sittings() -> None:
    reading: Any = read("schedule", "前期:4月〜9月 後期:10月〜3月")
    assert (reading["per_year"], reading["months"]) == (None, list(range(1, 13)))


@pytest.mark.parametrize(
    "printed", ["CBTは通年", "随時(年末年始12月29日~1月3日を除く)", "年末年始を除く毎日", "毎月随時", "随時受付"]
)
def test_what_can_be_sat_at_any_time_says_so(printed: str) -> None:
    assert read("schedule", printed) == {**NOTHING, "any_time": True}


@pytest.mark.parametrize(
    "printed",
    [
        "2月・6月・11月の年3回 (CBT方式は随時)",
        "年2回の一斉試験のほか随時",
        "申込:随時",
        "出願期間 2026年4月1日~30日",
        "2025年12月まで毎月実施",
        "2026年7月31日~2026年5月1日",
        "6月、11月に実施。2025年度からは2月も実施",
        # One of two days, of which nobody can say which.
        "技能試験※2 令和4年7月23日(土)または7月24日(日)",
        "2022年7月23日(土)or24日(日)",
    ],
)
def test_what_no_single_schedule_holds_is_refused(printed: str) -> None:
    assert read("schedule", printed)["kind"] == "unreadable"


@pytest.mark.parametrize(
    "printed",
    [
        "試験日※2 令和4年7月23日(土)、7月24日(日)",
        "試験日*1 2022年7月23日(土)・24日(日)",
        "試験日(注1) 2022/7/23、2022/7/24",
    ],
)
def test_the_number_of_a_footnote_is_no_remark(printed: str) -> None:
    assert read("schedule", printed) == {**NOTHING, "dates": ["2022-07-23", "2022-07-24"]}


@pytest.mark.parametrize(
    ("printed", "since", "per_year"),
    [
        ("2027年4月から毎月", "2027-04-01", 12),
        ("2025年6月より毎月実施", "2025-06-01", 12),
        ("2025年度から年3回(6月、10月、2月)", "2025-04-01", 3),
        ("毎月実施(2025年6月から)", "2025-06-01", 12),
        ("年2回(2025年4月から年4回)", "2025-04-01", 4),
        ("2026年4月1日~随時", "2026-04-01", None),
    ],
)
def test_the_day_from_which_a_timetable_holds_is_read(printed: str, since: str, per_year: int | None) -> None:
    reading: Any = read("schedule", printed)
    assert (reading["since"], reading["per_year"]) == (since, per_year)


@pytest.mark.parametrize("printed", ["2026年5月現在、毎月実施", "4月から毎月"])
def test_the_day_of_the_page_and_a_month_without_a_year_are_no_beginning(printed: str) -> None:
    reading: Any = read("schedule", printed)
    assert (reading["per_year"], "since" in reading) == (12, False)


def test_a_place_and_a_condition_have_their_beginning_too() -> None:
    assert read("venue", "2027年4月から在宅受験に変更")["since"] == "2027-04-01"  # type: ignore[typeddict-item]
    assert read("eligibility", "2027年4月から受験資格なし")["since"] == "2027-04-01"  # type: ignore[typeddict-item]


@pytest.mark.parametrize(
    ("printed", "home", "halls"),
    [
        ("在宅受験から会場受験に変更", False, None),
        ("在宅→会場", False, None),
        ("会場受験から在宅受験に変更", True, None),
        ("自宅から受験できます", True, None),
        ("1会場あたり10名以上", False, None),
    ],
)
def test_of_a_change_of_place_the_new_one_counts(printed: str, home: bool, halls: int | None) -> None:
    reading: Any = read("venue", printed)
    assert (reading["home"], reading["halls"]) == (home, halls)


@pytest.mark.parametrize(
    "printed",
    ["あああ", "詳細を見る", "独学不可", "no", "None", "こちら", "要確認", "asdf", "下記参照", "続きを読む", "null"],
)
def test_a_text_without_a_condition_is_unreadable(printed: str) -> None:
    reading: Any = read("eligibility", printed)
    assert reading["kind"] == "unreadable"
    assert not any(letter.isdigit() for letter in reading["because"])


@pytest.mark.parametrize(
    "printed",
    ["18歳以上", "会員のみ", "1級建築士", "社会人", "日本国内在住者", "当協会が認めた者", "条件あり", "準1級合格"],
)
def test_a_condition_that_a_reader_can_name_is_other(printed: str) -> None:
    assert read("eligibility", printed) == {"kind": "eligibility", "state": "other", "text": printed}
