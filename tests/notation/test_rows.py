"""Rows of bare figures: each field reads its own where the arithmetic of the row proves which is which."""

from typing import Any

import pytest

from mikiwame import read


def read_values(field: str, printed: str) -> list[dict[str, Any]]:
    reading: dict[str, Any] = dict(read(field, printed))
    return list(reading["values"])


@pytest.mark.parametrize(
    "printed",
    [
        "287 242 84.3",
        "287 | 242 | 84.3",
        "287|242|84.3",
        "287人 242人 84.3%",
        "287名、242名、84.3%",
        "287人242人84.3%",
        "２８７　２４２　８４．３",
        "287 242 84.32",
        "287 242 84",
        "84.3% (242/287)",
        "84.3 287 242",
        "242 287 84.3",
        "300 287 242 84.3",
        "300人 287人 242人 84.3%",
        "287 242 45 84.3",
        "287 45 242 84.3",
        "300 13 287 242 84.3",
        "第62回 287 242 84.3",
        "受験者数287 合格者数242 合格率84.3",
        "受験者数 合格者数 合格率 287 242 84.3",
        "申込者数 受験者数 合格者数 合格率 300 287 242 84.3",
        "申込者 300 受験者 287 合格者 242 合格率 84.3",
        "287 242 84.3 お申し込みは公式サイトから。",
        "お申し込みは公式サイトから。287 242 84.3",
    ],
)
def test_each_field_takes_its_own_figure_of_a_proven_row(printed: str) -> None:
    assert [value["low"] for value in read_values("examinees", printed)] == [287]
    assert [value["low"] for value in read_values("passers", printed)] == [242]
    (rate,) = read_values("pass_rate", printed)
    assert rate["low"] in (84.3, 84.32, 84.0)


@pytest.mark.parametrize(
    "printed",
    [
        "287 242 74.3",  # 242 of 287 is 84.3 %
        "287 242 843",
        "287 242",
        "987 610 377 61.8",  # 610 of 987 and 377 of 610 are both 61.8 %
        "5 287 242 84.3",  # nothing says what the 5 is
        "申込者数 合格者数 合格率 300 242 80.7",  # of those who applied
        "申込者数 受験者数 受験率 300 287 95.7",
        "受験者数 不合格者数 不合格率 287 242 84.3",
        "女性 300 242 80.7",
    ],
)
@pytest.mark.parametrize("field", ["examinees", "passers", "pass_rate"])
def test_a_row_that_proves_no_order_is_refused(field: str, printed: str) -> None:
    reading = read(field, printed)
    assert reading["kind"] == "unreadable"
    assert "absent" not in reading


def test_a_printed_rate_is_read_beside_counts_that_it_does_not_fit() -> None:
    assert [value["low"] for value in read_values("pass_rate", "287人 242人 74.3%")] == [74.3]
    assert read("examinees", "287人 242人 74.3%")["kind"] == "unreadable"
    assert read("passers", "287人 242人 74.3%")["kind"] == "unreadable"


def test_a_row_with_its_units_may_have_the_rate_of_those_who_applied() -> None:
    printed = "令和2年度※ | 29,591名 | 27,338名 | 8,845名 | 29.8%"
    assert [value["low"] for value in read_values("examinees", printed)] == [27338]
    assert [value["low"] for value in read_values("passers", printed)] == [8845]


@pytest.mark.parametrize(
    "printed",
    [
        "令和4年 | 14,342人 | 12,209人 | 85.1% | 1,402人 | 11.5% | 40点 |",
        "令和4年 | 14,342人 | 12,209人 | 85,1% | 1,402人 | 11,5% | 40点 |",
        "令和4年 14,342 12,209 85.1 1,402 11.5",
    ],
)
def test_a_row_may_say_how_many_of_those_who_applied_came(printed: str) -> None:
    assert [value["low"] for value in read_values("examinees", printed)] == [12209]
    assert [value["low"] for value in read_values("passers", printed)] == [1402]
    assert [value["low"] for value in read_values("pass_rate", printed)] == [11.5]


def test_counts_with_their_units_may_be_a_little_off_their_rate() -> None:
    assert [value["low"] for value in read_values("passers", "77,076人 | 18,330人 | 23.90%")] == [18330]
    assert read("passers", "77,076 18,330 23.90")["kind"] == "unreadable"


def test_the_reason_names_the_row_that_does_not_fit() -> None:
    reading = read("passers", "287 242 74.3")
    assert reading == {
        "kind": "unreadable",
        "because": '"287 242 74.3" has a row whose rate is not its passed by its sat ("287 242 74.3").',
        "reason": {"code": "unreadable.row", "values": {"text": "287 242 74.3", "word": "287 242 74.3"}},
    }


def test_rows_keep_their_years_and_grades() -> None:
    years = "2018年度 1,343 848 63.1 2019年度 1,200 600 50.0"
    values = read_values("passers", years)
    assert [(value["low"], value["period"]) for value in values] == [(848, "2018"), (600, "2019")]
    grades = "1級 287 242 84.3 2級 1,000 600 60.0"
    values = read_values("examinees", grades)
    assert [(value["label"], value["low"]) for value in values] == [("1級", 287), ("2級", 1000)]


@pytest.mark.parametrize(
    ("printed", "sat", "year"),
    [
        ("平成30年度(2018年度) | 1,343 | 848 | 63.1", 1343, "2018"),
        ("2018 1,343 848 63.1", 1343, "2018"),
        ("北海道 | 2085 | 1340 | 64.3%", 2085, None),  # a count that could be a year, and is none
        ("第12回(2019年) | 3044人 | 1594人 | 1450人 | 52.4%", 3044, "2019"),
    ],
)
def test_what_could_be_a_year_is_one_only_in_front_of_a_row(printed: str, sat: int, year: str | None) -> None:
    (value,) = read_values("examinees", printed)
    assert (value["low"], value["period"]) == (sat, year)


@pytest.mark.parametrize(
    ("printed", "sat", "passed"),
    [
        ("第9回 | 60点 | (60.0%) | 1,000名 | 521名 | 52.1%", 1000, 521),
        ("2,000人 500人 25.0% 65点", 2000, 500),
        ("12,000 3,000 25.0 35", 12000, 3000),
        ("25.0% 36問 3,000人 12,000人 13,500人", 12000, 3000),
        ("6,400 1,800 約28%", 6400, 1800),
    ],
)
def test_a_row_is_proven_whatever_passing_mark_stands_in_it(printed: str, sat: int, passed: int) -> None:
    assert [value["low"] for value in read_values("examinees", printed)] == [sat]
    assert [value["low"] for value in read_values("passers", printed)] == [passed]


def test_a_hedged_rate_of_a_proven_row_stays_hedged() -> None:
    assert [(value["low"], value["approx"]) for value in read_values("pass_rate", "6,400 1,800 約28%")] == [
        (28.0, True)
    ]


@pytest.mark.parametrize("printed", ["12,000 3,000 25.1 35", "2,000 620 約30%"])
def test_a_row_that_its_rate_contradicts_stays_refused(printed: str) -> None:
    assert read("passers", printed)["kind"] == "unreadable"
