"""Pass rates as pages print them, and the percent that a careful person reads."""

from typing import Any

import pytest

from mikiwame.notation import read


def share(
    low: float, high: float | None = None, *, label: str | None = None, about: bool = False, year: str | None = None
) -> dict[str, Any]:
    return {"label": label, "low": low, "high": low if high is None else high, "approx": about, "period": year}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("34.7% (514人)", share(34.7)),
        ("合格率は全体の50~60%", share(50.0, 60.0)),
        ("医療情報技師の合格率は33.3%から38.9%", share(33.3, 38.9)),
        ("最低が50.8%で最高が63.9%", share(50.8, 63.9)),
        ("合格率は60〜80%以上", share(60.0, 80.0)),
        ("どの級も合格率は80%以上", share(80.0, 100.0)),
        ("50%未満", share(0.0, 50.0)),
        ("80%以上90%未満", share(80.0, 90.0)),
        ("合格率の全国平均は69・3%(四国地区を含まず)", share(69.3)),
        ("7割", share(70.0)),
        ("7、8割", share(70.0, 80.0)),
        ("七割五分", share(75.0)),
        ("５０～６０％", share(50.0, 60.0)),
    ],
)
def test_a_plain_figure_range_or_bound_is_exact(printed: str, expected: dict[str, Any]) -> None:
    assert read("pass_rate", printed) == {"kind": "rate", "values": [expected]}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("60%位です。", share(60.0, about=True)),
        ("合格率は毎年30%程", share(30.0, about=True)),
        ("概ね90%程度", share(90.0, about=True)),
        ("60%台", share(60.0, 70.0, about=True)),
        ("65%台", share(65.0, 66.0, about=True)),
        ("7割台", share(70.0, 80.0, about=True)),
        ("8割強", share(80.0, about=True)),
        ("約50%~60%(実施団体は非公表)", share(50.0, 60.0, about=True)),
    ],
)
def test_a_hedge_makes_a_figure_approximate(printed: str, expected: dict[str, Any]) -> None:
    assert read("pass_rate", printed) == {"kind": "rate", "values": [expected]}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("1級が15~20%、2級が45~55%程度", [share(15.0, 20.0, label="1級"), share(45.0, 55.0, label="2級", about=True)]),
        ("準1級・1級は30%前後", [share(30.0, label="準1級", about=True), share(30.0, label="1級", about=True)]),
        ("関東・甲信越79・6%(1万5791人/1万9845人)", [share(79.6, label="関東・甲信越")]),
        ("8割以上の合格率だったのは神奈川県84・5%", [share(84.5, label="神奈川県")]),
        ("事務コンピュータ技能検定試験3級 | 80.1%", [share(80.1, label="3級")]),
        ("専門学校生の合格率が高く65~70%", [share(65.0, 70.0, label="専門学校生")]),
        ("医科・歯科とも50%", [share(50.0, label="医科"), share(50.0, label="歯科")]),
        ("会計事務技能審査試験の合格率は65%", [share(65.0)]),
        ("約30%(1級)/50%(2級)", [share(30.0, label="1級", about=True), share(50.0, label="2級")]),
    ],
)
def test_a_figure_carries_the_grade_or_audience_and_never_the_exam_s_name(
    printed: str, expected: list[dict[str, Any]]
) -> None:
    assert read("pass_rate", printed) == {"kind": "rate", "values": expected}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2021年度91.6%", [share(91.6, year="2021")]),
        ("令和4年に実施された試験合格率は92.9%", [share(92.9, year="2022")]),
        ("70.1%(2021年)、72.3%(2022年)", [share(70.1, year="2021"), share(72.3, year="2022")]),
        ("1級12%、2級45%(2023年度)", [share(12.0, label="1級", year="2023"), share(45.0, label="2級", year="2023")]),
        ("令和元年度 35.1% / H30 33.3%", [share(35.1, year="2019"), share(33.3, year="2018")]),
        ("2019~2023年の合格率は60%", [share(60.0)]),
        ("第62回 34.7%", [share(34.7)]),
        ("合格率は94.4%(前年94.4%)", [share(94.4)]),
        ("2015年 13,567人 4,952人 36.5%", [share(36.5, year="2015")]),
    ],
)
def test_a_year_is_the_period_and_a_session_number_is_not(printed: str, expected: list[dict[str, Any]]) -> None:
    assert read("pass_rate", printed) == {"kind": "rate", "values": expected}


def test_a_passing_mark_beside_the_rate_is_left_out() -> None:
    expected = {"kind": "rate", "values": [share(60.0)]}
    assert read("pass_rate", "合格率は60%で、試験全体の70%に正解すれば良い") == expected


@pytest.mark.parametrize(
    "printed", ["97.2", "27.5-41.6", "120%", "得点率70%以上で合格", "受験者の約95%が女性", "受講料の20%が戻る", "高い"]
)
def test_a_percentage_of_something_else_or_without_a_unit_is_unreadable(printed: str) -> None:
    reading = read("pass_rate", printed)
    assert reading["kind"] == "unreadable"
    assert "absent" not in reading


def test_the_reason_shows_how_to_write_a_rate() -> None:
    because = '"34.7" has no unit. Write the rate with its % or 割.'
    assert read("pass_rate", "34.7") == {"kind": "unreadable", "because": because}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("FP3級って合格率8割弱だっけ", [("3級", 80.0, 80.0, True, None)]),
        ("学科試験は毎回10%前後の合格率", [("学科試験", 10.0, 10.0, True, None)]),
        ("1級は、例年5%", [("1級", 5.0, 5.0, False, None)]),
        ("乙種第4類:約30%", [("乙種第4類", 30.0, 30.0, True, None)]),
        ("1級=25.1%、2級=40%", [("1級", 25.1, 25.1, False, None), ("2級", 40.0, 40.0, False, None)]),
        ("2級と3級の合格率はそれぞれ40%、70%", [("2級", 40.0, 40.0, False, None), ("3級", 70.0, 70.0, False, None)]),
        ("前期42.1%、後期39.9%", [("前期", 42.1, 42.1, False, None), ("後期", 39.9, 39.9, False, None)]),
        ("1割にも満たない", [(None, 0.0, 10.0, False, None)]),
        (
            "第25回(令和4年度)19.0%、第26回(令和5年度)21.0%",
            [(None, 19.0, 19.0, False, "2022"), (None, 21.0, 21.0, False, "2023")],
        ),
    ],
)
def test_labels_adverbs_and_leading_years_of_rates(
    printed: str, expected: list[tuple[str | None, float, float, bool, str | None]]
) -> None:
    keys = ("label", "low", "high", "approx", "period")
    values = [dict(zip(keys, row, strict=True)) for row in expected]
    assert read("pass_rate", printed) == {"kind": "rate", "values": values}
