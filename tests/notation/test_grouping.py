"""A number that a page prints in pieces is one number or refused, and never its last piece."""

from typing import Any

import pytest

from mikiwame import read


def list_lows(field: str, text: str) -> list[Any]:
    reading: dict[str, Any] = dict(read(field, text))
    if reading["kind"] == "duration":
        return [part["minutes"] for part in reading["parts"]]
    return [row["low"] for row in reading.get("amounts", reading.get("values", []))]


@pytest.mark.parametrize(
    "printed",
    [
        "7,700円",
        "7, 700円",
        "7 ,700円",
        "7 , 700 円",
        "7 700円",
        "7\u00a0700円",
        "7\u2009700円",
        "7\u202f700円",
        "7、700円",
        "7،700円",
        "7'700円",
        "7’700円",
        "7・700円",
        "7·700円",
        "7.700円",
        "7 .700円",
        "7 7 0 0円",
        "7 ,7 0 0円",
        "七、七〇〇円",
        "7千 700円",
        "7 千 7 百円",
        "¥7 700",
        "7，　７００円",
        "受験料は7 700円です",
    ],
)
def test_pieces_of_one_number_are_one_number(printed: str) -> None:
    assert list_lows("exam_fee", printed) == [7700]


@pytest.mark.parametrize(
    ("field", "printed", "lows"),
    [
        ("exam_fee", "1 2,3 4 5円", [12345]),
        ("exam_fee", "一、〇〇〇円", [1000]),
        ("exam_fee", "1万 2,000円", [12000]),
        ("exam_fee", "287\u202f242円", [287242]),
        ("exam_fee", "7 700~8 800円", [7700]),
        ("examinees", "受験者数は92 ,654 人", [92654]),
        ("examinees", "2023 1 234人", [1234]),
        ("pass_rate", "34 .7%", [34.7]),
        ("pass_rate", "34. 7 %", [34.7]),
        ("pass_rate", "3 4 . 7 %", [34.7]),
        ("duration", "1 .5時間", [90]),
    ],
)
def test_numbers_of_every_field_are_put_together(field: str, printed: str, lows: list[float]) -> None:
    assert list_lows(field, printed) == lows


@pytest.mark.parametrize(
    ("field", "printed", "lows"),
    [
        ("exam_fee", "1級 700円", [700]),
        ("exam_fee", "2級 3 500円", [3500]),
        ("exam_fee", "2級3 500円", [3500]),
        ("exam_fee", "1 級 7,700 円、2 級 5,500 円", [7700, 5500]),
        ("exam_fee", "Subject1・Subject2 10,150円", [10150]),
        ("exam_fee", "実技1 5,000円", [5000]),
        ("exam_fee", "3、4万円", [30000]),
        ("examinees", "第2回 500人", [500]),
        ("examinees", "2023 500人", [500]),
        ("examinees", "2022, 1,234人", [1234]),
        ("pass_rate", "287 242 84.3%", [84.3]),
        ("pass_rate", "514 34.7%", [34.7]),
        ("pass_rate", "1. 34.7%", [34.7]),
        ("duration", "実技1 60分", [60]),
    ],
)
def test_numbers_of_their_own_stay_apart(field: str, printed: str, lows: list[float]) -> None:
    assert list_lows(field, printed) == lows


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("exam_fee", "500、600円"),
        ("exam_fee", "500 600円"),
        ("exam_fee", "500, 600円"),
        ("exam_fee", "9 2,654円"),
        ("exam_fee", "レベル1 500円"),
        ("exam_fee", "8. 800円"),
        ("exam_fee", "1 500円 2 700円 3 900円"),
        ("exam_fee", "2、4万円"),
        ("examinees", "平成30 500人"),
        ("examinees", "13,567 4,952人"),
        ("pass_rate", "3 4.7%"),
        ("pass_rate", "34 7%"),
        ("pass_rate", "60、70%"),
        ("duration", "1 20分"),
        ("duration", "60 90分"),
    ],
)
def test_what_may_be_one_number_or_several_is_refused(field: str, printed: str) -> None:
    reading = read(field, printed)
    assert reading["kind"] == "unreadable"
    assert "may be one number or several" in reading["because"]
