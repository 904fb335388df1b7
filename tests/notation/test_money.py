"""Fees as pages print them, and the yen that a careful person reads."""

from typing import Any

import pytest

from mikiwame import read

Row = tuple[str | None, int | None, int | None]


def once(label: str | None, low: int | None, high: int | None) -> dict[str, Any]:
    return {"label": label, "low": low, "high": high, "per": "once"}


def flat(label: str | None, yen: int) -> Row:
    return (label, yen, yen)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("9,000円(消費税込)です。", [flat(None, 9000)]),
        ("受験料は8.800円", [flat(None, 8800)]),
        ("￥7,700(税込)", [flat(None, 7700)]),
        ("¥ 79,800", [flat(None, 79800)]),
        ("１級：６，５００円　２級：５，１００円", [flat("1級", 6500), flat("2級", 5100)]),
        ("1万2千円", [flat(None, 12000)]),
        ("九千円", [flat(None, 9000)]),
        ("47,850〜91,850円", [(None, 47850, 91850)]),
        ("5,000円~", [(None, 5000, None)]),
        ("■団体受験:7,200円", [flat("団体受験", 7200)]),
        ("●受験料:一般:5,000円(税込)", [flat("一般", 5000)]),
        ("5,000円(一般)、3,000円(学生)", [flat("一般", 5000), flat("学生", 3000)]),
        ("(1級)7,700円 (2級)6,600円", [flat("1級", 7700), flat("2級", 6600)]),
        ("「3級」4000円、「準1級」5800円", [flat("3級", 4000), flat("準1級", 5800)]),
        ("1級:一般5,000円 学生3,000円", [flat("1級 一般", 5000), flat("1級 学生", 3000)]),
        ("1,2級併願:11,110円 / 2,3級併願:10,010円", [flat("1,2級併願", 11110), flat("2,3級併願", 10010)]),
        ("1級と2級は各5,000円", [flat("1級", 5000), flat("2級", 5000)]),
        ("会員:無料、一般:5,000円", [flat("会員", 0), flat("一般", 5000)]),
        (
            "一般受験:└10,000円ソフトあり└7,700円ソフトなし団体受験:7,200円",
            [flat("一般受験 ソフトあり", 10000), flat("一般受験 ソフトなし", 7700), flat("団体受験", 7200)],
        ),
    ],
)
def test_each_price_is_read_with_its_own_label(printed: str, expected: list[Row]) -> None:
    assert read("exam_fee", printed) == {"kind": "money", "amounts": [once(*row) for row in expected]}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("8,200円 (認定証書発行手数料 +4,100円)", [flat(None, 8200), flat("認定証書発行手数料", 4100)]),
        ("受験料とは別に3,600円の発行手数料", [flat("発行手数料", 3600)]),
        ("3,000円 (受講後認定料)", [flat("受講後認定料", 3000)]),
        ("受験料 7,700円 登録料 5,500円", [flat(None, 7700), flat("登録料", 5500)]),
        ("受験手数料 9,000円", [flat(None, 9000)]),
    ],
)
def test_a_fee_beside_the_exam_fee_keeps_its_label(printed: str, expected: list[Row]) -> None:
    assert read("exam_fee", printed) == {"kind": "money", "amounts": [once(*row) for row in expected]}


@pytest.mark.parametrize(
    ("printed", "yen"),
    [
        ("税込7,700円(税抜7,000円)", 7700),
        ("7,000円(税込7,700円)", 7700),
        ("6,700円→7,920円", 7920),
        ("受験料は7,920円に改定(改定前6,700円)", 7920),
    ],
)
def test_of_two_prints_of_one_price_the_one_to_pay_is_read(printed: str, yen: int) -> None:
    assert read("exam_fee", printed) == {"kind": "money", "amounts": [once(None, yen, yen)]}


@pytest.mark.parametrize("printed", ["3,960円/月 (サブスク学習)", "月額3,960円", "月々3,960円(18回払い)"])
def test_a_monthly_price_is_per_month(printed: str) -> None:
    expected = [{"label": None, "low": 3960, "high": 3960, "per": "month"}]
    assert read("course_cost", printed) == {"kind": "money", "amounts": expected}


def test_ways_of_learning_label_the_prices_of_a_course() -> None:
    expected = [once("通信", 48000, 48000), once("通学+通信", 68000, 68000)]
    assert read("course_cost", "通信:48,000円 通学+通信:68,000円") == {"kind": "money", "amounts": expected}


def test_a_total_is_the_price_of_a_course_but_not_of_an_exam() -> None:
    assert read("course_cost", "総額55,000円") == {"kind": "money", "amounts": [once(None, 55000, 55000)]}
    assert read("exam_fee", "合計約8,000円となりました")["kind"] == "unreadable"


@pytest.mark.parametrize("printed", ["8,800", "要問合せ", "10名以上は1,000円引き", "9" * 30 + "円"])
def test_what_is_no_price_in_yen_is_unreadable_with_a_reason(printed: str) -> None:
    reading = read("exam_fee", printed)
    assert reading["kind"] == "unreadable"
    assert reading["because"].endswith(".")
    assert "absent" not in reading


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Ⅰ種:9,000円、Ⅱ種:7,480円", [flat("Ⅰ種", 9000), flat("Ⅱ種", 7480)]),
        ("8〜10級:1,500円", [flat("8〜10級", 1500)]),
        ("第一種 13,000円 第二種 9,300円", [flat("第一種", 13000), flat("第二種", 9300)]),
        ("甲種 6,600円、乙種 4,600円", [flat("甲種", 6600), flat("乙種", 4600)]),
        ("漢検10級〜8級は1,500円", [flat("10級〜8級", 1500)]),
        ("2級以上は5,000円", [flat("2級以上", 5000)]),
        ("2級の場合だったら6480円、1級なら7480円", [flat("2級", 6480), flat("1級", 7480)]),
        ("1級を受ける場合は8,000円", [flat("1級", 8000)]),
        ("1級・2級共通 8,800円", [flat("1級", 8800), flat("2級", 8800)]),
        ("1級、2級の受験料はいずれも6,600円", [flat("1級", 6600), flat("2級", 6600)]),
        ("1級と2級の受験料はそれぞれ6,600円、5,500円", [flat("1級", 6600), flat("2級", 5500)]),
        ("一般価格:9,900円 学割価格:4,950円", [flat("一般価格", 9900), flat("学割価格", 4950)]),
        ("CBT方式:7,700円", [flat(None, 7700)]),
        ("IBT:5,500円 CBT:6,600円", [flat("IBT", 5500), flat("CBT", 6600)]),
        ("FP2級は11,700円(学科5,700円、実技6,000円)", [flat("2級 学科", 5700), flat("2級 実技", 6000)]),
        ("12,100円(受験料11,000円+事務手数料1,100円)", [flat(None, 11000), flat("事務手数料", 1100)]),
        ("受験申請の手引き郵送料250円", [flat("受験申請の手引き郵送料", 250)]),
    ],
)
def test_labels_are_kept_as_printed_and_divided_as_said(printed: str, expected: list[Row]) -> None:
    assert read("exam_fee", printed) == {"kind": "money", "amounts": [once(*row) for row in expected]}


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("25,000円から28,000円に値上げされました", [flat(None, 28000)]),
        ("5,500円(税込)から6,600円(税込)に改定", [flat(None, 6600)]),
        ("従来の5,700円から7,500円へ値上げ", [flat(None, 7500)]),
        ("25,000円から28,000円", [(None, 25000, 28000)]),
        ("1級 6,000円(税込6,600円) 2級 5,000円(税込5,500円)", [flat("1級", 6600), flat("2級", 5500)]),
        ("1級 6,000円→7,000円、2級 5,000円→5,500円", [flat("1級", 7000), flat("2級", 5500)]),
    ],
)
def test_a_price_that_takes_the_place_of_another_takes_its_label(printed: str, expected: list[Row]) -> None:
    assert read("exam_fee", printed) == {"kind": "money", "amounts": [once(*row) for row in expected]}


@pytest.mark.parametrize("printed", ["すべてあわせて42,110円掛かりました", "受講料やテキスト代など全部で3万円ほど"])
def test_a_total_of_unlike_things_is_no_price_at_all(printed: str) -> None:
    assert read("course_cost", printed)["kind"] == "unreadable"
    assert read("exam_fee", printed)["kind"] == "unreadable"
