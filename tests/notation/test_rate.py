"""Pass rates as pages print them, and the percent that a careful person reads."""

from typing import Any

import pytest

from mikiwame import read


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
        ("第62回 34.7%", [share(34.7, label="第62回")]),
        ("合格率は94.4%(前年94.4%)", [share(94.4)]),
        ("2015年 13,567人 4,952人 36.5%", [share(36.5, year="2015")]),
    ],
)
def test_a_year_is_the_period_and_a_session_number_the_label(printed: str, expected: list[dict[str, Any]]) -> None:
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
    values = {"text": "34.7", "kind": "rate", "unit": "%", "other": "割"}
    reason = {"code": "unreadable.unit-lacking", "values": values}

    assert read("pass_rate", "34.7") == {"kind": "unreadable", "because": because, "reason": reason}


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


@pytest.mark.parametrize(
    "printed",
    [
        "不合格率は40%",
        "不合格率は1級40%、2級30%",
        "落ちる人は6割",
        "6割が不合格",
        "約8割が落ちます",
        "受験者の4割が不合格になる",
        "7割以上の人が落ちる試験",
        "不合格者の割合は65.3%",
    ],
)
def test_the_share_of_those_who_failed_is_never_the_rate(printed: str) -> None:
    reading = read("pass_rate", printed)
    assert reading["kind"] == "unreadable"
    assert "failed" in reading["because"]


@pytest.mark.parametrize(
    "printed",
    [
        "合格ラインは、1級・準1級は80%程度",
        "合格基準:学科70% 実技60%",
        "合格点:1級80%、2級70%、3級60%",
        "合格ライン 1級:80% 2級:70%",
        "合格ボーダーは1級70%・2級60%",
        "合格の目安は60%",
        "合格基準は70%以上です。2級は60%以上です。",
    ],
)
def test_a_passing_mark_governs_the_whole_list(printed: str) -> None:
    reading = read("pass_rate", printed)
    assert reading["kind"] == "unreadable"
    assert "mark to pass" in reading["because"]


@pytest.mark.parametrize(
    "printed",
    [
        "前回比+2.5%",
        "対前年度比0.8%減",
        "2.5%上昇",
        "全国平均より20%高い合格率",
        "合格率は前年比-1.3%",
        "7割以上取れば合格",
        "各科目40%以上かつ全体で60%以上の得点",
        "修了率は90%",
        "過去問からの出題が7割",
        "出題の60%は過去問",
        "勤務医の6割が取得",
        "100%を目指す",
        "合格率100%ではありません",
    ],
)
def test_a_difference_a_hope_and_shares_of_other_things_are_unreadable(printed: str) -> None:
    assert read("pass_rate", printed)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "rate"),
    [
        ("前年を14.2%上回り過去最高の72.1%", 72.1),
        ("前回比+2.5%の34.7%", 34.7),
        ("34.7%(前回比+2.5%)", 34.7),
        ("34.7%(+2.5%)", 34.7),
        ("34.7%(前年同期比▲2.5%)", 34.7),
        ("前年度から2.1%低下し34.7%", 34.7),
        ("昨年の15.8%を上回る34.7%", 34.7),
        ("全国平均を10%上回る34.7%", 34.7),
        ("合格率は34.7%で、前年度の32.1%を2.6ポイント上回った", 34.7),
        ("合格率34.7%(不合格率65.3%)", 34.7),
        ("合格34.7% 不合格65.3%", 34.7),
        ("合格率は34.7%と低く、不合格者が6割以上", 34.7),
        ("合格率は34.7%で、65.3%が不合格", 34.7),
        ("合格基準70%、合格率34.7%", 34.7),
        ("合格基準70% 合格率34.7%", 34.7),
        ("28点(70.0%) | 13,210名 | 4,583名 | 34.7%", 34.7),
        ("(正答率)90.0% 合格率34.7%", 34.7),
        ("合格率34.7%(合格基準:学科70%、実技60%)", 34.7),
        ("合格率34.7%、合格基準は学科70%、実技60%", 34.7),
        ("講座の修了率95%、合格率34.7%", 34.7),
        ("合格率は34.7%で、受験者の36.8%が未経験です", 34.7),
        ("前年度の合格率は34.7%", 34.7),
    ],
)
def test_what_is_compared_or_beside_the_rate_is_left_out(printed: str, rate: float) -> None:
    assert read("pass_rate", printed) == {"kind": "rate", "values": [share(rate)]}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("18.2%(令和5年・論文式)", [share(18.2, label="論文式", year="2023")]),
        ("33.4%(令和4年度・第二種販売)", [share(33.4, label="第二種販売", year="2022")]),
        (
            "財務諸表31.9%/財務分析26.4%(2024年度下期)",
            [share(31.9, label="財務諸表", year="2024"), share(26.4, label="財務分析", year="2024")],
        ),
        (
            "一次試験合格率:30~35%(2025年度は34.0%)",
            [share(30.0, 35.0, label="一次試験"), share(34.0, label="一次試験", year="2025")],
        ),
        ("令和7年度の合格率は48.6%(2026年7月参照)", [share(48.6, year="2025")]),
        ("20%台後半~30%前後", [share(25.0, 30.0, about=True)]),
        (
            "3級は独学可能(合格率80%)ですが、2級は難しくなります(合格率40%)",
            [share(80.0, label="3級"), share(40.0, label="2級")],
        ),
    ],
)
def test_labels_and_years_in_brackets_behind_a_rate(printed: str, expected: list[dict[str, Any]]) -> None:
    assert read("pass_rate", printed) == {"kind": "rate", "values": expected}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2級が24.1%(第5回)~38.2%(第6回)", [("2級", 24.1, 38.2)]),
        ("準1級 1次 | 22.5% | 準1級 2次 | 88.4%", [("準1級 1次", 22.5, 22.5), ("準1級 2次", 88.4, 88.4)]),
        (
            "1級 | 53.1% | 2級 | 56.2% | 総合計 | 54.3%",
            [("1級", 53.1, 53.1), ("2級", 56.2, 56.2), ("総合計", 54.3, 54.3)],
        ),
        ("平成28年度前期 21.8%", [(None, 21.8, 21.8)]),
        ("平成28年度前期 21.8% 後期 26.3%", [("前期", 21.8, 21.8), ("後期", 26.3, 26.3)]),
        ("2級の合格率は38.2%で、他の試験の12.5%(令和4年度)と比べて高い", [("2級", 38.2, 38.2)]),
    ],
)
def test_what_tells_rates_apart_is_kept_and_nothing_else(
    printed: str, expected: list[tuple[str | None, float, float]]
) -> None:
    reading: dict[str, Any] = dict(read("pass_rate", printed))
    assert [(value["label"], value["low"], value["high"]) for value in reading["values"]] == expected


@pytest.mark.parametrize("printed", ["1級 20% 1級 30%", "合格率は2022年は20%、2022年は30%", "合格率 32.1% 30.9% 40.0%"])
def test_rates_that_nothing_tells_apart_are_refused(printed: str) -> None:
    assert "does not say what each is of" in str(dict(read("pass_rate", printed))["because"])


def test_a_page_of_rates_is_refused() -> None:
    assert "too many figures" in str(dict(read("pass_rate", "合格率5%、" * 150))["because"])


def test_around_is_a_hedge() -> None:
    reading: dict[str, Any] = dict(read("pass_rate", "合格率は7~9%あたり"))
    assert [(value["low"], value["high"], value["approx"]) for value in reading["values"]] == [(7.0, 9.0, True)]
