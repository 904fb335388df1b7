"""Numbers of examinees and passers as pages print them."""

from typing import Any

import pytest

from mikiwame import read


def count(
    low: int | None, high: int | None = -1, *, label: str | None = None, about: bool = False, year: str | None = None
) -> dict[str, Any]:
    return {"label": label, "low": low, "high": low if high == -1 else high, "approx": about, "period": year}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("1,531人 (第62回)", [count(1531, label="第62回")]),
        ("4,000人程度", [count(4000, about=True)]),
        ("全国で6万0271人が受験", [count(60271)]),
        ("毎年5千人ほどが受験", [count(5000, about=True)]),
        ("年間の受験者数も5万人~6万人", [count(50000, 60000)]),
        ("5~6万人", [count(50000, 60000)]),
        ("約3,000-4,000人 *註1", [count(3000, 4000, about=True)]),
        ("年間受験者数は8,000人以上", [count(8000, None)]),
        ("5万人を超える", [count(50000, None)]),
        ("2,000人以下", [count(None, 2000)]),
        ("受験者数約3.5万人", [count(35000, about=True)]),
        ("平成23年度には1万1000名以上の人が受験", [count(11000, None, year="2011")]),
        ("2012年11月、受験者数2494名で、57.7%", [count(2494, year="2012")]),
        ("受検者総数 計 3,170名 (2022年度 4,010名)", [count(3170), count(4010, year="2022")]),
        ("受験者数は411名(前年375名)", [count(411)]),
        (
            "368名(旧 要 綱 対 応248名、 新 要綱 対 応120名)",
            [count(248, label="旧要綱対応"), count(120, label="新要綱対応")],
        ),
        ("合計1,700人(1級500人、2級1,200人)", [count(500, label="1級"), count(1200, label="2級")]),
    ],
)
def test_examinees_are_read_with_bounds_hedge_label_and_year(printed: str, expected: list[dict[str, Any]]) -> None:
    assert read("examinees", printed) == {"kind": "people", "values": expected}


@pytest.mark.parametrize(
    ("printed", "examinees", "passers"),
    [
        ("15,855人15,615人12,357人79.1%", 15615, 12357),
        ("13,567人 4,952人 36.5%", 13567, 4952),
        ("79・6%(1万5791人/1万9845人)", 19845, 15791),
        ("受験者数4,038名 合格者数1990名", 4038, 1990),
        ("567名中316名合格", 567, 316),
        ("1,000人が受験し、600人が合格", 1000, 600),
        ("志願者1,600人 受験者1,500人 合格者900人", 1500, 900),
    ],
)
def test_each_field_takes_its_own_figure_of_a_row(printed: str, examinees: int, passers: int) -> None:
    assert read("examinees", printed) == {"kind": "people", "values": [count(examinees)]}
    assert read("passers", printed) == {"kind": "people", "values": [count(passers)]}


def test_those_in_brackets_behind_a_rate_are_the_passers() -> None:
    assert read("passers", "34.7% (514人)") == {"kind": "people", "values": [count(514)]}
    assert read("examinees", "34.7% (514人)")["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ("14万人を超える有資格者", "not the examinees"),
        ("約40年間で総受験者は152万人", "total of many years"),
        ("累計50万人", "total of many years"),
        ("志願者数2,000人", "not the examinees"),
        ("受験者の約95%が女性", "share"),
        ("受検者は右肩上がりで増加", "no number"),
        ("3,400", "no unit"),
        ("受験者数 389,583人 10,158人", "several figures"),
    ],
)
def test_what_is_not_the_examinees_of_a_sitting_is_unreadable(printed: str, reason: str) -> None:
    reading = read("examinees", printed)
    assert reading["kind"] == "unreadable"
    assert reason in reading["because"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("平成28年の総受験者は3万人を超えました", [count(30000, None, year="2016")]),
        ("今年度の総受験者数は6万1126人(対前年度比7757人増)", [count(61126)]),
        ("年間の延べ受験者数は約3万人", [count(30000, about=True)]),
        ("1年間で約10万人が受験する", [count(100000, about=True)]),
        ("5,000人から6,000人に増加", [count(6000)]),
        (
            "1級で1,000人程度、2級で5,000人程度",
            [count(1000, label="1級", about=True), count(5000, label="2級", about=True)],
        ),
    ],
)
def test_a_total_of_one_year_is_that_years_number(printed: str, expected: list[dict[str, Any]]) -> None:
    assert read("examinees", printed) == {"kind": "people", "values": expected}


@pytest.mark.parametrize(
    "printed",
    ["約4,000人が受講しており", "受講者数は1万人", "総受験者数は50万人(2023年3月末現在)", "40年間で総受験者は152万人"],
)
def test_learners_and_totals_up_to_a_day_are_unreadable(printed: str) -> None:
    assert read("examinees", printed)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "examinees", "passers"),
    [
        ("受験者【75,387人】のうち【58,992人】が合格し", 75387, 58992),
        ("「1,234人」が受験し「567人」が合格", 1234, 567),
        ("233,276人(合格者40,025人)", 233276, 40025),
    ],
)
def test_marks_and_brackets_around_figures_keep_their_roles(printed: str, examinees: int, passers: int) -> None:
    assert read("examinees", printed) == {"kind": "people", "values": [count(examinees)]}
    assert read("passers", printed) == {"kind": "people", "values": [count(passers)]}


def test_a_grade_holds_for_each_figure_of_its_row() -> None:
    printed = "3級 | 12,345人 | 8,765人 | 71.0%"
    assert read("examinees", printed) == {"kind": "people", "values": [count(12345, label="3級")]}
    assert read("passers", printed) == {"kind": "people", "values": [count(8765, label="3級")]}


@pytest.mark.parametrize(
    "printed",
    [
        "1回の検定につき5人以上の志願者が必要",
        "10名以上で団体受験可",
        "受験者5名以上で団体受験が可能",
        "最少催行人数5名",
        "5人以上の申込みで開催",
        "1日100人限定",
        "定員30名",
    ],
)
def test_the_fewest_or_most_who_may_sit_are_not_counted(printed: str) -> None:
    assert read("examinees", printed)["kind"] == "unreadable"


@pytest.mark.parametrize(
    "printed",
    [
        "昭和49年度からの総受験数163万人",
        "総受験数は163万人",
        "1974年の開始以来、163万人が受験",
        "受験者総数は約163万人(2023年3月現在)",
        "2010年から2023年までに50万人が受験",
        "2018年度までに約76万人が受験している人気資格",
    ],
)
def test_a_total_since_a_year_is_not_that_years(printed: str) -> None:
    reading = read("examinees", printed)
    assert reading["kind"] == "unreadable"
    assert "many years" in reading["because"]


@pytest.mark.parametrize("printed", ["昨年より300人増", "受験者数は前年比300人減", "前回比+300人"])
def test_a_difference_alone_is_no_count(printed: str) -> None:
    reading = read("examinees", printed)
    assert reading["kind"] == "unreadable"
    assert "differs" in reading["because"]


@pytest.mark.parametrize(
    "printed",
    [
        "受験者数は昨年より300人増の1,531人",
        "受験者数1,531人(前年比+300人)",
        "受験者数1,531人(+300人)",
        "受験者数1,531人(300人増)",
        "前年度(1,231人)より300人多い1,531人",
        "申込者1,600人、うち受験者1,531人",
        "1,600名(受験者1,531名)",
        "総受験者数は1,531人(対前年度比300人増)",
    ],
)
def test_the_count_beside_a_difference_or_the_applicants_is_read(printed: str) -> None:
    assert read("examinees", printed) == {"kind": "people", "values": [count(1531)]}


def test_those_who_failed_are_not_the_passers() -> None:
    assert read("passers", "不合格者数 500人")["kind"] == "unreadable"
    assert read("passers", "不合格500名 合格300名") == {"kind": "people", "values": [count(300)]}
    assert read("passers", "合格者300人、不合格者500人") == {"kind": "people", "values": [count(300)]}


def test_halves_of_a_year_and_words_in_brackets_label_a_count() -> None:
    halves = [count(1200, label="前期"), count(1331, label="後期")]
    assert read("examinees", "受験者数:前期1,200人、後期1,331人") == {"kind": "people", "values": halves}
    grade = [count(152, label="1級", year="2024")]
    assert read("examinees", "152人(2024年度冬期・1級)") == {"kind": "people", "values": grade}


def test_a_share_of_those_who_sat_a_breakdown_and_a_total_up_to_now_keep_their_roles() -> None:
    assert read("passers", "1級合格者は1,061名中35名") == {"kind": "people", "values": [count(35, label="1級")]}
    parts = [count(823, label="新規"), count(411, label="再受験")]
    assert read("passers", "合格者数 1,234人(新規823人、再受験411人)") == {"kind": "people", "values": parts}
    assert read("passers", "2018年現在までに、既に5万人以上が合格")["kind"] == "unreadable"


def test_the_year_in_the_bracket_of_another_exam_is_not_of_the_value() -> None:
    printed = "この31,200人という受験者数は、別の試験の受験者数45,100人(平成23年度)と比べても少なくない。"
    reading: dict[str, Any] = dict(read("examinees", printed))
    assert [(value["low"], value["period"]) for value in reading["values"]] == [(31200, None)]


def test_the_whole_exam_is_no_label_of_a_lone_count() -> None:
    reading: dict[str, Any] = dict(read("examinees", "受験者数(全科目受験者数)4,300人"))
    assert [(value["label"], value["low"]) for value in reading["values"]] == [(None, 4300)]


@pytest.mark.parametrize("printed", ["2級 1,200人 2級 1,500人", "2019年度 受験者数 4,120人 合計 9,010人"])
def test_counts_that_nothing_tells_apart_are_refused(printed: str) -> None:
    assert read("examinees", printed)["kind"] == "unreadable"
