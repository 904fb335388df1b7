"""Short texts on what a certificate costs, as cells of tables have them, and what must stay a text."""

from typing import Any

import pytest

from mikiwame import read

Priced = tuple[str | None, int, int | None]


def read_prices(text: str) -> list[Priced]:
    reading: Any = read("certificate_fee", text)
    assert reading["kind"] == "money", reading
    return [(one["label"], one["low"], one["high"]) for one in reading["amounts"]]


@pytest.mark.parametrize(
    ("text", "prices"),
    [
        ("無償", [(None, 0, 0)]),
        ("4,400円(税込)", [(None, 4400, 4400)]),
        ("合格証 無料、ピンバッジ 1,650円", [("合格証", 0, 0), ("ピンバッジ", 1650, 1650)]),
        ("初段5,500円・参段9,900円", [("初段", 5500, 5500), ("参段", 9900, 9900)]),
        ("紙の賞状3,300円/電子証明は無料", [("紙の賞状", 3300, 3300), ("電子証明", 0, 0)]),
        (
            "登録免許税3万円+登録事務手数料8,000円",
            [("登録免許税", 30_000, 30_000), ("登録事務手数料", 8000, 8000)],
        ),
        ("免状再交付 1,900円", [("免状再交付", 1900, 1900)]),
        ("個人6,600円 法人9,900円", [("個人", 6600, 6600), ("法人", 9900, 9900)]),
        ("2,800円以上", [(None, 2800, None)]),
        ("3,000~4,500円", [(None, 3000, 4500)]),
        ("認定登録料 会員 9,000円 / 非会員 14,000円", [("会員", 9000, 9000), ("非会員", 14_000, 14_000)]),
        ("カードの発行は無料ですが、送料450円がかかります", [("カードの発行", 0, 0), ("送料", 450, 450)]),
    ],
)
def test_an_amount_is_the_certificates_and_each_name_has_its_own(text: str, prices: list[Priced]) -> None:
    assert read_prices(text) == prices


@pytest.mark.parametrize(
    ("text", "prices", "remarks"),
    [
        ("賞状代は検定料に含まれています", [(None, 0, 0)], ["賞状代は検定料に含まれています"]),
        ("検定料4,000円、登録料6,000円", [(None, 6000, 6000)], ["検定料4,000円"]),
        ("2級は認定証なし、1級700円", [("1級", 700, 700)], ["2級は認定証なし"]),
        ("約4,000円", [(None, 4000, 4000)], ["約"]),
    ],
)
def test_what_else_is_paid_or_not_stands_beside_it(text: str, prices: list[Priced], remarks: list[str]) -> None:
    assert read_prices(text) == prices
    assert read("certificate_fee", text).get("remarks") == remarks


def test_tax_that_is_not_in_an_amount_is_told() -> None:
    assert read("certificate_fee", "3,500円(税別)").get("tax") == "excluded"


@pytest.mark.parametrize(
    "text",
    [
        "検定料 5,500円",
        "年会費8,000円",
        "受講と登録料33,000円",
        "認定証は有料です",
        "無料(初年度のみ)",
        "昨年は2,000円",
        "4,000円?",
        "4 400円のはずです",
        "認定料 2,000円(1科目)",
    ],
)
def test_what_is_of_another_matter_or_time_stays_a_text(text: str) -> None:
    assert read("certificate_fee", text)["kind"] == "text"
