"""Numbers of examinees and passers as pages print them."""

from typing import Any

import pytest

from mikiwame.notation import read


def count(
    low: int | None, high: int | None = -1, *, label: str | None = None, about: bool = False, year: str | None = None
) -> dict[str, Any]:
    return {"label": label, "low": low, "high": low if high == -1 else high, "approx": about, "period": year}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("1,531人 (第62回)", [count(1531)]),
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
